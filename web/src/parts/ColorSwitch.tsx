import { useMantineColorScheme } from '@mantine/core';
import { useTexts } from '../i18n/LanguageProvider.tsx';
import { HalfIcon, MoonIcon, SunIcon } from './icons.tsx';
import classes from './Switches.module.css';

const next = { auto: 'light', light: 'dark', dark: 'auto' } as const;
const icons = { auto: HalfIcon, light: SunIcon, dark: MoonIcon } as const;

/** As the system has it, light, dark; remembered. */
export function ColorSwitch() {
  const texts = useTexts('shared');
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Icon = icons[colorScheme];
  return (
    <button
      type="button"
      className={classes['button']}
      aria-label={texts.colors[colorScheme]}
      title={texts.colors[colorScheme]}
      onClick={() => setColorScheme(next[colorScheme])}
    >
      <Icon />
    </button>
  );
}
