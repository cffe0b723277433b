import { keyLast4, showKey } from '../../../../../src/contract/license.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CheckIcon, WarnIcon } from '../../../parts/icons.tsx';
import { linesIn } from '../draft.ts';
import { looksOf } from '../key-look.ts';
import type { Form } from '../use-form.ts';
import { Agreement, Lines } from './fields.tsx';
import classes from './fields.module.css';

type Props = {
  readonly form: Form;
  readonly required: boolean;
  /** Ends of keys that the request has already. */
  readonly known: readonly string[];
};

/** One license or several, a key a line. Each is shown by its end as soon as it stands there. */
export function LicensesStep({ form, required, known }: Props) {
  const texts = useTexts('request');
  const { list } = useFormats();
  const keys = looksOf(linesIn(form.draft.keys));
  return (
    <>
      {known.length === 0 ? null : (
        <div className={classes['note']}>
          <p>{texts.keysKnown(list(known.map(showKey)))}</p>
        </div>
      )}
      <div>
        <Lines
          form={form}
          field="keys"
          required={required}
          rows={4}
          most={limits.keys_per_request * limits.key_chars}
        />
        <ul className={classes['keys']} aria-label={texts.keysRead} aria-live="polite">
          {keys.map(({ key, look }, index) => (
            // A key can stand there twice, and then its place tells them apart.
            // oxlint-disable-next-line react/no-array-index-key
            <li key={`${index}:${key}`} data-look={look === 'fine' ? undefined : look}>
              {look === 'fine' ? <CheckIcon /> : <WarnIcon />}
              <code>{showKey(keyLast4(key))}</code>
              {look === 'fine' ? null : <span>{texts.keyLooks[look]}</span>}
            </li>
          ))}
        </ul>
      </div>
      {keys.some(({ look }) => look === 'cut-off') ? (
        <Agreement form={form} field="keysWhole" label={texts.labels.keysWhole} help={texts.keysWholeHelp} />
      ) : null}
    </>
  );
}
