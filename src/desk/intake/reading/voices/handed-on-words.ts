import type { FurtherTongue, Tongue } from '../words/language.ts';
import { lean } from '../words/lean.ts';

/** Words by which whoever passes a colleague's mail on speaks of himself, of the colleague, and of the mail's way. Data: the rules are in `handed-on.ts`. */

type Words = Readonly<Record<Exclude<Tongue, FurtherTongue | 'ja'>, string>>;
type Known = keyof Words;
const isKnown = (tongue: Tongue | null): tongue is Known => tongue !== null && tongue in me;

const me: Words = {
  en: "i|me|my|mine|myself|i['’](?:m|ve|d|ll)",
  de: 'ich|mich|mir|mein\\p{L}{0,2}',
  fr: "je|j(?=['’])|me|m(?=['’])|moi|mon|ma|mes|miens?|miennes?",
  es: 'yo|me|mi|mí|mía|mío|tengo|dispongo|poseo|soy|figuro|uso|utilizo',
  pt: 'eu|me|mim|minha|meu|tenho|disponho|possuo|sou|figuro|uso|utilizo',
  it: 'io|me|mi|mio|mia|ho|possiedo|dispongo|sono|figuro|uso|utilizzo',
  nl: 'ik|ikzelf|mij|me|mijne?',
  pl: 'ja|mnie|mi|mną|moj\\p{L}*|mój|mam|posiadam|jestem|używam|korzystam',
  da: 'jeg|jag|mig|meg|min|mit|mitt|mina|mine',
};

const they: Words = {
  en: "he|she|they|his|hers?|him|theirs?|them|colleague(?:['’]s)?|predecessor(?:['’]s)?",
  de: 'er|sie|seine?[mnrs]?|sein|ihre?[mnrs]?|ihr|ihm|ihn|dessen|deren|kolleg\\p{L}+|vorgänger\\p{L}*',
  fr: "il|elle|lui|son|sa|ses|siens?|siennes?|collègue|prédécesseur|l['’]intéressée?",
  es: 'él|ella|su|sus|suy[oa]s?|el(?=[,.;:)!]|$)|compañer[oa]|colega|antecesor[a]?',
  pt: 'ele|ela|dele|dela|seu|sua|colega|antecessor[a]?',
  it: 'lui|lei|suo|sua|suoi|collega|predecessore',
  nl: 'hij|zij|ze|hem|haar|hare|zijne?|diens|collega|voorganger',
  pl: 'on|ona|jego|jej|niego|niej|nim|nią|jemu|koleg\\p{L}*|koleżan\\p{L}*|poprzedni\\p{L}*',
  da: 'han|hun|hon|ham|honom|hende|henne|hans|hendes|hennes|kolleg\\p{L}*|forgænger\\p{L}*',
};

/** What joins two parts of a sentence. */
const joins: Words = {
  en: 'and|but|so|yet|though|as|since|because',
  de: 'und|aber|sondern|also|denn|weil|da',
  fr: 'et|mais|donc|car|alors',
  es: 'y|e|pero|sino|así que|porque|pues',
  pt: 'e|mas|pois|porque|portanto',
  it: 'e|ed|ma|bensì|quindi|perché|però',
  nl: 'en|maar|dus|want|omdat',
  pl: 'i|a|ale|tylko|lecz|więc|bo',
  da: 'og|och|men|uden|utan|så|for|fordi|eftersom',
};

