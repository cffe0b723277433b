import type { CaseFact } from '../../../../../src/contract/desk-case.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Users } from '../../../parts/Values.tsx';
import classes from './Case.module.css';

/** A fact as a reader writes it. */
export function FactValue({ fact: { name, value } }: { readonly fact: Pick<CaseFact, 'name' | 'value'> }) {
  const texts = useTexts('case');
  const { yes, no } = useTexts('desk');
  const { list, locale } = useFormats();
  if (value === null) return <span className={classes['dim']}>{texts.facts.notSaid}</span>;
  if (typeof value === 'boolean') return <>{value ? yes : no}</>;
  if (typeof value === 'number') return <Users users={value} />;
  if (typeof value !== 'string') return <>{name === 'address.lines' ? value.join(', ') : list(value)}</>;
  if (name === 'address.country') return <>{`${countryName(value, locale)} (${value})`}</>;
  if (name === 'hosting') return <>{texts.facts.hostings[value as 'server' | 'data-center' | 'cloud']}</>;
  return <>{value}</>;
}

const countryName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
