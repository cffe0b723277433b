import { lean } from '../words/lean.ts';

/**
 * By which words firms are told apart: how one stands to the other, and what is said of its part in the license. All are
 * matched on folded text.
 */

const any = (...words: readonly string[]): string => `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`;

/** How a firm stands to the others. */
export type Relation = 'above' | 'below' | 'beside';

const company = '(?:[- ]?(?:compan(?:y|ies)|firms?|group|entit(?:y|ies)|organi[sz]ations?|house|concern|business))?';
const relations: Readonly<Record<Relation, string>> = {
  above: [
    `(?:mother|parent|holding)${company}`,
    'group(?: (?:company|holding|head office|headquarters))?',
    'head office|headquarters|shareholder|(?<!account )owner(?! of (?:the|this|that|our) (?:licen|plug|add|acc))',
    'mutter(?:gesellschaft|firma|haus|konzern|unternehmen)?|konzern(?:mutter|zentrale)?|dach(?:gesellschaft|firma)|gesellschafterin|gruppe',
    '(?:maison|societe)[- ]mere|groupe|actionnaire',
    '(?:casa |sociedad |empresa |sociedade )?matriz|grupo|accionista|(?:empresa|casa)[- ]mae|acionista|controladora',
    'capogruppo|(?:casa|societa) madre|gruppo|controllante',
    'moeder(?:bedrijf|maatschappij|concern)?|groep|aandeelhouder',
    'spolk[aię] matk[aię]|grup[aąyę]|wlasciciel\\p{L}*|udzialowiec',
    'moderselskab\\p{L}*|morselskap\\p{L}*|moderbolag\\p{L}*|kon[cs]ern\\p{L}*|emoyhtio\\p{L}*',
  ].join('|'),
  below: [
    `(?:subsidiar(?:y|ies)|affiliated?s?|daughter|(?:wholly |majority |partly )?owned|controlled|operating|acquired|bought)${company}`,
    'operating (?:unit|arm)|factory|plant|mill|works',
    'tochter(?:gesellschaft|firma|unternehmen|betrieb)?(?:en)?|betriebsgesellschaft|werk',
    'filiales?|societe (?:fille|controlee|rachetee)|usine|filial|subsidiari[ao]|participada|controlada|fabrica',
    '(?:societa )?(?:controllata|partecipata|consociata)|figlia|stabilimento',
    'dochter(?:bedrijf|onderneming|maatschappij)?|werkmaatschappij(?:en)?|fabriek',
    '(?:spolk[aię] )?(?:cork[aię]|zalezn[aąye]\\p{L}*)|fabryk[aię]',
    'datter(?:selskab|selskap)\\p{L}*|dotterbolag\\p{L}*|tytaryhtio\\p{L}*',
  ].join('|'),
  beside: `sister${company}|schwester(?:gesellschaft|firma|unternehmen)?|societe s(?:oe|œ)ur|consorella|hermana|irma|zuster(?:bedrijf|onderneming|maatschappij)?|(?:spolk[aię] )?siostr\\p{L}+|soster(?:selskab|selskap)\\p{L}*|systerbolag\\p{L}*|sisaryhtio\\p{L}*`,
};
const relationOf: readonly (readonly [Relation, RegExp])[] = (['below', 'beside', 'above'] as const).map((relation) => [
  relation,
  new RegExp(any(relations[relation]), 'u'),
]);

/** The relation that these words name. */
export const relationIn = (folded: string): Relation | null =>
  relationOf.find(([, words]) => words.test(folded))?.[0] ?? null;

const everyRelation = Object.values(relations).join('|');
const determiner =
  "(?:one of )?(?:(?:our|the|its|my|this|that|their|another|a|an|unser\\p{L}{0,2}|die|der|das|den|dem|einer?|dieser?|notre|nos|la|le|une?|cette|nuestr[oa]s?|el|un[oa]?|est[ae]|(?:a |o )?noss[oa]s?|uma?|da|do|(?:la |il )?nostr[oa]|alla|al|della|quest[oa]|onze|ons|het|de|een|deze|dit|nasz\\p{L}{0,3}|t[aąęe]) |l['’])";
const adjectives = '(?:\\p{L}+ ){0,2}?';
const naming =
  '(?:(?:is|are) )?(?:called|named|namely|i\\.e\\.|with the name(?: of)?|namens|mit (?:dem )?namen|nommee?|appelee?|llamada|chamada|chiamata|genaamd|o nazwie)';

