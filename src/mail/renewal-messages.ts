import type { Language } from '../contract/language.ts';
import type { Day } from '../kernel/day.ts';
import * as limits from '../kernel/limits.ts';
import type { Cents } from '../kernel/money.ts';
import { catalogOf } from './catalog/all.ts';
import { draft, row } from './draft.ts';
import type { MailDraft, MailRow } from './types.ts';
import { capital, greet, plain } from './words.ts';

/** A license whose maintenance ends soon or has ended, with the price of 12 more months; null where there is none. */
export type Ending = {
  readonly sen: string;
  readonly appName: string;
  readonly users: number;
  readonly end: Day;
  readonly ended: boolean;
  readonly price: Cents | null;
};

export type RenewalNotice = {
  readonly language: Language;
  readonly name: string | null;
  /** At least one, the earliest end first. */
  readonly licenses: readonly Ending[];
  readonly currency: string;
  /** What it costs to bring all of the account's licenses to one date, and to renew each apart; null where that helps nobody. */
  readonly together: { readonly date: Day; readonly total: Cents; readonly apart: Cents } | null;
};

/** One mail an account, however many licenses fall due. */
export function renewalNotice(about: RenewalNotice): MailDraft {
  const { language, licenses, currency, together } = about;
  const catalog = catalogOf(language);
  const { renewal: texts } = catalog.account;
  const money = (amount: Cents): string => catalog.money(amount, currency);
  return draft('renewal-notice', language, subjectOf(about), {
    greeting: greet(catalog, about.name),
    lead: leadOf(about),
    rows: rowsOf(about),
    ...(together === null
      ? {}
      : {
          paragraphs: [
            {
              heading: texts.together,
              text: texts.togetherText(catalog.day(together.date), money(together.total), money(together.apart)),
            },
          ],
        }),
    page: { label: texts.button, path: licenses.length === 1 ? `/account/licenses/${senOf(licenses)}` : '/account' },
    closing: texts.choose,
  });
}

/** A SEN as it stands in an address; what is none leads to the list of licenses. */
const senOf = (licenses: readonly Ending[]): string => (licenses[0]?.sen ?? '').replaceAll(/[^\w-]/gu, '');

const allEnded = ({ licenses }: RenewalNotice): boolean => licenses.every(({ ended }) => ended);

function subjectOf(about: RenewalNotice): string {
  const { language, licenses } = about;
  const { account, day, count } = catalogOf(language);
  const texts = account.renewal;
  const [first] = licenses;
  if (!first) throw new Error('Defect: a notice without a license');
  const app = plain(first.appName, 80);
  const many = licenses.length > 1;
  if (allEnded(about))
    return many ? texts.endedSubjectMany(count(licenses.length)) : texts.endedSubject(app, day(first.end));
  const next = licenses.find(({ ended }) => !ended) ?? first;
  return many ? texts.subjectMany(count(licenses.length), day(next.end)) : texts.subject(app, day(first.end));
}

function leadOf(about: RenewalNotice): string {
  const texts = catalogOf(about.language).account.renewal;
  const many = about.licenses.length > 1;
  if (allEnded(about)) return many ? texts.endedLeadMany : texts.endedLead;
  return many ? texts.leadMany : texts.lead;
}

function rowsOf({ language, licenses, currency }: RenewalNotice): readonly MailRow[] {
  const { account, users, day, money, count } = catalogOf(language);
  const texts = account.renewal;
  const priceOf = (price: Cents | null): string =>
    price === null ? texts.noPrice : price === 0 ? texts.free : texts.aYear(money(price, currency));
  const rows = licenses.slice(0, limits.notice_rows).map(({ sen, appName, users: tier, end, ended, price }) => {
    const say = ended ? texts.ended : texts.ends;
    return row(`${plain(sen, 40)} · ${plain(appName, 80)}`, say(capital(users(tier)), day(end), priceOf(price)));
  });
  const more = licenses.length - rows.length;
  return more > 0 ? [...rows, row('…', texts.more(count(more)))] : rows;
}
