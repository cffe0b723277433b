import { Link } from '@tanstack/react-router';
import { keyLast4, showKey } from '../../../../src/contract/license.ts';
import type { VendorView } from '../../../../src/contract/vendor.ts';
import { useFormats, useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import classes from './Summary.module.css';
import { type Draft, type Field, type StepName, linesIn, optionalFields } from './draft.ts';

const shown: readonly (readonly [StepName, readonly Field[]])[] = [
  ['licenses', ['keys']],
  ['server', ['product', 'hosting', 'users', 'serverUse', 'agrees']],
  ['account', ['accountEmail', 'firstName', 'expertEmail']],
  ['organization', ['organization', 'lines']],
];

type Props = {
  readonly draft: Draft;
  /** Ends of keys that the request has already. */
  readonly known: readonly string[];
  readonly vendor: VendorView;
  /** Only to read. */
  readonly fixed?: boolean;
};

/** All that will be sent, by step, each with the way to change it. */
export function Summary({ draft, known, vendor, fixed = false }: Props) {
  const texts = useTexts('request');
  const word = useWords({ draft, known, vendor });
  // As a page of its own these are its second level, within a step the third.
  const Heading = fixed ? 'h2' : 'h3';
  return (
    <div className={classes['summary']}>
      {shown.map(([step, fields]) => (
        <section key={step}>
          <Heading>
            {texts.steps[step]}
            {fixed ? null : (
              <Link to="." search={(before) => ({ ...before, step })} aria-label={texts.changeWhat(texts.steps[step])}>
                {texts.change}
              </Link>
            )}
          </Heading>
          <dl>
            {fields
              .filter((field) => !optionalFields.has(field) || word(field) !== '')
              .map((field) => (
                <div key={field}>
                  <dt>{texts.short[field as keyof typeof texts.short] ?? texts.labels[field]}</dt>
                  <dd>{word(field) || <em>{texts.notSaid}</em>}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** What a field says, in the reader's words. */
function useWords({ draft, known, vendor }: Props): (field: Field) => string {
  const texts = useTexts('request');
  const { list } = useFormats();
  const { language } = useLanguage();
  const place = (): string => {
    const country =
      draft.country === '' ? '' : (new Intl.DisplayNames(language, { type: 'region' }).of(draft.country) ?? '');
    const city = `${draft.postalCode} ${draft.city}`.trim();
    return [...linesIn(draft.lines), city, draft.region, country].filter((one) => one.trim() !== '').join(', ');
  };
  return (field) => {
    if (field === 'keys') return list([...known, ...linesIn(draft.keys).map(keyLast4)].map(showKey));
    if (field === 'product') return vendor.hosts.find(({ id }) => id === draft.product)?.name ?? draft.product;
    if (field === 'hosting') return draft.hosting === '' ? '' : texts.hostings[draft.hosting];
    if (field === 'keysWhole' || field === 'serverUse' || field === 'agrees') return draft[field] ? texts.yes : '';
    if (field === 'firstName') return `${draft.firstName} ${draft.lastName}`.trim();
    return field === 'lines' ? place() : draft[field];
  };
}
