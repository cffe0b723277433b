import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import { Day, Time } from '../../../parts/Values.tsx';
import { Ago } from '../parts/Ago.tsx';
import classes from './Case.module.css';

/** How it stands, in one look: who must act, until when, who has it, and whether a second operator is needed. */
export function Stands({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { turns } = useTexts('desk');
  const { line, transfer, needsTwo, question } = data;
  // The old key is good again without end, and the new license void.
  const undone = transfer.status === 'undone';
  return (
    <>
      <dl className={classes['stands']}>
        <div>
          <dt>{texts.whoActs}</dt>
          <dd>{turns[line.turn]}</dd>
        </div>
        {line.dueAt === null ? null : (
          <div>
            <dt>{texts.due}</dt>
            <dd>
              <Ago at={line.dueAt} />
            </dd>
          </div>
        )}
        {transfer.closesAt === null ? null : (
          <div>
            <dt>{texts.closes}</dt>
            <dd>
              <Ago at={transfer.closesAt} />
            </dd>
          </div>
        )}
        <div>
          <dt>{texts.opened}</dt>
          <dd>
            <Ago at={line.openedAt} />
          </dd>
        </div>
        <div>
          <dt>{texts.assignee}</dt>
          <dd>{line.assignee ?? texts.nobody}</dd>
        </div>
        {transfer.sen === null ? null : (
          <div>
            <dt>{undone ? texts.senVoid : 'SEN'}</dt>
            <dd>
              {transfer.sen} <CopyButton text={transfer.sen} what={transfer.sen} />
            </dd>
          </div>
        )}
        {transfer.oldKeyHonoredUntil === null || undone ? null : (
          <div>
            <dt>{texts.honored}</dt>
            <dd>
              <Day day={transfer.oldKeyHonoredUntil} />
            </dd>
          </div>
        )}
      </dl>
      {needsTwo.length > 0 || transfer.approvals.length > 0 ? <Approvals data={data} /> : null}
      {transfer.reviewReason === null || transfer.status !== 'needs-review' ? null : (
        <p className={classes['notice']} lang="en">
          {transfer.reviewReason}
        </p>
      )}
      {question === null ? null : (
        <div className={classes['notice']}>
          <p>
            {texts.asked(question.operator)} <Time at={question.at} />
          </p>
          <blockquote>{question.text}</blockquote>
        </div>
      )}
      {transfer.ending === null ? null : (
        <p className={classes['notice']}>
          <code>{transfer.ending.code}</code> {transfer.ending.reason}
        </p>
      )}
    </>
  );
}

function Approvals({ data: { needsTwo, transfer, line } }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { risks } = useTexts('desk');
  const open = line.turn !== 'ended' && needsTwo.length > 0 && transfer.approvals.length < 2;
  return (
    <section className={classes['approvals']} data-open={open || undefined} aria-label={texts.approvals.title}>
      <p className={classes['strong']}>
        {needsTwo.length > 0 && line.turn !== 'ended'
          ? texts.approvals.needsTwo(needsTwo.map((risk) => risks[risk]).join(', '))
          : texts.approvals.title}
      </p>
      <ul>
        {transfer.approvals.map(({ operator, reason, evidence, at }) => (
          <li key={operator}>
            <strong>{operator}</strong> · <Time at={at} />
            <br />
            {reason}
            {evidence === null ? null : ` (${texts.approvals.evidence} ${evidence})`}
          </li>
        ))}
      </ul>
      {open ? <p>{transfer.approvals.length === 0 ? texts.approvals.first : texts.approvals.second}</p> : null}
    </section>
  );
}
