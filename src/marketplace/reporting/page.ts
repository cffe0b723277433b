import type { Cursor } from './cursor.ts';

/** Which rows of a report, in its order, are asked for. */
export type PageAsked = {
  readonly after: Cursor | null;
  /** Rows passed over; only where there is no cursor. */
  readonly offset: number;
  readonly limit: number;
  /** No row above this number: what was there when an export began. */
  readonly upTo: number | null;
};

/** Rows in their order with where the page after them begins; `next` is null where they are the last. */
export type Page<Row> = { readonly rows: readonly Row[]; readonly next: string | null };
