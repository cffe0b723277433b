import '@mantine/core/styles/Input.css';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { FactName } from '../../../../../src/contract/request.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import { FactField, fieldError } from './FactField.tsx';
import { saidOf, writtenOf } from './correction.ts';
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
      <FactField
        first
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
