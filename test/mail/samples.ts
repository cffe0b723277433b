import { day } from '../../src/kernel/day.ts';
import { factNames } from '../../src/contract/request.ts';
import {
  type Completion,
  acknowledgment,
  completion,
  ended,
  holderConfirmation,
  holderNotice,
  neutralAcknowledgment,
  refusal,
  toldAgain,
  undone,
} from '../../src/mail/messages.ts';
import type { MailDraft, OutgoingMail, RenderContext } from '../../src/mail/types.ts';

export const context: RenderContext = {
  vendorName: 'Sketchwell',
  signature: 'Your Sketchwell team\nlicenses@sketchwell.example',
  baseUrl: 'https://licenses.sketchwell.example',
  tokenOf: (linkId) => `token-of-${linkId}`.padEnd(43, 'x'),
};

/** Values that come from outside; replaced by hostile ones in tests. */
export type Values = {
  readonly name: string;
  readonly app: string;
  readonly organization: string;
  readonly requester: string;
  readonly account: string;
  readonly sentence: string;
  readonly question: string;
};

export const usual: Values = {
  name: 'Jane Smith',
  app: 'Sketchwell Wireframes for Confluence',
  organization: 'Example Industries',
  requester: 'ops@example.com',
  account: 'jane@example.com',
  sentence:
    'Your Confluence is a Data Center. Licenses for it are sold only by the marketplace, so a direct license cannot move onto it.',
  question: 'Your message names two accounts, jane@example.com and it@example.com. Which one shall get the license?',
};

const completed = (values: Values): Completion => ({
  requester: values.name,
  sen: 'SEN-4839484',
  appName: values.app,
  users: 50,
  keyLast4: 'k3Fa',
  accountEmail: values.account,
  maintenanceEnd: day('2027-03-04'),
  whereToFind:
    'Sign in to the marketplace with the account above and open "My licenses".\nThe license is listed under its SEN.',
  howToInstall:
    'In Confluence, open Administration, then Manage apps.\nFind the app, choose "Update license", paste the new key, and save.',
  oldKeyHonoredUntil: day('2026-12-31'),
});

const moveOf = (values: Values) => ({
  holderName: values.name,
  appName: values.app,
  users: 50,
  keyLast4: 'k3Fa',
  accountEmail: values.account,
  organization: values.organization,
  requester: values.requester,
});

/** Each mail there is, by name. */
export function sampleDrafts(values: Values = usual): Readonly<Record<string, MailDraft>> {
  const requester = values.name;
  const keyLast4s = ['k3Fa'];
  const untilDay = day('2026-10-14');
  const notice = { ...moveOf(values), movesOn: day('2026-10-03') };
  const missing = ['hosting', 'licenseKeys', 'firstName', 'lastName', 'address.city', 'address.country'] as const;
  return {
    'acknowledgment-missing': acknowledgment({ requester, missing, questions: [values.question], keyLast4s, untilDay }),
    'acknowledgment-everything': acknowledgment({
      requester,
      missing: factNames,
      questions: [],
      keyLast4s: [],
      untilDay,
    }),
    'acknowledgment-complete': acknowledgment({ requester, missing: [], questions: [], keyLast4s, untilDay }),
    'acknowledgment-neutral': neutralAcknowledgment({ requester, keyLast4s, untilDay }),
    'holder-confirmation': holderConfirmation({
      ...moveOf(values),
      linkId: 'link-1',
      linkEnds: untilDay,
      oldKeyHonoredDays: 90,
    }),
    'holder-notice': holderNotice({ ...notice, objection: { linkId: 'link-2', until: day('2026-10-03') } }),
    'holder-notice-account': holderNotice({ ...notice, objection: null }),
    refusal: refusal({
      requester,
      keyLast4s,
      reasons: [values.sentence],
      instead: ['Buy a Data Center license in the marketplace. Your direct license stays valid on a Server.'],
    }),
    completion: completion(completed(values)),
    'completion-quote': completion({
      ...completed(values),
      quoteLines: [
        'From 50 to 100 users: $300, until October 30, 2026',
        'Until it is paid: does not match, 50 of 100 users',
      ],
    }),
    'told-again': toldAgain(completed(values)),
    undone: undone({
      requester,
      sen: 'SEN-4839484',
      appName: values.app,
      keyLast4: 'k3Fa',
      reason: values.sentence,
    }),
    'ended-expired': ended({ requester, keyLast4s, how: 'expired', day: untilDay }),
    'ended-withdrawn': ended({ requester, keyLast4s, how: 'withdrawn', day: untilDay }),
    'ended-not-confirmed': ended({ requester, keyLast4s, how: 'not-confirmed', day: untilDay }),
  };
}

/** A draft with addresses, ready to be rendered or put into the outbox. */
export const mailOf = (draft: MailDraft, about: Partial<OutgoingMail> & { readonly mailId: string }): OutgoingMail => ({
  ...draft,
  transferId: null,
  requestId: null,
  to: 'jane@example.com',
  cc: [],
  inReplyTo: null,
  ...about,
});
