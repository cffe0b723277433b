import type { Styled } from './cascade.ts';
import { attributeColor } from './color.ts';
import type { Declared } from './css.ts';

/** What nobody sees of a mail, or only after a click: no text of its. */
const nothing = new Set(
  'script style title template noscript noembed noframes svg math object embed applet iframe frameset video audio canvas select datalist textarea rp xml map meta link base head'.split(
    ' ',
  ),
);
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre section summary table ul xmp'.split(
    ' ',
  ),
);

export const structureOf = (tag: string): 'nothing' | 'block' | 'inline' => {
  if (nothing.has(tag)) return 'nothing';
  return blocks.has(tag) ? 'block' : 'inline';
};

/** How browsers show elements by themselves, of what decides whether something is seen. */
const byTag: Readonly<Record<string, readonly (readonly [name: string, value: string])[]>> = {
  pre: [['white-space', 'pre']],
  listing: [['white-space', 'pre']],
  xmp: [['white-space', 'pre']],
  plaintext: [['white-space', 'pre']],
  s: [['text-decoration-line', 'line-through']],
  strike: [['text-decoration-line', 'line-through']],
  del: [['text-decoration-line', 'line-through']],
  small: [['font-size', 'smaller']],
  sub: [['font-size', 'smaller']],
  sup: [['font-size', 'smaller']],
  big: [['font-size', 'larger']],
  mark: [
    ['color', '#000'],
    ['background-color', '#ff0'],
  ],
  bdo: [['unicode-bidi', 'bidi-override']],
  button: [
    ['color', '#000'],
    ['background-color', '#efefef'],
  ],
};

const fontSizes = ['10px', '10px', '13px', '16px', '18px', '24px', '32px', '48px'];

/** `size="2"`, or from the size 3: `size="+1"`. */
function fontSize(said: string): string | null {
  const match = /^\s*([+-]?)(\d{1,3})/u.exec(said);
  if (!match) return null;
  const number = Number(match[2]);
  const size = match[1] === '' ? number : 3 + (match[1] === '-' ? -number : number);
  return fontSizes[Math.min(Math.max(size, 1), 7)] ?? null;
}

const css = (said: string | undefined): string | null => {
  const color = said === undefined ? null : attributeColor(said);
  return color ? `rgb(${color[0]},${color[1]},${color[2]},${color[3]})` : null;
};

/** What an element's tag and HTML attributes say of its look: the weakest declarations of all. */
export function presentation(tag: string, attributes: ReadonlyMap<string, string>): Declared[] {
  const said: Declared[] = [];
  const add = (name: string, value: string | null, important = false): void => {
    if (value !== null) said.push({ name, value, important });
  };
  for (const [name, value] of (Object.hasOwn(byTag, tag) ? byTag[tag] : undefined) ?? []) add(name, value);
  if (tag === 'a' && attributes.has('href')) add('color', '#0000ee');
  if (attributes.size === 0) {
    if (tag === 'dialog') add('display', 'none', true);
    return said;
  }
  if (attributes.has('hidden') || (tag === 'dialog' && !attributes.has('open'))) add('display', 'none', true);
  if (tag === 'font') {
    add('color', css(attributes.get('color')));
    add('font-size', fontSize(attributes.get('size') ?? ''));
  }
  if (tag === 'body') add('color', css(attributes.get('text')));
  if (/^(?:body|table|thead|tbody|tfoot|tr|td|th)$/u.test(tag)) add('background-color', css(attributes.get('bgcolor')));
  return said;
}

/**
 * Quotes: `blockquote`, but not where it is only used to indent; and the box with a bar on its left that Outlook draws
 * beside the mail that is answered.
 */
export function isQuote({ tag, attributes, classes }: Styled, border: string): boolean {
  const bare = /^(?:none|hidden|0)/u.test(border.trim());
  if (tag === 'blockquote') {
    return (
      !bare || attributes.get('type')?.toLowerCase() === 'cite' || classes.some((name) => /quote|cite/iu.test(name))
    );
  }
  const style = attributes.get('style') ?? '';
  return (
    tag === 'div' &&
    /solid|double|dashed|dotted/u.test(border) &&
    /border-left\s*:/iu.test(style) &&
    !/border\s*:\s*(?!none|0)/iu.test(style)
  );
}

/** The boxes into which mail programs put a signature. */
export const isSignature = ({ tag, attributes, classes }: Styled): boolean =>
  tag === 'div' &&
  (classes.some((name) => /^(?:x_)*(?:gmail_signature|moz-signature)$/u.test(name)) ||
    /^(?:x_)*(?:Signature|AppleMailSignature|ms-outlook-mobile-signature|mail-editor-reference-message-container-signature)$/u.test(
      attributes.get('id') ?? '',
    ));
