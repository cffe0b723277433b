import { z } from '@hono/zod-openapi';
import type { Idempotency } from '../platform/http/idempotency/service.ts';
import type { Gate } from '../platform/http/routes.ts';
import type { Desk } from './service.ts';

/** What the desk's routes work with. */
export type DeskRoutesContext = {
  readonly desk: Desk;
  readonly gate: Gate;
  readonly idempotency: Idempotency;
  /** Does what became due; never throws, since the worker finds again whatever was left. */
  readonly doDue: () => Promise<void>;
};

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
