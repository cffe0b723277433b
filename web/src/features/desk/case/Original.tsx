import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { DeskCase, DeskMessage } from '../../../../../src/contract/desk-case.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Loading } from '../../../parts/Loading.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Scroll } from '../parts/Scroll.tsx';
import classes from './Case.module.css';
import { HtmlFrame } from './HtmlFrame.tsx';
import { messageQuery } from './queries.ts';
import { type Spot, readLines } from './spots.ts';

type Props = {
  readonly data: DeskCase;
  readonly inboxId: string | null;
  readonly line: number | null;
  readonly onShow: (spot: Spot) => void;
};

/** The message as it came: its text with the lines that facts were read from, or its HTML, made safe. */
export function Original({ data, inboxId, line, onShow }: Props) {
  const texts = useTexts('case');
  const incoming = data.conversation.flatMap((one) => (one.direction === 'in' ? [one] : []));
  return (
    <Card
      title={texts.original.title}
      aside={
        incoming.length > 1 ? (
          <label className={classes['which']}>
            {texts.original.which}{' '}
            <select
              value={inboxId ?? ''}
              onChange={(event) => onShow({ inboxId: event.currentTarget.value, line: null })}
            >
              {incoming.map((one, at) => (
                <option key={one.inboxId} value={one.inboxId}>
                  {texts.original.nth(at + 1, one.from)}
                </option>
              ))}
            </select>
          </label>
        ) : null
      }
    >
      {inboxId === null ? (
        <p className={classes['dim']}>{texts.original.none}</p>
      ) : (
        <Shown key={inboxId} inboxId={inboxId} line={line} names={readLines(data.facts, inboxId)} />
      )}
    </Card>
  );
}

type Lines = ReturnType<typeof readLines>;
const noLines: Lines = new Map();

/** One message, for pages without a case, too. */
export function Shown({
  inboxId,
  line = null,
  names = noLines,
}: {
  readonly inboxId: string;
  readonly line?: number | null;
  readonly names?: Lines;
}) {
  const texts = useTexts('case');
  const { data, error, refetch } = useQuery(messageQuery(inboxId));
  const [asHtml, setAsHtml] = useState(false);
  if (error) return <Problem error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const html = asHtml ? data.html : null;
  return (
    <>
      <Head message={data} />
      {data.html === null ? null : (
        <div className={classes['switch']} role="group" aria-label={texts.original.how}>
          <UnstyledButton aria-pressed={!asHtml} onClick={() => setAsHtml(false)}>
            {texts.original.text}
          </UnstyledButton>
          <UnstyledButton aria-pressed={asHtml} onClick={() => setAsHtml(true)}>
            {texts.original.html}
          </UnstyledButton>
        </div>
      )}
      {html === null ? (
        <Text message={data} line={line} names={names} />
      ) : (
        <HtmlFrame html={html} title={texts.original.frame} />
      )}
      {asHtml ? <LeftOut message={data} /> : null}
      {data.attachments.length === 0 ? null : (
        <p className={classes['dim']}>
          {texts.original.attachments} {data.attachments.join(', ')}
        </p>
      )}
      {[...data.notes, ...(data.unreadable === null ? [] : [data.unreadable])].map((note) => (
        <p key={note} className={classes['dim']} lang="en">
          {note}
        </p>
      ))}
      {data.rawBytes === null ? null : (
        <p className={classes['dim']}>
          <a href={`/v1/desk/messages/${inboxId}/raw`} download>
            {texts.original.raw}
          </a>
        </p>
      )}
    </>
  );
}

function Head({ message }: { readonly message: DeskMessage }) {
  const texts = useTexts('case');
  const first = (name: string): string | undefined => message.headers.find(([one]) => one.toLowerCase() === name)?.[1];
  const main = ['from', 'to', 'subject'].flatMap((name) =>
    first(name) === undefined ? [] : [[name, first(name)] as const],
  );
  return (
    <>
      <dl className={classes['mailHead']}>
        {main.map(([name, value]) => (
          <div key={name}>
            <dt>{texts.original.headers[name as 'from' | 'to' | 'subject']}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div>
          <dt>{texts.original.received}</dt>
          <dd>
            <Time at={message.at} /> · {message.channel}
          </dd>
        </div>
      </dl>
      {message.headers.length === 0 ? null : (
        <details className={classes['allHeaders']}>
          <summary>{texts.original.allHeaders}</summary>
          <dl>
            {message.headers.map(([name, value], at) => (
              // Headers may be there twice.
              // oxlint-disable-next-line react/no-array-index-key
              <div key={at}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}

function Text({
  message,
  line,
  names,
}: {
  readonly message: DeskMessage;
  readonly line: number | null;
  readonly names: Lines;
}) {
  const texts = useTexts('case');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (line === null || !box.current) return;
    const target = box.current.querySelector<HTMLElement>(`[data-line="${line}"]`);
    // Within its own box: the page stays where the reader is.
    if (target) box.current.scrollTop = target.offsetTop - box.current.clientHeight / 3;
  }, [line]);
  if (message.text === null) return <p className={classes['dim']}>{texts.original.noText}</p>;
  return (
    <Scroll box={box} className={classes['text']} label={texts.original.text}>
      {message.text.split('\n').map((text, at) => {
        const read = names.get(at + 1);
        return (
          <div
            // Lines are named by their number, as the facts name them.
            // oxlint-disable-next-line react/no-array-index-key
            key={at}
            data-line={at + 1}
            data-read={read ? true : undefined}
            data-shown={line === at + 1 || undefined}
          >
            <span className={classes['number']} aria-hidden="true">
              {at + 1}
            </span>
            <span>
              {text === '' ? ' ' : text}
              {read ? (
                <span className={classes['reads']}> {read.map((name) => texts.facts.names[name]).join(', ')}</span>
              ) : null}
            </span>
          </div>
        );
      })}
    </Scroll>
  );
}

function LeftOut({ message: { leftOut } }: { readonly message: DeskMessage }) {
  const texts = useTexts('case');
  return leftOut.images + leftOut.links + leftOut.other === 0 ? null : (
    <p className={classes['dim']}>{texts.original.leftOut(leftOut.images, leftOut.links, leftOut.other)}</p>
  );
}