/** "Our subsidiary, the …": right before a name. */
export const relationBefore = lean(
  new RegExp(
    `(?<!\\p{L})(?:${determiner}${adjectives})?(${everyRelation})(?: (?:of|von|de) (?:ours|uns|nous))?[,:(]?(?: ${naming})?,?(?: (?:the|die|der|das|la|le|el|il|o|a|de|het))? ?["„“«]?$`,
    'u',
  ),
);
/** "… (our wholly owned company)", "…, the parent,", "… is only our mother company": right behind a name. */
export const relationBehind = lean(
  new RegExp(
    `^["”»]?,? ?(?:\\(|(?:(?:which|that|who|it|welche|die|das|qui|que|che|die|co|ktora) )?(?:is|are|being|as|ist|est|es|e|jest|to) )?(?:(?:only|just|merely|simply|nur|bloss|lediglich|seulement|juste|solo|apenas|so|soltanto|alleen|slechts|tylko|jedynie|itself) ){0,2}${determiner}${adjectives}(${everyRelation})(?!\\p{L})`,
    'u',
  ),
);
/** "… is a daughter company of": the other one stands behind it. */
export const relationOfOther = lean(
  new RegExp(
    `(?<!\\p{L})(${everyRelation}|compan(?:y|ies)|part|members?|teil|gesellschaft|societe|partie|membre|empresa|parte|societa|bedrijf|onderdeel|spolka) (?:of|in|within|von|vom|der|des|im|de|du|da|do|del|della|van)(?: the| la| der)? ?$`,
    'u',
  ),
);
/** "The subsidiary", "that holding", "die Tochter": one that was named, or is the only one of its kind. */
export const relationAlone = lean(
  new RegExp(
    `(?<!\\p{L})(?:the|this|that|our|its|die|der|das|diese[rs]?|unsere?|la|le|l['’]|cette|notre|el|est[ae]|nuestra|a|o|esta|nossa|il|alla|al|quest[ao]|nostra|de|het|deze|onze|ta|te|nasza) ?(${everyRelation})(?!\\p{L})(?! (?:of|structure|number|user|licen))`,
    'gu',
  ),
);

/** Names that tell it themselves. */
export const nameOfGroup = lean(
  /(?<!\p{L})(?:holdings?|group|gruppe|groupe|grupo|gruppo|groep|grupa|konzern|beteiligungs|participacoes|participations|partecipazioni|yhtyma|koncernen)(?!\p{L})/u,
);

const words = (...lists: readonly string[]): RegExp => new RegExp(any(...lists), 'u');

