import { lean } from '../words/lean.ts';
import { isAnswer, leadsToPicture } from './answers.ts';
import { countryNamed } from '../words/countries.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { explainedName } from '../names/name-parts.ts';
import { hasLegalForm, looksLikeOrganization, opensWithForm } from '../words/organizations.ts';
import { sentenceEnds } from '../words/sentences.ts';
import { bare, colon, isOwnQuestion, isRow, linesInCell, splitsOf } from './splits.ts';
import { withoutSaying } from './sayings.ts';
import { tongueOf } from '../words/language.ts';
import { upholds } from '../voices/upheld.ts';
import { labelOf, type Label, type Topic } from '../words/topics.ts';
import { hasBullet, isBlank, markOf, withoutBullet, type Line } from '../words/text.ts';

/** One value and what it is about. `lines` are those the value was read from; `label` is as it was written. */
export type Entry = {
  readonly topic: Topic | null;
  readonly label: string;
  /** The lines of the value, the first of them perhaps only its part after the label. */
  readonly values: readonly string[];
  readonly lines: readonly Line[];
  /** The line of the label, where it is not one of the value's. */
  readonly head?: Line;
  readonly how: 'label' | 'question' | 'list' | 'table';
};

const ruler = /^\s*(?:[=\-~*_#]\s?){3,}$/u;
const isRuler = (line: Line | undefined): boolean => line !== undefined && ruler.test(line.text);

const isSetIn = (line: Line | undefined): boolean => line !== undefined && /^(?:\s{2,}|\t)\S/u.test(line.text);

/** A line that is a label and nothing else, with its value on the lines below. */
function headingOf(lines: readonly Line[], at: number): Label | null {
  const line = lines[at];
  if (!line || line.depth > 0 || isBlank(line) || line.text.length > 160) return null;
  const text = bare(withoutBullet(line.text)).replace(/[:：]$/u, '');
  // "(holder: Ann Lee)": all in brackets, and no remark.
  const plain = text.replace(/\([^()]*\)/gu, '').trim() || text;
  if (/[.,;。、]$/u.test(plain) || /[@\t|:：=→⇒】\d。]|[.!?]\s|\s[-–—]\s/u.test(plain)) return null;
  // "The login that should receive it is" / "ann@…. It is registered to …": prose, and read as such.
  if (/\s(?:is|are|ist|lautet|est|es|é|è)$/iu.test(plain) && /\S[.!]\s+\p{Lu}/u.test(lines[at + 1]?.text ?? ''))
    return null;
  // "…, see the picture:": what stands below it is no value of it.
  if (leadsToPicture(text)) return null;
  const known = labelOf(text.replace(/[?？]$/u, ''));
  // Two columns: a label, and its value beside it.
  if (/\S\s{3,}\S/u.test(text)) return null;
  if (/[?？]$/u.test(text) && isOwnQuestion(text)) return null;
  if (isAnswer(text)) return null;
  if (!/[:：?？]\s*$/u.test(line.text) && isSaying(text)) return null;
  if (!known || known.strange > (/[?？]$/u.test(text) ? 5 : 0) || known.words > (/[?？]$/u.test(text) ? 30 : 10))
    return null;
  const above = lines[at - 1];
  const below = lines[at + 1];
  const stands =
    isBlank(above) ||
    isRuler(above) ||
    isRuler(below) ||
    hasBullet(line.text) ||
    // A form that sets each value in below its label.
    (!isSetIn(line) && isSetIn(below) && isSetIn(above)) ||
    /^\s*[*_]{1,2}[^*]+[*_]{1,2}:?\s*$/u.test(line.text) ||
    (above !== undefined && above.depth > 0);
  // "… our own servers / (Confluence and Jira, 100 users each), and yes we accept / that …": a sentence goes on.
  const isRest =
    above !== undefined &&
    /^\s*[(\p{Ll}]/u.test(line.text) &&
    !/[.:;!?。：；！？]\s*$/u.test(above.text) &&
    /(?:\S+\s+){4}\S/u.test(above.text);
  if (!stands && isRest && !/[:：?？]\s*$/u.test(line.text)) return null;
  const follows = isRuler(below) || !isBlank(below) || !isBlank(lines[at + 2]);
  // "Abteilung Einkauf" below the firm's name is no label.
  const plainly = known.topic !== 'other' || /[:：]\s*$/u.test(line.text) || !hasLegalForm(above?.text.trim() ?? '');
  return plainly && (stands || known.words <= 4 || /[?？]$/u.test(text)) && follows && below !== undefined
    ? known
    : null;
}

/** "It's in use, on our own Server": a subject with its verb. */
const tells =
  /^(?:it(?:['’]s| is| runs)|we(?:['’]re| are| use| run| have| host)|(?:es|sie|er) (?:ist|läuft)|wir (?:nutzen|haben|verwenden|betreiben|setzen)|(?:elle|il) (?:est|tourne)|c['’]est|nous (?:l['’])?(?:avons|utilisons)|on l['’]utilise|(?:lo|la) (?:usamos|tenemos|utilizamos)|está|usamo-lo|è (?:in|su)|lo usiamo|we? (?:gebruiken|hebben|draaien)|wij (?:gebruiken|hebben|draaien)|het (?:is|draait)|używamy|jest) /iu;

/** "I confirm that we use it on our own server (Confluence": a line of prose, and no heading. */
const isSaying = (text: string): boolean =>
  /\([^)]*$/u.test(text) ||
  (tells.test(text) && text.split(/\s+/u).length > 4) ||
  (text.split(/\s+/u).length > 4 &&
    findConcepts(text).hits.some((hit) => hit.from <= 1 && has(hit, 'confirm', 'agree')));

/** "… (first name: Ann," and below it "last name: Lee)": what goes on in a bracket is no label. */
const isWithin = (above: Line | undefined, { text, depth }: Line): boolean =>
  above !== undefined && depth === above.depth && /\([^()]*[^()\s:]\s*$/u.test(above.text) && /^[^()]*\)/u.test(text);

/** A line that goes on with the one before it, which a mail program broke. */
const wraps = (above: Line | undefined, { text, depth }: Line): boolean =>
  above !== undefined &&
  depth === above.depth &&
  above.text.trim().length >= 45 &&
  !/[.!?:;。]$|\t/u.test(above.text.trim()) &&
  /^\p{Ll}/u.test(text) &&
  !hasBullet(text);

/** "… whatever the / lines under my name may say:": the end of a sentence, and no label. */
const endsSentence = ({ text }: Line): boolean => {
  const known = labelOf(text.replace(/[:：]\s*$/u, ''));
  return (
    /[:：]\s*$/u.test(text) &&
    (known === null || known.strange > 0 || known.topic === 'match' || known.topic === 'other')
  );
};

type Open = { topic: Topic | null; label: string; values: string[]; lines: Line[]; labelLine: Line };

/** "Can it be in Ann Lee's name? Her login is ann@…": a customer's own question about the holder, and no form's. */
const isOwnSaying = ({ topic, label, values }: Open): boolean =>
  /[?？]$/u.test(label) &&
  (((topic === 'name' || topic === 'bareName') && /\p{Ll} \S+@/u.test(values[0] ?? '')) ||
    // "Now, whose account? I have none. Ann has one at …": asked for the sake of the answer, which is prose.
    ((topic === 'account' || topic === 'name') &&
      values.length > 1 &&
      values.every((value) => /\p{Ll} .*[.!]$/u.test(value))));

/** "Companies" and below it "The license was bought by A, which merged. The licensee is now B.": prose, and read as such. */
const isProse = ({ topic, values }: Open): boolean =>
  topic === 'organization' &&
  values.length > 1 &&
  /\p{Ll} (?:was|were|is|are|wurde|ist|gehört|a été|est|fue|pertenece|è|é|foi|werd) \p{Ll}.*[.!] \p{Lu}/u.test(
    values.join(' '),
  );

/** "On the license: Acme Ltd., 1 Main Street, …": under a license's or a holder's label can stand whose it is. */
function meantBy({ topic, label, values }: Open): Topic | null {
  // "And beside every address:" above e-mail addresses with what each is for.
  if ((topic === 'address' || topic === 'bareEmail') && values.filter((value) => value.includes('@')).length > 1)
    return null;
  if (topic !== 'key' && topic !== 'name' && topic !== 'bareName') return topic;
  const [value = ''] = values;
  // "Läuft auf: eigenem Confluence Server": on what it runs, and not in whose name.
  if (topic !== 'key' && !value.includes('@') && findConcepts(value).hits.some((hit) => has(hit, 'server')))
    return 'server';
  const [first = '', second = ''] = value.split(/,\s+|;\s/u);
  // "Teixits de la Vall, S.C.C.L., C/ del Molí 7, …"
  const head =
    second !== '' && second.length < 16 && hasLegalForm(`${first}, ${second}`) ? `${first}, ${second}` : first;
  if (!head.includes(' ') && !/\p{Lo}/u.test(head)) return topic;
  const isKey = values.some((one) => /[A-Z0-9]{4}-[A-Z0-9]{4}|[\w+/=]{24}/u.test(one));
  // "Licensee: Agence de l'Eau, 7 quai du Port, …"
  const isHouse = looksLikeOrganization(head.trim()) && /\d/u.test(value.slice(head.length));
  if (isKey || value.includes('@') || !(hasLegalForm(head.trim()) || opensWithForm(head.trim()) || isHouse))
    return topic;
  return findConcepts(label).hits.some((hit) => has(hit, 'first', 'last')) ? topic : 'organization';
}

/** "User count" and below it "Please match it to Jira (25), agreed": a sentence under a label that has no value yet. */
const saysAgain = ({ topic, values }: Open, head: Label | null, { text }: Line): boolean =>
  values.length === 0 &&
  topic !== null &&
  topic !== 'other' &&
  (head?.topic === 'match' || head?.topic === 'server') &&
  !/[:：?？]\s*$/u.test(text) &&
  findConcepts(text).hits.some((hit) => has(hit, 'agree', 'yes'));

/** "First and last name?" and below it "first: Ma. Cristina / last: Salonga". */
const answersName = ({ topic, values }: Open, { text }: Line, blanks: number): boolean =>
  topic === 'name' && values.length === 0 && blanks === 0 && /[/,;]/u.test(text) && explainedName(text) !== null;

/** "No, we are not in the Cloud, …: it is on our own Server that …": an answer, and no label. */
const answersFirst = lean(
  /^\s*(?:no|non|nein|nee|não|nie|yes|oui|ja|s[ií]|sì|sim|tak),\s+(?:\p{Ll}[\p{L}'’]*,?\s+){4,}[^:：]*[:：]\s/iu,
);

const corrected: ReadonlySet<Topic> = new Set<Topic>([
  'postalCode',
  'street',
  'address',
  'city',
  'region',
  'country',
  'organization',
  'name',
  'firstName',
  'lastName',
]);
const most_value_lines = 14;

/** Entries of `Label: value`, headings with their value below, and questions with their answers. */
export function labelledEntries(lines: readonly Line[]): Entry[] {
  const entries: Entry[] = [];
  let open: Open | null = null;
  let blanks = 0;
  const close = (): void => {
    if (open)
      entries.push({
        topic: isOwnSaying(open) || isProse(open) ? null : meantBy(open),
        label: open.label,
        values: open.values,
        lines: open.lines.length > 0 ? open.lines : [open.labelLine],
        head: open.labelLine,
        how: 'label',
      });
    open = null;
  };
  const begin = (topic: Topic | null, label: string, said: string, line: Line): void => {
    close();
    const value = topic !== null && corrected.has(topic) ? withoutSaying(said) : said;
    const cells = linesInCell(value.replace(/^\s*(?:[-–—=:]|->|→)+\s+(?=\S{2})/u, ''));
    open = { topic, label, values: cells, lines: cells.length > 0 ? [line] : [], labelLine: line };
    blanks = 0;
  };
  /** "Account: a@…. Its holder:", with the name on the line below. */
  const splitEnd = (line: Line): void => {
    const value = open?.values.length === 1 ? (open.values[0] ?? '') : '';
    const [, head, label] = /^(.{3,200}?[.;])\s+([^.;:：]{3,40})[:：]$/u.exec(value) ?? [];
    const known = label === undefined ? null : labelOf(label);
    if (!open || head === undefined || label === undefined || known === null || known.strange > 0) return;
    open.values[0] = head;
    begin(known.topic, label, '', line);
  };
  for (const [at, line] of lines.entries()) {
    if (line.depth > 0) close();
    else if (isBlank(line)) blanks += 1;
    else if (isRuler(line)) continue;
    else {
      const within =
        open !== null && (open as Open).topic === 'address' && blanks === 0 && !/[:：]\s*$/u.test(line.text);
      const head = headingOf(lines, at);
      const heading = (within && head?.topic === 'other') || (open && saysAgain(open, head, line)) ? null : head;
      const broken =
        (wraps(lines[at - 1], line) && !isRow(line) && (!colon.test(line.text) || endsSentence(line))) ||
        isWithin(lines[at - 1], line);
      const answers = open !== null && answersName(open, line, blanks);
      const splits = heading || broken || answers || answersFirst.test(line.text) ? [] : splitsOf(line);
      if (heading) begin(heading.topic, bare(withoutBullet(line.text)), '', line);
      else if (splits.length > 0) {
        for (const { label, value, known } of splits) begin(known?.topic ?? null, label, value, line);
        splitEnd(line);
      } else if (!open) continue;
      else if (carries(open, line, blanks)) {
        const text = withoutBullet(line.text).replaceAll('\u2028', ', ');
        const { values, lines: own, labelLine } = open as Open;
        const ofWho =
          meantBy(open) === 'organization' ||
          ((open as Open).topic === 'account' && values.at(-1)?.endsWith(',') === true && /^\p{Ll}/u.test(text));
        const beside = ofWho && own[0] === labelLine && !/^\s{4}/u.test(line.text);
        // "Kingdom. Northgate is their Expert.": the organization's address ends, and a sentence begins.
        if (beside) values.push(`${values.pop() ?? ''} ${text.slice(0, sentenceEnds(text)[0])}`);
        else values.push(text);
        (open as Open).lines.push(line);
        blanks = 0;
      } else close();
    }
  }
  close();
  return entries;
}

const sentence =
  /^\W*(?:the|it|we|we're|our|please|this|i|if|here|there|die|der|das|bitte|wir|unser|nous|notre|merci|veuillez|la|el|los|nuestra|por favor|o|a|il|lo|de|het|wij|thanks|thank|danke|gracias|grazie)\s/iu;

const otherScript =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Set in under the line above: by two blanks, or in Chinese and Japanese by one that is as wide as a letter. */
const isSetUnder = (text: string): boolean => /^\s(?:\s|[\u3040-\u9fff])/u.test(text);

/** A key goes on with what can be one; an answer that was wrapped with its rest; an address with no sentence. */
function mayFollow(topic: Topic | null, text: string, last: Line | undefined): boolean {
  // A sentence below an address, a firm or a name is none of it.
  const isSentence = /(?:です|ます|ません|ました|である)。\s*$/u.test(text) || tellsOfExpert(text);
  if (topic !== null && (placed.has(topic) || topic === 'address') && isSentence) return false;
  // A key has no letters of another script: what is written in one goes on with none.
  if (topic === 'key' && otherScript.test(text) && !/\w{4}-\w{4}/u.test(text)) return false;
  if (topic === 'key')
    return text.trim().split(/\s+/u).length <= 3 || /[A-Za-z0-9+/]{20}|\w{3,8}(?:-\w{4}){2}/u.test(text);
  if (topic === 'server' || topic === 'match' || topic === 'hosting' || topic === 'host')
    return last === undefined || last.text.trim().length >= 45 || isSetUnder(text);
  if (topic === 'hostUsers') return isSetUnder(text);
  if (topic === 'address' || topic === 'street')
    return text.length < 100 && !(sentence.test(text) && text.trim().split(/\s+/u).length > 4);
  return true;
}

/** "Our Expert is team@…", "No Expert.": below an address, and none of its lines. */
const tellsOfExpert = (text: string): boolean =>
  (text.includes('@') || /[.!。]\s*$/u.test(text)) && findConcepts(text).hits.some((hit) => has(hit, 'expert'));

/** Where an address may stand behind a name. */
const placed: ReadonlySet<Topic> = new Set<Topic>(['organization', 'name', 'bareName', 'key', 'account']);

/** What may go on over several lines, also where it begins beside its label. */
const several: ReadonlySet<Topic> = new Set<Topic>([
  'address',
  'street',
  'key',
  'server',
  'match',
  'hosting',
  'host',
  'hostUsers',
]);

/** An account's holder whom a line end broke off. */
function holderGoesOn({ topic, values }: Open, text: string): boolean {
  const value = values.length === 1 ? (values[0] ?? '').trim() : '';
  if (topic !== 'account' || value === '') return false;
  // "a@…," and "in the name of Ann Lee." below it
  if (/@\S+,$/u.test(value)) return /^\p{Ll}{1,12} [^@]*$/u.test(text);
  // "…, in the name of Ann" and "Lee-Roth." below it
  return (
    /@.*(?:\p{Ll} \p{Lu}[\p{L}'-]+|\s(?:by|of|to|von|auf|de|van|par|por|di|da|name))$/u.test(value) &&
    // … or "Del Fabbro (first name …)."
    /^\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?(?:\.$|,? \((?=\p{Ll}))/u.test(text)
  );
}

const endsJoining = ([value = '']: readonly string[]): boolean =>
  /(?:\s(?:and|und|et|y|e|en|i|of|for|für|de|du|da|do|di|van|voor|dla)|&|-)$/iu.test(value.trim());

/** "3) License key" and below it "- WFC-…": a dash below a number is a list within the list. */
const isItemWithin = ({ labelLine }: Open, { text }: Line): boolean =>
  markOf(labelLine.text)?.kind === 'number' && markOf(text)?.kind === 'dash';

/** True where a line goes on with the open value: right below it, or the first one below an empty label. */
function carries(open: Open, line: Line, blanks: number): boolean {
  if (open.values.length >= most_value_lines) return false;
  // "Company? Acme Ltd. Where? …": the next question.
  if (open.values.length > 0 && /^[^?？]{1,30}[?？]\s*$/u.test(line.text) && line.text.trim().split(/\s+/u).length <= 3)
    return false;
  // "New: 41 Beck Side, Kendal. All else as above."
  if (/\d/u.test(open.values[0] ?? '') && upholds(line.text, tongueOf(line.text))) return false;
  const bulleted = hasBullet(line.text);
  // "Licensee: Agence de l'Eau, 7 quai du Port," / "35600 Redon": a list of places goes on behind its comma.
  if (
    blanks === 0 &&
    !bulleted &&
    placed.has(open.topic ?? 'other') &&
    /\d.*,\s*$/u.test(open.values.at(-1) ?? '') &&
    /\d|^\s*\p{Lu}[\p{L} ]{2,30}$/u.test(line.text)
  )
    return true;
  // Perhaps the rest of an address that a line end broke: seen, so that half an address is not taken.
  if (
    (open.topic === 'account' || open.topic === 'expert') &&
    blanks === 0 &&
    open.values.length === 1 &&
    /^\s*[a-z0-9.-]+\s*$/u.test(line.text)
  )
    return true;
  if (blanks === 0 && holderGoesOn(open, line.text.trim())) return true;
  // "Organization: Mission Hospital and" / "Research Centre;"
  if (
    blanks === 0 &&
    !bulleted &&
    open.topic === 'organization' &&
    open.values.length === 1 &&
    endsJoining(open.values)
  )
    return line.text.trim().length < 60 && !/[:：]/u.test(line.text);
  if (open.values.length > 0 && open.topic !== null && !several.has(open.topic) && open.lines[0] === open.labelLine)
    return (
      (meantBy(open) === 'organization' || open.topic === 'other') && blanks === 0 && !bulleted && goesOn(open, line)
    );
  if (open.values.length === 0)
    return blanks <= 2 && (!bulleted || open.topic === 'key' || (blanks === 0 && isItemWithin(open, line)));
  if (blanks > 0) return false;
  const last = open.lines.at(-1);
  if (bulleted) return last !== undefined && last !== open.labelLine && hasBullet(last.text);
  if (!mayFollow(open.topic, line.text, last)) return false;
  // An item's line is whole unless it is long, or what follows is set under it.
  if (last && hasBullet(last.text) && last.text.length < 60 && !isSetUnder(line.text)) return false;
  return !(open.topic === 'address' && isWhole(open.values));
}

/**
 * "Licensee: Acme Ltd, 1 Main Street, Leeds LS1 4AB, United" and "Kingdom." below it: a line that is full, and breaks
 * within an address; or what stands in the column of the value, under it.
 */
function goesOn({ topic, values, lines, labelLine }: Open, line: Line): boolean {
  const last = values.at(-1)?.trim() ?? '';
  const column = labelLine.text.indexOf(values[0] ?? '');
  const indent = /^\s*/u.exec(line.text)?.[0].length ?? 0;
  if (column > 8 && indent >= column - 2) return !/[.!?:;@]/u.test(line.text.replace(/\.$/u, ''));
  if (
    topic === 'other' ||
    values.length > 2 ||
    isWhole(values) ||
    (lines.at(-1)?.text.trim().length ?? 0) < 45 ||
    !/,/u.test(last) ||
    !/^\p{Lu}|^\d/u.test(line.text.trim())
  )
    return false;
  return (/\d[^.]*$/u.test(last) || last.endsWith(',')) && !/[.!?:;]$/u.test(last);
}

/** An address that ends with its country goes on no further. */
const isWhole = (values: readonly string[]): boolean =>
  countryNamed((values.at(-1) ?? '').split(',').at(-1) ?? '') !== null;
