import '@mantine/core/styles/Input.css';
import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { type FactName, factNames } from '../../../../../src/contract/request.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { FactField, fieldError } from '../case/FactField.tsx';
import { type Said, allSaid } from '../case/correction.ts';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import parts from '../parts/parts.module.css';

type Props = {
  readonly busy: boolean;
  readonly error: unknown;
  readonly onTake: (body: {
    readonly reason: string;
    readonly facts?: readonly Said[];
    readonly asRead?: true;
  }) => void;
  readonly onClose: () => void;
};

/** An item counts, as it was read or in the operator's own words: what is left empty stays as it was read. */
export function Take({ busy, error, onTake, onClose }: Props) {
  const { inbox } = useTexts('lists');
  const { explain } = useTexts('case');
  const shared = useTexts('shared');
  const [written, setWritten] = useState<Partial<Record<FactName, string>>>({});
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { said, wrong } = allSaid(written);
  const missing = reason.trim() === '';
  return (
    <DeskDialog
      title={inbox.titles.take}
      action={inbox.deeds.take}
      busy={busy}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (missing || wrong.length > 0) return;
        onTake({ reason: reason.trim(), ...(said === null ? {} : { facts: [said], asRead: true }) });
      }}
    >
      <p>{inbox.explain.take}</p>
      <Textarea
        label={shared.reason}
        required
        autosize
        minRows={2}
        maxLength={limits.reason_chars}
        value={reason}
        data-autofocus
        error={tried && missing ? shared.reasonNeeded : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <details>
        <summary>{inbox.sayFacts}</summary>
        <div className={parts['form']}>
          <p>{inbox.sayFactsWhy}</p>
          {factNames.map((name) => (
            <FactField
              key={name}
              name={name}
              written={written[name] ?? ''}
              error={tried && wrong.includes(name) ? explain.valueBad[fieldError(name)] : null}
              onWrite={(text) => setWritten((before) => ({ ...before, [name]: text }))}
            />
          ))}
        </div>
      </details>
    </DeskDialog>
  );
}
