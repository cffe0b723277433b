import { oncePer } from '../words/memory.ts';
import { lean } from '../words/lean.ts';
import * as limits from '../../../../kernel/limits.ts';
import type { Message } from '../../message/mime.ts';
import { callsOff } from './called-off.ts';
import { affirmedIn, holdsAll } from './affirmed.ts';
import { answersBetween, quotedMail } from './answers-between.ts';
import { withoutWordsToMachines } from './to-machines.ts';
import { withRows } from '../layout/rows.ts';
import { withNewColumn } from '../layout/columns.ts';
import { dictatedIn } from './dictated.ts';
import { saidBefore, withoutQuotations } from './earlier.ts';
import { attribution } from '../../message/history/announced.ts';
import { quotedHeader } from '../../message/history/header-names.ts';
import { forwards, segments, type Segment } from '../../message/history/segments.ts';
import { labelledEntries } from '../layout/entries.ts';
import { addressesIn } from '../words/emails.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { tongueOf } from '../words/language.ts';
import { mentionsIn } from '../words/mentions.ts';
import { domainName } from '../names/own-organization.ts';
import { sentencesOf } from '../words/sentences.ts';
import { reflowed } from '../layout/reflow.ts';
import { labelOf } from '../words/topics.ts';
import { AFFIRMED, fold, isBlank, postscript, tidyText, type Line } from '../words/text.ts';

/** Why a line was not read as the writer's own words. */
export type SetAside = { readonly why: 'signature' | 'history' | 'disclaimer' | 'header'; readonly line: Line };

/** A mail's lines by who says them. `own` also holds the quoted lines between them, as questions to answers. */
export type Sections = {
  readonly own: readonly Line[];
  readonly signature: readonly Line[];
  /** What somebody else wrote and the writer made his own by passing it on. */
  readonly adopted: readonly Line[];
  /** Who wrote the one mail that was passed on: its "I" and "my" are theirs, and "this address". */
  readonly author: Author | null;
  /** Where mails are passed on inside each other: who wrote what stands below each of their headers. */
  readonly authors: readonly { readonly from: number; readonly author: Author }[];
  readonly setAside: readonly SetAside[];
  /** The newest mail that is quoted: what the writer answers. */
  readonly answered: readonly Line[];
  /** The one address the mail was sent from; null where there are several, or in an adopted mail. */
  readonly sender: string | null;
};

const toLine = ({ number, text, depth }: Segment, origin?: string): Line => ({
  number,
  text: tidyText(text),
  depth,
  ...(origin === undefined ? {} : { origin }),
});

/**
 * Paragraphs below the sign-off that are still the request: a postscript, or a list of labels where what stands above
 * is not `complete` by itself.
 */
function alsoOwn(signature: readonly Line[], complete: boolean): Set<Line> {
  const result = new Set<Line>();
  let paragraph: Line[] = [];
  const all: Line[][] = [];
  for (const line of [...signature, { number: 0, text: '', depth: 0 }]) {
    if (!isBlank(line)) {
      paragraph.push(line);
      continue;
    }
    if (paragraph.length > 0) all.push(paragraph);
    paragraph = [];
  }
  for (const lines of all) {
    const entries = labelledEntries(lines).filter(
      (entry) => entry.topic !== null && entry.topic !== 'other' && entry.values.length > 0,
    );
    const strong = entries.filter((entry) =>
      ['key', 'account', 'server', 'match', 'name', 'organization', 'firstName', 'lastName'].includes(
        entry.topic ?? '',
      ),
    );
    if (postscript.test(lines[0]?.text ?? '') || (strong.length >= 2 && !complete))
      for (const line of lines) result.add(line);
  }
  return result;
}

/** "Please handle my customer's request below": words that make what is passed on the writer's own request. */
const passes =
  /\b(?:please|see|below|process|handle|request|customer|client|forward\w*|attached|bitte|siehe|unten|kunde\w*|anfrage|weiterleit\w*|bearbeit\w*|voir|ci-dessous|traiter|demande|transf\w*|suite|ver|abajo|solicitud|cliente\w*|adjunt\w*|pedido|segue|abaixo|richiesta|sotto|inoltr\w*|zie|onder|klant\w*|verzoek|ponizej|klient\w*|prosze|prosba|przesyl\w*|przekaz\w*)\b|転送|下記|依頼|添付/iu;

