import type { ReactNode } from 'react';
import classes from './parts.module.css';

/** Things in one line each: what it is, how it stands, when. */
export function Rows({ children, busy = false }: { readonly children: ReactNode; readonly busy?: boolean }) {
  return (
    <ul className={classes['rows']} aria-busy={busy}>
      {children}
    </ul>
  );
}

type RowProps = {
  /** The link that opens it; the whole line is its target. */
  readonly link: ReactNode;
  readonly sub: ReactNode;
  readonly pills?: ReactNode;
  readonly when?: ReactNode;
};

export function Row({ link, sub, pills, when }: RowProps) {
  return (
    <li className={classes['row']}>
      <div>
        <span className={classes['rowLink']}>{link}</span>
        <span className={classes['rowSub']}>{sub}</span>
      </div>
      <div className={classes['rowPills']}>{pills}</div>
      <div className={classes['rowWhen']}>{when}</div>
    </li>
  );
}
