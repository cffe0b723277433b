import { type DefaultTreeAdapterTypes, html } from 'parse5';
import { treeOf } from './tree.ts';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** What was not taken over, so that whoever looks knows that there was more. */
export type LeftOut = { images: number; links: number; other: number };
export type ShownHtml = { readonly html: string; readonly leftOut: Readonly<LeftOut> };

/** Elements that carry text and nothing else. */
const kept = new Set(
  `a abbr address b blockquote br caption code cite dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i ins kbd li ol p pre q s samp
  small span strong sub sup table tbody td tfoot th thead tr u ul`.split(/\s+/u),
);
/** Those that are left out with all that is in them. */
const dropped = new Set(
  `applet audio base button canvas datalist embed frame frameset iframe input link math meta meter noembed noframes
  noscript object option param picture progress script select source style svg template textarea title track video xmp
  plaintext portal dialog fencedframe`.split(/\s+/u),
);
const alone = new Set(['br', 'hr']);
/** What only says how a text is laid out is a block or a piece of text. */
const instead: Readonly<Record<string, string>> = {
  article: 'div',
  aside: 'div',
  center: 'div',
  font: 'span',
  footer: 'div',
  form: 'div',
  header: 'div',
  main: 'div',
  nav: 'div',
  section: 'div',
  strike: 's',
  tt: 'code',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"'`]/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`).replaceAll('\0', '');

/**
 * An HTML mail as it may be shown: not the sender's HTML with parts cut out, but a new one, written from the tree that a
 * browser would build, with an allow-list of elements and attributes. So there is no script, no style, no form and no
 * address that anything could be loaded from; pictures are named by their text. `mask` hides license keys in texts.
 * Bounded in size, depth and time by `treeOf`; never throws.
 */
export function shownHtml(source: string, mask: (text: string) => string): ShownHtml {
  const leftOut: LeftOut = { images: 0, links: 0, other: 0 };
  const cut = new Set<string>();
  const document = treeOf(source, cut);
  const parts: string[] = [];
  for (const child of document.childNodes) write(child, { parts, leftOut, mask });
  if (cut.size > 0) parts.push(`<p>[${escaped([...cut].join(' '))}]</p>`);
  return { html: parts.join(''), leftOut };
}

type Page = { readonly parts: string[]; readonly leftOut: LeftOut; readonly mask: (text: string) => string };

function write(node: Node, page: Page): void {
  if (node.nodeName === '#text') {
    page.parts.push(escaped(page.mask((node as DefaultTreeAdapterTypes.TextNode).value)));
    return;
  }
  if (!('tagName' in node)) return;
  const { tagName } = node;
  if (tagName === 'img') return image(node, page);
  // What is not HTML (a picture in SVG, a formula) has elements of the same names with other powers.
  if (dropped.has(tagName) || node.namespaceURI !== html.NS.HTML) {
    if (tagName !== 'title') page.leftOut.other += 1;
    return;
  }
  const name = instead[tagName] ?? tagName;
  if (!kept.has(name)) {
    for (const child of node.childNodes) write(child, page);
    return;
  }
  page.parts.push(`<${name}${attributes(name, node, page)}>`);
  if (alone.has(name)) return;
  for (const child of node.childNodes) write(child, page);
  page.parts.push(`</${name}>`);
}

const valueOf = ({ attrs }: Element, name: string): string | null =>
  attrs.find((one) => one.name === name)?.value ?? null;

function image(node: Element, { parts, leftOut, mask }: Page): void {
  leftOut.images += 1;
  const alt = (valueOf(node, 'alt') ?? '').trim().slice(0, 200);
  if (alt !== '') parts.push(`[${escaped(mask(alt))}]`);
}

function attributes(name: string, node: Element, page: Page): string {
  const direction = valueOf(node, 'dir')?.toLowerCase() ?? '';
  const dir = /^(?:ltr|rtl|auto)$/u.test(direction) ? ` dir="${direction}"` : '';
  if (name === 'a') return dir + link(node, page);
  if (name === 'ol') return dir + number(node, 'start');
  return name === 'td' || name === 'th' ? `${dir}${number(node, 'colspan')}${number(node, 'rowspan')}` : dir;
}

function number(node: Element, name: string): string {
  const value = valueOf(node, name) ?? '';
  return /^\d{1,2}$/u.test(value) ? ` ${name}="${value}"` : '';
}

/** Where a link leads is shown beside it and never opened from here: not everybody's words lead where they say. */
function link(node: Element, { leftOut, mask }: Page): string {
  const href = (valueOf(node, 'href') ?? '').trim();
  if (href === '') return '';
  const shown = mask(href).slice(0, 300);
  if (!/^(?:https?:\/\/|mailto:)[^\s\0]+$/iu.test(href)) leftOut.links += 1;
  return ` title="${escaped(shown)}"`;
}
