import { fold } from './text.ts';

/** What a labelled value is about. `other` is known and no fact (a SEN, a phone number); unknown labels give null. */
export type Topic =
  | 'server'
  | 'match'
  | 'hosting'
  | 'host'
  | 'hostUsers'
  | 'key'
  | 'account'
  | 'firstName'
  | 'lastName'
  | 'name'
  | 'bareName'
  | 'organization'
  | 'address'
  | 'street'
  | 'postalCode'
  | 'city'
  | 'cityLine'
  | 'region'
  | 'country'
  | 'expert'
  | 'other';

type Row = readonly [topic: Topic, pattern: RegExp];

/**
 * Labels people put before a value, folded (lower case, no accents), in English, German, French and Spanish, with some
 * Italian. The first row that matches decides, so the narrower stand above the wider.
 */
const rows: readonly Row[] = [
  [
    'other',
    /\bsen\b|\border|invoice|\bbestell|\brechnung|\bcommande|\bfactur|\bpedido|fattura|phone|telefon|telephone|\btel\b|\bfax\b|website|subject|betreff|\bpo\b|server[- ]?id|version|editors?\b|purchase|\bvat\b|\bust\b|\bsiret\b|\btax/u,
  ],
  [
    'other',
    /\b(?:old|previous|former|expired|trial|test|staging|alte[rsn]?|bisherig\w*|ancien\w*|antigu\w*|anterior)\b/u,
  ],
  [
    'other',
    /\b(?:billing|technical|requester|sender|contact|ansprechpartner|kontaktperson|requested by|submitted by)\b/u,
  ],
  ['expert', /\bexperte?n?\b|\bexpert[ao]?s?\b|solution partner|\bpartner\b|loesungspartner|losungspartner/u],
  [
    'match',
    /\bmatch\w*|angleich\w*|anpass\w*|align\w*|ajust\w*|adapt\w*|igual\w*|coincid\w*|same (?:number of )?users|upgrade to|corrispond\w*/u,
  ],
  [
    'server',
    /\b(?:in use|use[sd]?|using|running|runs|installed|confirm\w*|eigene\w*|im einsatz|genutzt|betrieben|eingesetzt|utilise\w*|installe\w*|propre|propio|usa|uso|utiliza\w*)\b.*\bserv(?:er|eur|idor)\w*\b|^(?:own |our own |eigener |propre )?serv(?:er|eur|idor)(?: use| propio| confirmation)?$|\bserv(?:er|eur|idor)\w* ?(?:in use|use|genutzt|nutzung|confirmed|im einsatz)/u,
  ],
  [
    'hosting',
    /^(?:hosting|host(?:ing)? type|deployment|deployment type|betrieb|betriebsart|bereitstellung|hebergement|alojamiento|despliegue|edition)$/u,
  ],
  [
    'hostUsers',
    /\b(?:host|confluence|jira|server|instance|instanz|serveur|servidor)\b.*\b(?:users?|tier|size|benutzer\w*|nutzer\w*|utilisateurs?|usuarios?)\b|\b(?:users?|tier|benutzer\w*|utilisateurs|usuarios)\b.*\b(?:host|confluence|jira|instance)\b/u,
  ],
  [
    'host',
    /^(?:host(?: product| application| instance)?|confluence|jira|confluence\/jira|confluence or jira|runs in|installed in|hostprodukt|wirtsprodukt|produit hote|produit d'accueil|producto anfitrion|product)$/u,
  ],
  [
    'key',
    /\blicen[cs]e (?:keys?|code)|^(?:the )?(?:keys?|licen[cs]es?|wireframes licen[cs]e)$|lizenzschlussel|^schlussel$|^lizenz$|lizenzkey|\bcles? de (?:la )?licen[cs]e|^cles?$|\bclaves?\b(?: de (?:la )?licencia)?|^licencia$|\bchiave\b/u,
  ],
  [
    'account',
    /(?:e-?mail|mail|correo|adresse).*\b(?:account|konto|compte|cuenta)\b|\b(?:account|konto|kontos|compte|cuenta)\b.*(?:e-?mail|mail|correo)|(?:marketplace|mpac|atlassian|my\.atlassian)[- ]?(?:account|acct|konto)?$|^(?:the )?(?:marketplace |new |target )?(?:account|acct|konto|zielkonto|marketplacekonto|marketplace-konto)(?: address)?$|^(?:compte|cuenta)(?: (?:marketplace|du marketplace|de marketplace|del marketplace))?$|account to receive|send (?:it|the license) to$/u,
  ],
  [
    'firstName',
    /^(?:(?:account )?(?:holder'?s? )?(?:first|given)[- ]?name|vorname(?: des kontoinhabers)?|prenom(?: du titulaire)?|nombre de pila|first)$/u,
  ],
  [
    'lastName',
    /^(?:(?:account )?(?:holder'?s? )?(?:last|family|sur)[- ]?name|surname|nachname(?: des kontoinhabers)?|familienname|nom de famille|apellidos?(?: del titular)?|cognome|last)$/u,
  ],
  [
    'organization',
    /\b(?:organi[sz]ation|company|organisation|firma|unternehmen|firmenname|societe|entreprise|organisme|empresa|organizacion|compania|azienda|societa|ragione sociale|institution|universit\w*)\b(?!.*(?:address|anschrift|adresse|direccion))/u,
  ],
  [
    'name',
    /(?:account|konto|compte|cuenta|license|accountinhaber).*\b(?:holder|owner|name|inhaber\w*|titulaire|titular)\b|(?:holder|owner|name|inhaber|titulaire|titular|nombre).*(?:account|konto|compte|cuenta)|^(?:account |acct )?(?:holder|owner)$|kontoinhaber\w*|^inhaber\w*$|^titulaire$|^titular$|first and last name|first name and last name|vor- und nachname|nom et prenom|prenom et nom|nombre y apellidos?|full name|acct holder/u,
  ],
  [
    'postalCode',
    /^(?:zip(?: ?code)?|post(?:al)?[ -]?code|postcode|plz|postleitzahl|code postal|codigo postal|c\.?p\.?|cap)$/u,
  ],
  [
    'cityLine',
    /^(?:plz,? ?(?:und|\/|&)? ?ort|zip(?:\/| and | )city|postal code and city|code postal et ville|postleitzahl und ort)$/u,
  ],
  ['city', /^(?:city|town|ort|stadt|ville|ciudad|citta|localidad)$/u],
  ['region', /^(?:state|region|province|county|state\/province|bundesland|departement|provincia|estado)$/u],
  ['country', /^(?:country|land|pays|pais|paese|staat)$/u],
  ['street', /^(?:street(?: address)?|strasse(?: und hausnummer)?|rue|calle|via|address line 1)$/u],
  [
    'address',
    /^(?:(?:the |our |full |postal |complete |company |organi[sz]ation'?s? |organisation'?s? )*(?:address|addr)\.?(?: of (?:the |our )?(?:organi[sz]ation|company))?|(?:firmen|post)?anschrift|(?:firmen|post)?adresse(?: (?:complete|postale|der firma|de la societe|de l'entreprise))?|direccion(?: (?:completa|postal|de la empresa))?|indirizzo)$|organi[sz]ation'?s full address|full address/u,
  ],
  ['bareName', /^(?:name|nom|nombre)$/u],
];

/** The longest question of the help page has some 110; a longer text is no label. */
const longest_label_chars = 250;

/** The topic of a label or of a question, or null where the words are not known. */
export function topicOf(label: string): Topic | null {
  if (label.length > longest_label_chars) return null;
  const folded = fold(label)
    .replace(/\([^)]*\)/gu, ' ')
    .replace(/[*_:?"]/gu, ' ')
    .replace(/^(?:the|our|your|my|unser\w*|ihre?|le|la|les|notre|votre|nuestr\w+|su|el)\s+/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  if (folded === '') return null;
  return rows.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
}

/** A to h of the vendor's help page, in its order (domain, section 1). */
export const questionOrder: readonly Topic[] = [
  'server',
  'match',
  'key',
  'account',
  'name',
  'organization',
  'address',
  'expert',
];
