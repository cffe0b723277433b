import type { ReactNode } from 'react';
import classes from './Quiet.module.css';

/** A list with nothing in it: why, and what to do. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes['empty']}>
      <p className={classes['title']}>{title}</p>
      {children}
    </div>
  );
}
