import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from '../account.module.css';
import { handOversQuery } from './queries.ts';

/** That licenses wait for this account's answer; nothing where none does. */
export function Offered() {
  const { handOver } = useTexts('people');
  const { number, plural } = useFormats();
  const { data } = useQuery(handOversQuery);
  const open =
    data?.handOvers.filter(({ direction, status }) => direction === 'taken' && status === 'open').length ?? 0;
  if (open === 0) return null;
  return (
    <p className={classes['advice']}>
      <span>
        {number(open)} {plural(open, handOver.offered)} <Link to="/account/hand-over">{handOver.look}</Link>
      </span>
    </p>
  );
}
