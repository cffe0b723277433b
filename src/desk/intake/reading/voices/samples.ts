import { fold, isBlank, type Line } from '../words/text.ts';

/** "Please take the above only as an example": what is set in below or above it is nobody's request. */
const asSample =
  /\b(?:(?:only|just|merely|purely) (?:pasting |copying |showing )?(?:it |this |that |them )?(?:as |for )?(?:an? )?(?:example|sample|illustration)|(?:nur|bloss|lediglich) (?:als|zum) (?:beispiel|muster|vorlage)|(?:uniquement |seulement |juste )?a titre d'exemple|(?:solo|solamente|unicamente) (?:como|de|a modo de) (?:ejemplo|muestra)|(?:apenas|so) (?:como|de) exemplo|(?:solo|soltanto) (?:come|a titolo di|per) esempio|(?:alleen|enkel|slechts) (?:als|ter|bij wijze van) (?:voorbeeld|illustratie)|tylko (?:jako|dla) przyklad\w*)\b|例として|参考(?:まで|として)/u;

/** "Our neighbours sent you this last month:": what stands below it, set in, are their words. */
const ofOthers =
  /\b(?:nachbar\w*|neighbou?r\w*|(?:andere|fremde|befreundete) (?:firma|betrieb|unternehmen|verein)|(?:another|other|different) (?:firm|company|customer|client|school|office)|befreundet\w*|a friend|voisin\w*|(?:une|l')? ?autre (?:entreprise|societe|client)|vecin\w*|otr[ao] (?:empresa|cliente)|vizinh\w*|outr[ao] (?:empresa|cliente)|vicin[oi]|(?:un'|un )?altr[ao] (?:ditta|azienda|cliente)|buur\w*|ander bedrijf|sasiad\w*|inn[ay] (?:firma|klient))\b.*\b(?:eingereicht|geschickt|geschrieben|gesendet|submitted|sent|wrote|posted|filed|envoye\w*|ecrit|enviad\w|enviaron|enviou|escri\w+|inviat\w|scritt\w|gestuurd|geschreven|wysla\w*|napisa\w*)\b/u;

/** "A reader let us print her mail (names invented):": what stands below it was made up, or is shown to others. */
const isShown =
  /\b(?:(?:let|lets|allow(?:ed|s)?|permit(?:ted|s)?) us (?:to )?(?:print|publish|reprint|share)|(?:names?|keys?|data|details|everything)(?: [\w,]+){0,3} (?:(?:changed|altered) by (?:us|me|the editors?)|invented|made[- ]?up|fictitious|fictional|anonymi[sz]ed|redacted)|(?:namen?|schlussel|daten|angaben)(?: [\w,]+){0,3} (?:(?:von (?:uns|mir|der redaktion)) (?:geandert|verandert)|erfunden|fiktiv|anonymisiert|verfremdet)|(?:durfen|durften) wir (?:\w+ ){0,4}(?:abdrucken|veroffentlichen)|(?:noms?|cles?|donnees)(?: [\w,]+){0,3} (?:(?:changee?s?|modifiee?s?) par (?:nous|la redaction)|inventee?s?|fictifs?|fictives?|anonymisee?s?)|(?:nombres?|claves?|datos)(?: [\w,]+){0,3} (?:inventad[oa]s?|fictici[oa]s?|anonimizad[oa]s?)|(?:nomes?|chaves?|dados)(?: [\w,]+){0,3} (?:inventad[oa]s?|fictici[oa]s?|anonimizad[oa]s?)|(?:nom[ie]|chiav[ei]|dati)(?: [\w,]+){0,3} (?:inventat[oaie]|fittizi[oae]?|di fantasia)|(?:namen|sleutels?|gegevens)(?: [\w,]+){0,3} (?:verzonnen|fictief|geanonimiseerd)|(?:imiona|nazwiska|klucz\w*|dane)(?: [\w,]+){0,3} (?:zmyslon\w+|fikcyjn\w+))\b|(?:名前|キー|内容)[^。:：]{0,12}架空/u;

const isSetIn = (line: Line | undefined): boolean =>
  line !== undefined && line.depth === 0 && !isBlank(line) && /^\s{2,}\S/u.test(line.text);

/** The blocks of lines that are set in, as ranges; an empty line between two such lines belongs to them. */
function blocksOf(lines: readonly Line[]): { from: number; to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!isSetIn(lines[at])) continue;
    let to = at + 1;
    while (isSetIn(lines[to]) || (isBlank(lines[to]) && to + 1 < lines.length && isSetIn(lines[to + 1]))) to += 1;
    if (to - at > 1) blocks.push({ from: at, to });
    at = to;
  }
  return blocks;
}

