import type { UseMutationResult } from '@tanstack/react-query';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './Summary.module.css';

type Send = Pick<UseMutationResult<unknown, Error, void>, 'error' | 'isPaused' | 'mutate'>;

/** What became of sending: it waits for the connection, or it failed and can be tried again. */
export function Sending({ send: { error, isPaused, mutate } }: { readonly send: Send }) {
  const texts = useTexts('request');
  return (
    <>
      <p role="status" className={classes['soft']}>
        {isPaused ? texts.paused : ''}
      </p>
      {error ? <Problem error={error} again={() => mutate()} /> : null}
    </>
  );
}
