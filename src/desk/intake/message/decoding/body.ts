import * as limits from '../../../../kernel/limits.ts';
import { decodeText } from './charset.ts';
import { choose } from './choose.ts';
import { unflowed } from './flowed.ts';
import { htmlToText } from '../html/html.ts';
import { hasReversed, visibleText } from './invisible.ts';
import type { AttachedText, Message } from '../message.ts';
import { readPart, type Budget, type Part } from './parts.ts';
import { withoutArmor } from './pgp.ts';
import { openCms } from './smime.ts';
import { isBinary, partBytes, textBytes } from './transfer.ts';
import { withoutUuencode } from './uuencode.ts';

/** What stands in the parts of a mail. */
export type Body = {
  readonly texts: readonly string[];
  readonly attachments: readonly string[];
  readonly attachedTexts: readonly AttachedText[];
  readonly forwarded: readonly Message[];
  readonly unreadable: string | null;
};

/** How an inner mail is read: given by whoever reads the outer one, since it is the same thing once more. */
export type ReadInner = (raw: string, start: number, end: number, budget: Budget, depth: number) => Message | null;

type Context = { readonly budget: Budget; readonly depth: number; readonly inner: ReadInner };

const nothing: Body = { texts: [], attachments: [], attachedTexts: [], forwarded: [], unreadable: null };

const joined = (bodies: readonly Body[]): Body => ({
  texts: bodies.flatMap(({ texts }) => texts),
  attachments: bodies.flatMap(({ attachments }) => attachments),
  attachedTexts: bodies.flatMap(({ attachedTexts }) => attachedTexts),
  forwarded: bodies.flatMap(({ forwarded }) => forwarded),
  unreadable: bodies.find(({ unreadable }) => unreadable !== null)?.unreadable ?? null,
});

const rawOf = ({ raw, start, end }: Part): string => raw.slice(start, end);
const nameOf = ({ name, type }: Part): string => name ?? type;
const extension = (part: Part): string => /\.([a-z0-9]{1,5})$/iu.exec(part.name ?? '')?.[1]?.toLowerCase() ?? '';

/** The charset that the HTML names itself, where the header names none. */
const metaCharset = (raw: string): string | null =>
  /<meta[^>]{1,300}?charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(raw.slice(0, 4_000))?.[1] ?? null;

type Said = {
  readonly text: string;
  readonly beside: readonly AttachedText[];
  readonly attached: readonly string[];
  readonly encrypted: boolean;
};

/** A text part, decoded to what a human sees of it; what is longer than may be read is told in `cut`. */
function textOf(part: Part, notes: Set<string>, cut: Set<string>): Said | null {
  const isHtml = part.type === 'text/html' || /^html?$/u.test(extension(part));
  const most_bytes = isHtml ? limits.html_bytes : limits.message_text_chars * 8;
  if (part.end - part.start > most_bytes)
    cut.add(`The text has ${part.end - part.start} bytes; ${most_bytes} are read at most.`);
  const { bytes, note } = textBytes(rawOf(part).slice(0, most_bytes), part.encoding);
  if (note) notes.add(note);
  const coded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const decoded = decodeText(bytes, part.parameters.get('charset') ?? (isHtml ? metaCharset(coded) : null));
  if (isBinary(decoded.text)) return null;
  if (decoded.note) notes.add(decoded.note);
  if (decoded.text.includes('\0')) notes.add('The text holds NUL characters; they were left out.');
  const html = isHtml ? htmlToText(decoded.text) : null;
  for (const one of html?.notes ?? []) notes.add(one);
  if (html?.cut) cut.add(html.cut);
  const shown = html?.text ?? decoded.text;
  if (hasReversed(shown)) notes.add('Text that is shown in reverse order was left out.');
  let text = visibleText(shown, html !== null);
  if (text.length > limits.message_text_chars) {
    cut.add(`The text has ${text.length} characters; ${limits.message_text_chars} are read at most.`);
    text = text.slice(0, limits.message_text_chars);
  }
  if (/^flowed$/iu.test(part.parameters.get('format') ?? ''))
    text = unflowed(text, /^yes$/iu.test(part.parameters.get('delsp') ?? ''));
  if (/^text\/(?:enriched|richtext)$/u.test(part.type)) text = text.replace(/<\/?[a-z-]{1,30}>/giu, '');
  const files = withoutUuencode(text);
  const plain = withoutArmor(files.text);
  const lines = plain.text.split('\n');
  if (lines.length > limits.message_lines)
    notes.add(`The text has ${lines.length} lines; ${limits.message_lines} are read at most.`);
  if (lines.some((line) => line.length > limits.message_line_chars))
    notes.add(`A line is longer than ${limits.message_line_chars} characters; its end is not read.`);
  if (plain.signed && plain.around.trim() !== '') notes.add('Something stands around the text that is signed (PGP).');
  return {
    text: plain.text.replace(/\n+$/u, ''),
    beside: plain.around.trim() === '' ? [] : [{ name: 'around the signed text', text: plain.around.trim() }],
    attached: files.names,
    encrypted: plain.encrypted,
  };
}

const encryptedPgp = 'it is encrypted (PGP)';

/** A text that is the mail's own, or one that came as a file. */
function textPart(part: Part, { budget }: Context, asFile: boolean): Body {
  const said = textOf(part, budget.notes, asFile ? budget.notes : budget.over);
  const name = nameOf(part);
  if (said === null) {
    budget.notes.add(`"${name}" says that it is text, and is not.`);
    return { ...nothing, attachments: [name] };
  }
  const unreadable = said.encrypted ? encryptedPgp : null;
  if (!asFile)
    return { ...nothing, texts: [said.text], attachments: said.attached, attachedTexts: said.beside, unreadable };
  return { ...nothing, attachments: [name], attachedTexts: [{ name, text: said.text }], unreadable };
}

