/**
 * Turns the HTML of a mail into plain text: tags dropped, block elements to lines, cells to tabs, quotes to `> `.
 * What a reader cannot see (comments, scripts, hidden elements) is left out: nobody said it. One pass, linear time.
 */

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  middot: '·',
  euro: '€',
  trade: '™',
  copy: '©',
  reg: '®',
  shy: '',
  zwj: '',
  zwnj: '',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  eth: 'ð',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  thorn: 'þ',
  yuml: 'ÿ',
  szlig: 'ß',
  oelig: 'œ',
  scaron: 'š',
};

function decodeEntity(whole: string, body: string): string {
  if (body.startsWith('#')) {
    const hex = body[1] === 'x' || body[1] === 'X';
    const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
    const valid = Number.isInteger(code) && code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return valid ? String.fromCodePoint(code) : ' ';
  }
  const lower = named[body.toLowerCase()];
  if (lower === undefined) return whole;
  const capital = body[0] !== body[0]?.toLowerCase() && lower.length === 1;
  return capital ? lower.toUpperCase() : lower;
}

const decodeEntities = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, decodeEntity);

const dropped = new Set(['script', 'style', 'head', 'title', 'template', 'noscript', 'svg', 'object', 'select', 'xml']);
const voids = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'base', 'col', 'area', 'wbr', 'source']);
const blocks = new Set([
  'p',
  'div',
  'table',
  'tr',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'pre',
  'section',
  'article',
  'header',
  'footer',
  'address',
  'dl',
  'dt',
  'dd',
  'center',
  'form',
  'body',
  'hr',
]);
const hiddenStyle =
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d])/iu;
const hiddenAttribute = /\shidden(?=[\s=/>]|$)/iu;

const isHidden = (attributes: string): boolean => hiddenStyle.test(attributes) || hiddenAttribute.test(attributes);

/** Lines with what stands in them; `quote` is how many block quotes are open. */
class Writer {
  readonly lines: string[] = [];
  current = '';
  quote = 0;

  text(text: string): void {
    const joined = text.replace(/[ \t\r\n\f]+/gu, ' ');
    this.current += this.current === '' || /[ \t]$/u.test(this.current) ? joined.replace(/^ /u, '') : joined;
  }

  /** Ends the line; `always` also where nothing stands in it (`<br>`). */
  end(always: boolean): void {
    const line = this.current.trimEnd();
    this.current = '';
    if (line === '' && !always) return;
    this.lines.push(this.quote > 0 ? `${'>'.repeat(this.quote)} ${line}` : line);
  }
}

type Skip = { name: string; depth: number };

function openTag(name: string, writer: Writer): void {
  if (name === 'br') return writer.end(true);
  // A paragraph in a list's item does not tear the bullet from its text.
  if ((name === 'p' || name === 'div') && writer.current.trim() === '-') return;
  if (blocks.has(name)) writer.end(false);
  if (name === 'p' || name === 'table') writer.end(writer.lines.length > 0 && writer.lines.at(-1) !== '');
  if (name === 'li') writer.current = '- ';
  if ((name === 'td' || name === 'th') && writer.current.trim() !== '') writer.current = `${writer.current.trim()}\t`;
  if (name === 'blockquote') writer.quote = Math.min(writer.quote + 1, 20);
}

function closeTag(name: string, writer: Writer): void {
  if (blocks.has(name)) writer.end(false);
  if (name === 'blockquote') writer.quote = Math.max(writer.quote - 1, 0);
}

/** HTML of any kind and size (already bounded) to text; never throws. */
export function htmlToText(html: string): string {
  const writer = new Writer();
  let skip: Skip | null = null;
  let cells = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const text = html.slice(at, open < 0 ? html.length : open);
    if (!skip && text !== '') writer.text(decodeEntities(text));
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const close = html.indexOf('>', open);
    if (close < 0) break;
    at = close + 1;
    const tag = /^<(\/?)([a-z][a-z0-9]*)(?:[\s/]([^]*))?$/iu.exec(html.slice(open, Math.min(close, open + 4_000)));
    if (!tag) continue;
    const closing = tag[1] === '/';
    const name = (tag[2] ?? '').toLowerCase();
    const attributes = ` ${tag[3] ?? ''}`;
    if (skip) {
      if (name === skip.name && !attributes.endsWith('/')) skip.depth += closing ? -1 : 1;
      if (skip.depth === 0) skip = null;
      continue;
    }
    if (!closing && !voids.has(name) && (dropped.has(name) || isHidden(attributes))) {
      if (!attributes.endsWith('/')) skip = { name, depth: 1 };
      continue;
    }
    if (name === 'td' || name === 'th') cells = Math.max(0, cells + (closing ? -1 : 1));
    if (name === 'tr' || name === 'table') cells = 0;
    // Nor does one in a table's cell tear the label from its value.
    if (cells > 0 && (name === 'p' || name === 'div')) writer.text(' ');
    else if (closing) closeTag(name, writer);
    else openTag(name, writer);
  }
  writer.end(false);
  return writer.lines.join('\n');
}
