import type { Reading } from '../context.ts';
import { findConcepts, has, type Found } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { copiedAfter, copiedBefore, follows, isColleague } from '../words/mentions.ts';
import { isTitleWord } from '../names/names.ts';
import { isOwner, namesIn } from '../names/people.ts';
import type { Place } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

/** "our partner Jane Smith", "contact: Jane Smith" */
export function isOthers(text: string, found: Found, place: Place): boolean {
  if (isHolderBehind(text, found, place)) return false;
  if (isAside(text, found, place)) return true;
  const cue = found.hits.findLast(
    (hit) => hit.end <= place.start && has(hit, 'expert', 'contact', 'billing', 'holder', 'account', 'receive', 'old'),
  );
  if (cue === undefined || has(cue, 'holder', 'account', 'receive')) return false;
  // "The contact for that one is Ann Lee", "the account is of our buyer Ann Lee": of the account that was named.
  if (isContactFor.test(text.slice(cue.start, place.start))) return false;
  if (has(cue, 'contact') && isOwner(text, found, place)) return false;
  // "The holder is my partner Judith Lowe."
  if (found.hits.some((hit) => has(hit, 'holder') && hit.to <= cue.from && cue.from - hit.to <= 3)) return false;
  if (
    isColleague(text, cue) &&
    (follows(found, text, cue) || /^(?:coll|kolleg|coleg|koleg)/iu.test(text.slice(cue.start)))
  )
    return false;
  return text.slice(cue.end, place.start).length < 60;
}

