import '@mantine/core/styles/Input.css';
import { TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskDialog } from '../parts/DeskDialog.tsx';
import { followsOf } from './follows.ts';
import { useDeed } from './queries.ts';

/** With a reason, and evidence where there is some. Where two operators must, the first approval moves nothing yet. */
export function Approve({ data, onClose }: { readonly data: DeskCase; readonly onClose: () => void }) {
  const { titles, actions, explain } = useTexts('case');
  const shared = useTexts('shared');
  const deed = useDeed(data.line.transferId, 'approve', onClose);
  const [reason, setReason] = useState('');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = reason.trim() === '';
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
      <WhatFollows data={data} />
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

/** What the approval brings about, as the server found by trying it out: not each one moves the license. */
function WhatFollows({ data }: { readonly data: DeskCase }) {
  const { explain, approvals, follows } = useTexts('case');
  const { statuses } = useTexts('desk');
  const { locale } = useFormats();
  const leadsTo = data.actions.find(({ action }) => action === 'approve')?.leadsTo ?? null;
  const given = data.transfer.approvals.length;
  const twice = data.needsTwo.length > 0 && given < 2;
  if (twice && given === 0) return <p>{approvals.first}</p>;
  return (
    <p>
      {twice ? approvals.completes : explain.approve} {followsOf(leadsTo, follows, statuses, locale)}
    </p>
  );
}