/** Somebody else than who wrote the mail. */
const another: Words = {
  en: 'successor|replacement|boss|chief|head|manager|director|supervisor|deputy|new(?! (?:one|licen[cs]e|key))',
  de: 'nachfolg\\p{L}*|vertret(?:er|ung)\\p{L}*|chef\\p{L}*|leiter\\p{L}*|vorgesetzt\\p{L}*|neue[mnrs]?(?! (?:lizenz|schlüssel))',
  fr: 'successeur|remplaçante?|chef\\p{L}*|responsable|directeur|directrice|nouve(?:au|lle|l)(?! (?:licence|clé))',
  es: 'sucesor[a]?|sustitut[oa]|jef[ea]|director[a]?|nuev[oa](?! (?:licencia|clave))',
  pt: 'sucessor[a]?|substitut[oa]|chefe|diretor[a]?|nov[oa](?! (?:licença|chave))',
  it: 'successore|sostitut[oa]|capo|direttore|direttrice|nuov[oa](?! (?:licenza|chiave))',
  nl: 'opvolg\\p{L}+|vervang\\p{L}+|baas|chef|leidinggevende|nieuwe?(?! (?:licentie|sleutel))',
  pl: 'następc\\p{L}*|zastępc\\p{L}*|szef\\p{L}*|dyrektor\\p{L}*|now[yaeą]\\p{L}{0,2}(?! (?:licencj|klucz))',
  da: 'efterfølger\\p{L}*|etterfølger\\p{L}*|efterträdare\\p{L}*|vikar\\p{L}*|chef\\p{L}*|sjef\\p{L}*|(?:nye?|nya|nytt?)(?! (?:licens|lisens|nøgle|nøkkel|nyckel))',
};

const denied: Words = {
  en: "not|\\p{L}{2,7}n['’]t|no|none|never|neither|nor|nothing|cannot|without",
  de: 'nicht|nichts|kein\\p{L}{0,2}|nie|niemals|weder|ohne',
  fr: "ne|n(?=['’])|pas|plus|jamais|rien|aucune?|ni|sans|non",
  es: 'no|ni|nunca|nada|ningun[oa]?|ningún|sin|tampoco',
  pt: 'não|nem|nunca|nada|nenhuma?|sem|tampouco',
  it: 'non|né|mai|nulla|niente|nessun[oa]?|senza|neanche',
  nl: 'niet|niets|geen|nooit|zonder',
  pl: 'nie|nic|nigdy|żad\\p{L}+|bez|ani',
  da: 'ikke|inte|ej|ingen|intet|inget|aldrig|aldri|uden|uten|utan',
};

const kept: Words = {
  en: 'retain\\p{L}*|(?:will|to) keep|stays?|remains?|keeps?|kept|still|continues?|as before|always|likewise',
  de: 'behalten|behielt|bleib\\p{L}*|verbleib\\p{L}*|weiterhin|nach wie vor|behält|immer noch|weiter|unverändert',
  fr: 'gardé|rest\\p{L}+|demeur\\p{L}+|toujours|garde|conserve|continue',
  es: 'quedó|mantuvo|sigue|siendo|continúa|permanece|conserva|mantiene|queda',
  pt: 'manteve|ficou|continua|permanece|mantém|fica|conserva',
  it: 'mantenuto|conservato|tenuto|resta|rimane|continua|mantiene|conserva|sempre',
  nl: 'behouden|gehouden|blijft|nog steeds|houdt|behoudt|nog altijd',
  pl: 'zachował\\p{L}*|pozostaje|nadal|wciąż|zostaje|dalej',
  da: 'beholdt|behållit|beholdet|stadig|fortsat|forbliver|forblir|fortsatt|fortsätter|fortfarande|beholder|behåller|förblir',
};

/** What the writer says he has not or is not. */
const owns: Words = {
  en: "am|was|['’]m|be|appear|have|have|has|had|own|hold|possess|got|need|registered|(?:am|was|['’]m|be)(?= (?:not |the |its |an? |never )*(?:holder|owner|one|user|registered)|(?: not| never)?(?: him| her|self)?\\s*$)|be(?= (?:the |its )?(?:holder|owner|one|user))",
  de: 'bin|war|stehe|erscheine|tauche|habe|hab|hatte|besitze|führe|brauche|bin(?= (?:\\p{L}+ ){0,2}(?:inhaber|besitzer|eigentümer|registriert)\\p{L}*| (?:es )?nicht\\s*$)|inhaber\\p{L}*',
  fr: 'suis|étais|apparais|figure|ai|possède|détiens|dispose|titulaire|suis(?= pas (?:la |le )?(?:titulaire|propriétaire|concernée?)|(?: pas)?\\s*$)',
  es: 'soy|estoy|aparezco|tengo|dispongo|poseo|figuro|titular|(?:lo )?soy(?=\\s*$)',
  pt: 'sou|estou|apareço|tenho|disponho|possuo|figuro|titular|sou(?=(?: eu)?\\s*$)',
  it: 'sono|risulto|compaio|ho|possiedo|dispongo|figuro|titolare|intestatari[oa]|sono(?=(?: io)?\\s*$)',
  nl: 'ben|sta|was|heb|had|bezit|houder|eigenaar|ben(?= (?:niet )?(?:de |het )?(?:houder|eigenaar)| (?:het |dat )?niet\\s*$)',
  pl: 'jestem|widnieję|mam|posiadam|jestem(?= (?:właścicielem|posiadaczem|właścicielką))',
  da: 'er|är|står|optræder|har|ejer|eier|äger|besidder|indehaver\\p{L}*|innehaver\\p{L}*|innehavare\\p{L}*',
};

