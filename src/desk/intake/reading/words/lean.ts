const last = 0x05ff;

/** Latin, Greek, Cyrillic, Armenian and Hebrew letters by the standard; of the further scripts, where letters stand. */
const letters = [
  ...byStandard(/\p{L}/u),
  String.raw`\u0620-\u065f\u066e-\u06d3\u06fa-\u06fc\u0710-\u0963\u0971-\u1fff\u2c00-\u2dff`,
  String.raw`\u3005-\u3006\u3031-\u3035\u303b-\u303c\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u318e\u31a0-\u31bf`,
  String.raw`\u31f0-\u31ff\u3400-\u4dbf\u4e00-\ud7ff\uf900-\ufdfb\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc`,
  String.raw`\u{20000}-\u{3ffff}`,
].join('');

/** The runs of code points up to U+05FF that a pattern of one character takes, as a class writes them. */
function byStandard(one: RegExp): string[] {
  const is = (code: number): boolean => code <= last && one.test(String.fromCodePoint(code));
  const written = (code: number): string => String.raw`\u${code.toString(16).padStart(4, '0')}`;
  const runs: string[] = [];
  for (let code = 0; code <= last; code += 1) {
    if (!is(code) || is(code - 1)) continue;
    let end = code;
    while (is(end + 1)) end += 1;
    runs.push(`${written(code)}-${written(end)}`);
  }
  return runs;
}

/**
 * The same pattern, of which each `\p{L}` is a class of the scripts that mails are written in (flag `u` or `v`). The
 * engine takes 20 KB and half a millisecond for each `\p{L}` of the standard's 650 runs, two thousand of which are in
 * the reader, and a seventh of that for these (docs/decisions/0019-lean-patterns.md). So patterns stay readable, and
 * what is made once is made lean: `const word = lean(/(?<!\p{L})word(?!\p{L})/u)`.
 */
export function lean(pattern: RegExp): RegExp {
  let inClass = false;
  const source = pattern.source.replace(/\\p\{L\}|\\.|[[\]]/gsu, (part) => {
    if (part === String.raw`\p{L}`) return inClass ? letters : `[${letters}]`;
    if (part === '[') inClass = true;
    if (part === ']') inClass = false;
    return part;
  });
  return new RegExp(source, pattern.flags);
}
