import type { Reading } from '../context.ts';
import { doubtedElsewhere, type JudgedKey } from './judged.ts';
import { readKeys } from './keys.ts';
import { labelledEntries } from '../layout/entries.ts';
import { findConcepts, has, type Found, type Hit } from '../lexicon/find.ts';
import { callsOff } from '../voices/called-off.ts';
import { isSample, isYes } from '../voices/affirmed.ts';
import { tongueOf } from '../words/language.ts';
import { linesOf, sentencesOf, type Sentence } from '../words/sentences.ts';
import { lean } from '../words/lean.ts';
import { fold, type Line } from '../words/text.ts';

/** The key that the mail which is answered asks about, where the writer says that it is the right one. */

type Affirmed = { readonly key: JudgedKey; readonly lines: readonly Line[] };

/** "Is it the one you use?", "Soll ich den nehmen?": asks about what was named right before. */
const asksOfIt =
  /\b(?:it|this|that|these|the one|yours|es|das|der|die|den|dies\w*|ihr\w*|c'est|est-ce|celle|la|elle|votre|esa?|est[ae]|su|essa?|sua|quella|questa|e|vostra|dat|dit|die|deze|uw|jullie|to|ten|ta|wasz\w*|det|den|deres|er)\b/u;
/** "Is it WFC-… or do you have another?": a yes to that says nothing. */
const asksWhich =
  /\b(?:or|oder|ou|o|of|czy|eller|which|welche\w*|laquelle|lequel|cual|qual|quale|welke|ktor\w+|hvilken)\b/u;

/** "That is the one", "it's ours", "den meinen wir": of what was asked about. */
const theOne =
  /\b(?:(?:is|was) (?:indeed |exactly )?(?:the (?:very )?one|it|ours|mine)|the one(?: that| which)? (?:we|i) (?:use|mean|have|meant)|you(?: have|'ve)? (?:found|named|quoted|picked|chosen|looked up|got)|(?:haben sie|sie haben|habt ihr|ihr habt) (?:\w+ ){0,4}(?:gefunden|genannt|herausgesucht|erwischt)|vous (?:l'|la |en )?(?:avez )?(?:bien )?(?:trouvee?|nommee?|choisie?)|(?:den|die|das) (?:meinen?|nutzen?|verwenden?|benutzen?|haben?) (?:wir|ich)|(?:das|der|die|es) ist (?:sie|er|es|unser\w*)|c'est (?:bien )?(?:elle|ca|celle(?:-la|-ci)?|la notre|la mienne)|es (?:esa|esta|la nuestra|la mia)|(?:e|essa e) (?:essa|esta|a nossa|a minha)|(?:e|quella e) (?:quella|questa|la nostra|la mia)|(?:dat|die) is (?:hem|'m|die|de onze|van ons)|(?:to|jest) (?:ten|ta|nasz\w*)|det er (?:den|vores|var)|det ar (?:den|var))\b/u;
const ours =
  /\b(?:ours|mine|(?:is|of) our(?: own)?|belongs to us|gehort uns|nous appartient|nos pertenece|pertence-nos|ci appartiene|is van ons|nalezy do nas|unser\w*|la notre|le notre|nuestr[ao]|noss[ao]|nostr[ao]|van ons|de onze|nasz\w*|vores|var)\b/u;

/** "You can take this license" */
const takes =
  /\b(?:(?:take|use|move|transfer|migrate) (?:this|that|it\b)|(?:nehmen|verwenden|ubertragen|nehmt) (?:sie )?(?:bitte )?(?:den|die|diese[nr]?)|prenez (?:cette|celle|la)|(?:tome|tomen|usen?|muevan) (?:esa|esta)|usem? (?:essa|esta)|prend(?:a|ete) (?:quella|questa)|neem (?:die|deze)|wez(?:cie)? (?:ten|ta))\b/u;
const most_words_alone = 3;

const against = [
  'neg',
  'no',
  'maybe',
  'cond',
  'wrong',
  'old',
  'trial',
  'instead',
  'future',
  'others',
  'refuse',
  'past',
] as const;
const beside = ['users', 'match', 'account', 'email', 'expert'] as const;
const find = (text: string): Found => findConcepts(text, tongueOf(text));
const partEnd = /[,;:.!]\s+|\s[-–—]\s|\s(?=(?:and|und|et|y|e|en|i|og|och) )/u;

/** "Yes", "yes indeed", "ja, genau": a part that says only that. */
function saysYes(part: string): boolean {
  const { hits, tokens } = find(part);
  return isYes.test(part) || hits.some((hit) => hit.from === 0 && hit.to === tokens.length && has(hit, 'yes'));
}

/** What says of a thing that it is so; not "the right key", which only calls it that. */
const isPredicate = (found: Found, hit: Hit): boolean =>
  has(hit, 'confirm') ||
  (has(hit, 'yes', 'alike') && !has(hit, 'agree') && found.hits.some((one) => one.to <= hit.from && has(one, 'is')));

