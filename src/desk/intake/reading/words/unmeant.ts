import { lean } from './lean.ts';

/** Phrases beside an e-mail address that say that it is not the one, or whose it is. Data: the rules are in `mentions.ts`. */

/** "An e-mail such as jane@firm.example": of no one. */
export const sample = lean(
  /(?<!\p{L})(?:such as|something like|e\.g\.|for (?:example|instance)|z\. ?b\.|zum beispiel|beispielsweise|(?:so )?etwas wie|par exemple|du genre|por ejemplo|por exemplo|ad esempio|per esempio|bijvoorbeeld|zoiets als|na przykład|np\.|例えば|たとえば)[,:]?\s*[(<"'„«]?$/iu,
);

/** "…, but that mailbox is closed", "… aber dort liest niemand mehr": behind an address, of what is sent to it. */
export const closedBehind = lean(
  /^[>)"']?[,;]?\s*(?:–|—|-|\.)?\s*(?:(?:but|however|though|yet|which|and|aber|doch|jedoch|allerdings|und|mais|et|qui|pero|mas|porém|ma|però|maar|en|ale) )?(?:(?:that|this|the|it|which|dieses?|das|die|der|es|cette|cet|ce|elle|il|esa?|ese|esta?|essa?|esse|quella?|quel|la|le|el|o|a|de|het|die|dat|ta|to) )?(?:(?:e-?mail )?(?:mailbox|account|address|inbox|login|one|postfach|konto|adresse|boîte|compte|buzón|cuenta|dirección|caixa|conta|endereço|casella|conto|indirizzo|postvak|adres|skrzynka|konto) )?(?:(?:mail|correo|postale?) )?(?:(?:is|was|has been|got|gets|will be|is being|is going to be|ist|wurde|wird|est|a été|sera|va être|está|ha sido|fue|será|va a ser|foi|vai ser|è|è stat[ao]|sarà|verrà|is|werd|wordt|jest|została?|zostanie)(?: (?!not|nicht|pas|no|não|non|niet|nie|only|nur)[\p{L}\d]+){0,4}? (?:closed|shut|gone|switched off|turned off|discontinued|retired|abgeschaltet|aufgelöst|eingestellt|discontinuad[ao]|dismess[ao]|uitgezet|opgezegd|wyłączon[ae]|dead|disabled|deactivated|deleted|blocked|locked|suspended|geschlossen|gelöscht|gesperrt|stillgelegt|abgeschaltet|deaktiviert|tot|fermée?|supprimée?|désactivée?|bloquée?|cerrad[ao]|eliminad[ao]|desactivad[ao]|bloquead[ao]|fechad[ao]|encerrad[ao]|apagad[ao]|desativad[ao]|chius[ao]|eliminat[ao]|disattivat[ao]|bloccat[ao]|gesloten|opgeheven|verwijderd|geblokkeerd|zamknięt[ae]|usunięt[ae]|zablokowan[ae])|(?:just |only )?bounces?|(?:no longer|does not|doesn't) (?:exists?|works?)|(?:gibt es|existiert) nicht mehr|n'existe plus|ya no existe|já não existe|não existe mais|non esiste più|bestaat niet meer|już nie istnieje)(?!\p{L})(?! to\b)/iu,
);

/** "… (licenses@…) is only for the Confluence ones": for what is not asked for here. */
export const forOthers =
  /^[>)"']*,?\s+(?:is|are|ist|sind|est|es|è|é|jest)\s+(?:only|just|alleen|enkel|nur|uniquement|seulement|solo|soltanto|só|apenas|tylko)\s+(?:used |meant |there |bedoeld |gedacht )?(?:for|voor|für|pour|para|per|dla)\s/iu;

/** "It used to be old@…, and now …": what it was, and is no more. */
export const wasOnce = lean(
  /(?<!\p{L})(?:(?:until|till|bis|jusqu['’]\p{L}+|hasta|até|fino a|tot|do)[^,;.@]{2,36}(?:was|war|lautete|hieß|était|era|fue|foi|był[ao]?)|used to (?:be|go to|run under)|(?:used to (?:belong to|be (?:held|owned|run|kept) by)|gehörte (?:früher |bisher |einmal |zuvor )|appartenait à|pertenecía a|pertencia a|apparteneva a|hoorde (?:vroeger )?bij|(?:kiedyś )?należał[oa] do)(?: [\p{L}'’.-]+){0,6}|(?:was|were) (?:formerly|previously|once|originally|earlier|before)|formerly|previously|war (?:früher|bisher|einmal|zuvor|vorher|ursprünglich|anfangs)|früher(?: war(?: es)?)?|bisher(?: war(?: es)?)?|était (?:autrefois|avant|auparavant|jadis)|(?:avant|auparavant|autrefois),? c'était|antes era|era antes|antes|era prima|prima era|in passato era|was (?:vroeger|eerder|voorheen)|vroeger(?: was(?: het)?)?|voorheen|był[ao]? (?:wcześniej|dawniej|kiedyś|poprzednio)|(?:wcześniej|dawniej|kiedyś|poprzednio) (?:był[ao]?|to był[ao]?))[\s:("'<]*$|(?:以前|従来|旧アカウント)は、?$/iu,
);

/** "Its name changed from old@… to new@…": the one that it was. */
export const changedFrom = lean(
  /(?<!\p{L})(?:chang|renam|switch|convert|geändert|umbenannt|umgestellt|gewechselt|chang|renomm|modifi|cambi|renombr|mud|alter|rinomin|modific|gewijzigd|veranderd|hernoemd|zmieni)\p{L}*(?: \p{L}+){0,4} (?:from|von|vom|de|desde|do|da|dal|van|z)(?: [\p{L}.'’-]+){0,4}[\s:("'<]*$/iu,
);
export const changedTo = lean(
  /^[>)"']?,? (?:to|zu|auf|in|nach|à|en|a|para|por|naar|in|na)(?: [\p{L}.'’-]+){0,4}[\s:("'<]*$/iu,
);

/** "The account may be ann@…": a guess, and nobody's word. */
export const guessed = lean(
  /(?<!\p{L})(?:(?:may|might|could) (?:well |also |possibly )?be|(?:dürfte|könnte|müsste|mag)(?: wohl| vielleicht| auch)?|(?:pourrait|devrait|doit sans doute) (?:bien )?être|(?:podría|puede) ser|(?:poderá|pode|poderia) ser|(?:potrebbe|dovrebbe) essere|(?:zou|kan)(?: wel| misschien)?(?: kunnen zijn)?|może (?:być|to być))[\s:("'<]*$/iu,
);

/** "Please cancel what I said about the account being ann@…" */
export const calledBack = lean(
  /(?<!\p{L})(?:cancel|forget|ignore|disregard|scrap|scratch|strike|withdraw|take back|vergessen sie|vergesst|vergiss|ignorier(?:en sie|t)|streichen sie|streicht|oublie[zr]|ignore[zr]|annule[zr]|olvid(?:en|e|ad)|ignoren|anulen|esqueçam|ignorem|desconsiderem?|dimenticate|ignorate|vergeet|negeer|schrap|proszę (?:zignorować|pominąć|zapomnieć))(?!\p{L})(?:(?!(?<!\p{L})(?:and|but|instead|use|und|aber|sondern|et|mais|pero|sino|mas|maar|ale)(?!\p{L}))[^.,;:@]){0,70}$/iu,
);

/** "It was ann@…, now it is bob@…" */
export const wasBefore = lean(/(?<!\p{L})(?:was|war|était|c['’]était|era|fue|foi|był[oa]?)[\s:("'<]*$/iu);
export const isNow = lean(
  /^[>)"']*[\s,;–—-]*(?:(?:and|und|et|y|e|en|i|but|aber|mais|pero|mas|ma|maar|ale) )?(?:(?:it['’]?s|it is|es ist|das ist|c['’]est|ist|is|to) )?(?:now|jetzt|nun|maintenant|désormais|ahora|agora|ora|adesso|nu|teraz)(?!\p{L})/iu,
);

/** "I also have a personal account, ann@…, but …": one's own, where something is denied of it. */
export const isPrivate = lean(
  /(?<!\p{L})(?:personal|private|my own|privat\p{L}*|persönlich\p{L}*|personnel(?:le)?|privée?|particular|pessoal|privad[ao]|personale|privat[ao]|privé|prywatn\p{L}+) (?:(?:marketplace|atlassian)[ -])?(?:account|login|konto|compte|cuenta|conta|one|adresse|address)?[\s:,("'<–-]*$/iu,
);

/** "On the form I wrote ann@…, but that is a mistake" */
export const wasMistake = lean(
  /^[>)"']*,? (?:but|which|and|aber|doch|was|mais|et|ce qui|pero|y|mas|e|ma|che|maar|en|ale|a|co)(?: (?:that|this|it|das|dies|es|ce|c|cela|eso|esa?|isso|essa|questo|quello|dat|dit|to))?[\s'’]{0,2}(?:s|is|was|ist|war|est|était|es|era|fue|é|foi|è|jest|był\p{L}?)?[\s'’]{0,2}(?:(?:an?|my|ein|mein|une?|mon|una?|un|uma?|um|mi|meu|il|mio|een|mijn) )?(?:\p{L}+ )?(?:mistake|error|typo|slip|wrong|fehler|irrtum|versehen|falsch|erreur|faux|equivocaci[óo]n|engano|erro|errore|sbaglio|vergissing|fout|pomyłk\p{L}|błąd)(?!\p{L})/iu,
);

/** "ann@… – stop, that is the old address": taken back in the same breath. */
export const takenBack = lean(
  /^[>)"']*[\s–—,;:(.…-]{0,8}(?:(?:no|nein|halt|stopp?|wait|hang on|hold on|oh|ach|moment|sorry|pardon|non|attendez|esperen?|espera|aspetta(?:te)?|scusate|wacht|nee|chwila|não|perdão|perdón|oops|ups)[\s,.:;!–—-]+){1,3}(?:(?:that|this|it|das|dies|es|c|ce|cela|eso|esa|isso|essa|quello|quella|dat|die|to)[\s'’]{0,2}(?:s|is|was|ist|war|est|était|es|era|é|è|jest|był\p{L}?)?\s*)?(?:\p{L}+ ){0,2}(?:old|previous|former|wrong|alt\p{L}*|frühere\p{L}*|falsch\p{L}*|ancien\p{L}*|mauvais\p{L}*|viej[ao]|antigu[ao]|equivocad[ao]|antig[ao]|errad[ao]|vecchi[ao]|sbagliat[ao]|oude?|verkeerde?|star[aey]|zł[aey])(?!\p{L})/iu,
);

/** "It was ann@…, but since March we use bob@…" */
export const isSince = lean(
  /^[>)"']*(?:\s*[,;–—-]\s+(?:(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )?|\s(?:and|but|und|aber|et|mais|y|pero|e|mas|ma|en|maar|i|ale) )(?:since|seit|depuis|desde|da(?:l|lla|ll['’])?|sinds|od)(?!\p{L})/iu,
);

/** "…, his own address (bob@…), is only a contact there" */
export const isOnlyContact = lean(
  /^[>)"']*,? (?:is|serves|ist|steht|dient|est|sert|es|sirve|figura|é|serve|è|figura|staat|dient|jest)(?: \p{L}+)? (?:only|just|merely|nur|lediglich|bloß|seulement|juste|uniquement|solo|sólo|solamente|apenas|só|soltanto|slechts|alleen|enkel|tylko) (?:\p{L}+ ){0,3}(?:contact\p{L}*|kontakt\p{L}*|ansprechpart\p{L}*|technical|billing|invoices?|rechnung\p{L}*|factur\p{L}*|fatur\p{L}*|fattur\p{L}*|faktur\p{L}*|contat[ot]\p{L}*|referente|questions|rückfragen|copy|kopie|copie|copia|cópia|cc)(?!\p{L})/iu,
);

/** "On the form it is written wrongly: ann@…" */
export const badlyWritten = lean(
  /(?:written|spelled|spelt|typed) (?:wrong(?:ly)?|incorrectly|badly)|falsch (?:geschrieben|angegeben)|mal (?:écrite?|orthographiée?|escrit[ao])|scritt[ao] male|sbagliat[ao]|verkeerd (?:geschreven|gespeld)|źle (?:napisan|zapisan)\p{L}+/iu,
);

/** "… – one l is missing, sorry", "… (with a typo)": how it was mistaken. */
export const misspelled = lean(
  new RegExp(
    [
      '(?<!(?:no|not an?|kein|pas de|sin|sem|senza|nessun|geen|bez) )(?:typo|misspel\\p{L}+|mistyped|tippfehler|verschrieben|vertippt|coquille|faute de frappe|errata|gralha|refuso|tikfout|typefout|literówk\\p{L})',
      '(?<![\\p{L}])\\p{L}["\'“”»]? (?:is |was )?(?:missing|too (?:many|much|few)|zu ?viel|zu ?wenig|fehlt|en trop|de trop|de más|a mais|di troppo|te veel|za dużo)',
      '(?:missing|fehlte?|manqu(?:e|ait)|falta(?:ba|va)?|manca(?:va)?|ontbr(?:eekt|ak)|brakuje|brakowało) (?:(?:an?|one|the|ein|das|der|un|une|le|la|una|um|uma|het|een|jednego) )?(?:["\'„“«] ?\\p{L} ?["\'”“»]|letter|dot|buchstabe|punkt|lettre|letra|lettera|punto|ponto)',
    ]
      .map((one) => `(?:${one})(?!\\p{L})`)
      .map((one) => `^[^@.;]{0,30}${one}`)
      .join('|'),
    'iu',
  ),
);

export const notMine = lean(
  /(?<!\p{L})(?:(?:not|isn['’]t|wasn['’]t) (?:(?:registered |held |kept )?(?:in|under|on) my (?:own )?name|registered (?:to|by|for|on) me)|nicht (?:auf|unter) meine[nm] (?:eigenen )?namen|pas (?:à|sous) mon nom|no (?:est[áa] |va |figura )?a mi nombre|não (?:est[áa] |fica )?(?:em|no) meu nome|non (?:è |risulta )?(?:intestato |intestata )?(?:a|sotto) mio nome|niet op (?:mijn|m['’]n) naam|nie (?:jest )?na moje (?:nazwisko|imię)|(?:not|isn['’]t|wasn['’]t) (?:(?:(?:under|in|on|into|onto|to|at) )?(?:mine|my own)|me|(?:on|by|to|with) me|my (?:own )?(?:e-?mail )?address)|nicht (?:(?:auf |an |zu )?mein\p{L}{0,2}|(?:von )?mir|ich|auf mich)(?: selbst)?|pas (?:le mien|à moi|par moi|moi)|no por m[ií]|não por mim|non da me|niet (?:door|van) mij|nie przeze mnie|no (?:es )?(?:(?:a |en )la mía|mía|mío|(?:al|en el) mío|a mi nombre)|não (?:é )?(?:(?:para [ao]|[àn]a|[an]o) )?(?:minha|meu)|non (?:è )?(?:(?:sul |al |alla |sulla )?mi[oa]|a mio nome)|niet (?:van mij|(?:naar |op )?de mijne|ik)|nie (?:(?:na )?(?:mój|moje)|na mnie)|nikoli na mě|na mě ne|nicht meine (?:eigene )?adresse|pas mon adresse|no (?:es )?mi (?:direcci[óo]n|correo)|não (?:é )?o meu (?:endere[çc]o|e-?mail)|non (?:è )?il mio (?:indirizzo)|niet mijn (?:e-?mail)?adres)(?![\p{L}])|私ではなく|私のアドレスでは(?:ござい|あり)ません/giu,
);

/** "(not quite the address I am writing from)": of the sender's address, and not of the one that stands before it. */
export const notFrom = lean(
  /(?:\(|, |[–—-] )(?:[^()@.,]{1,24} )?(?:not|nicht|pas|no|não|non|niet|nie) (?:to |an |à |a |naar |na )?(?:this|diese[rms]?|celle-ci|cette|est[ea]|quest[ao]|deze|dit|te[jn]|ta)(?: one| here| (?:\p{L}+ ){0,1}(?:mailbox|inbox|address|postfach|adresse|boîte|correo|buzón|dirección|caixa|endereço|casella|indirizzo|postvak|adres|skrzynk\p{L}*)(?: pec)?)?(?=[).,;:!]|$)[^()@.]{0,90}\)?|\((?:mine|my own|meine?[rs]?|le mien|la mienne|el m[ií]o|la m[ií]a|o meu|a minha|il mio|la mia|de mijne|mój|moje) (?:is|ist|est|es|é|è|isn['’]t|jest|n['’]est|no|não|non|nie|has|hat|hasn['’]t|a|n['’](?:a|y)|tiene|tem|ha|heeft|ma)(?!\p{L})[^()@]{0,90}\)|\((?=[^()]{0,20}(?<!\p{L})(?:not|nicht|pas|no|não|non|niet|nie)(?!\p{L}))[^()]{0,90}(?:(?:I am|I'm|I) (?:writ|send|mail)\p{L}* (?:this )?from|(?:mit|von) der ich (?:schreib|mail)\p{L}*|wie (?:diese|hier|der absender)\p{L}*|(?:we are|we're|we) (?:writ|send|mail)\p{L}* (?:this )?from|(?:mit|von) der wir (?:schreib|mail)\p{L}*|d'où (?:j'écris|nous écrivons)|desde (?:la|el|donde) que? ?escrib(?:o|imos)|de onde escreve(?:mos)?|de onde escrevo|da cui (?:scrivo|scriviamo)|waar(?:van|mee) (?:ik|wij|we) (?:schrijf|schrijven|mail|mailen)|z którego piszę|sender(?:'s)?|absender)[^()]{0,60}\)|,? (?:and|und|et|y|e|en|i)? ?(?:please )?(?:not|nicht|et non|pas|no|não|non|niet|nie) (?:to |an |à |a |from |bij )?(?:(?:the|my|this|die|meine|der|l['’]|la|el|mi|o|meu|il|mio|het|mijn|ten|mój) ?)?(?:(?:e-?mail ?)?(?:address|adresse|one|mailbox|indirizzo|dirección|correo|endereço|adres|mail),? )?(?:that |which |mit der |von der |d['’]où |from which |desde la que |de onde |da cui |waarvan |z którego )?(?:I am|I'm|I|ich|j['’]|je vous )? ?(?:writ\p{L}+|send\p{L}*|mail\p{L}*|schreibe|écris|escribo|escrevo|scrivo|schrijf|piszę)(?: this| you| to you| Ihnen)?(?: from)?(?!\p{L})/giu,
);

/** "It goes to the customer's account, not to ours: jane@…": whose it is not, before the one address that is named. */
export const notOurs =
  /(?:,| [–—-])(?<=(?:account|konto|compte|cuenta|conta|login|アカウント)[^@:;.]{0,82}) ?(?:and |und |et |y |e |en |i )?(?:not (?:(?:to|under|with|on|in|for) )?ours|nicht (?:(?:an|auf|zu|in|mit|bei) )?(?:unser(?:e[smnr]?|s)?|das unsrige|dem unsrigen|uns)|(?:et )?(?:non|pas)(?: pas)? (?:(?:sur|dans|à|a) )?(?:au nôtre|le nôtre|la nôtre|nous)|no (?:(?:en|con|para) )?(?:(?:al|el|la|a la) )?(?:nuestr[oa]|nosotros)|não (?:(?:para|em|com) )?(?:(?:ao|[oaàn]|n[oa]) )?(?:noss[oa]|nós)|non (?:(?:su|con) )?(?:(?:al|il|la|alla|sul|a) )?(?:nostr[oa]|noi)|niet (?:(?:aan|op|naar|in) )?(?:(?:de|het) (?:onze)|die van ons|dat van ons|ons)|nie (?:(?:na|do|dla) )?(?:nasz[ea]?|naszego|nas))(?= ?[:：–—-] ?\S+@)/iu;

/** "… belongs to somebody else": whoever's it is, not the one. */
export const ofSomebody = lean(
  /^[>)"']*,?\s+(?:belongs to|is|gehört|ist|appartient à|est (?:à|celle d'|celui d')|es de|pertenece a|é de|pertence a|è di|appartiene a|is van|hoort bij|należy do|jest)\s+(?:(?:our|a|the|some) )?(?:somebody else|someone else|another (?:person|company|customer|user|colleague|one)|others|jemand anderem|jemand anderes|(?:einer|eine) anderen? (?:person|firma)|quelqu'un d'autre|une autre (?:personne|société|entreprise)|otr[ao] (?:persona|empresa|cliente)|outr[ao] (?:pessoa|empresa|cliente)|un'altra (?:persona|ditta|azienda)|qualcun altro|iemand anders|een ander(?:e (?:persoon|firma))?|kogoś innego|kto(?:ś)? inn\p{L}*)/iu,
);

/** "… belongs to a trainee", "… is a different login", "… is what I use for the forum": another's, where nothing before it calls it the account. */
export const ofAnother = lean(
  /^[>)"']*,?\s+(?:(?:(?:is|['’]s) (?:what|the one) (?:I|we) (?:use|have|keep)|(?:nutze|verwende|habe) ich|(?:nutzen|verwenden|haben) wir|(?:me|nous) sert|(?:lo|la) (?:uso|usamos)|gebruik(?:en)? (?:ik|we|wij)) (?:only |nur |seulement |solo |alleen )?(?:for|für|pour|para|voor) (?!(?:\p{L}+ )?(?:marketplace|atlassian|licen|lizen|plug|add|app|erweit|extens|everything|all|alles|tout|todo|this|it))|(?:belongs to|gehört|appartient à|pertenece a|pertence a|appartiene a|hoort bij|należy do|tilhører|tillhör)\s+(?:an?|one of (?:our|the|my)|eine[mr]|une?|una?|uma?|um|een|en|et|jakiegoś)\s+\p{Ll}[\p{L} -]{2,40}(?=\s*[.;)]|\s*$)|(?:is|ist|est|es|é|è|jest|to|er|är)\s+(?:(?:an?|eine?|une?|una?|uma?|um|een|en|et|ett)\s+)?(?:different|another|separate|ander\p{L}*|autre|distint[oa]|otr[oa]|outr[oa]|altr[oa]|un['’]altr[oa]|inn[eya]|annan|ann[ae][nt])\s+(?:(?:marketplace|atlassian|person['’]s)[ -])?(?:account|login|user|person|konto|benutzer\p{L}*|compte|utilisat\p{L}+|personne|cuenta|usuari[oa]|conta|utilizador\p{L}*|utente|persona|pessoa|gebruiker|użytkownik|bruger|bruker|användare)(?!\p{L}))/iu,
);

/** "…, who is not him": another of his name. */
export const isNotThem = lean(
  /^[>)"']*,? (?:who|which|that|der|die|qui|que|che|die|który|która)(?: (?:is|ist)(?: not|n['’]t| nicht)| n['’]est pas| no es| não é| non è| is niet| nie jest)[^,;.@]{0,6}(?:him|her|them|he|she|the same|it|er|sie|derselbe|lui|elle|la même|él|ella|la misma|ele|ela|a mesma|lo stesso|hem|haar|dezelfde|nim|nią)(?!\p{L})/iu,
);

/** "… soy yo, para dudas": the writer's own, to reach him by. */
export const isWriter = lean(
  /^[>)"']?,? (?:is me|bin ich|c'est moi|est la mienne|soy yo|sou eu|sono io|ben ik|to ja),? (?:for|für|pour|para|per|voor|do|if|falls|si|se|als)(?!\p{L})/iu,
);

/** "…, we read mail at ann@… only", "send mails to …": to reach somebody by. */
export const readsAt = lean(
  /(?<!\p{L})(?:report(?:ed)?(?: \p{L}+){0,4} to|(?:gemeldet|melden)(?: \p{L}+){0,3} (?:an|unter)|signal[ée]\p{L}*(?: \p{L}+){0,4} à|(?:denuncien?|reporten?|notifiquen?)(?: \p{L}+){0,4} a|(?:segnala\p{L}*)(?: \p{L}+){0,4} a|(?:gemeld|melden)(?: \p{L}+){0,3} (?:bij|aan)|zgłosić(?: \p{L}+){0,3} na|(?:send|direct|address|forward) (?:(?:any|all|your|the|me|further) )*(?:e-?mails?|mails?|questions?|repl(?:y|ies)|answers?|correspondence|queries|messages?)(?: please| about this)? to|(?:mails|e-mails|fragen|antworten|rückfragen|post) (?:bitte |immer )?(?:an|unter)|(?:envoye[zr]|adresse[zr]) (?:vos |les |vos )?(?:e-?mails|courriels|questions|réponses) à|(?:envíen|manden|dirijan) (?:los |las |sus )?(?:correos|mensajes|preguntas|respuestas) a|(?:enviem|mandem) (?:os |as )?(?:e-?mails|perguntas|respostas|mensagens) para|(?:inviate|mandate|scrivete) (?:le |i )?(?:mail|messaggi|domande|risposte) a|(?:stuur|mail) (?:de |uw )?(?:mails|vragen|antwoorden) naar|(?:maile|pytania|odpowiedzi) (?:proszę )?(?:kierować |wysyłać )?na|(?:read|check|get|see|answer)\p{L}* (?:our |my |the |all )?(?:e-?)?mails?(?: only)? (?:at|under|on|in|via)|(?:lesen|liest|lese|lesen wir|abgerufen wird)(?: \p{L}+){0,2} (?:unter|auf|in)|(?:lisons|lis|consulte|consultons) (?:nos |mes )?(?:e-?mails?|courriels?) (?:sur|à)|(?:leemos|leo) (?:el )?(?:correo|los correos) en|(?:lemos|leio) (?:o )?(?:e-?mail|correio) em|(?:leggiamo|leggo) (?:la )?posta (?:su|a)|lezen (?:we )?(?:onze )?mails? (?:op|via))[\s:("'<]*$/iu,
);

/** "…, hence it should not be used": said of the address before it. */
export const notToUse = lean(
  /(?<!\p{L})(?:(?:don['’]t|do not|not to) (?:mistake|confuse|be (?:mistaken|confused))|nicht (?:damit |mit \p{L}+(?: \p{L}+)? )?(?:zu )?verwechseln|ne (?:pas|la|le) (?:pas )?confond\p{L}+|no (?:l[ao] )?confund\p{L}+|não (?:[ao] )?confund\p{L}+|non (?:l[ao] )?confond\p{L}+|niet (?:te )?verwarren|nie mylić|(?:has|have|had) nothing to do (?:with|w\/)|(?:hat|haben) nichts (?:\p{L}+ ){0,3}zu tun|(?:n['’]a|n['’]ont) rien à voir|no tiene nada que ver|não tem nada a ver|non c['’]entra|niets (?:mee |ermee |hiermee )te maken|nie ma nic wspólnego|(?:it|this|that|which|they|address|same) (?:should|must|may|can|shall) (?:not|never|no longer) be (?:used|taken|written to)|(?:do not|don['’]t|never) use (?:it|this one|that one)(?!\p{L})|(?:darf|soll|sollte|kann) (?:bitte )?nicht (?:mehr )?(?:verwendet|benutzt|genommen)|bitte nicht (?:mehr )?(?:verwenden|benutzen|nehmen)|ne (?:doit|peut) (?:pas|plus) être utilisé|(?:ne pas|ne plus) l['’]utiliser|ne l['’]utilisez pas|no (?:la|lo) (?:usen?|utilicen?)|no (?:debe|puede) usarse|não [ao] (?:usem?|utilizem?)|não deve ser usad|non (?:usate|utilizzate)l[ao]|non (?:va|deve essere) usat|niet (?:meer )?(?:te )?gebruiken(?!\p{L})|nie (?:należy|wolno) (?:go|jej)? ?używać)|使わないで|使用しないで/iu,
);

/** "In the Marketplace we are known as ann@…" */
export const knownAs = lean(
  /(?:marketplace|atlassian)[^.;@]{0,40}(?:known|listed|bekannt|geführt|connue?s?|conocid[oa]s?|conhecid[oa]s?|conosciut[oaie]|bekend|znan[aiey])(?: to \p{L}+)? (?:as|under|by|als|unter|comme|sous|como|come|jako|pod)[\s:("'<]*$|(?:known|listed|found|find(?:s|et|en|est)?|trouve\p{L}*|encuentr\p{L}*|encontr\p{L}*|trov\p{L}*|vind\p{L}*|znajd\p{L}*)[^.;@]{0,30}(?:marketplace|atlassian)(?: \p{L}+)? (?:as|under|by|als|unter|comme|sous|como|bajo|sob|come|sotto|onder|pod|jako)[\s:("'<]*$|atlassian (?:knows|kennt|connaît|conoce|conhece|conosce|kent|zna) (?:us|me|uns|mich|nous|nos|ons|nas) (?:as|under|als|unter|comme|como|come|jako)[\s:("'<]*$/iu,
);

/** "The license is registered to you under ann@…": how the vendor knows the writer. */
export const inYourBooks = lean(
  /(?:registered (?:to|with) you|(?:in|on) your (?:records?|books|files?|systems?|database|lists?)|bei (?:ihnen|euch) (?:registriert|geführt|hinterlegt)|in ihren (?:unterlagen|büchern|akten|systemen)|(?:enregistrée?|connue?s?) chez vous|dans vos (?:dossiers|fichiers|registres)|en sus (?:registros|archivos|sistemas)|nos (?:vossos|seus) registos|nei vostri (?:archivi|sistemi)|(?:bij jullie|bij u) (?:geregistreerd|bekend)|u państwa (?:zarejestrowan|zapisan)\p{L}*)(?: (?:is|are|we are|we're|ist|sind|wir|est|sommes|es|é|è|staat|under|unter|sous|bajo|con|sob|com|sotto|con|onder|pod|as|als|comme|como|come|jako|still|noch))*[\s:("'<]*$/iu,
);

/** "Payment to the account sales@…": money goes there, and no license. */
export const paidTo = lean(
  /(?<!\p{L})(?:payments?|pay|remit|wire|zahlung(?:en)?|zahlbar|überweis\p{L}*|paiements?|payer|virement|pagos?|pagar|transferencia bancaria|pagamentos?|pagament[oi]|bonifico|betaling(?:en)?|betalen|płatno\p{L}*|wpłat\p{L}*) (?:(?:is|are|can be|made|by paypal|per paypal) ){0,3}(?:to|an|auf|à|au|a|al|para|naar|aan|na|do)(?: [\p{L}'’-]+){0,6}[\s:("'<]*$/iu,
);

/** Also "+tools", '"shop."', "the plus", "suffix": a piece of the address. */
const signs =
  "plus(?:ses|sign|zeichen|set|teken)?|znak\\p{L}* plus|underscores?|unterstrich\\p{L}*|tags?|suffix\\p{L}*|[\"'„“«]?\\+[\\p{L}\\p{N}]{1,24}|[\"'„“«](?:[._-][\\p{L}\\p{N}]{1,24}|[\\p{L}\\p{N}]{1,24}[._+-])[\"'”“»]|\\.\\p{L}{2,10}|dash(?:es)?|hyphens?|dots?|full stops?|spaces?|blanks?|accents?|umlauts?|letters?|capitals?|zero(?:e?s)?|bindestrich\\p{L}*|strich\\p{L}*|punkte?|leerzeichen|buchstab\\p{L}*|tirets?|traits? d['’]union|points?|espaces?|lettres?|guion(?:es)?|guión|puntos?|espacios?|acentos?|letras?|ceros?|h[ií]fen\\p{L}*|tra[cç]os?|tracinhos?|pontos?|espaços?|trattin[oi]|spazi\\p{L}?|accent[oi]|letter[ae]|zeri|streep\\p{L}*|koppelteken\\p{L}*|punt(?:en)?|spaties?|myślnik\\p{L}*|kropk\\p{L}*|spacj\\p{L}*|liter\\p{L}*|[\"'„“«]\\p{L}{1,2}[\"'”“»]|(?:an?|ein|the) \\p{Lu}(?!\\p{L})";
const without = 'without|ohne|sans|sin|sem|senza|zonder|bez';
const denied = 'not|no|nicht|kein\\p{L}{0,2}|non|pas|não|geen|niet|nie';
/** A bracket, or a clause, in which such a sign is denied. */
const deniedSign = (words: string): string => {
  const said = (inside: string): string =>
    `${inside}{0,40}?(?<!\\p{L})(?:${words})(?:\\s\\p{L}+){0,3}?\\s(?:${signs})(?!\\p{L})${inside}{0,60}`;
  return `(?:\\s*\\(${said('[^()@]')}\\)|\\s*(?:[,;]|[-–—])\\s${said('[^()@;.,]')}(?=[,;.]|\\s*$))`;
};
/** "… (without the dashes)", "… (not .com, mind you)": how what stands before it is written. */
export const howKeyIsWritten = lean(new RegExp(`^[>)"']?${deniedSign(`${denied}|${without}`)}`, 'iu'));
/** "… (not it.sg@)": another mailbox, that is not written out. Its group is the address's end before it. */
export const notThatMailbox = lean(
  /(@[\p{L}\p{N}.-]{3,80}[>)"']?)\s*(?:\([^()@]{0,60}|[,;–—-]\s[^()@;.,]{0,40})(?<!\p{L})(?:not|nicht|non|pas|no|não|geen|niet|nie)(?: (?:the|die|das|der|le|la|el|o|a|il|de|het|to|an|à))? ["'„“«]?[\p{L}\p{N}._+-]{1,40}@(?![\p{L}\p{N}])(?:[^()]{0,80}\)|["'”“»]?)/giu,
);
/** The same behind an address, whose end is its group. */
export const howAddressIsWritten = lean(
  new RegExp(`(@[\\p{L}\\p{N}.-]{3,80}[>)"']?)${deniedSign(`${denied}|never|don['’]t`)}`, 'giu'),
);
/** "Keep the plus", 'keep the "+tools"', "keep it as it is": how an address is written. */
export const keepsSign = lean(
  new RegExp(
    `^keep(?:ing)? (?:(?:the|that|its|this) )?(?:(?:["'“„«]?\\+?[\\p{L}\\p{N}._+-]{1,24}["'”“»]? )?(?:in(?= it| there|[,.;)]|$)|exactly|it as (?:it is|is|written)|(?:it )?(?:intact|whole)|(?:${signs}))|(?:${signs}))(?!\\p{L})`,
    'iu',
  ),
);
