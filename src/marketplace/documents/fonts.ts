/**
 * Which font shows which letter. Each family is split into many small files, one for a part of Unicode; a document takes
 * only those that its letters are in. Pure: what is in a file is told by the `unicode.json` beside it.
 */

/** In the order they are asked: the first that has a letter shows it. Folders of `@fontsource-variable`. */
export const families = [
  'noto-sans',
  'noto-sans-jp',
  'noto-sans-sc',
  'noto-sans-tc',
  'noto-sans-kr',
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-sans-thai',
  'noto-sans-armenian',
  'noto-sans-georgian',
  'noto-sans-ethiopic',
  'noto-sans-bengali',
  'noto-sans-gujarati',
  'noto-sans-gurmukhi',
  'noto-sans-kannada',
  'noto-sans-malayalam',
  'noto-sans-sinhala',
  'noto-sans-tamil',
  'noto-sans-telugu',
  'noto-sans-khmer',
  'noto-sans-lao',
  'noto-sans-myanmar',
] as const;
export type Family = (typeof families)[number];

/** One file of a family: `part` is its name in `unicode.json`, `latin` or `[12]`. */
export type FontFile = { readonly family: Family; readonly part: string };
export const nameOf = ({ family, part }: FontFile): string => `${family} ${part}`;

/** Letters of a family, by code point, and the part that promises each. */
export type FamilyIndex = { readonly family: Family; readonly parts: ReadonlyMap<number, FontFile> };

/** Reads `unicode.json`: for each part its ranges, `U+0000-00FF,U+0131`. */
export function indexOf(family: Family, unicode: Readonly<Record<string, string>>): FamilyIndex {
  const parts = new Map<number, FontFile>();
  for (const [part, ranges] of Object.entries(unicode)) {
    const file = { family, part };
    for (const range of ranges.split(',')) {
      const [from = '', to = from] = range.trim().slice(2).split('-');
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1) parts.set(code, file);
    }
  }
  return { family, parts };
}

/** The same Chinese letter looks otherwise in each country: the reader's own comes first. */
const han: Readonly<Record<string, Family>> = {
  CN: 'noto-sans-sc',
  SG: 'noto-sans-sc',
  TW: 'noto-sans-tc',
  HK: 'noto-sans-tc',
  MO: 'noto-sans-tc',
  KR: 'noto-sans-kr',
};

export function inOrderFor(country: string | null, indexes: readonly FamilyIndex[]): readonly FamilyIndex[] {
  const first = ['noto-sans', country === null ? undefined : han[country]];
  return [
    ...first.flatMap((family) => indexes.filter((one) => one.family === family)),
    ...indexes.filter(({ family }) => !first.includes(family)),
  ];
}

/** The files that may have a letter, the best first. What a part promises it may yet lack. */
export const candidatesFor = (letter: string, fonts: readonly FamilyIndex[]): readonly FontFile[] =>
  fonts.flatMap(({ parts }) => parts.get(letter.codePointAt(0) ?? 0) ?? []);

/** A text as it is drawn: composed letters, and each white space a blank. */
export const asDrawn = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ');
