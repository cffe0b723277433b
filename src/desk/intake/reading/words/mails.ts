import { lean } from './lean.ts';

/** How people speak of a mail, theirs or another's: a message, and nobody's address. */

const whose =
  "(?:my|our|your|that|this|the|mein\\p{L}*|unser\\p{L}*|ihr\\p{L}*|de[rmn]|die|mon|ma|notre|votre|le|la|l'|mi|nuestr[oa]|su|el|m(?:eu|inha)|noss[oa]|o|a|mi[oa]|nostr[oa]|il|mijn|onze|uw|het|de|mój|moj\\p{L}*|nasz\\p{L}*|waszą?|państwa)";
const which =
  '(?:(?:very )?(?:first|second|third|fourth|last|latest|previous|earlier|other|recent|attached|forwarded|enclosed)|angehängte[nrs]?|beigefügte[nrs]?|weitergeleitete[nrs]?|anliegende[nrs]?|ci-joint|adjunt[oa]|anex[oa]|allegat[oa]|bijgevoegde|bijgaande|załączon\\p{L}*|erste[nrs]?|zweite[nrs]?|dritte[nrs]?|letzte[nrs]?|vorige[nrs]?|premi[eè]re?|deuxi[eè]me|seconde?|troisi[eè]me|derni[eè]re?|pr[eé]c[eé]dente?|primera?|segund[oa]|tercera?|[uú]ltim[oa]|anterior|primeir[oa]|terceir[oa]|prim[oa]|second[oa]|terz[oa]|precedente|eerste|tweede|derde|laatste|vorige|pierwsz\\p{L}*|drugi\\p{L}*|trzeci\\p{L}*|ostatni\\p{L}*|poprzedni\\p{L}*)';
const mail =
  '(?:e-?mails?|mailbox|messages?|mails?|nachricht|postfach|courriel|message|correo|mensaje|mensagem|messaggio|posta|bericht|postvak|wiadomo\\p{L}*|skrzynk\\p{L}*)';

/** "In my last mail", "the one in my second mail": a mail of the thread. */
export const ofEarlierMail = lean(
  new RegExp(
    `(?<!\\p{L})${whose} (?:\\p{L}+ )?${which} ${mail}(?!\\p{L})|(?<!\\p{L})${whose} ${mail} ${which}(?!\\p{L})|(?:先ほど|先程|先日|前回)[^。、]{0,12}メール`,
    'giu',
  ),
);

/** "In this mail", "my mailbox"; and what stands between quotation marks, which was said elsewhere. */
export const ofMail = lean(
  new RegExp(
    `${ofEarlierMail.source}|(?<!\\p{L})(?:my|your|that|this|mein\\p{L}*|ihr\\p{L}*|mon|votre|mi|su|m(?:eu|inha)|mi[oa]|mijn|uw|mój|moj\\p{L}*|waszą?|państwa) (?:(?:own|eigene[nrms]?|propre|propi[oa]|própri[oa]|eigen|własn\\p{L}*) )?${mail}(?!\\p{L})|["“„«»”](?:\\p{L}{1,6})["“”«»]`,
    'giu',
  ),
);