function looksComplete(lines: readonly Line[]): boolean {
  const text = lines
    .filter((line) => line.depth === 0)
    .map((line) => line.text)
    .join('\n');
  // "Our address for the Expert field: …": a partner who hands a request on says a key and his own address.
  return (
    /[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}|[A-Za-z0-9+/]{40}/u.test(text) &&
    mentionsIn(text).some(({ role }) => role === 'account' || role === 'unknown')
  );
}

type Parts = {
  own: Line[];
  signature: Line[];
  forward: Line[];
  /** Somebody's words that the writer says he passes on. */
  dictated: Line[];
  setAside: SetAside[];
  all: readonly Segment[];
};

/** A farewell in a language whose words for it are not known: few words, and no label. */
const isFarewell = (line: Line | undefined): boolean =>
  line !== undefined && !isBlank(line) && line.text.length <= 40 && !/[\d:：@]/u.test(line.text) && !labelOf(line.text);

/** One to four words and a comma. */
const parting = lean(/^\p{L}[\p{L}'’-]*(?: [\p{L}'’-]+){0,3},$/u);

/** Without a known word of farewell: the last paragraph, where it begins with the writer's own name, or a line above it. */
function signAtName(parts: Parts, writer: string): void {
  const { own } = parts;
  const named = own.findLastIndex(
    ({ text, depth }, index) =>
      depth === 0 &&
      (isBlank(own[index - 1]) || (isFarewell(own[index - 1]) && isBlank(own[index - 2]))) &&
      fold(text.split(/[,|·–]/u)[0] ?? '') === writer,
  );
  const above = own.slice(0, Math.max(named, 0)).findLastIndex((line) => !isBlank(line));
  // "Ngā mihi," and below it the name: whatever stands under it is the signature.
  const isParted = above > 1 && named - above <= 2 && parting.test(own[above]?.text.trim() ?? '');
  const at = isParted ? above : isBlank(own[named - 1]) ? named : named - 1;
  const below = own.slice(at);
  const ends = below.findLastIndex((line) => !isBlank(line));
  const apart = below.slice(0, ends + 1).some((line) => isBlank(line) || line.depth > 0);
  if (
    writer === '' ||
    named < 2 ||
    (isParted ? below.some(({ depth }) => depth > 0) : apart || ends > 9) ||
    !own.slice(0, at).some((line) => !isBlank(line))
  )
    return;
  parts.signature.unshift(...below);
  parts.setAside.push(...below.map((line) => ({ why: 'signature' as const, line })));
  own.length = at;
}

function divide(text: string, subject: string, origin?: string, writer = '', to: readonly string[] = []): Parts {
  const all = boundedLines(text, subject, to, writer);
  const parts: Parts = { own: [], signature: [], forward: [], dictated: [], setAside: [], all };
  for (const segment of all) {
    const line = toLine(segment, origin);
    if (segment.part === 'own') parts.own.push(line);
    else if (segment.part === 'signature') parts.signature.push(line);
    // Marked or not, what is passed on stands at its own beginning.
    else if (segment.part === 'forward') parts.forward.push({ ...line, depth: 0 });
    else if (segment.part === 'history' && segment.depth > 0) parts.own.push(line);
    if (segment.part === 'disclaimer' || segment.part === 'signature' || segment.part === 'history')
      parts.setAside.push({ why: segment.part, line });
    if (segment.part === 'quoted-header') parts.setAside.push({ why: 'header', line });
  }
  signAtName(parts, writer);
  const more = alsoOwn(parts.signature, looksComplete(parts.own));
  parts.signature = parts.signature.filter((line) => !more.has(line));
  const written = [...parts.own, ...more].toSorted((a, b) => a.number - b.number);
  parts.own = withoutQuotations(written);
  const quoted = new Set(parts.own.filter((line, index) => line.depth > 0 && written[index]?.depth === 0));
  parts.dictated = dictatedIn(parts.own, quoted, 'forwarded: words between quotation marks');
  parts.own = withRows(withNewColumn(parts.own));
  return parts;
}

/** A longer line is read up to there, at a blank: what follows is no request a person wrote. */
function boundedLines(text: string, subject: string, to: readonly string[], writer: string): Segment[] {
  return withoutWordsToMachines(segments(text, subject, to), writer)
    .slice(0, limits.message_lines)
    .map((segment) =>
      segment.text.length <= limits.message_line_chars
        ? segment
        : { ...segment, text: segment.text.slice(0, limits.message_line_chars).replace(/\S*$/u, '') },
    );
}

