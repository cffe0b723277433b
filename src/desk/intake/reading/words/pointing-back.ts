import { lean } from './lean.ts';
import { foldSame } from './text.ts';

/** How a text points at an e-mail address that was named before, instead of writing it again: word classes, folded. */

const before = String.raw`(?<![\p{L}\d])`;
const behind = String.raw`(?![\p{L}\d])`;
const word = (...classes: readonly string[]): RegExp => new RegExp(`${before}(?:${classes.join('|')})${behind}`, 'u');

/** What an address is called. */
const noun =
  '(?:e-?)?mail(?:s|box(?:es)?|adresse|adres|konto|id)?(?: ?address| ?id| ?adresse| ?adres)?|address|inbox|login|id|account|(?:post|mail)fach|adresse|konto|courriel|boite|compte|correo|direccion|casilla|buzon|cuenta|endereco|caixa|conta|indirizzo|casella|adres|postvak|account|adresem?|adresu|skrzynk\\p{L}*|adresa|adresu';
const same =
  '(?:very |exact )?same|die ?selben?|der ?selben?|das ?selbe|dem ?selben|(?:die|der|das|dem|den) gleichen?|gleiche[rn]?|(?:l[ae]|l) meme|meme|(?:l[ao]|el) mism[oa]|mism[oa]|mesm[oa]|stess[oa]|(?:het|de|dat)zelfde|zelfde|t\\p{L}{1,2} sam\\p{L}{1,2}|ten sam|samme|stejn\\p{L}{1,3}|aceeasi|acelasi';
const identical =
  'identical|identisch\\p{L}*|identiques?|identic[oa]s?|identiek|identyczn\\p{L}+|identisk|(?:no|not|nothing) (?:different|other)|nothing else|ditto|dito|idem|ibid\\p{L}*|likewise|ebenso|gleichfalls|de meme|igualmente|idem dito|ugualmente|evenzo|tak samo';
const demonstrative =
  "(?:that|this|the) (?:very |one |single )?(?:NOUN|one)|(?:that|this) very one|(?:diese[rs]?|die|jene|eben diese) (?:NOUN|eine)|(?:l'|la |le |el |il |o |a |het |de )NOUN|cette (?:meme )?NOUN|ce (?:meme )?NOUN|celle-(?:ci|la)|celui-(?:ci|la)|(?:es[ae]|est[ae]|esa misma) NOUN|(?:ess[ae]|est[ae]) NOUN|quest[oa] NOUN|quell[oa] NOUN|quell NOUN|quest NOUN|(?:dat|dit|deze|die) NOUN|(?:ten|ta|te|tego|tym) NOUN|den (?:her )?NOUN|(?:it|that) is the one".replaceAll(
    'NOUN',
    `(?:${noun})`,
  );
/** Words that stand for it and for much else; alone they say nothing. */
const pronoun =
  "it|this|that|that's|there|one|es|sie|die|diese|das|dort|da|la|le|l'|y|celle-ci|ca|cela|es[ae]|est[ae]|eso|esto|lo|ahi|alli|ess[ae]|isso|isto|ali|questo|questa|quest[oa]|quell[oa]|quello|lo|li|ci|dat|die|deze|dit|er|daar|to|tam|ten|ta|te|go|ja|den|det|der";
const again =
  'again|once more|one more time|(?:a |the )?second time|another time|twice|also|too|as well|both|equally|at the same time|auch|ebenfalls|nochmals?|noch einmal|erneut|zugleich|aussi|egalement|encore|a nouveau|tambien|otra vez|de nuevo|igual|tambem|outra vez|novamente|anche|pure|di nuovo|ancora|ook|eveneens|nogmaals|tez|takze|rowniez|ponownie|ogsa|igen|i så fald|tak[ez]';
const placing =
  'put|puts|stays?|remains?|bleibt|reste|queda|fica|resta|blijft|take|takes|use|used|uses|enter|entered|fill(?:ed)?(?: in)?|write|written|note|noted|goes|go|stick|drop|pop|repeat|(?<!(?:a|the|in|cc) )copy|insert|set|list|listed|mark|register|serves?|serving|applies|counts?|stands?|works?|carry|carried|adopt|keep|reuse|reached|runs?|fits|does|valid|want|need|mention|show|tragen|eintragen|tragt|nehmen|nehmt|setzen|setzt|schreiben|schreibt|verwenden|gilt|gelten|kommt|gehort|mettez|mettre|prenez|inscrivez|indiquez|notez|utilisez|vaut|pongan?|poned|ponga|usen?|usar|anoten?|coloquen?|indiquen?|vale|va|sirve|coloquem?|ponham?|usem?|anotem?|indiquem?|serve|mettete|mettere|usate|indicate|inserite|scrivete|vada|va|invullen|vul|zet|gebruik\\p{L}*|noteer|neem|geldt|wpisac|wpisz\\p{L}*|uzyc|podac|prosze|dotyczy|skriv|brug|saet';
/** That it is some other. */
const other =
  'an?other|other|else|different|differs?|separate|own|someone|somebody|ander\\p{L}*|eigene\\p{L}*|autre|propre|otr[oa]|propi[oa]|distint[oa]|outr[oa]|propri[oa]|diferente|altr[oa]|divers[oa]|ander|eigen|inn\\p{L}{1,3}|wlasn\\p{L}+|anden|andet';
