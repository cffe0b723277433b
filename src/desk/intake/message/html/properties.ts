import { colorOf } from './color.ts';

const units: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  vw: 12.8,
  vh: 8,
  vmin: 8,
  vmax: 12.8,
  rem: 16,
};

/** A length in pixels; `em` for lengths in letters, `whole` for percentages; null where it is no length. */
function plainLength(said: string, em: number, whole: number): number | null {
  const match =
    /^([+-]?(?:\d{1,20}\.?\d{0,20}|\.\d{1,20})(?:e[+-]?\d{1,3})?)(px|pt|pc|in|cm|mm|q|r?em|ex|ch|v(?:w|h|min|max)|%)?$/u.exec(
      said,
    );
  if (!match) return null;
  const number = Number(match[1]);
  const unit = match[2];
  if (unit === '%') return (number / 100) * whole;
  if (unit === 'em') return number * em;
  if (unit === 'ex' || unit === 'ch') return number * em * 0.5;
  return number * (unit === undefined ? 1 : (units[unit] ?? 1));
}

/**
 * The same, also of `calc()` and its like, which are not worked out: their smallest length stands for them, so that
 * `calc(1px - 1px)` is found small.
 */
export function lengthOf(said: string | undefined, em: number, whole: number): number | null {
  if (said === undefined) return null;
  const plain = plainLength(said, em, whole);
  if (plain !== null || !/^(?:calc|min|max|clamp)\(/u.test(said)) return plain;
  const parts = said.slice(0, 200).match(/-?[\d.]+(?:px|pt|r?em|%|v[wh])?/gu) ?? [];
  const lengths = parts.map((part) => plainLength(part, em, whole) ?? 0);
  return lengths.length === 0 ? 0 : Math.min(...lengths);
}

export const fontSizes: Readonly<Record<string, number>> = {
  'xx-small': 9,
  'x-small': 10,
  small: 13,
  medium: 16,
  large: 18,
  'x-large': 24,
  'xx-large': 32,
  'xxx-large': 48,
};

const keyword = /^(?:inherit|initial|unset|revert|revert-layer)$/u;
export const isKeyword = (value: string): boolean => keyword.test(value);

const isLength = (value: string): boolean => lengthOf(value, 16, 100) !== null;
const isSize = (value: string): boolean => isLength(value) || /^(?:auto|none|(?:fit|max|min)-content)$/u.test(value);
const isColor = (value: string): boolean => value === 'currentcolor' || colorOf(value) !== null;
const anything = (): boolean => true;

/** Which values a property has, of those that decide what is seen. A browser passes over the others, and so do we. */
const properties = new Map<string, (value: string) => boolean>([
  [
    'display',
    (value) =>
      /^(?:none|block|inline|inline-block|inline-table|table|table-[a-z-]{3,20}|list-item|(?:inline-)?(?:flex|grid)|contents|flow-root|run-in|-webkit-(?:box|flex))$/u.test(
        value,
      ),
  ],
  ['visibility', (value) => /^(?:visible|hidden|collapse)$/u.test(value)],
  ['content-visibility', (value) => /^(?:visible|hidden|auto)$/u.test(value)],
  ['opacity', (value) => /^[+-]?[\d.]{1,20}%?$/u.test(value)],
  ['font-size', (value) => isLength(value) || Object.hasOwn(fontSizes, value) || /^(?:smaller|larger)$/u.test(value)],
  ['line-height', (value) => isLength(value) || value === 'normal'],
  ['letter-spacing', (value) => isLength(value) || value === 'normal'],
  ['text-indent', isLength],
  ['color', isColor],
  ['-webkit-text-fill-color', isColor],
  ['background-color', isColor],
  ['position', (value) => /^(?:static|relative|absolute|fixed|sticky)$/u.test(value)],
  ['z-index', (value) => /^(?:auto|[+-]?\d{1,10})$/u.test(value)],
  ['white-space', (value) => /^(?:normal|nowrap|pre|pre-wrap|pre-line|break-spaces)$/u.test(value)],
  ...['animation-name', 'animation'].map((name) => [name, anything] as const),
  ...[
    'left',
    'top',
    'right',
    'bottom',
    'margin-left',
    'margin-top',
    'margin-bottom',
    'padding-left',
    'padding-top',
  ].map((name) => [name, isSize] as const),
  ...['width', 'height', 'max-width', 'max-height', 'zoom'].map((name) => [name, isSize] as const),
  ...[
    'overflow-x',
    'overflow-y',
    'clip',
    'clip-path',
    'transform',
    'scale',
    'translate',
    'filter',
    'mso-hide',
    'mso-list',
  ].map((name) => [name, anything] as const),
  ...['text-decoration-line', 'unicode-bidi', '-webkit-text-security', 'border-left'].map(
    (name) => [name, anything] as const,
  ),
]);

type Pair = readonly [name: string, value: string];

/** The color in a `background`; a picture is not painted where pictures are blocked, so it is none. */
function paintIn(value: string): string {
  if (isKeyword(value)) return value;
  const flat = value.slice(0, 2_000).replace(/(?:url|[a-z-]{0,30}-gradient|image-set)\((?:[^()]|\([^()]*\))*\)/gu, ' ');
  const words = flat.match(/#[0-9a-f]{3,8}\b|[a-z-]{1,30}\([^()]*\)|[a-z]{3,30}/gu) ?? [];
  return words.find(isColor) ?? 'transparent';
}

/** The size in a `font`, and the line height behind it: "italic 700 12px/14px serif". */
function fontIn(value: string): Pair[] {
  if (isKeyword(value)) return [['font-size', value]];
  for (const word of value.slice(0, 500).split(/\s+/u)) {
    const [size = '', height] = word.split('/');
    if (/^[1-9]00$/u.test(word)) continue;
    if (isLength(size) || Object.hasOwn(fontSizes, size))
      return [['font-size', size], ...(height === undefined ? [] : [['line-height', height] as const])];
  }
  return [];
}

/** `margin: 0 auto` to its sides, clockwise from the top. */
function sides(value: string): Pair[] {
  const [top = '', right = top, bottom = top, left = right] = value.split(/\s+/u);
  return [
    ['margin-top', top],
    ['margin-bottom', bottom],
    ['margin-left', left],
  ];
}

function expanded(name: string, value: string): readonly Pair[] {
  if (name === 'background') return [['background-color', paintIn(value)]];
  if (name === 'font') return fontIn(value);
  if (name === 'margin') return sides(value);
  if (name === 'overflow')
    return [
      ['overflow-x', value],
      ['overflow-y', value],
    ];
  if (name === 'text-decoration') return [['text-decoration-line', value]];
  if (name === 'border') return [['border-left', value]];
  if (name === 'all')
    return ['color', 'font-size', 'line-height', '-webkit-text-fill-color'].map((all) => [all, 'unset']);
  return [[name, value]];
}

/** A declaration as the longhand ones that decide something here; none where a browser would not take it. */
export const understood = (name: string, value: string): readonly Pair[] =>
  expanded(name, value).filter(([long, said]) => {
    const accepts = properties.get(long);
    return accepts !== undefined && (isKeyword(said) || accepts(said));
  });
