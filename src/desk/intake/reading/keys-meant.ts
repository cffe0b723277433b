import { fold } from './text.ts';

/** Which of several keys is meant, where a sentence says it by their order: "only the one in the middle". */

const places: readonly (readonly [words: RegExp, at: (count: number) => number])[] = [
  [
    /\b(?:in[ -]?between|middle|mittler\w+|dazwischen|du milieu|del medio|di mezzo|do meio|middelste|srodkow\w+)\b|真ん中|中央/u,
    (count) => (count % 2 === 1 ? (count - 1) / 2 : -1),
  ],
  [
    /\b(?:first|top|erste[nrs]?|oberste[nrs]?|premiere?|primer[oa]?|prim[oa]|primeir[oa]|eerste|bovenste|pierwsz\w+)\b|最初|一番上/u,
    () => 0,
  ],
  [/\b(?:second|zweite[nrs]?|deuxieme|segund[oa]|second[oa]|tweede|drug\w+)\b|二番目/u, () => 1],
  [/\b(?:third|dritte[nrs]?|troisieme|tercer[oa]?|terz[oa]|terceir[oa]|derde|trzec\w+)\b|三番目/u, () => 2],
  [
    /\b(?:last|bottom|letzte[nrs]?|unterste[nrs]?|derniere?|ultim[oa]|laatste|onderste|ostatni\w*)\b|最後|一番下/u,
    (count) => count - 1,
  ],
];

/** The keys that a text names by their order, from 0; not "my first mail". */
export function placesIn(text: string, count: number): number[] {
  const folded = fold(text).replace(/\b\w+ (?:e-?mail|mail|message|nachricht|courriel|correo|mensaje)\b/gu, ' ');
  return places
    .flatMap(([words, at]) => (words.test(folded) ? [at(count)] : []))
    .filter((index) => index >= 0 && index < count);
}

const only =
  /\b(?:only|just|alone|nur|lediglich|allein|uniquement|seulement|seule?|solo|solamente|unicamente|soltanto|apenas|somente|alleen|enkel|tylko|jedynie)\b|だけ|のみ/u;
/** "Only the one ending in N337"; no question. */
export const saysOnly = (text: string): boolean => only.test(fold(text)) && !/[?？]\s*$/u.test(text);
/** What is asked for, or what a key is called: else "only" speaks of something else. */
const moving =
  /\b(?:mov\w+|migrat\w+|transfer\w*|shift|take|use|key|keys|licen[cs]es?|umzieh\w*|ubertrag\w*|umstell\w*|schlussel|lizenz\w*|deplac\w+|migr\w+|cle|cles|mueva\w*|traslad\w+|clave\w*|llave\w*|spost\w+|trasfer\w+|chiav[ei]|mova\w*|chaves?|verplaats\w*|overzett\w*|sleutels?|przeni\w+|klucz\w*)\b|移行|移動|キー|ライセンス/u;

/**
 * "Please migrate the one in between only": its number, from 0. -1 where it says that only one is meant and not which;
 * null where it says nothing of that.
 */
export function onlyOne(text: string, count: number): number | null {
  const folded = fold(text);
  if (!only.test(folded) || !moving.test(folded) || /[?？]\s*$/u.test(text)) return null;
  const named = places.flatMap(([words, at]) => (words.test(folded) ? [at(count)] : []));
  const [place = -1] = named;
  if (named.length === 1 && place < count) return place;
  return /\b(?:the|that|this) (?:\w+ )?one\b|\bone (?:key|license|licence)\b/u.test(folded) ? -1 : null;
}

/** "Please don't touch that one", "leave it where it is": said of the key in the same sentence. */
export const leftAlone =
  /\b(?:(?:do not|don't|never|please not) (?:touch|move|migrate|transfer|take|use)|leave (?:it|that|this|them)\b|(?:must|shall|should|has to|is to|will) (?:stay|remain)\b|not to be (?:moved|touched|migrated|transferred)|hands off|nicht (?:anfassen|anruhren|umziehen|ubertragen|mitnehmen|verschieben)|bleibt (?:wo|wie|bei|hier)|ne (?:pas )?(?:touche\w*|transfere\w*|deplace\w*|migre\w*)|no (?:tocar|toque\w*|mover|muevan?|trasladar|transferir)|non (?:toccate|toccare|spostate|spostare|trasferire|trasferite)|nao (?:mexam?|mexer|movam?|mover|transferir)|niet (?:aankomen|verplaatsen|aanraken|overzetten|meenemen)|nie (?:ruszac|ruszajcie|przenosic|przenoscie))\b/u;

/** "That is the valid one, please take that": said behind the one that is meant, of several. */
export const chosenBehind =
  /^\W*(?:\p{L}+ ){0,2}?(?:(?:that|this|it|which)(?:'s| is)|das ist|dies ist|c'est|esa es|esta es|essa e|quella e|questa e|dat is|to jest) (?:the|our|der|die|unser\w*|la|le|notre|el|nuestr\w|o|a|il|de|het|nasz)? ?(?:only )?(?:valid|right|correct|current|good|live|active|real|gultig\w*|richtig\w*|aktuell\w*|bonne?|valable|valide|actuelle?|valida|valido|buena|correcta|vigente|certa|corret[ao]|atual|giusta|corretta|buona|geldig\w*|juiste|wlasciw\w*|aktualn\w*|wazn\w*)(?!\p{L})/u;

/** "That's our sister company's": whose it is, said behind it. */
export const ofAnother =
  /\b(?:that|this|it|which|das|die|der|c'|cela|esa|essa|quella|dat|to)(?:'s| is| est|es| ist| gehort| belongs to| appartient a| pertenece a| pertence a| appartiene a| hoort bij| nalezy do)?,? (?:to )?(?:our|the|a|another|unsere\w*|einer?|notre|une|nuestr\w|otr\w|nostr\w|un'altra|nossa|outra|onze|een|naszej)? ?(?:sister|parent|mother|daughter|other|schwester|mutter|tochter|soeur|societe soeur|hermana|empresa hermana|sorella|consorella|irma|zuster|moeder|siostrzan\w*)/u;
