import type { Language } from '../contract/language.ts';
import { dayOf } from '../kernel/day.ts';
import { catalogOf } from './catalog/all.ts';
import { webhookTexts } from './catalog/webhooks.ts';
import { draft, row } from './draft.ts';
import type { MailDraft } from './types.ts';
import { plain } from './words.ts';

/** An endpoint for webhooks was switched off because nothing arrives there: why, and how it is switched on again. */
export function webhookDisabled(about: {
  readonly language: Language;
  readonly endpointId: string;
  readonly url: string;
  readonly at: Date;
  /** `gone`: it said so itself; else for how many days nothing arrived. */
  readonly why: 'gone' | { readonly failing_days: number };
  readonly failingSince: Date;
}): MailDraft {
  const { language, endpointId, at, why, failingSince } = about;
  const texts = webhookTexts[language];
  // What stands behind the `?` may be a secret of the receiver's.
  const { host, origin, pathname } = new URL(about.url);
  const since = failingSince.toISOString().slice(0, 10);
  return draft('webhook-disabled', language, texts.subject(plain(host, 80)), {
    greeting: texts.greeting,
    lead: texts.lead,
    rows: [
      row(texts.labels.endpoint, `${origin}${pathname}`),
      row(texts.labels.why, why === 'gone' ? texts.gone : texts.failing(why.failing_days)),
      row(texts.labels.since, catalogOf(language).day(dayOf(at))),
    ],
    paragraphs: [
      texts.waits,
      texts.repair,
      {
        heading: texts.enable,
        text: `rehome webhooks enable ${endpointId}\nrehome webhooks replay ${endpointId} --since ${since} --failed`,
      },
      { heading: texts.remove, text: `rehome webhooks remove ${endpointId}` },
    ],
    closing: texts.closing,
  });
}
