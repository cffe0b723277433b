import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ApiProblem, Offline } from '../../api/problem.ts';
import { useFormats, useTexts } from '../../i18n/LanguageProvider.tsx';
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx';
import { CopyButton } from '../../parts/CopyButton.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { Loading } from '../../parts/Loading.tsx';
import { Page } from '../../parts/Page.tsx';
import { Problem } from '../../parts/Problem.tsx';
import { Timeline } from '../../parts/Timeline.tsx';
import { Day, Money, Time, Users } from '../../parts/Values.tsx';
import classes from './GalleryPage.module.css';

const refused = new ApiProblem({
  type: 'https://move.example/docs/codes/COMMAND_NOT_ALLOWED',
  title: 'It does not fit how things stand',
  status: 409,
  detail: 'The case was decided in the meantime.',
  code: 'COMMAND_NOT_ALLOWED',
});
const now = new Date('2026-11-02T09:00:00Z');

/** Every shared part, as it looks. */
export function GalleryPage() {
  const texts = useTexts('gallery');
  const { fromNow } = useFormats();
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Part name="Timeline">
        <Timeline
          items={[
            { key: 'asked', state: 'done', title: texts.asked, when: <Time at="2026-11-01T10:15:00Z" /> },
            { key: 'now', state: 'now', title: texts.waits, when: fromNow('2026-11-08T09:00:00Z', now) },
            { key: 'next', state: 'next', title: texts.moves },
            { key: 'ended', state: 'ended', title: texts.refused },
          ]}
        />
      </Part>
      <Part name="Money, Day, Users">
        <p>
          <Money amount={69_000} currency="USD" /> · <Money amount={1_999} currency="EUR" /> · <Day day="2026-12-31" />{' '}
          · <Users users={1} /> · <Users users={2_000} /> · <Users users={-1} />
        </p>
      </Part>
      <Part name="CopyButton">
        <CopyButton text="SEN-4839484" what="SEN-4839484" />
      </Part>
      <Part name="ConfirmDialog">
        <Ask />
      </Part>
      <Part name="Problem">
        <Problem error={refused} again={() => {}} />
        <Problem error={new Offline(null)} again={() => {}} />
      </Part>
      <Part name="Empty">
        <Empty title={texts.empty}>
          <p>{texts.emptyWhy}</p>
        </Empty>
      </Part>
      <Part name="Loading">
        <Loading label={texts.reading} />
      </Part>
    </Page>
  );
}

function Part({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <section className={classes['part']}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}

function Ask() {
  const texts = useTexts('gallery');
  const [opened, setOpened] = useState(false);
  const [said, setSaid] = useState('');
  return (
    <>
      <Button onClick={() => setOpened(true)}>{texts.ask}</Button>
      <p role="status">{said}</p>
      <ConfirmDialog
        opened={opened}
        title={texts.askTitle}
        action={texts.ask}
        danger
        onClose={() => setOpened(false)}
        onConfirm={(reason) => {
          setSaid(reason);
          setOpened(false);
        }}
      >
        <p>{texts.askText}</p>
      </ConfirmDialog>
    </>
  );
}