/** What the writer may say he does not use, beside who does. */
const uses: Words = {
  en: 'use|used|using|touch',
  de: 'nutze|benutze|verwende|brauche',
  fr: 'utilise|sers',
  es: 'uso|utilizo',
  pt: 'uso|utilizo',
  it: 'uso|utilizzo',
  nl: 'gebruik',
  pl: 'używam|korzystam',
  da: 'bruger|bruker|använder|benytter',
};

/** What somebody has to give before a thing is done. */
const leave: Words = {
  en: 'signed|sign-?off|approv\\p{L}*|go-?ahead|consent\\p{L}*|permission|authori[sz]\\p{L}*',
  de: 'unterschrieben|unterzeichnet|genehmig\\p{L}*|freigabe|freigegeben|zustimm\\p{L}*|zugestimmt',
  fr: 'signée?|approuv\\p{L}*|approbation|valid(?:é|ée|ation)|autoris\\p{L}*',
  es: 'firmad[oa]|aprob\\p{L}*|autoriz\\p{L}*|visto bueno',
  pt: 'assinad[oa]|aprov\\p{L}*|autoriz\\p{L}*',
  it: 'firmat[oa]|approv\\p{L}*|autorizz\\p{L}*|benestare',
  nl: 'ondertekend|goedgekeurd|goedkeuring|toestemming',
  pl: 'podpisan\\p{L}*|zatwierdz\\p{L}*|zgod[ęyą]|akceptacj\\p{L}*',
  da: 'underskrevet|undertecknat|godkend\\p{L}*|godkjen\\p{L}*|godkän\\p{L}*|tilladelse|samtykke',
};

/** The writer as whom something is put to, or whose something is. */
const mine: Words = {
  en: 'mine|myself|(?:to|on|in|for|with|under|by|from|at|not|against) me|my (?:own )?(?:account|name|login|one|user|id)|my own',
  de: 'mein(?:e?s|er|en|em|e)?(?= (?:eigen\\p{L}* )?(?:\\p{L}+-)?(?:konto|account|name\\p{L}*|login|zugang|adresse|kennung|mail\\p{L}*)|[\\s]*$|\\s+(?:ist|war|wurde|gibt|existiert|nicht))|(?:auf|an|für|bei|unter|von|zu|nicht) (?:mich|mir)|mich(?= (?:ein|nicht))',
  fr: 'miens?|miennes?|(?:à|sur|pour|chez|par|pas) moi|(?:mon|ma) (?:propre )?(?:compte|nom|identifiant|adresse|mail)|moi(?=\\s*$)',
  es: 'mí[oa]|(?:a|para|en|de|por) mí|mi (?:propia )?(?:cuenta|nombre|usuario|correo|dirección)|(?<=no (?:a )?)mí|yo(?=\\s*$)',
  pt: 'minha|meu|(?:a|para|em|de|por) mim|eu(?=\\s*$)',
  it: '(?:il |la )?mi[oa]|(?:a|per|su|di|da) me|io(?=\\s*$)|nome mio',
  nl: 'mijne|(?:van|op|aan|voor|naar|bij) (?:mij|me)|mijn (?:eigen )?(?:account|naam|login|adres|mail\\p{L}*)|mij(?=\\s*$)|ik(?=\\s*$)',
  pl: 'moj[eaąi]\\p{L}{0,2}|mój|(?:na|do|dla|u|ze) mnie|mnie(?=\\s*$)|ja(?=\\s*$)',
  da: 'min|mitt?|mina|mine|(?:til|på|i|hos|for|för|hos|till|av|af) (?:mig|meg)|(?:mig|meg|jeg|jag)(?=\\s*$)',
};

