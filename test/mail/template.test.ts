import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { day } from '../../src/kernel/day.ts';
import { languages } from '../../src/contract/language.ts';
import { neutralAcknowledgment } from '../../src/mail/messages.ts';
import { catalogOf } from '../../src/mail/catalog/all.ts';
import { linkOf, renderMail } from '../../src/mail/template.ts';
import { type MailDraft, mailKinds } from '../../src/mail/types.ts';
import { plain } from '../../src/mail/words.ts';
import { columns, wrap } from '../../src/mail/wrap.ts';
import { type Values, context, mailOf, sampleDrafts, usual, usualIn } from './samples.ts';

const mailId = '0b0e7a9e-0000-4000-8000-000000000001';
const render = (change: Partial<Values> = {}) =>
  languages.flatMap((language) =>
    Object.entries<MailDraft>(sampleDrafts(language, { ...usualIn[language], ...change })).map(([name, draft]) => ({
      name: `${name} in ${language}`,
      draft,
      mail: renderMail(mailOf(draft, { mailId }), context),
    })),
  );

const hostile = `<img src=x onerror=alert(1)>"'&</p>\r\nBcc: all@example.com\u202e\u0000`;
const hostileValues = Object.fromEntries(Object.keys(usual).map((name) => [name, hostile])) as Values;

/** Tags of a document, without the text between them. */
const tags = (html: string): string => (html.match(/<\/?[a-z][a-z0-9]*/gu) ?? []).join(' ');

/** Without spaces and breaks: Japanese lines break where no space is. */
const squeezed = (text: string): string => text.replace(/\s+/gu, '');

describe('mails', () => {
  test('every kind has a text and an HTML that say the same', () => {
    const rendered = render();
    assert.deepEqual(new Set(rendered.map(({ draft }) => draft.kind)), new Set(mailKinds));
    for (const { name, draft, mail } of rendered) {
      assert.ok(mail.subject.length > 10 && mail.subject.length <= 150, name);
      assert.ok(mail.html.includes(`<html lang="${draft.language}" dir="ltr">`), name);
      const { text } = mail;
      for (const part of [draft.content.lead, draft.content.closing, ...(draft.content.points ?? [])]) {
        assert.ok(squeezed(text).includes(squeezed(part)), `${name}: the text lacks "${part}"`);
      }
      for (const [label, value] of draft.content.rows ?? []) {
        assert.ok(
          mail.html.includes(label.replaceAll("'", '&#39;')) &&
            squeezed(text).includes(squeezed(`${label}${catalogOf(draft.language).colon}${value}`)),
          `${name}: row ${label}`,
        );
      }
      assert.match(mail.html, /color-scheme/u);
    }
  });

  test('no line of text is wider than 76 columns, except a link, whatever the values are', () => {
    for (const { name, mail } of [...render(), ...render(hostileValues)]) {
      const long = mail.text.split('\n').filter((line) => columns(line) > 76 && !line.startsWith('https://'));
      assert.deepEqual(long, [], name);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) =>
        wrap(plain(text, 400), '- ', '  ')
          .split('\n')
          .every((line) => columns(line) <= 76 || line.includes('http')),
      ),
    );
  });

  test('a hostile value adds no tag, no attribute and no header', () => {
    const clean = new Map(render().map(({ name, mail }) => [name, mail]));
    for (const { name, mail } of render(hostileValues)) {
      assert.equal(tags(mail.html), tags(clean.get(name)?.html ?? ''), `${name}: other tags than with usual values`);
      assert.doesNotMatch(mail.html, /<img|onerror=alert\(1\)>/u, name);
      assert.doesNotMatch(mail.subject, /[\p{Cc}\p{Cf}]/u, name);
      assert.doesNotMatch(mail.text, /^Bcc:/mu, `${name}: a value begins a line of its own`);
      assert.doesNotMatch(mail.text, /(?!\n)[\p{Cc}\p{Cf}]/u, name);
    }
  });

  test('a subject or an address with a line break is refused', () => {
    const draft = sampleDrafts().refusal;
    const bad = [
      mailOf({ ...draft, subject: 'Hello\r\nBcc: all@example.com' }, { mailId }),
      mailOf({ ...draft, subject: ' ' }, { mailId }),
      mailOf(draft, { mailId, to: 'jane@example.com\r\nBcc: all@example.com' }),
      mailOf(draft, { mailId, to: 'jane@example.com, all@example.com' }),
      mailOf(draft, { mailId, to: 'Jane <jane@example.com>' }),
      mailOf(draft, { mailId, cc: ['expert@example.com\nX: y'] }),
    ];
    for (const mail of bad) assert.throws(() => renderMail(mail, context), RangeError);
  });

  test('content holds no token: the link exists only in what is rendered', () => {
    for (const { name, draft, mail } of render()) {
      const { action } = draft.content;
      assert.ok(!JSON.stringify(draft).includes('token-of'), name);
      assert.equal(
        /\/(?:confirm|form|address|sign-in|contact|hand-over)\//u.test(mail.text),
        action !== undefined,
        name,
      );
      if (!action) continue;
      const link = linkOf(context.baseUrl, action.path ?? 'confirm', context.tokenOf(action.linkId));
      assert.ok(mail.text.split('\n').includes(link), `${name}: the link stands on a line of its own`);
      assert.ok(mail.html.includes(`href="${link}"`), name);
      assert.ok(mail.html.includes(`>${link}</a>`), `${name}: the link in clear`);
    }
  });

  test('a base address that is not http is refused, and a token cannot leave its place in the link', () => {
    assert.throws(() => linkOf('javascript:alert(1)', 'confirm', 'x'), RangeError);
    assert.equal(linkOf('https://desk.example/', 'confirm', 'a/../b?c'), 'https://desk.example/confirm/a%2F..%2Fb%3Fc');
  });

  test('a key longer than its last four characters is cut, even if a caller hands in more', () => {
    const drafted = neutralAcknowledgment({
      language: 'en',
      understood: null,
      requester: null,
      keyLast4s: ['SECRETSECRETSECRET'],
      untilDay: day('2026-10-14'),
    });
    assert.ok(!JSON.stringify(drafted).includes('SECRET'));
  });

  test('nobody can have us carry an advertisement to a stranger: no value shown back holds a web address', () => {
    const advert = 'Win now https://evil.example/win or www.evil.example today';
    for (const language of languages) {
      const values = { ...usualIn[language], name: advert, organization: advert, street: advert, city: advert };
      for (const name of [
        'acknowledgment-missing',
        'acknowledgment-neutral',
        'reminder',
        'refusal',
        'ended-expired',
      ] as const) {
        const { text, html } = renderMail(mailOf(sampleDrafts(language, values)[name], { mailId }), context);
        assert.doesNotMatch(text + html, /evil\.example/u, `${name} in ${language}`);
      }
    }
  });

  test('a name that is written from right to left stays in its place', () => {
    const { html } = renderMail(
      mailOf(sampleDrafts('en', { ...usual, organization: 'חברה לדוגמה' })['holder-confirmation'], { mailId }),
      context,
    );
    assert.match(html, /<dd class="text" dir="auto"[^>]*>חברה לדוגמה<\/dd>/u);
  });
});

