import { useId } from 'react';
import type { BooksImportShown } from '../../../../../../src/contract/books-import.ts';
import { useFormats, useTexts } from '../../../../i18n/LanguageProvider.tsx';
import { Code } from '../../parts/Code.tsx';
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
  const title = useId();
  if (differing.length === 0) return null;
  return (
    <section aria-labelledby={title}>
      <h3 id={title} className={own['wrong']}>
        {texts.changes}
        {updated > differing.length ? ` (${texts.first(number(differing.length), number(updated))})` : ''}
      </h3>
      <ul className={own['changes']}>
        {differing.flatMap(({ line, changes }) =>
          changes.map(({ field, was, now }) => (
            <li key={`${line}-${field}`}>
              <span>
                {texts.at(number(line))}, {field}
              </span>
              <span>
                <span className={own['quiet']}>{texts.was}:</span> {valueOf(was, texts)}
              </span>
              <span>
                <span className={own['quiet']}>{texts.now}:</span> <strong>{valueOf(now, texts)}</strong>
              </span>
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** As it stands in the file; -1 is how the books keep "unlimited". */
const valueOf = (value: string | null, { none }: { readonly none: string }): string =>
  value === null ? none : value === '-1' ? 'unlimited' : value;
