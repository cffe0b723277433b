import { z } from 'zod';

/**
 * What a page that is open is told, as the data of a server-sent event. `hello` begins each connection, `changed` says
 * that something it shows was touched: upon both it loads what it shows. `topics` are for the desk, such as
 * `transfer:ID`; a customer's page is told none.
 */
export const LiveMessage = z.object({ type: z.enum(['hello', 'changed']), topics: z.array(z.string()).readonly() });
export type LiveMessage = z.infer<typeof LiveMessage>;
