import { lean } from '../words/lean.ts';
import { isAnswer, leadsToPicture } from './answers.ts';
import { conceptsIn, findConcepts, has } from '../lexicon/find.ts';
import { hasStreetWord, mayBeStreet } from '../places/street-words.ts';
import { labelOf, type Label, type Topic } from '../words/topics.ts';
import { foldSame, hasBullet, withoutBullet, type Line } from '../words/text.ts';

export type Split = { readonly label: string; readonly value: string; readonly known: Label | null };

export const bare = (text: string): string =>
  text
    .replace(/^[\s*_|]+|[\s*_|]+$/gu, '')
    .replace(/^["'„“«]|["'”»]$/gu, '')
    .trim();

const strictly = (label: string, strange: number): Label | null => {
  const known = labelOf(label);
  return known && known.strange <= strange ? known : null;
};

/** The lines of a cell, which stand behind each other in a row of a table. */
export const linesInCell = (cell: string): string[] =>
  cell
    .split('\u2028')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Cells of a row: tabs, or bars. */
export const cellsOf = (text: string): string[] =>
  text.includes('\t')
    ? text.split('\t').map((cell) => cell.trim())
    : text
        .replace(/^\s*\||\|\s*$/gu, '')
        .split(/\s*\|\s*/u)
        .map((cell) => cell.trim());

function splitCells(text: string): Split[] | null {
  if (!text.includes('\t') && !/^\s*\|.*\|\s*$|\S\s+\| \S/u.test(text)) return null;
  const all = cellsOf(text).map(bare);
  const written = all.filter((cell) => cell !== '');
  // "Name\t\tAnn Lee": tabs that set the values below each other.
  const cells = text.includes('\t') && written.length === 2 && all[0] !== '' ? written : all;
  if (cells.length < 2) return null;
  if (cells.length === 2) {
    const [label = '', value = ''] = cells;
    return label === ''
      ? null
      : [{ label: label.replace(/[:：]$/u, ''), value: value.replace(/^[:：]\s*/u, ''), known: labelOf(label) }];
  }
  const pairs = cells.flatMap((label, index): Split[] =>
    index % 2 === 0
      ? [{ label: label.replace(/:$/u, ''), value: cells[index + 1] ?? '', known: strictly(label, 1) }]
      : [],
  );
  if (cells.length % 2 === 0 && pairs.every(({ known }) => known !== null)) return pairs;
  const filled = cells.filter((cell) => cell !== '');
  const [label = '', ...rest] = filled;
  // "| c | License key | WFC-… |": a column of letters or numbers stands before.
  if (filled.length === 3 && /^\(?(?:[a-h]|\d)[.)]?$/iu.test(label) && strictly(filled[1] ?? '', 3))
    return [{ label: filled[1] ?? '', value: filled[2] ?? '', known: labelOf(filled[1] ?? '') }];
  // "| License key | WFC-… | a remark |"
  const value = rest[0] ?? '';
  const first = strictly(label, 1);
  if (filled.length === 3 && first && labelOf(value) === null) {
    const remark = first.topic === 'server' || first.topic === 'match' ? ` (${rest[1] ?? ''})` : '';
    return [{ label, value: `${value}${remark}`, known: first }];
  }
  if (filled.length === 2 && rest[0] !== undefined) return [{ label, value: rest[0], known: labelOf(label) }];
  return null;
}

// "=" at the end of a long key is a part of it.
export const colon = /\s*(?:[:：]|(?<![A-Za-z\d+/]{24}=?)=(?![>=])|=>|->|→|⇒|(?<=\s)--+(?=\s))\s*/u;
const loose = /\s+[-–—~]+\s+|\s*\.{3,}\s*|\s\.{2}\s+|\s*_{3,}\s*|\s{3,}/u;

/** "… 5. Cadde No: 14 Kat: 3": a part of the address. */
const inAddress = /(?:^|\s)(?:no|nr|num|kat|daire|d|apt|blok|kapı|piso|pta|of)\s*$/iu;

/** "first name: Ma. Luisa / last name": behind the bar, where what stands before it is no label. */
function behindValue(written: string): string | null {
  const [, value = '', label = null] = /^(.*\S) \/ (\p{L}[^/]*)$/u.exec(written) ?? [];
  return label !== null && labelOf(value) === null ? label : null;
}

/** Places of `Label:` inside one line: "First name: Jane, Last name: Smith". */
function splitMany(text: string): Split[] | null {
  const marks = [
    ...text.matchAll(
      /(?:^|[,;|/.(]\s+|[,;、](?=[\p{Script=Han}\p{Script=Katakana}])|\s{2,}|\s[-–—]\s|\s+(?=名\s*[:：]))([姓名]|[\p{L}][^:：=,;|()@]{1,50}?)\s*[:：=]\s*/gu,
    ),
  ];
  if (marks.length < 2) return null;
  const free = marks.filter(({ index }) => !isInBrackets(text, index));
  if (free.length < 2) return null;
  const known = free
    .map((mark) => {
      // "…, L.L.C. Address: …": what ends before the label is the end of the value above.
      const written = mark[1] ?? '';
      const label = /^.*\p{L}\.\s+(\p{L}[^.]*)$/u.exec(written)?.[1] ?? behindValue(written) ?? written;
      const from = mark.index + (label === written ? 0 : mark[0].indexOf(label));
      return { mark, from, label: label.trim(), known: inAddress.test(label) ? null : strictly(label.trim(), 1) };
    })
    .filter((one) => one.known !== null);
  if (known.length < 2 || known[0]?.mark !== free[0]) return null;
  return known.map((one, index) => {
    const from = one.mark.index + one.mark[0].length;
    const to = known[index + 1]?.from ?? text.length;
    return {
      label: one.label,
      value: text
        .slice(from, to)
        .replace(/[\s,;|/(]+$/u, '')
        .trim(),
      known: one.known,
    };
  });
}

/** "Ort - Hauptstraße 12, Neukirchen": the street stands under the town's label. */
const isTownLabel =
  /^(?:ort|standort|place|town|location|lieu|ville|lugar|localidad|luogo|citta|città|plaats|miejsce|sted|ort och adress)$/iu;
const hasStreet = lean(/^(?=[^,]*\d)(?=[^,]*\p{L}{3})(?!\d{4,6} |[A-Z]{1,2}-?\d{4,5} )[^,]{5,60}, \p{L}/u);

/** "And where?", "Based at": asked of whom the question before was about, or said of the house. */
const where =
  /^(?:and |und |et |y |e |en |i )?(?:where(?: (?:are you|(?:are )?we(?: are)?|(?:is )?it(?: is)?|to find us|from))?|(?:we are |we're |we sit |we live |situated |located |based |find us |to be found )?(?:at|in|on)|wo|sitz(?: in)?|wir sitzen(?: in)?|zu finden|où(?: sommes-nous)?|située? à|nous sommes (?:à|au)|dónde(?: estamos)?|donde(?: estamos)?|estamos (?:en|em)|ubicad[oa]s? en|onde(?: estamos)?|sediad[oa]s? em|dove(?: siamo)?|siamo (?:a|in)|con sede|waar|gevestigd(?: (?:te|in))?|gdzie|z siedzibą)$/iu;

/** "Where - our own Confluence Server, Bendigo depot": where it runs, and not where the firm is. */
const ofHost = /server|confluence|jira|cloud|data ?cent/iu;
const asPlace = (label: string, value: string): string =>
  (where.test(label) && mayBeStreet(value) && !ofHost.test(value)) || (isTownLabel.test(label) && hasStreet.test(value))
    ? 'address'
    : label;

/** "The company? Canyon Optics. Where? 5020 E Speedway, Tucson.": what the writer asks himself, one after the other. */
function splitQuestions(text: string): Split[] | null {
  const marks = [...text.matchAll(/(?:^|[.!;,)]\s+|\s[-–—]\s+)(\p{L}[^?.!,;:]{1,40})\?\s+(?=\S)/gu)];
  if (marks.length < 2) return null;
  const splits = marks.map((mark, index): Split => {
    const label = (mark[1] ?? '').trim();
    const value = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    return { label, value: value.trim(), known: strictly(where.test(label) ? 'address' : label, 1) };
  });
  return marks[0]?.index === 0 && splits.every(({ known }) => known !== null) ? splits : null;
}

/** "Holder: first name ........ Ann": what leads the eye to the value divides, whatever stands before it. */
function splitLeader(text: string): Split | null {
  const leader = /\s*(?:\.{4,}|_{4,}|(?:\. ){3,}|(?:… ?){2,})\s*/u.exec(text);
  if (!leader || leader.index === 0 || leader.index > 120) return null;
  const label = bare(text.slice(0, leader.index));
  const known = labelOf(label.replace(/[:：]/gu, ' '));
  return known && known.strange <= 2
    ? {
        label,
        value: text
          .slice(leader.index + leader[0].length)
          .replace(/^[:：]/u, '')
          .trim(),
        known,
      }
    : null;
}

/** "Organize Sanayi Bölgesi 3. Cadde No: 18": the number of a house behind its street. */
const isHouse = (label: string, value: string): boolean =>
  inAddress.test(label) &&
  /^\d{1,5} ?[\p{L}\d]?(?:[/-]\d{1,4})?(?:[ ,].*)?$/u.test(value) &&
  /^\p{Lu}[\p{L}.'’-]+ (?:[\p{L}\d.'’-]+ )+\p{L}+$/u.test(label) &&
  (hasStreetWord(label) || strictly(label, 0) === null);

const isInBrackets = (text: string, at: number): boolean => {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && text.slice(at, at + 200).includes(')');
};

/** "Users = Jira: fine", "Licensee = the daughter:": of two marks, the one behind what is a label as a whole. */
function dividerIn(text: string): { readonly index: number; readonly 0: string } | null {
  const first = colon.exec(text);
  if (first?.[0].trim() !== '=') return first;
  const later = /\s*[:：]\s*/u.exec(text.slice(first.index + 1));
  const index = first.index + 1 + (later?.index ?? 0);
  const topic = later ? labelOf(bare(text.slice(0, index)))?.topic : undefined;
  const ends = later !== null && index + later[0].length === text.length && !/[\d@]/u.test(text);
  return later && topic !== undefined && (topic === 'match' || ends) ? { index, 0: later[0] } : first;
}

/** `Label: value` and its relatives. A time (9:30), a link or a long sentence is no label. */
function splitOne(text: string, bulleted: boolean): Split | null {
  const framed =
    /^[【［[]([^】］\]]{1,40})[】］\]]\s*(\S.*)$/u.exec(text) ?? /^([^*_:]{2,40}?)[*_]{1,2}\s+(\S.*)$/u.exec(text);
  const inFrame = framed ? strictly(framed[1] ?? '', 0) : null;
  if (framed && inFrame)
    return { label: framed[1] ?? '', value: (framed[2] ?? '').replace(/^[:：]\s*/u, ''), known: inFrame };
  // "Street   > 61 Harbor Road": a form's mark for what is filled in.
  const filled = /^([^>:：]{2,40}?)\s+[>»]{1,2}\s+(\S.*)$/u.exec(text);
  const field = filled ? strictly(bare(filled[1] ?? ''), 0) : null;
  if (filled && field) return { label: bare(filled[1] ?? ''), value: filled[2] ?? '', known: field };
  const at = dividerIn(text);
  // "I hold it, Ann Lee (last name: Lee, …)": what explains a part of the sentence divides nothing.
  if (at && at.index > 0 && at.index <= 200 && !isInBrackets(text, at.index)) {
    const label = bare(text.slice(0, at.index));
    const value = text
      .slice(at.index + at[0].length)
      .replace(/^[*_]+\s*/u, '')
      .trim();
    const time = /\d$/u.test(label) && /^\d/u.test(value) && !/\s/u.test(at[0]);
    const attention = /^(?:attn|att|c\/o|z\. ?hd|zu händen|fao|t\.a\.v)\b/iu.test(label);
    const yes =
      /^(?:(?:yes|no|ja|nein|oui|non|s[ií]|sim|não|sì|nee|tak|nie|yep|sure|ok|okay|klar|gerne?|natürlich|bien sûr|claro|certo|volentieri|graag|jasne|chętnie)[, ]*){1,3}$/iu.test(
        label,
      );
    // "Agreed. Confluence: 50 users": what is said of the host belongs to the answer.
    const answer = /^(.{1,40}?)[.;!,]\s+[^.;!]*$/u.exec(label)?.[1];
    // "As for the match, agreed: the plug-in gets the same 250": and what stands behind explains it.
    const answersLast =
      isAnswer(/, (\p{L}[\p{L} '’]{1,24})$/u.exec(label)?.[1] ?? '') && labelOf(label)?.topic === 'match';
    const answersFirst = (answer !== undefined && isAnswer(answer)) || answersLast;
    if (
      !value.startsWith('//') &&
      !time &&
      !yes &&
      !answersFirst &&
      !leadsToPicture(label) &&
      !attention &&
      !isHouse(label, value) &&
      label !== '' &&
      !label.includes('@')
    ) {
      const known = /[.;!?]\s/u.test(label) ? tailOf(label) : labelOf(asPlace(label, value));
      // "It's Ann Lee now, same address: ann@…": said in a sentence.
      const isTold =
        (known?.topic === 'address' && /^[^\s@]+@\S+$/u.test(value) && label.includes(', ')) ||
        // "A word about names: the order was by …"
        (known?.topic === 'bareName' && /^\p{Ll}{2,}(?: \p{Ll}+){2}/u.test(value) && value.length > 60) ||
        // "Her last name changed: it used to be …"
        ((known?.topic === 'lastName' || known?.topic === 'firstName') && saysHow.test(value)) ||
        // "As per our phone call: the account is …"
        (known?.topic === 'other' && refers.test(label) && /\p{Ll} \p{Ll}/u.test(value));
      if (known && known.strange <= 6 && !isTold && isLabelFor(known, value)) return { label, value, known };
      if (label.split(/\s+/u).length <= 6 && known === null) return { label, value, known: null };
    }
  }
  // "Name of Organization; Acme Ltd"
  const [, beforeSemicolon = '', behind = ''] = /^([^:;,.@]{3,45});\s+(\S.*)$/u.exec(text) ?? [];
  const marked = behind === '' ? null : strictly(bare(beforeSemicolon), 0);
  if (marked && ofWho.has(marked.topic)) return { label: bare(beforeSemicolon), value: behind, known: marked };
  const question = /^([^?？]{3,220}[?？])\s*(.*)$/u.exec(text);
  const asked =
    question && (answered.test(question[2] ?? '') || !isOwnQuestion(question[1] ?? ''))
      ? labelOf(asPlace(bare(question[1] ?? '').replace(/[?？]$/u, ''), question[2] ?? ''))
      : null;
  if (question && asked && asked.topic !== 'other')
    return {
      label: bare(question[1] ?? ''),
      value: (question[2] ?? '').replace(/^\s*[-–—>]+\s+/u, '').trim(),
      known: asked,
    };
  const said = bulleted ? isVerb.exec(text) : null;
  const subject = said ? strictly(bare(said[1] ?? ''), 0) : null;
  if (said && subject && subject.words <= 6 && fitsVerb(subject.topic, text.slice(said[0].length)))
    return {
      label: bare(said[1] ?? ''),
      value: text.slice(said[0].length).replace(/[.;]$/u, '').trim(),
      known: subject,
    };
  // "which belongs to  Ann Lee": two blanks, behind a label that is one word for word.
  const [, beforeBlanks = '', column = ''] = /^(\p{L}[^:;,.@]{3,30}?) {2}(\S.*)$/u.exec(text) ?? [];
  const narrow = column === '' ? null : strictly(beforeBlanks, 0);
  if (narrow && ofWho.has(narrow.topic)) return { label: beforeBlanks, value: column, known: narrow };
  const gap = loose.exec(text);
  if (!gap || gap.index === 0 || gap.index > 90) return null;
  const label = bare(text.slice(0, gap.index));
  const known = strictly(asPlace(label, text.slice(gap.index + gap[0].length)), 0);
  return known ? { label, value: text.slice(gap.index + gap[0].length).trim(), known } : null;
}

/** "it used to be Ann Lee", "she's now …" */
const saysHow = lean(
  /^(?:it|she|he|they|es|sie|er|elle|il|ce|c['’]|ella|él|ela|ele|lei|lui|zij|hij|het|ona|on)(?:['’]\p{L}+)? \p{Ll}/u,
);

/** "Per our phone call", "wie telefonisch besprochen": what was said before, and no label. */
const refers =
  /^(?:as |just )?(?:per|following|after|further to|regarding|re|wie|laut|nach|gemäß|zu|bezüglich|suite à|comme|selon|según|tal como|conforme|como|come da|come|zoals|naar aanleiding van|zgodnie z|jak) /iu;

/** What a semicolon may stand behind: in other lines it divides what is said. */
const ofWho: ReadonlySet<Topic> = new Set<Topic>([
  'account',
  'name',
  'organization',
  'address',
  'street',
  'city',
  'country',
]);

/** "- the account holder is Ann Lee": an item that says its label in a sentence. */
const fitsVerb = (topic: Topic, value: string): boolean =>
  (topic === 'account' && value.includes('@')) ||
  (topic === 'key' && /^\S*\d/u.test(value)) ||
  (['name', 'organization', 'country', 'city'].includes(topic) && /^\p{Lu}|^\p{Lo}/u.test(value)) ||
  ((topic === 'address' || topic === 'street') && /\d/u.test(value)) ||
  (topic === 'postalCode' && /^(?=.*\d)[\p{L}\d -]{3,12}[.;]?$/u.test(value));

const isVerb = /^([^.:;,!?]{3,50}?)\s+(?:is|ist|lautet|heißt|est|es|é|è|heet|luidt|to|jest|brzmi)\s+(?=\S)/u;

/** An answer right behind the question: so it was another's. */
const answered = lean(/^(?:yes|no|ja|nein|oui|non|s[ií]|sim|não|sì|nee|tak|nie|はい|いいえ)(?!\p{L})/iu);

/** "Could you move our license …?" */
const requests =
  /(?:^|[,!] )(?:(?:can|could|would|will) you|kan (?:ni|i|du|dere|u|je|jullie)|kunnen jullie|kunt u|konn(?:t|en|ten|tet) (?:ihr|sie)|wurden sie|pouvez|pourriez|podrian?|pueden?|podeis|podem|poderiam|potete|potreste|puo|czy (?:moze|mog))/u;

/** "Do we get an invoice?", "can you confirm receipt?": of what will happen, and not of what is so. */
const ofCourse =
  /^\W*(?:(?:and |so |also |by the way,? )?(?:do|will|shall|can|could|must|should|are|when|how long|how soon|how much|how many days|what happens)\b.{0,20}\b(?:we|i|it|this|that|you)\b|(?:bekommen|erhalten|mussen|konnen|durfen|sollen) wir\b|wie lange\b|wann\b|(?:recevrons|aurons|devons|pouvons)-nous|combien de temps|quand\b|(?:recibiremos|tendremos|debemos|podemos)\b|cuanto (?:tarda|tiempo)|cuando\b|(?:receberemos|teremos|devemos|podemos)\b|quanto tempo|quando\b|(?:riceveremo|dobbiamo|possiamo)\b|(?:krijgen|moeten|kunnen) (?:we|wij)\b|hoe lang\b|wanneer\b|(?:dostaniemy|musimy|mozemy)\b|(?:ile|jak dlugo) (?:to )?(?:potrwa|trwa)|kiedy\b)|\b(?:receipt|empfang|eingang|reception|recepcion|rececao|recebimento|ricezione|ricevuta|ontvangst|otrzymani\w*|odbior\w*|invoice|rechnung|facture|factura|fatura|fattura|factuur|faktur\w*)\b|どのくらい|いつ(?:頃|ごろ)?|請求書|受領/u;
/** Asked of the customer all the same: what the vendor's own questions are about. */
const ofVendor =
  /\b(?:may we|durfen wir|mogen w(?:e|ij)|czy mozemy|possiamo|pouvons-nous|podemos)\b.{0,50}\b(?:match|align|raise|angleich|anpass|anheb|aligner|ajuster|igualar|ajustar|allineare|adeguare|gelijktrek|aanpas|wyrown|dopasow)|\b(?:agree|confirm that|in use|own server|eigenen? server|einverstanden|d'accord|acepta|acuerdo|concorda|d'accordo|akkoord|zgod)/u;

/** Questions that a form asks in Spanish; what a customer asks of the vendor begins in other ways. */
const ofForm =
  /^\s*¿\s*(?:(?:estan?|estais|ustedes estan|acepta[ns]?|aceptais|confirma[ns]?|confirmais|autoriza[ns]?|acuerdan)\b.{0,40}\b(?:acuerdo|conformes?|igualar|equiparar|ajustar|alinear|uso|usando|servidor)\b|(?:la licencia|el complemento|el plug-?in|wireframes)\b.{0,40}\b(?:su|vuestro)\b.{0,12}\bservidor\b|(?:en|a) (?:uso|que|cual|quien|nombre)\b|(?:lo|la) (?:usan|utilizan|tienen)\b|(?:usan|utilizan|tienen)\b.{0,40}\bservidor propio\b|(?:cual|quien|cuantos|cuantas) )/u;

/** What a customer asks himself: with a condition, a doubt, or as an afterthought. */
export const isOwnQuestion = (asked: string): boolean => {
  // "¿Están de acuerdo en igualar los usuarios?": the mark that a Spanish question begins with.
  const text = ofForm.test(foldSame(asked)) ? asked.replace(/^\s*¿\s*/u, '') : asked;
  return (
    /[;¿].*\S.{20}|[.!]\s/u.test(text) ||
    (ofCourse.test(foldSame(text)) && !ofVendor.test(foldSame(text))) ||
    (requests.test(foldSame(text)) && !conceptsIn(text).has('confirm') && !conceptsIn(text).has('agree')) ||
    findConcepts(text).hits.some((hit) => has(hit, 'maybe') || (has(hit, 'cond') && !has(hit, 'yes', 'filler')))
  );
};

/** Many words before a colon are a label only for what can be nothing else: an address, a key. */
const isLabelFor = ({ topic, words, strange }: Label, value: string): boolean =>
  (words <= 8 && strange <= 3) ||
  ((topic === 'account' || topic === 'expert') && value.includes('@')) ||
  (topic === 'key' && value.length < 30) ||
  (words <= 14 && (topic === 'server' || topic === 'match') && value.length < 60) ||
  (value === '' && words <= 14);

/** A long lead with a label at its end: "please move it to the following account: …". */
function tailOf(label: string): Label | null {
  const tail = label.split(/[,.;!?]\s+/u).at(-1) ?? '';
  return tail === label ? null : labelOf(tail);
}

/** All labels and values of one line; none where the line has none. */
export function splitsOf(line: Line): Split[] {
  if (line.depth > 0 || line.text.trim() === '') return [];
  const plain = withoutBullet(line.text);
  // "(holder: Jane Smith)" below the account's address.
  const text = /^\s*\(([^()]{1,200})\)\s*$/u.exec(plain)?.[1] ?? plain;
  const cells = splitCells(text);
  if (cells) return cells;
  if (text.includes('\t')) return [];
  const led = splitLeader(text);
  if (led) return [led];
  const many = splitMany(text) ?? splitQuestions(text);
  if (many) return many;
  const one = splitOne(text.replace(/^[*_]+(?=\S)/u, ''), hasBullet(line.text));
  return one ? [one] : [];
}

/** "account   ann@…": a label that is one word for word, and its value in a column. */
export const isRow = ({ text }: Line): boolean => {
  const label = /^\s*(\p{L}[\p{L} ]{1,30}?) {2,}\S/u.exec(text)?.[1];
  return label !== undefined && labelOf(label)?.strange === 0;
};
