import '@mantine/core/styles/Input.css';
import { Button, NativeSelect } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type NewNoticeChoice, NoticeChoice } from '../../../../../src/contract/account.ts';
import { languages } from '../../../../../src/contract/language.ts';
import { put } from '../../../api/client.ts';
import { queryClient } from '../../../api/queries.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { AccountPage } from '../AccountPage.tsx';
import classes from '../account.module.css';
import { useOwn } from '../queries.ts';
import own from './people.module.css';
import { noticesQuery } from './queries.ts';

/** Which mails about renewals this account gets. */
export function MailsPage() {
  const { mails } = useTexts('people');
  const kept = useOwn(noticesQuery);
  return (
    <AccountPage title={mails.title} lead={mails.lead}>
      <Choice kept={kept} />
      <p className={classes['quiet']}>{mails.copies}</p>
    </AccountPage>
  );
}

const draftOf = ({ offered: _offered, ...choice }: NoticeChoice): NewNoticeChoice => ({
  ...choice,
  daysBefore: [...choice.daysBefore],
});

function Choice({ kept }: { readonly kept: NoticeChoice }) {
  const { mails } = useTexts('people');
  const { offered } = kept;
  const [said, setSaid] = useState(draftOf(kept));
  const save = useMutation({
    mutationFn: () => put('/v1/account/notices', NoticeChoice, said),
    onSuccess: (choice) => {
      // Choosing none of them is kept as not wanting any: that is shown.
      setSaid(draftOf(choice));
      queryClient.setQueryData(noticesQuery.queryKey, choice);
    },
  });
  const toggle = (days: number): void => {
    const has = said.daysBefore.includes(days);
    setSaid({ ...said, daysBefore: has ? said.daysBefore.filter((one) => one !== days) : [...said.daysBefore, days] });
  };
  return (
    <form
      className={own['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Tick checked={said.wanted} onChange={() => setSaid({ ...said, wanted: !said.wanted })}>
        {mails.wanted}
      </Tick>
      <fieldset className={own['rights']} disabled={!said.wanted}>
        <legend>{mails.when}</legend>
        {offered.daysBefore.map((days) => (
          <Tick key={days} checked={said.daysBefore.includes(days)} onChange={() => toggle(days)}>
            {mails.before(days)}
          </Tick>
        ))}
        {offered.afterEnd ? (
          <Tick checked={said.afterEnd} onChange={() => setSaid({ ...said, afterEnd: !said.afterEnd })}>
            {mails.after}
          </Tick>
        ) : null}
      </fieldset>
      <NativeSelect
        label={mails.language}
        value={said.language ?? ''}
        data={[
          { value: '', label: mails.byCountry },
          ...languages.map((value) => ({ value, label: mails.languages[value] })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          setSaid({ ...said, language: languages.find((one) => one === value) ?? null })
        }
      />
      {save.error ? <Problem error={save.error} again={() => save.mutate()} /> : null}
      <Button type="submit" size="md" loading={save.isPending}>
        {mails.save}
      </Button>
      <p role="status" className={classes['status']}>
        {save.isSuccess ? mails.saved : ''}
      </p>
    </form>
  );
}

type TickProps = { readonly checked: boolean; readonly onChange: () => void; readonly children: string };

const Tick = ({ checked, onChange, children }: TickProps) => (
  <label className={own['tick']}>
    <input type="checkbox" checked={checked} onChange={onChange} />
    {children}
  </label>
);
