import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Time } from '../../../parts/Values.tsx';
import { Card } from '../parts/Card.tsx';
import classes from './Case.module.css';

/** Everything that happened, the newest first. Nothing of it can be changed. */
export function History({ data }: { readonly data: DeskCase }) {
  const texts = useTexts('case');
  return (
    <Card title={texts.history.title}>
      <ol className={classes['history']} lang="en">
        {data.history.toReversed().map(({ at, actor, kind, sentence }, place) => (
          <li key={`${data.history.length - place}`}>
            <p className={classes['sentence']}>{sentence}</p>
            <p className={classes['dim']}>
              <Time at={at} /> · {actor} · {kind}
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
