import { append, historyOfAll } from '../../audit/service.ts';
import { FaultError } from '../../contract/codes.ts';
import type { WhereCase, WhereView } from '../../contract/customer.ts';
import type { Language } from '../../contract/language.ts';
import { noFacts } from '../../contract/request.ts';
import { answerPolicy } from '../../mail/policy.ts';
import { cancelScheduledTo, sendAgain } from '../../mail/service.ts';
import type { MailKind } from '../../mail/types.ts';
import type { Tx } from '../../platform/db/db.ts';
import { transact } from '../../platform/db/transact.ts';
import { conversationsOf, requestById, selectReceivedAt } from '../requests/service.ts';
import { giveLink, linkOf, unknownLink } from '../proof/service.ts';
import type { Desk } from '../service.ts';
import { findByIds } from '../sources/service.ts';
import type { BookLicense } from '../sources/license.ts';
import { canChange, canWithdraw } from '../transfers/decide.ts';
import type { TransferEvent } from '../transfers/events.ts';
import { commandOne, selectOfRequest } from '../transfers/service.ts';
import { type Group, groupsOf } from './cases.ts';
import { caseOf, isEnd } from './view.ts';
import type { Row, Step } from './walk.ts';

/** A request as its requester's page works with it. */
type Page = {
  readonly requestId: string;
  /** Of whoever reads the page. */
  readonly language: Language;
  readonly request: Awaited<ReturnType<typeof requestById>>;
  readonly receivedAt: Date;
  readonly groups: readonly Group[];
  readonly licenses: ReadonlyMap<string, BookLicense>;
  readonly again: readonly { readonly at: Date; readonly caseId: string }[];
};

async function open(tx: Tx, desk: Desk, token: string, language: Language): Promise<Page> {
  const link = await linkOf(tx, desk, token);
  if (link.purpose !== 'where') throw unknownLink();
  const requestId = link.request_id;
  const stored = await selectOfRequest(tx, desk.vendorId, requestId);
  const subjects = stored.map(({ transfer }) => `transfer:${transfer.transferId}`);
  const history = await historyOfAll(tx, desk.vendorId, [...subjects, `request:${requestId}`]);
  const rows = history.flatMap(({ at, subject, data }): readonly Row[] =>
    subject.startsWith('transfer:') ? [{ at, transferId: subject.slice(9), event: data as TransferEvent }] : [],
  );
  const groups = groupsOf(stored, rows, requestId);
  const known = groups.flatMap(({ proven, transfer }) => (proven && transfer.licenseId ? [transfer.licenseId] : []));
  const licenses = known.length === 0 ? [] : await findByIds(tx, desk.vendorId, known);
  return {
    requestId,
    language,
    request: await requestById(tx, desk.vendorId, requestId),
    receivedAt: (await selectReceivedAt(tx, desk.vendorId, requestId)) ?? desk.now(),
    groups,
    licenses: new Map(licenses.map((license) => [license.licenseId, license])),
    again: history.flatMap(({ at, kind, data }) =>
      kind === 'SendAgainAsked' && 'caseId' in data ? [{ at, caseId: String(data.caseId) }] : [],
    ),
  };
}

/** The same case has another name in another request, so that two requesters cannot find out that they ask for one. */
const caseIdOf = (desk: Desk, requestId: string, { name }: Group): string =>
  desk.linkToken(`case:${requestId}:${name}`).slice(0, 16);

function casesOf(desk: Desk, page: Page): readonly WhereCase[] {
  const { request, licenses, again, language } = page;
  return page.groups.map((group) => {
    const caseId = caseIdOf(desk, page.requestId, group);
    return caseOf(group, {
      profile: desk.profile,
      language,
      now: desk.now(),
      requester: request.requester,
      caseId,
      license: licenses.get(group.transfer.licenseId ?? '') ?? null,
      again: again.flatMap((one): readonly Step[] =>
        one.caseId === caseId ? [{ at: one.at, code: 'sent-again' }] : [],
      ),
    });
  });
}

