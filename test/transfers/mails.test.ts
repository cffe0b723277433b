import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { languages } from '../../src/contract/language.ts';
import { type Conversation, noConversation } from '../../src/desk/transfers/addressing.ts';
import type { TransferEvent } from '../../src/desk/transfers/events.ts';
import { mailsFor } from '../../src/desk/transfers/mails.ts';
import { verdictOf } from '../../src/desk/transfers/next.ts';
import type { Transfer } from '../../src/desk/transfers/state.ts';
import type { BookLicense } from '../../src/desk/sources/license.ts';
import { day } from '../../src/kernel/day.ts';
import { languageFor } from '../../src/mail/recipients.ts';
import { facts, profile } from '../eligibility/fixtures.ts';
import { LINK, assessed, opening, proof, start, transferIn } from './fixtures.ts';

const book: BookLicense = {
  licenseId: opening.licenseId ?? '',
  keyLast4: 'CCCC',
  appKey: profile.apps[0]?.key ?? '',
  users: 50,
  type: 'COMMERCIAL',
  status: 'active',
  maintenanceStart: day('2021-06-01'),
  maintenanceEnd: day('2022-06-01'),
  holderName: 'Erika Mustermann',
  holderEmail: 'erika@holder.example',
  holderReturned: false,
  organization: 'Beispiel GmbH',
  address: { lines: ['Hauptstraße 12'], city: 'Hamburg', region: null, postalCode: '20095', country: 'DE' },
  orderNumber: null,
  importedAt: start,
  move: null,
};

const closesAt = new Date(start.getTime() + 14 * 86_400_000).toISOString();
const received: TransferEvent = { type: 'TransferReceived', opening, dueAt: closesAt };
const linkEnds = new Date(start.getTime() + profile.lifetimes.holderLink).toISOString();
const holderAsked: TransferEvent = { type: 'HolderAsked', linkId: LINK, dueAt: linkEnds, closesAt: linkEnds };

let ids = 0;
const wording = { profile, newId: () => `mail-${(ids += 1)}`, now: start };
const mails = (
  transfer: Transfer,
  events: readonly TransferEvent[],
  about: { readonly license?: BookLicense | null; readonly conversation?: Partial<Conversation> } = {},
) =>
  mailsFor(
    {
      transfer,
      events,
      license: about.license === undefined ? book : about.license,
      conversation: { ...noConversation, ...about.conversation },
    },
    wording,
  );

const { licenseKeys: _, ...understood } = facts;

describe('who is written to in which language', () => {
  const requester = { address: 'Jane@customer.example', language: 'fr' } as const;

  test('the requester in their own, others by the country in the books, and in English where it has none of ours', () => {
    assert.equal(languageFor('jane@CUSTOMER.example', 'DE', requester), 'fr');
    const byCountry = { DE: 'de', AT: 'de', CH: 'de', FR: 'fr', BE: 'fr', ES: 'es', MX: 'es', AR: 'es', JP: 'ja' };
    for (const [country, language] of Object.entries(byCountry))
      assert.equal(languageFor('x@other.example', country, requester), language, country);
    for (const country of ['US', 'GB', 'BR', 'PL', 'XX', '', null])
      assert.equal(languageFor('x@other.example', country, requester), 'en', String(country));
  });

  test('a French request about a German license is answered in French, and its holder asked in German', () => {
    const transfer = transferIn('waiting-for-holder', { language: 'fr', requester: 'marie@customer.example' });
    const told = mails(transfer, [received, holderAsked]).map(({ mail }) => [mail.to, mail.kind, mail.language]);
    assert.deepEqual(told, [
      ['marie@customer.example', 'acknowledgment', 'fr'],
      ['erika@holder.example', 'holder-confirmation', 'de'],
    ]);
  });
});

describe('what an outsider is told', () => {
  for (const language of languages) {
    test(`is word for word the same for a key we do not know and for somebody else's, in ${language}`, () => {
      const stranger = {
        language,
        requester: 'stranger@elsewhere.example',
        verdict: verdictOf(assessed({ proven: false }).assessment),
      };
      const known = mails(transferIn('waiting-for-holder', stranger), [received, holderAsked], {
        conversation: { understood },
      });
      const refused: TransferEvent = { type: 'TransferRefused', code: 'KEY_UNKNOWN', reason: 'not in the books' };
      const unknown = mails(
        transferIn('refused', { ...stranger, ending: { code: 'KEY_UNKNOWN', reason: 'not in the books' } }),
        [received, refused],
        { license: null, conversation: { understood } },
      );
      const toStranger = (all: typeof known) =>
        all
          .filter(({ mail, notBefore }) => mail.to === stranger.requester && notBefore === null)
          .map(({ mail: { mailId: _id, ...mail } }) => mail);
      assert.equal(toStranger(known).length, 1);
      assert.deepEqual(toStranger(unknown), toStranger(known));
      assert.doesNotMatch(JSON.stringify(unknown), /Hamburg|Mustermann|Beispiel/u);
    });
  }
});

