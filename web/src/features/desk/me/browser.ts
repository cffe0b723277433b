const browsers = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//u],
  ['Opera', /\bOPR\//u],
  ['Firefox', /\b(?:Firefox|FxiOS)\//u],
  ['Chrome', /\b(?:Chrome|HeadlessChrome|CriOS)\//u],
  ['Safari', /\bSafari\//u],
] as const;
const systems = [
  ['Android', /\bAndroid\b/u],
  ['iOS', /\b(?:iPhone|iPad)\b/u],
  ['Windows', /\bWindows\b/u],
  ['macOS', /\bMac OS X\b/u],
  ['Linux', /\bLinux\b/u],
] as const;

/** What a person calls the browser that names itself so; null for one that nobody knows. */
export function browserIn(userAgent: string): string | null {
  const named = (list: readonly (readonly [string, RegExp])[]): string | undefined =>
    list.find(([, shape]) => shape.test(userAgent))?.[0];
  const words = [named(browsers), named(systems)].filter((word) => word !== undefined);
  return words.length === 0 ? null : words.join(', ');
}
