import { findConcepts, has } from '../lexicon/find.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { lean } from '../words/lean.ts';

/** Where a value points instead of saying it: "see signature", "the address I write from", "me". */
type Pointer = 'signature' | 'sender' | 'me' | 'above';

/** "That is me, as signed below.", "Das bin ich selbst": the whole clause says that it is the writer. */
export const isSelf =
  /^(?:(?:(?:that|this|it)(?:['’]?s| is| would be| will be)?|same as|das (?:bin|wäre|ist)|bin|c['’]est|ce serait|soy|sería|sono|sarei|sou|seria|sere?i|(?:dat|het) ben|to|jestem(?: to)?) (?:also |just |only |still |auch |aussi |también |anche |também |ook )?)?(?:me|myself|i|yours truly|the undersigned|ich|meine wenigkeit|der unterzeichner|moi|moi-même|le soussigné|la soussignée|yo|el abajo firmante|io|il sottoscritto|la sottoscritta|eu|o próprio|a própria|ik|ikzelf|ondergetekende|(?<=^(?:to|jestem to) )ja|ja(?= sama?$))(?:[ -](?:myself|too|again|here|selbst|selber|même|mism[oa]|stess[oa]|mesm[oa]|própri[oa]|zelf|sam|sama))?$/iu;
/** "Instead of Mr Lee it is me now" */
const isNowMe = lean(
  /(?<!\p{L})(?:bin (?:das |es |der |die )?(?:jetzt |nun |nunmehr )?ich|(?:it|that)(?:['’]s| is)(?: now)? me(?: now)?|c['’]est (?:maintenant |désormais )?moi(?: maintenant| désormais)?|(?:ahora )?soy yo(?: ahora)?|(?:agora )?sou eu(?: agora)?|(?:adesso |ora )?sono io(?: adesso| ora)?|ben ik(?: dat)?(?: nu)?|(?:teraz )?(?:to )?jestem ja)[.!]?$/iu,
);
const beforeMe = lean(
  /(?<!\p{L})(?:before|vor|avant|antes d[ae]|prima di|v[oó][oó]r|przede?) (?:me|mir|moi|mí|mim|mij|mnie)(?!\p{L})/iu,
);
const firstClause = (text: string): string => (text.split(/[,.;:(!]|\s[-–—]\s/u)[0] ?? '').trim();
const saysSelf = (text: string): boolean => isSelf.test(firstClause(text));

/** "As above", "wie oben": a signature stands below. */
const upwards = lean(
  /(?<!\p{L})(?:above|oben|obige[nrs]?|ci-dessus|plus haut|arriba|más arriba|acima|sopra|boven|hierboven|bovenstaand\p{L}*|powyżej|wyżej)(?!\p{L})|上記|上と同じ/iu,
);

export function pointerOf(said: string): Pointer | null {
  // "See signature. The account is …"
  const [value = ''] = said.split(/(?<=\p{L}{4})[.;]\s/u);
  if (value.includes('@') || value.length > 160) return null;
  // "Before me it was …"
  const { hits } = findConcepts(value.replace(beforeMe, ' '));
  if (pointsAtSender(value)) return 'sender';
  // "… and not the one that the system puts in my footer"
  const at = hits.findIndex((hit) => has(hit, 'signature'));
  if (at >= 0 && !hits.slice(0, at).some((hit) => has(hit, 'neg') && hit.from > 0)) return 'signature';
  const short = value.split(/\s+/u).length <= 8;
  // "1082 ME Amsterdam" is a postal code.
  const isMe = (hits.some((hit) => has(hit, 'me')) && short) || saysSelf(value) || isNowMe.test(value);
  if (isMe && !/\d/u.test(value)) return 'me';
  if (short && upwards.test(value)) return 'above';
  if (hits.some((hit) => has(hit, 'below')) && short) return 'signature';
  return /^(?:as |see |same |wie |siehe |voir |idem|ditto|dito|vea |ver |mismo|zie |jak )/iu.test(value)
    ? 'above'
    : null;
}
