import { isAskedAbout } from './asked-about.ts';
import { findAddresses, type FoundAddress } from './emails.ts';
import { lean } from './lean.ts';
import { fold } from './text.ts';
import { request } from './polite.ts';
import { isRejected, tokensBetween } from './rejected.ts';
import {
  howAddressIsWritten,
  inYourBooks,
  isOnlyContact,
  isWriter,
  knownAs,
  notFrom,
  notThatMailbox,
  notMine,
  notOurs,
  paidTo,
  readsAt,
} from './unmeant.ts';
import { findConcepts, has, type Concept, type Found, type Hit } from '../lexicon/find.ts';

/** Somebody of one's own house: what is theirs is the organization's ("the account of my colleague Ann Lee"). */
export const isColleague = (text: string, hit: Hit): boolean =>
  has(hit, 'contact') &&
  /^(?:coll|kolleg|coleg|koleg|compan|admin|assist|einkauf|procur|techn|同僚|担当)/u.test(
    fold(text.slice(hit.start, hit.end)),
  );

/** What part an e-mail address plays in a sentence. `rejected`: named only to say that it is not the one. */
export type Role = 'account' | 'expert' | 'other' | 'rejected' | 'unknown';
export type Mention = FoundAddress & { readonly role: Role; readonly corrected: boolean };

const roleCues: readonly Concept[] = [
  'expert',
  'contact',
  'billing',
  'other',
  'account',
  'market',
  'receive',
  'holder',
  'sender',
];

function roleBy(hit: Hit): Role {
  if (has(hit, 'expert')) return 'expert';
  if (has(hit, 'account', 'holder', 'receive') || (has(hit, 'market') && !has(hit, 'other'))) return 'account';
  return 'other';
}

/** "Invoices go to …": not what is licensed. */
const goesElsewhere = (text: string, cue: Hit): boolean => {
  if (!has(cue, 'receive') || has(cue, 'account', 'market')) return false;
  const lead = text.slice(0, cue.start);
  const clause = lead.slice(Math.max(...['.', ';', ',', ':', '@'].map((mark) => lead.lastIndexOf(mark))) + 1);
  const { hits } = findConcepts(clause);
  return bills.test(fold(clause)) && !hits.some((hit) => has(hit, 'license', 'key', 'account'));
};
const bills =
  /\b(?:cop(?:y|ies)|kopien?|copies?|copias?|kopi[aei]|confirmations?|bestatigung|confirmacion|confirmacao|conferma|bevestiging|potwierdzeni\w+|invoices?|bills?|receipts?|statements?|rechnung(?:en)?|factures?|facturas?|faturas?|fatture|fattura|facturen|factuur|faktur[aey]?)\b|請求書/u;

/** "The reseller's account", "the old account": an account, and not the one. */
const isOthers = (text: string, found: Found, cue: Hit): boolean =>
  goesElsewhere(text, cue) ||
  (has(cue, 'account') &&
    found.hits.some(
      (hit) =>
        hit.to <= cue.from &&
        !/[,;@:.]/u.test(text.slice(hit.end, cue.start)) &&
        cue.from - hit.to <= 1 &&
        has(hit, 'contact', 'billing', 'old', 'trial', 'expert', 'foreign') &&
        !has(hit, 'filler', 'market'),
    ));

/** "The account of our admin, Ann Lee": said of the account's holder. */
export const follows = (found: Found, text: string, hit: Hit, most = 4): boolean =>
  found.hits.some(
    (other) =>
      other.to <= hit.from &&
      hit.from - other.to <= most &&
      has(other, 'account', 'holder', 'receive') &&
      !has(other, 'contact') &&
      !/[.;:@]/u.test(text.slice(other.end, hit.start)),
  );

const contactPerson = lean(
  /^(?:contact(?: person)?(?! us| me|-)|contacts|ansprechpartner(?:in)?|kontaktperson|interlocut\p{L}+|contacto|persona de contacto|contato|pessoa de contac?to|referente|contactpersoon|osob\p{L} kontaktow\p{L}+|kontakt|担当)(?!\p{L})(?! (?:for|if|bei|für|in|pour|para|per|voor|w)(?!\p{L}))/iu,
);

