import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { CheckIcon, CrossIcon } from './icons.tsx';
import classes from './Timeline.module.css';

export type TimelineItem = {
  readonly key: string;
  readonly title: ReactNode;
  /** `done` happened, `now` is where it stands, `next` is still to come, `ended` went no further. */
  readonly state: 'done' | 'now' | 'next' | 'ended';
  readonly when?: ReactNode;
  readonly children?: ReactNode;
};

/** What happened and what comes, in its order. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const texts = useTexts('shared');
  return (
    <ol className={classes['timeline']}>
      {items.map(({ key, title, state, when, children }) => (
        <li
          key={key}
          className={classes['item']}
          data-state={state}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          <span className={classes['mark']}>
            {state === 'done' ? <CheckIcon /> : state === 'ended' ? <CrossIcon /> : null}
          </span>
          <div className={classes['text']}>
            <p className={classes['title']}>
              {title}
              {state === 'now' ? <span className={classes['badge']}>{texts.now}</span> : null}
            </p>
            {when === undefined ? null : <p className={classes['when']}>{when}</p>}
            {children}
          </div>
        </li>
      ))}
    </ol>
  );
}
