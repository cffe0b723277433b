/** Red, green, blue 0 to 255, opacity 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Color = [255, 255, 255, 1];
export const black: Color = [0, 0, 0, 1];

/** The names of CSS Color 4, each with its six digits. */
const table =
  'aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f darkslateblue 483d8b darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 peachpuff ffdab9 peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow ffff00 yellowgreen 9acd32 window ffffff windowtext 000000 canvas ffffff canvastext 000000 buttonface f0f0f0 buttontext 000000 linktext 0000ee inactivecaptiontext 000000 infotext 000000 menutext 000000';

const names = new Map<string, string>();
for (const [, name = '', digits = ''] of table.matchAll(/(\w+) ([0-9a-f]{6})/gu)) names.set(name, digits);

function fromDigits(digits: string): Color | null {
  const wide = digits.length < 6 ? digits.replace(/./gu, '$&$&') : digits;
  if (!/^(?:[0-9a-f]{6}|[0-9a-f]{8})$/u.test(wide)) return null;
  const [red = 0, green = 0, blue = 0, alpha = 255] = (wide.match(/../gu) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  return [red, green, blue, alpha / 255];
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, 0), most);

/** A number or a percentage of `whole`; NaN where it is none. */
const amount = (said: string, whole: number): number =>
  said.endsWith('%')
    ? (Number(said.slice(0, -1)) / 100) * whole
    : said === 'none'
      ? 0
      : Number(said.replace(/deg$/u, ''));

function fromHsl(hue: number, saturation: number, lightness: number, alpha: number): Color {
  const strength = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number): number => {
    const place = (offset + (((hue % 360) + 360) % 360) / 30) % 12;
    return 255 * (lightness - strength * Math.max(-1, Math.min(place - 3, 9 - place, 1)));
  };
  return [channel(0), channel(8), channel(4), alpha];
}

function fromFunction(name: string, inside: string): Color | null {
  const [one = '', two = '', three = '', four = '1'] = inside.split(/[\s,/]+/u).filter((said) => said !== '');
  const alpha = clamp(amount(four, 1), 1);
  const color: Color = name.startsWith('rgb')
    ? [clamp(amount(one, 255), 255), clamp(amount(two, 255), 255), clamp(amount(three, 255), 255), alpha]
    : fromHsl(amount(one, 360), clamp(amount(two, 1), 1), clamp(amount(three, 1), 1), alpha);
  return color.some(Number.isNaN) ? null : color;
}

/**
 * A color of CSS or of an HTML attribute (lower case, trimmed). `inherit`, `currentcolor` and what is no color: null. A
 * function that is not known here (`lab()`, `color-mix()`) is fully transparent: mails do not use them, hiders may.
 */
export function colorOf(said: string): Color | null {
  if (said === 'transparent') return [0, 0, 0, 0];
  const digits = said.startsWith('#') ? said.slice(1) : names.get(said);
  if (digits !== undefined) return fromDigits(digits);
  const call = /^([a-z-]+)\(([^()]{0,100})\)$/u.exec(said);
  if (call) return /^(?:rgba?|hsla?)$/u.test(call[1] ?? '') ? fromFunction(call[1] ?? '', call[2] ?? '') : [0, 0, 0, 0];
  return /^(?:lab|lch|oklab|oklch|color|hwb|color-mix|light-dark)\(/u.test(said) ? [0, 0, 0, 0] : null;
}

/** HTML's own rule for `bgcolor="fff"`: digits without a mark are a color too. */
export const attributeColor = (said: string): Color | null => {
  const lower = said.trim().toLowerCase();
  return colorOf(lower) ?? fromDigits(lower);
};

/** One color painted over another. */
export const over = (top: Color, below: Color): Color => {
  const mix = (one: number, two: number): number => one * top[3] + two * (1 - top[3]);
  return [mix(top[0], below[0]), mix(top[1], below[1]), mix(top[2], below[2]), 1];
};

const channel = (value: number): number => {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
};
const luminance = ([red, green, blue]: Color): number =>
  0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);

/**
 * The contrast of text on its background, 1 to 21 (WCAG 2). Two colors of one brightness can differ all the same (red
 * on green): their distance counts too.
 */
export function canBeSeen(text: Color, background: Color): boolean {
  const shown = over(text, background);
  const [light = 0, dark = 0] = [luminance(shown), luminance(background)].toSorted((one, two) => two - one);
  const distance = Math.hypot(shown[0] - background[0], shown[1] - background[1], shown[2] - background[2]);
  return (light + 0.05) / (dark + 0.05) >= 1.2 || distance > 60;
}
