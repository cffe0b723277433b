import type { ReactNode } from 'react';
import classes from './account.module.css';

export type Tone = 'good' | 'warn' | 'error' | 'plain';

/** How a license or an order stands, in a word or two; the color only repeats what the words say. */
export function Pill({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes['pill']} data-tone={tone}>
      {children}
    </span>
  );
}
