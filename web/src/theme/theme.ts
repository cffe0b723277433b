import {
  type CSSVariablesResolver,
  type MantineColorsTuple,
  createTheme,
  defaultVariantColorsResolver,
  localStorageColorSchemeManager,
} from '@mantine/core';

/** The one accent color: that of our mails and of the pages without a script (src/main/pages/style.ts). */
const accent: MantineColorsTuple = [
  '#f0f5fd',
  '#dfe9fa',
  '#bcd2f5',
  '#8db8ff',
  '#5c95ee',
  '#3876d6',
  '#1a56b8',
  '#174a9e',
  '#123c81',
  '#0d2c60',
];

/** From text to page, as Mantine uses them in the dark: 0 text, 4 borders, 6 cards, 7 page. */
const dark: MantineColorsTuple = [
  '#e8ebef',
  '#c3cad3',
  '#a9b2be',
  '#7e8997',
  '#3a424e',
  '#2e3540',
  '#1e232a',
  '#14171c',
  '#0f1216',
  '#0a0c0f',
];

const system = "system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent, dark },
  primaryShade: { light: 6, dark: 3 },
  // The accent is dark in the light scheme and light in the dark one; Mantine would write white on both.
  variantColorResolver: (input) => {
    const resolved = defaultVariantColorsResolver(input);
    const ours = input.variant === 'filled' && (input.color ?? 'accent') === 'accent';
    return ours ? { ...resolved, color: 'var(--rehome-on-accent)' } : resolved;
  },
  fontFamily: system,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  headings: { fontFamily: system, fontWeight: '650', textWrap: 'balance' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // Mantine's own edges of fields have less than 3:1.
    Input: {
      vars: (_: unknown, { error }: { readonly error?: unknown }) => ({
        wrapper: error ? {} : { '--input-bd': 'var(--rehome-edge)' },
      }),
    },
  },
  respectReducedMotion: true,
});

/** Where Mantine's own colors have less than 4.5:1 on our grounds (WCAG 2.2, 1.4.3; 3:1 for edges of fields, 1.4.11). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#f6f8fb',
    '--mantine-color-text': '#1d232b',
    '--mantine-color-dimmed': '#55606d',
    '--mantine-color-placeholder': '#67717d',
    '--mantine-color-error': '#b3261e',
    '--mantine-color-anchor': '#1a56b8',
    '--mantine-color-default-border': '#c9d1da',
    '--rehome-edge': '#767f8b',
    '--rehome-on-accent': '#ffffff',
    '--rehome-card': '#ffffff',
    '--rehome-soft': '#eef2f7',
    '--rehome-line': '#dde3ea',
    '--rehome-good': '#1b6e3c',
    '--rehome-warn': '#8a5300',
    '--rehome-good-soft': '#e6f4ea',
    '--rehome-warn-soft': '#fdf1dc',
    '--rehome-error-soft': '#fdecea',
  },
  dark: {
    '--mantine-color-body': '#14171c',
    '--mantine-color-text': '#e8ebef',
    '--mantine-color-dimmed': '#a9b2be',
    '--mantine-color-placeholder': '#98a2af',
    '--mantine-color-error': '#ff9d94',
    '--mantine-color-anchor': '#8db8ff',
    '--mantine-color-default-border': '#4a5462',
    '--rehome-edge': '#8b95a3',
    '--rehome-on-accent': '#0b1524',
    '--rehome-card': '#1e232a',
    '--rehome-soft': '#262c35',
    '--rehome-line': '#333b46',
    '--rehome-good': '#7fd19b',
    '--rehome-warn': '#f2c06b',
    '--rehome-good-soft': '#1b3325',
    '--rehome-warn-soft': '#382c17',
    '--rehome-error-soft': '#3d2220',
  },
});

/** The reader's choice, kept by this browser: light, dark, or as the system has it. */
export const colorSchemes = localStorageColorSchemeManager({ key: 'rehome.colors' });
