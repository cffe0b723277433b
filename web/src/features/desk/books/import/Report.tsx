import { useId } from 'react';
import type { BooksImportShown } from '../../../../../../src/contract/books-import.ts';
import { useFormats, useTexts } from '../../../../i18n/LanguageProvider.tsx';
import { Code } from '../../parts/Code.tsx';
import { Scroll } from '../../parts/Scroll.tsx';
import classes from '../../parts/parts.module.css';
import own from './import.module.css';

type Props = { readonly report: BooksImportShown };

/** Rows of the file: new, changed, as they were, faulty. */
export function Counts({ report }: Props) {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  const { added, updated, unchanged, faultCount, rows } = report;
  const counts = { added, updated, unchanged, faulty: faultCount, rows } as const;
  return (
    <dl className={own['counts']}>
      {(['added', 'updated', 'unchanged', 'faulty', 'rows'] as const).map((name) => (
        <div key={name} data-count={name} data-some={counts[name] > 0 || undefined}>
          <dt>{texts.counts[name]}</dt>
          <dd>{number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Each fault with its row, its column, and what would be right. */
export function Faults({ report: { faults, faultCount } }: Props) {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  const title = useId();
  if (faults.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={own['wrong']}>
        {texts.faults}
        {faultCount > faults.length ? ` (${texts.first(number(faults.length), number(faultCount))})` : ''}
      </h3>
      <ul className={own['faults']}>
        {faults.map(({ line, field, code, message }) => (
          <li key={`${line}-${field}-${code}-${message}`}>
            <strong>{[line === undefined ? null : texts.at(number(line)), field].filter(Boolean).join(', ')}</strong>{' '}
            <Code code={code} />
            <p>
              {texts.codes[code] ?? null} <span lang="en">{message}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Each row that the books have otherwise: what they say, and what the file says. */
export function Changes({ report: { differing, updated } }: Props) {
  const { booksImport: texts } = useTexts('lists');
  const { number } = useFormats();
  if (differing.length === 0) return null;
  return (
    <Scroll label={texts.changes} className={`${classes['tableBox']} ${own['rows']}`}>
      <table>
        <caption>
          {texts.changes}
          {updated > differing.length ? ` (${texts.first(number(differing.length), number(updated))})` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col" data-number>
              {texts.line}
            </th>
            <th scope="col">{texts.column}</th>
            <th scope="col">{texts.was}</th>
            <th scope="col">{texts.now}</th>
          </tr>
        </thead>
        <tbody>
          {differing.flatMap(({ line, changes }) =>
            changes.map(({ field, was, now }) => (
              <tr key={`${line}-${field}`}>
                <td data-number>{number(line)}</td>
                <td>{field}</td>
                <td>{valueOf(was, texts)}</td>
                <td>{valueOf(now, texts)}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Scroll>
  );
}

/** As it stands in the file; -1 is how the books keep "unlimited". */
const valueOf = (value: string | null, { none }: { readonly none: string }): string =>
  value === null ? none : value === '-1' ? 'unlimited' : value;
