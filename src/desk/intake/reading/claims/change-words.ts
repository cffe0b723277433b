import { lean } from '../words/lean.ts';

/** The words of nine languages by which it is told that one kind of hosting took another's place. Folded. */

/** Given for another: "replaced the Server with", "gegen … getauscht", "lo cambiamos por". */
export const swapped = lean(
  /^(?:(?:gave|given|gives|made) way|replaced|replaces|supersed(?:ed|es)|substituted|exchanged|swapped|traded|changed|switched|ersetzte?n?|abgeloste?|loste|getauscht|tauschten|eingetauscht|ausgetauscht|umgetauscht|ausgewechselt|gewechselt|wechselten|vertauscht|remplacee?s?|remplacait|troquee?s?|echangee?s?|changee?s?|substituee?s?|cambiado|cambiada|cambiamos|cambiaron|cambio|sustituid[oa]s?|sustituyo|sustituyeron|sustituimos|reemplazad[oa]s?|reemplazamos|reemplazaron|reemplazo|substituid[oa]s?|substituimos|substituiram|substituiu|trocad[oa]s?|trocamos|trocaram|trocou|mudamos|cambiat[oaie]|sostituit[oaie]|sostituimmo|scambiat[oaie]|vervangen|verving(?:en)?|geruild|ingeruild|omgeruild|gewisseld|verwisseld|zastapi\p{L}+|zastapion\p{L}+|wymieni\p{L}+|zamieni\p{L}+)$/u,
);
/** Made another: "became", "was rebuilt as", "aus … wurde". */
export const turned = lean(
  /^(?:became|become|turned|made|rebuilt|transformed|converted|upgraded|promoted|grew|grown|reinstalled|relicensed|renewed|wurden?|geworden|gemacht|umgebaut|umgewandelt|umgestellt|umgerustet|umlizenziert|hochgestuft|ausgebaut|devenue?s?|devint|transformee?s?|convertie?s?|passee?s?|bascul\p{L}+|reinstallee?s?|convirtio|convirtieron|convertimos|convertid[oa]|transformad[oa]|transformamos|paso|pasamos|pasaron|pasado|hecho|hizo|tornou|tornaram|tornado|virou|viraram|transformou|converteu|passou|passamos|passaram|passado|diventat[oa]|divenne|divento|trasformat[oa]|convertit[oa]|passat[oaie]|fatto|werd|werden|omgebouwd|omgezet|omgevormd|gemaakt|geupgraded|stal[ao]?|przerobi\p{L}+|przeksztalci\p{L}+|przeksztalcon\p{L}+|przebudowa\p{L}+|zrobi\p{L}+)$/u,
);
/** Gone or brought there: "cut over to", "passés à", where the verb stands before it. */
export const went = lean(
  /^(?:went|gone|came|moved|migrated|switched|changed|cut|crossed|shifted|jumped|hopped|relocated|transitioned|brought|taken|took|carried|lifted|transferred|converted|upgraded|landed|stepped|passed|put|installed|reinstalled|settled|arrived|renewed|resettled|set|gingen|wechselten|zogen|stiegen|passee?s?|bascul\p{L}+|migree?s?|transferee?s?|allees|montee?s?|installee?s?|amenee?s?|portee?s?|deplacee?s?|pasado|pasamos|pasaron|paso|migrad[oa]|migramos|migraron|migro|llevad[oa]|llevamos|llevaron|trasladad[oa]|trasladamos|mudad[oa]|mudamos|subid[oa]|subimos|puesto|puesta|ido|fuimos|passou|passamos|passaram|passado|mudou|mudaram|migrou|levou|levamos|levado|levada|fomos|transferid[oa]|passat[oaie]|migrat[oaie]|spostat[oaie]|portat[oaie]|trasferit[oaie]|andat[oi]|messo|messa|saliti|stapten|gingen|verhuisden|przeszl\p{L}+|przeszed\p{L}+|przeniesion\p{L}+|przeniesl\p{L}+|zmigrowa\p{L}+|przelacz\p{L}+)$/u,
);
/** The same, where it may stand behind it: "auf Data Center gehoben", "naar de Cloud verhuisd". */
export const brought =
  /^(?:gewechselt|umgestiegen|umgestellt|umgezogen|migriert|gegangen|gebracht|gehoben|gezogen|gelandet|ubergegangen|ubersiedelt|gesiedelt|verlagert|uberfuhrt|transferiert|aktualisiert|aufgesetzt|umgeschwenkt|geschwenkt|gewandert|abgewandert|overgestapt|overgegaan|overgezet|gegaan|gemigreerd|verhuisd|gezet|verplaatst|overgeschakeld|omgeschakeld)$/u;
