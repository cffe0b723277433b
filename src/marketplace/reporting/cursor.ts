import { parseDay } from '../../kernel/day.ts';

/**
 * Behind which row a page begins: its value in the order that was asked for, and its number, which tells rows of one
 * value apart. As text `2027-01-14~4711`, and `4711` where the number is the order.
 */
export type Cursor = { readonly value: string | null; readonly no: number };

export const writeCursor = ({ value, no }: Cursor): string => (value === null ? String(no) : `${value}~${no}`);

const kinds = {
  none: (value: string | null) => value === null,
  day: (value: string | null) => value !== null && parseDay(value) !== null,
  text: (value: string | null) => value !== null,
} as const;
/** What the values of an order are: `none` where the number alone is. */
export type CursorKind = keyof typeof kinds;

/** Null where a `next` link of this order never held it. */
export function readCursor(text: string, kind: CursorKind): Cursor | null {
  const [, value, no = ''] = /^(?:(.*)~)?(\d{1,15})$/su.exec(text) ?? [];
  if (no === '' || !kinds[kind](value ?? null)) return null;
  return { value: value ?? null, no: Number(no) };
}