const isContactFor = lean(
  /^\S+ (?:(?:person |partner )?(?:for|of) (?:that|this|it|the account)|dafür|dazu|hierfür|(?:pour|de) (?:ce|celui|le) |para (?:esa|esta|la) |per (?:questo|quello|l'account)|daarvoor|ervoor)(?!\p{L})/iu,
);

/** "… as a contact, and Ann Lee as its owner", "…, Ann Lee, is the one it belongs to": what somebody is stands right behind the name. */
const isHolderBehind = (text: string, { hits }: Found, { end }: Place): boolean =>
  /^,? (?:as|als|comme|en tant que|como|come|jako|(?:is|ist|est|es|é|è|jest|er|är|je) (?!(?:not|no|nicht|pas|plus|não|non|niet|nie|ikke|inte)(?!\p{L}))) ?/u.test(
    text.slice(end),
  ) && hits.some((hit) => hit.start > end && hit.start - end < 30 && has(hit, 'holder'));

/** A wish for a copy stands no further before whom it is for. */
const copy_chars = 60;

/** What stands before a name, without a title. */
function withoutTitle(before: string): string {
  const words = before.trimEnd().split(' ');
  while (words.length > 1 && isTitleWord(words.at(-1) ?? '')) words.pop();
  return `${words.join(' ')}${/\s$/u.test(before) ? ' ' : ''}`;
}

/** "our director," before a name */
const whoHeIs = lean(
  /(?<!\p{L})(?:my|our|meine?n?|unsere?n?|mon|ma|notre|mi|nuestr[oa]|(?:o |a )?(?:meu|minha|noss[oa])|(?:il |la )?(?:mi[oa]|nostr[oa])|mijn|onze|mój|moja|moją|mojego|nasz[aą]?|naszego) [\p{L}-]+(?: \p{Ll}+){0,2},? ?$/iu,
);

/** Until something has happened that somebody has to do: "as soon as Ann Lee answers". */
const awaits = lean(
  /(?<!\p{L})(?:as soon as|once|until|after|when|sobald|sowie|bis|nachdem|wenn|dès que?|lorsque?|quand|une fois que?|jusqu['’]|en cuanto|cuando|hasta|assim que|logo que|quando|até|non appena|appena|finché|zodra|wanneer|totdat|gdy|kiedy|jak tylko|dopóki)(?!\p{L})[^.;:!?]*$/iu,
);
/** "Ann Lee will tell us who …", "muss Ann Lee noch klären, wer …": who is asked, and no answer. */
const decides = lean(
  /^[^.;:!?]{0,50}?(?<![,\p{L}])(?:confirm|tell|decide|say|know|find|check|clarif|ask|klär|sag|entscheid|weiß|wissen|prüf|dir|dit|décide|confirme|vérifi|précis|sai|confirma|decid|indica|sabe|averigu|verific|diz|diss|definir|sa|dice|decide|laat|weet|beslis|bevestig|zeg|potwierdz|decyd|powie|ustal|wie)\p{L}*(?: \p{L}+){0,3},? (?:who|whose|in whose|wer|wem|wessen|auf wen|qui|à qui|quién|a quién|quem|em nome de quem|chi|a chi|wie|op wiens|kto|kogo)(?!\p{L})/iu,
);

/** "Wer Inhaber ist, klärt …", "who it is, our director … decides" before a name. */
const decidedBy = lean(
  /(?<!\p{L})(?:who|whose|wer|wem|wessen|qui|quién|quem|chi|wie|kto|kogo)(?!\p{L})[^.;:?!]{0,60}(?<!\p{L})(?:confirm|tell|decid|know|find|check|clarif|klär|entscheid|weiß|prüf|dir|décide|confirme|vérifi|sai|confirma|sabe|averigu|verific|definir|sa|decide|laat|weet|beslis|bevestig|potwierdz|decyd|powie|ustal|wie)\p{L}*(?![^.;:?!]*(?<!\p{L})(?:is|ist|est|es|é|è|jest)(?!\p{L}))[^.;:?!]{0,40}$/iu,
);
/** "If Ann Lee accepts": right before a name. */
const ifOnly = lean(
  /(?<!\p{L})(?:if|unless|falls|wenn|sofern|si|à moins que|se|a menos que|indien|tenzij|jeśli|jeżeli) $/iu,
);
/** "For now nobody is the holder, Ann Lee will set one up." */
const nobody = lean(
  /(?<!\p{L})(?:personne n|(?:nobody|no one|niemand|keiner|nadie|ninguém|nessuno|nikt)(?!\p{L}))[^.!?]*$/iu,
);

/** "Robert Ames, whose name you have, left us": who is there no more. */
const leaves = lean(
  /^(?:, [^,.;]{3,50},)?,? (?:(?:has|have|had|recently|hat|ist|a|est|ha|è|heeft|is|se|já|ya|już) )?(?:since |meanwhile |inzwischen |entretemps |leider |depuis |entre-temps |recently )?(?:left|retired|resigned|moved on|passed away|gone|uns verlassen|ausgeschieden|in rente|im ruhestand|verlassen|quitté|parti|partie|jubilad[oa]|jubiló|ido|dejó|saiu|reformou|aposentou|deixou|lasciato|andato|andata|in pensione|vertrokken|weggegaan|met pensioen|odszedł|odeszła|na emeryturze)(?!\p{L})/iu,
);
/** "Stella Ames bought the license": who paid for it once. */
const buys = lean(
  /^,? (?:(?:has|had|hat|a|avait|ha|había|heeft|had) )?(?:once |originally |back then |damals |einst |toen |destijds )?(?:bought|ordered|purchased|paid|signed the|acheté|commandé|compró|comprado|comprou|comprato|acquistato|kocht|gekocht|kupił|kupiła|kaufte|bestellte|gekauft|bestellt)(?!\p{L})/iu,
);
/** "The purchase was made by Stella Ames" */
const boughtBy = lean(
  /(?<!\p{L})(?:bought|ordered|purchased|paid|purchase was made|order was placed|gekauft von|bestellt von|achetée? par|commandée? par|comprad[oa] por|comprad[oa] pel[oa]|acquistat[oa] da|gekocht door)(?: by)?(?: (?:my|our|the|a|meinem|unserer|unserem|notre|nuestr[oa]|noss[oa]|nostr[oa]|onze))?(?: \p{L}+){0,2} $/iu,
);

/** "We don't know it yet": said in the same sentence, it leaves open who it is. */
const isOpen = lean(
  /(?<!\p{L})(?:(?:don['’]t|do not|does not|doesn['’]t) (?:yet )?know|not yet (?:known|decided|clear|sure)|wissen wir (?:noch )?nicht|weiß ich (?:noch )?nicht|noch nicht (?:entschieden|klar|fest)|steht noch nicht fest|ne (?:le )?sa(?:is|vons) pas|pas encore (?:décidé|défini|su)|(?:todavía|aún) no (?:lo )?(?:sé|sabemos|está)|ainda não (?:sei|sabemos|está)|non (?:lo )?(?:so|sappiamo) ancora|ancora non|nog niet (?:bekend|besloten|duidelijk)|weten we nog niet|jeszcze nie wie)/iu,
);

/** "It used to be under …", "angelegt hat es seinerzeit mein Vorgänger …": whose it was. */
const wasHis = lean(
  /(?<!\p{L})(?:used to (?:be|belong)|(?:was|were|had been) (?:once|first|originally|initially|previously|formerly|at first)|(?:once|originally|initially|previously|formerly|back then|at the time),? (?:was|were|it was|set up|opened|created|registered|held)|predecessor|vorgänger(?:in)?|seinerzeit|damals|ursprünglich|prédécesseure?|à l['’]époque|à l['’]origine|initialement|predecesora?|en su día|originalmente|en su momento|antecessora?|na altura|na época|originalmente|predecessor[ae]|all['’]epoca|originariamente|inizialmente|voorgang(?:er|ster)|destijds|indertijd|oorspronkelijk|poprzedni(?:k|czk)\p{L}*|swego czasu|pierwotnie)(?!\p{L})[^.;:,]{0,50},? ?$/iu,
);
/** "… still runs under my predecessor, …": whose it is all the same. */
const isStill = lean(
  /(?<!\p{L})(?:still|to this day|noch|weiterhin|nach wie vor|encore|toujours|todavía|aún|sigue|ainda|continua|ancora|tuttora|nog|nadal|wciąż|jeszcze)(?!\p{L})/iu,
);
/** "It was in my father's name, Gerrit Kuipers, but since he retired …": what was, and then what is. */
const wasTo = lean(
  /(?<!\p{L})(?:was|were|had been|war|lief|stand|gehörte|était|appartenait|estaba|era|pertenecía|estava|pertencia|apparteneva|stond|liep|hoorde|był[ao]?|należał[ao]?)(?!\p{L})[^.;:,]{0,40},? ?$/iu,
);
const thenNow = lean(
  /^[^.;:]{0,60}(?<!\p{L})(?:but|aber|doch|mais|pero|mas|ma|maar|ale)(?!\p{L})[^.;:]{0,40}(?<!\p{L})(?:now|since|nowadays|jetzt|nun|inzwischen|seit|seitdem|heute|maintenant|depuis|désormais|ahora|desde|hoy|agora|hoje|ora|adesso|oggi|dal|nu|sinds|intussen|teraz|od|obecnie)(?!\p{L})/iu,
);
export const isFormer = (text: string, { start, end }: Place): boolean => {
  const before = withoutTitle(text.slice(Math.max(0, start - 100), start));
  return (
    (wasHis.test(before) && !isStill.test(text)) ||
    (wasTo.test(before) && thenNow.test(text.slice(end).replace(/^,/u, '')))
  );
};

/** "Please ask Ann Lee whose it is", "to be confirmed by Ann Lee": who has to say it. */
const hasToSay = lean(
  /(?<!\p{L})(?:(?:please )?(?:ask|check with|enquire of)|(?:to be|will be|is being) (?:told|confirmed|decided|named|given|sent)(?: (?:to )?you)? by|fragen sie(?: bitte)?|bitte fragen sie|(?:wird|werden) noch von|demandez(?: donc)? à|pregunt\p{L}+ a|pergunt\p{L}+ (?:a|ao|à)|chied\p{L}+ a|vraag(?:t u)?(?: het)?(?: aan)?|zapytajcie|proszę (?:za|s)pytać) (?:(?:our|my|the|unsere[nrm]?|meine[nrm]?|notre|mon|ma|nuestr[oa]|mi|noss[oa]|nostr[oa]|mijn|onze) \p{L}+,? )?$/iu,
);

/** "A nice apprentice named …": somebody of whom the reader has not heard. */
const aCertain = lean(
  /(?<!\p{L})(?:an?|some|ein(?:e[nmr]?)?|une?|un[ao]?|uma?|een|jakiś|jakaś|pewn\p{L}{1,3}) (?:\p{L}+ ){1,4}(?:named|called|namens|nommée?|appelée?|llamad[oa]|chamad[oa]|di nome|chiamat[oa]|genaamd|imieniem|o nazwisku) $/iu,
);

/** Named for another reason: who gets a copy, whose word is waited for, who is going to say who it is. */
export const isAside = (text: string, { hits }: Found, { start, end }: Place): boolean => {
  const before = withoutTitle(text.slice(0, start));
  const from = hits.findLast((hit) => hit.end <= start && has(hit, 'holder', 'account'))?.end ?? 0;
  return (
    copiedBefore.test(before.slice(-copy_chars).replace(whoHeIs, '')) ||
    copiedAfter.test(text.slice(end, end + copy_chars)) ||
    awaits.test(before.slice(from)) ||
    isFormer(text, { text: '', start, end }) ||
    hasToSay.test(before.slice(-copy_chars * 2)) ||
    leaves.test(text.slice(end)) ||
    buys.test(text.slice(end)) ||
    (boughtBy.test(before.slice(-copy_chars)) && !hits.some((hit) => hit.end <= start && has(hit, 'account'))) ||
    isOpen.test(text) ||
    (aCertain.test(before) && !hits.some((hit) => has(hit, 'holder', 'account', 'market', 'receive'))) ||
    ifOnly.test(before.slice(-copy_chars)) ||
    decidedBy.test(before) ||
    (nobody.test(before) && !hits.some((hit) => hit.end <= start && has(hit, 'but'))) ||
    decides.test(text.slice(end))
  );
};

/** Who in the mail's sentences is not meant, folded: named aside, or somebody of the writer's who does something else. */
export const asidesIn = (reading: Reading): ReadonlySet<string> =>
  new Set(
    reading.sentences.flatMap(({ text }) => {
      const found = findConcepts(text);
      const ofAccount = found.hits.some((hit) => has(hit, 'holder', 'account'));
      return namesIn(text, found)
        .filter(
          (place) =>
            isAside(text, found, place) ||
            // "My boss, Ann Lee, knows about it."
            (!ofAccount &&
              whoHeIs.test(withoutTitle(text.slice(0, place.start))) &&
              /^,? \p{Ll}/u.test(text.slice(place.end))),
        )
        .map((place) => fold(place.text));
    }),
  );
