import '@mantine/core/styles/Group.css';
import '@mantine/core/styles/Paper.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import classes from './Dialog.module.css';

type Props = {
  readonly opened?: boolean;
  readonly title: string;
  readonly children: ReactNode;
  readonly size?: 'md' | 'lg';
  readonly padding?: 'md' | 'lg';
  readonly centered?: boolean;
  readonly closeOnClickOutside?: boolean;
  readonly onClose: () => void;
};

/** Something over the page. Escape closes it, and the focus goes back where it was. */
export function Dialog({ opened = true, title, children, padding = 'lg', ...frame }: Props) {
  return (
    // Without Mantine's header, which would be a second banner of the page.
    <Modal
      {...frame}
      opened={opened}
      withCloseButton={false}
      padding={padding}
      classNames={{ content: classes['content'] ?? '' }}
    >
      <Modal.Title className={classes['title'] ?? ''}>{title}</Modal.Title>
      {children}
    </Modal>
  );
}

type ButtonsProps = {
  /** What the button that does it says: the deed, not "OK". */
  readonly action: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly mt?: 'lg';
  readonly onClose: () => void;
};

/** The end of a form in a dialog: not to do it, and to do it. */
export function DialogButtons({ action, danger = false, busy = false, mt, onClose }: ButtonsProps) {
  const texts = useTexts('shared');
  return (
    <Group justify="flex-end" {...(mt ? { mt } : {})}>
      <Button variant="default" onClick={onClose}>
        {texts.cancel}
      </Button>
      <Button type="submit" loading={busy} {...(danger ? { color: 'red.9' } : {})}>
        {action}
      </Button>
    </Group>
  );
}
