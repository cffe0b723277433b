import { has, type Found } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import type { Place } from '../words/organizations.ts';

/** "Don't use Acme Group plc", "and no longer Acme & Co.": named to say who it is not. */
export const isDenied = (text: string, { hits, tokens }: Found, place: Place): boolean => {
  const at = tokens.filter(({ end }) => end <= place.start).length;
  // 'no longer "Fenwick, Dalgleish & Co."': from the quotation mark on it is one name.
  const quote = /["“„«][^"”»“„«]{0,40}$/u.exec(text.slice(Math.max(0, place.start - 42), place.start))?.[0] ?? '';
  const from = at - quote.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length;
  return hits.some((hit) => has(hit, 'neg') && hit.to <= from && from - hit.to <= 2);
};

/** "The license belongs to", "please put the license on": what is said of whose it is counts before whom somebody works for. */
const licensed = lean(
  /(?:licen[cs]e|lizenz|licence|licencia|licença|licenza|licentie|licencj\p{L})(?!\p{L})[^.;@]{0,40}(?:belongs? to|(?:is |are )?held by|détenues? par|(?:is |ist )?gehalten von|gehört|appartient à|pertenece a|pertence a|appartiene a|hoort (?:bij|toe aan)|należy do|(?:issued|made out|registered|printed|sold) (?:to|for|on|in the name of)|in the name of|lautet auf|auf den namen|au nom de|a nombre de|em nome d[aeo]|a nome di|op naam van|na)\s+(?:the |der |die |la |l'|el |o |a |de |het )?["„“«]?$/iu,
);

/** "… is the company that has your license": said behind its name, and what is in brackets there. */
const holdsLicense = lean(
  /^,? and (?:that|it|this) is (?:who|what|where|the one) [^.;@]{0,20}licen[cs]e|^(?:\s*\([^()]*\))?,?\s+(?:is|ist|est|es|è|é|to|jest)\s+(?:our |unsere? |notre |nuestra |nossa |la nostra |onze )?(?:the |die |der |das |la |le |l'|el |o |a |il |de |het )?(?:\p{L}+ )?(?:company|firm|organi[sz]ation|entity|customer|client|licensee|one|firma|gesellschaft|organisation|lizenznehmer\p{L}*|kund\p{L}+|société|entreprise|titulaire|cliente?|empresa|sociedad|entidad|ditta|società|azienda|bedrijf|vennootschap|licentiehouder|klant|spółka)(?!\p{L})[^.;@]{0,60}(?:licen|lizenz|licenc|licenz)/iu,
);

/** "a daughter company of …": a group, and not the one that holds the license. */
const parentOf = lean(
  /(?:compan(?:y|ies)|subsidiary|division|part|member|branch|affiliate|tochter(?:gesellschaft|firma|unternehmen)?|teil|mitglied|filiale|partie|(?<!(?<!\p{L})(?:de|da|por|por la|pela|la) )parte|filial|dochter(?:bedrijf|onderneming)?|onderdeel) (?:of|der|von|des|du|de|della|del|van) (?:the |de |la )?$/iu,
);

/** "The license has to go out to Acme Ltd" */
const goesTo = lean(
  /(?:licen[cs]e|lizenz|licence|licencia|licença|licenza|licentie|licencj\p{L})(?!\p{L})[^.;@]{0,30}(?<!\p{L})(?:(?:is|ist|est|es|é|è|jest) (?:for|für|pour|para|per|voor|dla)|go out to|go to|(?:must|should|has to) (?:now )?be for|ausgestellt werden auf|soll auf|sair para|ser emitid[ao] (?:para|em nome de)|salir (?:para|a nombre de)|ir a nombre de|être établie (?:à|au nom de)|va intestata a|moet op naam van)\s+(?:the |der |die |la |l'|el |o |a |de |het )?["„“«]?$/iu,
);

/** "The license belongs to", whatever else stands there. */
const isOfFirm = lean(
  /(?:licen[cs]e|lizenz|licence|licencia|licença|licenza|licentie|licencj\p{L})(?!\p{L})[^.;,@]{0,30}(?:belongs? to|(?:is |are )?held by|gehört|appartient à|détenues? par|pertenece a|pertence a|appartiene a|hoort (?:bij|toe aan)|należy do)\s+(?:the |der |die |dem |la |l'|al? |alla |el |o |de |het )?["„“«]?$/iu,
);

const notOne = lean(/(?<!\p{L})(?:not|n['’]t|no|nicht|keine?|pas|non?|não|niet|nie)(?!\p{L})/iu);
/** "The licence of our subsidiary, the …": of which of ours it is. */
const ofOurFirm = lean(
  /(?:licen[cs]es?|lizenz(?:en)?|licences?|licencias?|licenças?|licenz[ae]|licenties?|licencj\p{L})(?!\p{L})[^.;@]{0,40}?(?<!\p{L})(?:(?:of|for|de|pour|para|d[aei]|per|van|voor|für|dla) (?:our|unsere|unseren|notre|nuestr[oa]|(?:a |o )?noss[oa]|(?:la )?nostra|onze|naszej)|d[ae] noss[oa]|della nostra|unserer|naszej) (?:\p{L}+ )?(?:subsidiary|daughter company|sister company|tochter(?:gesellschaft|firma|unternehmen)?|schwester(?:gesellschaft|firma)?|filiale|succursale|société (?:sœur|soeur)|filial|subsidiaria|subsidiária|controllata|consociata|dochter(?:bedrijf|onderneming|maatschappij)?|zuster(?:bedrijf|onderneming|maatschappij)?|spółki (?:córki|zależnej))[,:]? (?:the |die |der |das |la |le |l['’]|el |o |a |il |de |het )?["„“«]?$/iu,
);

/** "The license is for our subsidiary in Monterrey, …" */
export const isOfOurs = (before: string): boolean =>
  (ofOurFirm.test(before) && !notOne.test(before)) ||
  /(?:licen[cs]e|lizenz|licence|licencia|licença|licenza|licentie|licencj\p{L})(?!\p{L})[^.;@]{0,30}(?<!\p{L})(?:(?:is|ist|est|es|é|è|jest) (?:for|für|pour|para|per|voor|dla)|soll auf) (?:our|unsere?[nr]?|notre|nuestr[oa]|(?:a |o )?noss[oa]|(?:la |il )?nostr[oa]|onze|nasz\p{L}*) [^.;@]{2,40}[,:(]\s*(?:the |die |la |le |l['’])?$/iu.test(
    before,
  );

/** What stands before a name, or behind it, says that the license is, or has to be, that company's. */
export const isLicensee = (before: string, behind: string, strong: boolean): boolean =>
  (strong && licensed.test(before)) ||
  isOfFirm.test(before) ||
  isOfOurs(before) ||
  goesTo.test(before) ||
  holdsLicense.test(behind);

/** "Ich betreue als Partner die Fa. …", "the Solution Partner looking after …" */
const servedByUs = lean(
  /(?<!\p{L})(?:(?:ich|wir) betreuen?|looking after|(?:i|we) look after|j['’]accompagne|nous accompagnons|asesor(?:o|amos) a|acompanh(?:o|amos)|seguiamo|(?:ik|wij?) begeleid(?:en)?|obsługuj(?:ę|emy)) (?:(?:als|as) \p{L}+ )?(?:the |die |den |das |la |le |l['’]|el |o |a |de |het )?(?:fa\.|firma|company|client|customer|kunden)? ?$/iu,
);

/** "… is that of our client, the …" */
const ofClient = lean(
  /(?<!\p{L})(?:our|my|unser(?:e[nmrs]?)?|mein(?:e[nmrs]?)?|notre|mon|nuestr[oa]|mi|noss[oa]|nostr[oa]|onze|ons|nasz\p{L}*) (?:client|customer|kund\p{L}+|auftraggeber\p{L}*|cliente|klant|klient\p{L}*)(?:,| is| ist| est| es| è| é)? (?:the |der |die |das |la |le |l['’]|el |il |o |a |de |het )?["„“«]?$/iu,
);

/** "We are the Expert of record for Acme Ltd", "Acme Ltd has asked us to …": for whom a partner writes. */
export const isCustomer = (before: string, behind: string): boolean =>
  /(?<!\p{L})(?:we are|we're|i am|i'm|wir sind|nous sommes|somos|siamo|(?:wij|we) zijn|jesteśmy|are|is|as|als|ist|est|en tant que|como|come|jako) (?:the |their |der |die |le |l['’]|el |il |o |a |de |het )?(?:atlassian[ -]?)?(?:experts?|(?:solution |it[- ])?partners?|partenaire|parceir[oa]s?|partnerem|(?:it[- ])?dienstleister|systemhaus|prestataire|integrator|intégrateur|integrador|proveedor|fornitore|fornecedor)(?: \([^()]{2,24}\))?(?: of record)? (?:for|of|von|für|der|des|de|du|d[aeo]s?|del|della|di|per|pour|van|voor) (?:M\/s\.? |the |der |die |la |le |l['’])?$/iu.test(
    before,
  ) ||
  ofClient.test(before) ||
  servedByUs.test(before) ||
  /^,? (?:has|have|hat|haben|a|ha|nous a|m'a|heeft) (?:kindly )?(?:us |uns |nos |ci |ons )?(?:asked|instructed|commissioned|gebeten|beauftragt|demandé|chargé|pedido|encargado|chiesto|incaricato|gevraagd)(?!\p{L})/iu.test(
    behind,
  );

/** "The firm Corvane has brought us eleven boxes": who does something for the writer's house is another one. */
export const doesForUs = (behind: string): boolean =>
  /^ (?:(?:has|have|had|hat|haben|hatte|heeft|hebben) (?:us|uns|ons)|(?:nous|nos|ci) \p{L}+|(?:\p{L}+ed|sent|brought|sold|lent|made) us|(?:\p{L}+te|brachte|schickte|lieh) uns)(?!\p{L})/u.test(
    behind,
  ) &&
  !/^(?: \p{L}+){1,3}? (?:asked|instructed|commissioned|engaged|gebeten|beauftragt|demandé|chargé|mandatés?|pedido|pide|encargado|solicitado|chiesto|chiede|incaricato|encarregou|pediu|pede|demande|charge|gevraagd)(?!\p{L})/u.test(
    behind,
  );

/** "Acme Credit Union would like one license moved": who asks is the customer. */
export const asksFor = (behind: string): boolean =>
  /^ (?:would (?:like|love)|wants?|wishes|wish|requests?|hereby|möchten?|wünscht|bittet|beantragt|souhaite(?:rait)?|désire|demande|voudrait|aimerait|quiere|quisiera|desea|solicita|quer|deseja|gostaria|pretende|desidera|vorrebbe|chiede|intende|wil|wenst|zou|verzoekt|chce|chciał[ao]?by|prosi)(?!\p{L})/u.test(
    behind,
  );

/** "Bought by Acme SA, which merged": who bought it once may have it no longer. */
export const isBuyer = (before: string): boolean =>
  /(?<!\p{L})(?:bought|purchased|paid(?: for)?|gekauft|bezahlt|achetée?|payée?|comprad[oa]|pagad[oa]|pag[oa]|acquistat[oa]|gekocht|betaald) (?:by|von|par|por|pel[oa]|da|dalla|door) (?:the |der |la |o |a |de )?$/iu.test(
    before,
  );

/** "We belong to …": a group. */
const belongsTo = lean(
  /(?<!\p{L})(?:we belong to|wir gehören zu[rm]?|nous appartenons (?:à|au)|pertenecemos a(?:l)?|pertencemos (?:a|ao|à)|apparteniamo a(?:l|lla)?|(?:wij|we) horen bij|należymy do) (?:the |der |la |de |het )?$/iu,
);
const ownedBy = lean(
  /(?<!\p{L})(?:owned|acquired|taken over|controlled|übernommen|détenue?|rachetée?|controlad[oa]|controllat[oa]|overgenomen) (?:by|von|par|por|pel[oa]|da|dalla|door) (?:the |der |la |o |a |de )?$/iu,
);

/** "I work in Acme Group AS, that is only the mother company": said behind its name. */
const isParent = lean(
  /^,? (?:\()?(?:(?:that|which|who|it|and that|and this|das|die|was|qui|que|ce qui|che|dat|die|co|która)(?: is|['’]s| ist| est| es| é| è| to| jest)?(?: \p{Ll}+)? )?(?:the|our|a|die|der|unserer?|la|notre|nuestra|a nossa|nossa|la nostra|il|de|het|ons|onze|nasz[ae]?)?(?: \p{Ll}+)? ?(?:mother(?: company)?|parent(?: company)?|holding company|mutter(?:gesellschaft|firma|haus|konzern)?|maison[- ]m[èe]re|société[- ]m[èe]re|(?:casa |empresa |sociedad |sociedade )?matriz|empresa[- ]mãe|casa madre|capogruppo|società madre|moeder(?:bedrijf|maatschappij)|spółka[- ]matka)(?! of (?:us|ours)? ?\p{Lu})(?!\p{L})([^.;]*)/iu,
);
const ofLicense = /licen[cs]|lizenz|licenz|licenç|licent/iu;
/** Where the license is said to be the parent's, it is. */
const isOnlyParent = (before: string, behind: string): boolean => {
  const [, rest] = isParent.exec(behind) ?? [];
  return rest !== undefined && !ofLicense.test(before) && (!ofLicense.test(rest) || notOne.test(rest));
};

/** The company above the one that is meant: its owner, or its group. */
export const isAbove = (before: string, behind: string): boolean =>
  isOnlyParent(before, behind) || parentOf.test(before) || ownedBy.test(before) || belongsTo.test(before);
