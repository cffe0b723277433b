import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { remove } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './Shell.module.css';

export function SignOut() {
  const texts = useTexts('desk');
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = useMutation({
    mutationFn: () => remove('/v1/session/operator', z.null()),
    onSettled: async () => {
      client.removeQueries({ queryKey: ['session'] });
      await navigate({ to: '/desk/sign-in' });
      client.clear();
    },
  });
  return (
    <button type="button" className={classes['out']} disabled={leave.isPending} onClick={() => leave.mutate()}>
      {texts.signOut}
    </button>
  );
}
