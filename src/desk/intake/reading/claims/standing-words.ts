import { lean } from '../words/lean.ts';

/** Little words of nine languages by which it is told how a mention of Data Center or Cloud stands. Folded. */

/** By which a place is told: "in the", "auf", "vers le", "as". */
export const places =
  /^(?:in|into|inside|on|onto|to|as|at|im|ins|auf|aufs|zu|zur|zum|nach|als|dans|sur|vers|a|au|aux|chez|comme|en|nel|nella|nello|nell|sul|sulla|su|al|alla|allo|come|in|no|na|nas|nos|num|numa|em|para|ao|pro|pra|como|naar|op|w|we|do|jako|durch|par|door|przez|by|v|ve|pe|pa|i|till|til)$/u;
/** By which it is spoken of, or kept apart: "about", "über", "contre le". */
export const topics =
  /^(?:about|aus|uit|ze|depuis|of|regarding|concerning|against|for|without|from|than|despite|like|uber|ubers|von|vom|gegen|fur|furs|ohne|statt|anstatt|wegen|trotz|bezuglich|de|du|des|d|contre|pour|sans|sobre|del|contra|sin|por|pela|pelo|sem|da|di|dello|della|dal|dalla|contro|senza|per|van|over|tegen|voor|zonder|bez|przed|dla|o)$/u;
