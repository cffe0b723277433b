import type { ReactNode } from 'react';
import classes from './parts.module.css';

export type Tone = 'good' | 'warn' | 'error' | 'quiet' | 'plain';

/** A word or two that say how something stands. The color only repeats what the words say. */
export function Pill({ tone = 'plain', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className={classes['pill']} data-tone={tone}>
      {children}
    </span>
  );
}
