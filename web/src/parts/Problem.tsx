import { Button } from '@mantine/core';
import { ApiProblem, mayHelpAgain, nextStepOf } from '../api/problem.ts';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import classes from './Problem.module.css';

type Props = { readonly error: unknown; readonly again?: () => void; readonly titled?: boolean };

/**
 * What went wrong, what to do next, and the page of its code. `error` is whatever a call threw; `again` offers to do it
 * once more where that may help. `titled` is false below a heading that says already that it did not work.
 */
export function Problem({ error, again, titled = true }: Props) {
  const texts = useTexts('shared');
  const next = nextStepOf(error);
  const problem = error instanceof ApiProblem ? error.problem : null;
  return (
    <div className={classes['problem']} role="alert">
      {titled ? <p className={classes['title']}>{texts.problem.title}</p> : null}
      {problem ? <p>{problem.detail}</p> : null}
      <p>{next === null ? texts.problem.unexpected : texts.problem.next[next]}</p>
      {again && mayHelpAgain(error) ? (
        <Button variant="default" onClick={again}>
          {texts.problem.again}
        </Button>
      ) : null}
      {next === null ? (
        <Button variant="default" onClick={() => window.location.reload()}>
          {texts.problem.reload}
        </Button>
      ) : null}
      {problem ? (
        <p className={classes['code']}>
          <a href={`/docs/codes/${problem.code}`}>{texts.problem.codePage(problem.code)}</a>
        </p>
      ) : null}
    </div>
  );
}
