import { isBlank, type Line } from '../words/text.ts';

/** The captions of two columns, one of what was and one of what holds from now on. */
const old =
  /^(?:old|on file|before|previous(?:ly)?|current(?:ly)?|until now|so far|as is|alt|bisher(?:ig)?|vorher|ancien(?:ne)?|avant|actuel(?:lement)?|antiguo|anterior|antes|actual(?:mente)?|antigo|atual|vecchio|prima|attuale|oud|voorheen|huidig|stary?|stare|dotychczas(?:owe)?|旧|変更前)$/iu;
const fresh =
  /^(?:new|from now on|after|now|to be|in future|future|neu|künftig|nachher|ab jetzt|nouveau|nouvelle|après|désormais|nuevo|nueva|después|novo|nova|depois|nuovo|dopo|d'ora in poi|nieuw|voortaan|now[yae]|nowe|odtąd|新|変更後)$/iu;
const same =
  /^(?:same|unchanged|no change|idem|dito|ditto|gleich|unverändert|inchangé|igual|sin cambios|sem alteração|uguale|invariato|ongewijzigd|zelfde|bez zmian|同じ|変更なし|[="”-])$/iu;

const columnsOf = (text: string): string[] =>
  text
    .trim()
    .split(/\t+|\s*\|\s*|\s{2,}/u)
    .map((cell) => cell.replace(/[:：]$/u, '').trim())
    .filter((cell) => cell !== '');

/** Which of the two last cells of a title row is the new one; null for any other line. */
function newColumn({ text, depth }: Line): 0 | 1 | null {
  if (depth > 0 || text.length > 160) return null;
  const cells = columnsOf(text);
  const [left = '', right = ''] = cells.slice(-2);
  if (cells.length < 2 || cells.length > 3) return null;
  if (old.test(left) && fresh.test(right)) return 1;
  return fresh.test(left) && old.test(right) ? 0 : null;
}

/**
 * A table with a column of what is on file and one of what holds from now on: each row as its label and the new value.
 * A row that has not both is left out, since it does not show which one it has.
 */
export function withNewColumn(lines: readonly Line[]): Line[] {
  let column: 0 | 1 | null = null;
  return lines.map((line): Line => {
    const found = newColumn(line);
    if (found !== null) {
      column = found;
      return { ...line, text: '' };
    }
    if (isBlank(line) || line.depth > 0) column = null;
    if (column === null || /^[\s|:+=-]+$/u.test(line.text)) return line;
    const [label = '', ...values] = columnsOf(line.text);
    const value = values[column] ?? '';
    if (values.length !== 2) {
      // Prose right below the table ends it.
      if (values.length === 0) column = null;
      return values.length === 0 ? line : { ...line, text: '' };
    }
    return { ...line, text: `${label}: ${same.test(value) ? (values[1 - column] ?? '') : value}` };
  });
}
