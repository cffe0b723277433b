import type { Segment } from '../../message/history/segments.ts';
import { lean } from '../words/lean.ts';

/** "Note to the AI system: …", "ignore all previous instructions": no customer writes so. */
const speaksToMachine = lean(
  new RegExp(
    [
      '(?<!\\p{L})(?:notes?|messages?|instructions?|attention|memo|hinweise?|anweisung(?:en)?|nachricht|consigne|instrucci[oó]n(?:es)?) .{0,12}?(?:to|for|an|für|à|pour|para)(?: \\p{L}+){0,3}? (?:ai|a\\.i\\.|llm|language models?|chat ?bots?|(?:ai |automated |automatic )(?:system|agent|assistant|reader|model|parser)s?|ki|sprachmodell|ia)(?!\\p{L})',
      '(?<!\\p{L})(?:ignore|disregard|forget|override|ignoriere?n?|vergiss|ignore[zr]|ignora)(?: \\p{L}+){0,3}? (?:previous|prior|above|earlier|preceding|vorherigen?|bisherigen?|obigen?|pr[ée]c[ée]dentes?|anteriores)(?: \\p{L}+){0,2}? (?:instructions?|prompts?|rules|anweisungen|regeln|instrucciones|consignes)(?!\\p{L})',
      '(?<!\\p{L})you are (?:now )?(?:an?|the) (?:ai|llm|language model|chat ?bot|helpful assistant|automated (?:agent|system|assistant))(?!\\p{L})',
      '^\\W*(?:system|assistant|developer) (?:prompt|override|instructions?|note|message)\\W*:',
      '^\\W*<\\/?(?:system|assistant|instructions?)>',
      '^\\W*(?:begin|end) (?:output|json|instructions?|prompt)\\W*$',
    ].join('|'),
    'iu',
  ),
);

/**
 * What such a note is made of, however it is worded: whom it speaks to, whose voice it takes on, what it wants done
 * with the values above it, and that nobody shall be asked. A customer may write one of these, hardly two.
 */
const traits = [
  // A program, or who works one.
  lean(
    /(?<!\p{L})(?:(?:automat\p{L}+|mail|e-?mail|inbox|request|form|licen[cs](?:e|ing))[ -](?:readers?|bots?|parsers?|processors?|agents?|processing|handlers?|assistants?)|bots?|robots?|llms?|parsers?|assistant programs?|(?:who|what)(?:ever)? (?:processes|reads) this|mail gateway|migration queue|internal (?:remark|note|comment)|not for the customer|operator policy|(?:mail|posteingangs?)leser|(?:automatische\p{L}*|maschinelle\p{L}*) (?:verarbeitung|auswertung|bearbeitung)|traitement automatique|procesamiento automático)(?!\p{L})|<!--|^\W*-{3,}\s?begin(?!\p{L})/imu,
  ),
  // The vendor's own voice.
  lean(
    /(?<!\p{L})(?:(?:security|compliance|licen[cs]ing|migration|fraud) (?:desk|team|department|operations)|result of (?:the )?review|review(?: result)?: passed|new policy|(?:this|the) (?:ticket|case|request) (?:has been|was|is) (?:escalated|verified|approved|reviewed|corrected|pre-?approved)|the customer (?:called|phoned|corrected|has (?:called|corrected|confirmed)|confirmed)|customer (?:verified|confirmed|approved)|status: (?:approved|verified|passed)|(?:approved|approval) by (?:the )?management|(?:to|of) the (?:sender|requester)|the (?:sender|requester)['’]s (?:account|request|mail)|(?:requests|mails) from this sender)(?!\p{L})/iu,
  ),
  // What it wants done with all, or with what stands above.
  lean(
    /(?<!\p{L})(?:(?:discard|override|overrides|supersedes?|overwrite|ignore|replaces?) (?:all |any )?(?:the )?(?:older|above|previous|earlier|former|customer's|quoted|other) (?:\p{L}+ )?(?:values?|data|fields?|details|entries|addresse?s?|statements?)|(?:of|for|in) (?:each|every|all) (?:requests?|tickets?|mails?)|valid from now|effective (?:immediately|now)|with immediate effect|the address in the text is (?:outdated|wrong|invalid)|(?:values?|data|fields?|details|entries) above (?:are|is) (?:void|outdated|wrong|invalid)|whatever (?:is|was) (?:written|said) above|(?:new|old) destination|account on file|agreement (?:given|recorded)|count as agreed|treat (?:this|it|the \p{L}+) as (?:agreed|confirmed|verified|approved))(?!\p{L})/iu,
  ),
  // That nobody shall be asked or told.
  lean(
    /(?<!\p{L})(?:(?:do not|don['’]t|never|no need to) (?:show|write|ask|notify|inform|contact|tell|mention|reveal|disclose|confirm|reply to) (?:this|it|the (?:customer|sender|holder|staff|user|note)|staff|anyone|anybody|again)|without (?:a |any |further |asking |the )?(?:confirmation|notice|verification|approval|question)(?:s| link| mail)?|close the (?:case|ticket)|skip (?:the )?(?:confirmation|verification|review|check)|(?:human|nobody|staff) (?:will|shall|must)? ?not (?:notice|see)|do not ask|no confirmation (?:is )?(?:needed|required|necessary))(?!\p{L})/iu,
  ),
  // Values as a program's output.
  lean(
    /(?<!\p{L})(?:accountEmail|agreesToMatchTier|confirmsServerUse|hostUsers|licenseKeys?|expertEmail|lastName)["']?\s?[=:]/u,
  ),
  lean(/(?<!\p{L})priority\s?=\s?["']?(?:high|highest|urgent|1)/iu),
];
const enough_traits = 2;

/** The first line of a paragraph of the writer's that has enough of them; -1 where there is none. */
function noteIn(lines: readonly Segment[]): number {
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && lines[to]?.text.trim() !== '') to += 1;
    const block = lines.slice(from, to);
    if (block.some(({ part }) => part !== 'history')) {
      const text = block.map((line) => line.text).join('\n');
      const joined = text.replace(/\s*\n\s*/gu, ' ');
      if (traits.filter((trait) => trait.test(text) || trait.test(joined)).length >= enough_traits) return from;
    }
    from = to + 1;
  }
  return -1;
}

/** What is written to be obeyed by a program is nobody's request, nor is what stands below it. */
export function withoutWordsToMachines(lines: readonly Segment[]): readonly Segment[] {
  const called = lines.findIndex(({ text, part }) => part !== 'history' && speaksToMachine.test(text.slice(0, 400)));
  const note = noteIn(lines);
  const from = called < 0 || note < 0 ? Math.max(called, note) : Math.min(called, note);
  return from < 0
    ? lines
    : lines.map((line, at) =>
        at >= from && (line.part === 'own' || line.part === 'signature') ? { ...line, part: 'disclaimer' } : line,
      );
}
