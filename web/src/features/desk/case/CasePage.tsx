import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { DeskAction } from '../../../../../src/contract/desk.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { DeskTitle } from '../parts/DeskTitle.tsx';
import { Pill } from '../parts/Pill.tsx';
import { toneOfStatus } from '../parts/tones.ts';
import { standAt } from '../queue/queries.ts';
import { useShortcuts } from '../shell/useShortcuts.ts';
import { Actions } from './Actions.tsx';
import { Book } from './Book.tsx';
import classes from './Case.module.css';
import { Conversation } from './Conversation.tsx';
import { Deed } from './Deed.tsx';
import { Facts } from './Facts.tsx';
import { Findings } from './Findings.tsx';
import { History } from './History.tsx';
import { Original } from './Original.tsx';
import { Proof } from './Proof.tsx';
import { Stands } from './Stands.tsx';
import { caseQuery } from './queries.ts';
import { type Spot, firstMessage } from './spots.ts';

const route = getRouteApi('/shell/desk/cases/$id');

/** One case: what it is about, what to decide it by, and what may be done. */
export function CasePage() {
  const { id } = route.useParams();
  const { data } = useSuspenseQuery(caseQuery(id));
  return <Case key={id} data={data} />;
}

const keysOfActions = { approve: 'a', refuse: 'r', ask: 'e', assign: 't', note: 'n' } as const;

function Case({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { statuses, risks } = useTexts('desk');
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [deed, setDeed] = useState<DeskAction | null>(null);
  const [correcting, setCorrecting] = useState<DeskCase['facts'][number]['name'] | null>(null);
  const [line, setLine] = useState<number | null>(null);
  const { line: one } = data;
  const shown = search.message ?? firstMessage(data);
  const show = (spot: Spot): void => {
    setLine(spot.line);
    void navigate({ search: (before) => ({ ...before, message: spot.inboxId }), replace: true });
  };
  const begin = (action: DeskAction): void => {
    if (data.actions.some((may) => may.action === action && may.allowed)) setDeed(action);
  };
  useCaseKeys(data, begin);
  return (
    <>
      <Way data={data} />
      <DeskTitle title={one.organization ?? one.requesterName ?? one.requester}>
        <Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>
        {one.risks.map((risk) => (
          <Pill key={risk} tone="warn">
            {risks[risk]}
          </Pill>
        ))}
      </DeskTitle>
      <Stands data={data} />
      <Actions data={data} onBegin={begin} />
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Findings data={data} />
          <Facts data={data} shown={shown} line={line} onShow={show} onCorrect={setCorrecting} />
        </div>
        <div className={classes['side']}>
          <Proof data={data} />
          <Book data={data} />
          <div className={classes['beside']}>
            <Original data={data} inboxId={shown} line={line} onShow={show} />
          </div>
        </div>
      </div>
      <div className={classes['columns']}>
        <div className={classes['column']}>
          <Conversation data={data} shown={shown} onShow={show} />
        </div>
        <div className={classes['column']}>
          <History data={data} />
        </div>
      </div>
      {deed === null ? null : <Deed data={data} action={deed} onClose={() => setDeed(null)} />}
      {correcting === null ? null : (
        <Deed data={data} action="correct" fact={correcting} onClose={() => setCorrecting(null)} />
      )}
      <p className={classes['id']}>
        {texts.id} <code>{one.transferId}</code>
      </p>
    </>
  );
}

function useCaseKeys({ line: { transferId } }: DeskCase, begin: (action: DeskAction) => void): void {
  const navigate = useNavigate();
  const { before, next } = standAt(transferId);
  const go = (id: string | null): void => {
    if (id !== null) void navigate({ to: '/desk/cases/$id', params: { id } });
  };
  useShortcuts({
    j: () => go(next),
    k: () => go(before),
    u: () => (window.history.length > 1 ? window.history.back() : void navigate({ to: '/desk' })),
    ...Object.fromEntries(
      Object.entries(keysOfActions).map(([action, key]) => [key, () => begin(action as DeskAction)]),
    ),
  });
}

/** Where this case stands in the list that it was opened from. */
function Way({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { place, of, before, next } = standAt(data.line.transferId);
  return (
    <nav className={classes['way']} aria-label={texts.way}>
      <Link to="/desk">{texts.toQueue}</Link>
      {place > 0 ? (
        <>
          <span>{texts.place(place, of)}</span>
          {before === null ? null : (
            <Link to="/desk/cases/$id" params={{ id: before }}>
              {texts.before}
            </Link>
          )}
          {next === null ? null : (
            <Link to="/desk/cases/$id" params={{ id: next }}>
              {texts.next}
            </Link>
          )}
        </>
      ) : null}
    </nav>
  );
}
