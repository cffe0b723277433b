import type { Applied, Declarations } from './cascade.ts';
import { black, canBeSeen, colorOf, over, type Color, white } from './color.ts';
import { fontSizes, isKeyword, lengthOf } from './properties.ts';

/** What is known of an element's look, handed on to what stands in it. */
export type Sight = {
  /** Nothing in it is seen, whatever it says of itself. */
  readonly gone: boolean;
  /** `visibility`: what stands in it may say otherwise. */
  readonly visible: boolean;
  readonly opacity: number;
  readonly size_px: number;
  readonly lineHeight_px: number | null;
  readonly spacing_px: number;
  readonly indent_px: number;
  readonly color: Color;
  /** `-webkit-text-fill-color`, which wins over `color`. */
  readonly fill: Color | null;
  readonly background: Color;
  /** Blanks count (`pre`, `white-space`). */
  readonly keepsSpace: boolean;
  readonly keepsLines: boolean;
  readonly struck: boolean;
};

export const pageSight: Sight = {
  gone: false,
  visible: true,
  opacity: 1,
  size_px: 16,
  lineHeight_px: null,
  spacing_px: 0,
  indent_px: 0,
  color: black,
  fill: null,
  background: white,
  keepsSpace: false,
  keepsLines: false,
  struck: false,
};

/** Below this nobody reads it; the smallest print of contracts has 6. */
const least_size_px = 4;

/** What a property says of itself: a keyword that hands the parent's on, or resets, says nothing. */
const own = (said: Declarations, name: string): string | undefined => {
  const value = said.get(name);
  return value === undefined || isKeyword(value) ? undefined : value;
};

function sizeOf(said: Declarations, parent: Sight): number {
  const value = own(said, 'font-size');
  if (value === undefined) return said.get('font-size') === 'initial' ? 16 : parent.size_px;
  if (value === 'smaller') return parent.size_px / 1.2;
  if (value === 'larger') return parent.size_px * 1.2;
  return fontSizes[value] ?? lengthOf(value, parent.size_px, parent.size_px) ?? parent.size_px;
}

const isFar = (pixels: number | null): boolean => pixels !== null && (pixels <= -50 || pixels > 4_000);