/** "L'an passé", "el año pasado": a time. */
export const pastTime = /^(?:pass(?:e|ee|es|ees|ado|ada|ados|adas|ato|ata|ati|ate)|pasad[oa]s?)$/u;
export const timeNoun =
  /^(?:an|ans|annee|mois|semaine|trimestre|ete|automne|hiver|printemps|ano|anos|mes|meses|semana|semanas|verano|otono|invierno|primavera|verao|outono|inverno|anno|mese|settimana|estate|autunno)$/u;
/** A participle of another verb behind the mention: "wurde uns Data Center angeboten". */
export const otherVerb = lean(
  /^(?:ge\p{L}{2,}(?:t|en)|\p{L}{2,5}ge\p{L}{2,}(?:t|en)|(?:ver|be|er|ent|zer|unter|uber)\p{L}{2,}(?:t|en)|\p{L}{3,}iert)$/u,
);

/** The same, where it had to be done. */
export const base =
  /^(?:replace|substitute|exchange|swap|trade|change|switch|become|turn|make|convert|transform|upgrade|migrate|move|go|cross|cut|transition|ersetzen|(?:ein|aus|um)?tauschen|wechseln|auswechseln|umstellen|umsteigen|umziehen|ubergehen|migrieren|umwandeln|remplacer|echanger|troquer|changer|passer|migrer|basculer|convertir|cambiar|sustituir|reemplazar|pasar|migrar|trocar|substituir|mudar|passar|converter|cambiare|sostituire|passare|migrare|convertire|vervangen|(?:in|om)?ruilen|overstappen|overgaan|omzetten|wymienic|zamienic|zastapic|przejsc)$/u;
/** Had to, was made to: done, if not gladly. */
export const forced = lean(
  /(?<!\p{L})(?:had (?:\p{L}+ ){0,3}to|(?:were|was) (?:\p{L}+ )?(?:forced|obliged|compelled|told|made) to|(?:made|had|let|forced|obliged|compelled) (?:us|it|them)(?: to)?|mussten?|gezwungen|avons du|a du|ont du|avions du|obligee?s? (?:a|de)|contraints? (?:a|de)|tuvimos que|tuvo que|hemos tenido que|obligados a|tivemos (?:de|que)|teve (?:de|que)|obrigados a|abbiamo dovuto|ha dovuto|costretti a|moest(?:en)?|gedwongen|musie?li\p{L}+|musial\p{L}*)(?!\p{L})/u,
);
/** Let go of: "left the Server", "gave up". */
export const left = lean(
  /^(?:(?:gave|given|give) (?:up|back)|(?:said|say) goodbye|got rid|parted (?:with|from)|did away|let go|scrapped|retired|discontinued|verabschiedet|abgeschafft|abgeschaltet|stillgelegt|left|dropped|abandoned|quit|quitted|verlassen|verliessen|aufgegeben|quittee?s?|abandonnee?s?|delaissee?s?|dejado|dejamos|abandonad[oa]|abandonamos|deixamos|deixado|largamos|lasciat[oa]|abbandonat[oa]|verlaten|porzucili\p{L}*|opusci\p{L}+)$/u,
);

/** What leads to the one that came: "to", "with", "against", "zu", "contre". */
export const goals =
  /^(?:to|into|onto|on|in|as|towards|auf|zu|zum|zur|nach|ins|als|a|au|aux|en|vers|sur|dans|comme|al|como|hacia|para|ao|em|no|na|pra|come|nel|nella|sul|naar|tot|op|w|we|do|jako|til|till)$/u;
