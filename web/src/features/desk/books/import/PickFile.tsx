import { useId, useState } from 'react';
import { useTexts } from '../../../../i18n/LanguageProvider.tsx';
import own from './import.module.css';

type Props = { readonly busy: boolean; readonly again: boolean; readonly onPick: (file: File) => void };

/** A file is chosen, or dropped: the input lies over the whole box, and takes a dropped file by itself. */
export function PickFile({ busy, again, onPick }: Props) {
  const { booksImport: texts } = useTexts('lists');
  const [over, setOver] = useState(false);
  const hint = useId();
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file && !busy) onPick(file);
  };
  return (
    <label className={own['drop']} data-over={over || undefined} data-busy={busy || undefined}>
      <span className={own['choose']}>{again ? texts.another : texts.choose}</span>
      <span id={hint} className={own['quiet']}>
        {texts.drop}
      </span>
      <input
        type="file"
        accept=".csv,text/csv"
        disabled={busy}
        aria-describedby={hint}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file, corrected, can be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </label>
  );
}
