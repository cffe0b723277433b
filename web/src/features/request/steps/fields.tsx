import '@mantine/core/styles/Input.css';
import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { likelyEmail } from '../../../../../src/contract/email-typos.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { useAfterPress } from '../after-press.ts';
import { type Field, optionalFields } from '../draft.ts';
import type { Form } from '../use-form.ts';
import classes from './fields.module.css';

type Agreed = 'keysWhole' | 'serverUse' | 'agrees';
/** Fields that hold a text. */
export type TextField = Exclude<Field, Agreed>;

type Props = {
  readonly form: Form;
  readonly field: TextField;
  readonly required?: boolean;
  readonly autoComplete?: string;
};

/** What is common to the fields of a form: label, help, what is wrong, and that it was left. */
export function useField({ form, field, required = false }: Props) {
  const texts = useTexts('request');
  const afterPress = useAfterPress();
  const fault = form.told.get(field);
  const help = texts.help[field as keyof typeof texts.help] as string | undefined;
  return {
    id: field,
    label: optionalFields.has(field) ? texts.optional(texts.labels[field]) : texts.labels[field],
    ...(help === undefined ? {} : { description: help }),
    value: form.draft[field],
    error: fault === undefined ? null : texts.faults[fault.code],
    'aria-required': required,
    onBlur: () => afterPress(() => form.left(field)),
  };
}

export function Line(props: Props) {
  const { form, field, autoComplete = 'off' } = props;
  return (
    <TextInput
      {...useField(props)}
      autoComplete={autoComplete}
      maxLength={limits.text_chars}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  );
}

export function Lines(props: Props & { readonly rows: number; readonly most: number; readonly spelled?: boolean }) {
  const { form, field, rows, most, spelled = false, autoComplete = 'off' } = props;
  return (
    <Textarea
      {...useField(props)}
      rows={rows}
      maxLength={most}
      spellCheck={spelled}
      autoComplete={autoComplete}
      {...(spelled ? {} : { classNames: { input: classes['code'] ?? '' } })}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  );
}

/** An address; where another is likelier it is offered, never put in by itself. */
export function EmailLine(props: Props) {
  const { form, field, autoComplete = 'email' } = props;
  const texts = useTexts('request');
  const written = form.draft[field].trim();
  const meant = likelyEmail(written);
  return (
    <div>
      <TextInput
        {...useField(props)}
        type="email"
        inputMode="email"
        autoComplete={autoComplete}
        maxLength={limits.email_chars}
        onChange={(event) => form.set({ [field]: event.currentTarget.value })}
      />
      <div role="status">
        {meant === null ? null : (
          <p className={classes['hint']}>
            {texts.didYouMean}{' '}
            <button type="button" onClick={() => form.set({ [field]: meant })}>
              {meant}
            </button>
          </p>
        )}
      </div>
    </div>
  );
}

type Option = { readonly value: string; readonly label: string };

export function OneOf(props: Props & { readonly options: readonly Option[] }) {
  const { form, field, options, autoComplete = 'off' } = props;
  const texts = useTexts('request');
  return (
    <NativeSelect
      {...useField(props)}
      autoComplete={autoComplete}
      data={[{ value: '', label: texts.choose }, ...options]}
      onChange={(event) => form.set({ [field]: event.currentTarget.value })}
    />
  );
}

type AgreementProps = {
  readonly form: Form;
  readonly field: Agreed;
  readonly label: string;
  readonly help: string;
};

/** A sentence to agree to. */
export function Agreement({ form, field, label, help }: AgreementProps) {
  const texts = useTexts('request');
  const fault = form.told.get(field);
  return (
    <div className={classes['agreement']} data-wrong={fault !== undefined || undefined}>
      <input
        type="checkbox"
        id={field}
        checked={form.draft[field]}
        aria-describedby={`${field}-help`}
        aria-required={!optionalFields.has(field)}
        aria-invalid={fault !== undefined}
        onChange={(event) => form.set({ [field]: event.currentTarget.checked })}
      />
      <div>
        <label htmlFor={field}>{label}</label>
        <div id={`${field}-help`}>
          <p className={classes['soft']}>{help}</p>
          {fault === undefined ? null : <p className={classes['error']}>{texts.faults[fault.code]}</p>}
        </div>
      </div>
    </div>
  );
}
