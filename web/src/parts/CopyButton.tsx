import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { CheckIcon, CopyIcon } from './icons.tsx';

/** Copies a text. `what` names it for those who do not see where the button stands ("Copy SEN-4839484"). */
export function CopyButton({ text, what }: { readonly text: string; readonly what: string }) {
  const texts = useTexts('shared');
  const [state, setState] = useState<'copy' | 'copied' | 'copyFailed'>('copy');
  const copy = (): void =>
    void navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('copyFailed'),
    );
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={state === 'copied' ? <CheckIcon /> : <CopyIcon />}
        aria-label={`${texts.copy} ${what}`}
        onClick={copy}
        onBlur={() => setState('copy')}
      >
        {state === 'copied' ? texts.copied : texts.copy}
      </Button>
      <span role="status">{state === 'copyFailed' ? texts.copyFailed : ''}</span>
    </>
  );
}