/** What makes an account somebody's. */
const belongs: Words = {
  en: "is|are|was and is|own(?:s|ed)?|holds?|has|have|belongs?|counts?|uses?|take|keep|name|with|on|under|to|['’]s",
  de: 'ist|sind|gehört|hat|besitzt|führt|hält|bleibt|läuft|lautet|nehmen|nimm|nehmt|verwenden|nutzen|gilt|zählt|name\\p{L}*|auf|bei|von|für',
  fr: 'est|appartient|possède|détient|a|utilise[rz]?|pren(?:ez|ds|dre)|compte|nom|à|de|chez|sur|titulaire',
  es: 'es|pertenece|tiene|posee|lleva|us(?:en|ar|ad|a|e)|tom(?:en|ar|ad|e)|vale|nombre|de|a|con|titular',
  pt: 'é|pertence|tem|possui|us(?:em|ar|a|e)|utilizem|vale|nome|de|a|com|titular',
  it: 'è|appartiene|ha|possiede|usa(?:te|re)?|prendete|utilizzate|vale|nome|di|a|su|intestat[oa]|titolare',
  nl: 'is|hoort|heeft|bezit|gebruik(?:en|t)?|neem|nemen|geldt|naam|van|op|bij|houder',
  pl: 'jest|to|należy|ma|posiada|użyj\\p{L}*|używ\\p{L}*|proszę|nazwisko|na|do|u|właściciel\\p{L}*',
  da: 'er|är|tilhører|tillhör|har|ejer|eier|äger|brug|bruk|använd|tag|ta|gælder|gjelder|gäller|navn|namn|på|hos|indehaver|eier|ägare',
};

/** What makes it somebody's no more. */
const givenUp: Words = {
  en: 'clos(?:ed|ing)|hand(?:ed|s)(?: \\p{L}+){0,3} (?:back|over)|returned|lost|deleted|cancel\\p{L}*|blocked|locked|expired|given up|gave(?: \\p{L}+){0,3} up',
  de: 'geschlossen|gekündigt|abgegeben|zurückgegeben|übergeben|verloren|gelöscht|aufgelöst|gesperrt|abgemeldet',
  fr: 'fermée?|clôturée?|rendu|cédée?|perdu|suppriméee?|bloquée?|résiliée?',
  es: 'cerr\\p{L}+|ced\\p{L}+|devolv\\p{L}+|perd\\p{L}+|borr\\p{L}+|elimin\\p{L}+|bloque\\p{L}+|canceló',
  pt: 'fech\\p{L}+|encerr\\p{L}+|cedeu|devolv\\p{L}+|perd\\p{L}+|apag\\p{L}+|elimin\\p{L}+|bloque\\p{L}+',
  it: 'chius\\p{L}+|cedut\\p{L}|restitu\\p{L}+|pers[oa]|cancell\\p{L}+|elimin\\p{L}+|blocc\\p{L}+',
  nl: 'gesloten|opgezegd|overgedragen|teruggegeven|verloren|verwijderd|geblokkeerd|opgeheven',
  pl: 'zamkn\\p{L}+|odda\\p{L}+|strac\\p{L}+|usun\\p{L}+|zablokow\\p{L}+',
  da: 'lukke\\p{L}*|stängt?s?|afleveret|overdraget|mistet|slettet|raderat|spærret|opsagt|overlevert',
};

