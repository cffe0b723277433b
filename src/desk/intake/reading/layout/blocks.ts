import { namesWhom, readAddress } from '../places/address.ts';
import { isGivenName } from '../words/given-names.ts';
import { countryNamed } from '../words/countries.ts';
import { hasStreetWord, isBuilding } from '../places/street-words.ts';
import type { Entry } from './entries.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { isColleague } from '../words/mentions.ts';
import { looksLikeName } from '../names/names.ts';
import { hasLegalForm, looksLikeOrganization, opensWithForm, organizationsIn } from '../words/organizations.ts';
import { lean } from '../words/lean.ts';
import { fold, hasBullet, isBlank, withoutBullet, type Line } from '../words/text.ts';

/**
 * An address that stands as a paragraph of its own, line by line, without any label: its first lines may be the
 * organization and a name. Read only where it is whole: a street, and a postal code or a country.
 */
export function blockEntries(
  lines: readonly Line[],
  taken: ReadonlySet<Line>,
  ours: (text: string) => boolean,
): Entry[] {
  const blocks: { rows: Line[]; above: Line | undefined }[] = [];
  let rows: Line[] = [];
  let above: Line | undefined;
  for (const line of [...lines, { number: 0, text: '', depth: 0 }]) {
    // "Our data:" leads to what stands below it.
    const leads = /[:：]\s*$/u.test(line.text);
    if (!isBlank(line) && line.depth === 0 && !taken.has(line) && !leads) {
      if (hasBullet(line.text) && rows.length > 0 && ![...rows, line].every(isPartAlone)) {
        blocks.push({ rows, above });
        rows = [];
      }
      rows.push(line);
      continue;
    }
    if (rows.length > 0) {
      blocks.push({ rows, above });
      above = rows.at(-1);
    }
    if (taken.has(line) || leads) above = line;
    rows = [];
  }
  return blocks.flatMap(({ rows: block, above: lead }) => entriesOf(block, lead, ours));
}

/** "* Bovey Tracey", "* TQ13 9AE": each part of an address as an item of its own. */
const isPartAlone = ({ text }: Line): boolean =>
  hasBullet(text) && withoutBullet(text).length < 50 && !/[:@;]/u.test(text);

/** What stands from the first capital on behind the words in small letters that lead to it. */
function capitalTail(text: string): string {
  const lead = /^\p{L}[\p{L}']*(?: \p{Ll}[\p{Ll}']*)+ (?=\p{Lu})/u.exec(text)?.[0];
  return lead && !hasStreetWord(text) ? text.slice(lead.length) : text;
}

/** "It is about Acme Ltd.", "Bill to: Acme Ltd.": the organization alone. */
function withoutWords(text: string): string {
  const place = organizationsIn(text).at(-1);
  if (place && place.end >= text.length - 1 && /(?:^|\s)\p{Ll}{2,}\s+$/u.test(text.slice(0, place.start)))
    return place.text;
  const tail = capitalTail(text);
  return opensWithForm(tail) ? tail : text;
}

/** Without a legal form: by what it is (a school, a cooperative), or because the writer's address has its name. */
const isNamed = (text: string, ours: (text: string) => boolean): boolean =>
  /^\p{Lu}/u.test(text) && !hasStreetWord(text) && (looksLikeOrganization(text) || ours(text));

/** A name, and behind it the places of an address. */
function namedAhead(text: string, ours: (text: string) => boolean): { name: string; places: string } | null {
  const [name = '', ...places] = text.split(/,\s+/u);
  return places.length > 1 && isNamed(name, ours) ? { name, places: places.join(', ') } : null;
}

/** What is written to a firm above its name. */
const toFirm = /^\s*(?:spett\.?(?: ?\.?le)?|an(?: die)?(?: firma)?|firma|to|à|alla|m\/s|messrs\.?|aan|do)[:,]?\s*$/iu;

/** "Expert: nobody." */
const nobody =
  /[:：]\s*(?:nobody|no ?one|nothing|niemand|keine[rn]?|personne|aucune?|nadie|ninguno|ninguém|nenhum|nessuno|geen|nikt|nincs)\W*$/iu;

/** "Our partner's address:", "Bill to:"; not "We have no Expert.", which says nothing of what stands below it. */
function announcesOther(lead: string): boolean {
  const last = lead.split(/(?<=[.!?])\s+/u).at(-1) ?? '';
  const { hits } = findConcepts(last);
  if (/[.!]\s*$/u.test(last) && hits.some((hit) => has(hit, 'neg'))) return false;
  if (nobody.test(last)) return false;
  // "NOT of the mother company:"
  const denied = (hit: Hit): boolean =>
    hits.some((other) => has(other, 'neg') && other.to <= hit.from && hit.from - other.to <= 4);
  // "in the old nurses' home": what is old is not what is announced.
  const isAnnounced = (hit: Hit): boolean =>
    !has(hit, 'old') ||
    last.length < 40 ||
    hits.some((other) => has(other, 'address', 'org', 'account', 'license') && Math.abs(other.from - hit.from) <= 3);
  // "The license is for our colleagues in England:"
  const ofLicense = hits.some((hit) => has(hit, 'license'));
  return hits.some(
    (hit) =>
      has(hit, 'expert', 'billing', 'contact', 'old') &&
      !(ofLicense && isColleague(last, hit)) &&
      isAnnounced(hit) &&
      !denied(hit) &&
      !(/[.!]\s*$/u.test(last) && isColleague(last, hit)),
  );
}

