import { z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import type { LimitName, Tries } from '../platform/auth/tries/service.ts';
import type { Idempotency } from '../platform/http/idempotency/service.ts';
import type { Live } from '../platform/live/service.ts';
import { type Env, type Gate, callers } from '../platform/http/routes.ts';
import type { Desk } from './service.ts';

/** What the desk's routes work with. */
export type DeskRoutesContext = {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly idempotency: Idempotency;
  /** Does what became due; never throws, since the worker finds again whatever was left. */
  readonly doDue: () => Promise<void>;
};

/** What the routes of customers' pages work with, who have no token but the one in a link. */
export type CustomerRoutesContext = Pick<DeskRoutesContext, 'desk' | 'doDue'> & {
  readonly idempotency: Idempotency;
  readonly live: Live;
  readonly tries: Pick<Tries, 'count'>;
  /** The client that tries are counted by. */
  readonly clientOf: (context: Context) => string;
};

/** Counts the calls of a client without an account: TOO_MANY_TRIES, with the time to wait, where they are too many. */
export const counted =
  ({ tries, clientOf }: Pick<CustomerRoutesContext, 'tries' | 'clientOf'>, limit: LimitName): MiddlewareHandler<Env> =>
  async (context, next) => {
    if (!context.get('caller')) await tries.count([{ limit, key: clientOf(context) }]);
    await next();
  };

/** Operators alone: who calls is known by name. */
export const operatorsOnly = ({ gate }: Pick<DeskRoutesContext, 'gate'>): MiddlewareHandler<Env> =>
  callers(gate, ['desk']);

export const deskToken = [{ token: [] }, { operator: [] }];
export const deskTokenOrNone = [{ token: [] }, { operator: [] }, {}];

/** The id at the end of a path. What is none of ours is not found. */
export const IdInPath = z.object({
  id: z
    .string()
    .max(100)
    .openapi({ param: { name: 'id', in: 'path' } }),
});

export const IdempotencyKey = z.object({
  'idempotency-key': z.string().optional().describe('Required. A text of your own that names this call'),
});