/** What it means to be there, or to be able to write oneself: of somebody whose mail another passes on. */
const present: Words = {
  en: 'signal|reception|coverage|internet|network|here|there|around|in(?= (?:the|this|our|today|yet|until|till|at)|\\s*$)|back|available|reachable|reached|office|desk|teams?|department|projects?|project|house|site|works?|working|type|write|mail|answer|reply|send|come|travel|himself|herself|well|online|duty|leave|holiday|hospital|premises|abroad|away|off|out|ill|sick',
  de: 'netz|internet|empfang|schicken|senden|abschicken|mailen|zugriff|da|hier|haus|büro|dienst|team|abteilung|projekt|stelle|schreibtisch|arbeitsplatz|erreichbar|verfügbar|anwesend|selbst|tippen|schreiben|antworten|gesund|arbeitet|urlaub|krank|weg|unterwegs|abwesend|ausland',
  fr: 'réseau|connexion|envoyer|messagerie|mails?|courriels?|ici|là|bureau|service|équipe|projet|poste|joignable|disponible|présente?|répondre|écrire|travaille|lui-même|elle-même|congés?|absente?|parti\\p{L}*|déplacement|maison',
  es: 'cobertura|conexión|internet|enviar|mandar|correos?|aquí|oficina|departamento|equipo|proyecto|puesto|disponible|localizable|trabaja|escribir|contestar|baja|vacaciones|fuera|ausente|viaje|casa',
  pt: 'rede|cobertura|internet|enviar|mandar|e-?mails?|aqui|cá|escritório|departamento|equipa|equipe|projeto|contactável|disponível|trabalha|escrever|responder|baixa|férias|fora|ausente|viagem|casa',
  it: 'linea|connessione|rete|tempo|inviare|mandare|spedire|mail|qui|ufficio|reparto|team|progetto|raggiungibile|disponibile|lavora|scrivere|rispondere|presente|ferie|fuori|assente|viaggio|sede',
  nl: 'bereik|internet|sturen|versturen|verzenden|mailen|zit|hier|kantoor|afdeling|team|project|bereikbaar|beschikbaar|aanwezig|werkt|typen|schrijven|antwoorden|weg|vrij|afwezig|vakantie|verlof|huis|buitenland|ziek',
  pl: 'zasięgu|internetu|wysłać|wysyłać|biura|pracy|tu|tutaj|biurze|dziale|zespole|projekcie|dostępn\\p{L}+|obecn\\p{L}+|nieobecn\\p{L}+|pracuje|pisać|odpisać|urlopie|zwolnieniu|wyjeździe',
  da: 'dækning|dekning|täckning|internet|sende|sendt|skicka|mejla|maile|nåede|nådde|hann|rakk|her|kontor\\p{L}*|afdeling\\p{L}*|avdeling\\p{L}*|avdelning\\p{L}*|team\\p{L}*|projekt\\p{L}*|prosjekt\\p{L}*|huset|træffes|tilgængelig|tilgjengelig|anträffbar|arbejder|jobber|jobbar|arbetar|skrive|skriva|svare|svara|væk|borte|borta|ferie|semester|orlov|barsel|syg|syk|sjuk|sykmeldt|sygemeldt|sjukskriven',
};

/** Until when: with what somebody is meanwhile. */
const meanwhile: Words = {
  en: "(?:is|are|was|has been|['’]s) .{1,60} (?:until|till)",
  de: '(?:ist|sind|war) .{1,60} bis|bis .{1,40} (?:ist|weilt)',
  fr: "(?:est|sera|parti\\p{L}*) .{1,60} jusqu['’]\\p{L}+",
  es: '(?:está|estará|anda) .{1,60} hasta',
  pt: '(?:está|estará|fica) .{1,60} até',
  it: '(?:è|sarà) .{1,60} fino',
  nl: '(?:is|zit) .{1,60} tot|tot .{1,40} (?:is|zit)',
  pl: '(?:jest|będzie|przebywa) .{1,60} do',
  da: '(?:er|är|bliver) .{1,60} (?:indtil|inntil|till|til)',
};

/** Who or that is spoken of right before. */
const relative: Words = {
  en: 'who|that|which',
  de: 'der|die',
  fr: 'qui',
  es: 'que|quien',
  pt: 'que|quem',
  it: 'che',
  nl: 'die',
  pl: 'któr[yae]',
  da: 'som|der',
};

