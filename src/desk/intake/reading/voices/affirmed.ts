import { addressesIn } from '../words/emails.ts';
import type { Message } from '../../message/mime.ts';
import type { Segment } from '../../message/history/segments.ts';
import { segments } from '../../message/history/segments.ts';
import { labelledEntries } from '../layout/entries.ts';
import { tongueOf, type Tongue } from '../words/language.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import { countryNamed } from '../words/countries.ts';
import { lean } from '../words/lean.ts';
import { organizationsIn } from '../words/organizations.ts';
import { domainName } from '../names/own-organization.ts';
import { sentencesOf } from '../words/sentences.ts';
import { isBlank, tidyText, type Line } from '../words/text.ts';

/** "It is all correct except for one point": what the exception does not name holds. */
export const allHolds = lean(
  /(?<!\p{L})(?:(?:all|everything|every word|the rest)(?: of (?:it|that|this))?(?: in it| below| there)?(?: is| are)?(?: still| all)? (?:correct|right|true|fine|stands?|holds?|good|appl(?:y|ies)|valid)|(?:is|are) all (?:correct|right|true|fine) (?:except|apart|but|bar|save)|(?:alles|das meiste) (?:stimmt|passt|gilt|ist richtig)|tout (?:est|y est) (?:exact|correct|juste|bon)|todo (?:es|est[áa]) (?:correcto|bien|v[áa]lido)|(?:está )?tudo (?:está )?(?:certo|correto|bem)|(?:è )?tutto (?:è )?(?:giusto|corretto|esatto|valido)|alles (?:klopt|is juist|is correct)|wszystko (?:się zgadza|jest (?:prawdziwe|poprawne))|(?:resten|alt andet|alt annet|allt annat|alt|allt)(?: af det| av det| herunder| nedenfor| nedan)? (?:gælder|gjelder|gäller|passer|stemmer|stämmer|er (?:stadig )?(?:rigtigt|riktig|korrekt)|är (?:fortfarande )?(?:rätt|riktigt|korrekt))|(?:gælder|gjelder|gäller|stemmer|stämmer) (?:fortsatt |stadig |fortfarande )?(?:resten|alt|allt)|(?:gilt|stimmt) (?:weiterhin |noch )?(?:alles|der rest)|(?:vale|valgono?|geldt|reste valable) (?:todo|tudo|tutto|il resto|o resto|el resto|alles|de rest|tout|le reste)|(?:i|we)(?: can| hereby| do)* confirm (?:it all|all|everything)|(?:bestätige|bestätigen)(?: ich| wir)?(?: hiermit)? alles|(?:ich|wir) (?:kann |können )?alles(?: so)? bestätigen|(?:confirme|confirmons) (?:tout|l'ensemble)|(?:confirmo|confirmamos) (?:todo|tudo)|(?:confermo|confermiamo) tutto|bevestig(?:en)? (?:ik |wij |we )?alles|(?:ik|wij|we) bevestig(?:en)? alles|potwierdzam(?:y)? wszystko|(?:angaben|daten|(?:the|all|his|her|their|these|those) (?:data|details|information)|(?:les|ces|ses|leurs) (?:données|informations|renseignements)|(?:los|las|sus|estos) (?:datos|informaciones)|(?:os|estes|seus) dados|(?:i|le|questi) (?:dati|informazioni)|(?:de|die|zijn|haar) (?:gegevens|informatie)|(?:te )?dane)(?:[^.!?@()]|\([^()@]*\)){0,80}? (?:stimmen|kloppen|(?:sind|are|sont|son|están|são|estão|sono|zijn|są)(?: alle| all| toutes?| tous| todos?| tutti| allemaal| so| noch| still)* (?:richtig|korrekt|correct|right|exactes?|correctes?|justes?|correct[oa]s|corret[oa]s|certos|corrett[ie]|giust[ie]|juist|poprawne|prawdziwe))|(?:de rest|the rest|der rest|le reste|el resto|o resto|il resto|reszta) (?:klopt|stimmt|est (?:juste|exact)|es correcto|está certo|è (?:giusto|corretto)|się zgadza))(?!\p{L})(?:[ ,]+(?:except|apart|but|bar|save|bis auf|außer|sauf|hormis|excepto|salvo|menos|exceto|tranne|salvo|eccetto|behalve|op|oprócz|poza|z wyjątkiem)(?: (?:for|from|for one|auf|na))?(?!\p{L}))?/giu,
);
/** "I am not sure that all is correct" says nothing of the kind. */
export function holdsAll(text: string, tongue: Tongue | null): boolean {
  const at = text.search(allHolds);
  return (
    at >= 0 &&
    !/[?？]\s*$/u.test(text) &&
    !findConcepts(text.slice(0, at), tongue).hits.some((hit) => has(hit, 'neg', 'maybe', 'cond', 'polite', 'wrong'))
  );
}

/** "All correct besides the street number", "das stimmt alles so", "the rest is right as you sum it up". */
export const affirms = lean(
  /(?<!\p{L})(?:(?:all|everything|it|that|this|(?:the|all the) rest|everything else)(?:(?:'s| is| are| was)(?: all| indeed| still| quite)? (?:correct|accurate|true|(?<!all )right)| correct| accurate)|(?:das|es|alles|der rest|alles (?:andere|übrige|weitere)) (?:ist |war )?(?:alles |soweit |so )*(?:korrekt|richtig|stimmt|zutreffend)|(?:passt|stimmt) (?:alles|so)|(?:alles|so) (?:korrekt|richtig)|(?:tout|c'|le reste|tout le reste)(?: ?est| y est)(?: bien| tout à fait)? (?:exact|correct|juste|conforme)|tout (?:exact|correct)|(?:todo|lo demás|el resto)(?: lo demás)?(?: es| está)? (?:correcto|exacto|bien)|(?:es|está) (?:todo )?correcto|(?:tudo|o resto|o restante)(?: o resto)?(?: está)? (?:certo|correto|correcto)|(?:tutto|il resto)(?: il resto)?(?: è)? (?:corretto|giusto|esatto)|(?:alles|dat|de rest)(?: is)? (?:klopt|juist|correct)|(?:wszystko|reszta)(?: pozostałe)? (?:się zgadza|jest (?:poprawn\p{L}*|w porządku)))(?!\p{L})(?!,? (?:that|dass|que|che|dat|że)(?!\p{L}))|(?:すべて|全て|内容は?)[^。]{0,12}(?:正しい|合って|相違ありません|間違いありません)/iu,
);
/** "I hope that is right": wished, and not said. */
const wished = lean(
  /(?<!\p{L})(?:hop(?:e|ing)|hoff\p{L}*|espér\p{L}*|esper\p{L}*|speri?a?mo|spero|hop(?:en|elijk)|hoop|nadziej\p{L}*|if|wenn|ob|falls|si|se|als|jeśli|czy)(?!\p{L})/iu,
);
/** The whole answer: "Yes, correct.", "Stimmt." */
export const isYes =
  /^\W*(?:(?:yes|ja|oui|s[ií]|sim|sì|tak|はい)(?:,? (?:that|it|this)(?:'s| is)?(?: all)?| das| c'est| es| é| è| dat| to)?[,.! ]*)?(?:correct|right|exactly|confirmed|yes|ja|stimmt|richtig|korrekt|genau|passt|oui|exact|exactement|sí|correcto|exacto|sim|correto|certo|sì|esatto|corretto|klopt|juist|tak|zgadza się|potwierdzam|はい|正しいです|その通りです)(?: so| das)?[.!]*$/iu;
/** "Is all this correct?" */
const asksIfRight = lean(
  /(?<!\p{L})(?:correct\p{L}*|right|accurate|confirm\p{L}*|stimm\p{L}*|richtig|korrekt|bestätig\p{L}*|exact\p{L}*|juste|confirme\p{L}*|corret\p{L}*|certo|corrett\p{L}*|giust\p{L}*|esatt\p{L}*|klopt|juist|bevestig\p{L}*|zgadza|potwierdz\p{L}*)(?!\p{L}).{0,80}[?？]|正しい.{0,10}(?:か|[?？])/iu,
);
const requests = lean(
  /[?？]|(?<!\p{L})(?:(?:would|could|can|will) you|please|we (?:still )?need|(?:bitte|können|könnten|würden) (?:sie|noch|bestätigen)|(?:wir|uns) (?:benötigen|brauchen|fehl\p{L}*)|pourriez|pouvez|veuillez|merci de|il nous (?:manque|faut)|podría\p{L}*|puede[ns]?|por favor|(?:nos|nos hace) falta|poderia\p{L}*|falta(?:-nos|m)|potrebbe|può|per favore|ci (?:manca|serve)|kunt u|wilt u|graag|wij missen|czy (?:może|mog)\p{L}*|prosz\p{L}*|brakuje)(?!\p{L})|ください/iu,
);
/** What a sender shows as a pattern, and what he still wants. */
export const isSample = lean(
  /(?<!\p{L})(?:e\.g|for (?:example|instance)|such as|looks? like|invented|sample|z\. ?b|zum beispiel|beispiel\p{L}*|par exemple|por ejemplo|por exemplo|ad esempio|per esempio|bijvoorbeeld|na przykład|np)(?!\p{L})|例/iu,
);
const isOpen = (text: string): boolean =>
  /[?？]/u.test(text) ||
  findConcepts(text, tongueOf(text)).hits.some(
    (hit) =>
      has(hit, 'neg', 'cond', 'maybe', 'must', 'needed', 'wrong', 'old', 'trial', 'future') || isWanted(text, hit),
  );
const isWanted = (text: string, hit: { start: number; end: number }): boolean =>
  /^(?:need|miss|require|fehl|benötig|brauch|manqu|falt|manca|serve$|serv[ou]no$|ontbre|mis|nodig|brak|potrzeb|please|bitte|confirm)/iu.test(
    text.slice(hit.start, hit.end),
  );
/** "We have received …", "you told us …": what a sender repeats of what he was told. */
const repeats = lean(
  /(?<!\p{L})(?:(?:we|i) (?:have |'ve )?(?:received|noted|understood|recorded|registered|got)|(?:you|your) (?:told|wrote|said|use|run|agree|account|key|license|organi[sz]ation|company)|wir haben (?:\p{L}+ ){0,6}(?:erhalten|notiert|aufgenommen|vermerkt)|(?:sie|ihr) (?:haben|schrieben|nutzen|verwenden|konto|schlüssel)|nous avons (?:bien )?(?:reçu|noté)|vous (?:avez|utilisez|acceptez)|hemos (?:recibido|anotado)|recibimos|recebemos|registamos|registramos|abbiamo (?:ricevuto|registrato|annotato)|(?:we|wij) (?:hebben|noteerden|ontvingen)|otrzymaliśmy|zanotowaliśmy)(?!\p{L})/iu,
);

/** What a paragraph asks for is not summed up: from its question, or the word that asks, to its end. */
function withoutRequests(lines: readonly Line[]): Line[] {
  let asking = false;
  return lines.map((line) => {
    if (isBlank(line)) asking = false;
    if (asking) return { ...line, text: '' };
    const at = line.text.search(requests);
    if (at < 0) return line;
    asking = true;
    return { ...line, text: /^.*[.!。]\s/u.exec(line.text.slice(0, at))?.[0].trim() ?? '' };
  });
}

const least_labels = 2;
/** Lines without a label in a paragraph of labels: "Acme Ltd, 1 Main Street, Springfield" below key and account. */
function besideLabels(lines: readonly Line[], labelled: ReadonlySet<Line>): ReadonlySet<Line> {
  const found = new Set<Line>();
  let paragraph: Line[] = [];
  for (const line of [...lines, null]) {
    if (line !== null && !isBlank(line)) {
      paragraph.push(line);
      continue;
    }
    if (paragraph.filter((one) => labelled.has(one)).length >= least_labels)
      for (const one of paragraph) found.add(one);
    paragraph = [];
  }
  return found;
}
const namesPlace = (text: string): boolean =>
  organizationsIn(text).length > 0 || (/\d/u.test(text) && countryNamed(text.split(/[,\s]/u).at(-1) ?? '') !== null);

/** True where the writer says of what stands in the quoted mail that it is right. */
function isAffirmed(own: readonly Line[], asked: readonly Line[]): boolean {
  const said = sentencesOf(own, new Set()).map(({ text }) => text);
  const plainly = (text: string): boolean => {
    const at = text.search(affirms);
    if (at < 0 || /[?？]\s*$/u.test(text)) return false;
    const before = text.slice(0, at);
    const { hits } = findConcepts(before, tongueOf(text));
    return !wished.test(before) && !hits.some((hit) => has(hit, 'neg', 'maybe', 'cond', 'wrong', 'refuse'));
  };
  if (said.some(plainly)) return true;
  const questions = asked.filter(({ text }) => /[?？]/u.test(text));
  return questions.length === 1 && asksIfRight.test(questions[0]?.text ?? '') && said.some((text) => isYes.test(text));
}

/**
 * What the sender of the quoted mail sums up and the writer says is right: its labels with their values, and what it
 * repeats in sentences. Not what it asks, wants, or shows as a pattern, and nothing of the sender's own house.
 */
export function affirmedIn(message: Message, quoted: readonly Segment[], own: readonly Line[], origin: string): Line[] {
  const parts = segments(quoted.map(({ text }) => text).join('\n'));
  const lines = quoted.flatMap(({ number, text }, index): Line[] =>
    parts[index]?.part === 'own' ? [{ number, text: tidyText(text), depth: 0, origin }] : [],
  );
  if (!isAffirmed(own, lines)) return [];
  const summed = withoutRequests(lines);
  const theirs = message.to.map(({ address }) => domainName(address));
  const isTheirs = (text: string): boolean => addressesIn(text).some((one) => theirs.includes(domainName(one)));
  const isStated = (text: string): boolean => !isSample.test(text) && !isTheirs(text) && !/[?？]/u.test(text);
  const labelled = new Set(
    labelledEntries(summed)
      .filter(({ topic, values }) => topic !== null && topic !== 'other' && values.length > 0)
      .flatMap((entry) => [...(entry.head ? [entry.head] : []), ...entry.lines]),
  );
  const inBlock = besideLabels(summed, labelled);
  const repeated = new Map(
    sentencesOf(summed, labelled).flatMap(({ text, pieces }): [Line, string][] => {
      const first = pieces[0]?.line;
      return first && repeats.test(text) && isStated(text) && !isOpen(text) ? [[first, text]] : [];
    }),
  );
  return summed.flatMap((line): Line[] => {
    const text = repeated.get(line);
    if (labelled.has(line) || (inBlock.has(line) && namesPlace(line.text))) return isStated(line.text) ? [line] : [];
    if (text !== undefined)
      return [
        { ...line, text },
        { number: 0, text: '', depth: 0 },
      ];
    return isBlank(line) ? [{ number: 0, text: '', depth: 0 }] : [];
  });
}
