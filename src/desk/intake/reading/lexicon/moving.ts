import { lean } from '../words/lean.ts';

/**
 * Words that say of one of several keys that it moves, that it stays, or which one it is. Folded: lower case, without
 * accents. Data like the other files here: the rules in keys-described.ts and keys-selected.ts know no language.
 */

const words = (...all: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.join('|')})(?![\\p{L}\\p{N}])`, 'u');
const anyOf = (western: RegExp, japanese: RegExp): RegExp => new RegExp(`${western.source}|${japanese.source}`, 'u');

/** It shall move, or it is the one that is asked for. */
export const moving = anyOf(
  words(
    "mov(?:e|es|ed|ing)|migrat\\w*|transfer\\w*|shift\\w*|convert\\w*|switch(?:ed|ing)? over|(?:go|goes|going) (?:across|over|along|to|into|with)|take[ns]?(?! (?:\\w+ ){0,3}up with)|bring|brought|carr(?:y|ied) over|want(?:ed)?|(?:is|are) meant|(?:i|we) mean[t]?|counts?|(?:is|it's|are) about|relevant|request\\w*|the subject of|concerned|ask\\w* for|leave (?:you|your)|(?:start|begin|go ahead) with",
    'umzieh\\w*|umzuzieh\\w*|umgezogen|zieh(?:t|en) .{0,60}um|ubertrag\\w*|uberfuhr\\w*|umstell\\w*|ubersiedel\\w*|wechsel\\w*|wander\\w*|verschieb\\w*|verschoben|migrier\\w*|transferier\\w*|zugeln|gezugelt|ruber|hinuber|mitnehm\\w*|umzug\\w*|gemeint|zahlt|zahlen|geht es um|es geht .{0,20}um|um (?:den|die|das|diese[nrs]?|jene[nrs]?)(?: \\w+)? geht es|benotig\\w*|in den marketplace',
    "transfer\\w*|deplac\\w*|migre\\w*|migration|bascul\\w*|pass(?:e|er|ent|ez)|part(?:ent|ir)? vers|concerne\\w*|s'agit d\\w+|compte(?:nt)?|demand\\w*|repren\\w*|prenez|retenez|retenir|envoye\\w*",
    'pas(?:ar?|an|en|amos|arla)|mover\\w*|muev\\w*|traslad\\w*|migra\\w*|transf(?:er|ier|ir)\\w*|interesa\\w*|vale|cuenta solo|se trata de|queremos|quiero|pedimos',
    'pass(?:a|ar|am|em)|mova\\w*|mud(?:ar|a|am|em)|interessa\\w*|quer(?:o|emos)|trata-se d\\w+|transfira\\w*',
    'spost\\w*|trasfer\\w*|intestar\\w*|pass(?:are|ano|ate)|conta (?:solo|soltanto|unicamente)|contano (?:solo|soltanto)|conta soltanto|serve|riguarda\\w*|vogliamo',
    'verplaats\\w*|overzet\\w*|overgezet|over te zetten|zet .{0,40}over|verhui\\w*|migreren|meegaan|gaa[tn] (?:over|mee|naar)|ma?og?e?n? (?:over|mee)|gaat het om|het gaat (?:dus |alleen |nu |hier )?om|bedoel\\w*|overbreng\\w*|overdrag\\w*',
    'przenie\\w*|przenos\\w*|przepis\\w*|migrow\\w*|migracj\\w*|przechodz\\w*|przejsc|chodzi o|dotyczy|interesuj\\w*|prosz\\w* o',
  ),
  /移行|移管|移転|移して|移す|移動|お願いし|対象|引っ越し|必要なのは/u,
);

/** It stays, or nothing of it is left to move. */
export const staying = anyOf(
  words(
    '(?:just |only )?for (?:the sake of )?completeness|for (?:your )?(?:info|information|reference) only|(?:only|just) for (?:your )?(?:info|information|reference)|(?:goes|is going|went) away|(?:can|could) be dropped|(?:to |let (?:it|that|this|them) )?(?:lapse|run out|expire)s?|(?:follows?|comes?|moves?|goes) (?:later|afterwards|next (?:year|month|week|quarter|time)|in (?:spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december|a few))|not yet|as (?:it is|they are)|(?:stay|remain|keep)(?:s|ing|ed)?|surrender(?:ed)?|handed back|given back|kept|leave (?:it|that|this|those|them|these|the|out|alone|its|be)|leave \\w+ (?:out|alone)|left (?:alone|as|where|out|behind|over from)|ignor\\w*|forget|disregard|skip|untouched|retired|cancel+ed|expired|superseded|replaced|obsolete|sold|g(?:ave|iven) (?:(?:it|that|them) )?(?:out|away|up|back)|hands off|rest in peace|(?:switched|turned|shut) (?:\\w+ )?(?:off|down)|decommissioned|scrapped|not ours|belongs? to (?:our(?! (?:production|productive|live|main|own|confluence|jira|wiki|server|instance|system|company|firm)\\b)|another|some|the other|somebody|someone)',
    '(?:folg(?:t|en)|kommt|kommen) (?:spater|danach|dann|nachstes|im)|(?:ver)?bleib\\w*|behalt\\w*|behalten|lass(?:en|t)(?! (?:\\w+ ){0,4}(?:umzieh\\w*|ubertrag\\w*|umstell\\w*|verschieb\\w*|migrier\\w*|mitnehm\\w*))|belass\\w*|ignorier\\w*|vergess\\w*|vergiss|gekundigt|storniert|abgelaufen|auslauf\\w*|lauft aus|ersetzt|verkauft|erloschen|abgelost\\w*|nicht mehr (?:in|im) (?:verwendung|gebrauch|einsatz|betrieb)|abgeschaltet|stillgelegt|ausgemustert|hinfallig|finger weg|unangetastet|erledigt|entfall\\w*|entfiel\\w*|(?:nur )?der vollstandigkeit (?:halber|wegen)|nur zur info(?:rmation)?|kommt weg|fall(?:t|en) weg|wird (?:aufgelost|geloscht)',
    'pour (?:etre complet|memoire)|a titre (?:purement )?(?:indicatif|d.information)|rest(?:e|ent|era|eront|er)|laiss\\w*|gard(?:e|ez|ons|ent|er)|conserv\\w*|oubli\\w*|ignor\\w*|annule\\w*|resilie\\w*|expire\\w*|remplace\\w*|perimee?s?|vendue?s?|abandonne\\w*|arrete\\w*|caduque?s?',
    'por completitud|(?:solo )?a titulo informativo|para que lo sepan|qued\\w*|dej(?:e|en|ar|a|ad|emos)\\w*|conserv\\w*|olvid\\w*|cancel\\w*|anul\\w*|caduc\\w*|vencid\\w*|reemplaz\\w*|sustitu\\w*|vendi(?:do|da|mos|eron)|de baja',
    'por completude|(?:so |apenas )?a titulo informativo|fic(?:a|am|ar|ou|aram|asse)|deix\\w*|mant(?:em|enham|er)|esquec\\w*|esquec\\w*|expirou|expirad\\w|substitu\\w*|vendid\\w|desligad\\w|desligamos',
    'per completezza|(?:solo )?a titolo informativo|rest(?:a|ano|are|i|ino)|riman\\w*|rimang\\w*|lasci\\w*|dimentic\\w*|annullat\\w|scadut\\w|sostituit\\w|vendut\\w|disdett\\w|dismess\\w|tenete\\w*',
    'volledigheidshalve|voor de volledigheid|(?:alleen )?ter info(?:rmatie)?|blijf\\w*|blijv\\w*|laat|laten(?! (?:\\w+ ){0,4}(?:over ?ze\\w+|over te zetten|verhui\\w+|verplaats\\w+|migre\\w+|omzet\\w+|overbreng\\w+|overdrag\\w+|meeverhui\\w+|meegaan|meenem\\w+))|behoud\\w*|behoudt|hou(?:dt?|den)|negeer|negeren|vergeet|vergeten|ma?o?ge?n? weg|opgezegd|geannuleerd|verlopen|vervangen|verkocht|afblijven|vervallen',
    'dla (?:porzadku|kompletu|informacji)|zosta\\w*|pozosta\\w*|pomin\\w*|zignor\\w*|zapomn\\w*|anulowan\\w*|wygas\\w*|zastapion\\w*|sprzedan\\w*|nieaktualn\\w*|wylaczon\\w*',
  ),
  /残し|残す|残して|そのまま|除い|除外|対象外|不要|廃止|解約|期限切れ|売却/u,
);

export const denying = anyOf(
  words(
    "not|don't|doesn't|isn't|aren't|never|no longer|nothing|nicht|nie|niemals|kein\\w*|ne|n'\\w+|pas|plus|jamais|no|nunca|nao|non|niet|nooit|geen|nie|mai",
  ),
  /(?:し|せ|ら)ないで|ではなく|ではありません|しません/u,
);

/** "That leaves …": the one that is left to move. */
export const leftOver =
  /(?:(?:that|which) leaves(?: us)?(?: with)?|(?:what|the one that) remains is|blijft (?:dus |nog |alleen )?over|resteert|bleibt (?:also |noch |nur |uns )*(?:ubrig)?|(?:il ne )?reste (?:donc |plus que |alors )?|(?:solo |nos |entonces )?queda (?:solo |entonces |pues )?|(?:so |apenas )?(?:resta|sobra) (?:so |apenas |portanto )?|(?:resta|rimane) (?:solo |soltanto |quindi |dunque )?|(?:zostaje|pozostaje) (?:wiec |tylko |nam )?|残るのは)[ :]*$/u;

/** "All but the last", "alle bis auf den zweiten": what is named stays, and the others move. */
export const allBut =
  /\b(?:(?:all|everything|both|every one|all of them|each)(?: of them)?(?: please)?,? (?:but|except|save|bar|apart from|other than)(?: for)?|(?:alle?s?|samtliche) (?:bis auf|ausser)|tou(?:t|s|tes)(?: les cles)? (?:sauf|excepte|a part)|tod[oa]s?(?: las claves)? (?:menos|salvo|excepto)|tod[oa]s? (?:menos|exceto|salvo)|tutt[oie] (?:tranne|eccetto|meno)|alle?s?(?: sleutels)? (?:behalve|op)|wszystk\w+ (?:oprocz|poza|z wyjatkiem))\b/u;

/** "… – maintenance expired": of the license it says nothing. Of a text with its accents or without. */
export const maintenanceOver = lean(
  /(?<!\p{L})(?:maintenance|support|updates?|wartung\p{L}*|pflege|mantenimiento|soporte|manuten[cç][aã]o|suporte|manutenzione|assistenza|onderhoud|wsparcie|utrzymanie)(?: (?:period|contract|vertrag|contrato|contrat))?(?: (?:is|has|had|was|ist|est|a|está|esta|ha|e|è|jest))?(?: (?:long|since|already|seit|schon|d[ée]j[àa]|ya|j[áa]|gi[àa]|al|juz|już)){0,2} (?:expired?|ended|lapsed|over|ran out|run out|abgelaufen|ausgelaufen|beendet|expir[eé]e?|termin[eé]e?|vencid[oa]|caducad[oa]|expirad[oa]|scadut[oa]|finit[oa]|verlopen|afgelopen|wygas\p{L}*|wygasł\p{L}*)(?!\p{L})/giu,
);

/** "The second replaced the first": what is named behind it stays. */
export const replaces = lean(
  new RegExp(
    words(
      '(?:has |have )?replaced|replaces|superseded?s?|(?:takes|took) the place of|ersetzte?|loste?|a remplace|remplace|reemplazo|reemplaza|sustituyo|sustituye|substituiu|substitui|ha sostituito|sostituisce|vervangt|zastapil\\w*|zastepuje',
    ).source +
      "(?= (?:the|that|this|our|den|die|das|dies\\w+|la|le|celle|al?|el|o|il|lo|quella|de|het|pierwsz\\w+|ten|ta)(?![\\p{L}])| (?:l'))",
    'u',
  ),
);

/** "The first was replaced by the second": what is named before it stays. */
export const replacedBy = words(
  '(?:replaced|superseded|followed|succeeded) by',
  '(?:ersetzt|abgelost) (?:durch|von)|(?:durch|von) .{2,30} (?:ersetzt|abgelost)',
  'remplacee? par',
  '(?:reemplazad|sustituid|substituid)[oa] (?:por|pel[oa])',
  'sostituit[oa] d(?:a|al|alla|ai|alle)',
  'vervangen door|door .{2,30} vervangen',
  'zastapion\\w+ (?:przez|nowym)',
);

/** "… is the current one": it counts, and so it is the one. */
export const isCurrent = anyOf(
  words(
    '(?:is|are|would be) (?:now )?(?:the|our|still) (?:only )?(?:\\w+ )?(?:current|valid|right|correct|live|good|actual)(?: one| key| licen[cs]e)?',
    '(?:ist|sind|ware) (?:jetzt |noch |nun )?(?:der|die|das|unser\\w*)? ?(?:\\w+ )?(?:aktuell|gultig|richtig)\\w*',
    "(?:est|c'est|serait) (?:maintenant )?(?:la|notre|le)? ?(?:actuelle?|valable|valide|bonne|en vigueur|en cours)",
    '(?:es|esta) (?:ahora )?(?:la|el|nuestra)? ?(?:actual|valida|vigente|correcta|buena)',
    '(?:e|esta) (?:agora )?(?:[ao]|nossa|em)? ?(?:atual|actual|valid[ao]|vigor|corret[ao]|cert[ao])',
    '(?:e|sarebbe) (?:ora |adesso )?(?:la|quella|il|nostra)? ?(?:attuale|valida|giusta|corretta|buona|in vigore)',
    'is (?:nu |nog )?(?:de|het|onze)? ?(?:huidige|geldige|juiste|actuele)',
    'jest (?:teraz )?(?:ten |ta )?(?:aktualn|wazn|wlasciw|obowiazujac)\\w*',
  ),
  /(?:現在|現行|有効|正しい)(?:の|な|もの|キー)/u,
);

/** Only these: what is not named stays. */
export const exclusive = anyOf(
  words(
    "only|just|alone|(?:i|we) mean[t]?|what (?:we|i) (?:need|want|would like|'d like)(?: to (?:have )?(?:mov\\w+|transfer\\w*))?(?: mov\\w+| transfer\\w*)? is|(?:(?:was|die) (?:wir|ich) (?:umziehen|ubertragen|verschieben) (?:wollen|mochten|mochte|will)|(?:ubertragen|umgezogen|verschoben|migriert) (?:werden )?(?:soll|sollen|sollte|sollten|muss|mussen)|(?:zu ubertragen|umzuziehen|zu migrieren) (?:ist|sind|ware|waren))|to be (?:moved|transferred|migrated) (?:is|are)|(?:ce que nous (?:voulons|souhaitons) (?:transferer|migrer)|lo que queremos (?:pasar|mover|trasladar|migrar)|o que queremos (?:passar|mover|migrar)|quello che vogliamo (?:spostare|trasferire)|wat we willen (?:verhuizen|overzetten)) (?:c'est|es|e|is)|the one (?:ending|that ends|which ends|with the end(?:ing)?)|(?:den|der|die) mit (?:der|dem) end\\w+|celle qui (?:se )?(?:termine|finit)|(?:la|a) que termina|quella che (?:termina|finisce)|die eindigt|nothing else|no other|none of the others?|it(?:'s| is|'d be) (?:the|\\w+'s|that|this|for|key|number|licen[cs]e)|nur|lediglich|allein|ausschliesslich|sonst (?:nichts|keine\\w*)|gemeint (?:ist|sind)|seulement|uniquement|seules?|seuls?|rien d'autre|c'est|ce sont|il s'agit|solo|solamente|unicamente|nada mas|es (?:la|el)|la que|las que|so (?:a|o|as|os|essa|esta|esse|este|um|uma)|apenas|somente|unicamente|nada mais|e a|sao as|soltanto|solamente|nient'altro|e quella|sono quelle|alleen|enkel|slechts|uitsluitend|verder niets|het gaat om|gaat het om|tylko|jedynie|wylacznie|nic wiecej|chodzi o",
  ),
  /だけ|のみ|に限/u,
);

/** "This is the one that has to move". */
export const theOne = anyOf(
  words(
    "(?:this|that|it)(?:'s| is) the one|(?:is|be) the one (?:to|that|which|you|we|i)|the (?:key|licen[cs]e|one)(?: that)? (?:you|we) (?:want|need|mean|are after)(?: \\w+)? is|(?:der schlussel|die lizenz),? (?:den|die) (?:sie|wir|ihr) (?:brauch|such|mein)\\w+,? ist|(?:la cle|la licence) (?:qu'il (?:vous )?faut|que vous (?:cherchez|voulez)|dont il s'agit) est|la (?:clave|licencia) que (?:necesitan|buscan|quieren) es|a (?:chave|licenca) que (?:precisam|procuram|querem) e|la (?:chiave|licenza) che (?:vi serve|cercate|volete) e|de (?:sleutel|licentie) die (?:u|jullie) (?:nodig|zoek|will)\\w*(?: hebt| hebben)? is|(?:klucz|licencja),? (?:ktorego|ktorej) (?:panstwo )?(?:potrzebuj|szuka)\\w+,? to|(?:das|dies|es) ist (?:der|die)(?: schlussel| lizenz)?,? (?:der|die|den|um)|c'est (?:bien )?celle|es (?:esta|esa) la que|esta es la que|e (?:essa|esta) (?:a )?que|e questa (?:quella )?(?:che|da)|dit is (?:de|degene) die|to (?:jest )?ten,? ktory",
  ),
  /これが(?:対象|移行)/u,
);

/** The kinds of systems that keys are for. Words of one kind mean the same, in whatever language. */
export const kinds: Readonly<Record<'live' | 'trial', RegExp>> = {
  live: anyOf(
    words(
      'product(?:ion|ive)\\w*|prod|live|real|produktiv\\w*|produktion\\w*|echt\\w*|wirkbetrieb\\w*|produccion|producao|produzione|produtiv\\w*|produttiv\\w*|productie\\w*|produkcyjn\\w*|produkcj\\w*',
    ),
    /本番|実運用/u,
  ),
  trial: anyOf(
    words(
      'test\\w*|staging|sandbox\\w*|training\\w*|rehearsal|demo\\w*|trial|dry-?run|preprod\\w*|pre-production|spielwiese|schulung\\w*|abnahme\\w*|lehr\\p{L}+|ubung\\w*|probe\\p{L}*|essais?|recette|formation|bac a sable|prueba\\w*|ensayos?|formacion|preproduccion|homologac\\w*|teste?s?|treino|prova|prove|collaudo|formazione|oefen\\w*|acceptatie\\w*|testow\\w*|szkolen\\w*|probn\\w*',
    ),
    /検証|テスト|試験|研修|練習|開発/u,
  ),
};

const nouns =
  'keys?|licen[cs]es?|ones?|numbers?|codes?|schlussel\\w*|lizenz\\w*|cles?|licences?|claves?|licencias?|llaves?|chaves?|licencas?|chiav[ei]|licenz[ae]|codic[ei]|sleutels?|licenties?|klucz\\w*|licencj\\w*';
export const hostsKey = (host: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])${host}(?:-?\\w{0,3})?[ -](?:server )?(?:${nouns})(?![\\p{L}])|(?<![\\p{L}])(?:${nouns}|that|die|der|den|celle|la|el|quella|il|a|o|de|ta|ten) (?:for|of|fur|von|pour|de|do|da|di|del|della|dla|voor|van|para|per|od) (?:the |our |unser\\w* |notre |nuestro |il |o |het |onze )?${host}(?![\\p{L}])`,
    'u',
  );

