/** Stand-in until the decoding branch is merged: same shape, simple rules. */
export type Part = 'own' | 'quoted-header' | 'history' | 'forward' | 'signature' | 'disclaimer';
export type Segment = { readonly number: number; readonly text: string; readonly depth: number; readonly part: Part };

const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/[’‘´`]/gu, "'")
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();

const signOffs =
  /^(?:(?:with |many |kind |kindest |best |warm |warmest )*(?:regards|wishes|greetings)|thanks & regards|yours(?: sincerely| faithfully| truly)?|sincerely(?: yours)?|best|cheers|mit (?:freundlichen|besten|vielen|herzlichen) grussen?|(?:freundliche|beste|viele|liebe|schone|herzliche) grusse?|gruss|mfg|lg|vg|(?:bien |tres )?(?:cordialement|a vous)|bien a vous|cordiales? salud\w*|salutations.{0,40}|meilleures salutations|(?:un )?(?:cordial )?saludos?(?: cordiales)?|atentamente|atenciosamente|cumprimentos|com os melhores cumprimentos|(?:distinti|cordiali) saluti|(?:met )?vriendelijke groet(?:en)?|groet(?:en|jes)?|z powazaniem|pozdrawiam|pozdrowienia|よろしくお願いいたします。?|以上|敬具|(?:med )?(?:venlig|vennlig|vanlig)\w* (?:hilsen|halsning)\w*|nga mihi)(?: aus .{2,30})?(?: \/ .{3,40})?[,.!]?$/u;
const history = [
  /^-{2,} ?(?:original|forwarded|weitergeleitete|ursprungliche|message d'origine|mensaje).{0,40}-{2,}$/u,
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|debut du message reexpedie).{0,5}$/u,
];
const quotedHeader =
  /^(?:on|am|le|el|op|den|il|em|w dniu) .{4,120}(?:wrote|schrieb|a ecrit|escribio|schreef|skrev|ha scritto|escreveu|napisal\w*).{0,60}:$/u;

export function segments(text: string, subject = ''): readonly Segment[] {
  let part: Part = 'own';
  return text.split('\n').map((raw, index): Segment => {
    const marks = /^(?: ?>)+ ?/u.exec(raw)?.[0] ?? '';
    const depth = marks.replace(/[^>]/gu, '').length;
    const line = raw.slice(marks.length).trimEnd();
    const folded = foldText(line);
    if (depth > 0) {
      if (part === 'signature') part = 'own';
      return { number: index + 1, text: line, depth, part: 'history' };
    }
    if (history.some((mark) => mark.test(folded))) {
      part = /forward|weitergeleitet|reexpedie/u.test(folded) ? 'forward' : 'history';
      return { number: index + 1, text: line, depth, part: 'quoted-header' };
    }
    if (quotedHeader.test(folded)) return { number: index + 1, text: line, depth, part: 'quoted-header' };
    if (part === 'own' && /^(?:from|von|de|da|van): .*@/u.test(folded)) {
      part = /^(?:fw|fwd|wg|tr|rv|i)\s*:/iu.test(subject) ? 'forward' : 'history';
      return { number: index + 1, text: line, depth, part: 'quoted-header' };
    }
    if (part === 'own' && (/^-- ?$/u.test(line) || signOffs.test(folded))) part = 'signature';
    if (/^sent from my|^von meinem .* gesendet/u.test(folded)) part = 'signature';
    return { number: index + 1, text: line, depth, part };
  });
}