/** The license, and where it is written down. */
export const ofLicense = lean(
  /(?<!\p{L})(?:licen[cs](?:e|ed|es|ing|ees?|a|as|ia|ias|ja|je)?|lizenz(?:en|nehmer\p{L}*|inhaber\p{L}*)?|licenz[ae]|licenziatari[oa]|licenciatari[oa]|licenciad[oa]|licencie|licentie(?:houder|nemer)?s?|licencj\p{L}+|licencobior\p{L}+|paperwork|(?:your|the|ihre[nr]?|vos|sus|seus|vostri|uw) (?:books?|records?|register|registry|certificates?|zertifikat|certificat|certificado|certificato|files?|documents?|papers?|bucher\p{L}*|unterlagen|registre|dossiers?|documentos?|registros?|registri|documenti|administratie)|regist(?:er|ration|ry) entry|any document|books|(?:as|for) (?:the |your )?(?:organi[sz]ation|company|customer|firm)|als (?:organisation|firma|kunde\p{L}*)|comme (?:organisation|societe|client)|como (?:empresa|organizacion|cliente|organizacao)|come (?:azienda|organizzazione|societa|cliente)|als (?:organisatie|bedrijf|klant))(?!\p{L})(?! ?(?:key|code|number|file|fee|schl))/u,
);
/** Who has it. */
export const licenseeWord = words(
  '(?:licen[cs]ee|(?:buyer|customer|party|holder) of record|contract(?:ual|ing)? (?:partner|party)|licen[cs]ed (?:\\p{L}+ )?(?:company|firm|entity|organi[sz]ation|party)|licen[cs]e (?:holder|owner)|(?:owner|holder|user)s? of (?:the|this|that|our) (?:licen[cs]e|plug-?in|add-?on|app|tool|software)|customer|end[- ]?user|actual user|entity (?:on|for|in)|organi[sz]ation (?:on|for)|company (?:on|for) (?:the|this) (?:licen[cs]e|register))',
  '(?:lizenznehmer(?:in)?|lizenzinhaber(?:in)?|kundin|kunde|endkunde|nutzer(?:in)?)',
  '(?:titulaire|licencie|utilisateur|titular|licenciatari[oa]|licenciad[oa]|usuari[oa]|licenziatari[oa]|intestatari[oa]|utente|licentie(?:houder|nemer)|gebruiker|klant|licencobiorc[aą]|klient(?:em)?)',
);
/** The program, or the host that it is in. */
export const ofProgram = lean(
  /(?<!\p{L})(?:plug-?ins?|add-?ons?|wireframes|apps?|programm?[ea]?|tools?|software|extension|erweiterung|mockups|wtyczk\p{L}+|product)(?!\p{L})/u,
);
export const obliged = words(
  "must(?!n)|shall|should|has to|have to|needs? to|ought to|is to|are to|to be|that(?:'s| is) (?:the one )?(?:you|to)|wants? to",
  'muss|mussen|soll(?:te|en)?|ist zu|doit|doivent|devra|devrait|faut',
  'debe(?:ra|ria|n)?|tiene que|ha de|hay que|deve(?:m|ra|ria)?|tem (?:de|que)|devono|dovra|va|moet(?:en)?|dient|powinn\\p{L}+|musi|ma(?= byc)|nalezy',
);
/** To be written on it, or to be put into books. */
export const written = words(
  '(?:(?:re)?writ(?:e|ten|ing)|put|register(?:ed)?|issued?|enter(?:ed)?|named?|print(?:ed)?|made out|make (?:it|this) out|list(?:ed)?|record(?:ed)?|registration|read|says?|carry|carries|bears?|show|stands?|appears?|featur(?:e|es)|results?|used?|take|want|transferr?(?:ed)?|assign(?:ed)?|goes?|on it)',
  '(?:schreiben|eintragen|eingetragen|ausstellen|ausgestellt|lauten|stehen|nennen|nehmen|gehen|umschreiben|verwenden)',
  '(?:inscri\\p{L}+|mett\\p{L}+|etabli\\p{L}*|figurer?|enregistrer?|porter|ecrire|prendre|utiliser)',
  '(?:poner|pongan?|inscri\\p{L}+|registr\\p{L}+|emit\\p{L}+|figurar|escri\\p{L}+|coloc\\p{L}+|coloqu\\p{L}+|const\\p{L}+|escrev\\p{L}+|salir|sair|quedar)',
  '(?:intest\\p{L}+|scriv\\p{L}+|scritt\\p{L}|risult\\p{L}+|mett\\p{L}+|comparire|figurare)',
  '(?:schrij\\p{L}+|geschreven|zet(?:ten)?|geregistreerd|registreren|op naam|komen|staan|wpis\\p{L}+|wystaw\\p{L}+|zapis\\p{L}+|byc)',
);
/** To have it. */
export const holding = words(
  '(?:belong(?:s|ed|ing)?|hold(?:s|ing)?|held|owns?|keeps?|stays?|stayed|remains?|remained|theirs|has|have|got|bought it|purchased)',
  '(?:gehort|halt|behalt|bleibt|hat|besitzt|appartient|detient|reste|possede|garde|pertenece|tiene|queda|posee|pertence|tem|fica|possui|appartiene|ha|resta|possiede|rimane|hoort|heeft|blijft|bezit|nalezy|ma|zostaje|posiada)',
);
export const using = words(
  '(?:us(?:es|ed|ing|e|ers?)|works? (?:with|on)|working (?:with|on)|draws? with|runs?|running|lives?|installed|deployed|works)',
  '(?:benutz\\p{L}+|nutz\\p{L}+|verwende\\p{L}+|arbeitet mit|einsetz\\p{L}*|eingesetzt)',
  '(?:utilis\\p{L}+|se sert|us[ao]n?|utiliz\\p{L}+|emple\\p{L}+|usano|utilizz\\p{L}+|adoper\\p{L}+|gebruik\\p{L}*|werkt met|uzywa\\p{L}*|korzysta\\p{L}*)',
);
/** "This is for …", "it concerns …": right before the firm. */
export const meantFor = lean(
  new RegExp(
    "(?<!\\p{L})(?:(?:this|it|that|(?:the|this|my) (?:request|mail|e-?mail|order|move|matter|licen[cs]e|transfer|case)|all(?: of)? (?:this|it)|everything)(?: one)?(?:['’]s| is| was)?(?: made)?(?: (?:only|just|really|actually|all))? (?:for|about|on behalf of|concerns?|affects?|regards?|relates? to)|concerns?|affects?|(?:all|everything|the licen\\p{L}+|it) (?:is|stays|lies|sits|rests|liegt|ist|reste|est|queda|esta|fica|resta) (?:with|at|bei|chez|con|com|en|em|presso)|(?:on behalf|(?:for|on) (?:the )?account|in the name) of|(?:i|we) (?:write|ask|make this request|am (?:writing|asking)|are (?:writing|asking)) (?:on behalf of|for)|but for|(?:es|das|dies)(?: \\p{L}+)? (?:ist|geht) (?:fur|um)|betrifft|im namen|c['’]est pour|concerne|pour le compte de|es para|se trata de|en nombre de|e para|trata-se d\\p{L}|em nome d\\p{L}|e per|riguarda|si tratta di|per conto d\\p{L}+|het (?:is|gaat) (?:voor|om)|betreft|namens|to dla|dotyczy|w imieniu)(?:[^.;@]{0,60})$",
    'u',
  ),
);
/** "Is the company that …", "is the one": said of it behind its name. */
export const isTheOne = lean(
  new RegExp(
    "^[^.;]{0,60}?(?<!\\p{L})(?:is|are|ist|sind|est|sont|es|son|e|sao|sono|jest|sa|to)(?: (?:the|our|your|die|der|das|la|le|el|quien|quem|a|o|de|het|il|l['’]|ihr|votre|su|sua|vostro))? ?(?:\\p{L}+ )?(?:one|ones|company|firm|organi[sz]ation|entity|customer|client|user|licensee|outfit|party|name|where|who|gesellschaft|firma|unternehmen|diejenige|kund\\p{L}+|societe|celle|entreprise|client|titulaire|la que|empresa|sociedad|a que|ditta|societa|quella|azienda|bedrijf|degene|firma|spolka|ta)(?!\\p{L})",
    'u',
  ),
);

