import { UnstyledButton } from '@mantine/core';
import type { CaseFact, DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { FactName, FactSource } from '../../../../../src/contract/request.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Card } from '../parts/Card.tsx';
import { Pill } from '../parts/Pill.tsx';
import classes from './Case.module.css';
import { FactValue } from './FactValue.tsx';
import { type Spot, byLastLine } from './spots.ts';

type Props = {
  readonly data: DeskCase;
  /** The message and the line that are shown beside. */
  readonly shown: string | null;
  readonly line: number | null;
  readonly onShow: (spot: Spot) => void;
  readonly onCorrect: (name: FactName) => void;
};

/** Each fact with the very lines it was read from; a line shows itself in the message beside. */
export function Facts({ data, shown, line, onShow, onCorrect }: Props) {
  const texts = useTexts('case');
  const mayCorrect = data.actions.some(({ action, allowed }) => action === 'correct' && allowed);
  const same = byLastLine(data.facts);
  return (
    <Card title={texts.facts.title}>
      <dl className={classes['facts']}>
        {data.facts.map((fact, at) => (
          <div key={fact.name} data-missing={fact.missing || undefined} data-same={same[at - 1] || undefined}>
            <dt>{texts.facts.names[fact.name]}</dt>
            <dd>
              <span className={classes['value']}>
                <FactValue fact={fact} />
                {fact.missing ? <Pill tone="error">{texts.facts.missing}</Pill> : null}
                {mayCorrect ? (
                  <UnstyledButton
                    className={classes['correct'] ?? ''}
                    aria-label={texts.facts.correctNamed(texts.facts.names[fact.name])}
                    onClick={() => onCorrect(fact.name)}
                  >
                    {texts.facts.correct}
                  </UnstyledButton>
                ) : null}
              </span>
              {same[at] ? null : <Sources fact={fact} shown={shown} line={line} onShow={onShow} />}
              {fact.unclear.map((text) => (
                <span key={text} className={classes['unclear']}>
                  {texts.facts.unclear} “{text}”
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

type SourcesProps = Pick<Props, 'shown' | 'line' | 'onShow'> & { readonly fact: CaseFact };

function Sources({ fact: { from, sources }, shown, line, onShow }: SourcesProps) {
  const texts = useTexts('case');
  if (!from) return null;
  if (from.byOperator)
    return (
      <button type="button" className={classes['source']} onClick={() => onShow({ inboxId: from.inboxId, line: null })}>
        {texts.facts.byOperator}
      </button>
    );
  return (
    <>
      {sources.map((source) => {
        const at = source.kind === 'line' && source.part === undefined ? source.line : null;
        const here = from.inboxId === shown && at !== null && at === line;
        return (
          <button
            key={JSON.stringify(source)}
            type="button"
            className={classes['source']}
            aria-pressed={here}
            onClick={() => onShow({ inboxId: from.inboxId, line: at })}
          >
            <Source source={source} />
          </button>
        );
      })}
    </>
  );
}

function Source({ source }: { readonly source: FactSource }) {
  const { facts } = useTexts('case');
  if (source.kind === 'field') return <>{facts.field(source.pointer)}</>;
  return (
    <>
      <span className={classes['where']}>
        {source.kind === 'header'
          ? facts.header(source.name)
          : source.part === undefined
            ? facts.line(source.line)
            : facts.lineOf(source.line, source.part)}
      </span>{' '}
      {source.text}
    </>
  );
}
