import { labelOf, type Topic } from '../words/topics.ts';
import { isBlank, type Line } from '../words/text.ts';

/** What people put between a label and its value where others put a colon. */
const dividers = [';', ',', '/', '//', '|', '~', '>', '>>', '->', '=>', '--', '*'] as const;
type Divider = (typeof dividers)[number];

const escaped = (divider: Divider): string => divider.replaceAll(/[/|*]/gu, String.raw`\$&`);
/** The first place of a divider that is not part of a longer one, with what stands before and behind it. */
const patterns = new Map(
  dividers.map((divider): [Divider, RegExp] => [
    divider,
    new RegExp(`^\\s*([^:：;]{2,60}?)\\s*(?<![/>|~=*-])${escaped(divider)}(?![/>|~=*-])\\s*(\\S.*)$`, 'u'),
  ]),
);

const least_rows = 4;
const least_topics = 3;
const most_label_words = 6;

type Cut = { readonly label: string; readonly value: string; readonly topic: Topic | null };

/** "| Company | Acme Ltd |": a row of a table with a frame. */
const isFramed = (text: string): boolean => /^\s*\||\|\s*$/u.test(text);
/** "Företag / company: Acme AB": in two languages, and behind both of them stands a colon. */
const hasColon = (value: string): boolean => /^[\p{L} ]{2,25}[:：]/u.test(value);

function cutAt(text: string, divider: Divider): Cut | null {
  const [, label, value] = isFramed(text) ? [] : (patterns.get(divider)?.exec(text) ?? []);
  if (label === undefined || value === undefined || hasColon(value)) return null;
  const known = labelOf(label);
  if (known === null && label.split(/\s+/u).length > most_label_words) return null;
  return { label, value, topic: known?.strange === 0 && known.words <= most_label_words ? known.topic : null };
}

/** How the lines of a paragraph are divided, where most of them have a known label before the same divider. */
function dividerOf(lines: readonly Line[]): Divider | null {
  if (lines.length < least_rows) return null;
  for (const divider of dividers) {
    const cuts = lines.map(({ text }) => cutAt(text, divider)).filter((cut) => cut !== null);
    const known = cuts.filter(({ topic }) => topic !== null);
    const topics = new Set(known.map(({ topic }) => topic));
    if (known.length >= least_rows && topics.size >= least_topics && known.length * 2 > lines.length) return divider;
  }
  return null;
}

/**
 * "country;Spain", "first name // Ann", "account -> a@…", one below the other: read as if a colon stood there. Nothing
 * changes where only some lines look so.
 */
export function withColons(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  let paragraph: Line[] = [];
  const close = (): void => {
    const divider = dividerOf(paragraph);
    for (const line of paragraph) {
      const cut = divider === null ? null : cutAt(line.text, divider);
      result.push(cut ? { ...line, text: `${cut.label}: ${cut.value}` } : line);
    }
    paragraph = [];
  };
  for (const line of lines) {
    if (line.depth === 0 && !isBlank(line)) {
      paragraph.push(line);
      continue;
    }
    close();
    result.push(line);
  }
  close();
  return result;
}
