import type { Language } from '../../src/contract/language.ts';
import { day } from '../../src/kernel/day.ts';
import { cents } from '../../src/kernel/money.ts';
import { contactAsked, handOverAsked, handOverTold, partnerAccess } from '../../src/mail/account-messages.ts';
import { renewalNotice } from '../../src/mail/renewal-messages.ts';
import type { MailDraft } from '../../src/mail/types.ts';
import type { Values } from './samples.ts';

/** Each mail about an account, as its readers get it. */
export function accountDrafts(language: Language, values: Values): Readonly<Record<string, MailDraft>> {
  const who = { language, name: values.name };
  const license = { sen: 'SEN-4839484', appName: values.app, users: 100, maintenanceEnd: day('2027-03-31') };
  const customer = { organization: values.organization, accountEmail: values.account };
  const told = { ...who, license, otherEmail: values.requester };
  const ending = { sen: 'SEN-4839484', appName: values.app, users: 100, end: day('2027-03-31'), ended: false };
  const other = { ...ending, sen: 'SEN-4839490', users: -1, end: day('2027-01-31'), price: cents(525_000) };
  const notice = { ...who, currency: 'USD', together: null };
  return {
    'contact-asked': contactAsked({
      ...who,
      ...customer,
      role: 'technical',
      linkId: 'link-5',
      linkEnds: day('2026-10-07'),
    }),
    'hand-over-asked': handOverAsked({
      ...who,
      license,
      organization: values.organization,
      giverEmail: values.account,
      takerEmail: values.requester,
      linkId: 'link-6',
      linkEnds: day('2026-10-07'),
    }),
    'hand-over-started': handOverTold({ ...told, news: { what: 'started', until: day('2026-10-07') } }),
    'hand-over-given': handOverTold({ ...told, news: { what: 'given', oldKeyUntil: day('2026-12-29') } }),
    'hand-over-taken': handOverTold({ ...told, news: { what: 'taken' } }),
    'hand-over-declined': handOverTold({ ...told, news: { what: 'declined' } }),
    'hand-over-expired': handOverTold({ ...told, news: { what: 'expired' } }),
    'partner-allowed': partnerAccess({ ...who, ...customer, allows: ['licenses', 'quotes', 'orders', 'copies'] }),
    'partner-ended': partnerAccess({ ...who, ...customer, allows: [] }),
    'renewal-notice': renewalNotice({
      ...notice,
      licenses: [other, { ...ending, price: cents(35_000) }],
      together: { date: day('2027-03-31'), total: cents(84_900), apart: cents(525_000) },
    }),
    'renewal-notice-one': renewalNotice({ ...notice, licenses: [{ ...ending, price: null }] }),
    'renewal-notice-ended': renewalNotice({ ...notice, licenses: [{ ...ending, ended: true, price: cents(0) }] }),
  };
}