/** It was so, when the mail below was written or lay. */
const was: Words = {
  en: "was|were|had(?: to| been)?|sat|lay|hung|stayed|waited|did|didn['’]t|took|got|kept|missed|needed",
  de: 'war|waren|lag|lagen|hing|hatte|hatten|fehlte|wartete|blieb|musste|stand|brauchte|dauerte',
  fr: 'était|étaient|avait|avaient|attendait|manquait|restait|traînait|fallait|dormait',
  es: 'estaba|estaban|estuvo|era|faltaba|esperaba|quedó|quedaba|había|hacía|tardó',
  pt: 'estava|estavam|esteve|era|faltava|aguardava|ficou|esperava|havia|demorou',
  it: 'era|erano|aspettava|attendeva|mancava|restava|stava|aveva|giaceva',
  nl: 'was|waren|lag|lagen|hing|had|wachtte|ontbrak|bleef|moest',
  pl: 'był[aoy]?|czekał[aoy]?|leżał[aoy]?|brakowało|musiał[aoy]?',
  da: 'var|lå|låg|hang|havde|hadde|hade|ventede|ventet|väntade|manglede|manglet|saknades|blev|ble',
};

/** What a mail waits for, and where it lies meanwhile. */
const waits: Words = {
  en: 'await\\p{L}*|wait\\p{L}*|pending|missing|outstanding|approv\\p{L}*|signature|sign-?off|signed|go-?ahead|budget|stuck|delayed|held up|lying|drafts?|desk|tray|queue|inbox|until|till',
  de: 'wart\\p{L}*|genehmigung|freigabe|unterschrift|ausstehend|offen|liegen|gelegen|entwürfe\\p{L}*|schreibtisch|tisch|postfach|budget|zustimmung|fehlte|bis',
  fr: "attent\\p{L}*|attend\\p{L}*|validation|signature|accord|brouillons?|bureau|budget|suspens|manquait|jusqu['’]\\p{L}+",
  es: 'esper\\p{L}*|pendiente|firma|aprobación|visto bueno|borradores|mesa|presupuesto|faltaba|parad[oa]|hasta',
  pt: 'esper\\p{L}*|pendente|aguard\\p{L}*|assinatura|aprovação|rascunhos|mesa|orçamento|faltava|parad[oa]|até',
  it: 'attes\\p{L}*|attend\\p{L}*|aspett\\p{L}*|firma|approvazione|benestare|bozze|scrivania|budget|mancava|ferm[oa]|fino',
  nl: 'wacht\\p{L}*|handtekening|goedkeuring|akkoord|concepten|bureau|budget|ontbrak|liggen|stapel|tot',
  pl: 'czek\\p{L}*|podpis\\p{L}*|zgod\\p{L}*|akceptacj\\p{L}*|szkic\\p{L}*|biurku|budżet\\p{L}*|brakowało|leżał\\p{L}*|do',
  da: 'vent\\p{L}*|vänt\\p{L}*|afvent\\p{L}*|avvent\\p{L}*|godkend\\p{L}*|godkjenn\\p{L}*|godkänn\\p{L}*|underskrift\\p{L}*|signatur\\p{L}*|kladde\\p{L}*|utkast\\p{L}*|bord\\p{L}*|budget\\p{L}*|budsjett\\p{L}*|manglede|saknades|indtil|inntil|till',
};

/** "It still is", "bis heute nicht": the waiting goes on. */
const goesOn: Words = {
  en: 'still (?:is|does|has|are|waits?|missing|not)|(?:is|are|has|have) (?:it )?(?:still|yet|not)|not yet|to this day|(?:is|are|has been) (?:\\p{L}+ )?(?:await|wait|pending)\\p{L}*',
  de: 'noch (?:nicht|immer|aus)|bis heute|ist (?:\\p{L}+ ){0,2}noch|steht (?:\\p{L}+ ){0,2}(?:noch|aus)|wartet|fehlt',
  fr: "pas encore|toujours pas|encore en|attend encore|l['’]est (?:encore|toujours)|à ce jour|manque",
  es: 'todavía|aún|sigue|siguen|falta|está',
  pt: 'ainda|continua|falta|está',
  it: 'ancora|tuttora|manca|è',
  nl: 'nog (?:niet|steeds|altijd)|tot op heden|wacht|ontbreekt|is',
  pl: 'jeszcze|nadal|wciąż|czeka|brakuje',
  da: 'endnu|stadig|fortsatt|ännu|fortfarande|venter|väntar|mangler|saknas|er|är',
};

