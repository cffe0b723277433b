import '@mantine/core/styles/Input.css';
import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { hostings } from '../../../../../src/contract/license.ts';
import type { FactName } from '../../../../../src/contract/request.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { fieldOf } from './correction.ts';

/** Which sentence says what is wrong with it. */
export const fieldError = (name: FactName): 'users' | 'country' | 'email' | 'other' =>
  name === 'hostUsers'
    ? 'users'
    : name === 'address.country'
      ? 'country'
      : name === 'accountEmail' || name === 'expertEmail'
        ? 'email'
        : 'other';

type Props = {
  /** It has the focus when the form opens. */
  readonly first?: boolean;
  readonly name: FactName;
  readonly written: string;
  readonly error: string | null;
  readonly onWrite: (written: string) => void;
};

/** One fact as a field, of the kind that fits it. */
export function FactField({ first = false, name, written, error, onWrite }: Props) {
  const { facts } = useTexts('case');
  const { yes, no } = useTexts('desk');
  const field = fieldOf(name);
  const label = facts.names[name];
  const common = { label, error, value: written, ...(first ? { 'data-autofocus': true } : {}) };
  if (field === 'choice' || field === 'hosting')
    return (
      <NativeSelect
        {...common}
        data={[
          { value: '', label: facts.notSaid },
          ...(field === 'choice'
            ? [
                { value: 'yes', label: yes },
                { value: 'no', label: no },
              ]
            : hostings.map((value) => ({ value, label: facts.hostings[value] }))),
        ]}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
    );
  const hint = facts.hints[name as keyof typeof facts.hints];
  const description = hint === undefined ? {} : { description: hint };
  return field === 'lines' ? (
    <Textarea
      {...common}
      {...description}
      autosize
      minRows={2}
      onChange={(event) => onWrite(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...common} {...description} onChange={(event) => onWrite(event.currentTarget.value)} />
  );
}
