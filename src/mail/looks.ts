/** The colors of our mails and pages. In each pair that meets, text has a contrast of 4.5 to 1 at least (WCAG 2.2 AA). */
export type Colors = {
  /** Around the card that everything stands on. */
  readonly page: string;
  readonly card: string;
  readonly edge: string;
  readonly text: string;
  /** What stands back: labels, notes, the signature. */
  readonly soft: string;
  /** Behind a list of labels and values, and the line between two of them. */
  readonly rows: string;
  readonly line: string;
  readonly link: string;
  readonly button: string;
  readonly onButton: string;
};

export const light: Colors = {
  page: '#eef1f5',
  card: '#ffffff',
  edge: '#dde2e8',
  text: '#1d232b',
  soft: '#5a6572',
  rows: '#f3f5f8',
  line: '#dde2e8',
  link: '#1a56b8',
  button: '#1a56b8',
  onButton: '#ffffff',
};

export const dark: Colors = {
  page: '#14171c',
  card: '#1e232a',
  edge: '#333b46',
  text: '#e8ebef',
  soft: '#a9b2be',
  rows: '#262c35',
  line: '#3a424e',
  link: '#8db8ff',
  button: '#7aadff',
  onButton: '#0b1524',
};

/** Latin letters; for Japanese a font is named before one that would show Chinese forms of the same letters. */
export const latinFonts = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial";
export const japaneseFonts = "'Hiragino Sans','Yu Gothic',Meiryo,'Noto Sans CJK JP','Noto Sans JP'";
