import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { Problem } from '../../../parts/Problem.tsx';
import classes from './parts.module.css';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** What the button that does it says. */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** What the last try threw. */
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
};

/** A form over the page for what takes more than a reason. Escape closes it, and the focus goes back where it was. */
export function DeskDialog({ title, children, action, danger = false, busy, error, onSubmit, onClose }: Props) {
  const texts = useTexts('shared');
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      padding="lg"
      size="lg"
      classNames={{ content: classes['dialog'] ?? '' }}
    >
      <Modal.Title className={classes['dialogTitle'] ?? ''}>{title}</Modal.Title>
      <form
        noValidate
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
        {error === null || error === undefined ? null : <Problem error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {texts.cancel}
          </Button>
          <Button type="submit" loading={busy} {...(danger ? { color: 'red.9' } : {})}>
            {action}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