/** The same behind a word of giving one for another. */
export const prices = /^(?:with|against|for|in|gegen|mit|fur|contre|pour|avec|por|con|com|per|tegen|voor|met|dla)$/u;
/** Who or what did it: "replaced by", "abgelöst durch". */
export const agents = /^(?:by|through|durch|von|vom|par|por|pelo|pela|da|dal|dalla|dallo|door|przez|av|af)$/u;
/** What leads to the one that was left. */
export const sources =
  /^(?:from|off|away|out|von|vom|aus|weg|de|du|des|d|desde|del|do|da|dal|dalla|dallo|van|uit|z|ze|od|fra|fran)$/u;
/** "Instead of", "anstelle von", "au lieu du": what stands behind it was given up. */
export const insteadOf = lean(
  /(?<!\p{L})(?:instead|in (?:the )?place|in lieu|in (?:the )?stead) of(?: (?:the|our|its))?|(?<!\p{L})(?:rather than|statt|anstatt|anstelle|an stelle|au lieu|a la place|en lugar|en vez|em vez|em lugar|no lugar|al posto|invece|in luogo|in plaats|zamiast|w miejsce)(?: (?:de|del|des|du|d|do|da|dello|della|di|von|vom|van|der|dem|den))*(?!\p{L})/gu,
);
/** "An dessen Stelle", "in its place": the one that was spoken of before. */
export const inItsPlace = lean(
  /(?<!\p{L})(?:in (?:its|his|that|this) (?:place|stead)|in (?:the )?place of (?:it|that|this|him|them)|instead of (?:it|that|this|him|them)|(?:took|taken|takes) (?:its|the|over the|over its) (?:place|role|position)(?: of)?|(?:took|taken) over from|an (?:seine|seiner|dessen|deren|ihre|ihrer|die|der) stelle|stattdessen|a sa place|pris (?:sa|la) place|a sa suite|en su lugar|ocup\p{L}+ su lugar|no seu lugar|tomou o (?:seu )?lugar|al suo posto|preso il (?:suo )?posto|in plaats daarvan|daarvoor in de plaats|de plaats ingenomen|zamiast (?:niego|tego)|w jego miejsce|zajal\p{L}* (?:jego )?miejsce)(?!\p{L})/u,
);

/** Who is spoken of where it is not the writer's house. */
export const outsiders = lean(
  /(?<!\p{L})(?:(?:every(?:body|one)|all|most|many|some) (?:else|around|of (?:the )?(?:others|our neighbou?rs)|others|other \p{L}+|neighbou?rs|competitors|(?:firms|companies|people|schools|clubs|hospitals) (?:here|around|in|we))|neighbou?rs?|competitors?|sister|parent company|subsidiary|affiliate|head ?quarters|friends?|clients?|customers?|nachbarn?|(?:alle|viele|die) (?:anderen|um uns)|schwester\p{L}*|tochter\p{L}*|mutterhaus|konzern|voisins?|(?:tous )?les autres|tout le monde autour|filiale|soeur|(?:todos )?los demas|vecinos?|matriz|filial|(?:todos )?os outros|vizinhos?|irma|(?:tutti )?gli altri|vicini|consorella|controllata|(?:alle )?anderen|buren|dochter\p{L}*|zuster\p{L}*|moeder\p{L}*|wszyscy inni|sasiedzi|siostrzana|spolka)(?!\p{L})/u,
);
/** "Where he says Server, read Data Center", "statt Server lies Data Center": the word that is meant. */
export const readsSo = lean(
  /(?<!\p{L})(?:(?:must|should|has to|ought to|muss|sollte|doit|debe|deve|moet) (?:\p{L}+ ){0,4}|read|think|put|take|write|understand|assume|imagine|picture|say|lies|lesen|denken|setzen|verstehen|nehmen|schreiben|lisez|lire|comprenez|pensez|mettez|leas?e?|lean|leer|entiendan?|pongan?|leia\p{L}*|entenda\p{L}*|ponha\p{L}*|legga\p{L}*|leggete|intenda\p{L}*|lees|leest|denk|zet|prosze czytac|czytac|czytajcie)(?!\p{L})/u,
);
export const whereSaid = lean(
  /(?<!\p{L})(?:where(?:ver|ever)?|whenever|what|for|instead of|wo(?: immer)?|dort|was|statt|anstelle|fur|la ou|ou|quand|au lieu d\p{L}*|donde|cuando|onde|quando|dove|waar|gdzie)(?!\p{L})/u,
);
