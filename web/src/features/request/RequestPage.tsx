import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { AddressAsked } from '../../../../src/contract/customer.ts';
import { newKey, post } from '../../api/client.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useLanguage, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { FormSteps } from './FormSteps.tsx';
import { MailSent } from './MailSent.tsx';
import { Sending } from './Sending.tsx';
import { SendStep } from './SendStep.tsx';
import { StepFrame } from './StepFrame.tsx';
import { type Draft, type StepName, emptyDraft, neededToAsk, requestOf } from './draft.ts';
import { type Kept, forgetRequest, keepRequest, keepSent, keptRequest } from './keep.ts';
import { useForm } from './use-form.ts';

/** The request for a move, in steps. What is written is kept until it is sent. */
export function RequestPage() {
  const { step = 'licenses' } = useSearch({ from: '/request' });
  const navigate = useNavigate({ from: '/request' });
  const [{ draft, deed }, setKept] = useKept();
  const goTo = (next: StepName | 'sent', replace = false): void =>
    void navigate({ search: (before) => ({ ...before, step: next }), replace });
  const set = (more: Partial<Draft>): void =>
    setKept((before) => ({ draft: { ...before.draft, ...more }, deed: newKey() }));
  if (step === 'sent')
    return (
      <MailSent
        correct={(sent) => {
          setKept({ draft: sent, deed: newKey() });
          goTo('send', true);
        }}
      />
    );
  const forget = (): void => {
    setKept({ draft: emptyDraft, deed: newKey() });
    goTo('licenses', true);
  };
  const onSent = (answer: AddressAsked): void => {
    keepSent({ answer, draft });
    setKept({ draft: emptyDraft, deed: newKey() });
    goTo('sent', true);
  };
  return <Writing {...{ draft, deed, set, step, goTo, forget, onSent }} />;
}

type Props = Kept & {
  readonly set: (more: Partial<Draft>) => void;
  readonly step: StepName;
  readonly goTo: (step: StepName) => void;
  readonly forget: () => void;
  readonly onSent: (answer: AddressAsked) => void;
};

function Writing({ draft, deed, set, step, goTo, forget, onSent }: Props) {
  const texts = useTexts('request');
  const { language } = useLanguage();
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const form = useForm(draft, set, { needed: neededToAsk, accepted: vendor.hosting.accepted });
  const send = useMutation({
    mutationFn: () => post('/v1/form', AddressAsked, requestOf(draft, language), { key: deed }),
    onSuccess: onSent,
  });
  return (
    <Page title={texts.title} lead={step === 'licenses' ? texts.lead : undefined}>
      <StepFrame
        form={form}
        step={step}
        goTo={goTo}
        sendLabel={texts.send}
        sending={send.isPending}
        onSend={() => send.mutate()}
        after={step === 'send' ? <Sending send={send} /> : null}
      >
        {step === 'send' ? (
          <SendStep form={form} vendor={vendor} forget={forget} />
        ) : (
          <FormSteps form={form} step={step} vendor={vendor} known={[]} required />
        )}
      </StepFrame>
    </Page>
  );
}

/** The draft, as kept before; what the check brought along is written into it once. */
function useKept() {
  const search = useSearch({ from: '/request' });
  const navigate = useNavigate({ from: '/request' });
  const { product, hosting, users } = search;
  const [kept, setKept] = useState<Kept>(() => {
    const before = keptRequest();
    const draft = {
      ...(before?.draft ?? emptyDraft),
      ...(product === undefined ? {} : { product }),
      ...(hosting === undefined ? {} : { hosting }),
      ...(users === undefined ? {} : { users: users === -1 ? 'unlimited' : String(users) }),
    };
    return { draft, deed: before?.deed || newKey() };
  });
  const brought = product !== undefined || hosting !== undefined || users !== undefined;
  useEffect(() => {
    if (brought) void navigate({ search: ({ lang, step }) => ({ lang, step }), replace: true });
  }, [brought, navigate]);
  useEffect(() => {
    if (kept.draft === emptyDraft) forgetRequest();
    else keepRequest(kept);
  }, [kept]);
  return [kept, setKept] as const;
}
