import { Button } from '@mantine/core';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import { CopyButton } from '../../../parts/CopyButton.tsx';
import classes from './entry.module.css';

type Props = { readonly codes: readonly string[]; readonly onKept: () => void };

/** Shown this once: who loses the phone comes in with one of them. */
export function RecoveryCodes({ codes, onKept }: Props) {
  const { recovery } = useTexts('entry');
  return (
    <>
      <p>{recovery.lead}</p>
      <ul className={classes['codes']} aria-label={recovery.title}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={classes['buttons']}>
        <CopyButton text={codes.join('\n')} what={recovery.title} />
        <Button onClick={onKept}>{recovery.kept}</Button>
      </div>
    </>
  );
}
