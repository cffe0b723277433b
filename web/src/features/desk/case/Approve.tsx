import '@mantine/core/styles/Input.css';
import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import { useDeed } from './queries.ts';

/** With a reason, and evidence where there is some. Where two operators must, the first approval moves nothing yet. */
export function Approve({ data, onClose }: { readonly data: DeskCase; readonly onClose: () => void }) {
  const { titles, actions, explain, approvals } = useTexts('case');
  const shared = useTexts('shared');
  const deed = useDeed(data.line.transferId, 'approve', onClose);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
  const twice = data.needsTwo.length > 0;
  return (
    <DeskDialog
      title={titles.approve}
      action={actions.approve}
      busy={deed.isPending}
      error={deed.error}
      onClose={onClose}
      onSubmit={() => {
        setTried(true);
        if (!missing)
          deed.mutate({ reason: reason.trim(), ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }) });
      }}
    >
      <p>{!twice ? explain.approve : data.transfer.approvals.length === 0 ? approvals.first : approvals.completes}</p>
      <Textarea
        data-autofocus
        label={shared.reason}
        required
        autosize
        minRows={3}
        maxLength={limits.reason_chars}
        value={reason}
        error={tried && missing ? shared.reasonNeeded : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <TextInput
        label={explain.evidence}
        description={explain.evidenceHint}
        maxLength={limits.reason_chars}
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
    </DeskDialog>
  );
}
