import { z } from 'zod';
import { faultCodes } from './codes.ts';

/** RFC 9457: how every fault is answered over HTTP. `type` is the address of the code's page. */
export const Problem = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.enum(faultCodes),
    file: z.string().optional(),
    line: z.number().int().optional(),
    field: z.string().optional(),
    retryAfter: z.number().int().optional().describe('Seconds after which it may be tried again'),
    requestId: z.string().optional().describe('Names a failure of ours: tell it to whoever runs the server'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