describe('lines', () => {
  const japanese =
    'このメールにそのままご返信ください。1 行に 1 つずつ、短いお答えで結構です。「例」の（とおり）に、書いてください。'.repeat(
      6,
    );

  test('of Japanese break between letters, never before what closes and never after what opens', () => {
    const lines = wrap(japanese, '- ', '  ').split('\n');
    assert.ok(lines.length > 5);
    for (const line of lines) {
      assert.ok(columns(line) <= 76, line);
      assert.doesNotMatch(line.slice(2), /^[、。」）]|[「（]$/u);
    }
    // A line that is full is nearly 76 columns wide: letters were counted as two.
    assert.ok(lines.slice(0, -1).every((line) => columns(line) >= 70));
    assert.equal(
      lines
        .map((line) => line.slice(2))
        .join('')
        .replaceAll(' ', ''),
      japanese.replaceAll(' ', ''),
    );
  });

  test('of any script lose nothing and are never too wide', () => {
    const letters = fc.constantFrom(...'ab 漢字かなカナ。、「」（）한글é\u0301\u{1f600}-.,');
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 300 }).map((all) => all.join('')),
        (text) => {
          const lines = wrap(text).split('\n');
          return (
            lines.every((line) => columns(line) <= 76) &&
            lines.join('').replace(/\s/gu, '') === text.replace(/\s/gu, '')
          );
        },
      ),
    );
  });

  test('do not break where a space must not', () => {
    const text = `${'mot '.repeat(17)}voici\u00a0: oui`;
    assert.ok(
      wrap(text)
        .split('\n')
        .some((line) => line.includes('voici\u00a0:')),
    );
  });
});