/** "Our Expert, who looks after it, should get a copy": what is said of the Expert who was named. */
const ofExpert = (text: string, found: Found, from: number, cue: Hit): boolean => {
  // "Our Expert is Onda Ltd, contact person Jo Hume, jo@…"
  const person = contactPerson.test(text.slice(cue.start));
  if (has(cue, 'account', 'market', 'expert') || !(has(cue, 'receive', 'holder') || person)) return false;
  const named = found.hits.findLast((hit) => hit.start >= from && hit.to <= cue.from && has(hit, 'expert', 'account'));
  return (
    named !== undefined &&
    has(named, 'expert') &&
    (person
      ? !/[.;]\s/u.test(text.slice(named.end, cue.start))
      : !/[.;:]\s|\b(?:and|und|et|y|e|en|i)\b/iu.test(text.slice(named.end, cue.start)))
  );
};

const isDepartment = /^(?:dep|abteil|dienst|servic|servi[zcç]|uffici|afdel|dzia|team|office)/iu;

const salutation = lean(
  /^\W*(?:dear|hello|hi|hey|good (?:morning|day|afternoon)|liebe[rs]?|hallo|sehr geehrte[rs]?|guten (?:tag|morgen)|bonjour|ch[eè]re?s?|hola|estimad[oa]s?|querid[oa]s?|olá|car[oaie]s?|prezad[oa]s?|buongiorno|gentil[ei]|beste|geachte|dag|dzień dobry|szanown\p{L}+|drod\p{L}+)(?: \p{L}+)? $/iu,
);

/** The nearest word before the address that gives it a part; a mere "Marketplace" or "to" must stand close. */
function cueBefore(found: Found, text: string, from: number, to: number): Hit | undefined {
  return found.hits.findLast((hit) => {
    if (isColleague(text, hit) && follows(found, text, hit, 6)) return false;
    // "Dear colleagues, …"
    if (hit.from <= 3 && salutation.test(text.slice(0, hit.start))) return false;
    // "The account that Ann Lee keeps for the department (…)"
    if (has(hit, 'other') && isDepartment.test(text.slice(hit.start, hit.end)) && follows(found, text, hit, 12))
      return false;
    // "Todd is our Expert, you reach him at todd@…": of who was named.
    const reached =
      /^(?:reach|contact|erreich|kontakt|joign|joint|contacte|contatt|joindre|jointe|bereik|raggiung|skontakt)/iu.test(
        text.slice(hit.start, hit.end),
      );
    const whose = ['expert', 'account', 'holder'] as const;
    if (
      reached &&
      has(hit, 'contact') &&
      found.hits.some((other) => other.start >= from && other.to <= hit.from && has(other, ...whose))
    )
      return false;
    // "The account has the address that I have in Cc, …"
    const copied = /^cc$/iu.test(text.slice(hit.start, hit.end));
    if (copied && found.hits.some((other) => other.start >= from && other.to <= hit.from && has(other, 'account')))
      return false;
    if (hit.start < from || hit.end > to || !has(hit, ...roleCues)) return false;
    // "The accounts are kept at our parent company, so it's ann@…"
    if (has(hit, 'contact', 'other') && !has(hit, 'account') && concludes.test(text.slice(hit.end, to))) return false;
    // "The account is the one I write from, jane@…"
    const ofAccount = (other: Hit): boolean =>
      has(other, 'account') && other.start >= from && other.to <= hit.from && hit.from - other.to <= 8;
    if (has(hit, 'sender') && !has(hit, 'contact', 'account') && found.hits.some(ofAccount)) return false;
    const far = tokensBetween(found, hit.end, to);
    if (has(hit, 'account', 'expert', 'contact', 'billing', 'other')) return far <= 30;
    return far <= (has(hit, 'holder') ? 12 : has(hit, 'receive') ? 6 : 3);
  });
}