/** Who passes a mail on with hardly a word means what it says; not who asks, doubts or denies. */
function isSilent(said: string): boolean {
  // A ticket's head ("State: pending") is no word of anybody's.
  const text = said.replace(/^\s*\p{L}[\p{L} ]{1,20}: .*$/gmu, '');
  const few = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length <= 30;
  return (
    few && !/[?？]/u.test(text) && !findConcepts(text).hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'refuse'))
  );
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();

/** The vendor's own mail sent back: what it says is no customer's statement. */
const isOfVendor = (message: Message, parts: Parts): boolean =>
  parts.setAside.some(
    ({ why, line }) =>
      why === 'header' &&
      // Right above what is passed on, and not at the end of a thread.
      line.number < (parts.forward[0]?.number ?? 0) &&
      attribution(line.text) !== null &&
      message.to.some(
        ({ address }) =>
          line.text.toLowerCase().includes(domainOf(address)) || fold(line.text).includes(domainName(address)),
      ),
  ) ||
  (parts.setAside.some(
    ({ why, line }) =>
      why === 'header' &&
      quotedHeader(line.text) === 'from' &&
      addressesIn(line.text).some((address) =>
        // Another mailbox of the house that is written to: its billing, its support.
        message.to.some((to) => domainOf(to.address) === domainOf(address)),
      ),
  ) &&
    parts.setAside.filter(({ why, line }) => why === 'header' && quotedHeader(line.text) === 'from').length === 1);

