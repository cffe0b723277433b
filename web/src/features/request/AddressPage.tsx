import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { AddressView } from '../../../../src/contract/customer.ts';
import { showKey } from '../../../../src/contract/license.ts';
import { get, newKey, post } from '../../api/client.ts';
import { vendorQuery } from '../../api/queries.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Time } from '../../parts/Values.tsx';
import { Summary } from './Summary.tsx';
import classes from './Summary.module.css';
import { draftOf } from './draft.ts';

/** The link of the mail after the form: shows what is asked; its button confirms the address. Looking confirms nothing. */
export function AddressPage() {
  const { token } = useParams({ from: '/address/$token' });
  const texts = useTexts('request');
  const { list } = useFormats();
  const navigate = useNavigate();
  const client = useQueryClient();
  const address = `/v1/address/${encodeURIComponent(token)}`;
  const { data: view } = useSuspenseQuery({
    queryKey: ['address', token],
    queryFn: ({ signal }) => get(address, AddressView, { signal }),
  });
  const { data: vendor } = useSuspenseQuery(vendorQuery);
  const confirm = useMutation({
    mutationFn: () => post(address, AddressView, undefined, { key: newKey() }),
    onSuccess: (answer) => {
      client.setQueryData(['address', token], answer);
      const { whereToken } = answer;
      if (whereToken !== null) void navigate({ to: '/where/$token', params: { token: whereToken }, replace: true });
    },
  });
  if (view.over !== null || view.facts === null) return <Done view={view} />;
  const { confirmation } = texts;
  return (
    <Page
      title={confirmation.title(list(view.keyLast4s.map(showKey)))}
      lead={confirmation.lead(view.requester?.email ?? '')}
    >
      <div className={classes['panel']}>
        <Summary draft={draftOf(view.facts)} known={view.keyLast4s} vendor={vendor} fixed />
        <p>
          {confirmation.until} <Time at={view.until} />. {confirmation.silence}
        </p>
      </div>
      {confirm.error ? <Problem error={confirm.error} again={() => confirm.mutate()} /> : null}
      <div className={classes['actions']}>
        <Button size="md" loading={confirm.isPending} onClick={() => confirm.mutate()}>
          {confirmation.confirm}
        </Button>
      </div>
      <p className={classes['soft']}>{confirmation.notMine}</p>
    </Page>
  );
}

/** A link that was used leads on; one that is over says what to do. */
function Done({ view: { over, whereToken } }: { readonly view: AddressView }) {
  const texts = useTexts('request');
  const { title, text } = over === 'used' ? texts.confirmation.used : texts.confirmation.over;
  return (
    <Page title={title} lead={text}>
      <p className={classes['actions']}>
        {whereToken === null ? (
          <Link to="/request">{texts.sent.anew}</Link>
        ) : (
          <Link to="/where/$token" params={{ token: whereToken }}>
            {texts.toWhere}
          </Link>
        )}
      </p>
    </Page>
  );
}
