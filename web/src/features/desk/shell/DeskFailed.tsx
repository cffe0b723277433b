import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { nextStepOf } from '../../../api/problem.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import classes from '../parts/parts.module.css';

/** A page of the desk that could not be shown, inside the desk: an old link must not cost the way to the others. */
export function DeskFailed({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  const { failed } = useTexts('desk');
  const queries = useQueryErrorResetBoundary();
  const again = (): void => {
    queries.reset();
    reset();
  };
  return (
    <>
      <DeskTitle title={nextStepOf(error) === 'gone' ? failed.gone : failed.title} />
      <div className={classes['stack']}>
        <Problem error={error} again={again} />
        <p>
          <Link to="/desk">{failed.toQueue}</Link>
        </p>
      </div>
    </>
  );
}
