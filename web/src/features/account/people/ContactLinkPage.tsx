import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { z } from 'zod';
import { ContactAsked } from '../../../../../src/contract/account.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Page } from '../../../parts/Page.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Asked, Said } from '../Answer.tsx';
import classes from '../account.module.css';
import { linkQuery } from '../queries.ts';
import own from './people.module.css';

const route = getRouteApi('/contact/$token');

/** Somebody shall become a contact: who asks, for what, and both answers. */
export function ContactLinkPage() {
  const { token } = route.useParams();
  const { link } = useTexts('people');
  const answer = useMutation({
    mutationFn: (said: 'accept' | 'decline') =>
      post('/v1/contact-link/answer', z.null(), { token, answer: said }, { key: newKey() }),
  });
  if (answer.isSuccess) return <Said what={answer.variables === 'accept' ? 'contact' : 'no'} />;
  const { facts } = link;
  return (
    <Asked query={linkQuery('contact', ContactAsked, token)}>
      {(asked) => (
        <Page title={link.contactTitle} lead={link.contactLead(asked.organization)}>
          <dl className={own['asked']}>
            <div>
              <dt>{facts.what}</dt>
              <dd>{link.contactOf[asked.role]}</dd>
            </div>
            <div>
              <dt>{facts.account}</dt>
              <dd>{asked.accountEmail}</dd>
            </div>
            <div>
              <dt>{facts.gets}</dt>
              <dd>{asked.email}</dd>
            </div>
          </dl>
          {answer.error ? <Problem error={answer.error} /> : null}
          <div className={classes['way']}>
            <div className={classes['deeds']}>
              <Button size="md" loading={answer.isPending} onClick={() => answer.mutate('accept')}>
                {link.yes}
              </Button>
              <Button size="md" variant="default" disabled={answer.isPending} onClick={() => answer.mutate('decline')}>
                {link.no}
              </Button>
            </div>
            <p className={classes['quiet']}>
              {link.until} <Time at={asked.until} />.
            </p>
          </div>
        </Page>
      )}
    </Asked>
  );
}
