import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Draws what a command printed as an SVG that follows the reader's light or dark scheme:
 *   FORCE_COLOR=1 npm start | node scripts/terminal-picture.ts "npm start" docs/images/run.svg
 */
const [prompt, file] = process.argv.slice(2);
if (!prompt || !file) {
  console.error('Usage: COMMAND | node scripts/terminal-picture.ts PROMPT FILE.svg');
  process.exit(2);
}

const SIZE_PX = 14;
const CELL_PX = SIZE_PX * 0.6;
const LINE_PX = 21;
const PAD_PX = 24;
const BAR_PX = 34;

type Run = { readonly column: number; readonly style: string; readonly text: string };

const styles: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'soft',
  '31': 'red',
  '32': 'green',
  '33': 'yellow',
};

/** A line's runs, each with its column: a sign that a font draws wider then moves nothing behind it. */
function runsOf(line: string): readonly Run[] {
  const runs: Run[] = [];
  let column = 0;
  // Behind the first one, each piece begins with the code of its style and an "m".
  for (const [index, piece] of line.split('\u001b[').entries()) {
    const end = index === 0 ? -1 : piece.indexOf('m');
    const style = styles[piece.slice(0, Math.max(0, end))] ?? '';
    for (const [part] of piece.slice(end + 1).matchAll(/ +|[✔✖…·]|[^ ✔✖…·]+(?: [^ ✔✖…·]+)*/gu)) {
      if (part.trim() !== '') runs.push({ column, style, text: part });
      column += part.length;
    }
  }
  return runs;
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const printed = readFileSync(0, 'utf8').trimEnd().split('\n');
const lines = [[{ column: 0, style: 'soft', text: `$ ${prompt}` }], ...printed.map(runsOf)];
const columns = Math.max(...lines.map((runs) => Math.max(0, ...runs.map(({ column, text }) => column + text.length))));
const width = Math.ceil(columns * CELL_PX + 2 * PAD_PX);
const height = BAR_PX + lines.length * LINE_PX + PAD_PX;

const texts = lines.flatMap((runs, row) =>
  runs.map(({ column, style, text }) => {
    const x = (PAD_PX + column * CELL_PX).toFixed(1);
    const y = BAR_PX + (row + 1) * LINE_PX;
    return `<text x="${x}" y="${y}"${style === '' ? '' : ` class="${style}"`}>${escape(text)}</text>`;
  }),
);

writeFileSync(
  file,
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="What ${escape(prompt)} prints">
<style>
svg{--page:#fff;--edge:#d5dbe3;--bar:#f3f5f8;--text:#1d232b;--soft:#5a6572;--green:#1a7f37;--red:#b42318;--yellow:#8a5a00}
@media (prefers-color-scheme:dark){svg{--page:#14171c;--edge:#333b46;--bar:#1e232a;--text:#e8ebef;--soft:#a9b2be;--green:#5fd07f;--red:#ff8a80;--yellow:#f0c060}}
text{font:${SIZE_PX}px ui-monospace,SFMono-Regular,Menlo,Consolas,'DejaVu Sans Mono',monospace;fill:var(--text);white-space:pre}
.bold{font-weight:700}.soft{fill:var(--soft)}.green{fill:var(--green);font-weight:700}.red{fill:var(--red);font-weight:700}.yellow{fill:var(--yellow);font-weight:700}
</style>
<rect x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="10" fill="var(--page)" stroke="var(--edge)"/>
<path d="M.5 26.5V10.5a10 10 0 0 1 10-10h${width - 21}a10 10 0 0 1 10 10v16z" fill="var(--bar)" stroke="var(--edge)"/>
<g fill="var(--edge)"><circle cx="20" cy="14" r="5"/><circle cx="38" cy="14" r="5"/><circle cx="56" cy="14" r="5"/></g>
${texts.join('\n')}
</svg>
`,
);
