import '@mantine/core/styles/Input.css';
import { TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useFormats, useTexts } from '../i18n/LanguageProvider.tsx';

type Props = {
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  /** As written; `readUsers` (users-text.ts) reads it. */
  readonly value: string;
  /** The sizes that are sold: offered, while any number may be written. */
  readonly tiers: readonly number[];
  readonly error?: ReactNode;
  readonly required?: boolean;
  readonly onChange: (written: string) => void;
  readonly onBlur?: () => void;
};

/** A number of users: any number, one of the sizes that are sold, or unlimited. */
export function UsersField({ tiers, onChange, ...field }: Props) {
  const texts = useTexts('shared');
  const { isUnlimited } = useFormats();
  const list = useId();
  return (
    <>
      <TextInput
        {...field}
        inputMode="text"
        autoComplete="off"
        maxLength={20}
        list={list}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={list}>
        {tiers.map((tier) => (
          <option key={tier}>{isUnlimited(tier) ? texts.unlimited : String(tier)}</option>
        ))}
      </datalist>
    </>
  );
}
