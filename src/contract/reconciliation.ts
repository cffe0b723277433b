import { z } from 'zod';
import { Users } from './license.ts';
import { statuses } from './status.ts';

/** Where a direct license of the books is: exactly one of these. */
export const places = ['moved', 'waiting', 'refused', 'untouched'] as const;
export const Place = z.enum(places);
export type Place = z.infer<typeof Place>;

/** What does not add up, each a promise that the books broke. */
export const reconcileFaults = [
  'moved-without-case',
  'case-without-move',
  'several-cases',
  'sen-twice',
  'sen-not-told',
  'issued-not-moved',
  'not-at-destination',
] as const;
export const ReconcileFault = z.enum(reconcileFaults);
export type ReconcileFault = z.infer<typeof ReconcileFault>;

const Count = z.number().int().nonnegative();
const Sum = z.object({
  licenses: Count,
  users: Count.describe('Editors of the books, without those that are unlimited'),
  unlimited: Count.describe('Licenses for any number of editors'),
});
export type BookSum = z.infer<typeof Sum>;

export const Reconciliation = z
  .object({
    at: z.iso.datetime(),
    books: Sum.describe('All direct licenses, counted apart from the places'),
    places: z.array(Sum.extend({ place: Place })).readonly(),
    tiers: z
      .array(z.object({ tier: Users, moved: Count, waiting: Count, refused: Count, untouched: Count, licenses: Count }))
      .readonly()
      .describe('By the smallest tier that holds the editors; -1 is unlimited'),
    endings: z
      .array(z.object({ status: z.enum(statuses), code: z.string().nullable(), licenses: Count }))
      .readonly()
      .describe('How the last case of those under `refused` ended'),
    told: z
      .object({ delivered: Count, onTheWay: Count })
      .describe('Moved licenses whose SEN was told by a mail that went out, or that is going out'),
    faults: z
      .array(
        z.object({
          fault: ReconcileFault,
          count: Count,
          rows: z
            .array(
              z.object({
                licenseId: z.guid().nullable(),
                transferId: z.guid().nullable(),
                sen: z.string().nullable(),
                what: z.string(),
              }),
            )
            .readonly()
            .describe('The first of them'),
        }),
      )
      .readonly(),
    addsUp: z.boolean(),
  })
  .meta({ id: 'Reconciliation' });
export type Reconciliation = z.infer<typeof Reconciliation>;
