import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { FormView } from '../../../../src/contract/customer.ts';
import { hostings } from '../../../../src/contract/license.ts';
import { get, newKey, post } from '../../api/client.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { FormSteps } from './FormSteps.tsx';
import { Sending } from './Sending.tsx';
import { StepFrame } from './StepFrame.tsx';
import { Summary } from './Summary.tsx';
import classes from './Summary.module.css';
import { type Draft, answersOf, draftOf, fieldOfFact, stepNames, stepOf } from './draft.ts';
import { keepAnswers, keptAnswers } from './keep.ts';
import { useForm } from './use-form.ts';

/** The form of a request by its link: filled with what is known, sent once. */
export function PersonalFormPage() {
  const { token } = useParams({ from: '/form/$token' });
  const { data } = useSuspenseQuery({
    queryKey: ['form', token],
    queryFn: ({ signal }) => get(`/v1/form/${encodeURIComponent(token)}`, FormView, { signal }),
    // What is written here must not change under the reader's hands.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const [sent, setSent] = useState<FormView | null>(null);
  const view = sent ?? data;
  if (view.over !== null) return <Over view={view} justSent={sent !== null} />;
  return <Writing token={token} view={view} onSent={setSent} />;
}

type Props = { readonly token: string; readonly view: FormView; readonly onSent: (view: FormView) => void };

function Writing({ token, view, onSent }: Props) {
  const texts = useTexts('request');
  const { list } = useFormats();
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const navigate = useNavigate({ from: '/form/$token' });
  const [draft, setDraft] = useState(() => keptAnswers(token) ?? draftOf(view.facts));
  useEffect(() => keepAnswers(token, draft), [token, draft]);
  const set = (more: Partial<Draft>): void => setDraft((before) => ({ ...before, ...more }));
  // What is not known yet can be left out, and an honest "Data Center" is an answer.
  const form = useForm(draft, set, { needed: [], accepted: hostings });
  const missing = view.missing.map((name) => fieldOfFact[name]);
  const { step = stepNames.find((one) => missing.some((field) => stepOf(field) === one)) ?? 'licenses' } = useSearch({
    from: '/form/$token',
  });
  const send = useMutation({
    mutationFn: () => post(`/v1/form/${encodeURIComponent(token)}`, FormView, answersOf(draft), { key: newKey() }),
    onSuccess: (answer) => {
      keepAnswers(token, null);
      onSent(answer);
    },
  });
  return (
    <Page title={texts.personal.title} lead={texts.personal.lead}>
      {missing.length === 0 ? null : (
        <p className={classes['panel']}>{texts.personal.missing(list(missing.map((field) => texts.labels[field])))}</p>
      )}
      <StepFrame
        form={form}
        step={step}
        goTo={(next) => void navigate({ search: (before) => ({ ...before, step: next }) })}
        sendLabel={texts.personal.send}
        sending={send.isPending}
        onSend={() => send.mutate()}
        after={<Sending send={send} />}
      >
        {step === 'send' ? (
          <>
            <p>{texts.personal.check}</p>
            <Summary draft={draft} known={view.keyLast4s} vendor={vendor} />
          </>
        ) : (
          <FormSteps form={form} step={step} vendor={vendor} known={view.keyLast4s} required={false} />
        )}
      </StepFrame>
    </Page>
  );
}

/** Nothing can be sent here: it was, or the request has gone on. */
function Over({ view: { over, whereToken }, justSent }: { readonly view: FormView; readonly justSent: boolean }) {
  const texts = useTexts('request');
  const said = justSent ? texts.personal.sent : over === 'used' ? texts.personal.used : texts.personal.over;
  return (
    <Page title={said.title} lead={said.text}>
      {whereToken === null ? null : (
        <p className={classes['actions']}>
          <Link to="/where/$token" params={{ token: whereToken }}>
            {texts.toWhere}
          </Link>
        </p>
      )}
    </Page>
  );
}