async function viewOf(tx: Tx, desk: Desk, page: Page): Promise<WhereView> {
  const { request, requestId, receivedAt } = page;
  const cases = casesOf(desk, page);
  const closesOn = endOf(desk, cases);
  if (closesOn !== null && closesOn <= desk.now()) throw unknownLink();
  const spoken = (await conversationsOf(tx, desk.vendorId, [requestId])).get(requestId)?.understood;
  const { licenseKeys: _, ...nothing } = noFacts();
  const facts = spoken ?? nothing;
  return {
    language: page.language,
    requester: request.requester,
    accountEmail: facts.accountEmail,
    facts,
    receivedAt: receivedAt.toISOString(),
    cases,
    mayCorrect: mayCorrect(page, cases),
    closesOn: closesOn && closesOn.toISOString(),
  };
}

/** Words of the requester still count: not once the holder stands behind what was said. */
const mayCorrect = ({ groups }: Page, cases: readonly WhereCase[]): boolean =>
  groups.some(({ proven, transfer }, index) => {
    const status = cases[index]?.status;
    if (proven) return transfer.status === 'needs-information' && canChange(transfer);
    return status === 'needs-information' || status === 'waiting-for-holder';
  });

/** When the page ends; null while something is open. */
function endOf(desk: Desk, cases: readonly WhereCase[]): Date | null {
  if (cases.some(({ status }) => !isEnd(status))) return null;
  const last = Math.max(...cases.flatMap(({ steps }) => steps.map(({ at }) => Date.parse(at))));
  return new Date(last + desk.profile.lifetimes.wherePage);
}

/** Where a request stands. Looking changes nothing, and may be done as often as one likes. */
export const viewWhere = (desk: Desk, token: string, language: Language): Promise<WhereView> =>
  transact(desk.db, async (tx) => viewOf(tx, desk, await open(tx, desk, token, language)));

/** What a page that is open listens to, and how it knows that it has news. */
export type Watching = {
  readonly topics: readonly string[];
  /** When it changes by itself. */
  readonly until: Date | null;
  /** Whether what is shown is another than the last time: that something happened must not tell more than the page does. */
  readonly isNews: () => Promise<boolean>;
};

export async function watch(desk: Desk, token: string): Promise<Watching> {
  // What is new is so in every language.
  const language = 'en';
  const { view, topics } = await transact(desk.db, async (tx) => {
    const page = await open(tx, desk, token, language);
    const known = page.groups.filter(({ proven }) => proven).map(({ transfer }) => `transfer:${transfer.transferId}`);
    return { view: await viewOf(tx, desk, page), topics: [`request:${page.requestId}`, ...known] };
  });
  let last = JSON.stringify(view);
  const ends = view.cases.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]));
  return {
    topics,
    until: ends.length === 0 ? null : new Date(Math.min(...ends)),
    async isNews() {
      const now = JSON.stringify(await viewWhere(desk, token, language));
      if (now === last) return false;
      last = now;
      return true;
    },
  };
}

/** Something that a requester does to one license on their page; the answer is the page after it. */
export type Act = (desk: Desk, token: string, caseId: string, language: Language) => Promise<WhereView>;

const notNow = (): FaultError =>
  new FaultError({
    code: 'COMMAND_NOT_ALLOWED',
    message: 'This cannot be done any more, or not yet. Load the page again: it shows how things stand.',
  });

type Chosen = { readonly page: Page; readonly group: Group; readonly shown: WhereCase; readonly caseId: string };

async function choose(tx: Tx, desk: Desk, token: string, caseId: string, language: Language): Promise<Chosen> {
  const page = await open(tx, desk, token, language);
  const shown = casesOf(desk, page);
  const index = shown.findIndex((one) => one.caseId === caseId);
  const [group, one] = [page.groups[index], shown[index]];
  if (!group || !one) throw notNow();
  return { page, group, shown: one, caseId };
}