export const articles =
  /^(?:the|a|an|its|their|der|die|das|den|dem|des|eine?[nmrs]?|le|la|les|l|une?|el|los|las|un|una|os|as|um|uma|il|lo|gli|het|een|own|new|two-node|two|node|azure|aws|amazon|google|microsoft|neue[nmrs]?|eigene[nmrs]?|atlassian|atlassians|atlassian's|s|three|four|zwei|drei|vier|deux|trois|dos|tres|dois|duas|due|tre|twee|drie|dwa|dwie|trzy|public|pure|azure|aws|amazon|google|microsoft|plain|completely|fully|entirely|full)$/u;

/** The writer, the host, or a word that stands for it. */
export const subject =
  /^(?:(?:we|i|it|this|that|everything|everybody|everyone|team|staff|both|he|she|they)(?:['’](?:s|re|ve|m|d))?|wir|ich|es|das|dies|alle|alles|beides?|er|sie|nous|on|je|j|il|elle|tout|tous|cela|ca|c|nosotros|ello|todos?|ele|ela|tudo|isso|noi|io|tutt[oi]|esso|wij|ik|het|dat|iedereen|my|ja|wszyscy|ono|wszystko|to|vi|jeg|det)$/u;
export const ownVerb = lean(
  /^(?:sommes|avons|siamo|jestesmy|mamy|(?!amos|emos)\p{L}{2,}(?:amos|emos|imos|iamo|lismy|ujemy)|korzystamy|pracujemy)$/u,
);
/** What the host is called where it has no name. */
export const ofHost = lean(
  /^(?:instance|installation|install|systems?|setup|environment|software|platform|edition|version|deployment|licen[cs]e|wiki|instanz|umgebung|anlage|lizenz|ganze|systeme|environnement|plateforme|sistema|entorno|plataforma|ambiente|piattaforma|omgeving|systeem|srodowisko|instancja|lot|thing|system\p{L}{0,3}|nodes?|noeuds?|nœuds?|knoten|nodos|nodi|knooppunten|wezl\p{L}+)$/u,
);

/** To have: of something that is there, where nothing else is had ("in the cloud we have only the mail"). */
export const possesses =
  /^(?:have|holds?|has|had|got|keep|keeps|we've|they've|habe|haben|hat|halten|avons|ai|ont|tenemos|tengo|tiene|hay|temos|tenho|tem|abbiamo|hanno|heb|hebben|heeft|mamy|mam|liegt|liegen|har|steht|stehen|staan|staat|stoi)$/u;
/** Gone, brought, worked: what the lexicon has no word for, and says where something is. */
export const goesOrWorks = lean(
  /^(?:voila|voici|gone|given|replaced|superseded|ersetzt|abgelost|remplacee?s?|sustituid[oa]|substituid[oa]|sostituit[oa]|vervangen|zastapion\p{L}*|umgewandelt|konvertiert|convertie?s?|convertid[oa]|convertit[oa]|omgezet|przeksztalcon\p{L}*|put|taken|brought|transferred|relocated|arbeit\p{L}*|works?|working|works|macht|verschoben|uberfuhrt|gebracht|gezogen|gehoben|geholt|ubertragen|gegangen|umgezogen|ubergegangen|gelandet|landete[n]?|travaill\p{L}+|part[ie]{1,2}s?|parti|basculee?s?|migree?s?|transferee?s?|devenue?s?|trabaj\p{L}+|trabalh\p{L}+|pasado|pasada|pasaron|paso|llevado|llevada|llevaron|llevo|migraron|migro|trasladad[oa]|passaram|passou|passado|levaram|levado|levou|mudou|mudaram|migraram|migrou|lavor\p{L}+|passat[oaie]|migrat[oaie]|spostat[oaie]|portat[oaie]|diventat[oa]|werkt|werken|overgezet|gezet|verplaatst|gegaan|geworden|became|become|becomes|pracuj\p{L}+|prze(?:niosl|szl|niesion|szed)\p{L}*|zmigrow\p{L}+|gewechselt|umgestiegen|umgestellt|migriert|dziala\p{L}*|went|moved|migrated|switched|converted|upgraded|cutover|deployed|us(?:iamo|amos)|utili(?:zz|s|z)\p{L}{1,2}(?:o|os|ons|mo)|nutzen|verwenden|gebruiken|uzywamy|korzystamy)$/u,
);
/** "They keep threatening to put us in the Cloud": nothing is kept, and nothing was put. */
export const isNoDeed = (before = '', word = '', behind = ''): boolean =>
  (before === 'to' && goesOrWorks.test(word)) || (/^keeps?$/u.test(word) && behind.endsWith('ing'));
export const says =
  /^(?:says?|reads?|shows?|states?|zeigt|sagt|lautet|dit|indique|affiche|dice|indica|diz|mostra|zegt|pokazuje)$/u;
/** A participle, where it is none of the verbs above: "wir haben Data Center getestet", "we have rejected …". */
export const participle = lean(
  /^(?:(?!need|indeed|licensed|hosted)\p{L}{2,}ed|thought|seen|shown|heard|read|sold|ge\p{L}{2,}(?:t|en)|\p{L}{2,5}ge\p{L}{2,}(?:t|en)|(?:ver|be|er|ent|zer|unter|uber)\p{L}{2,}(?:t|en)|\p{L}{3,}iert|\p{L}{3,}ad[oa]s?|\p{L}{3,}id[oa]s?|\p{L}{3,}at[oaie]|\p{L}{3,}(?:ee?s?))$/u,
);

export const times = lean(
  /^(?:\d+(?:\.|th|st|nd|rd)?|been|since|then|years?|jahr(?:es)?|annee|an|ano|anno|jaar|roku|past|pasad[oa]|passe|passad[oa]|passato|scors[oa]|dernier|derniere|letzte[nmrs]?|vorige[nmrs]?|vergangene[nmrs]?|ubieglym|now|today|meanwhile|already|by|until|last|this|month|week|weekend|yesterday|ago|seit|seitdem|seither|inzwischen|mittlerweile|jetzt|nun|heute|schon|bereits|ganz|komplett|woche|monat|depuis|maintenant|desormais|deja|desde|ahora|hoy|ya|entonces|agora|hoje|ja|adesso|ora|oggi|gia|ormai|sinds|sindsdien|inmiddels|nu|al|od|teraz|juz|obecnie|entretanto|however|though|jedoch|allerdings|echter|pero|jednak|jan\p{L}*|feb\p{L}*|mar[scz]\p{L}*|mai|maj\p{L}*|may|apr\p{L}*|avril|abril|june?|juni|juin|junho|junio|july?|juli|juil\p{L}*|julho|julio|aug\p{L}*|aout|agosto|sept?\p{L}*|o[ckt]t\p{L}*|nov\p{L}*|de[czs]em\p{L}*|dicembre|gennaio|giugno|luglio|settembre|spring|summer|autumn|winter|easter|christmas|ostern|fruhjahr|sommer|herbst|printemps|ete|automne|hiver|primavera|verano|otono|invierno|verao|outono|inverno|estate|autunno|voorjaar|zomer|herfst|stycznia|lutego|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia|wiosny|lata|jesieni|zimy)$/u,
);

export const ors = /^(?:or|oder|bzw|beziehungsweise|respektive|ou|o|of|lub|albo|czy|eller)$/u;
export const ands = /^(?:and|und|et|y|e|en|i|sowie)$/u;
export const joins =
  /^(?:and|so|because|since|while|whereas|although|though|und|weil|da|wahrend|obwohl|et|car|y|porque|pois|perche|en|want|omdat|i|bo|oraz)$/u;
/** "Not on Server any more but Data Center": the other of the two. */
export const adversatives = /^(?:but|sondern|sino|lecz|mais|maar|aber|mas|pero|ma|ale)$/u;
export const relatives =
  /^(?:that|which|what|who|whom|whose|dass|qui|que|che|dat|ze|ktory|ktora|ktore|quem|quien|chi|kto)$/u;

/** "Data Center is what we run", "the Cloud is where we are". */
export const isWhat = lean(
  /^ ?(?:edition |version |the product )?(?:is|ist|est|es|e|is|to),? ?(?:now |today |jetzt |heute )?(?:what|where|the one we|was wir|wo wir|wohin|ce que nous|la ou nous|lo que|donde|adonde|o que|onde|quello che|dove|wat we|waar we|to co|tam gdzie)(?!\p{L})/u,
);
/** "Es handelt sich um …", "il s'agit de …", "that is to say", "what Atlassian calls": it is. */
export const isAbout = lean(
  /(?<!\p{L})(?:handelt(?: es)? sich(?: \p{L}+){0,3} um|s'agit(?: bien| donc)? (?:de|d'|du)|se trata (?:de|del)|trata-se d[eao]|si tratta (?:di|del)|gaat (?:het )?om|chodzi o|(?:that|which) is to say|that is|i\.?e\.?|namely|das heisst|d\. ?h\.|namlich|c'est-a-dire|es decir|o sea|ou seja|cioe|dat wil zeggen|czyli|to znaczy|what (?:\p{L}+ ){1,3}calls?|(?:was|ce que|lo que|o que) (?:\p{L}+ ){1,3}(?:nennt|appelle|llama|chama))(?: (?:the|an?|eine?[nmrs]?|die|das|la|le|une?|un|una|uma?|een|de|het|il|el))?\s*$/u,
);
/** "Our Confluence Cloud": it is there, whatever else is said of it. */
export const ours = lean(
  /(?<!\p{L})(?:our|unser\p{L}*|notre|nuestr[oa]|noss[oa]|nostr[oa]|ons|onze|nasz\p{L}*)\s+(?:new |neue\p{L}* )?(?:confluence|jira)\s+$/u,
);
/** What is gone to: "… Confluence to the Cloud". */
export const directions = /^(?:into|to|onto|ins|nach|auf|vers|a|al|para|ao|pra|naar|do)$/u;
/** Another noun's first part: "the Cloud strategy", "Data-Center-Projekt", "a cloud of dust". */
export const compounds = lean(
  /^(?:-(?!edition|version|variante|lizenz|licen|cluster|instanz|dienst|server|basis|umgebung|system)\p{L}| of (?!atlassian|ours|the vendor|\d|one|two|three|four|five|six|several|nodes))/u,
);
export const heads = lean(
  /^[- ](?:ones?|edition|editie|version|variante?|licen[cs]e|lizenz|cluster|nodes?|install|instance|instanz|site|deployment|setup|edicion|edition|edicao|edizione|wersj\p{L}*)(?!\p{L})/u,
);
/** "Moved to it when we grew": a time, and no condition. */
export const whens = /^(?:when|als|quand|lorsque|cuando|quando|toen|gdy|kiedy)$/u;
/** The infinitive of what is only thought of: "auf Data Center umzusteigen", "om naar de Cloud te gaan". */
export const infinitive = lean(
  /(?:^| )(?:\p{L}{2,6}zu\p{L}{3,}(?:en|ern|eln)|zu \p{L}{3,}(?:en|ern|eln)|te \p{L}{3,}n)$/u,
);

/** It comes, is served or opened … */
export const comes = lean(
  /^(?:comes?|coming|served|provided|delivered|supplied|run|hosted|open(?:ed)?|use|used|get|kommt|kommen|bezogen|beziehen|geliefert|bereitgestellt|vient|viennent|fourni\p{L}*|viene|vienen|servid[oa]|vem|vindo|fornecid[oa]|arriva|fornit[oa]|komt|geleverd|betrokken|pochodzi|dostarczan\p{L}+)$/u,
);
/** … from there. */
export const sources = /^(?:from|out|aus|de|du|depuis|desde|da|dal|dalla|uit|z|ze)$/u;

/** What will be, and how far away it is. */
export const oneDay = lean(
  /(?<!\p{L})(?:(?:will|shall|[a-z]'ll)(?! (?:see|find|notice|understand|know|have (?:seen|noticed)))|in (?:\p{L}+|\d+) (?:years?|months?|jahren?|monaten|jaar|jaren|maanden)(?! (?:ago|her))|by the time|(?:one|some) ?day|sooner or later|eines tages|irgendwann|fruher oder spater|dans (?:\p{L}+|\d+) (?:ans|mois)|un jour|tot ou tard|dentro de (?:\p{L}+|\d+) (?:anos|meses)|algun dia|daqui a (?:\p{L}+|\d+) (?:anos|meses)|um dia|(?:fra|tra) (?:\p{L}+|\d+) (?:anni|mesi)|un giorno|prima o poi|over (?:\p{L}+|\d+) (?:jaar|maanden)|ooit|vroeg of laat|za (?:\p{L}+ |\d+ )?(?:lat|rok|miesiecy)|kiedys|predzej czy pozniej)(?!\p{L})/u,
);

/** "Since the change", "seit dem Wechsel": it was made. */
export const afterIt =
  /^(?:since|after|seit|nach|mit|depuis|apres|desde|tras|despues|apos|depois|dal|dalla|dopo|sinds|na|od|po)$/u;

/** "The Cloud of Atlassian does it since January" */
export const sinceWhen = lean(
  /(?<!\p{L})(?:since|seit|seither|seitdem|depuis|desde|dal|dalla|da (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)|sinds|od|siden|sedan)(?!\p{L})/u,
);
/** "We left the Server for the Cloud" */
export const instead = /^(?:for|fur|gegen|pour|contre|por|para|per|voor|dla)$/u;

/** "The move to the Cloud is done." */
export const done = lean(
  /(?<!\p{L})(?:is|has been|was|went|took|ist|wurde|est|a ete|esta|ha sido|foi|e stat[oa]|is|zosta\p{L}+|jest) (?:\p{L}+ ){0,2}(?:done|over|completed?|finished|through|behind us|place|live|vollzogen|erledigt|abgeschlossen|durch|geschafft|erfolgt|fait[e]?|terminee?|achevee?|hech[oa]|terminad[oa]|completad[oa]|feit[oa]|concluid[oa]|fatt[oa]|conclus[oa]|completat[oa]|klaar|gebeurd|afgerond|gedaan|zakonczon\p{L}+|gotow\p{L}+)(?!\p{L})/u,
);
const looks =
  '(?!chiffr|calcul|evalu|etudi|test|examin|prob|analiz|estudi|avali|stim|valut|studi|prov|pruf|unters|rech|kalk|bewert|schatz|onderzoek|bereken|bekijk|assess|quot|check)';
/** "La direction a tout fait migrer vers le Cloud", "hat alles umstellen lassen": had it done, and not only looked at. */
export const caused = lean(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:a|ont|avons|ai) (?:\p{L}+ )?fait ${looks}\p{L}+(?:er|ir|re)|(?:hat|haben|habe) (?:\p{L}+ ){0,6}${looks}\p{L}+en lassen|(?:ha|han|hemos|he) hecho ${looks}\p{L}+(?:ar|er|ir)|(?:mandou|mandaram|mandamos) ${looks}\p{L}+(?:ar|er|ir)|(?:ha|hanno|abbiamo|ho) (?:\p{L}+ )?fatto ${looks}\p{L}+(?:are|ere|ire)|(?:heeft|hebben|heb) (?:\p{L}+ ){0,6}laten ${looks}\p{L}+en|(?:has|have|had) had (?:\p{L}+ ){1,4}${looks}\p{L}+ed)(?!\p{L})`,
    'u',
  ),
);

/** "… and stayed with it", "that is what it is now": taken up after all, whatever was said before. */
export const takenUp = lean(
  /(?<!\p{L})(?:(?:stayed|stuck|went|are going) with it|took (?:it|them) up on it|we took it|(?:we|they|and) did it|that(?:'s| is) what (?:it is|we (?:run|have|use|are on))|(?:has|have) been (?:there|running)|(?:is|are) (?:there|on it|running) now|(?:sind|ist) (?:\p{L}+ ){0,2}(?:dabei|dort) geblieben|(?:haben|hat) (?:\p{L}+ ){0,2}(?:behalten|angenommen|zugegriffen|es getan)|(?:y|en) sommes rest\p{L}+|l'avons (?:garde|adopte|fait)e?|(?:nos|nos hemos) quedamos con|lo hemos (?:hecho|aceptado|adoptado)|ficamos com|acabamos por (?:aceitar|adotar|ficar)|(?:ci )?siamo rimasti|l'abbiamo (?:tenut|adottat|accettat|fatt)[oa]|(?:zijn|is) (?:er|erbij|daar) (?:\p{L}+ )?(?:bij )?gebleven|zostalismy przy)(?!\p{L})|そのまま使/u,
);

/** Japanese: what it is used as, or was changed to, is said right behind it. */
export const thereInJapanese =
  /^ ?(?:版|サービス|環境|製品|エディション|上|ライセンス)*(?:(?:で|を|上で|にて|として)(?:現在|すべて|全て)?(?:使用|利用|運用|稼働|稼動|動作|導入|使って|動いて|契約)|(?:に|へ)(?:と)?(?:すべて|全て|全面)?(?:移行|移って|移りま|移しま|切り?替[えわ]|変更|アップグレード|乗り?換え|なって|なりま|あります|ございま)|です(?!か)|でござい|となって|となりま)/u;
/** "The head office is in the Cloud". */
export const othersInJapanese =
  /(?:本社|親会社|子会社|グループ会社|他部署|他社|取引先|別部門)(?:の[^。、]{0,8})?[はが]\s*$/u;
export const notInJapanese = /(?:ません|ない|なく|ず$|予定|検討|見送|未定|終了|かも|つもり|だけ|のみ|至ら|中止|断念)/u;
