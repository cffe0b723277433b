import type { CaseFinding, DeskCase } from '../../../../../src/contract/desk-case.ts';
import { useLanguage, useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Money, Users } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import { Code } from '../parts/Code.tsx';
import { Pill } from '../parts/Pill.tsx';
import { useCodeWords } from '../parts/Reason.tsx';
import classes from './Case.module.css';

/** What every rule found, in order of precedence. The one that decides stands out. */
export function Findings({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  const { outcome, findings, transfer } = data;
  return (
    <Card title={texts.findings.title}>
      {outcome === null ? null : (
        <p className={classes['outcome']} lang="en">
          {outcome}
        </p>
      )}
      {findings.length === 0 ? <p className={classes['dim']}>{texts.findings.none}</p> : null}
      <ol className={classes['findings']}>
        {findings.map((finding) => (
          <Finding key={finding.code} finding={finding} />
        ))}
      </ol>
      {transfer.quote === null ? null : (
        <p className={classes['quote']}>
          {texts.findings.quote} <Users users={transfer.quote.fromUsers} /> → <Users users={transfer.quote.toUsers} />:{' '}
          <strong>
            <Money amount={transfer.quote.price} currency={transfer.quote.currency} />
          </strong>
        </p>
      )}
    </Card>
  );
}

function Finding({ finding }: { readonly finding: CaseFinding }) {
  const texts = useTexts('case');
  const { language } = useLanguage();
  const words = useCodeWords(finding.code);
  return (
    <li data-decides={finding.decides || undefined}>
      <p>
        <Code code={finding.code} /> {finding.decides ? <Pill tone="warn">{texts.findings.decides}</Pill> : null}
      </p>
      {/* The server's sentence has the details and is English: a reader of another language gets the gist first. */}
      {language === 'en' || words === null ? null : <p>{`${words.charAt(0).toUpperCase()}${words.slice(1)}.`}</p>}
      <p lang="en">{finding.sentence}</p>
    </li>
  );
}
