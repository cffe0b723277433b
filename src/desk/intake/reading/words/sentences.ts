import { endsAddress } from './countries.ts';
import { isGivenName } from './given-names.ts';
import { lean } from './lean.ts';
import { organizationsIn } from './organizations.ts';
import { fold, hasBullet, postscript, type Line, isSaidNow } from './text.ts';
import { bareRows } from './topics.ts';

/** Where a piece of a sentence's text stands: from `start` on it is in `line`. */
type Piece = { readonly start: number; readonly line: Line };

/** One sentence, its lines joined by blanks, and where it stands. */
export type Sentence = { readonly text: string; readonly pieces: readonly Piece[]; readonly paragraph: number };

/** Nobody says anything plainly in a longer one; it keeps the time to read a hostile mail linear. */
const longest_sentence_chars = 2_000;

export const linesOf = (sentence: Pick<Sentence, 'pieces'>): Line[] => sentence.pieces.map(({ line }) => line);
/** True for a sentence of this mail itself. */
export const saysNow = (sentence: Pick<Sentence, 'pieces'>): boolean => isSaidNow(linesOf(sentence));

/** The lines that a part of the sentence stands on. */
export function linesAt(sentence: Sentence, start: number, end: number): Line[] {
  return sentence.pieces
    .filter(
      (piece, index) => piece.start < end && (sentence.pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY) > start,
    )
    .map(({ line }) => line);
}

