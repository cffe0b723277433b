import '@mantine/core/styles/Input.css';
import { TextInput } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useState } from 'react';
import { SearchResult } from '../../../../../src/contract/desk.ts';
import * as limits from '../../../../../src/kernel/limits.ts';
import { newKey, post } from '../../../api/client.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { Pill } from '../parts/Pill.tsx';
import { toneOfStatus } from '../parts/tones.ts';
import classes from './Search.module.css';

type Props = { readonly onClose: () => void };

/** By license key, SEN, address, organization or id. What is looked for may be a key, so it stands in no address. */
export function Search({ onClose }: Props) {
  const { search } = useTexts('desk');
  return (
    <Dialog title={search.title} size="lg" padding="md" onClose={onClose}>
      <Find onClose={onClose} />
    </Dialog>
  );
}

function Find({ onClose }: { readonly onClose: () => void }) {
  const { search } = useTexts('desk');
  const [said, setSaid] = useState('');
  const text = useDeferredValue(said.trim());
  const { data, error, isFetching } = useQuery({
    queryKey: ['search', text],
    // A key shall not stay in memory once the dialog is closed.
    gcTime: 0,
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => post('/v1/desk/search', SearchResult, { text }, { key: newKey(), signal }),
  });
  const count = data ? data.cases.length + data.licenses.length : 0;
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={search.title}
        description={search.hint}
        value={said}
        maxLength={limits.key_chars}
        onChange={(event) => setSaid(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') first()?.focus();
        }}
        autoComplete="off"
        spellCheck={false}
      />
      {error ? <Problem error={error} /> : null}
      <p className={classes['status']} role="status">
        {data && text.length >= 2 && !isFetching ? search.found(count, data.more) : ''}
      </p>
      {data && text.length >= 2 ? <Found result={data} onClose={onClose} /> : null}
    </>
  );
}

const first = (): HTMLElement | null => document.querySelector<HTMLElement>('[data-found]');

/** Arrows go through the results, and back into the field. */
function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLElement>('[data-found]')];
  const at = all.indexOf(event.currentTarget) + (event.key === 'ArrowDown' ? 1 : -1);
  (all[at] ?? document.querySelector<HTMLElement>('[data-autofocus]'))?.focus();
}

function Found({ result, onClose }: { readonly result: SearchResult; readonly onClose: () => void }) {
  const { search, statuses, matchedBy } = useTexts('desk');
  return (
    <div className={classes['found']}>
      {result.cases.length === 0 ? null : (
        <section>
          <h3>{search.cases}</h3>
          <ul>
            {result.cases.map((one) => (
              <li key={one.transferId}>
                <Link
                  to="/desk/cases/$id"
                  params={{ id: one.transferId }}
                  data-found
                  className={classes['hit']}
                  onClick={onClose}
                  onKeyDown={step}
                >
                  <span className={classes['main']}>
                    {one.organization ?? one.requesterName ?? one.requester} · …{one.keyLast4 ?? '?'}
                  </span>
                  <Pill tone={toneOfStatus[one.status]}>{statuses[one.status]}</Pill>
                  <span className={classes['sub']}>
                    {one.requester}
                    {one.sen === null ? '' : ` · ${one.sen}`} · {matchedBy[one.matchedBy]}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      {result.licenses.length === 0 ? null : (
        <section>
          <h3>{search.licenses}</h3>
          <ul>
            {result.licenses.map((one) => (
              <li key={one.licenseId}>
                <Link
                  to="/desk/books/$id"
                  params={{ id: one.licenseId }}
                  data-found
                  className={classes['hit']}
                  onClick={onClose}
                  onKeyDown={step}
                >
                  <span className={classes['main']}>
                    {one.organization} · {one.key}
                  </span>
                  <span className={classes['sub']}>
                    {one.holderName}
                    {one.holderEmail === null ? '' : ` · ${one.holderEmail}`} · {matchedBy[one.matchedBy]}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
