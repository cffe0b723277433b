import type { ReactNode } from 'react';
import classes from './parts.module.css';

/** What is known of something, name and value; what is null is left out. */
export function Pairs({ pairs }: { readonly pairs: readonly (readonly [name: string, value: ReactNode] | null)[] }) {
  return (
    <dl className={classes['pairs']}>
      {pairs.map((pair) =>
        pair === null ? null : (
          <div key={pair[0]}>
            <dt>{pair[0]}</dt>
            <dd>{pair[1]}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
