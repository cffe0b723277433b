import { lean } from '../words/lean.ts';
import { isBlank, type Line } from '../words/text.ts';

/** "My director dictated this to me for you:": what stands between quotation marks below is said to the reader. */
const dictates = lean(
  /(?<!\p{L})(?:dictated|dictates|diktiert\p{L}*|dict[ée]e?|dict[óo]|dictado|dictou|ditou|ditado|dettat[oa]|gedicteerd|podyktowa\p{L}*|(?:asked|told|instructed|wants) me to (?:tell|write|pass|forward|send|let)|for your attention|(?:bat|gebeten|beauftragt)[^:]{0,20} (?:ihnen|sie)|lässt ihnen|à votre attention|m'a (?:demandé|chargée?|priée?) de vous|me (?:pidió|encargó|ha pedido|ha encargado) que (?:le|les|os)|(?:pediu-me|me pediu) (?:que|para) (?:lhe|vos)|mi ha (?:chiesto|pregat[oa]|incaricat[oa]) di|vroeg mij u|heeft mij gevraagd u|prosił\p{L}*,? (?:abym|żebym|o przekazanie))(?!\p{L})|口述|伝言/iu,
);

/** "In our folder it reads:", "the certificate says:": what a paper of the writer's own says, handed on as it stands. */
const paper =
  'folder|binder|files?|records?|archives?|certificate|invoice|licen[cs]e|paper(?:work)?|note|screen|admin(?:istration)? page|ordner|akten?|unterlagen|urkunde|zertifikat|rechnung|lizenz\\p{L}*|zettel|classeur|dossiers?|certificat|facture|écran|carpeta|archivo|certificado|factura|papel|pantalla|pasta|fatura|ecrã|tela|cartella|archivio|certificato|fattura|foglio|schermo|map|certificaat|factuur|scherm|segregator\\p{L}*|certyfika\\p{L}*|faktur\\p{L}*';
const ours =
  "our|my|the|unser\\p{L}{0,2}|mein\\p{L}{0,2}|der|dem|die|das|(?:no(?:tre|s)|mon|la|le|l['’])|nuestr\\p{L}|mi|el|noss\\p{L}|minha|meu|[ao]|nostr\\p{L}|mi[ao]|il|on(?:ze|s)|mijn|de|het|nasz\\p{L}*";
const readsSo = lean(
  new RegExp(
    `(?<!\\p{L})(?:${ours}) ?(?:${paper})(?!\\p{L})[^:]{0,40}(?<!\\p{L})(?:reads?|says?|states?|shows?|steht|lautet|sagt|dit|indique|figure|lit|dice|pone|figura|diz|consta|riporta|c'è scritto|staat|luidt|zegt|widnieje|jest napisan\\p{L})(?!\\p{L})[^:]{0,24}:\\s*$|(?<!\\p{L})(?:steht|reads?|written|figure|pone|consta|scritto|staat|napisan\\p{L})(?!\\p{L})[^:]{0,40}(?<!\\p{L})(?:${ours}|im|in|au|en la|na|no|nel(?:la|l')?|w) ?(?:${paper})(?!\\p{L})[^:]{0,24}:\\s*$`,
    'iu',
  ),
);

/** "I asked the customer, and this is what he answered:": what is quoted below it answers for him. */
const answeredSo = lean(
  /(?<!\p{L})(?:(?:this|here|that|below) is (?:what|how|his|her|their)|(?:he|she|they|the customer)(?: has| have)? (?:answered|confirmed|replied|wrote(?: back)?)|(?:his|her|their) (?:answers?|reply|confirmations?)|(?:hier|das) (?:ist|sind) (?:seine|ihre|die) (?:antwort\p{L}*|bestätigung\p{L}*)|(?:er|sie|der kunde) (?:hat )?(?:geantwortet|bestätigt|antwortete|bestätigte)|voici (?:sa|leur|ses|leurs) (?:réponses?|confirmations?)|(?:il|elle|le client) (?:m'|nous )?(?:a )?(?:répondu|confirmé)|(?:esta es|aquí está|estas son) (?:su|sus|la|las) (?:respuestas?|confirmaci\p{L}+)|(?:me|nos) (?:ha )?(?:contest|respond|confirm)\p{L}+|(?:ecco|questa è) (?:la sua|le sue|la loro) (?:rispost\p{L}|conferm\p{L})|(?:mi|ci) ha (?:rispost|confermat)o|(?:dit|hier) (?:is|zijn) (?:zijn|haar|hun|het) antwoord\p{L}*|(?:hij|zij|de klant) (?:heeft )?(?:geantwoord|bevestigd|antwoordde)|(?:oto|to) (?:jego|jej|ich) odpowied\p{L}+)(?!\p{L})/iu,
);

/**
 * The lines of such quotations, without their marks; `quoted` are those that `withoutQuotations` set apart. Of lines
 * that a mail program marks as quoted, those that are said to be a customer's answer.
 */
export function dictatedIn(lines: readonly Line[], quoted: ReadonlySet<Line>, origin: string): Line[] {
  const found: Line[] = [];
  let passed = false;
  let answered = false;
  for (const [at, line] of lines.entries()) {
    if (line.depth === 0 && !isBlank(line)) answered = leadsToAnswer(sentenceAbove(lines, at));
    else if (line.depth === 1 && answered && !quoted.has(line)) {
      found.push({ ...line, depth: 0, origin });
      continue;
    }
    if (!quoted.has(line)) {
      if (!isBlank(line)) passed = leadsToDictated(sentenceAbove(lines, at));
      continue;
    }
    if (passed)
      found.push({
        ...line,
        depth: 0,
        origin,
        text: line.text.replace(/^\s*["“„«]\s*|\s*["”“»][.!]?\s*$/gu, ''),
      });
  }
  return found;
}

/** True for the sentence that leads to such a quotation: it says who speaks, and takes nothing back. */
export const leadsToDictated = (text: string): boolean =>
  (dictates.test(text) && /[:：]\s*$/u.test(text)) || readsSo.test(text);

/** True for the sentence that leads to what a customer answered. */
export const leadsToAnswer = (text: string): boolean => answeredSo.test(text) && /[:：]\s*$/u.test(text);

/** The last lines of the paragraph that leads to the quotation. */
function sentenceAbove(lines: readonly Line[], at: number): string {
  let from = at;
  while (from > 0 && at - from < 2 && !isBlank(lines[from - 1]) && lines[from - 1]?.depth === 0) from -= 1;
  return lines
    .slice(from, at + 1)
    .map(({ text }) => text)
    .join(' ');
}
