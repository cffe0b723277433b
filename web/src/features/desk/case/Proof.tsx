import type { DeskCase, SenderProof } from '../../../../../src/contract/desk-case.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Pill } from '../parts/Pill.tsx';
import classes from './Case.module.css';

/** Who stands behind it: what was accepted, what the checks of each mail found, and the links that were given out. */
export function Proof({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { transfer, conversation, links } = data;
  const mails = conversation.flatMap((one) =>
    one.direction === 'in' && one.proof ? [{ ...one, proof: one.proof }] : [],
  );
  return (
    <Card title={texts.proof.title}>
      <p>
        {transfer.proof === null ? (
          <Pill tone="warn">{texts.proof.none}</Pill>
        ) : (
          <>
            <Pill tone="good">{texts.proof.by[transfer.proof.by]}</Pill> <span lang="en">{transfer.proof.reason}</span>
          </>
        )}
      </p>
      {mails.map(({ inboxId, from, fromName, at, proof }) => (
        <div key={inboxId} className={classes['sender']}>
          <p>
            <strong>{fromName === null ? from : `${fromName} <${from}>`}</strong> · <Time at={at} />
          </p>
          <Sender proof={proof} />
        </div>
      ))}
      {links.length === 0 ? null : (
        <>
          <h3 className={classes['linksTitle']}>{texts.proof.links}</h3>
          <ul className={classes['plain']}>
            {links.map(({ purpose, expiresAt, usedAt, usedFor }) => (
              <li key={`${purpose}${expiresAt ?? ''}${usedAt ?? ''}`}>
                {texts.proof.purposes[purpose]}:{' '}
                {usedAt === null ? (
                  expiresAt === null ? (
                    texts.proof.stays
                  ) : (
                    <>
                      {texts.proof.until} <Time at={expiresAt} />
                    </>
                  )
                ) : (
                  <>
                    {texts.proof.used(usedFor ?? '')} <Time at={usedAt} />
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

export function Sender({ proof }: { readonly proof: SenderProof }) {
  const texts = useTexts('case');
  return (
    <>
      <p>
        <Pill tone={proof.proven ? 'good' : proof.suspicions.length > 0 ? 'error' : 'warn'}>
          {proof.proven ? texts.proof.proven : texts.proof.notProven}
        </Pill>{' '}
        <span lang="en">{proof.reason}</span>
      </p>
      {proof.suspicions.length === 0 ? null : (
        <ul className={classes['plain']} lang="en">
          {proof.suspicions.map(({ code, sentence }) => (
            <li key={code}>
              <code>{code}</code> {sentence}
            </li>
          ))}
        </ul>
      )}
      {proof.checks === null ? null : (
        <details className={classes['allHeaders']}>
          <summary>{texts.proof.checks}</summary>
          <pre>{JSON.stringify(proof.checks, null, 2)}</pre>
        </details>
      )}
    </>
  );
}
