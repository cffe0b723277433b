import '@mantine/core/styles/Input.css';
import { NativeSelect, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import { hostings } from '../../../../../src/contract/license.ts';
import type { FactName } from '../../../../../src/contract/request.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import { fieldOf, saidOf, writtenOf } from './correction.ts';
import { useDeed } from './queries.ts';

type Props = { readonly data: DeskCase; readonly name: FactName; readonly onClose: () => void };

/** One fact, said anew by an operator. It wins over older words, and proof that stood behind them falls. */
export function Correct({ data, name, onClose }: Props) {
  const { facts, explain, actions } = useTexts('case');
  const shared = useTexts('shared');
  const fact = data.facts.find((one) => one.name === name);
  const deed = useDeed(data.line.transferId, 'correct', onClose);
  const [written, setWritten] = useState(fact ? writtenOf(fact) : '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const said = saidOf(name, written);
  const missing = reason.trim() === '';
  return (
    <DeskDialog
      title={facts.correctNamed(facts.names[name])}
      action={actions.correct}
      busy={deed.isPending}
      error={deed.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (said && !missing) deed.mutate({ facts: said, reason: reason.trim() });
      }}
    >
      <p>{explain.correct}</p>
      <Value
        name={name}
        written={written}
        error={tried && !said ? explain.valueBad[fieldError(name)] : null}
        onWrite={setWritten}
      />
      <Textarea
        label={shared.reason}
        required
        autosize
        minRows={2}
        maxLength={limits.reason_chars}
        value={reason}
        error={tried && missing ? shared.reasonNeeded : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </DeskDialog>
  );
}

const fieldError = (name: FactName): 'users' | 'country' | 'email' | 'other' =>
  name === 'hostUsers'
    ? 'users'
    : name === 'address.country'
      ? 'country'
      : name === 'accountEmail' || name === 'expertEmail'
        ? 'email'
        : 'other';

type ValueProps = {
  readonly name: FactName;
  readonly written: string;
  readonly error: string | null;
  readonly onWrite: (written: string) => void;
};

function Value({ name, written, error, onWrite }: ValueProps) {
  const { facts } = useTexts('case');
  const { yes, no } = useTexts('desk');
  const field = fieldOf(name);
  const label = facts.names[name];
  const common = { label, error, value: written, 'data-autofocus': true } as const;
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
