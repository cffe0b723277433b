import type { Tokens } from '../platform/auth/service.ts';
import type { Idempotency } from '../platform/http/idempotency/service.ts';
import type { Desk } from './service.ts';

/** What the desk's routes work with. */
export type DeskRoutesContext = {
  readonly desk: Desk;
  readonly tokens: Tokens;
  readonly idempotency: Idempotency;
  /** Does what became due; never throws, since the worker finds again whatever was left. */
  readonly doDue: () => Promise<void>;
};

export const deskToken = [{ token: [] }];
export const deskTokenOrNone = [{ token: [] }, {}];
