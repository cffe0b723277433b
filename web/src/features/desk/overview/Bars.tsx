import type { ReactNode } from 'react';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './Overview.module.css';

type Value = { readonly key: string; readonly name: ReactNode; readonly value: number; readonly text?: string };

/** A table whose rows have bars: the chart and its figures are one, so nobody has to choose. */
export function Bars({
  caption,
  captionHidden = false,
  name,
  values,
}: {
  readonly caption: string;
  /** Where the heading above says the same. */
  readonly captionHidden?: boolean;
  readonly name: string;
  readonly values: readonly Value[];
}) {
  const { overview: texts } = useTexts('overview');
  const { number } = useFormats();
  const most = Math.max(1, ...values.map(({ value }) => value));
  if (values.length === 0) return <p>{texts.nothing}</p>;
  return (
    <table className={classes['bars']}>
      <caption data-hidden={captionHidden || undefined}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{name}</th>
          <th scope="col">{texts.count}</th>
        </tr>
      </thead>
      <tbody>
        {values.map(({ key, name: label, value, text }) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td>
              <span className={classes['bar']} style={{ width: `${(60 * value) / most}%` }} />
              {text ?? number(value)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
