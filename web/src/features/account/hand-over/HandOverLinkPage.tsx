import '@mantine/core/styles/Input.css';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { HandOverAsked, NewAccount } from '../../../../../src/contract/account.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { useCountries } from '../../../parts/countries.ts';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Day, Time, Users } from '../../../parts/Values.tsx';
import { Asked, Said } from '../Answer.tsx';
import classes from '../account.module.css';
import own from '../people/people.module.css';
import { linkQuery } from '../queries.ts';

const route = getRouteApi('/hand-over/$token');

/** Somebody is offered a license: which, by whom, and both answers. */
export function HandOverLinkPage() {
  const { token } = route.useParams();
  const { link } = useTexts('people');
  const [answered, setAnswered] = useState<'accept' | 'decline' | null>(null);
  if (answered) return <Said what={answered === 'accept' ? 'offer' : 'no'} />;
  return (
    <Asked query={linkQuery('hand-over', HandOverAsked, token)}>
      {(asked) => (
        <Page title={link.offerTitle} lead={link.offerLead(asked.giver.organization)}>
          <Facts asked={asked} />
          <Answers token={token} needsAccount={asked.needsAccount} onAnswered={setAnswered} />
          <p className={classes['quiet']}>
            {link.until} <Time at={asked.until} />.
          </p>
        </Page>
      )}
    </Asked>
  );
}

function Facts({ asked }: { readonly asked: HandOverAsked }) {
  const { facts } = useTexts('people').link;
  return (
    <dl className={own['asked']}>
      <div>
        <dt>{facts.app}</dt>
        <dd>{asked.appName}</dd>
      </div>
      <div>
        <dt>{facts.users}</dt>
        <dd>
          <Users users={asked.users} />
        </dd>
      </div>
      <div>
        <dt>{facts.sen}</dt>
        <dd>{asked.sen}</dd>
      </div>
      <div>
        <dt>{facts.end}</dt>
        <dd>
          <Day day={asked.maintenanceEnd} />
        </dd>
      </div>
      <div>
        <dt>{facts.account}</dt>
        <dd>{asked.giver.email}</dd>
      </div>
      <div>
        <dt>{facts.gets}</dt>
        <dd>{asked.email}</dd>
      </div>
    </dl>
  );
}

const nobody: NewAccount = { organization: '', firstName: '', lastName: '', country: '' };

type AnswersProps = {
  readonly token: string;
  readonly needsAccount: boolean;
  readonly onAnswered: (said: 'accept' | 'decline') => void;
};

function Answers({ token, needsAccount, onAnswered }: AnswersProps) {
  const { link } = useTexts('people');
  const [draft, setDraft] = useState(nobody);
  const [tried, setTried] = useState(false);
  const read = needsAccount ? NewAccount.safeParse(draft) : null;
  const answer = useMutation({
    mutationFn: (said: 'accept' | 'decline') => {
      const account = said === 'accept' && read?.success ? { account: read.data } : {};
      return post('/v1/hand-over-link/answer', z.null(), { token, answer: said, ...account }, { key: newKey() });
    },
    onSuccess: (_, said) => onAnswered(said),
  });
  const missing = tried && read && !read.success ? read.error.issues.map(({ path }) => path[0]) : [];
  return (
    <form
      className={classes['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (read === null || read.success) answer.mutate('accept');
        else event.currentTarget.querySelector('input')?.focus();
      }}
    >
      {needsAccount ? <Account draft={draft} missing={missing} onChange={setDraft} /> : null}
      {answer.error ? <Problem error={answer.error} /> : null}
      <div className={classes['deeds']}>
        <Button type="submit" size="md" loading={answer.isPending}>
          {link.accept}
        </Button>
        <Button size="md" variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
          {link.no}
        </Button>
      </div>
    </form>
  );
}

type AccountProps = {
  readonly draft: NewAccount;
  readonly missing: readonly unknown[];
  readonly onChange: (draft: NewAccount) => void;
};

function Account({ draft, missing, onChange }: AccountProps) {
  const { link } = useTexts('people');
  const countries = useCountries();
  const told = (field: keyof NewAccount) => (missing.includes(field) ? link.fill : null);
  return (
    <div className={own['form']}>
      <p>{link.newAccount}</p>
      {(['organization', 'firstName', 'lastName'] as const).map((field) => (
        <TextInput
          key={field}
          label={link[field]}
          autoComplete={{ organization: 'organization', firstName: 'given-name', lastName: 'family-name' }[field]}
          maxLength={field === 'organization' ? 500 : 100}
          value={draft[field]}
          error={told(field)}
          onChange={({ currentTarget: { value } }) => onChange({ ...draft, [field]: value })}
        />
      ))}
      <NativeSelect
        label={link.country}
        autoComplete="country"
        data={[{ value: '', label: '' }, ...countries]}
        value={draft.country}
        error={told('country')}
        onChange={({ currentTarget: { value } }) => onChange({ ...draft, country: value })}
      />
    </div>
  );
}
