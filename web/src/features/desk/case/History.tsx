import type { CaseEvent, DeskCase } from '../../../../../src/contract/desk-case.ts';
import { type FactName, factNames } from '../../../../../src/contract/request.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Code } from '../parts/Code.tsx';
import { useCodeWords } from '../parts/Reason.tsx';
import classes from './Case.module.css';

/** Everything that happened, the newest first. Nothing of it can be changed. */
export function History({ data }: { readonly data: DeskCase }) {
  const { history } = useTexts('case');
  return (
    <Card title={history.title}>
      <ol className={classes['history']}>
        {data.history.toReversed().map((event, place) => (
          <li key={`${data.history.length - place}`}>
            <p className={classes['sentence']}>
              <Sentence event={event} />
            </p>
            <p className={classes['dim']}>
              <Time at={event.at} /> · {whoDid(event.actor, history)}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** Who did it: `operator:jane@…`, `requester:…`, or a part of the program by its name. */
function whoDid(actor: string, { actors }: { readonly actors: Readonly<Record<string, string>> }): string {
  const [, kind = actor, name = ''] = /^([\w-]+):(.*)$/su.exec(actor) ?? [];
  const said = actors[kind];
  return said === undefined ? actor : name === '' ? said : `${said} ${name}`;
}

const isFact = (name: string): name is FactName => (factNames as readonly string[]).includes(name);

function Sentence({ event: { kind, said } }: { readonly event: CaseEvent }) {
  const { history, facts } = useTexts('case');
  const { day } = useFormats();
  const words = useCodeWords(said.what);
  const say = kind in history.kinds ? history.kinds[kind as keyof typeof history.kinds] : null;
  // A kind that a later version of the server writes.
  if (!say) return <code>{kind}</code>;
  if (said.what !== null && words !== null)
    return (
      <>
        {say(words, said.who ?? '')} (<Code code={said.what} />){said.why === null ? '' : `: ${said.why}`}
      </>
    );
  const what =
    kind === 'ProofGiven' && said.what !== null && said.what in history.proofs
      ? history.proofs[said.what as keyof typeof history.proofs]
      : kind === 'FactsCorrected'
        ? (said.what ?? '')
            .split(', ')
            .map((name) => (isFact(name) ? facts.names[name] : name))
            .join(', ')
        : (said.what ?? '');
  return (
    <>
      {say(what, said.who ?? '')}
      {said.until === null ? '' : history.until(day(said.until))}
      {said.why === null ? '' : `: ${said.why}`}
    </>
  );
}
