/** Files that old mail programs write into the text (`begin 644 name` … `end`), taken out of it. */
export function withoutUuencode(text: string): { readonly text: string; readonly names: readonly string[] } {
  if (!/^begin [0-7]{3} /mu.test(text)) return { text, names: [] };
  const names: string[] = [];
  const kept: string[] = [];
  let inside = false;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const begins = /^begin [0-7]{3} (\S.{0,200})$/u.exec(line);
    // Each full line of data begins with M: it says how long it is.
    if (!inside && begins && /^(?:M.{60}|[!-L].{1,60})\s*$/u.test(lines[index + 1] ?? '')) {
      inside = true;
      names.push(begins[1] ?? '');
    } else if (!inside) kept.push(line);
    else if (/^end\s*$/u.test(line)) inside = false;
    else if (!/^[!-`].{0,61}\s*$/u.test(line)) {
      inside = false;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), names };
}
