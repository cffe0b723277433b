import { html } from 'hono/html';
import type { Profile } from '../../../contract/profile.ts';
import { showKey, showUsers } from '../../../contract/license.ts';
import type { LinkView } from './service.ts';

type Html = ReturnType<typeof html>;
/** What stands on a page; the edge puts it into our layout. */
type Content = { readonly title: string; readonly body: Html; readonly foot: Html };

const when = (at: Date): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`;

type Said = { readonly title: string; readonly lead: string };

/** What came of a link that was used. */
const used: Readonly<Record<string, Said>> = {
  confirm: {
    title: 'You confirmed the move',
    lead: 'Thank you. We go on with the move to the account below, which gets a mail with everything that is needed. You need not do anything else.',
  },
  object: {
    title: 'The license stays where it is',
    lead: 'You objected, so nothing was moved. The license works as before, and you need not do anything else.',
  },
};

const over: Readonly<Record<Exclude<LinkView['over'], null | 'used'>, Said>> = {
  expired: {
    title: 'This link has expired',
    lead: 'Nothing can be decided with it any more. If the license shall move, the request has to be made again; you then get a new link.',
  },
  changed: {
    title: 'Things have changed since',
    lead: 'What this link stood for is not open any more: the request was changed, decided or taken back. If there is a newer mail from us, use the link in that one.',
  },
};

const open: Readonly<Record<LinkView['purpose'], Said>> = {
  confirm: {
    title: 'Shall this license move?',
    lead: 'You are the holder of record of this license. Somebody asked us to move it to an account of the marketplace. It moves only if you confirm.',
  },
  object: {
    title: 'Do you object to this move?',
    lead: 'You are the holder of record of this license. It is about to move to the account below. If that is right, you need not do anything.',
  },
};

function saidOf({ over: why, usedFor, purpose }: LinkView): Said {
  if (why === null) return open[purpose];
  if (why === 'used') return used[usedFor ?? ''] ?? over.changed;
  return over[why];
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

function rowsFor({ shown, appName, expiresAt, over: why }: LinkView): Html {
  return rowsOf([
    ['License', `${appName}, key ${showKey(shown.keyLast4)}`],
    ...(shown.users === null ? [] : [['Size', showUsers(shown.users)] as const]),
    ['Asked by', shown.requester],
    ['To the account', [shown.accountName, shown.accountEmail].filter((part) => part !== '').join(', ')],
    ['Organization', shown.organization],
    ...(why === null ? [['This link works until', when(expiresAt)] as const] : []),
  ]);
}

const buttons = (purpose: LinkView['purpose']): Html =>
  purpose === 'confirm'
    ? html`<form method="post">
          <button class="main" name="answer" value="confirm">Yes, move it</button
          ><button class="other" name="answer" value="object">No, I object</button>
        </form>
        <p class="soft">
          If you do not know who asks, object: the license then stays where it is, and nobody is told who you are.
        </p>`
    : html`<form method="post">
        <button class="other" name="answer" value="object">I object: keep the license where it is</button>
      </form>`;

const footOf = ({ vendor }: Profile): Html =>
  html`Questions? Write to <a href="mailto:${vendor.email}">${vendor.email}</a>.`;

/** The page behind a holder's link. */
export function linkPage(view: LinkView, profile: Profile): Content {
  const { title, lead } = saidOf(view);
  const body = html`<p>${lead}</p>
    ${rowsFor(view)}${view.over === null ? buttons(view.purpose) : ''}`;
  return { title, body, foot: footOf(profile) };
}

/** Something about a link that could not be shown. */
export const linkProblemPage = (lead: string, profile: Profile): Content => ({
  title: 'This link does not work',
  body: html`<p>${lead}</p>`,
  foot: footOf(profile),
});
