import { orderOf, type Reading } from '../context.ts';
import type { Gathering } from '../gathering.ts';
import type { JudgedKey } from '../keys/judged.ts';
import { chosenKeys } from '../keys/chosen.ts';
import { openChoice, replacedElsewhere } from '../keys/several.ts';

/** The newest keys where one corrects another; otherwise all that nothing speaks against. */
export function takeKeys(gathering: Gathering, reading: Reading, judged: readonly JudgedKey[]): JudgedKey[] {
  const fits = judged.filter(
    (one, index) =>
      one.verdict === 'yes' && judged.findIndex((other) => other.key === one.key && other.verdict === 'yes') === index,
  );
  const refused = new Set(judged.filter((one) => one.verdict === 'no' && !one.corrected).map((one) => one.key));
  const { selected, stays: kept, divided } = chosenKeys(reading, judged);
  if (selected !== null && selected.keys === null) {
    gathering.doubt(
      'licenseKeys',
      fits.flatMap((one) => one.lines),
      'some of the keys are set apart from the others',
    );
    return [];
  }
  const meant = selected?.keys;
  if (selected && meant) {
    gathering.choosing.push(...selected.said);
    const chosen = judged.filter(
      ({ key }, index) => meant.has(key) && judged.findIndex((other) => other.key === key) === index,
    );
    gathering.note(
      'licenseKeys',
      chosen.flatMap((one) => one.lines),
    );
    return chosen;
  }
  const doubtful = judged.find((one) => one.verdict === 'doubt');
  if (doubtful) {
    gathering.doubt('licenseKeys', doubtful.lines, 'it is not clear which key is meant');
    return [];
  }
  const corrected = fits.filter((one) => one.corrected || one.lines.some((line) => reading.corrections.has(line)));
  const last = fits.toSorted((a, b) => orderOf(reading, a.lines) - orderOf(reading, b.lines)).at(-1);
  const replaces = corrected.length > 0 && fits.length > corrected.length && last && corrected.includes(last);
  const named = fits.some((one) => refused.has(one.key));
  // A corrected key takes the place of those of its host; which one it replaces may be said too.
  const stays = (one: JudgedKey): boolean =>
    corrected.includes(one) ||
    named ||
    (one.host !== null && corrected.every((other) => other.host !== null && other.host !== one.host));
  const chosen = (replaces ? fits.filter(stays) : fits).filter((one) => !refused.has(one.key));
  const open =
    openChoice(reading, chosen, judged) ??
    replacedElsewhere(reading, chosen, judged) ??
    (chosen.some(({ key }) => kept.has(key)) || (divided && chosen.length > 1)
      ? 'it is said of one of them that it stays'
      : null);
  if (open !== null) {
    gathering.doubt(
      'licenseKeys',
      chosen.flatMap((one) => one.lines),
      open,
    );
    return [];
  }
  const no = judged.find((one) => one.verdict === 'no');
  if (chosen.length === 0 && no)
    gathering.doubt('licenseKeys', no.lines, 'the words beside it say that it is not the one');
  gathering.note(
    'licenseKeys',
    chosen.flatMap((one) => one.lines),
  );
  return chosen;
}