/**
 * The requester does not want it any more. Where it is not theirs to end, or ended without their knowing, they are
 * answered as if they had, and nothing else happens.
 */
export const withdrawHere: Act = (desk, token, caseId, language) =>
  transact(desk.db, async (tx) => {
    const { page, group, shown } = await choose(tx, desk, token, caseId, language);
    if (!shown.may.withdraw) throw notNow();
    const { transfer, own } = group;
    const { requester } = page.request;
    const about = { transferId: transfer.transferId, to: requester, now: desk.now() };
    if (!own || !canWithdraw(transfer)) await cancelScheduledTo(tx, desk.vendorId, about);
    await commandOne(tx, desk, transfer.transferId, `requester:${requester}`, (held) => {
      if (own && canWithdraw(held)) return { type: 'Withdraw', reason: 'The requester took it back on its page.' };
      const requesterName = own ? transfer.requesterName : null;
      return {
        type: 'NoteWithdrawal',
        requestId: page.requestId,
        requester,
        requesterName,
        language: page.request.language,
      };
    });
    return viewOf(tx, desk, await open(tx, desk, token, language));
  });

/** The requester is the holder of record, and does not want the move that is about to happen. */
export const objectHere: Act = (desk, token, caseId, language) =>
  transact(desk.db, async (tx) => {
    const { group, shown } = await choose(tx, desk, token, caseId, language);
    if (!shown.may.object) throw notNow();
    await commandOne(tx, desk, group.transfer.transferId, 'holder', () => ({ type: 'ObjectByHolder' }));
    return viewOf(tx, desk, await open(tx, desk, token, language));
  });

/** The mail that is waited for, once more, to the address that it went to. The answer is the same whether there is one. */
export const sendAgainHere: Act = (desk, token, caseId, language) =>
  transact(desk.db, async (tx) => {
    const { page, group, shown } = await choose(tx, desk, token, caseId, language);
    if (!shown.may.sendAgain) throw notNow();
    const { requester } = page.request;
    const about = { requestId: page.requestId, mailId: desk.newId(), now: desk.now() };
    const { transferId, licenseId } = group.transfer;
    const send = (kinds: readonly MailKind[], to: string, id: string | null) =>
      sendAgain(tx, desk.vendorId, { ...about, transferId: id, kinds, to }, answerPolicy(desk.profile));
    if (shown.status === 'waiting-for-holder') {
      const waits = group.own && group.transfer.status === 'waiting-for-holder';
      const [license] = waits && licenseId !== null ? await findByIds(tx, desk.vendorId, [licenseId]) : [];
      if (license?.holderEmail) await send(['holder-confirmation', 'holder-reminder'], license.holderEmail, transferId);
    } else if (shown.status === 'moved') await send(['completion'], requester, transferId);
    else await send(['acknowledgment', 'reminder'], requester, null);
    const actor = `requester:${requester}`;
    const subject = `request:${page.requestId}`;
    const entry = { actor, kind: 'SendAgainAsked', subject, data: { caseId, status: shown.status } };
    await append(tx, { vendorId: desk.vendorId, at: desk.now() }, [entry]);
    return viewOf(tx, desk, await open(tx, desk, token, language));
  });

const CORRECTION_MS = 86_400_000;

/** A link to the form of the request, for a day. */
export const correctHere = (
  desk: Desk,
  token: string,
): Promise<{ readonly formToken: string; readonly until: string }> =>
  transact(desk.db, async (tx) => {
    const page = await open(tx, desk, token, 'en');
    if (!mayCorrect(page, casesOf(desk, page))) throw notNow();
    const expiresAt = new Date(desk.now().getTime() + CORRECTION_MS);
    const linkId = await giveLink(tx, desk, { requestId: page.requestId, inboxId: null, purpose: 'form', expiresAt });
    return { formToken: desk.linkToken(linkId), until: expiresAt.toISOString() };
  });
