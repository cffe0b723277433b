import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Checkbox.css';
import { Button, Checkbox } from '@mantine/core';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Dialog } from '../../../parts/Dialog.tsx';
import classes from './KeyHelp.module.css';
import { switchShortcuts, useShortcutsOn } from './useShortcuts.ts';

type Props = { readonly onClose: () => void };

/** Which key does what. */
export function KeyHelp({ onClose }: Props) {
  const { keys } = useTexts('desk');
  const on = useShortcutsOn();
  const everywhere = [
    ['/', keys.search],
    ['?', keys.help],
    ['g q', keys.queue],
    ['g i', keys.inbox],
    ['g m', keys.mails],
    ['g b', keys.books],
    ['g o', keys.overview],
    ['g s', keys.settings],
  ] as const;
  const list = [
    ['j', keys.next],
    ['k', keys.before],
    ['Enter', keys.open],
    ['x', keys.select],
  ] as const;
  const inCase = [
    ['j', keys.nextCase],
    ['k', keys.beforeCase],
    ['a', keys.approve],
    ['r', keys.refuse],
    ['e', keys.ask],
    ['t', keys.take],
    ['n', keys.note],
    ['u', keys.back],
  ] as const;
  return (
    <Dialog title={keys.title} size="lg" onClose={onClose}>
      <Checkbox
        my="sm"
        label={keys.on}
        checked={on}
        onChange={(event) => switchShortcuts(event.currentTarget.checked)}
      />
      <div className={classes['groups']}>
        <Group title={keys.everywhere} keys={everywhere} />
        <Group title={keys.inList} keys={list} />
        <Group title={keys.inCase} keys={inCase} />
      </div>
      <Button mt="lg" variant="default" onClick={onClose}>
        {keys.close}
      </Button>
    </Dialog>
  );
}

function Group({
  title,
  keys,
}: {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, does: string])[];
}) {
  return (
    <section>
      <h3>{title}</h3>
      <dl className={classes['keys']}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