describe('answers', () => {
  const answered = { messageId: '<2@x.example>', references: ['<1@x.example>'], subject: 'AW: Umzug' };
  const about = { conversation: { answered, understood, replyTo: 'licenses+r2@sketchwell.example' } };

  const incomplete = verdictOf(assessed({ proven: false, incomplete: true }).assessment);

  test('stand under the mail that they answer, and lead back to the case', () => {
    const asked: TransferEvent = { type: 'InformationRequested', linkId: LINK, dueAt: closesAt, closesAt };
    const [first, ...more] = mails(
      transferIn('needs-information', { linkId: LINK, verdict: incomplete }),
      [received, asked],
      about,
    );
    assert.equal(more.length, 0);
    assert.deepEqual(
      [first?.mail.subject, first?.mail.inReplyTo, first?.mail.references, first?.mail.replyTo, first?.mail.answer],
      ['Re: Umzug', '<2@x.example>', ['<1@x.example>', '<2@x.example>'], 'licenses+r2@sketchwell.example', true],
    );
    assert.deepEqual(first?.mail.content.action, { label: 'Open the form', linkId: LINK, path: 'form' });
    assert.ok(first?.mail.content.summary?.rows.some(([, value]) => value === facts.organization));
  });

  test('a mail to the holder is nobody’s answer: it stands in no thread and shows no subject of a stranger', () => {
    const holder = mails(transferIn('waiting-for-holder'), [received, holderAsked], about).find(
      ({ mail }) => mail.to === book.holderEmail,
    );
    assert.deepEqual([holder?.mail.inReplyTo, holder?.mail.references, holder?.mail.answer], [null, [], false]);
    assert.doesNotMatch(holder?.mail.subject ?? '', /Umzug$|^Re:/u);
  });

  test('the completion is a decision, not an answer: it is never held', () => {
    const issued: TransferEvent = {
      type: 'LicenseIssued',
      sen: 'SEN-4800001',
      honoredUntil: day('2022-05-30'),
      dueAt: closesAt,
    };
    const [mail] = mails(transferIn('handed-over', { proof }), [issued], about);
    assert.deepEqual([mail?.mail.kind, mail?.mail.answer], ['completion', false]);
    assert.match(JSON.stringify(mail?.mail.content), /Paste it in Confluence\./u);
  });
});

describe('reminders', () => {
  const reminded: TransferEvent = { type: 'Reminded', dueAt: closesAt };

  test('ask the requester again for the same, with the form and the day it closes', () => {
    const incomplete = assessed({ proven: false, incomplete: true });
    const transfer = transferIn('needs-information', {
      verdict: verdictOf(incomplete.assessment),
      linkId: LINK,
      closesAt,
    });
    const [mail, ...more] = mails(transfer, [reminded]);
    assert.equal(more.length, 0);
    assert.deepEqual([mail?.mail.kind, mail?.mail.to, mail?.mail.answer], ['reminder', transfer.requester, false]);
    assert.match(mail?.mail.content.points?.[0] ?? '', /e-mail address of the marketplace account/u);
    assert.match(JSON.stringify(mail?.mail.content.paragraphs), /we close your request on March 15, 2022/u);
    assert.equal(mail?.mail.content.action?.path, 'form');
  });

  test('ask the holder again with the same link', () => {
    const [mail, ...more] = mails(transferIn('waiting-for-holder', { linkId: LINK, closesAt }), [reminded]);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [mail?.mail.kind, mail?.mail.to, mail?.mail.language],
      ['holder-reminder', book.holderEmail, 'de'],
    );
    assert.deepEqual([mail?.mail.content.action?.linkId, mail?.mail.content.action?.path], [LINK, 'confirm']);
  });
});

describe('refusals', () => {
  const refused: TransferEvent = { type: 'TransferRefused', code: 'HOST_CLOUD', reason: 'Cloud' };
  const ending = { code: 'HOST_CLOUD', reason: 'Cloud' } as const;
  const cloud = verdictOf(assessed({ proven: false, hosting: 'cloud' }).assessment);

  test('say why in the requester’s language, and what to do instead under a heading', () => {
    const [mail] = mails(transferIn('refused', { verdict: cloud, ending, language: 'de' }), [received, refused]);
    assert.equal(mail?.mail.kind, 'refusal');
    assert.match(JSON.stringify(mail.mail.content.paragraphs), /läuft in der Cloud.*Was Sie stattdessen tun können/u);
  });

  test('a case from before there were languages is refused in the sentence it kept', () => {
    const old = {
      ...cloud,
      outsider: {
        ...cloud.outsider,
        findings: [
          { code: 'HOST_CLOUD', effect: 'refuse', whoActs: 'nobody', sentence: 'Your host is on Cloud, as kept.' },
        ],
      },
    } as const;
    const [mail] = mails(transferIn('refused', { verdict: old, ending }), [received, refused]);
    assert.match(JSON.stringify(mail?.mail.content.paragraphs), /Your host is on Cloud, as kept\./u);
  });
});
