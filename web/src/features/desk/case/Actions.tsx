import { Button } from '@mantine/core';
import type { DeskCase } from '../../../../../src/contract/desk-case.ts';
import type { DeskAction } from '../../../../../src/contract/desk.ts';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './Case.module.css';

type Props = { readonly data: DeskCase; readonly onBegin: (action: DeskAction) => void };

/** What may be done now; and of the rest, why not. Facts are corrected where they stand. */
export function Actions({ data, onBegin }: Props) {
  const texts = useTexts('case');
  const may = data.actions.filter(({ allowed, action }) => allowed && action !== 'correct');
  const mayNot = data.actions.filter(({ allowed }) => !allowed);
  return (
    <section className={classes['actions']} aria-label={texts.actions.title}>
      {may.map(({ action }) => (
        <Button
          key={action}
          variant={action === 'approve' ? 'filled' : 'default'}
          aria-haspopup="dialog"
          onClick={() => onBegin(action)}
        >
          {texts.actions[action]}
        </Button>
      ))}
      {mayNot.length === 0 ? null : (
        <details className={classes['mayNot']}>
          <summary>{texts.actions.whyNot(mayNot.map(({ action }) => texts.actions[action]).join(', '))}</summary>
          <dl>
            {mayNot.map(({ action, why }) => (
              <div key={action}>
                <dt>{texts.actions[action]}</dt>
                <dd lang="en">{why}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  );
}