/** That a mail was not sent before. */
const unsent: Words = {
  en: "(?:never|did not|didn['’]t|was not|wasn['’]t|had not|hadn['’]t|has not|hasn['’]t|was never) (?:\\p{L}+ ){0,2}(?:go|went|gone|sent|send|leave|left|reach(?:ed)?|(?:get|got) (?:to you|sent|out|off|away|mailed|passed)|ma[dk]e it|mailed|forwarded|posted|passed)",
  de: '(?:nie|nicht|niemals) (?:\\p{L}+ ){0,3}(?:abgeschickt|verschickt|versendet|versandt|weitergeleitet|gesendet|rausgegangen|hinausgegangen|rausgeschickt|abgesandt)',
  fr: '(?:jamais|pas) (?:\\p{L}+ ){0,2}(?:parti|partie|envoyée?|transmise?|arrivée?)',
  es: '(?:nunca|no) (?:\\p{L}+ ){0,2}(?:salió|envi(?:ó|ado|amos)|mand(?:ó|ado)|llegó)',
  pt: '(?:nunca|não) (?:\\p{L}+ ){0,2}(?:saiu|envi(?:ou|ad[oa])|chegou|seguiu)',
  it: '(?:mai|non) (?:\\p{L}+ ){0,3}(?:partit[oa]|inviat[oa]|spedit[oa]|arrivat[oa])',
  nl: '(?:nooit|niet) (?:\\p{L}+ ){0,3}(?:verstuurd|verzonden|doorgestuurd|weggegaan|uitgegaan)',
  pl: '(?:nigdy|nie) (?:\\p{L}+ ){0,2}(?:wysłan\\p{L}+|wyszed\\p{L}*|wyszł\\p{L}+|dotarł\\p{L}*)',
  da: '(?:aldrig|aldri|ikke|inte) (?:\\p{L}+ ){0,2}(?:sendt|skickat|afsted|avsted|iväg|send)',
};

