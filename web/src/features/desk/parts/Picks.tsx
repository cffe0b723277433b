import '@mantine/core/styles/Input.css';
import { NativeSelect, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../../../i18n/LanguageProvider.tsx';
import classes from './parts.module.css';

/** The filters of a list, beside each other. */
export function Picks({ children }: { readonly children: ReactNode }) {
  return <div className={classes['picks']}>{children}</div>;
}

type PickProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What is said where nothing is picked; without it "any". */
  readonly none?: string;
  readonly onPick: (value: string | undefined) => void;
};

export function Pick({ label, value, options, none, onPick }: PickProps) {
  const { queue } = useTexts('desk');
  return (
    <NativeSelect
      size="sm"
      label={label}
      value={value ?? ''}
      data={[{ value: '', label: none ?? queue.any }, ...options]}
      onChange={({ currentTarget }) => onPick(currentTarget.value === '' ? undefined : currentTarget.value)}
    />
  );
}

type WordsProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSay: (text: string | undefined) => void;
};

/** Takes effect with Enter, or when the field is left. */
export function Words({ label, value, onSay }: WordsProps) {
  const say = (text: string): void => {
    const said = text.trim() === '' ? undefined : text.trim();
    if (said !== value) onSay(said);
  };
  return (
    <TextInput
      // What the address says wins, as when one goes back.
      key={value ?? ''}
      size="sm"
      label={label}
      defaultValue={value ?? ''}
      maxLength={200}
      onBlur={(event) => say(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') say(event.currentTarget.value);
      }}
    />
  );
}
