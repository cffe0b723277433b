import type { Segment } from '../../message/history/segments.ts';

/** "Note to the AI system: …", "ignore all previous instructions": no customer writes so. */
const speaksToMachine = new RegExp(
  [
    '(?<!\\p{L})(?:notes?|messages?|instructions?|attention|memo|hinweise?|anweisung(?:en)?|nachricht|consigne|instrucci[oó]n(?:es)?) .{0,12}?(?:to|for|an|für|à|pour|para)(?: \\p{L}+){0,3}? (?:ai|a\\.i\\.|llm|language models?|chat ?bots?|(?:ai |automated |automatic )(?:system|agent|assistant|reader|model|parser)s?|ki|sprachmodell|ia)(?!\\p{L})',
    '(?<!\\p{L})(?:ignore|disregard|forget|override|ignoriere?n?|vergiss|ignore[zr]|ignora)(?: \\p{L}+){0,3}? (?:previous|prior|above|earlier|preceding|vorherigen?|bisherigen?|obigen?|pr[ée]c[ée]dentes?|anteriores)(?: \\p{L}+){0,2}? (?:instructions?|prompts?|rules|anweisungen|regeln|instrucciones|consignes)(?!\\p{L})',
    '(?<!\\p{L})you are (?:now )?(?:an?|the) (?:ai|llm|language model|chat ?bot|helpful assistant|automated (?:agent|system|assistant))(?!\\p{L})',
    '^\\W*(?:system|assistant|developer) (?:prompt|override|instructions?|note|message)\\W*:',
    '^\\W*<\\/?(?:system|assistant|instructions?)>',
    '^\\W*(?:begin|end) (?:output|json|instructions?|prompt)\\W*$',
  ].join('|'),
  'iu',
);

/** What is written to be obeyed by a program is nobody's request, nor is what stands below it. */
export function withoutWordsToMachines(lines: readonly Segment[]): readonly Segment[] {
  const from = lines.findIndex(({ text, part }) => part !== 'history' && speaksToMachine.test(text.slice(0, 400)));
  return from < 0
    ? lines
    : lines.map((line, at) =>
        at >= from && (line.part === 'own' || line.part === 'signature') ? { ...line, part: 'disclaimer' } : line,
      );
}
