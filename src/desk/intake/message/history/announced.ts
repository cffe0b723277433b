/**
 * How mail programs announce an earlier mail below the answer, in English, German, French, Spanish, Portuguese, Italian,
 * Dutch, Polish and Japanese (and the Scandinavian ones, which cost nothing). All is looked at in folded form.
 */

/** Lower case, without accents, one blank between words; at most 400 letters, so that every pattern stays linear. */
export const folded = (text: string): string =>
  text
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')
    .replace(/[’‘´`]/gu, "'")
    .replace(/[*_]{1,2}(?=[^\s*_])|(?<=[^\s*_])[*_]{1,2}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();

const verbs =
  /(?:\b(?:wrote|writes|schrieb|a ecrit|escribio|escreveu|ha scritto|scrive|schreef|napisala?(?:\(a\))?|pisze|skrev|kirjoitti|va escriure)\b.{0,160}|(?:のメール|のメッセージ|さんは書きました|写道|작성)) ?:$/u;
const openings =
  /^(?:-{1,4} ?)?(?:on|am|le|el|em|il|in data|op|w dniu|dnia|den|pe|at) .{4,}|^(?:[a-z]{2,4}\.?,? )?\d{1,4}[./年-].{4,}|^[a-z]{2,4}\.?,? \d{1,2} .{4,}|^[^<>]{1,80}<[^<>\s]{3,100}>|^.{2,60} (?:wrote|schrieb|a ecrit|escribio|escreveu|ha scritto|schreef|pisze|napisal)/u;

/** "2026年5月4日(月) 10:12 Kim <kim@loom.example>:" names no verb at all. */
const dated = /^.{0,20}\d{4}.{4,120}<[^<>\s]{3,100}@[^<>\s]{3,100}> ?:$/u;

const day =
  /(?:^|[^\d])\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}|\d{1,2}\.? [^\d\s]{3,12} \d{4}|\d{4}\. [^\d\s]{3,12} \d{1,2}(?!\d)/u;
/** "Quoting Ann Lee <ann@loom.example>:", "Zitat von …", as webmail of some providers puts it. */
const quoting =
  /^(?:quoting|quote from|citing|zitat von|citando|citation de|cita(?:zione)? d[eai]|citat (?:fran|fra|af)|citeren|cytat|cytuje|citat) .{2,100}[^\s<>@]@[^\s<>@]+>? ?:$/u;
/** "---- On Tue, 9 Apr 2022 13:27:00 +0200 Ann Lee <ann@loom.example> wrote ----": between strokes. */
const stroked = (said: string): string =>
  said.replace(
    /^-{2,} ?(.{10,} (?:wrote|schrieb|a ecrit|escribio|escreveu|ha scritto|schreef|napisala?)) ?-{2,}$/u,
    '$1:',
  );
const hour = /(?:^|[^\d])\d{1,2}[:.h]\d{2}(?!\d|[.:]\d)/u;

/** "Ann Lee (IT) added a comment to CHG-20933:": how a ticket system names whose words it passes on. */
const comments =
  /^.{3,80}(?:(?:added|posted|left|made) (?:a |an )?(?:new |public |internal )?(?:comment|note|reply|response)|commented|replied|(?:hat|schrieb) (?:einen )?(?:neuen )?(?:kommentar|kommentiert|geantwortet)|a (?:ajoute un |laisse un )?(?:commentaire|commente|repondu)|(?:ha )?(?:anadido|agrego|agregado) un comentario|comento|(?:adicionou|acrescentou) um comentario|comentou|ha (?:aggiunto un commento|commentato|risposto)|heeft (?:een )?(?:opmerking|reactie|gereageerd|geantwoord)|dodala?(?:\(a\))? komentarz|skomentowala?(?:\(a\))?).{0,80} ?:$/u;

export const announcesComment = (line: string): boolean => line.length < 390 && comments.test(folded(line));

/** ">>> Liv Andersen 12-01-2015 10:11 >>>", ">>> On 1/12/2015 at 10:11 AM, in message <…>, … wrote:": how GroupWise names an earlier mail. */
export const isGroupWise = (line: string): boolean =>
  line.length < 390 &&
  /^>>> \S/u.test(line) &&
  day.test(folded(line)) &&
  (/>>>\s*$/u.test(line) ||
    /(?:in message|in nachricht|dans le message|en el mensaje|nel messaggio|in bericht) <.*[:：]\s*$/iu.test(line));

/** How an answered mail is named in one sentence: "On 4 May 2026, Kim wrote:". `sure`: it has a date or an address. */
export function attribution(line: string): 'sure' | 'perhaps' | null {
  if (isGroupWise(line)) return 'sure';
  const said = stroked(folded(line).replaceAll('：', ':'));
  if (!said.endsWith(':') || said.length > 390) return null;
  if (dated.test(said) || quoting.test(said)) return 'sure';
  if (comments.test(said)) return 'perhaps';
  // In a language whose verb is not known: a day and an hour, or a day and an address, at the end of which stands a colon.
  if (!verbs.test(said) || !openings.test(said))
    return day.test(said) && (hour.test(said) || said.includes('@')) ? (said.includes('@') ? 'sure' : 'perhaps') : null;
  return /\d{1,4}[./:年-]\d|\d{4}|@/u.test(said) ? 'sure' : 'perhaps';
}

/** True where a sentence of that kind may begin and go on in the next line. */
export const mayAttribute = (line: string): boolean => {
  const said = folded(line);
  return !said.endsWith(':') && ((openings.test(said) && /\d|@/u.test(said)) || day.test(said));
};

const forwardMark = [
  /^-{2,}.{0,4}(?:forwarded (?:message|by)|weitergeleitet(?:e (?:nachricht|mail|e-mail)| von)|(?:transmis|transfere|reexpedie) par|reenviado por|(?:re)?encaminhado por|inoltrato da|doorgestuurd door|przekazan[ey] przez|message (?:transfere|transmis|reexpedie)|mensaje reenviado|mensagem (?:re)?encaminhada|messaggio inoltrato|doorgestuurd bericht|wiadomosc przekazana|przekazana wiadomosc|tresc przekazanej wiadomosci|転送(?:された)?メッセージ|videresendt|vidarebefordrat).{0,60}$/u,
  /^(?:begin forwarded message|anfang der weitergeleiteten (?:nachricht|e-mail)|debut du message (?:reexpedie|transfere)|inicio del mensaje reenviado|inicio da mensagem (?:re)?encaminhada|inizio (?:del )?messaggio inoltrato|begin doorgestuurd bericht|poczatek przekazywanej wiadomosci|転送されたメッセージ) ?[:：]$/u,
];
const originalMark =
  /^-{2,} ?(?:original (?:message|appointment|e-?mail)|original-?nachricht|ursprungliche (?:nachricht|mail|e-mail)|message (?:d'origine|original)|(?:mensaje|mensagem|correo) original|messaggio originale|oorspronkelijk bericht|origine(?:el|le) bericht|(?:wiadomosc oryginalna|oryginalna wiadomosc)|元のメッセージ|reply message|antwort|opprinnelig melding|oprindelig meddelelse|ursprungligt meddelande) ?-*$/u;

/** A line of its own between the answer and the mail below it. */
export function separator(line: string): 'forward' | 'original' | null {
  const said = folded(line);
  if (forwardMark.some((mark) => mark.test(said))) return 'forward';
  return originalMark.test(said) ? 'original' : null;
}

const above =
  /(?:reply|answer|response) (?:text )?above this line|(?:oberhalb|uber) dieser (?:zeile|linie)|au-dessus de cette ligne|(?:encima|arriba) de esta linea|acima desta linha|sopra (?:di )?questa (?:linea|riga)|boven deze (?:regel|lijn)|(?:nad|powyzej) t(?:a|ej) lini|この行(?:より|の)上/u;

/** The line that a ticket system draws, so that answers stand above it: what stands below it is what it sends. */
export const isTicketLine = (line: string): boolean => line.length < 200 && above.test(folded(line));

/** "2020-03-02 10:11:12 CET - Karl Ek     Additional comments": how ServiceNow heads each comment, newest first. */
export const isJournal = (line: string): boolean =>
  line.length < 200 &&
  /^\s*\d{1,4}[-./]\d{1,2}[-./]\d{1,4},? \d{1,2}:\d{2}(?::\d{2})?(?: [AP]M)?(?: [A-Z]{2,5})? - \p{L}.{1,60}?(?:\s{2,}| \()\p{L}[\p{L} ]{3,40}\)?\s*$/u.test(
    line,
  );

/** A ruled line, as some programs put one above an earlier mail. */
export const isRule = (line: string): boolean => /^\s*(?:[-_=*~][ \t]?){5,}\s*$/u.test(line.slice(0, 200));