/** "It came over without mistakes", "and nothing else to add": denies nothing of the key. */
const faultless = lean(
  /(?<!\p{L})(?:(?:without|with no|no|ohne|keine?|sans|sin|sem|senza|zonder|bez) (?:any |a |single |jeden |aucune? |ningun |nenhum |alcun )?(?:mistakes?|errors?|faults?|typos?|fehler|fautes?|erreurs?|error(?:es)?|erros?|errori?|fouten|bled\p{L}*)|(?:and )?(?:there is |i have )?nothing (?:else|more|further)(?: to \p{L}+)?|(?:no,? )?(?:there is |there are |we have )?(?:nothing|no) (?:new|news|changes?|changed|corrections?|different|has changed|to (?:change|correct|report))|(?:nein,? )?(?:es hat sich )?(?:nichts (?:neues|geändert)|keine änderung(?:en)?)|(?:non,? )?(?:rien (?:de nouveau|n['’]a changé)|(?:aucun|pas de) changements?)|(?:no,? )?(?:nada nuevo|ningún cambio|nada ha cambiado)|(?:não,? )?(?:nada de novo|nenhuma alteração)|(?:no,? )?(?:niente di nuovo|nessun cambiamento)|(?:nee,? )?(?:niets nieuws|geen wijziging(?:en)?)|(?:nie,? )?(?:nic nowego|żadnych zmian)|nichts (?:weiter|mehr)(?: hinzuzufügen)?|rien (?:d'autre|de plus)|nada más|nada mais|nient'altro|niets meer)(?!\p{L})/giu,
);

/** A text without what it says of there being no mistake, and nothing more to say; every word keeps its place. */
export const withoutFaultless = (text: string): string => text.replace(faultless, (said) => ' '.repeat(said.length));

/** A sentence that says of the key which was asked about that it is the one. `asked`: what is only "it" is the key. */
function affirms(said: string, asked: boolean): boolean {
  const text = withoutFaultless(said);
  const all = find(text);
  if (/[?？]\s*$/u.test(text) || all.hits.some((hit) => has(hit, ...against))) return false;
  if (asked && isYes.test(text)) return true;
  const parts = text.split(partEnd).filter((part) => part.trim() !== '');
  const yes = parts.some((part) => saysYes(part));
  return parts.some((part) => {
    const found = find(part);
    const folded = fold(part);
    if (found.hits.some((hit) => has(hit, ...beside))) return false;
    const ofKey = found.hits.some((hit) => has(hit, 'key', 'license'));
    const isTheOne = theOne.test(folded);
    if (!ofKey && !isTheOne && !(asked && yes && asksOfIt.test(folded))) return false;
    return (
      (isTheOne && (asked || yes || ofKey)) ||
      (ofKey && (ours.test(folded) || found.hits.some((hit) => isPredicate(found, hit)))) ||
      (asked && takes.test(folded)) ||
      (yes && (asked || !ofKey) && found.tokens.length <= most_words_alone) ||
      (yes && found.hits.some((hit) => has(hit, 'is', 'use', 'have', 'confirm', 'yes')))
    );
  });
}

/** The one question of the mail that is answered is about the key: it holds it, or stands right behind it. */
function isAsked(sentences: readonly Sentence[], named: Sentence): boolean {
  const [question, ...more] = sentences.filter(({ text }) => /[?？]\s*$/u.test(text));
  if (!question || more.length > 0) return false;
  const { hits } = find(question.text);
  const plain = fold(question.text);
  if (hits.some((hit) => has(hit, 'neg', 'old', 'trial', 'wrong', 'others', 'instead')) || asksWhich.test(plain))
    return false;
  const isNext = sentences[sentences.indexOf(named) + 1] === question && question.paragraph === named.paragraph;
  const ofOther = hits.some((hit) => has(hit, ...beside, 'server', 'agree'));
  return question === named || (isNext && !ofOther && asksOfIt.test(plain));
}

export function keyAffirmed({ sections, prefixes }: Reading): Affirmed | null {
  const lines = sections.answered.map((line): Line => ({ ...line, depth: 0 }));
  const sentences = sentencesOf(lines, new Set());
  const tongue = tongueOf(lines.map(({ text }) => text).join('\n'));
  const { judged } = readKeys(lines, labelledEntries(lines), sentences, prefixes, new Set(), tongue);
  const [key] = judged;
  const named = sentences.find(({ pieces }) => pieces.some(({ line }) => key?.lines.includes(line)));
  if (!key || !named || new Set(judged.map((one) => one.key)).size > 1) return null;
  if (key.form === 'long' || key.verdict === 'no' || key.why === doubtedElsewhere || isSample.test(named.text))
    return null;
  const said = sentencesOf(
    sections.own.filter(({ depth }) => depth === 0),
    new Set(),
  );
  const asked = isAsked(sentences, named);
  const affirmed = said.find(({ text }) => affirms(text, asked));
  if (!affirmed || said.some(({ text }) => speaksAgainst(text))) return null;
  return { key, lines: linesOf(affirmed) };
}

/** "That key is the old one", "please cancel it": the writer himself says something of a key that is no yes. */
export function speaksAgainst(text: string): boolean {
  if (callsOff.test(fold(text))) return true;
  const { hits } = find(withoutFaultless(text));
  return (
    hits.some((hit) => has(hit, 'key', 'license')) &&
    hits.some((hit) => has(hit, 'neg', 'no', 'wrong', 'old', 'trial', 'instead', 'maybe', 'others'))
  );
}
