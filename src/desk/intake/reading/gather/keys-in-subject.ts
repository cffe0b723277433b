import { saysNow } from '../words/sentences.ts';
import { tongueIn, type Reading } from '../context.ts';
import type { Gathering } from '../gathering.ts';
import { scanKeys, type Candidate } from '../keys/scan.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { quotedHeader } from '../../message/history/header-names.ts';
import { lean } from '../words/lean.ts';
import { fold, tidyText } from '../words/text.ts';

/** A key that stands in a mail's subject alone, and how people point at it. */

/** "In the subject": there is only one of a mail; "subject to approval" is none. */
const subjectLine = lean(
  /(?<!\p{L})(?:subject(?:line)?(?! to(?!\p{L}))|betreff(?:zeile|s)?|objet|asunto|assunto|oggetto|onderwerp(?:regel)?|temacie|tytule|temat(?:u|em)?|emne(?:felt\p{L}*|linj\p{L}*)?|amnes?(?:rad\p{L}*|falt\p{L}*)?|predmetu?|targy\p{L}*|konu\p{L}*)(?!\p{L})|件名/u,
);
/** "In the title of this mail", "in the headline", "as it stands over this mail": beside the key only. */
const headed = lean(
  /(?<!\p{L})(?:titles?|head(?:line|ing|er)s?|caption|re:? (?:line|field)|(?:first|top) line|(?:over|above|on top of|at the (?:top|head) of) (?:this|the|my|our) (?:e-?mail|mail|message|letter)|titel(?:zeile)?|uberschrift|kopfzeile|kopf|titre|intitule|en-?tete|titulo|cabecer[oa]|encabezado|cabecalho|titolo|intestazione|koptekst|tytul\p{L}*|naglowk\p{L}*|naslov\p{L}*|rubrik\p{L}*|overskrift\p{L}*)(?!\p{L})/u,
);
/** "Number see above in the headline": what else a key is called there. */
const number = lean(/(?<!\p{L})(?:number|code|nr|no|nummer|numero|num)(?!\p{L})/u);

const isKeys = (text: string): boolean => findConcepts(text).hits.some((hit) => has(hit, 'key', 'license'));

/** True where a text says that the key stands in the subject. */
function pointsThere(text: string): boolean {
  const folded = fold(text);
  return subjectLine.test(folded) || (headed.test(folded) && (number.test(folded) || isKeys(text)));
}

const clauses = /[^,;:.!?–—()]+/gu;
/** "The key in the subject is of our old installation": said by the writer now. */
function speaksAgainst(text: string, reading: Reading): boolean {
  return (text.match(clauses) ?? []).some((clause) => {
    const folded = fold(clause);
    const { hits } = findConcepts(clause, tongueIn(reading, text));
    const isOfIt = subjectLine.test(folded) || hits.some((hit) => has(hit, 'key'));
    return (
      isOfIt &&
      hits.some((hit) => has(hit, 'wrong', 'old', 'trial', 'others', 'maybe', 'neg', 'instead') && !has(hit, 'but'))
    );
  });
}

const isAnswer =
  /^(?:re|aw|sv|vs|antw|odp|rif|r|res|ref|ynt|ynt\.|απ|ha|atb|vá|vastaus|回复|答复|返信)\s*(?:\[\d+\])?[:：]/iu;

/** The one key there, of what the mail and those quoted in it have as their subject. */
function keyThere(reading: Reading): { readonly key: Candidate; readonly subject: string } | null {
  const { message, sections, prefixes } = reading;
  const above = sections.setAside.flatMap(({ line }) => {
    const text = line.text.trim();
    return quotedHeader(text) === 'subject' ? [text.slice(text.search(/[:：]/u) + 1)] : [];
  });
  const said = [message.subject, ...above].map((subject) => ({
    subject,
    keys: scanKeys([{ number: 1, text: tidyText(subject), depth: 0 }], prefixes).candidates,
  }));
  const first = said.find(({ keys }) => keys.length > 0);
  const distinct = new Set(said.flatMap(({ keys }) => keys.map(({ key }) => key)));
  const [key] = first?.keys ?? [];
  return first && key && distinct.size === 1 ? { key, subject: first.subject } : null;
}

export function keysInSubject(gathering: Gathering, reading: Reading): readonly { key: string; host: string | null }[] {
  const found = keyThere(reading);
  if (found === null) return [];
  const { subject } = reading.message;
  const isNamedNow = found.subject === subject && !isAnswer.test(subject);
  const refers = [
    ...reading.sentences.map(({ text }) => text),
    // Also under a label: "The key is in the subject."
    ...reading.entries.map(({ label, values }) => `${label}: ${values.join(' ')}`),
    ...reading.lines.map(({ text }) => text),
  ].some((text) => pointsThere(text));
  if (!isNamedNow && !refers) return [];
  const against = reading.sentences.find(({ text, pieces }) => saysNow({ pieces }) && speaksAgainst(text, reading));
  if (against && (!isNamedNow || subjectLine.test(fold(against.text)))) {
    gathering.doubt(
      'licenseKeys',
      against.pieces.map(({ line }) => line),
      'what is said here leaves open whether the key in the subject is the one',
    );
    return [];
  }
  gathering.sources.licenseKeys = [{ kind: 'header', name: 'Subject', text: found.subject }];
  return [found.key];
}
