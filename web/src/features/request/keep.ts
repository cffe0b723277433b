import { z } from 'zod';
import { AddressAsked } from '../../../../src/contract/customer.ts';
import { Draft, emptyDraft } from './draft.ts';

/**
 * Keeps what is written over a reload. License keys and the host's license stay in the tab (sessionStorage); the rest
 * in the browser, until it is sent or thrown away. `deed`: the Idempotency-Key, so that what was sent while the
 * connection broke is not done twice. Browsers that keep nothing throw; then it lives as long as the page.
 */
export type Kept = { readonly draft: Draft; readonly deed: string };

/** The part that stays in the tab. */
const Secret = z.object({ keys: z.string().catch(''), evidence: z.string().catch(''), deed: z.string().catch('') });
const Sent = z.object({ answer: AddressAsked, draft: Draft });
export type Sent = z.infer<typeof Sent>;

const DRAFT = 'rehome.request';

function read<S extends z.ZodType>(storage: () => Storage, key: string, schema: S): z.output<S> | null {
  try {
    const text = storage().getItem(key);
    const parsed = text === null ? null : schema.safeParse(JSON.parse(text));
    return parsed?.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    // As said above.
  }
}

const browser = (): Storage => window.localStorage;
const tab = (): Storage => window.sessionStorage;

/** The draft of the public form; null where there is none. */
export function keptRequest(): Kept | null {
  const draft = read(browser, DRAFT, Draft);
  const secret = read(tab, DRAFT, Secret);
  if (draft === null && secret === null) return null;
  const { keys = '', evidence = '', deed = '' } = secret ?? {};
  return { draft: { ...(draft ?? emptyDraft), keys, evidence }, deed };
}

export function keepRequest({ draft, deed }: Kept): void {
  const { keys, evidence } = draft;
  write(browser, DRAFT, { ...draft, keys: '', evidence: '' });
  write(tab, DRAFT, { keys, evidence, deed });
}

export function forgetRequest(): void {
  write(browser, DRAFT, null);
  write(tab, DRAFT, null);
}

/** The draft of a personal form stays in the tab as a whole: it shows what is known of a request. */
export const keptAnswers = (token: string): Draft | null => read(tab, `rehome.form.${token}`, Draft);
export const keepAnswers = (token: string, draft: Draft | null): void => write(tab, `rehome.form.${token}`, draft);

/** What was sent last, until the tab is closed: to say where the link went, and to correct the address. */
export const keptSent = (): Sent | null => read(tab, 'rehome.sent', Sent);
export const keepSent = (sent: Sent | null): void => write(tab, 'rehome.sent', sent);