/** Without what stands above the firm's name and below the country: "Account: a@…", "Expert we have none." */
function trimmed(rows: readonly Line[]): readonly Line[] {
  const country = rows.findLastIndex(({ text }) => countryNamed(text.trim().replace(/[.,]$/u, '')) !== null);
  if (country < 2) return rows;
  const firm = rows.findIndex(
    ({ text }) => (hasLegalForm(text.trim()) || opensWithForm(text.trim())) && !text.includes('@') && text.length < 70,
  );
  return rows.slice(firm > 0 && firm < country - 1 ? firm : 0, country + 1);
}

/** "Tél. 04 95 …" between the rows of an address. */
const isPhone = ({ text }: Line): boolean =>
  /^\s*(?:tel|tél|telefon|phone|ph|fax|mob|mobile|cell|gsm|m|t|f)\b[.:]?\s*[+(\d]/iu.test(text);

/** "holder Henry Dufresne", "The account (a@…) is mine.": above or below an address, and none of it. */
const isAside = ({ text }: Line): boolean =>
  !/^\s*att/iu.test(text) &&
  // "Pemilik akun: Dewi Larasati": a label that is not known.
  (/^\s*\p{L}[\p{L} ]{3,30}: \p{Lu}[^\d:]{2,40}$/u.test(text) ||
    (text.includes('@') && /\p{L}{2} \p{L}{2}/u.test(text.replace(/\S*@\S*/gu, ' '))) ||
    (!/\d/u.test(text) && findConcepts(text).hits.some((hit) => has(hit, 'holder', 'account'))));

const endsInCountry = (text: string): boolean =>
  countryNamed(text.split(/, /u).at(-1)?.replace(/[.,]$/u, '') ?? '') !== null;
/** "Expert we have none." right below the country. */
const isExpertBelow = ({ text }: Line, above: Line | undefined): boolean =>
  /^\D+ \D*[.!]$/u.test(text) &&
  findConcepts(text).hits.some((hit) => has(hit, 'expert')) &&
  above !== undefined &&
  endsInCountry(above.text);

const longest_line_chars = 80;
const longest_row_chars = 120;
/** "Quinta Velha, Estrada Nacional 222, 5150-145 Vila Nova, Portugal": a whole address on one line may be long. */
const isLong = (text: string): boolean =>
  text.length > longest_row_chars || (text.length > longest_line_chars && !isWholeAddress(text));
const isWholeAddress = (text: string): boolean => !/[:：]|\p{Ll}{2}\. \p{Lu}/u.test(text) && endsInCountry(text);

function withoutAsides(all: readonly Line[]): readonly Line[] {
  const rows = all.filter((line) => !isPhone(line));
  const from = rows.findIndex((line) => !isAside(line));
  const to = rows.findLastIndex((line, at) => !isAside(line) && !isExpertBelow(line, rows[at - 1]));
  return to - from >= 1 ? rows.slice(from, to + 1) : all;
}

/** "… from 1 July the firm sits in": a sentence that the rows below it go on with. */
const endsAsLead = lean(
  /(?:[:,]|(?<!\p{L})(?:in|at|is|are|now|to|on|sits|reads|ist|sind|an|lautet|jetzt|est|sont|à|au|maintenant|es|en|é|em|na|no|è|a|adesso|ora|op|te|nu|w|pod|przy|to))\s*$/iu,
);
const longest_lead_chars = 300;
const leadsIn = (text: string): boolean =>
  text.length <= longest_lead_chars && fiveWords.test(text) && endsAsLead.test(text);
const fiveWords = lean(/(?:\p{L}+ ){5}/u);
/** "The rest can remain." right below the rows of an address. */
const isSentenceBelow = ({ text }: Line): boolean =>
  /^[^\d:@]+[.!]\s*$/u.test(text) && /\p{L}+ \p{Ll}+ \p{Ll}+/u.test(text) && !endsInCountry(text);

/** What a program broke at its margin is longer, or goes on in small letters. */
const isRow = ({ text }: Line): boolean =>
  text.length <= longest_short_row_chars && !/[;@?!]|\. \p{Lu}\p{Ll}|\p{Ll}{2} \p{Ll}{2,} \p{Ll}{2,}/u.test(text);
const longest_short_row_chars = 45;

/** The rows between a sentence that leads to them and one that follows them. */
function betweenSentences(rows: readonly Line[]): { readonly rows: readonly Line[]; readonly lead: Line | null } {
  const from = rows.findLastIndex(({ text }) => leadsIn(text)) + 1;
  const behind = rows.findIndex((line, at) => at > from + 1 && isSentenceBelow(line));
  const between = rows.slice(from, behind < 0 ? rows.length : behind);
  return from > 0 && between.length >= 2 && between.every(isRow)
    ? { rows: between, lead: rows[from - 1] ?? null }
    : { rows, lead: null };
}

function entriesOf(given: readonly Line[], above: Line | undefined, ours: (text: string) => boolean): Entry[] {
  const inside = betweenSentences(given);
  const [all, lead] = [inside.rows, inside.lead ?? above];
  const block = trimmed(withoutAsides(all));
  // "Shop: 9 Butter Cross, …" / "Office: 31 Corve Street, …": each an address of its own.
  if (block.some(({ text }) => /\bSEN-|(?:\b[A-Z\d]{4}-){2}|\b[A-Z]{3}-[A-Z\d]{4}-/u.test(text))) return [];
  if (block.filter(({ text }) => /^\s*\p{L}[\p{L} ()/-]{2,40}: .*\d/u.test(text)).length > 1) return [];
  if (
    block.length < 2 ||
    block.length > 8 ||
    block.some(
      ({ text }) =>
        isLong(text) ||
        (!/\d/u.test(text) && /\p{Ll}{2} \p{Ll}{2,} \p{Ll}{2,} \p{Ll}{2,}/u.test(text)) ||
        /[@?!]|[.]$/u.test(text.replace(/(?<!\p{L})(?:\p{L}{1,4}\.){1,4}$/u, '')),
    )
  )
    return [];
  // "Our partner's address:" above it.
  if (lead && announcesOther(lead.text)) return [];
  const entries: Entry[] = [];
  // "Spett.le" above the firm's name.
  let from = toFirm.test(block[0]?.text ?? '') && block.length > 3 ? 1 : 0;
  let behind: { text: string; line: Line } | null = null;
  while (from < 3 && from < block.length - 1) {
    const line = block[from];
    const text = withoutBullet(line?.text ?? '');
    // "Lanagan Family Trust | Otway Ferns Nursery Pty Ltd": which of both, it does not say.
    if (namesWhom(text) || /\p{L} \| \p{L}/u.test(text)) {
      from += 1;
      continue;
    }
    const ahead = namedAhead(text, ours);
    const kind =
      hasLegalForm(text) ||
      opensWithForm(capitalTail(text)) ||
      (!/\d/u.test(text) && (isNamed(text, ours) || ahead !== null))
        ? 'organization'
        : !/\d/u.test(text) && looksLikeName(text) && !hasStreetWord(text) && from + 2 < block.length
          ? 'bareName'
          : null;
    if (
      !line ||
      kind === null ||
      (isBuilding(text) && !hasLegalForm(text) && !isGivenName(fold(text.split(' ')[0] ?? '')))
    )
      break;
    // "Netherwick Town Council, Town Hall, Market Place, Netherwick": the address begins on the firm's row.
    const shared = kind === 'organization' && !hasLegalForm(text) ? ahead : null;
    entries.push({
      topic: kind,
      label: '',
      values: [shared ? shared.name : kind === 'organization' ? withoutWords(text) : text],
      lines: [line],
      how: 'list',
    });
    if (shared) {
      behind = { text: shared.places, line };
      from += 1;
      break;
    }
    from += 1;
  }
  const rest = [...(behind ? [behind.line] : []), ...block.slice(from)];
  const rows = [...(behind ? [behind.text] : []), ...block.slice(from).map(({ text }) => withoutBullet(text))];
  const { address } = readAddress(rows);
  const whole =
    address.lines.length > 0 &&
    address.lines.length <= 4 &&
    // "The Old Granary, Staithe Lane": where all the rest is there, a street needs no number.
    (address.lines.some((line) => /\d/u.test(line)) ||
      (address.postalCode !== null && address.country !== null && from > 0)) &&
    address.city !== null &&
    (address.postalCode !== null ||
      address.country !== null ||
      // "Casa Verde / Calle San Martín 15 / Córdoba"
      (from > 0 && rest.length === 2 && entries.some(({ topic }) => topic === 'organization')));
  if (!whole) return [];
  // A name above an address may be a company's without a legal form: neither is taken.
  const kept = entries.filter(
    (entry) => entry.topic !== 'bareName' || entries.some((other) => other.topic === 'organization'),
  );
  return [...kept, { topic: 'address', label: '', values: rows, lines: rest, how: 'list' }];
}