const abbreviation = lean(
  /(?:^|[\s(.-])(?:\p{L}|tp|sdn|soc|inh|lot|san|tic|spol|sc|ap|fa|unip|ofna|ote|nte|mza|fracc|priv|calz|rr|et|jend|kav|gd|blok|conj|apto|esc|izq|dcha|edif|urb|pol|pab|nave|bât|bat|imm|rés|geb|whg|ofic?|entlo|apdo|pta|bairro|qd|cj|lt|jr|dpto|depto|int|prov|dist|nro|núm|num|tv|th|lok|mieszk|kv|emel|fszt|\p{L}+str|st|str|inc|ltd|dr|mr|mrs|ms|no|nos|nr|nrs|co|corp|e\.g|i\.e|z\.b|bzw|ca|dipl|ing|med|vet|dent|oec|rer|nat|phil|hab|habil|jur|prof|mag|vgl|sr|sra|srta|ul|al|av|avda|apt|bldg|fl|ste|blvd|rd|jr|bv|nv|sp|p\.ej|tel|ext|p|c|n|col|zn|nachf|wwe|fam|luth|evang?|kath|gebr|bros|fratelli|f\.lli|ets|assoc|mfg|intl|städt|staatl|kgl|hl|rod|jl|jud|edo|carr|cad|sok|mah|bl|bd|loc|fraz|etg|skr|poczt|ул|д|г|оф|pr|approx|incl|inkl|evtl|ggf|art|abs|u\.a|d\.h|dhr|mevr|pty|pvt|pte|lic|dott|sig|wg|woj|lok|m\.in|tj|np|ev|univ|dept|attn|vs|etc|s\.a|s\.l|o\.o|b\.v|n\.v|s\.p\.a|s\.r\.l|e\.v|u\.s|u\.k|d\.c|z o\.o|cf|ref|av|dra|profa|geom|inż|drs|fr|hr|avv|arch|rag|mlle|mme|md|hnos|cia|cía|frl|lcd[oa]|mtr[oa]|mgr|dna|mevr|mw|dkfm|eng|engr|capt|col|rev|hon|rod|bs|sta|sto|pcia|trav|pça|pl|edo|carr|coop|s\.c|o\.z|pp|dª|dña|dnª|mª|m\.ª|d\.ª|sr\.ª|eng\.?[ªº]|licd[oa]|ir|jhr|mec|ks|ma|judr|mudr|phdr|rndr|mvdr|univ\.-prof|dipl\.-ing|gent|egr)\.$/iu,
);

/** "L'ing. Fabrizio Montecchi", "myself, Er. Gurpreet Singh" */
const elided = /'(?:ing|avv|arch|dott|geom)\.$|, Er\.$/iu;

/** "… Brewing Co. Ltd. You'll find us at …": a firm's form ends the sentence where the next one speaks of somebody. */
const formEnds =
  /(?:^|[\s(.-])(?:inc|ltd|co|corp|bv|nv|plc|llc|b\.v|n\.v|s\.a|s\.l|s\.p\.a|s\.r\.l|e\.v|o\.o|sp\.? ?z o\.o|lda|ltda)\.$/iu;
const begins = lean(
  /^\s+(?:(?:The|For|As for|Die|Für|Pour|Para|Per|Voor|Dla)(?= \p{Ll})|We|We're|You|You'll|Our|It|It's|They|I|I'm|This|There|Please|Wir|Unsere?|Bitte|Sie|Nous|Notre|Vous|Somos|Estamos|Nuestr[oa]|Nossa|Nosso|Siamo|Noi|La nostra|Il nostro|Wij|We|Onze|Jesteśmy|Nasz[ae]?)(?![\p{L}])/u,
);

const stateInShort = lean(/, ?\p{Lu}\p{L}{1,6}\.$/u);
/** "So the honest answer is no. Does that …?", "No, ya no. Desde marzo …": a no, and not short for a number, behind which stands one. */
const saysNo = /(?:^|[\s,:;¡])(?:no|n[ie]e? ma)\.$/iu;

const storey = lean(
  /^\s+(?:OG|UG|EG|DG|Stock|Etage|Obergeschoss|th|tv|mf|sal|patro|poschodie|kat|emelet|piętro|floor)(?!\p{L})/u,
);
const day = /(?:^|\s)(?:am|den|dem|der|vom|zum|bis|ab|im|den|d\.|le|el|il|op|de) \d{1,2}$/u;

const floor = lean(
  /^ (?:stock|stockwerk|og|ug|dg|etage|obergeschoss|untergeschoss|stiege|tür|top|hof|verdieping|sal|patro|kerros|emelet|piętro|våning)(?!\p{L})/iu,
);

/** "Seit 1. Oktober", "od 1. října": a day of a month. */
const month = lean(
  /^ (?:jan|feb|mär|mar|apr|mai|maj|jun|jul|aug|sep|okt|nov|dez|dec|led|úno|bře|dub|kvě|čer|srp|zář|říj|lis|pro)\p{Ll}*(?!\p{L})/iu,
);

const shortWord = lean(
  /(?<!\p{L})(?:me|us|it|you|him|them|here|too|now|then|one|that|this|done|both|dich|mich|uns|moi|nous|vous|mim|mij|ons|hier|dort|aqui|qui)$/u,
);
/** "hold off till you hear from me. send it to …"; not before an address, which may go on with what was said. */
const endsShort = (text: string, at: number, end: number): boolean =>
  shortWord.test(text.slice(Math.max(0, at - 6), at)) && !/^\s*\S{1,64}@/u.test(text.slice(end, end + 70));

/** Places where a sentence ends inside a text. Full stops in abbreviations, names and addresses end nothing. */
export function sentenceEnds(text: string): number[] {
  const found: number[] = [];
  for (const match of text.matchAll(/[.!?]+["'”»)]*(?=\s+["'“„«¿¡(]*[\p{Lu}\p{N}¿¡\p{Lo}a-z])|[。！？]["'」）)]*/gu)) {
    const end = match.index + match[0].length;
    const next = text.slice(end).trimStart()[0] ?? '';
    const before = text.slice(Math.max(0, end - 12), end);
    const goesOn =
      (formEnds.test(before) && begins.test(text.slice(end, end + 20))) ||
      (saysNo.test(before) && /^\s+\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text.slice(end, end + 20)));
    if (match[0].startsWith('.') && !goesOn && (abbreviation.test(before) || elided.test(before))) continue;
    // "…, Worcester, Mass. 01608, USA", "…, Yuc. 97000": a state in short before its postal code.
    if (stateInShort.test(before) && /^\s(?:\d{4,6}(?!\d)|[A-Z]\d[A-Z] ?\d)/u.test(text.slice(end, end + 8))) continue;
    // "Havnegade 41, 2. th", "Gebäude 7, 2. OG": which floor.
    if (match[0] === '.' && /\d\.$/u.test(before) && storey.test(text.slice(end, end + 12))) continue;
    // "The committee meets on the 18. and decides": a day, where nothing begins behind it.
    if (match[0] === '.' && /[a-z]/u.test(next) && day.test(text.slice(Math.max(0, match.index - 9), match.index)))
      continue;
    // "Bahnhofstrasse 9, 3. Stock": a floor.
    if (
      match[0] === '.' &&
      /(?:^|[\s,])\d{1,2}$/u.test(text.slice(Math.max(0, match.index - 4), match.index)) &&
      (floor.test(text.slice(end, end + 20)) || month.test(text.slice(end, end + 14)))
    )
      continue;
    // Who writes all in small letters ends a sentence so too: behind a whole word or a key.
    if (
      match[0].startsWith('.') &&
      /[a-z]/u.test(next) &&
      !/(?:\p{L}{5}|\d\p{L}* ?|\s|(?<!\p{L})(?:yes|yep|yeah|sure|fine|ok|ja|oui|sim|tak|is|it|him|them|here|too|done))$/u.test(
        text.slice(Math.max(0, match.index - 6), match.index),
      ) &&
      !endsShort(text, match.index, end)
    )
      continue;
    found.push(end);
  }
  return found;
}

