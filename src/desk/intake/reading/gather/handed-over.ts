import { orderOf, tongueIn, type Reading } from '../context.ts';
import { findConcepts, has } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { nominative } from '../names/declined.ts';
import { splitName, type Name, type NameHints } from '../names/names.ts';
import { namesIn } from '../names/people.ts';
import { lean } from '../words/lean.ts';
import { linesOf, saysNow } from '../words/sentences.ts';
import type { Tongue } from '../words/language.ts';
import { EARLIER, fold, foldSame } from '../words/text.ts';
import { correctsOwn } from './own-correction.ts';

/**
 * Who has an account since the writer's earlier mail: "Lovisa has finished here, and the account has been taken over by
 * Torbjörn Ek", where the earlier one named another.
 */

/** What somebody does who has it now; right behind his name. Folded. */
const takes = lean(
  /^,? ?(?:(?:who|now|then|since|meanwhile|already|nun|jetzt|inzwischen|maintenant|desormais|ahora|agora|ora|adesso|nu|teraz|juz|has|have|had|is|was|hat|ist|a|est|ha|heeft|is|nous|l'|la|lo|le|sie|es|ihn|jest) ?){0,4}(?:tak(?:en|es|ing) (?:(?:it|this|that|him|her|them|the \p{L}+|his \p{L}+|her \p{L}+) )?over|took (?:(?:it|this|that|the \p{L}+|his \p{L}+|her \p{L}+) )?over|inherit(?:s|ed)|succeed(?:s|ed)|replac(?:es|ed)|follow(?:s|ed)|(?:his|her|the|their) (?:successor|replacement)|in (?:his|her|their) (?:place|stead)|stepped in|ubernommen|ubernimmt|(?:ihre?|seine?|die|der) nachfolger(?:in)?|repris\p{L}*|reprend|(?:lui a )?succede|(?:la |le )?remplace\p{L}*|(?:la|lo|le) (?:sustituye|reemplaza|sucede)|asum\p{L}+|substitui\p{L}*|assum\p{L}+|sostitui\p{L}*|subentr\p{L}+|overgenomen|neemt (?:het |hem )?over|vervangt|przej\p{L}+|zastapil\p{L}*|zastepuje)(?!\p{L})/u,
);
/** What leads to who has it now; right before his name. Folded. */
const goesTo = lean(
  /(?<!\p{L})(?:taken over by|(?:was|is|has been|got|were|be|now) (?:\p{L}+ )?(?:passed|handed|transferred|given|assigned|moved)(?: on| over| down)? to|(?:passed|handed|transferred|went|goes|fell)(?: on| over| down)? to|inherited by|(?:held|owned|managed|run|used|looked after) (?:now )?by|(?:successor|replacement|follower)(?: is| was|:| called| named)?|(?:instead|place)(?: of (?:him|her))?,? (?:is|came|comes|we have|there is)|ubernommen von|(?:ging|geht) (?:jetzt |nun )?an|(?:nachfolger(?:in)?)(?: ist| heisst|:)?|(?:repris|reprise|detenu) par|(?:passe|passee) a|(?:successeur|remplacante?)(?: est|:)?|(?:paso|pasa|ha pasado) a(?: manos de)?|(?:sucesor|sucesora|reemplazo)(?: es|:)?|(?:passou|passa) para|(?:e|esta) agora (?:d[oa]|com [oa]?)|(?:passato|passata|passa) a|(?:subentrat[oa]|successore)(?: e|:)?|overgenomen door|(?:opvolger|opvolgster)(?: is|:)?|przejete przez|przejela?|nastepc\p{L}+(?: jest|:)?)(?: (?:our|my|the|unser\p{L}*|mein\p{L}*|notre|mon|ma|nuestr[oa]|mi|noss[oa]|[ao]|nostr[oa]|il|la|onze|mijn|de|nasz\p{L}*) ?(?:\p{Ll}+ ){0,3})?,? ?$/u,
);
/** For a time, or not yet: "until Monday", "during her leave". Folded. */
const forAWhile = lean(
  /(?<!\p{L})(?:until|till|while|during|for now|temporar\p{L}+|meantime|holidays?|vacation|leave|stays?|remains?|still|will|next|soon|bis|wahrend|vorubergehend|vertretung\p{L}*|vertritt|urlaub|bleibt|jusqu\p{L}*|pendant|provisoire\p{L}*|conges?|reste|hasta|mientras|vacaciones|sigue|ate|enquanto|ferias|continua|fino a|durante|ferie|resta|tot|tijdens|tijdelijk|vakantie|blijft|tymczasowo|urlop\p{L}*|pozostaje)(?!\p{L})/u,
);

const married = lean(
  /(?<!\p{L})(?:married|marriage|wedding|divorced?|now|new (?:last |family |sur)?name|(?:last |family |sur)?name|called|heißt|heiratet\p{L}*|geheiratet|verheiratet|name|mari[ée]e?|nom|s['’]appelle|cas[óo]|apellido|casou|apelido|sposat[ao]|cognome|getrouwd|achternaam|wyszła|nazwisko|nazywa)(?!\p{L})/iu,
);
/** "Bernadett has married, she is now Bernadett Orsós-Kovács": the same first name with another last name. */
function renamed(text: string, known: readonly Statement<Name>[]): Name[] {
  if (!married.test(text) || /[?？]\s*$/u.test(text)) return [];
  return namesIn(text, findConcepts(text)).flatMap((place): Name[] => {
    const name = splitName(place.text);
    const before = known.find(({ value }) => value?.first && fold(value.first) === fold(name.first ?? ''))?.value;
    const isOther = before?.last && name.last && fold(before.last) !== fold(name.last);
    return isOther ? [name] : [];
  });
}

const asTold = lean(
  /(?<!\p{L})(?:(?:as|like|what) (?:(?:i|we) )?(?:\p{L}+ )?(?:told|said|wrote|written|gave|given|stated|before|named|mentioned)|wie (?:(?:ich|wir) )?(?:\p{L}+ )?(?:geschrieben|gesagt|genannt|angegeben|zuvor|bisher|gehabt)|comme (?:\p{L}+ )?(?:ecrit|dit|indique|avant)|como (?:\p{L}+ )?(?:escribi|dije|dicho|indique|antes|escrevi|disse|dito)|come (?:\p{L}+ )?(?:scritto|detto|indicato|prima)|zoals (?:\p{L}+ )?(?:geschreven|gezegd|opgegeven|eerder)|jak (?:\p{L}+ )?(?:napisal\p{L}*|podal\p{L}*|wczesniej))(?!\p{L})/u,
);
const parts = /[^,;:.!?–—()]+/gu;
/** "Holder as I told", "account and holder are as I wrote": the one of the earlier mail. */
export const keepsHolder = (text: string, tongue: Tongue | null): boolean =>
  (text.match(parts) ?? []).some(
    (part) => asTold.test(fold(part)) && findConcepts(part, tongue).hits.some((hit) => has(hit, 'holder')),
  );

/** The names without those of the newest mail where it says that the holder stays the one of an earlier mail. */
export function withHolderKept(reading: Reading, names: readonly Statement<Name>[]): readonly Statement<Name>[] {
  const earlier = names.filter(({ lines }) => lines.length > 0 && lines.every(({ origin }) => origin === EARLIER));
  const isKept =
    earlier.length > 0 &&
    correctsOwn(reading) &&
    reading.sentences.some((one) => saysNow(one) && keepsHolder(one.text, tongueIn(reading, one.text)));
  return isKept ? earlier : names;
}

export function handedOver(reading: Reading, hints: NameHints, known: readonly Statement<Name>[]): Statement<Name>[] {
  if (!correctsOwn(reading)) return [];
  const own = reading.sentences.filter(saysNow);
  return own.flatMap((sentence, at): Statement<Name>[] => {
    const near = [own[at - 1], sentence, own[at + 1]].filter((one) => one?.paragraph === sentence.paragraph);
    const around = near.map((one) => one?.text ?? '').join(' ');
    const { hits } = findConcepts(around, tongueIn(reading, around));
    const ofAccount = hits.some((hit) => has(hit, 'account', 'holder'));
    const isOfOther = findConcepts(sentence.text).hits.some((hit) => has(hit, 'expert', 'billing', 'cond', 'maybe'));
    const [again] = renamed(sentence.text, known);
    if (again !== undefined && !isOfOther) {
      const lines = linesOf(sentence);
      return [{ value: again, lines, rank: 1, corrected: true, order: orderOf(reading, lines) }];
    }
    if (!ofAccount || isOfOther || /[?？]\s*$/u.test(sentence.text)) return [];
    const people = namesIn(sentence.text, findConcepts(sentence.text));
    const found = people.filter(({ start, end }) => {
      const folded = foldSame(sentence.text);
      return takes.test(folded.slice(end)) || goesTo.test(folded.slice(0, start));
    });
    const [only, ...more] = found;
    const rest = fold(near.map((one) => (one === own[at - 1] ? '' : (one?.text ?? ''))).join(' '));
    // "The e-mail stays the same": what stays is the account.
    if (
      !only ||
      more.length > 0 ||
      forAWhile.test(rest.replace(/[^.;,!]*(?:same|gleich|meme|mism|mesm|stess|zelfde|address|adres)[^.;,!]*/gu, ' '))
    )
      return [];
    const name = splitName(nominative(only.text, reading.tongue, hints), hints);
    const lines = linesOf(sentence);
    return name.last === null ? [] : [{ value: name, lines, rank: 1, corrected: true, order: orderOf(reading, lines) }];
  });
}
