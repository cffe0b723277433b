import { lean } from './lean.ts';

/** "It is Ann now and no longer Bob", "a@…, not b@…": a correction, and no doubt of what else was said. */
const contrast = lean(
  /(?:,| and| und| et| y| e| en| i)\s+(?:no longer|not|nicht(?: mehr)?|pas|plus|ya no|no|non|não|niet|nie)\s+(?:(?:the|der|die|das|le|la|el|o|il|de) )?(?:\p{Lu}[\p{L}'’-]*(?: \p{Lu}[\p{L}'’-]*)*|\S+@\S+)/gu,
);
/** "We are at Tsimiski 61 and not at Egnatia 114 any more": a house with its number. */
const otherHouse = lean(
  /(?:,| and| und| et| y| e| en| i)\s+(?:no longer|not|nicht(?: mehr)?|pas|plus|ya no|no|non(?: più)?|não|niet(?: meer)?|nie)\s+(?:(?:at|in|an|am|in der|im|à|au|en|em|na|no|a|aan|op|przy)\s+)?(?:(?:the|der|die|das|le|la|rue|via|calle|rua|ul\.)\s+)?(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\d{1,4}\p{L}?(?!\p{L}|[\d.,]\d)(?:\s+(?:any ?more|any longer|mehr))?/gu,
);
/** "… in my name, not in his": whose it is not, beside whose it is. */
const notTheirs = lean(
  /(?:,| and| und| et| y| e| en| i)\s+(?:(?:not|no longer) (?:(?:in|on|to|under) )?(?:his|hers?|theirs?|mine|my)|nicht(?: mehr)? (?:(?:auf|in|an|unter) )?(?:seine[mnrs]?|ihre[mnrs]?|meine[mnrs]?|ihn|mich|ihm)|(?:et )?(?:non |plus |pas )+(?:(?:au|à|du|à la) )?(?:siens?|sienne|miens?|mienne|lui|moi|son|mon)|(?:ya )?no (?:(?:en|a|al|de|del) )?(?:el |la )?(?:suy[oa]|mí[oa]?|su|mi|él|ella)|não (?:(?:no|na|em|ao|à|o|a|de) )?(?:d?ele|d?ela|meu|minha|seu|sua)|non (?:più )?(?:(?:a|al|alla|nel|di|il|la) )?(?:su[oa]|mi[oa]|lui|lei)|niet (?:meer )?(?:(?:op|in|onder) )?(?:(?:die|dat) van (?:hem|haar|mij)|zijn|haar|mijn|hem|mij)|(?:a )?nie (?:(?:na|w) )?(?:jego|jej|moj[eaią]\p{L}*|mój|niego|nią|mnie))(?: (?:name|namen|nom|nombre|nome|naam|nazwisko))?(?!\p{L})/giu,
);

const blanked = (text: string, words: RegExp): string => text.replace(words, (said) => ' '.repeat(said.length));

/** "The holder is not Lars Solheim but me": who it is not, beside who it is. */
const notHim = lean(
  /(?<!\p{L})(?:not|nicht|n['’]est pas|pas|no|não|non|niet|nie) (?:(?:Mr|Mrs|Ms|Dr|Herr|Frau|Mme|M|Sra?|Sig|pan|pani)\.? )?(?:\p{Lu}[\p{L}'’-]+ ){1,4}?(?:any ?more |mehr |plus |più |meer |już )?(?:but|sondern|mais|sino|mas|ma|bensì|maar|lecz|tylko|ale)(?= )/gu,
);

/** A text without the words for whose something is not; every word keeps its place. */
export const withoutOthers = (text: string): string => blanked(blanked(text, notTheirs), notHim);

/** "… and not at Egnatia 114 any more": a street that was said before is another one now. */
export const tellsOtherHouse = (text: string): boolean => text.search(otherHouse) >= 0;

/** A text without what it says by the way that it is not; every word keeps its place. */
export const withoutContrast = (text: string): string => blanked(blanked(withoutOthers(text), otherHouse), contrast);
