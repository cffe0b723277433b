import { lean } from './lean.ts';
import { remembering } from './memory.ts';

/** The origin of lines from the writer's own earlier mail. */
export const EARLIER = 'an earlier mail';
/** The origin of lines from another's mail that the writer says are right. */
export const AFFIRMED = 'what the writer says is right';

/**
 * A line of the message as it is read: characters folded, quote marks taken off. `number` counts from 1 in the part it
 * stands in: the mail's own text, or an attachment or forwarded mail, whose name is then `origin`.
 */
export type Line = {
  readonly number: number;
  readonly text: string;
  readonly depth: number;
  readonly origin?: string | undefined;
  /** The lines it was put together from, where a mail program had broken it. */
  readonly parts?: readonly Line[];
};

/** True for what the writer says in this mail itself: none of it stands in an earlier, forwarded or attached one. */
export const isSaidNow = (lines: readonly Line[]): boolean => lines.every(({ origin }) => origin === undefined);

/** Mail programs and word processors put these in; none is ever meant: soft hyphens, zero widths, direction marks. */
const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\u{fe00}-\u{fe0f}]/gu;

/** Full-width letters, digits and signs to their plain forms; blanks and hyphens of any kind to the plain ones. */
export const tidyText = (text: string): string => (/^[\t\n\u0020-\u007e]*$/u.test(text) ? text : tidied(text));

const tidied = (text: string): string =>
  text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/[\uff01-\uff5e]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, ' ')
    .replace(/[\u2010\u2011\u2012\u2212\ufe63]/gu, '-')
    .replace(/[\u2018\u2019\u00b4\u02bc]/gu, "'");

const special: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i' };
const foldedChars = new Map<string, string>();

function foldChar(char: string): string {
  const known = foldedChars.get(char);
  if (known !== undefined) return known;
  const lower = char.toLowerCase();
  const base = lower.normalize('NFD')[0] ?? char;
  // Only Latin, Greek and Cyrillic lose their marks: a Japanese letter without its mark is another letter.
  const folded = special[lower] ?? (base < '\u0500' && base.length === char.length ? base : char);
  if (foldedChars.size < 20_000) foldedChars.set(char, folded);
  return folded;
}

/** Lower case and without accents, with the same length as before: a place in it is a place in the text. */
export const foldSame = (text: string): string =>
  /^[\u0020-\u007e]*$/u.test(text) ? text.toLowerCase() : text.replace(/\P{ASCII}|[A-Z]/gu, foldChar);

/** For comparing: folded, one blank between words. */
export const fold = remembering((text: string): string => foldSame(tidyText(text)).replace(/\s+/gu, ' ').trim());

const bullet =
  /^\s*(?:[-*•·▪◦●■‣–—+→>»~]\s+|[・●■◆◇□○※]\s*|\(?(?:\d{1,2}|[a-hA-H])\)[.:]?\s+|(?:\d{1,2}|[a-h])[.:](?:\s+|(?=[A-Za-z ]{0,24}[\u3040-\u30ff\u4e00-\u9fff]))|\d{1,2}\s(?=[\u3040-\u30ff\u4e00-\u9fff][^:：]{0,30}[:：])|[①-⑳]\s*|[一二三四五六七八九十]、\s*)/u;

export const withoutBullet = (text: string): string => text.replace(bullet, '').trim();
export const hasBullet = (text: string): boolean => bullet.test(text);

export type Mark = { readonly kind: 'letter' | 'number' | 'dash'; readonly index: number };

/** What a list's item begins with: a letter a to h, a number, or only a dash. `index` counts from 0; -1 for a dash. */
export function markOf(text: string): Mark | null {
  const matched = bullet.exec(text)?.[0].trim();
  if (matched === undefined) return null;
  const circled = '①②③④⑤⑥⑦⑧⑨⑩'.indexOf(matched[0] ?? ' ');
  if (circled >= 0) return { kind: 'number', index: circled };
  const han = '一二三四五六七八九十'.indexOf(matched[0] ?? ' ');
  if (han >= 0) return { kind: 'number', index: han };
  const number = /\d{1,2}/u.exec(matched)?.[0];
  if (number !== undefined) return { kind: 'number', index: Number(number) - 1 };
  const letter = /[a-h]/iu.exec(matched)?.[0].toLowerCase();
  return letter === undefined ? { kind: 'dash', index: -1 } : { kind: 'letter', index: letter.charCodeAt(0) - 97 };
}

/** "P.S.", "PPPS", "P.-S.", "Nachtrag": what is added or put right below the name. */
export const postscript = lean(
  /^\W*(?:(?:p[\s./-]{0,2}){1,4}s(?!\p{L})|p[\s.]{0,2}d[.:]|(?:posdata|postdata|post ?scriptum|nachsatz|n\.? ?b\.?)(?=[\s:.,–-])|(?:p\/s|nachtrag|edit|update|addendum|korrektur|correction|errata|corrección|correção|rettifica|korekta)(?!\p{L})|追伸|訂正)/iu,
);

/** "Sorry for the late reply": nothing is put right. */
export const excuses = lean(
  /(?<!\p{L})(?:(?:sorry|apologi\p{L}+) (?:for|about) (?:the |my |our |any |this |such a )?(?:late|delay|trouble|inconvenience|wait|length|long|bother|slow|belated)|sorry (?:it took|to bother|to be|if this is)|entschuldig\p{L}* (?:sie )?(?:bitte )?(?:die|der|das|für)? ?(?:die )?(?:späte|verspät|verzög|länge|umständ|mühe|störung)\p{L}*|désolée?s? (?:pour|de) (?:la |le |les |ma |mon )?(?:réponse tardive|retard|délai|dérangement|longueur)|(?:perdón|perdone|disculp\p{L}+) (?:por )?(?:la |el |las |mi )?(?:tardanza|demora|retraso|molesti\p{L}+)|desculp\p{L}+ (?:pel[oa]|a|o) (?:demora|atraso|incómodo|transtorno)|scus\p{L}+ (?:per )?(?:il |la |del )?(?:ritardo|disturbo|lunghezza)|sorry voor (?:de |het |mijn )?(?:late|lange|vertraging|ongemak|overlast)|przepraszam\p{L}* za (?:późną|zwłokę|opóźnienie|kłopot|spóźnion\p{L}*))/iu,
);

export const isBlank = (line: Line | undefined): boolean => line === undefined || line.text.trim() === '';

/** For a pattern that seeks these very letters. */
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
