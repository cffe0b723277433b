import '@mantine/core/styles/Input.css';
import { Button } from '@mantine/core';
import { queryOptions, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FactorsView, NewRecoveryCodes, PasskeyOptions } from '../../../../../src/contract/sign-in.ts';
import { get, newKey, post, remove } from '../../../api/client.ts';
import { useFormats, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import { RecoveryCodes } from '../entry/RecoveryCodes.tsx';
import classes from '../entry/entry.module.css';
import { makePasskey, passkeysWork } from '../entry/passkey.ts';
import { useNow } from '../parts/Ago.tsx';
import { Card } from '../parts/Card.tsx';
import { NewFactors } from './NewFactors.tsx';
import { useProven } from './Prove.tsx';

const path = '/v1/session/operator/factors';
const factorsQuery = queryOptions({
  queryKey: ['factors'],
  queryFn: ({ signal }) => get(path, FactorsView, { signal }),
});

export function Factors() {
  const { me } = useTexts('entry');
  const { fromNow } = useFormats();
  const now = new Date(useNow());
  const client = useQueryClient();
  const factors = useSuspenseQuery(factorsQuery).data;
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [changing, setChanging] = useState<'password' | 'app' | null>(null);
  const [saved, setSaved] = useState(false);
  const { run, busy, error, dialog } = useProven();
  const keep = (next: FactorsView): void => void client.setQueryData(factorsQuery.queryKey, next);
  const newCodes = async (): Promise<void> => {
    const { recoveryCodes } = await post(`${path}/recovery-codes`, NewRecoveryCodes, {}, { key: newKey() });
    setCodes(recoveryCodes);
  };
  const addPasskey = async (): Promise<void> => {
    const options = await post(`${path}/passkeys/options`, PasskeyOptions, {}, { key: newKey() });
    const body = { name: deviceName(now), credential: await makePasskey(options) };
    keep(await post(`${path}/passkeys`, FactorsView, body, { key: newKey() }));
  };
  if (codes)
    return (
      <Card title={me.newCodes}>
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(null);
            void client.invalidateQueries({ queryKey: factorsQuery.queryKey });
          }}
        />
      </Card>
    );
  return (
    <Card title={me.factors}>
      <ul className={classes['list']}>
        <li>
          <span>
            {me.password}: {factors.password ? me.passwordSet : me.passwordNotSet}
            {factors.password ? (
              <span className={classes['sub']}>{me.codesLeft(factors.recoveryCodesLeft)}</span>
            ) : null}
          </span>
          <span className={classes['buttons']}>
            <Button size="xs" variant="default" onClick={() => setChanging('password')}>
              {me.changePassword}
            </Button>
            <Button size="xs" variant="default" onClick={() => setChanging('app')}>
              {me.changeApp}
            </Button>
            {factors.password ? (
              <Button size="xs" variant="default" loading={busy} onClick={() => void run(newCodes)}>
                {me.newCodes}
              </Button>
            ) : null}
          </span>
        </li>
        {factors.passkeys.map(({ passkeyId, name, createdAt, usedAt }) => (
          <li key={passkeyId}>
            <span>
              {name}
              <span className={classes['sub']}>
                {me.made(fromNow(createdAt, now))} · {usedAt === null ? me.neverUsed : me.used(fromNow(usedAt, now))}
              </span>
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={me.removeNamed(name)}
              onClick={() =>
                void run(async () =>
                  keep(await remove(`${path}/passkeys/${encodeURIComponent(passkeyId)}`, FactorsView)),
                )
              }
            >
              {me.removePasskey}
            </Button>
          </li>
        ))}
        {passkeysWork() ? (
          <li>
            <span>{me.passkeys}</span>
            <Button size="xs" variant="default" loading={busy} onClick={() => void run(addPasskey)}>
              {me.addPasskey}
            </Button>
          </li>
        ) : null}
      </ul>
      <p role="status">{saved ? me.saved : ''}</p>
      {error === null ? null : <Problem error={error} />}
      {changing === null ? null : (
        <NewFactors
          what={changing}
          run={run}
          busy={busy}
          error={error}
          onClose={() => setChanging(null)}
          onDone={(recoveryCodes) => {
            setChanging(null);
            setSaved(true);
            if (recoveryCodes.length > 0) setCodes(recoveryCodes);
            void client.invalidateQueries();
          }}
        />
      )}
      {dialog}
    </Card>
  );
}

/** A name that tells passkeys apart; whoever wants another takes it away and makes a new one. */
const deviceName = (now: Date): string => `Passkey ${now.toISOString().slice(0, 10)}`;
