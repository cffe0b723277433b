import { type ReactNode, useId } from 'react';
import classes from './parts.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Beside the title: what can be done with the whole. */
  readonly aside?: ReactNode;
};

/** One matter of a page under its own heading. */
export function Card({ title, children, aside }: Props) {
  const id = useId();
  return (
    <section className={classes['card']} aria-labelledby={id}>
      <div className={classes['cardHead']}>
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
