import { html } from 'hono/html';
import type { Profile } from '../../../contract/profile.ts';
import type { Language } from '../../../contract/language.ts';
import { showKey } from '../../../contract/license.ts';
import { catalogOf } from '../../../mail/catalog/all.ts';
import { capital, typeset } from '../../../mail/words.ts';
import type { LinkView } from './service.ts';
import { type Said, linkTexts } from './texts.ts';

type Html = ReturnType<typeof html>;
/** What stands on a page; the edge puts it into our layout. */
type Content = { readonly title: string; readonly lang: Language; readonly body: Html; readonly foot: Html };

/** In UTC, since nobody says in which zone a holder is. */
const when = (at: Date, language: Language): string => {
  const locale = language === 'en' ? 'en-GB' : language;
  return `${new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;
};

function saidOf({ over: why, usedFor, purpose, language }: LinkView): Said {
  const texts = linkTexts[language];
  if (why === null) return texts[purpose];
  if (why !== 'used') return texts[why];
  return usedFor === 'confirm' ? texts.confirmed : usedFor === 'object' ? texts.objected : texts.changed;
}

/** Label and value, as in our mails. */
const rowsOf = (rows: readonly (readonly [label: string, value: string])[]): Html =>
  html`<dl>
    ${rows.map(
      ([label, value]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;

function rowsFor({ shown, appName, expiresAt, over: why, language }: LinkView): Html {
  const { labels, users, endsIn } = catalogOf(language);
  return rowsOf([
    [labels.app, appName],
    ...(shown.users === null ? [] : [[labels.license, capital(users(shown.users))] as const]),
    [labels.key, endsIn(showKey(shown.keyLast4))],
    [labels.askedBy, shown.requester],
    [labels.movesTo, [shown.accountName, shown.accountEmail].filter((part) => part !== '').join(', ')],
    [labels.organization, shown.organization],
    ...(why === null ? [[linkTexts[language].worksUntil, when(expiresAt, language)] as const] : []),
  ]);
}

function buttons({ purpose, language }: LinkView): Html {
  const texts = linkTexts[language];
  if (purpose === 'object')
    return html`<form method="post">
      <button class="other" name="answer" value="object">${typeset(texts.keep, language)}</button>
    </form>`;
  return html`<form method="post">
      <button class="main" name="answer" value="confirm">${texts.yes}</button
      ><button class="other" name="answer" value="object">${texts.no}</button>
    </form>
    <p class="soft">${typeset(texts.unsure, language)}</p>`;
}

const contentOf = (said: Said, rest: Html | string, language: Language, { vendor }: Profile): Content => ({
  title: typeset(said.title, language),
  lang: language,
  body: html`<p>${typeset(said.lead, language)}</p>
    ${rest}`,
  foot: html`${typeset(linkTexts[language].write, language)} <a href="mailto:${vendor.email}">${vendor.email}</a>`,
});

/** The page behind a holder's link, in the language of the mail that it stands in. */
export const linkPage = (view: LinkView, profile: Profile): Content =>
  contentOf(saidOf(view), html`${rowsFor(view)}${view.over === null ? buttons(view) : ''}`, view.language, profile);

/** A link that is not ours. Nobody's language is known then, so the reader's browser says it. */
export const linkUnknownPage = (language: Language, profile: Profile): Content =>
  contentOf(linkTexts[language].unknown, '', language, profile);

/** What was sent is not an answer. */
export const noAnswerPage = (language: Language, profile: Profile): Content =>
  contentOf({ title: linkTexts[language].unknown.title, lead: linkTexts[language].useButtons }, '', language, profile);