const nowItIs = lean(
  /(?<!\p{L})(?:(?:so |and |but )?now,? (?:it['’]s|it is|is|reads|under|uses?)|(?:it['’]s|it is|is|has been|was) (?:now|changed to|renamed to|replaced by)|(?:jetzt|nun|inzwischen) (?:ist es|heißt es|lautet (?:es|sie)|ist sie)|(?:maintenant|désormais|depuis),? c['’]est|ahora es|agora é|(?:ora|adesso) è|nu is het|(?:het|dat) is nu|teraz (?:jest to|to))[\s:("'<]*$/iu,
);
/** "She set it up with a@… but changed her name since, so now it's b@…": the first of the two is the one that was. */
function renamed(text: string, found: Found, mentions: readonly Mention[]): readonly Mention[] {
  const [was, now, ...more] = mentions;
  if (!was || !now || more.length > 0 || !nowItIs.test(text.slice(was.end, now.start))) return mentions;
  const ofAccount =
    was.role === 'account' || found.hits.some((hit) => hit.end <= was.start && has(hit, 'account', 'market'));
  if (was.role === 'expert' || now.role === 'other' || now.role === 'rejected' || !ofAccount) return mentions;
  return [
    { ...was, role: 'rejected', corrected: false },
    { ...now, role: 'account', corrected: true },
  ];
}

const blankBehind = (words: string, kept: string): string => kept.padEnd(words.length);

/** Every e-mail address of a sentence with the part it plays there. */
export function mentionsIn(said: string, known?: Found): readonly Mention[] {
  // "Not mine, I only write for her": whose it is not.
  const text = said
    .replace(notMine, (words) => ' '.repeat(words.length))
    .replace(notFrom, (words) => ' '.repeat(words.length))
    .replace(notThatMailbox, blankBehind)
    .replace(howAddressIsWritten, blankBehind)
    .replace(notOurs, (words, at: number) =>
      said.slice(0, at).includes('@') || said.split('@').length > 2 ? words : ' '.repeat(words.length),
    );
  const found = known === undefined || text !== said ? findConcepts(text) : known;
  const mentions = renamed(text, found, rolesIn(text, found));
  const open = mentions.filter((mention) => mention.role === 'unknown');
  const [only] = open;
  // "Please use jane@… instead of john@… as the account."
  const replaces =
    only &&
    open.length === 1 &&
    mentions.some((mention) => mention.role === 'rejected') &&
    found.hits.some((hit) => has(hit, 'account'));
  return replaces && !mentions.some((mention) => mention.role === 'account')
    ? mentions.map((mention) => (mention === only ? { ...mention, role: 'account', corrected: true } : mention))
    : mentions;
}

/** Right before whom or what is only copied in. */
export const copiedBefore = lean(
  /(?:\b(?:copy(?:ing)?(?: in)?|in c\.?c\.?|cc|in copy|in kopie|(?:mett\p{L}+|mets) en copie|en copie|en copia|em cópia|in copia|per conoscenza|w kopii|do wiadomości)|CCに)(?: (?:with|an|a|à|al?|to|ist|is|est|está|è|jest))?[:\s]*["'(<]?$/iu,
);
export const copiedAfter =
  /^[>)"']?,?\s+(?:(?:is|are|ist|sind|est|está|è|é|is|jest)\s+)?(?:(?:only|just|nur|lediglich|seulement|solo|soltanto|apenas|só|alleen|tylko)\s+)?(?:copied|in cc\b|in copy|in kopie|en copie|en copia|em cópia|in copia|w kopii|on your (?:answer|reply))/iu;
/** "Copy petra@… on your answer": who shall know of it; not "the account has the address in Cc". */
const isCopied = (found: Found, text: string, from: number, { start, end }: FoundAddress): boolean =>
  (copiedBefore.test(text.slice(Math.max(from, start - 40), start)) || copiedAfter.test(text.slice(end, end + 40))) &&
  !found.hits.some((hit) => hit.start >= from && hit.end <= start && has(hit, 'account', 'holder', 'receive')) &&
  // "…, who is copied (ann@…), owns our account"
  !found.hits.some(
    (hit, at) =>
      hit.start >= end &&
      hit.start <= end + 12 &&
      has(hit, 'holder') &&
      found.hits.slice(at + 1).some((other) => other.from - hit.to <= 4 && has(other, 'account')),
  );

/** "Could you put it under jane@…", "hängen Sie sie an jane@…": what is moved goes there. */
const moves = lean(
  /(?<!\p{L})(?:(?:put|place|hang|move|attach|make|sign|assign|transfer|shift|issue|register|book|file|enter) (?:it|them|this|that|everything|the (?:new )?(?:licen[cs]e|key|whole thing)|our (?:licen[cs]e|key))(?: over| across| down)?|(?:hängen|hängt|legen|legt|buchen|bucht|setzen|setzt|stellen|stellt|verschieben|übertragen|ziehen|zieht) (?:sie )?(?:bitte )?(?:sie|die lizenz|alles|ihn|den schlüssel|das)(?: bitte)?(?: um)?|(?:mette[zr]|place[zr]|rattache[zr]|transfére[zr]|transférer|affecte[zr]|attribue[zr])(?:[- ](?:la|le|les|tout)|[- ](?:la|notre) licence)?|(?:pón|pong|poned|coloquen?|asign|pas|traslad|mand|mánd|envi|enví)\p{L}*(?:la|lo)?(?: (?:la|nuestra) (?:licencia|clave))?(?: por favor)?|(?:coloqu|ponh|pass|transfir|mov|atribu|mand|envi)\p{L}*(?:-(?:na|no|a|o))?(?: (?:a|nossa) (?:licença|chave))?(?: por favor)?|(?:mett|spost|trasfer|assegn|intest)\p{L}*(?:la|lo)?(?: (?:la|nostra) (?:licenza|chiave))?|(?:zet|plaats|verplaats|verhuis|hang) (?:hem|het|'m|die|de licentie|alles)(?: maar| graag)?(?: over)?|(?:proszę )?(?:przypisa|przenie|umie|da)\p{L}* (?:ją|go|to|licencję|klucz)|(?:die|deze|hij|het) (?:mag|moet|kan|gaat)(?: dan| over)?|(?:der|die|das|diese[rs]?|er|sie) (?:soll|kann|darf|muss|geht|kommt|gehört)(?: bitte| dann)?|(?:it|that|this|they|that one|this one|which) (?:should|must|can|may|shall|needs to|has to) (?:please )?(?:go|move|be moved)(?: over)?|(?:elle|celle-ci|qui) (?:doit|peut|va)(?: aller| passer| partir)?|(?:esa|esta|que) (?:va|debe ir|tiene que ir|puede pasar)|(?:essa|esta|que) (?:vai|deve ir|pode ir|pode passar)|(?:questa|quella|che) (?:va|deve andare|può andare|può passare)|(?:ten|ta|który|która) (?:ma|powinien|powinna|może) (?:trafić|przejść))(?: please)? (?:under|to|onto|on|into|at|unter|an|auf|zu|sous|sur|à|bajo|en|a|sob|em|para|sotto|su|onder|op|naar|aan|pod|do|na)["'(<„« ]*$|(?<!\p{L})(?:(?:mov|transfer|put|send|ship|deliver)\p{L}* (?:it|them|this|everything)(?: over)? there|(?:dorthin|dahin|dorthin bitte|là-bas|là|allí|ahí|para lá|lì|daarheen|daarnaartoe|tam)): *$/iu,
);

/** "They have none of their own, so …": what is said before it is the reason. */
export const concludes = lean(
  /[,;.]\s+(?:and )?(?:so|therefore|hence|thus|also|daher|deshalb|donc|así que|por eso|portanto|quindi|perciò|dus|więc|dlatego)(?!\p{L})[^,;.]*(?:[,:]\s*)?$/iu,
);

/** "Could you put WFC-… on jane@…?" */
const isAsked = (text: string, hit: Hit): boolean => {
  const asked = request.exec(text);
  return asked !== null && hit.start >= asked.index && hit.end <= asked.index + asked[0].length;
};

/** "Please move WFC-… to jane@…", "the license to jane@…": where a license goes to is the account. */
const isTarget = (found: Found, text: string, from: number, at: number): boolean => {
  const denied = found.hits.some(
    (hit) => hit.start >= from && hit.end <= at && has(hit, 'neg', 'maybe', 'other', 'billing', 'contact', 'expert'),
  );
  if (!denied && moves.test(text.slice(Math.max(from, at - 120), at))) return true;
  const lead =
    / (?:to|onto|on|into|in|under|an|auf|zu|unter|in|à|a|al|en|para|naar|aan|na|do|pod|su|sul|sur|op|over op) ?["'(<]?$/u.exec(
      text.slice(from, at),
    );
  if (!lead || lead.index === undefined) return false;
  const until = from + lead.index;
  const key = /(?:[A-Z0-9]{3,}-){2,}[A-Z0-9]+[,;)]?$/u.test(text.slice(from, until));
  const last = found.hits.findLast((hit) => hit.end <= until && hit.start >= from);
  const named = last && has(last, 'license', 'key') && tokensBetween(found, last.end, until) === 0;
  return (
    (key || named === true) &&
    !found.hits.some(
      (hit) =>
        hit.start >= from &&
        hit.end <= at &&
        has(hit, 'neg', 'cond', 'maybe', 'confirm', 'other', 'billing') &&
        !isAsked(text, hit),
    )
  );
};

/** "ann@… and not the old account bob@…": what follows is said of the next one. */
const turnsToNext = lean(
  /^[>)"'»]*[,;]?\s*(?:[-–—]\s*)?(?:(?:and|und|et|y|e|en|a|i|but|aber|mais) )?(?:please |bitte )?(?:(?:do |must |should )?not|don['’]t|never|nicht|non|ne|pas|no|não|nao|niet|nie|rather than|instead of|statt|anstatt|anstelle|au lieu d|plutôt que|en lugar de|en vez de|em vez de|invece d|anziché|in plaats van|zamiast)(?!\p{L})/iu,
);
const roleBehind = lean(
  /^[>)"']?,? (?:is|ist|est|es|è|é|jest) (?:(?:the|our|my|das|unser|unsere?|la|le|el|nuestr[oa]|notre|a|o|noss[oa]|il|(?:il|la) nostr[oa]|de|het|ons|onze|nasz[a]?) )?(?:(marketplace[- ]?(?:account|konto|compte|cuenta|conta|login)|account|konto|compte|cuenta|conta|login|konto)|expert[oae]?|ekspert)(?!\p{L})/iu,
);

/** "… is what we use for all licenses" */
const forLicenses = lean(
  /^[>)"']?,? (?:(?:is|['’]s) (?:what|the one) (?:I|we) (?:use|have|keep)|(?:nutze|verwende) ich|(?:nutzen|verwenden) wir|(?:me|nous) sert) (?:for|für|pour) (?:\p{L}+ ){0,2}(?:marketplace|atlassian|licen|lizen)/iu,
);

/** "… serves only as the contact, as Expert": what for, behind the address. */
const asExpert = lean(
  /^[>)"']?,? (?:(?!(?:not|never|nicht|pas|no|não|non|niet|nie)(?!\p{L}))\p{L}+,? ){0,7}(?:as|als|comme|como|come|jako|en tant qu['’e]) ?(?:(?:the|our|your|their|customer['’]s|der|l['’]|el|o|il|de) )?expert[aeo]?(?!\p{L})/iu,
);

/** "Please ignore the account above and use jane@…": what counts in its place. */
const inItsPlace = lean(
  /(?<!\p{L})(?:ignore|disregard|forget|discard|scratch|strike|delete|drop|vergessen|ignorieren|streichen|oubliez|ignorez|ignoren?|olviden?|esqueçam?|ignorate|dimenticate|negeer|vergeet|zignorujcie|pominąć)(?: \p{L}+){0,4}? (?:account|address|login|above|konto|adresse|compte|cuenta|conta|direcci[óo]n|indirizzo|endereço|adres)(?: (?:above|oben|ci-dessus|de arriba|acima|sopra|hierboven|powyżej|that|which|i|we|gave|wrote|named|you)){0,5}(?:,| and| und| et| y| e| en| i)(?: and| then)?(?: please| bitte| kindly)? (?:use|take|put|write|enter|nehmen sie|verwenden sie|utilisez|prenez|mettez|usen?|utilicen|tomen|utilizem?|usate|prendete|gebruik|neem|użyjcie|użyć)(?: (?:the|das|le|la|el|o|a|il|het) (?:\p{L}+ )?(?:account|address|login|konto|compte|cuenta|conta|adres))? ["'(<„]?$/iu,
);

const turnsAway = lean(
  /^[>)"']*[,;]\s(?:but|however|yet|aber|doch|jedoch|mais|pero|mas|porém|ma|però|maar|ale|jednak)(?!\p{L})/iu,
);

function rolesIn(text: string, found: Found): Mention[] {
  const all = findAddresses(text);
  return all.map((one, index): Mention => {
    const from = all[index - 1]?.end ?? 0;
    const next = all[index + 1];
    const to = next && turnsToNext.test(text.slice(one.end, next.start)) ? one.end : (next?.start ?? text.length);
    const correction = found.hits.some(
      (hit) => hit.start >= from && hit.end <= one.start && has(hit, 'correction', 'instead'),
    );
    if (isRejected(found, text, one, from, to)) return { ...one, role: 'rejected', corrected: false };
    // "… are looked after by team@… (our Expert)": the bracket behind an address says whose it is.
    const bracket = /^>?\s*\([^()@]{1,40}\)/u.exec(text.slice(one.end, to));
    const inBracket = found.hits.some(
      (hit) =>
        bracket &&
        hit.start >= one.end &&
        hit.end <= one.end + bracket[0].length &&
        has(hit, 'expert') &&
        !has(hit, 'neg'),
    );
    if (
      paidTo.test(text.slice(Math.max(from, one.start - 90), one.start)) ||
      readsAt.test(text.slice(Math.max(from, one.start - 60), one.start)) ||
      inYourBooks.test(text.slice(Math.max(from, one.start - 80), one.start))
    )
      return { ...one, role: 'other', corrected: false };
    if (
      knownAs.test(text.slice(Math.max(from, one.start - 80), one.start)) ||
      forLicenses.test(text.slice(one.end, to))
    )
      return { ...one, role: 'account', corrected: correction };
    if (isCopied(found, text, from, one)) return { ...one, role: 'other', corrected: false };
    if (inBracket) return { ...one, role: 'expert', corrected: correction };
    // "sistemas@… es la cuenta del Marketplace", "… is our Expert": said right behind it.
    if (
      isWriter.test(text.slice(one.end, to)) ||
      (isOnlyContact.test(text.slice(one.end, to)) &&
        !found.hits.some((hit) => hit.start >= one.end && hit.end <= to && has(hit, 'expert')))
    )
      return { ...one, role: 'other', corrected: false };
    const named = roleBehind.exec(text.slice(one.end, to));
    if (named) return { ...one, role: named[1] === undefined ? 'expert' : 'account', corrected: correction };
    if (asExpert.test(text.slice(one.end, to))) return { ...one, role: 'expert', corrected: correction };
    if (inItsPlace.test(text.slice(Math.max(from, one.start - 120), one.start)))
      return { ...one, role: 'account', corrected: true };
    const cue = cueBefore(found, text, from, one.start);
    // "We are looked after by Blue Ltd, team@… is their Expert's address."
    const clauseEnd = /[,;.]\s|$/u.exec(text.slice(one.end, to))?.index ?? 0;
    const said = found.hits.find(
      (hit) => hit.start >= one.end && hit.start <= one.end + clauseEnd && has(hit, ...roleCues),
    );
    const apart = cue && /[,;]\s/u.test(text.slice(cue.end, one.start)) && !has(cue, 'expert');
    if (apart && said && has(said, 'expert') && tokensBetween(found, one.end, said.start) <= 6)
      return { ...one, role: 'expert', corrected: correction };
    if (cue) {
      if (ofExpert(text, found, from, cue)) return { ...one, role: 'expert', corrected: correction };
      const isNone = isOthers(text, found, cue) || (roleBy(cue) === 'account' && isAskedAbout(text, one, from, to));
      return { ...one, role: isNone ? 'other' : roleBy(cue), corrected: correction };
    }
    const end = /[;.]\s|$/u.exec(text.slice(one.end, to))?.index ?? 0;
    // "ann@…, our partner is Bar (bob@…)": said of the next one, in a clause of its own.
    const ofNext = (hit: Hit): boolean =>
      next !== undefined &&
      /[,;:]\s|\s[-–—]\s/u.test(text.slice(one.end, hit.start)) &&
      !/[,;]\s/u.test(text.slice(hit.end, next.start));
    // "Her e-mail is ann@…, but the account has another one"
    const turns = (hit: Hit): boolean => turnsAway.test(text.slice(one.end, hit.start));
    const after = found.hits.find(
      (hit) =>
        !turns(hit) && hit.start >= one.end && hit.start <= one.end + end && has(hit, ...roleCues) && !ofNext(hit),
    );
    // "(contact and account holder: Ann Lee)"
    const both =
      after &&
      has(after, 'contact') &&
      found.hits.some((hit) => hit.from > after.from && hit.from - after.to <= 2 && has(hit, 'holder', 'account'));
    if (both) return { ...one, role: 'account', corrected: correction };
    if (after && tokensBetween(found, one.end, after.start) <= 6) {
      // "accounts@… gets invoices, nothing else"
      const billed = has(after, 'receive') && bills.test(fold(text.slice(after.end, after.end + 30)));
      const isNone = billed || (roleBy(after) === 'account' && isAskedAbout(text, one, from, to));
      return { ...one, role: isNone ? 'other' : roleBy(after), corrected: correction };
    }
    const role = isTarget(found, text, from, one.start) ? 'account' : 'unknown';
    return { ...one, role, corrected: correction };
  });
}