export const onlyThat = words(
  'only|merely|just|solely|simply|nothing (?:more|but|else)|no more than',
  'nur|bloss|lediglich|nichts weiter|seulement|juste|uniquement|ne fait que|solo|solamente|nada mas|apenas|somente|nada mais|soltanto|nient altro|alleen|slechts|enkel|tylko|jedynie',
);
export const leftOut = words(
  "ignore|disregard|leaves? (?:\\p{L}+ ){0,3}(?:out|aside|away)|(?:keep|kept) (?:\\p{L}+ ){0,3}(?:off|out|away)|stays? (?:out|away|off)|nothing (?:whatsoever )?to do|irrelevant|(?:of )?no (?:use|relevance|interest|concern|matter|role)|does(?: not|n['’]t) (?:matter|count)|forget(?: about)?|overlook|skip|mislead\\p{L}*|fool(?:ed)?|confus\\p{L}+",
  'nichts (?:damit )?(?:zu tun|zu suchen)|keine rolle|aussen vor|ausser acht|ignorieren|weglassen|unerheblich|spielt keine',
  "rien a (?:voir|faire)|ignore[rz]|oubli\\p{L}+|nada que ver|nada a ver|nada tiene que ver|ignor(?:en|ar|em)|non c['’]entra|niente a che (?:fare|vedere)|ignor(?:ate|i|are)|lasciate fuori|niets (?:mee )?te maken|negeren|buiten beschouwing|nic wspolnego|pomin\\p{L}+|ignorowac",
);
export const employs = words(
  "mine is|my employers?|employs? me|employed|pays? (?:me|my)|i (?:myself )?(?:do |only )?(?:work|sit|am (?:of|in|with|at|from|on|based|employed)|belong|write)|where i|i['’]m (?:with|at|from|in|employed|based)|on (?:its|their) (?:rolls|payroll)|my (?:company|own (?:company|firm)|badge|desk|contract)|writing (?:to you )?from|write from",
  'arbeite ich|sitze ich|ich (?:arbeite|sitze|bin)|mein arbeitgeber|je (?:travaille|suis)|mon employeur|trabajo|mi empresa|trabalho|meu empregador|lavoro|mio datore|ik (?:werk|zit|ben)|waar ik|pracuje|gdzie pracuje',
);
export const denies = words(
  "not|\\p{L}+n['’]t|cannot|never|no(?!\\.? ?\\d)(?! doubt| longer| objection| problem)|neither|nor|without|rather than|instead of|other than|(?:another|different) (?:\\p{L}+ )?(?:than|from)",
  'nicht(?! nur)|kein\\p{L}{0,2}(?! (?:problem|einwa))|nie|niemals|statt|anstatt|weder|andere\\p{L}* (?:\\p{L}+ )?als',
  'ne|pas|jamais|aucun\\p{L}*|plutot que|au lieu de|non|nunca|jamas|ningun\\p{L}*|en vez de|en lugar de|nao|em vez de|mai|nessun\\p{L}*|invece d\\p{L}+|niet|geen|nooit|in plaats van|nie|nigdy|zamiast',
);
/** "… but": what is denied before it is not denied behind it. */
export const turnsTo = words('but|sondern|mais|sino|mas|ma|bensi|maar|lecz|ale|instead|utan|rather(?! than)');
/** What stands of both: which of them is not said. */
export const undecided = words(
  'either|whether|which of|if|unless|perhaps|maybe|might|could be|would(?! like)|not (?:sure|certain)|unsure|entweder|ob|wenn|falls|vielleicht|welche|soit|peut-etre|o bien|quiza\\p{L}*|tal vez|talvez|forse|oppure|misschien|ofwel|czy|albo|moze',
);
export const before = words(
  'was|were|had|used to|formerly|previously|once|until|till|last (?:year|month|spring|summer|autumn|winter)|years? ago|old|closed|dissolved|no longer|merged',
  'war|waren|fruher|bisher|bis|vormals|ehemals|damals|etait|avant|auparavant|ancien\\p{L}*|era|antes|antigu\\p{L}|antig\\p{L}|prima|precedent\\p{L}+|vroeger|voorheen|byla?|dawniej|wczesniej',
);
/** A license of its own, another program: not the one that is asked for. */
export const another = lean(
  /(?<!\p{L})(?:own|different|another|other|separate|second|eigene[nrs]?|andere[nrs]?|autre|propre|otr[ao]|propi[ao]|outr[ao]|propri[ao]|altr[ao]|andere|eigen|inn\p{L}{1,3}|wlasn\p{L}{1,3})(?: \p{L}+)? (?:licen|lizen|tool|program|product|produkt|produit|software|plug|add-?on|key)|licen[cs]es? of (?:its|their) own|(?<!\p{L})(?:lizenz|licence|licencia|licenza) (?:zelf|fur sich|a elle|a parte|aparte|per se)(?!\p{L})/u,
);
/** What else a firm can be named for. */
export const otherMatter = lean(
  /(?<!\p{L})(?:invoic\p{L}+|bill(?:s|ed|ing)?|paid|pays(?! my| me)|payment|bought from|(?:bought|paid(?: for)?|purchased) by|(?:pag[oa]|pagad[oa]|comprad[oa]) (?:por|pel[oa])|(?:bezahlt|gekauft) (?:von|durch)|(?:payee?|achetee?) par|(?:pagat|acquistat)[oa] d\p{L}+|(?:betaald|gekocht) door|contact|support|reseller|(?<!contract )partner|experts?|consult\p{L}+|account|login|renamed|named now|now called|heissen|appelons|nommons|llamamos|chamamos|chiamiamo|heten|nazywamy|rechnung\p{L}*|konto|kontakt|factur\p{L}+|fatur\p{L}+|fattur\p{L}+|faktur\p{L}+|compte|cuenta|conta|rekening)(?!\p{L})/u,
);

/** "Would you please enter …?": asks that it be done. */
export const requests = lean(
  /(?<!\p{L})(?:(?:would|could|can|will) you|(?:konnten|wurden) sie|pourriez-vous|(?:podrian?|puede|poderiam?) (?:ustedes|voces)?|potreste|potrebbe|(?:kunt|wilt) u|czy (?:moga|moglibyscie)(?: panstwo)?)(?: (?:please|kindly|bitte|s'il vous plait|por favor|per favore|alstublieft|prosze))?(?!\p{L})/u,
);