/** Nothing is added or changed. */
const nothingMore: Words = {
  en: "(?:not|never|n['’]t) (?:\\p{L}+ ){0,2}(?:changed|touched|altered|edited) (?:anything|it|a \\p{L}+)|(?:changed|touched|altered|edited) nothing|nothing (?:\\p{L}+ )?(?:changes|changed|to change)|(?:does not|doesn['’]t|did not|didn['’]t) change|no changes|(?:(?:could|can|would|will) )?(?:nothing|not|\\p{L}{2,7}n['’]t|no)(?: \\p{L}+){0,4} (?:adds?|added|adding|additions?|amend\\p{L}*)(?: anything| to (?:it|that))?|(?:nothing|no)(?: (?:more|further|else|other))+(?: (?:changes?|remarks?|comments?|corrections?|news))?(?: (?:to (?:say|report|mention|tell)|from (?:me|us|(?:my|our) (?:side|end))))?",
  de: 'nichts (?:\\p{L}+ ){0,3}(?:geändert|verändert|angefasst)|(?:ändert|verändert|änderte) sich (?:\\p{L}+ ){0,4}nichts|nichts (?:\\p{L}+ ){0,2}(?:geändert|ändert|zu ändern)|keine (?:weiteren |sonstigen )?(?:änderungen|ergänzungen)|(?:könnte )?(?:nichts|nicht|keine?)(?: (?!zu )\\p{L}+){0,4}(?: zu)? (?:hinzu\\p{L}*|ergänz\\p{L}*|anzumerken|nachzutragen|anzufügen)|(?:sonst|weiter|mehr) (?:\\p{L}+ ){0,3}nichts|nichts (?:weiter\\p{L}*|mehr|sonst|anderes)(?: (?:geändert|getan|verändert))?|(?:mehr|sonst) hat sich nichts?t? (?:\\p{L}+ )?(?:getan|geändert)|mehr ist nicht(?: \\p{L}+){0,3}',
  fr: "(?:n['’]ai )?rien (?:\\p{L}+ ){0,2}(?:changé|modifié|touché)|rien (?:n['’]\\p{L}+ |ne |à |d['’]autre )?(?:a )?chang\\p{L}+|ne change (?:pas|rien)|(?:pas|aucun) (?:de |d['’]autres? )?changements?|(?:rien|pas)(?: \\p{L}+){0,3}(?: d['’]autre)? (?:à )?ajouter|rien (?:d['’]autre|de plus)(?: à (?:signaler|dire))?",
  es: 'no (?:he )?(?:cambi|modific|toc)\\p{L}+ nada|nada cambia|no cambia(?: nada)?|nada que cambiar|sin (?:más )?cambios|(?:no )?(?:\\p{L}+ )?nada (?:más )?(?:que|a) (?:añadir|agregar|decir)|nada más',
  pt: 'não (?:alter|mud|modifi|mex)\\p{L}+ (?:em )?nada|nada muda|não muda(?: nada)?|nada a mudar|mantém-se tudo|sem (?:mais )?alterações|(?:não )?(?:\\p{L}+ )?(?:mais )?nada (?:mais )?a (?:acrescentar|dizer)|mais nada',
  it: "non ho (?:cambiato|modificato|toccato) (?:nulla|niente)|non cambia(?: nulla| niente)?|(?:nulla|niente) (?:è )?cambia\\p{L}*|(?:nessun|senza) (?:altr[oaie] )?(?:cambiament[oi]|modific[ahe]+)|(?:non )?(?:\\p{L}+ )?(?:nulla|niente|nient['’]altro|altro) (?:altro )?da (?:aggiungere|dire|segnalare)",
  nl: 'niets (?:\\p{L}+ ){0,3}(?:veranderd|gewijzigd|aangepast)|verandert (?:\\p{L}+ ){0,3}niets|niets (?:\\p{L}+ )?(?:veranderd|gewijzigd|te wijzigen)|geen (?:verdere |andere )?wijzigingen|(?:niets|geen)(?: \\p{L}+){0,4} (?:toe te voegen|aan toe te voegen|toevoegingen)|verder niets',
  pl: 'nicze?go? nie (?:zmieni|popraw)\\p{L}+|nic (?:się )?nie zmieni\\p{L}*|nie zmienia się|(?:bez|żadnych) (?:innych |dalszych )?zmian|nic (?:\\p{L}+ ){0,3}(?:dodania|dodać|dodaję)|nic więcej',
  da: '(?:ikke|intet|inget|inte) (?:\\p{L}+ ){0,2}(?:ændret|endret|ändrat)(?: noget| noe| något)?|(?:ændrer|endrer|ändrar)(?: (?:sig|seg))? (?:ikke|intet|inget|inte)|(?:intet|inget|ingenting) (?:ændrer|endrer|ändras|ændret|endret|ändrat)|(?:ingen|inga) (?:andre |andra |flere |fler )?(?:ændringer|endringer|ändringar)|(?:ikke|intet|inget|ingenting)(?: \\p{L}+){0,3} (?:tilføje|tilføye|tillägga|tilføjelser)|(?:intet|ikke|inget) (?:andet|mere|mer|annat|annet)',
};

/** "Only now": late, and no but. */
export const onlyNow = lean(
  /(?<!\p{L})(?:(?:only|just) (?:\p{L}+ ){0,3}(?:now|today|this week)|erst (?:jetzt|heute|nun)|seulement (?:maintenant|aujourd['’]hui)|(?:sólo|solo|recién) (?:ahora|hoy)|só (?:agora|hoje)|solo (?:ora|adesso|oggi)|pas (?:nu|vandaag)|dopiero (?:teraz|dziś|dzisiaj)|(?:først|först) (?:nu|nå|i dag))(?!\p{L})/giu,
);

const all = {
  joins,
  me,
  they,
  another,
  denied,
  kept,
  owns,
  uses,
  leave,
  mine,
  belongs,
  givenUp,
  present,
  meanwhile,
  relative,
  was,
  waits,
  goesOn,
  unsent,
  nothingMore,
} as const satisfies Readonly<Record<string, Words>>;
export type Kind = keyof typeof all;

const patterns = new Map<string, RegExp>();

/** Words of that kind in a language; null where they are not known in it. */
export function wordsOf(kind: Kind, tongue: Tongue | null): RegExp | null {
  if (!isKnown(tongue)) return null;
  const name = `${kind} ${tongue}`;
  const known = patterns.get(name) ?? new RegExp(`(?<!\\p{L})(?:${all[kind][tongue]})(?!\\p{L})`, 'giu');
  patterns.set(name, known);
  return known;
}