/** The sentences of a text, without what stands between them. */
export const sentencesIn = (text: string): string[] =>
  [...sentenceEnds(text), text.length].map((end, index, ends) => text.slice(ends[index - 1] ?? 0, end).trim());

/** "… under Ann Lee" and below it "Acme Ltd, 1 Main Street": a firm begins the line, and the one above ends with a person. */
function beginsFirm(above: Line | undefined, line: Line): boolean {
  const [, first] =
    /(?:^|\s)(\p{Lu}[\p{L}'-]+)(?: \p{Lu}[\p{L}'.-]*){1,2}$/u.exec(above?.text.trim().slice(-60) ?? '') ?? [];
  if (first === undefined || !isGivenName(fold(first))) return false;
  return organizationsIn(line.text.trim().slice(0, 120))[0]?.start === 0;
}

/** A capital, or "no Expert" in small letters. */
export const beginsOther = lean(/^\s*\p{Lu}|^\D{0,20}(?<!\p{L})experts?(?!\p{L})/u);

/** "konto a@…" or "…, 1 Main Street, Springfield, USA": what begins with a capital below it is something else. */
const endsRow = (above: Line | undefined, line: Line, rows: ReadonlySet<Line>): boolean =>
  above !== undefined && beginsOther.test(line.text) && (rows.has(above) || endsAddress(above.text));

/** "WFJ-…   in use today", "SEN-5520917   the support contract": a row with a code in a column of its own. */
const codeRow = /^\s*(?:SEN-L?\d{4,}|[A-Z\d]{2,4}(?:-[A-Z\d]{2,4}){2,}|[\w.+-]{1,64}@[\w.-]{3,100})\s{2,}\S/u;

/** "(1) WFC-…", "Ours: WFC-…": an item that is a code and nothing else; only small letters carry it on. */
const codeItem = lean(
  /^\s*(?:[-*•·–+]\s*|\(?(?:\d{1,2}|[a-h])[).:]\s*|[\p{L} ]{1,24}:\s*)[A-Z\d]{2,4}(?:-[A-Z\d]{2,4}){2,}\s*$/u,
);

/**
 * Sentences of the writer's own lines: a paragraph's lines are joined; an empty line, a quoted one, a bullet, or a line
 * in `apart` (a label's, read by itself) divides; where the mail is `unwrapped`, each line end does.
 */
export function sentencesOf(lines: readonly Line[], apart: ReadonlySet<Line>, unwrapped = false): Sentence[] {
  const rows = bareRows(lines);
  const result: Sentence[] = [];
  let block: Line[] = [];
  let paragraph = 0;
  const flush = (): void => {
    result.push(...split(block, paragraph));
    block = [];
  };
  for (const line of lines) {
    const blank = line.depth > 0 || line.text.trim() === '';
    const meant = unwrapped && line.origin === undefined && block.length > 0 && block.at(-1)?.number !== line.number;
    const starts =
      hasBullet(line.text) ||
      codeRow.test(line.text) ||
      codeRow.test(block.at(-1)?.text ?? '') ||
      (codeItem.test(block.at(-1)?.text ?? '') && !/^\s*\p{Ll}/u.test(line.text)) ||
      postscript.test(line.text) ||
      rows.has(line) ||
      endsRow(block.at(-1), line, rows) ||
      beginsFirm(block.at(-1), line);
    if (blank || meant || starts || apart.has(line)) flush();
    if (blank) paragraph += 1;
    if (!blank && !apart.has(line)) block.push(line);
  }
  flush();
  return result;
}

function split(block: readonly Line[], paragraph: number): Sentence[] {
  let text = '';
  const pieces: Piece[] = [];
  for (const line of block) {
    if (text !== '') text += ' ';
    pieces.push({ start: text.length, line });
    text += line.text.trim().replaceAll('\u2028', ' ');
  }
  const sentences: Sentence[] = [];
  let start = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const raw = text.slice(start, end);
    const lead = raw.length - raw.trimStart().length;
    const from = start + lead;
    const body = raw.trim();
    if (body !== '' && body.length <= longest_sentence_chars) {
      const inside = pieces
        .filter((piece, index) => piece.start < end && (pieces[index + 1]?.start ?? Number.POSITIVE_INFINITY) > from)
        .map((piece) => ({ start: Math.max(0, piece.start - from), line: piece.line }));
      sentences.push({ text: body, pieces: inside, paragraph });
    }
    start = end;
  }
  return sentences;
}
