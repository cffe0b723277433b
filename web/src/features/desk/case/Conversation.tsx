import { Link } from '@tanstack/react-router';
import type { CaseMessage, DeskCase } from '../../../../../src/contract/desk-case.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Pill } from '../parts/Pill.tsx';
import classes from './Case.module.css';
import type { Spot } from './spots.ts';

type Props = {
  readonly data: DeskCase;
  readonly shown: string | null;
  readonly onShow: (spot: Spot) => void;
};

/** What came in and what we wrote, in its order. */
export function Conversation({ data, shown, onShow }: Props) {
  const texts = useTexts('case');
  return (
    <Card title={texts.conversation.title}>
      <ol className={classes['conversation']}>
        {data.conversation.map((one) => (
          <li key={one.direction === 'in' ? one.inboxId : one.mailId} data-direction={one.direction}>
            {one.direction === 'in' ? (
              <In one={one} shown={one.inboxId === shown} onShow={onShow} />
            ) : (
              <Out one={one} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

type In = Extract<CaseMessage, { direction: 'in' }>;

function In({ one, shown, onShow }: { readonly one: In; readonly shown: boolean; readonly onShow: Props['onShow'] }) {
  const texts = useTexts('case');
  return (
    <>
      <p className={classes['dim']}>
        {one.byOperator ? texts.conversation.correction : texts.conversation.from(one.fromName ?? one.from)} ·{' '}
        <Time at={one.at} />
      </p>
      <p>
        <button
          type="button"
          className={classes['subject']}
          aria-pressed={shown}
          onClick={() => onShow({ inboxId: one.inboxId, line: null })}
        >
          {one.subject ?? (one.kind === 'document' ? texts.conversation.document : texts.conversation.noSubject)}
        </button>{' '}
        {one.taken ? null : <Pill tone="warn">{texts.conversation.notTaken}</Pill>}
      </p>
      {one.whyNot === null ? null : (
        <p className={classes['dim']} lang="en">
          {one.whyNot}
        </p>
      )}
      {one.facts.length === 0 ? null : (
        <p className={classes['dim']}>
          {texts.conversation.says} {one.facts.map((name) => texts.facts.names[name]).join(', ')}
        </p>
      )}
    </>
  );
}

function Out({ one }: { readonly one: Extract<CaseMessage, { direction: 'out' }> }) {
  const texts = useTexts('case');
  const { mailStatuses } = texts;
  const known = one.status as keyof typeof mailStatuses;
  return (
    <>
      <p className={classes['dim']}>
        {texts.conversation.to(one.to)} · <Time at={one.at} />
      </p>
      <p>
        <Link to="/desk/mails/$id" params={{ id: one.mailId }}>
          {one.subject}
        </Link>{' '}
        <Pill tone={one.status === 'failed' ? 'error' : one.status === 'held' ? 'warn' : 'quiet'}>
          {mailStatuses[known] ?? one.status}
        </Pill>
      </p>
      {one.lastError === null ? null : (
        <p className={classes['dim']} lang="en">
          {one.lastError}
        </p>
      )}
    </>
  );
}