/** The same what: no address, but a place or a thing; or somebody says it. */
const thing =
  'office|building|street|floor|house|town|city|phone|telephone|invoices?|bills?|quotes?|buro|gebaude|strasse|telefon|rechnung\\p{L}*|bureau|batiment|rue|etage|facture|oficina|edificio|calle|factura|escritorio|predio|rua|fatura|ufficio|palazzo|fattura|kantoor|gebouw|straat|factuur|biur\\p{L}+|budyn\\p{L}+|ulic\\p{L}+|faktur\\p{L}*';
const elsewhere = word(
  `(?:(?:${same})|in|at|im|an|dans|en|em|in|nel\\p{L}{0,2}|w) (?:(?:the|our|a|an|der|die|dem|le|la|el|o|het|de) )?(?:\\p{L}+ )?(?:${thing})|invoices?|bills?|sits?|lives?|located|says?|said|told|tells?|wrote|(?<!you )asks?|(?<!you )asked|thinks?|sitzt|wohnt|sagt|schrieb|dit|dice|diz|zegt|(?:is|are|ist|est|esta|e|jest) (?:also |still |auch |aussi )?(?:at|in|on|an|a|en|nel|all|pod) ?(?:the |our |der|die|la |l')?(?:very )?(?:same|selben|meme|misma|mesma|stess[oa]) (?:address|adresse|direccion|morada|indirizzo)`,
);

const isSame = word(`(?:${same}) (?:\\p{L}+ )?(?:${noun}|one)`);
/** "The same", "the same as in 4", "the same again": no noun behind it, so it is what the place asks for. */
const isSameAlone = lean(
  new RegExp(
    `${before}(?:${same})(?: (?:again|too|one|please|here|there|also|as well|thing|story|goes|holds|applies|aussi|auch|dann|ici|anche|qui|ook|hier|tambien|tambem|aqui))*(?:$| (?:for|as|in|under|with|than|goes|holds|applies|fur|als|wie|gilt|pour|que|comme|para|como|vale|per|come|voor|dla|jako|som)${behind}| (?:of|de|del|der|des|du|di|do|da|van|des) ?(?:the |la |l'|das |het )?(?:${noun})${behind})`,
    'u',
  ),
);
const isIdentical = word(identical);
const isDemonstrative = word(demonstrative);
/** "One mailbox for both" */
const isForBoth = word(
  `(?:one|single|common|shared|joint|ein\\p{L}*|gemeinsame\\p{L}*|une|seule|unic[oa]|una|uma|een|jed\\p{L}+) (?:${noun}) (?:for|serves|fur|pour|para|per|voor|dla) (?:the )?(?:two|both|all|everything|beide[sn]?|alles|les deux|tout|ambos|todo|ambos|tudo|entramb[ei]|tutto|beide|alles|oba|wszystk\\p{L}+)`,
);
const isPronoun = word(pronoun);
const isAgain = word(again);
const isPlacing = word(placing);
const isOther = word(other);
/** "No other", "nobody else", "not a separate one": what is denied of another says the same. */
const noOther = lean(
  new RegExp(
    `${before}(?:no|not|nobody|nothing|none|don't|do not|kein\\p{L}*|nicht|niemand|pas|aucun\\p{L}*|personne|no|ningun\\p{L}*|nadie|nao|nenhum\\p{L}*|non|nessun\\p{L}*|geen|niet|niemand|nie|zadn\\p{L}*)(?: \\p{L}+){0,3} (?:${other})${behind}`,
    'u',
  ),
);

/** How plainly a part of a sentence points: `plainly` by itself, `loosely` where something else says for what. */
export type Pointing = 'plainly' | 'loosely' | null;

/** "That same address", "identical", "also that one", "put it there too". */
export function pointing(part: string): Pointing {
  const text = foldSame(part)
    .replace(/[^\p{L}\d'’ -]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (elsewhere.test(text)) return null;
  if (noOther.test(text)) return isPlacing.test(text) ? 'plainly' : 'loosely';
  if (isOther.test(text)) return null;
  if (isSame.test(text) || isSameAlone.test(text) || isIdentical.test(text) || isForBoth.test(text)) return 'plainly';
  const moved = isAgain.test(text) || isPlacing.test(text);
  if (isDemonstrative.test(text) && (moved || /(?<!\p{L})very(?!\p{L})/u.test(text))) return 'plainly';
  // "It is this one mailbox"
  if (
    isDemonstrative.test(text) &&
    /^(?:it|that|this|es|das|c'|eso|isso|questo|dat|to) ?(?:is|'s|ist|est|es|e|jest) (?!(?:not|nicht|pas|no|non|niet|nie) )/u.test(
      text,
    )
  )
    return 'plainly';
  return isPronoun.test(text) && moved ? 'loosely' : null;
}

/** It speaks of another address than the one that was named. */
export const namesAnother = (folded: string): boolean => isOther.test(folded) && !deniesAnother(folded);
/** "No different", "we have no other", "nobody else than us". */
export const deniesAnother = (folded: string): boolean => noOther.test(folded) || isIdentical.test(folded);
/** Somebody is asked to put something somewhere. */
export const isPlaced = (folded: string): boolean => isPlacing.test(folded);
