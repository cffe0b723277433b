import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTexts } from '../../i18n/LanguageProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { Time } from '../../parts/Values.tsx';
import classes from './Summary.module.css';
import type { Draft } from './draft.ts';
import { keptSent } from './keep.ts';

/** After sending: the link in the mail must be opened. Another address can be given, with all else as it was. */
export function MailSent({ correct }: { readonly correct: (draft: Draft) => void }) {
  const texts = useTexts('request');
  const sent = keptSent();
  if (sent === null)
    return (
      <Page title={texts.sent.title} lead={texts.sent.elsewhere}>
        <p className={classes['actions']}>
          <Link to="/request">{texts.sent.anew}</Link>
        </p>
      </Page>
    );
  const { email, until, didYouMean } = sent.answer;
  return (
    <Page
      title={texts.sent.title}
      lead={
        <>
          {texts.sent.lead} <strong>{email}</strong>
        </>
      }
    >
      <div className={classes['panel']}>
        <p>{texts.sent.open}</p>
        <p>
          {texts.sent.until} <Time at={until} />. {texts.sent.nothing}
        </p>
        {didYouMean === null ? null : (
          <p>
            {texts.didYouMean} <strong>{didYouMean}</strong>
          </p>
        )}
        <p className={classes['soft']}>{texts.sent.missing}</p>
      </div>
      <div className={classes['actions']}>
        <Button
          variant="default"
          onClick={() => correct({ ...sent.draft, ...(didYouMean === null ? {} : { requesterEmail: didYouMean }) })}
        >
          {texts.sent.correct}
        </Button>
      </div>
    </Page>
  );
}