/** "We did not ask for that, is it a fraud?": what is passed on as a warning says nothing for the writer. */
const disowns =
  /\b(?:phish\w*|scam\w*|fraud\w*|forge(?:d|rs?|ry|ries)|spoof\w*|impersonat\w*|betrug\w*|betruger\w*|gefalscht\w*|falschung|fraude|frauduleu\w*|arnaque|hameconnage|estafa|suplanta\w*|fraudulent\w*|golpe|truffa|contraffatt\w*|oplichting|vervalst\w*|oszust\w*|sfalszowan\w*)\b|\b(?:did not|didn't|have not|haven't|never) (?:ask|asked|request|requested|send|sent|write|wrote|authori[sz]ed?)\b|\b(?:do not|don't|please not|never) act (?:on|upon)\b|nicht (?:von uns|beauftragt|angefordert)|nichts (?:beauftragt|angefordert)|(?:n'avons|n'ai) (?:rien|pas) (?:demande|envoye|autorise)|no (?:hemos|lo hemos) (?:pedido|solicitado|enviado)|nao (?:pedimos|solicitamos|enviamos)|non abbiamo (?:chiesto|richiesto|inviato)|niet (?:door ons|gevraagd|aangevraagd)|nie (?:prosilismy|zlecalismy|wysylalismy)|(?:詐欺|なりすまし|偽造)/u;

/** The lines of forwarded mails and attachments that the writer makes his own. */
function adoptedFrom(message: Message, parts: Parts): Line[] {
  const said = parts.own.filter((line) => line.depth === 0);
  // "Please do not execute what I sent below": what is called off is no request.
  if (sentencesOf(said, new Set()).some((sentence) => callsOff.test(fold(sentence.text)))) return [];
  const text = said.map((line) => line.text).join('\n');
  const refers = passes.test(text) || forwards.test(message.subject);
  const { hits } = findConcepts(text.slice(0, 4_000));
  const adopted: Line[] = [];
  const before = saidBefore(message, parts.all, text);
  adopted.push(...before.map((line) => ({ ...line, text: tidyText(line.text) })));
  adopted.push(...parts.dictated);
  if (before.length === 0) adopted.push(...confirmed(message, parts, said));
  const upheld = upholdsRest(said);
  const forwardOk =
    (!looksComplete(said) || upheld) &&
    (refers || upheld || isSilent(text)) &&
    !isOfVendor(message, parts) &&
    !disowns.test(fold(text));
  if (forwardOk) {
    adopted.push(...ofForward(parts.forward));
    for (const inner of message.forwarded ?? []) {
      const own = divide(inner.text, inner.subject, `forwarded: ${inner.subject}`.slice(0, 80));
      adopted.push({ number: 0, text: '', depth: 0 }, ...own.own.filter((line) => line.depth === 0));
    }
  }
  for (const attachment of message.attachedTexts ?? []) {
    if (/\.(?:log|asc|sig|p7s|vcf|ics|pem|crt|cer|gpg|css|js|xml|json)$/iu.test(attachment.name)) continue;
    if (!hits.some((hit) => has(hit, 'attached')) && looksComplete(said)) continue;
    if (isHostLicense(attachment.text) || forReference.test(fold(text))) continue;
    const own = divide(attachment.text, '', `attachment ${attachment.name}`.slice(0, 80));
    adopted.push({ number: 0, text: '', depth: 0 }, ...own.own.filter((line) => line.depth === 0));
  }
  return adopted;
}

/** "Our old order confirmation is attached for your reference": nothing of it is asked for. Folded. */
const forReference = lean(
  /(?<!\p{L})(?:(?:old|former|previous|expired|original) (?:\p{L}+ ){0,3}(?:is |are )?(?:attached|enclosed|appended)|(?:attached|enclosed|appended|attach|enclose)(?: \p{L}+){0,8} for (?:your |the |our |easy )?(?:reference|records?|information|info|files?|convenience)|(?:attached|enclosed|attach|enclose) (?:is |are )?(?:\p{L}+ ){0,2}(?:old|former|previous|expired)|(?:alte[rns]?|fruhere[rns]?) (?:\p{L}+ ){1,3}(?:anbei|im anhang|liegt bei|beigefugt|hangt an)|(?:anbei|im anhang|beigefugt|liegt bei)(?: \p{L}+){0,6} (?:zur (?:info|information|kenntnis|orientierung)|als (?:beleg|nachweis))|en piece jointe(?: \p{L}+){0,6} pour (?:info|information|memoire|reference)|adjunt\p{L}+(?: \p{L}+){0,6} (?:como|para su|a titulo de) (?:referencia|informacion)|in allegato(?: \p{L}+){0,6} (?:per|come) (?:riferimento|conoscenza|informazione))(?!\p{L})/u,
);

/** "All of it still holds, except the key and the account.": beside what is said anew, what is passed on counts. */
const upholdsRest = (said: readonly Line[]): boolean =>
  sentencesOf(said, new Set()).some(({ text }) => holdsAll(text, tongueOf(text)));

/** What the mail that is answered sums up and the writer says is right. */
function confirmed(message: Message, parts: Parts, said: readonly Line[]): Line[] {
  const quoted = quotedMail(parts.all);
  if (!quoted || parts.forward.length > 0) return [];
  const lines = quoted.lines.filter(({ depth }) => depth === quoted.base);
  return affirmedIn(message, lines, said, AFFIRMED);
}

const longest_key_chars = 240;
/**
 * The host's own license: Atlassian's begin with AAAB and end with X02 and a length; or what it is for, with a server's
 * id or a SEN, above a code that is longer than any key of an app. It is no request.
 */
const isHostLicense = (text: string): boolean =>
  /AAAB[\w+/=]{40,4000}X0[0-9]/u.test(text.replace(/\s+/gu, '')) ||
  (/(?<!\p{L})(?:SEN-L?\d{4,}|server ?id)(?!\p{L})/iu.test(text) &&
    (text.match(/^[\w+/=]{12,80}$/gmu) ?? []).join('').length > longest_key_chars);

/** A forwarded mail without its own signature and notices. */
function ofForward(lines: readonly Line[]): Line[] {
  const parts = segments(lines.map(({ text }) => text).join('\n'));
  const signed = lines.filter((_, index) => parts[index]?.part === 'signature');
  const more = alsoOwn(signed, false);
  const first = lines.find((line) => !isBlank(line));
  return lines.filter(
    (line, index) =>
      !(line === first && isGreeting(line.text)) &&
      (more.has(line) || (parts[index]?.part !== 'signature' && parts[index]?.part !== 'disclaimer')),
  );
}

/** "Moin Torben,": whom the mail that is passed on was written to. */
const isGreeting = (text: string): boolean =>
  /^[^\d@:：]{2,40}[,!]$/u.test(text.trim()) && text.trim().split(/\s+/u).length <= 5;

type Author = { readonly name: string; readonly address: string | null };

/** Where what is passed on begins: below "Ann, please have a look" with which it was passed on once more. */
const firstSaid = ({ forward }: Parts): number =>
  (forward.find(({ text }) => /@|\d{2}/u.test(text)) ?? forward[0])?.number ?? 0;

/** "From: Ann Lee <ann@…>", "On Fri, 10 May at 2:11 PM, Ann Lee <ann@…> wrote:": the name there; null where neither stands. */
function namedAbove(text: string): string | null {
  if (quotedHeader(text) === 'from') return text.slice(text.search(/[:：]/u) + 1).replace(/[<[(].*$/u, '');
  if (attribution(text) !== 'sure') return null;
  const [, name = ''] = /((?:\p{Lu}[\p{L}.'’-]*|(?<= )\p{Ll}{2,3})(?: [\p{L}.'’-]+){1,4})"? ?<\S+@/u.exec(text) ?? [];
  // "AM Ann Lee", "schrieb Ann Lee"
  return name.replace(/^(?:[AP]M|\p{Ll}+) /u, '');
}

const tidied = ({ name, address }: Author): Author => ({
  name: name.replace(/^["'*_\s]+|["'*_\s]+$/gu, ''),
  address,
});

/** Who wrote each of the mails that are passed on, from the line of its header on. */
const authorsIn = ({ setAside }: Parts): { readonly from: number; readonly author: Author }[] =>
  setAside.flatMap(({ why, line }) => {
    const name = why === 'header' ? namedAbove(line.text) : null;
    const [address, ...others] = addressesIn(line.text);
    return name === null
      ? []
      : [{ from: line.number, author: tidied({ name, address: others.length === 0 ? (address ?? null) : null }) }];
  });

/** The author of a line that is passed on. */
export const authorAt = ({ author, authors }: Sections, line: Line): Author | null =>
  line.origin === undefined ? (authors.findLast(({ from }) => from < line.number)?.author ?? author) : author;

/** By the headers above the mail that is passed on; null where there are several. */
function authorOf(message: Message, parts: Parts): Author | null {
  const first = firstSaid(parts);
  const above = authorsIn(parts).filter(({ from }) => from < first);
  const authors = [
    ...above.slice(-1).map(({ author }) => author),
    ...(message.forwarded ?? []).map(({ from }): Author => ({
      name: from[0]?.name ?? '',
      address: from.length === 1 ? (from[0]?.address ?? null) : null,
    })),
  ].map(tidied);
  return authors.length === 1 ? (authors[0] ?? null) : null;
}

/** The address that these lines come from: the sender's, or that of whose mail they are; null where it is not known. */
export function senderOf(sections: Sections, lines: readonly Line[]): string | null {
  const passedOn = lines.find((line) => isPassedOn(sections, line));
  return passedOn ? (authorAt(sections, passedOn)?.address ?? null) : sections.sender;
}

/** True for a line of a mail that somebody else wrote and the writer passes on. */
export const isPassedOn = (sections: Sections, line: Line): boolean =>
  (line.origin === undefined || line.origin.startsWith('forwarded: ')) &&
  sections.adopted.some((one) => one.number === line.number && one.origin === line.origin);

/** True where a mail of somebody else is passed on: "below" is there, and not in the writer's signature. */
export const passesOn = (sections: Sections): boolean =>
  sections.adopted.some((line) => line.number > 0 && isPassedOn(sections, line));

/** Whose words a mail's lines are. */
export const sectionsOf = oncePer(dividedOf);

function dividedOf(message: Message): Sections {
  const [from] = message.from;
  const parts = divide(
    message.text,
    message.subject,
    undefined,
    from ? fold(from.name) : '',
    message.to.map(({ address }) => address),
  );
  const adopted = adoptedFrom(message, parts);
  const now = parts.own.flatMap(({ text, depth }) => (depth === 0 ? [text] : [])).join('\n');
  const answers = answersBetween(parts.all, now).map((line) => ({ ...line, text: tidyText(line.text) }));
  const answered = new Set(answers.map(({ number }) => number));
  const quoted = quotedMail(parts.all);
  return {
    own: reflowed([...parts.own.filter(({ number, depth }) => depth === 0 || !answered.has(number)), ...answers]),
    signature: parts.signature,
    adopted: reflowed(adopted),
    author: authorOf(message, parts),
    authors: authorsIn(parts),
    setAside: parts.setAside.filter(
      ({ line }) => !adopted.some((one) => one.number === line.number && one.origin === line.origin),
    ),
    answered: quoted?.lines.filter(({ depth }) => depth === quoted.base).map((one) => toLine(one)) ?? [],
    sender: message.from.length === 1 && from ? from.address : null,
  };
}