/** "We gave up Jira": a system that is no longer there, and so its key. */
export const gone = anyOf(
  words(
    "g(?:ave|iven|ot|otten) (?:up|rid of)|no longer (?:have|use|run|need|own|in use)|(?:do not|don't) (?:have|use|run|need) .{0,30}(?:any ?more|any longer)|not (?:in use|used|needed) any ?more|stopped using|(?:switched|turned|shut) (?:\\w+ )?(?:off|down)|decommissioned|retired|dropped|abandoned",
    'abgeschaltet|stillgelegt|ausgemustert|aufgegeben|abgeschafft|nicht mehr|ausser betrieb',
    "n(?:e |')\\w+ plus|abandonne\\w*|arrete\\w*|plus (?:en service|utilisee?)",
    'ya no|dimos de baja|dado de baja|de baja|abandonamos|dejamos de usar|apagamos',
    'ja nao|nao \\w+ mais|deixamos de usar|desligamos|desativad\\w|desactivad\\w',
    'non \\w+ piu|dismess\\w|abbandonat\\w|spent[oa]',
    'niet meer|uitgezet|afgeschaft|opgeheven|gestopt met',
    'juz nie|nie \\w+ juz|wylaczylismy|wylaczon\\w*|zrezygnow\\w*|wycofa\\w*',
  ),
  /使っていません|使用していません|廃止|停止し/u,
);