function innerMail(part: Part, { budget, depth, inner }: Context): Body {
  const attached: Body = { ...nothing, attachments: [nameOf(part)] };
  if (depth >= limits.message_forward_depth || budget.count.forwards >= limits.message_forwards) {
    budget.notes.add('Mails inside the mail are too many, or too deep in each other, to be read all.');
    return attached;
  }
  budget.count.forwards += 1;
  const coded = part.encoding === 'base64' || part.encoding === 'quoted-printable';
  const raw = coded ? Buffer.from(partBytes(rawOf(part), part.encoding)).toString('latin1') : part.raw;
  const mail = inner(raw, coded ? 0 : part.start, coded ? raw.length : part.end, budget, depth + 1);
  return mail ? { ...attached, forwarded: [mail] } : attached;
}

function smime(part: Part, context: Context): Body {
  const opened = openCms(
    partBytes(rawOf(part), part.encoding === '' ? 'base64' : part.encoding),
    part.parameters.get('smime-type') ?? '',
  );
  if (opened.kind === 'encrypted') return { ...nothing, unreadable: 'it is encrypted (S/MIME)' };
  if (opened.kind === 'damaged')
    return { ...nothing, attachments: [nameOf(part)], unreadable: 'its S/MIME envelope cannot be opened' };
  const raw = Buffer.from(opened.content).toString('latin1');
  return bodyOf(readPart(raw, 0, raw.length, 'text/plain', context.budget, 1), context);
}

/** A text or HTML alternative, with what stands beside it. */
function alternative(part: Part, context: Context): Body {
  const holdsHtml = (one: Part): boolean => one.type === 'text/html' || one.children.some(holdsHtml);
  const shown = part.children.filter(({ type }) => !/^text\/(?:calendar|x-amp-html|watch-html|directory)$/u.test(type));
  const html = shown.findLast(holdsHtml);
  const plain = shown.find((one) => one !== html && /^text\/plain$/u.test(one.type));
  const [last] = shown.slice(-1);
  if (!html || !plain) return last ? bodyOf(html ?? plain ?? last, context) : nothing;
  const both = { plain: bodyOf(plain, context), html: bodyOf(html, context) };
  const { of, note } = choose(both.plain.texts.join('\n'), both.html.texts.join('\n'));
  if (note) context.budget.notes.add(note);
  const other = of === 'plain' ? both.html : both.plain;
  return joined([both[of], { ...other, texts: [], unreadable: null }]);
}

function related(part: Part, context: Context): Body {
  const start = part.parameters.get('start');
  const named =
    start === undefined
      ? undefined
      : part.children.find(({ headers }) =>
          headers.some(([name, value]) => name.toLowerCase() === 'content-id' && value === start),
        );
  const root = named ?? part.children[0];
  // What stands beside the root is shown in it, or not at all: a text there is a file only where it says so.
  const shown = (child: Part): Body => {
    if (child === root) return bodyOf(child, context);
    return child.disposition === 'attachment' ? filePart(child, context) : { ...nothing, attachments: [nameOf(child)] };
  };
  return joined(part.children.map(shown));
}

/** A part that is a file: a text to be read as one, a mail, or a name alone. */
function filePart(part: Part, context: Context): Body {
  const kind = extension(part);
  if (part.type.startsWith('multipart/')) return bodyOf(part, context);
  if (/^message\/(?:rfc822|global)$/u.test(part.type) || kind === 'eml') return innerMail(part, context);
  const isText =
    /^text\/(?:plain|html|csv|tab-separated-values|markdown)$/u.test(part.type) ||
    /^(?:txt|csv|tsv|text|md|html?|log)$/u.test(kind);
  if (isText && !/^(?:image|audio|video)\//u.test(part.type)) return textPart(part, context, true);
  return { ...nothing, attachments: [nameOf(part)] };
}

/** A text that is named as a file, or laid beside. One that merely has a name is the mail's own where nothing else is. */
const isFile = (part: Part): boolean =>
  part.disposition === 'attachment' || (part.disposition !== '' && extension(part) !== '');

function multipart(part: Part, context: Context): Body {
  const { type, children } = part;
  if (type === 'multipart/alternative') return alternative(part, context);
  if (type === 'multipart/related') return related(part, context);
  if (type === 'multipart/encrypted') return { ...nothing, unreadable: encryptedPgp };
  if (type === 'multipart/appledouble') return joined(children.slice(1).map((child) => bodyOf(child, context)));
  const own =
    type === 'multipart/signed'
      ? children.filter((child) => !/^application\/(?:x-)?(?:pgp|pkcs7)-signature$/u.test(child.type))
      : children;
  return joined(own.map((child) => bodyOf(child, context)));
}

/** Everything that is said in a part and in what is in it. */
export function bodyOf(part: Part, context: Context): Body {
  const { type } = part;
  if (type.startsWith('multipart/')) return part.children.length > 0 ? multipart(part, context) : nothing;
  if (type === 'application/pgp-encrypted') return { ...nothing, unreadable: encryptedPgp };
  if (/^application\/(?:x-)?pkcs7-mime$/u.test(type) || (extension(part) === 'p7m' && type.startsWith('application/')))
    return smime(part, context);
  if (/^application\/(?:vnd\.)?ms-tnef$/u.test(type) || /^winmail\.dat$/iu.test(part.name ?? '')) {
    context.budget.notes.add("It holds Outlook's own format (winmail.dat), which is not read.");
    return { ...nothing, attachments: [nameOf(part)] };
  }
  if (/^text\/(?:plain|html|enriched|richtext)$/u.test(type) && !isFile(part)) return textPart(part, context, false);
  return filePart(part, context);
}
