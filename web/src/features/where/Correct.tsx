import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Problem } from '../../parts/Problem.tsx';
import classes from './WherePage.module.css';
import { useCorrection } from './queries.ts';

/** The way to the form of the request, while what the requester says still counts. `first`: it is what they have to do. */
export function Correct({ token, first = false }: { readonly token: string; readonly first?: boolean }) {
  const texts = useTexts('where');
  const navigate = useNavigate();
  const correct = useCorrection(
    token,
    (formToken) => void navigate({ to: '/form/$token', params: { token: formToken } }),
  );
  return (
    <div className={classes['actions']}>
      <Button variant={first ? 'filled' : 'default'} loading={correct.isPending} onClick={() => correct.mutate()}>
        {first ? texts.addMissing : texts.correct}
      </Button>
      {correct.error ? <Problem error={correct.error} again={() => correct.mutate()} /> : null}
    </div>
  );
}
