const longest_chars = 20_000;

type Flow = { readonly depth: number; text: string; open: boolean };

/** The mark of a signature is never joined to anything (RFC 3676 4.3). */
const isSignature = (line: string): boolean => line === '-- ';

/**
 * Text of format=flowed (RFC 3676) with its soft line breaks taken out: lines that end in a blank go on in the next one
 * of the same quote depth. `delSp`: that blank was put in by the sender and is dropped (Japanese, keys). Space-stuffing
 * is undone, quote marks are written as `> `. Joined lines are limited, so that no line grows without end.
 */
export function unflowed(text: string, delSp: boolean): string {
  const flows: Flow[] = [];
  for (const raw of text.split('\n')) {
    let depth = 0;
    while (raw[depth] === '>') depth += 1;
    const unquoted = raw.slice(depth);
    const line = unquoted.startsWith(' ') ? unquoted.slice(1) : unquoted;
    const soft = line.endsWith(' ') && !isSignature(line);
    const said = soft && delSp ? line.slice(0, -1) : line;
    const last = flows.at(-1);
    if (last?.open && last.depth === depth && !isSignature(line) && last.text.length < longest_chars) {
      last.text += said;
      last.open = soft;
    } else flows.push({ depth, text: said, open: soft });
  }
  return flows
    .map((flow) => (flow.depth > 0 ? `${'>'.repeat(Math.min(flow.depth, 50))} ${flow.text}` : flow.text))
    .join('\n');
}