const ruled = /^\s*[-=_#*]{3,}\s*(BEGIN|END)\b[^-=_#*]{2,60}[-=_#*]{3,}\s*$/iu;

/**
 * "-----BEGIN VERIFIED RECORD-----" to its end, with labels in it: made to look as if a program had said it. A key in
 * such a frame is its own.
 */
function withoutRecords(lines: readonly Line[]): readonly Line[] {
  const framed = new Set<Line>();
  let open: Line[] | null = null;
  for (const line of lines) {
    const [, mark] = ruled.exec(line.text) ?? [];
    if (mark?.toUpperCase() === 'BEGIN') open = [line];
    else open?.push(line);
    if (mark?.toUpperCase() !== 'END' || !open) continue;
    if (open.slice(1, -1).some(({ text }) => /^\s*\p{L}[\p{L} _-]{1,40}[:=]/u.test(text)))
      for (const one of open) framed.add(one);
    open = null;
  }
  return lines.map((line) => (framed.has(line) ? { ...line, depth: 1 } : line));
}

/** The paragraph below a line: what stands in no frame there. */
function paragraphBelow(lines: readonly Line[], at: number): { from: number; to: number } {
  let from = at + 1;
  while (from < lines.length && isBlank(lines[from])) from += 1;
  let to = from;
  while (to < lines.length && lines[to]?.depth === 0 && !isBlank(lines[to])) to += 1;
  return { from, to };
}

/** The words of the paragraph that ends with a colon at this line; otherwise empty. */
function leadAt(lines: readonly Line[], at: number): string {
  if (lines[at]?.depth !== 0 || !/[:：]\s*$/u.test(lines[at].text)) return '';
  const above = lines.slice(Math.max(0, at - 5), at + 1);
  return fold(
    above
      .slice(above.findLastIndex((line) => isBlank(line)) + 1)
      .map(({ text }) => text.trim())
      .join(' '),
  );
}

const asOthers = (lines: readonly Line[], theirs: readonly { from: number; to: number }[]): readonly Line[] =>
  theirs.length === 0
    ? lines
    : lines.map((line, at) => (theirs.some(({ from, to }) => at >= from && at < to) ? { ...line, depth: 1 } : line));

/** Marks what is shown as a sample, or as somebody else's words, as lines that others said. */
export function withoutSamples(given: readonly Line[]): readonly Line[] {
  const framed = withoutRecords(given);
  const shownBelow = framed.flatMap((_, at) => (isShown.test(leadAt(framed, at)) ? [paragraphBelow(framed, at)] : []));
  const lines = asOthers(framed, shownBelow);
  const blocks = blocksOf(lines);
  if (blocks.length === 0) return lines;
  const own = lines.filter(({ depth }) => depth === 0).map(({ text }) => text.trim());
  const shown = asSample.test(fold(own.join(' ')));
  const theirs = blocks.filter(({ from }) => {
    const above = lines
      .slice(Math.max(0, from - 5), from)
      .map(({ text }) => text.trim())
      .join(' ')
      .trim();
    return shown || (/[:：]$/u.test(above) && ofOthers.test(fold(above)));
  });
  return asOthers(lines, theirs);
}