/** Out of the page, or behind it. */
function isElsewhere(said: Declarations, px: (name: string) => number | null): boolean {
  const moved = /^(?:absolute|fixed|relative|sticky)$/u.test(said.get('position') ?? '');
  if (moved && ['left', 'top', 'right', 'bottom'].some((name) => isFar(px(name)))) return true;
  if (moved && (said.get('z-index') ?? '').startsWith('-')) return true;
  if (['margin-left', 'margin-top'].some((name) => (px(name) ?? 0) <= -500 || (px(name) ?? 0) > 4_000)) return true;
  if (['padding-left', 'padding-top'].some((name) => (px(name) ?? 0) > 2_000)) return true;
  const transform = `${said.get('transform') ?? ''} scale(${said.get('scale') ?? '1'}) translate(${said.get('translate') ?? '0'})`;
  return /matrix(?:3d)?\(\s*0(?![.\d])|scale[xy3d]{0,2}\(\s*(?:-|0{0,9}\.?0\d{0,9}\s*[\s,)])|translate[xy3d]{0,2}\([^)]*-\d{3}|rotate[xy]\(\s*-?(?:90|180)deg/u.test(
    transform,
  );
}

/** Cut down to nothing. */
function isCut(said: Declarations, size_px: number, px: (name: string) => number | null): boolean {
  const cuts = /hidden|clip|scroll|auto/u.test(`${said.get('overflow-x') ?? ''} ${said.get('overflow-y') ?? ''}`);
  if (
    cuts &&
    ['height', 'max-height', 'width', 'max-width'].some((name) => (px(name) ?? 100) <= Math.max(2, size_px * 0.6))
  )
    return true;
  if (/rect\(\s*(?:0|1px)[\s,]/u.test(said.get('clip') ?? '')) return true;
  return /inset\(\s*(?:[5-9]\d|100)(?:\.\d{1,9})?%|circle\(\s*0|polygon\(\s*0[^,]{0,20}(?:,\s*0[^,]{0,20}){0,20}\)/u.test(
    said.get('clip-path') ?? '',
  );
}

/** What takes an element out of sight whatever stands in it. */
function isGone(said: Declarations, size_px: number): boolean {
  const px = (name: string): number | null => lengthOf(own(said, name), size_px, 1_280);
  if (said.get('display') === 'none' || said.get('content-visibility') === 'hidden') return true;
  if (/\ball\b/u.test(said.get('mso-hide') ?? '')) return true;
  if (/opacity\(\s*(?:0(?![.\d])|0?\.0|0%|\d%)|alpha\(\s*opacity\s*=\s*\d\s*\)/u.test(said.get('filter') ?? ''))
    return true;
  if (/^0{0,9}(?:\.0\d{0,9})?%?$/u.test(own(said, 'zoom') ?? '1')) return true;
  // What moves may move away; nobody who asks for something lets it.
  if (!/^(?:none|)$/u.test(own(said, 'animation-name') ?? own(said, 'animation') ?? '')) return true;
  // Letters shown in the reverse order say something else than they seem to.
  if (/override/u.test(said.get('unicode-bidi') ?? '')) return true;
  if (/disc|circle|square/u.test(said.get('-webkit-text-security') ?? '')) return true;
  return isElsewhere(said, px) || isCut(said, size_px, px);
}

const colorSaid = (said: Declarations, name: string): Color | null => {
  const value = own(said, name);
  return value === undefined ? null : colorOf(value);
};

function backgroundOf(said: Declarations, parent: Sight, color: Color): Color {
  const painted = own(said, 'background-color') === 'currentcolor' ? color : colorSaid(said, 'background-color');
  return painted ? over(painted, parent.background) : parent.background;
}

function sightOf(said: Declarations, parent: Sight): Sight {
  if (said.size === 0) return parent;
  const size_px = sizeOf(said, parent);
  const opacity = own(said, 'opacity');
  const visibility = own(said, 'visibility');
  const lineHeight = own(said, 'line-height');
  const space = own(said, 'white-space');
  const color = colorSaid(said, 'color') ?? (said.get('color') === 'initial' ? black : parent.color);
  const height =
    lineHeight !== undefined && /^[\d.]+$/u.test(lineHeight)
      ? Number(lineHeight) * size_px
      : lengthOf(lineHeight, size_px, size_px);
  return {
    gone: parent.gone || isGone(said, size_px),
    visible: visibility === undefined ? parent.visible : visibility === 'visible',
    opacity:
      parent.opacity * (opacity === undefined ? 1 : Number.parseFloat(opacity) / (opacity.endsWith('%') ? 100 : 1)),
    size_px,
    lineHeight_px: lineHeight === undefined ? parent.lineHeight_px : height,
    spacing_px: lengthOf(own(said, 'letter-spacing'), size_px, size_px) ?? parent.spacing_px,
    indent_px: lengthOf(own(said, 'text-indent'), size_px, 1_280) ?? parent.indent_px,
    color,
    fill: colorSaid(said, '-webkit-text-fill-color') ?? parent.fill,
    background: backgroundOf(said, parent, color),
    keepsSpace: space === undefined ? parent.keepsSpace : /^(?:pre|pre-wrap|break-spaces)$/u.test(space),
    keepsLines: space === undefined ? parent.keepsLines : /^(?:pre|pre-wrap|pre-line|break-spaces)$/u.test(space),
    struck: parent.struck || (said.get('text-decoration-line') ?? '').includes('line-through'),
  };
}

/** Whether text that stands directly in an element of this look is seen by a human. */
export const isSeen = (sight: Sight): boolean =>
  !sight.gone &&
  sight.visible &&
  sight.opacity >= 0.1 &&
  sight.size_px >= least_size_px &&
  sight.spacing_px > -sight.size_px / 2 &&
  sight.indent_px > -100 &&
  (sight.lineHeight_px === null || sight.lineHeight_px >= 2) &&
  canBeSeen(sight.fill ?? sight.color, sight.background);

/** The look of an element in its parent. What might hide it hides it; what might show it again does not. */
export function look({ surely, perhaps }: Applied, parent: Sight): Sight {
  const sight = sightOf(surely, parent);
  if (perhaps === null || sight.gone) return sight;
  return { ...sight, gone: isSeen(sight) && !isSeen(sightOf(perhaps, parent)) };
}
