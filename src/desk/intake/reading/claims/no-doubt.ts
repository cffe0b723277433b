import { lean } from '../words/lean.ts';
import { inside, type Clause } from './clause.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** What has the words of a condition or a doubt, and is none. */

export const subject =
  /^(?:(?:we|i)(?:['’](?:re|m|ve|d|ll))?|wir|ich|nous|on|je|j|nosotros|yo|nos|noi|io|wij|ik|my|vi|jeg|jag)$/u;

const priced =
  /^(?:cost|price|pric|pay|free|cheap|expens|kost|preis|zahl|teuer|prix|cout|gratuit|preci|cuest|pag|gratis|cust|preco|prezz|prijs|betal|duur|cena|ceny|plat|pris)|費用|料金|価格|無料/u;

/** "If you need anything else, …": a condition that is courtesy, and takes nothing back; one of money never is. */
export function isCourtesy(clause: Clause, { tokens, hits }: Found): boolean {
  if (tokens.slice(clause.from, clause.to).some((token) => priced.test(token.text))) return false;
  const own = hits.filter((hit) => inside(hit, clause));
  return own.some((hit) => has(hit, 'polite')) && !own.some((hit) => has(hit, 'match', 'agree', 'server'));
}

/** What the words of a condition may mean that only says again what the Marketplace asks for. */
const ofRule: readonly Concept[] = [
  'match',
  'alike',
  'users',
  'tier',
  'count',
  'host',
  'app',
  'license',
  'must',
  'may',
  'market',
  'own',
  'is',
  'at',
  'have',
  'filler',
  'all',
  'needed',
  'server',
];

const means = /^(?:means|meant|heisst|bedeutet|signifie|significa|betekent|oznacza|znaczy)$/u;

/** What it is needed for. */
const theMove =
  /^(?:transfer|move|migration|umzug|ubertragung|transfert|transferencia|traslado|trasferimento|overdracht|verhuizing|przeniesieni[ea])$/u;

/** "… to those 100": points at what was said. */
const points =
  /^(?:darauf|dahin|dazu|th[eo]se|that|this|diese[nrs]?|jene[nrs]?|ces|cet|cette|es[oa]s|est[oa]s|ess[ea]s|est[ea]s|quei|quegli|quelle|questi|queste|deze|die|tych|tymi)$/u;

const needs =
  /^(?:need|have|must|musst|musst|mussen|braucht|brauchen|devez|faut|tienen|necesitan|precisam|tem|dovete|serve|moet|moeten|musicie)$/u;

/**
 * "If the users have to match, …", "provided that the tier follows Confluence's": it is so, and no condition. Any word
 * beside those of the rule (a price, a date, somebody's approval) makes it one.
 */
export function restatesRule(hit: Hit, clause: Clause, { tokens, hits }: Found): boolean {
  const rest = hits.filter((other) => other.from >= hit.to && other.to <= clause.to);
  const covered = rest.reduce((sum, other) => sum + other.to - other.from, 0);
  const named = rest.some((other) => has(other, 'host', 'app'));
  const numbers = named
    ? tokens.slice(hit.to, clause.to).filter(({ text }) => /^(?!(?:19|20(?!00))\d\d$)\d{2,6}$/u.test(text)).length
    : 0;
  // "… to those 100"
  const pointing = tokens
    .slice(hit.to, clause.to)
    .filter(
      ({ text }, at) => points.test(text) && !rest.some((other) => other.from <= hit.to + at && other.to > hit.to + at),
    ).length;
  const ofMove = tokens
    .slice(hit.to, clause.to)
    .filter(
      ({ text }, at) =>
        theMove.test(text) && !rest.some((other) => other.from <= hit.to + at && other.to > hit.to + at),
    ).length;
  if (covered + numbers + pointing + ofMove < clause.to - hit.to || rest.length === 0) return false;
  // "If you need to match numbers, …"
  const bound = rest.filter(
    (other) => has(other, 'polite') && tokens.slice(other.from, other.to).some(({ text }) => needs.test(text)),
  );
  const must =
    bound.length > 0 ||
    [hit, ...rest].some((other) => has(other, 'must', 'needed')) ||
    // "If that means 10 for the add-on as well"
    tokens.slice(hit.to, clause.to).some(({ text }) => means.test(text));
  // "If the add-on has to sit at 100": a verb of state, where something must be.
  const known: readonly Concept[] = must ? [...ofRule, 'use'] : ofRule;
  if (
    !rest.every(
      (other) => bound.includes(other) || (has(other, ...known) && !has(other, 'cond', 'maybe', 'only', 'neg')),
    )
  )
    return false;
  const matches = rest.some((other) => has(other, 'match', 'alike'));
  const likens =
    rest.some((other) => has(other, 'alike') && has(other, 'host')) && rest.some((other) => has(other, 'app'));
  // "Confluence has 25 users; if you raise the add-on to that"
  const pointed = pointing > 0 && hits.some((other) => other.to <= hit.from && has(other, 'users', 'tier'));
  const counts = numbers > 0 || likens || pointed || rest.some((other) => has(other, 'users', 'tier', 'count'));
  // "Accepted if it is a precondition for the transfer": what the vendor asks for, and nothing else.
  const onlyNeeded =
    rest.some((other) => has(other, 'needed')) &&
    rest.every(
      (other) => has(other, 'filler', 'is', 'at', 'market', 'needed', 'must', 'all', 'yes') && !has(other, 'license'),
    );
  return must
    ? onlyNeeded ||
        matches ||
        counts ||
        (rest.some((other) => has(other, 'app')) && rest.some((other) => has(other, 'market')))
    : matches && counts && rest.some((other) => has(other, 'host', 'match'));
}

/** "Der Server wurde im Herbst abgeschaltet": what was done, and no "würde". */
export const isPassive = (hit: Hit, { to }: Clause, { tokens }: Found, text: string): boolean =>
  /^wurden?$/iu.test(text.slice(hit.start, hit.end)) &&
  /^(?:\p{L}{0,8}ge\p{L}{3,}(?:t|en)|(?:ver|be|er|ent|zer)\p{L}{3,}(?:t|en)|\p{L}+iert)$/u.test(
    tokens[to - 1]?.text ?? '',
  );

const asideOfPartner = lean(
  /\((?=[^()]*(?:(?<!\p{L})(?:host|run|operate) (?:nothing|none of it)|(?<!\p{L})(?:we|i) (?:only|just|merely) (?:come|look after|maintain|support|upgrade|update|install|advise|help|service|visit)|(?:hosten|betreiben) (?:(?:fur|bei) \p{L}+ )?(?:\p{L}+ )?nichts|wir (?:warten|betreuen|pflegen|aktualisieren|unterstutzen) (?:es|ihn|sie|das) nur|n'hebergeons rien|nous ne faisons que|no (?:les |le )?alojamos nada|solo (?:lo |la )?(?:mantenemos|actualizamos)|nao hospedamos nada|(?:so|apenas) (?:o |a )?(?:mantemos|atualizamos)|non ospitiamo (?:nulla|niente)|(?:aggiorniamo|manteniamo) (?:solo|soltanto)|hosten (?:zelf )?niets|(?:onderhouden|updaten) het alleen|nic(?:zego)? (?:im |u nas )?nie hostujemy|tylko (?:to |go |ja )?(?:aktualizujemy|utrzymujemy)))[^()]*\)/u,
);

/** "(we only come by and upgrade it, we host nothing for them)": of the partner who writes, and not of the server. */
export function partnersAside(text: string): { readonly start: number; readonly end: number } | null {
  const aside = text.includes('(') ? asideOfPartner.exec(foldSame(text)) : null;
  if (!aside || /cloud|data ?-?cent|server|serv[ei]/u.test(aside[0])) return null;
  return { start: aside.index, end: aside.index + aside[0].length };
}

/** "Sindsdien draait het als Data Center", "een club als de onze": as what, where the word is "if" too. */
export const isAsWhat = (hit: Hit, { tokens, hits }: Found): boolean =>
  tokens[hit.from]?.text === 'als' &&
  hit.to - hit.from === 1 &&
  (hits.some((next) => next.from === hit.to && has(next, 'cloud', 'datacenter', 'server')) ||
    /^(?:(?:de|het|die) )?(?:onze|ons|unsere[rsn]?|wir|wij)$/u.test(
      tokens
        .slice(hit.to, hit.to + 2)
        .map(({ text }) => text)
        .join(' '),
    ));

export const ifs =
  /^(?:if|when|kdyz|ked|pokud|ak|daca|ha|jos|eger|если|wenn|falls|si|se|als|wanneer|jesli|jezeli|gdy|ze|dass|que|che|dat)$/u;
/** Who does it, and how it is said that it is done; "it costs", "we decide" are none of these. */
const isDone =
  /^(?:u|you|ya|y'all|they|it|that|then|also|too|up|s|are|gets?|got|has|have|having|had|goes|go|become|becomes|makes?|made|put|sets?|raised?|brings?|brought|being|be|same|equal|exactly|just|so|viele|sie|ihr|es|wird|werden|bekommt|kriegt|erhalt|hat|macht|setzt|stellt|gesetzt|gestellt|gebracht|auf|auch|ebenfalls|vous|on|mettez|mettons|met|passe|passez|soit|est|ait|aura|a|monte|memes?|autant|aussi|ponen|pongan|pone|ponemos|tenga|tiene|quede|quedan?|pasa|suben?|los|las|mismos?|tambien|voces?|fica|ficar|ficarem|tiver|colocarem|puserem|os|mesmos?|tambem|vengono|viene|venga|mettete|portate|sono|siano|abbia|ha|sale|passa|stessi|anche|jullie|u|je|wordt|worden|krijgt|krijgen|zetten|zet|maken|maakt|gaat|ook|net|zoveel|getrokken|bedzie|beda|ma|mial|miala|mialo|co|dostanie|zostanie|takze|tez|taka|tyle)$/u;

const ofConsent =
  /^(?:and|und|et|y|e|en|i|ja|yes|yep|yeah|aye|sure|well|ok|then|so|also|its|it|that's|we|i|wir|ich|uns|mir|es|nous|on|nos|nosotros|noi|wij|we|ik|ons|vinden|find|my|nam|nami|por|per|pour|para|voor|dla|fur|from|for|with|by|us|me|side|nous|moi|mi|quindi)$/u;

/** "Jira has 25 users and it is okay for us if …": what is joined begins anew. */
const newPart =
  /[.,;:()!]\s|\s[-–—]\s|\s(?:and|so|und|et|y|e|en|i)(?=\s(?:it|its|it's|that|that's|we|we're|i|i'm|es|das|wir|ich|ce|c'est|nous|a nosotros|para nosotros|para nós|per noi|noi|wij|we|ik|dat|het|to|nam)\s)/giu;

/** Nothing before the consent, back to where its part begins, makes it another's word ("my colleague says", "he asked"). */
const isOfWriter = (consent: Hit, hit: Hit, { tokens, hits }: Found, text: string): boolean => {
  const start = Math.max(...[...text.slice(0, consent.start).matchAll(newPart)].map((one) => one.index), -1);
  return tokens.every(
    ({ text: word, start: at }, index) =>
      at < start ||
      index >= hit.from ||
      ofConsent.test(word) ||
      hits.some(
        (one) =>
          one.from <= index &&
          one.to > index &&
          has(one, 'agree', 'yes', 'filler', 'is', 'own', 'me', 'at', 'all', 'may'),
      ),
  );
};

/**
 * "It's fine if you make the users the same as Jira's", "va bene se gli utenti vengono portati a quelli di Jira": the
 * condition is itself what is consented to. Any word that is not of that (a price, a time, an approval) makes it one.
 */
export function isConsentedTo(hit: Hit, clause: Clause, { tokens, hits }: Found, text: string): boolean {
  if (!ifs.test(tokens[hit.from]?.text ?? '') || hit.to - hit.from > 1) return false;
  const lead = hits.filter((other) => other.to <= hit.from && other.to > hit.from - 8);
  const consent = lead.find((other) => has(other, 'agree') && hit.from - other.to <= 3);
  if (
    !consent ||
    !isOfWriter(consent, hit, { tokens, hits }, text) ||
    lead.some((other) => has(other, 'only', 'cond', 'maybe', 'past', 'refuse', 'must', 'but'))
  )
    return false;
  const rest = hits.filter((other) => other.from >= hit.to && other.to <= clause.to);
  const known: readonly Concept[] = [...ofRule, 'receive'];
  const isKnown = (at: number): boolean =>
    isDone.test(tokens[at]?.text ?? '') ||
    rest.some((other) => other.from <= at && other.to > at && has(other, ...known)) ||
    /^(?!(?:19|20(?!00))\d\d$)\d{2,5}$/u.test(tokens[at]?.text ?? '');
  if (tokens.slice(hit.to, clause.to).some((token) => /^(?:and|und|et|y|i|oraz)$/u.test(token.text))) return false;
  for (let at = hit.to; at < clause.to; at += 1) if (!isKnown(at)) return false;
  if (rest.some((other) => has(other, 'cond', 'maybe', 'only', 'neg', 'no', 'refuse', 'past'))) return false;
  return (
    rest.some((other) => has(other, 'match', 'alike')) &&
    // "The Jira has 25 users and it is okay for us if the add-on goes up to the same": named before it.
    [...rest, ...hits.filter((other) => other.to <= consent.from)].some((other) =>
      has(other, 'host', 'users', 'tier'),
    ) &&
    rest.some((other) => has(other, 'users', 'tier', 'app', 'count'))
  );
}

/** "Bill me if there is a difference", "si hay que pagar la diferencia se paga": whatever it costs, it is paid. */
const pays =
  /\b(?:(?:bill|charge|invoice) (?:me|us)|send (?:me|us) (?:the|a|an) (?:bill|invoice)|(?:we|i)(?:'ll| will| shall| can)? (?:gladly |happily |simply |just )?(?:pay|cover|settle)|(?:zahlen|bezahlen|begleichen|ubernehmen|tragen) wir|wir (?:zahlen|bezahlen|begleichen|ubernehmen|tragen)|(?:on|nous) (?:la |le )?(?:paie|payons|paiera|paierons|reglons|reglerons)|facturez(?:-la|-le)?-nous|se paga|(?:lo|la) (?:pagamos|pagaremos|abonamos)|(?:nos|nosotros) (?:pagamos|lo pagamos)|factur\w+nos\w*|(?:pagamos|pagaremos|a gente paga)|(?:paghiamo|pagheremo|la paghiamo)|(?:betalen|rekenen) w[ei]j?|w[ei]j? betalen|zaplacimy|doplacimy|pokryjemy)\b|(?:負担|お支払い)(?:いた)?します|支払います/iu;
const ofMoney =
  /^(?:cost|more|extra|price|pric|pay|difference|diff|surcharge|bill|charge|kost|preis|zahl|aufpreis|mehrpreis|mehrkosten|differenz|prix|cout|supplement|complement|difference|pag|abon|diferencia|preci|cuest|diferenca|custo|custa|preco|differenza|prezz|verschil|meerprijs|bijbetal|betal|doplat|roznic|koszt)|差額|追加|費用/u;

/** Money that is to be paid, in whatever amount. */
const isDue = lean(
  /(?<!\p{L})(?:(?:have|has|need) to pay|pay (?:for|the|more|extra)|costs? (?:us )?(?:more|extra|something|money)|(?:an |some )?(?:extra|additional) (?:cost|charge|fee)s?|surcharge|the difference|(?:zahlen|bezahlen|nachzahlen|draufzahlen|aufzahlen) (?:mussen|sollen)|mehr kostet|(?:etwas|extra) kostet|aufpreis|mehrkosten|mehrpreis|payer|coute plus|supplement|surcout|pagar|cuesta mas|suplemento|diferencia|custa mais|diferenca|pagare|costa di piu|differenza|bijbetalen|meer kost|meerprijs|doplaci\p{L}*|doplata|wiecej kosztuje)(?!\p{L})/u,
);
const taken = lean(
  /(?<!\p{L})(?:so be it|(?:that's|that is|that'd be|it's|it is) (?:fine|ok|okay|no problem|all right|alright)|no problem|never mind|fair enough|we(?:'ll| can) (?:manage|live with (?:that|it))|(?:dann )?ist das (?:so|eben so|ok|okay|in ordnung|kein problem)|sei es drum|so sei es|geht das in ordnung|kein problem|(?:c'est|ce sera) (?:ok|bon|d'accord)|tant pis|pas de probleme|que asi sea|(?:no hay|sin) problema|esta bien|que assim seja|tudo bem|sem problema|cosi sia|va bene|nessun problema|het zij zo|geen probleem|is (?:dat )?(?:prima|goed)|trudno|niech (?:tak )?bedzie|nie ma problemu)(?!\p{L})/u,
);

const limit = lean(
  /\d|(?<!\p{L})(?:less|under|below|within|up to|max\p{L}*|reasonable|weniger|unter|hochstens|im rahmen|moins|raisonnable|menos|razonable|meno|minder|mniej)(?!\p{L})/u,
);

/** A condition of money alone, where the sentence promises the money, or puts up with it whatever it is. */
export function isPaidFor(hit: Hit, clause: Clause, { tokens, hits }: Found, text: string): boolean {
  const rest = tokens.slice(hit.to, clause.to);
  const said = rest.map((token) => token.text).join(' ');
  // "… if the price stays below 400": an amount that must not be passed.
  if (limit.test(said)) return false;
  const putsUp = taken.test(foldSame(text.slice(tokens[clause.to - 1]?.end ?? text.length))) && isDue.test(said);
  if (!putsUp && !pays.test(foldSame(text))) return false;
  if (rest.length > 12 || !rest.some((token) => ofMoney.test(token.text) || /^(?:is|it|that)$/u.test(token.text)))
    return false;
  return !hits.some(
    (other) =>
      other.from >= hit.to && other.to <= clause.to && has(other, 'maybe', 'only', 'neg', 'refuse', 'others', 'past'),
  );
}

const extent = /^(?:up|until|till|hasta|ate|jusqu|bis|fino|tot|do|til|upp)$/u;

/** "Raised until it equals Confluence's", "bis auf 100 Benutzer": how far, and no condition. */
export const isExtent = (hit: Hit, { tokens, hits }: Found): boolean =>
  hit.to - hit.from === 1 &&
  extent.test(tokens[hit.from]?.text ?? '') &&
  (tokens.slice(hit.to, hit.to + 3).some(({ text }) => /^\d{2,6}$/u.test(text)) ||
    hits.some(
      (other) =>
        other.from >= hit.to &&
        other.from <= hit.to + 2 &&
        has(other, 'match', 'alike', 'users', 'tier', 'count', 'host'),
    ));

const happened = lean(
  /^(?:\p{L}{2,}ed|got|took|was|were|had|did|came|went|left|bought|began|became|put|set|made|wrote|sent|said|told|gave|spoke)$/u,
);

/** "We had 250 once": a time that is over. */
const isOnce = (hit: Hit, { from, to }: Clause, { tokens, hits }: Found): boolean =>
  tokens[hit.from]?.text === 'once' &&
  hit.to === to &&
  hits.some((past) => has(past, 'past') && past.from >= from && past.to <= hit.from);

/** "When we renewed it", "before I got married": a time that is past, and no condition. */
export const isPastTime = (hit: Hit, clause: Clause, found: Found): boolean =>
  isOnce(hit, clause, found) || isTimeThen(hit, clause, found);
const isTimeThen = (hit: Hit, { from }: Clause, { tokens, hits }: Found): boolean =>
  /^(?:when|before)$/u.test(tokens[hit.from]?.text ?? '') &&
  (hit.from - from <= 1 ||
    tokens[hit.from]?.text === 'before' ||
    // "We had Confluence Server when we bought it"
    hits.some((past) => has(past, 'past') && past.from >= from && past.to <= hit.from)) &&
  subject.test(tokens[hit.from + 1]?.text ?? '') &&
  tokens.slice(hit.from + 2, hit.from + 4).some(({ text }) => happened.test(text));

/** "The condition of equal users is acceptable": what is asked for, and no condition of the writer's. */
export const isNoun = (hit: Hit, { tokens, hits }: Found): boolean =>
  /^(?:condi\p{L}+|bedingung\p{L}*|voorwaarde\p{L}*|warun\p{L}+)$/u.test(tokens[hit.from]?.text ?? '') &&
  /^(?:the|this|your|that|die|diese|ihre|la|cette|votre|esta|su|a|esta|sua|questa|vostra|de|deze|uw|ten|vos|ces|les|ihren?|sus|suas|vostre|those|these|wasze|panstwa)$/u.test(
    tokens[hit.from - 1]?.text ?? '',
  ) &&
  (!/^(?:on|under|with|unter|mit|sous|a|bajo|con|sob|com|onder|op|pod)$/u.test(tokens[hit.from - 2]?.text ?? '') ||
    // "We'll go along with your condition": what the vendor asks for.
    (/^(?:your|ihren?|ihrer|votre|vos|vuestra|vostra|vostre|uw|wasz\p{L}*)$/u.test(tokens[hit.from - 1]?.text ?? '') &&
      hits.some((one) => has(one, 'agree') && one.to <= hit.from && hit.from - one.to <= 2)));

const approval =
  /^(?:approval|permission|clearance|authori[sz]ation|freigabe|genehmigung|zustimmung|erlaubnis|autorisation|approbation|autorizacion|aprobacion|autorizacao|aprovacao|autorizzazione|approvazione|goedkeuring|toestemming|zgoda)$/u;
const given = lean(
  /^(?:(?:has|have|was) (?:already )?(?:been )?(?:given|granted|obtained|received)|is (?:already |now |fully )?(?:there|given|granted|in place|in hand|available)|liegt(?: \p{L}+){0,2} vor|ist(?: schon| jetzt| nun| inzwischen)? da|(?:ist|wurde)(?: \p{L}+){0,2} erteilt|a (?:deja )?ete (?:donnee|obtenue|accordee)|(?:ya )?(?:esta|ha sido) (?:dada|concedida|obtenida)|(?:ja )?(?:esta|foi) (?:dada|concedida|obtida)|e (?:gia )?stata (?:data|concessa|ottenuta)|is (?:al |reeds )?(?:gegeven|verleend|binnen)|(?:juz )?(?:jest|zostala udzielona))(?= |$)/u,
);

/** "Freigabe vom Geschäftsführer liegt vor": given, and no longer waited for. */
export function isGivenApproval(hit: Hit, clause: Clause, { tokens, hits }: Found): boolean {
  if (!has(hit, 'maybe') || !approval.test(tokens[hit.to - 1]?.text ?? '')) return false;
  const others = hits.filter((other) => other !== hit && inside(other, clause));
  if (others.some((other) => has(other, 'neg', 'no', 'cond', 'must', 'future', 'only', 'but', 'past'))) return false;
  return tokens.slice(hit.to, Math.min(clause.to, hit.to + 6)).some((_, at) =>
    given.test(
      tokens
        .slice(hit.to + at, Math.min(clause.to, hit.to + at + 6))
        .map(({ text }) => text)
        .join(' '),
    ),
  );
}

/** "I suppose you'd have to bump it": of what has to be, and of nobody's consent. */
export const isSupposedRule = (hit: Hit, clause: Clause, { tokens, hits }: Found): boolean =>
  /^(?:suppose|guess|believe|assume|gather|think|understand|vermute|denke|glaube|suppose|pense|crois|supongo|creo|suponho|creio|acho|suppongo|credo|penso|vermoed|denk|przypuszczam|sadze|mysle)$/u.test(
    tokens[hit.to - 1]?.text ?? '',
  ) &&
  (hits.some((must) => has(must, 'must') && inside(must, clause) && must.from >= hit.to) ||
    // "The plug-in's one I believe is 25": of how many there are.
    (tokens.slice(clause.from, clause.to).some(({ text }) => /^\d{2,5}$/u.test(text)) &&
      !hits.some((match) => has(match, 'match', 'alike', 'server', 'use') && inside(match, clause)))) &&
  !hits.some((agree) => has(agree, 'agree', 'yes', 'refuse') && inside(agree, clause));

const askedBy = /^(?:asked|gefragt|demande|preguntado|pregunte|perguntei|chiesto|gevraagd|zapytalem|zapytalam)$/u;

/** "I asked the customer: …": what follows is what he was told, and no doubt. */
export const isAnswered = (hit: Hit, { to }: Clause, { tokens, hits }: Found, text: string): boolean =>
  has(hit, 'maybe') &&
  askedBy.test(tokens[hit.to - 1]?.text ?? '') &&
  /^\s*:/u.test(text.slice(tokens[to - 1]?.end ?? text.length)) &&
  !hits.some((other) => other !== hit && other.to <= to && has(other, 'cond', 'maybe', 'future', 'must', 'neg'));

/** "He has told me to say that …", "she asked me to confirm: …": what the writer was sent to say, and says. */
export const isErrand = (hit: Hit, { tokens }: Found): boolean =>
  has(hit, 'maybe') &&
  /^(?:told|asked|instructed|authori[sz]ed)$/u.test(tokens[hit.from]?.text ?? '') &&
  /^(?:me|us)? ?to (?:say|tell|confirm|write|let|inform|add|pass|state|agree)(?: |$)/u.test(
    tokens
      .slice(hit.from + 1, hit.to + 3)
      .map(({ text }) => text)
      .join(' '),
  );

/** "Two-minute job, hopefully: …": hoped of the errand, before anything is said. */
export const isHopeOfErrand = (hit: Hit, { hits, tokens }: Found, text: string): boolean => {
  if (!/^(?:hopefully|hoffentlich|ojala|oxala|speriamo|espero|hopelijk|oby)$/u.test(tokens[hit.from]?.text ?? ''))
    return false;
  const end = /[:.–—]\s|\s-\s/u.exec(text)?.index ?? -1;
  const lead = hits.filter((other) => other.end <= end);
  return (
    hit.end <= end &&
    tokens.filter((token) => token.end <= end).length >= hit.to - hit.from + 2 &&
    !lead.some((other) => has(other, 'server', 'use', 'host', 'users', 'match', 'agree', 'own', 'account'))
  );
};

const ownStaff = lean(
  /^ ?(?:by |von |par |por |da |dal |dai |dalla |door |przez )?(?:us|ourselves|me|myself|our (?:own |in-house |internal |local )?(?:it|team|staff|people|admins?|administrators?|sysadmins?|system administrators?|department|colleagues|engineers?|technicians?)(?: \p{L}+)?|our own \p{L}+|uns(?: selbst)?|mir(?: selbst)?|unser\p{L}* (?:eigene\p{L}* |interne\p{L}* |haus)?(?:it|edv|admin\p{L}*|mitarbeiter\p{L}*|team|abteilung|techniker\p{L}*|leute\p{L}*|kolleg\p{L}*)|nos soins|nous-memes|notre (?:propre )?(?:equipe|service|personnel|dsi|informaticien\p{L}*)|nosotros(?: mismos)?|nuestr[oa]s? (?:propi[oa]s? )?(?:equipo|personal|departamento|tecnicos?|administradores)|nos(?: mesmos)?|noss[oa]s? (?:propri[oa]s? )?(?:equipe|equipa|pessoal|departamento|tecnicos?)|noi(?: stessi)?|nostr[oai] (?:propri[oa] )?(?:reparto|ufficio|personale|tecnici|team|staff)|ons(?:zelf)?|onze eigen \p{L}+|onze (?:it|ict|beheerders?|afdeling|mensen)|nas(?: samych)?|nasz\p{L}* (?:wlasn\p{L}+ )?(?:dzial|zespol|administrator\p{L}*|informaty\p{L}*))(?!\p{L})/u,
);

/** "Managed by our own sysadmins": nobody else runs it, whatever the verb could mean. */
export const isByOwnStaff = (text: string, { tokens }: Found, hit: Hit): boolean =>
  /^(?:managed|hosted|run|administered|maintained|operated)$/u.test(tokens[hit.from]?.text ?? '') &&
  ownStaff.test(foldSame(text.slice(hit.end, hit.end + 60)));

/** "Noch am eigenen Server": "still", and "nor" only behind its "weder". */
export const isStill = (text: string, hit: Hit): boolean =>
  /^noch$/iu.test(text.slice(hit.start, hit.end)) &&
  !/(?<!\p{L})(?:weder|nicht|noch|kein\p{L}*)(?!\p{L})/iu.test(text.slice(0, hit.start));

const reach = lean(
  /^(?:[' ]?\p{L}+ ){0,3}(?:reachable|accessible|exposed|visible|open|published|available|connected|reached|accessed) (?:from|to|on|by) (?:\p{L}+ )?(?:the )?(?:outside|internet|web|public|world)|^(?: \p{L}+){0,3} (?:erreichbar|zuganglich|sichtbar)|^(?: \p{L}+){0,2} (?:accessible|joignable|visible|expose)e?s? (?:depuis|de|sur) (?:l')?(?:exterieur|internet)|^(?: \p{L}+){0,2} (?:accesibles?|visibles?|expuest[oa]s?) (?:desde|a|en) (?:\p{L}+ )?(?:fuera|exterior|internet)|^(?: \p{L}+){0,2} (?:acessive(?:l|is)|visive(?:l|is)|expost[oa]s?) (?:\p{L}+ ){1,2}(?:fora|exterior|internet)|^(?: \p{L}+){0,2} (?:raggiungibil[ei]|accessibil[ei]|visibil[ei]|espost[oa]) (?:da|dall|su)|^(?: \p{L}+){0,4} (?:bereikbaar|toegankelijk)|^(?: \p{L}+){0,2} (?:dostepn[yae]|widoczn[yae])/u,
);

/** "Not reachable from the internet": said of who can get at it, and not of where it is. */
export const isUnreachable = (text: string, hit: Hit): boolean =>
  reach.test(foldSame(text.slice(hit.end, hit.end + 70)));