/** "Only Confluence needs to move", "nur die für Jira": what "only" stands beside. */
export const onlyHost = (host: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}])(?:only|just|nur|lediglich|ausschliesslich|seulement|uniquement|seul|solo|solamente|unicamente|apenas|somente|soltanto|alleen|enkel|tylko|jedynie) (?:the |that |our |die |der |das |den |fur |pour |celle |la |el |de |do |da |di |del |il |voor |dla |for |of )*${host}(?![\\p{L}])|(?<![\\p{L}])${host} (?:only|alone|allein|uniquement|seulement|solamente|soltanto|alleen)(?![\\p{L}])|${host} ?(?:のみ|だけ)`,
    'u',
  );

/** What may stand behind an ordinal that counts keys and not what it stands before ("first name", "last invoice"). */
export const afterOrdinal = words(
  nouns,
  'follows?|comes?|folgt|kommt|suit|suivra|viene|vem|segue|volgt|se|si|two|three|both|beiden?|zwei|deux|dos|duas|dois|due|twee|dwa|dwie|of|in|on|from|for|that|which|is|was|were|are|has|have|had|can|may|must|should|shall|will|would|goes?|needs?|please|only|alone|then|there|here',
  'von|aus|der|die|das|des|ist|war|waren|sind|hat|haben|soll(?:en|te|ten)?|muss|kann|darf|wird|werden|gehor\\w*|bitte|nur|allein|und|oder',
  'de|du|des|dans|qui|que|est|sont|etait|etaient|a|ont|doit|doivent|peut|va|vont|et|ou|seule?|seulement',
  'del|en|es|son|era|eran|ha|han|debe\\w*|puede\\w*|y|o|sola|solo|da|das|do|dos|na|no|que|e|sao|foi|eram|tem|deve\\w*|pode\\w*|so',
  'della|delle|nella|che|sono|erano|deve|devono|puo|va|vanno|sola|soltanto',
  'van|uit|op|dat|die|zijn|waren|heeft|hebben|moe(?:t|ten)|mag|mogen|kan|gaat|gaan|alleen|hoort',
  'z|ze|jest|sa|byl\\w*|ma|maja|musi|moze|nalez\\w*|tylko',
);
export const ordinalFits = (next: string): boolean =>
  next === '' ||
  /^(?:の|だけ|のみ|は|を)/u.test(next) ||
  afterOrdinal.test(next) ||
  moving.test(next) ||
  staying.test(next) ||
  denying.test(next);

/** "Ne transférez que celle de Jira": only, and no denial. */
export const onlyInFrench = lean(/(?<!\p{L})n(?:e |')\p{L}+ (?:\p{L}+ )?que(?!\p{L})/u);

/** "We'd also like B moved": one more than was named before. */
export const adds =
  /\b(?:also|too|as well|likewise|additionally|in addition|another|plus|auch|ebenfalls|ebenso|zusatzlich|ausserdem|weiterer?|weiteren|egalement|aussi|ainsi que|en plus|tambien|asimismo|ademas|otra|tambem|outra|alem d\w+|anche|pure|inoltre|un'altra|ook|eveneens|tevens|nog een|takze|rowniez|jeszcze|oraz)\b|も(?:同様|お願い|移行)|同様に/u;
