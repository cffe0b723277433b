import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from '../parts/parts.module.css';
import { lengthOfTime, meaningOf } from './meaning.ts';

const isDeep = (value: unknown): value is object => typeof value === 'object' && value !== null;
const isFlatList = (value: object): value is readonly (string | number)[] =>
  Array.isArray(value) && value.every((one) => !isDeep(one));

type Props = {
  readonly value: object;
  /** In which the profile's amounts are. */
  readonly currency: string;
  readonly path?: readonly string[];
};

const root: readonly string[] = [];

/** A value of the profile by its names, as deep as it goes. */
export function Tree({ value, currency, path = root }: Props) {
  const say = useSay(currency);
  return (
    <dl className={classes['tree']}>
      {Object.entries(value).map(([name, inner]: [string, unknown]) => {
        const here = [...path, name];
        return (
          <div key={name} data-deep={(isDeep(inner) && !isFlatList(inner)) || undefined}>
            <dt>{Array.isArray(value) ? Number(name) + 1 : name}</dt>
            <dd>
              {!isDeep(inner) ? (
                say(here, inner)
              ) : isFlatList(inner) ? (
                inner.map((one, at) => say([...here, String(at)], one)).join(', ')
              ) : (
                <Tree value={inner} currency={currency} path={here} />
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** One value in the reader's words. */
function useSay(currency: string): (path: readonly string[], value: unknown) => string {
  const { locale, money, number, isUnlimited } = useFormats();
  const { settings: texts } = useTexts('lists');
  return (path, value) => {
    if (typeof value === 'boolean') return value ? texts.yes : texts.no;
    if (typeof value !== 'number') return typeof value === 'string' ? value : '–';
    const meaning = meaningOf(path);
    if (meaning === 'duration') return lengthOfTime(value, locale);
    if (meaning === 'money') return money(value, currency);
    if (meaning === 'users') return isUnlimited(value) ? texts.unlimited : number(value);
    return String(value);
  };
}
