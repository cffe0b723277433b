import { lean } from '../words/lean.ts';

/**
 * Words by which one of several keys is pointed at, and what can be told of it: that it is done with, that it is
 * another's, that it is in use. Folded: lower case, without accents. The rules in keys/pointed.ts and keys/told.ts know
 * no language. `§0,1§` stands for keys that were pointed at, by their places.
 */

const whole = (all: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${all})(?![\\p{L}\\p{N}])`, 'u');
const every = (all: string): RegExp => new RegExp(whole(all).source, 'gu');

const noun =
  'ones?|keys?|codes?|numbers?|licen[cs]es?|lines?|entry|entries|rows?|items?|serials?|strings?|positions?|places?|neighbou?rs?|companions?';
const determiner = 'the|that|this|our|my|your|its';

/** What may stand behind an ordinal of a key: no noun that it would count instead. */
const follows = lean(
  new RegExp(
    `^(?:$|[^\\p{L}\\p{N}' ]|'s?(?![\\p{L}])|(?:[\\p{L}-]{2,14} )?(?:${noun})(?!\\p{L})|(?:is|are|was|were|has|have|had|can|could|may|might|must|should|shall|will|would|does?|did|isn't|wasn't|hasn't|doesn't|didn't|won't|needn't|of|in|on|at|to|from|for|by|with|up|down|under|that|which|who|whose|we|i|you|they|it|our|please|only|alone|just|also|too|as|then|there|here|now|today|and|or|nor|but|so|because|since|if|when|while|until|instead|rather|than|never|no|not|already|actually|really|simply|again|above|below|two|three|pair|until|nobody|still|ran|went|came|got|fell|died|became|had|made|gave|took|left|kept|held|stood|sat|broke|belongs?|comes?|goes|shows?|runs?|dates?|serves?|stands?|needs?|works?|stays?|remains?|counts?|moves?|matters?|concerns?|keeps?|says|gets?|sits|lies|looks|means|does|uses|lives|holds|applies|expires|having|being|[\\p{L}]{3,}ed)(?![\\p{L}]))`,
    'u',
  ),
);

/** The place of each of `count` keys that is meant; none where there is no such place. */
export type Places = (count: number) => readonly number[];
const at =
  (place: number): Places =>
  (count) =>
    place < count ? [place] : [];
const fromEnd =
  (place: number): Places =>
  (count) =>
    count - 1 - place >= 0 ? [count - 1 - place] : [];
const middle: Places = (count) => (count % 2 === 1 && count > 1 ? [(count - 1) / 2] : []);
const outer: Places = (count) => (count > 2 ? [0, count - 1] : []);
const two =
  (of: 'first' | 'last'): Places =>
  (count) =>
    count > 2 ? (of === 'first' ? [0, 1] : [count - 2, count - 1]) : [];
const ofTwo =
  (place: number): Places =>
  (count) =>
    count === 2 ? [place] : [];

const firsts = 'first|1st|topmost|top-most|uppermost|highest|top|upper|initial|opening';
const seconds = 'second|2nd';
const thirds = 'third|3rd';
const lasts = 'last|final|bottom|bottommost|lower|lowermost|lowest|undermost|closing';
const middles = 'middle|central|in[- ]between|between (?:them|those|the two|the others|these)';
/** "The one that I typed second" */
const told = `(?:${noun}|what)(?: (?:that|which|i|we|you|is|was|are|were|it|comes?|came|stands?|stood|named?|mentioned|listed|given|gave|typed|wrote|written|put|have|had|quoted|shown|appear(?:s|ing)|placed|printed|sits?|down|at|on|in|the|very|my|your|this|list)){1,6}`;
const ahead = `(?:(?:${determiner}) (?:very )?|(?<=(?:^|[^\\p{L}\\p{N}' ] ?|\\b(?:only|just|and|or|not|but|take|move|leave|use|ignore) ))(?=(?:[\\p{L}-]+) (?:is|was|has|one|key|two|pair|of them|are|were)(?!\\p{L})))`;
const ordinal = (list: string): string =>
  `(?:${ahead}|(?:on|at|up|down|in)(?: the)?(?: very)? (?=(?:top|bottom|first|last|middle|between|second|third)(?!\\p{L}))|(?<=${told} )(?:the )?)(?:${list})(?:-hand|most)?`;

/** `needs`: what stands behind has to be no other noun. */
export type Ordinal = { readonly words: RegExp; readonly places: Places; readonly needs: boolean };
const counted = (list: string, places: Places): Ordinal => ({
  words: new RegExp(`(?<![\\p{L}\\p{N}])${ordinal(list)}(?![\\p{L}\\p{N}-])`, 'gu'),
  places,
  needs: true,
});
const plain = (list: string, places: Places): Ordinal => ({ words: every(list), places, needs: false });
const numbered = (digits: string, place: number): Ordinal => ({
  words: new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:number|no\\.?|nr\\.?|num\\.?|key|licen[cs]e|item|entry|line|row|position) #?|#)(?:${digits})(?![\\p{L}\\p{N}-]|[.,]\\p{N})(?! of)`,
    'gu',
  ),
  places: at(place),
  needs: false,
});

export const ordinals: readonly Ordinal[] = [
  counted(`(?:${firsts}) (?:two|pair)`, two('first')),
  counted(`(?:${lasts}) (?:two|pair)`, two('last')),
  plain('(?:the )?(?:two|pair)(?: ones| keys)? (?:at|on)(?: the)? (?:very )?(?:top|head)', two('first')),
  plain('(?:the )?(?:two|pair)(?: ones| keys)? at(?: the)? (?:very )?(?:bottom|foot|end)', two('last')),
  counted('outer(?:most)?(?: (?:two|pair))?|outside (?:two|pair)', outer),
  plain('(?:the )?(?:ones? )?at (?:either|both) ends?', outer),
  counted('(?:second|next)[- ](?:to[- ])?last|penultimate|last but one', fromEnd(1)),
  counted(middles, middle),
  plain(`(?:the )?(?:${noun}|what)(?: (?:that|which|is|stands|sits|lies))* (?:in )?between`, middle),
  counted(firsts, at(0)),
  counted(seconds, at(1)),
  counted(thirds, at(2)),
  counted('fourth|4th', at(3)),
  counted(lasts, fromEnd(0)),
  plain(`(?:the )?(?:${noun}) at the (?:head|start|beginning)`, at(0)),
  plain(`(?:the )?(?:${noun}) at the (?:foot|end|tail)`, fromEnd(0)),
  counted('former', ofTwo(0)),
  counted('latter', ofTwo(1)),
  plain('the (?:earlier|one earlier|one higher)(?: one)? (?:in|on|up) (?:the|my|this) list', ofTwo(0)),
  plain('the one (?:further|higher) up|the higher(?: one)?(?= (?:is|was|has|of))', ofTwo(0)),
  plain('the one (?:further|lower) down', ofTwo(1)),
  plain('the (?:later|one later|one lower|one further down)(?: one)? (?:in|on|down) (?:the|my|this) list', ofTwo(1)),
  numbered('one|1', 0),
  numbered('two|2', 1),
  numbered('three|3', 2),
  numbered('four|4', 3),
];
export const mayFollow = (rest: string): boolean => follows.test(rest);

const which = `(?:(?:the|that|its) (?:${noun})(?: (?:that|which) (?:is|stands|comes|sits))?|what (?:is|stands|comes)|(?<=\\bit ))`;
/** "The one above it", "its neighbor below": by another that was pointed at; without one, of two. */
export const neighbors: readonly { readonly words: RegExp; readonly step: -1 | 1 }[] = [
  {
    words: every(
      `${which} (?:right |just |directly |immediately |standing |printed |listed )*(?:above|over|before|preceding|ahead of|on top of)(?: (?:it|that|this|them|that one))?(?! (?:is|are) (?:me|my)\\b)`,
    ),
    step: -1,
  },
  {
    words: every(
      `${which} (?:right |just |directly |immediately |standing |printed |listed )*(?:below|beneath|under|underneath|after|following|behind)(?: (?:it|that|this|them|that one))?|the (?:next|following)(?: (?:one|key|line|entry))?(?= (?:is|was|has|should|must|only|please)\\b|\\W*$|[.,;:!])|the (?:next|following) (?:one|key|line|entry)`,
    ),
    step: 1,
  },
];

/** "Numbers 1 and 3" */
export const severalNumbers = lean(
  /(?<![\p{L}\p{N}])(?:numbers|nos\.?|keys|items|lines|entries|licen[cs]es) #?[1-9](?: ?, ?#?[1-9]){0,8}(?:,? (?:and|or|&|\+) #?[1-9])?(?![\p{L}\p{N}]|[.-][\p{L}\p{N}])/gu,
);
export const allBut = whole(
  '(?:all|everything|both|each|every one|all of them)(?: of them)?(?: please)?,? (?:but|except|save|bar|apart from|other than)(?: for)?',
);

/** Those that are left of all, beside what was told of the others. */
export const rest = lean(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:(?:the|its|all)(?: two)? (?:others?|remaining|rest)(?: (?:one|ones|two|key|keys|code|number|licen[cs]es?|line|entry))?|its (?:companion|neighbou?r|twin|sibling|counterpart|fellow|mate)|everything else|all else|any other)(?![\\p{L}\\p{N}-])`,
    'gu',
  ),
);

/** "Of these two", "on the list": says nothing of which. */
export const beside = every(
  `(?:out )?(?:of|from|among|between) (?:the|these|those|them|both|our|my)(?: (?:two|three|four|pair|lot|list|bunch|keys|codes|licen[cs]es))*(?= (?:§|is|are|was|were|has|should|it|we|i|you|only|please|the|that|comes?|belong)|\\W|$)|(?:on|in|of) (?:the|my|this|that) list`,
);

/** What several of something else are: "the first" may be one of those. */
export const otherThings = whole(
  `(?:two|three|four|both|these|those|several|following|2|3)(?: \\p{L}+){0,2} (?:address\\w*|accounts|servers|machines|offices|sites|compan\\w+|firms|people|persons|colleagues|names|e-?mails|messages|invoices|orders|quot\\w+|users|instances|experts|floors|buildings|apps|add-?ons|plug-?ins|products|branches|entities|teams|departments|towns|cities|phones?|streets?|sedes|adresses|adressen|konten|rechner|firmen|direcciones|cuentas|comptes|serveurs|servidores|indirizzi|contas|enderecos|rekeningen)`,
);

const nay =
  "(?:(?<![\\p{L}])(?:not|never|no longer|nobody|no ?one|nothing|without|neither|nor|hardly|cannot|ceased|stopped|quit|failed|refused|no)(?![\\p{L}])|n't(?![\\p{L}]))";
export const denial = lean(new RegExp(nay, 'u'));

/** No denial of what is told. */
export const idle = every(
  "not only|no doubt|no matter|no problem|no objections?|not sure|don't worry|do not worry|no hurry|no rush|nothing but|not? later than|no(?:\\.| )(?=#?\\d)|no thanks|nothing against|one (?:above|below|under|over|after|beside|next to) the other|old (?:papers?|paperwork|invoices?|mails?|e-?mails?|files?|folders?|records?|documents?|list|binder|printout)",
);

/** It is over with it, it was none, or nothing is to be done. */
export const done = whole(
  [
    "cancel+(?:ed|ation)|expired|lapsed|(?:ran|run|running) out|superseded|replaced|exchanged|swapped(?: out)?|traded in|refund(?:ed)?|reimbursed|credited|money back|(?:returned|sent|handed|gave|given|give|took|taken) (?:it |that |them |this )?back|returned|surrendered|revoked|withdrawn|withdrew|void(?:ed)?|invalid(?:ated)?|null|dead|defunct|obsolete|retired|decommissioned|terminated|discontinued|annulled|rescinded|(?:written|wrote) off|scrapped|gone|died|out of (?:service|use|date|business)|outdated|out-of-date|stale|old|worthless|useless|(?:any|no) (?:good|use)|history|closed(?: down)?|(?:shut|switched|turned) (?:down|off)|wound up|dissolved|bankrupt|liquidat\\p{L}+|(?:done|finished) with|left ?-?overs?|remnant|relic|spare|unused|uninstalled|disused|inactive|deactivated|disabled|blocked|given up|gave up|ended|(?:is|was|are|were|it's|all) over|lost its|past tense|trash|rubbish|junk|garbage|outgrew|outgrown|gone bust|went bust|let go|perished|ceased to be|charged back|chargeback|student|interns?(?:'s)?",
    "by (?:mistake|accident|error)|in error|mistaken(?:ly)?|erroneous(?:ly)?|accident\\p{L}*|wrong(?:ly)?|duplicates?|doubled?|(?:bought|ordered|paid|issued|sent) (?:it |this )?twice|trials?|tests?|testing|tryouts?|evaluat\\p{L}+|demos?|demonstration|samples?|specimen|examples?|dummy|sandbox|staging|training|pilot|borrowed|on loan|loaned|temporary|quot(?:e|ation|ation's)|placeholder|typo|mistyped|misprint|rehearsal",
    "sold(?! (?:to )?us)|theirs|belong(?:s|ed|ing)? to (?!us(?!\\p{L})|ours|our (?:own|main|live|production|productive|confluence|jira|wiki|server|company|firm|office)|this|it(?!\\p{L})|confluence|jira|the (?:same|live|production|confluence|jira|server|marketplace|instance))|owned by (?!us)|property of|(?:customers?|clients?|partners?|friends?|neighbou?rs?|tenants?|competitors?|colleagues?) of ours|(?:somebody|someone|anybody) else(?:'s)?|spun off|carved out|divested|split off|(?:belong(?:s|ed|ing)?|owned|property|passed|given|handed|taken over|inherited|assigned|went|goes|gone|go|going|ceded|signed over|moved|for)(?: (?:\\p{L}+)){0,2}? (?:to|by|of|with|along with|for)? ?(?:an? |the |our |its |some |a former |our former |their )*(?:sister|affiliate\\p{L}*|subsidiar\\p{L}+|daughter|parent|mother|partner|neighbou?r\\p{L}*|competitor|landlord|tenant|new owners?|buyers?|purchasers?|acquirers?|other (?:company|firm|branch|office|site|entity|party|people)|branch|depot|shop|colleagues?|former|ex-\\p{L}+|another|different|separate|franchise\\p{L}*|\\p{L}+ (?:branch|depot|division|subsidiary|affiliate|business))|(?:sister|affiliat\\p{L}+|subsidiar\\p{L}+|daughter|parent|mother)(?: \\p{L}+)?(?:'s)?|(?:is|was) (?:our|the|an?|my|some) (?!(?:company|firm|server|confluence|jira|wiki|own|group|system)(?!\\p{L}))[\\p{L}-]{3,20}'s(?= (?:and|but)|\\W*$)|another (?:company|firm|branch|department|team|office|house|site|school|customer|client|party|entity)(?:'s)?|on their own|themselves|(?:in|with) (?:other|different) hands|changed hands",
    'leave(?! (?:you|us|me)(?!\\p{L}))|left (?:alone|as|where|out|aside|untouched|behind|in peace)|ignor\\p{L}+|forget|disregard\\p{L}*|skip\\p{L}*|drop(?:ped|ping)?|pass over|overlook|bin(?:ned)?|discard\\p{L}*|(?:strike|struck|cross|crossed|scratch|scratched)(?: \\p{L}+)? (?:out|off|through)|delet\\p{L}+|remov\\p{L}+|eras\\p{L}+|throw(?:n)?(?: \\p{L}+)? (?:away|out)|untouched|let § ?(?:rest|be|go|lie|lapse|sleep|drop|die)|(?:rest|rests) in peace|(?<!what )stays?(?! (?:in|on|our|with us|ours))|stayed|(?<!what )remain(?:s|ed)?(?! (?:in|valid|active|our|ours|the one|with us|to us|for us|here))|keep (?:it|that|them|this)(?: one)?|(?:for|in) (?:the )?(?:sake of )?(?:completeness|reference|information|info|(?:the |your |our )?records?|(?:the |your |our )?files?|the sake of order)|hands off|(?:pay|paid) no (?:attention|heed)|no (?:concern|interest|action|need|function|purpose|longer|more)|nothing (?:to|more|else|further|needs?|should|shall|is|happens)|(?:was|were|is) (?:only|just|merely|simply|purely)(?: ever)? (?:meant|intended|for|an?|to|used|bought|issued|there|on|listed|mentioned|shown|included)(?! (?:us|the one))|just (?:mentioning|listing|including|naming|showing)|only (?:mention|list|include|name|show)(?:ed|ing)?|(?:as|where) (?:it is|they are|it was)|(?:take|taken) (?:\\p{L}+ )?up with',
  ].join('|'),
);

/** With a denial: it is not in use, and nobody wants it. */
const wanted =
  'paid|pay|install\\p{L}*|activat\\p{L}*|us(?:e|es|ed|ing)|appl(?:y|ied|ies)|enter(?:ed)?|went live|ordered|order|want(?:ed)?|need(?:ed|s)?|valid|ours?|work(?:s|ed|ing)?|run(?:s|ning)?|ran|live|in (?:use|service|force|operation)|of (?:any )?(?:use|interest|concern|value)|concerns?|matters?|counts?|touch\\p{L}*|bother|take[n]?|consider\\p{L}*|renew\\p{L}*|extend\\p{L}*|exists?|serv\\p{L}+|good|relevant|meant|go(?:es)?|any ?more|any longer|move[ds]?|moving|transfer\\p{L}*|migrat\\p{L}*|shift\\p{L}*|convert\\p{L}*|active|current|belong\\p{L}*|opened|worth|to do with|part of|shown?|ask(?:ed)?|mean|care|have|own';
export const undone = lean(
  new RegExp(`${nay}.{0,60}?(?<![\\p{L}])(?:${wanted})(?![\\p{L}])|${nay}[^§]{0,3}§[^§]+§\\W*$`, 'u'),
);
/** What is denied only so far. */
export const notYet = whole(
  "not (?:\\p{L}+ ){0,2}yet|n't (?:\\p{L}+ ){0,2}yet|(?:is|has|have|are) yet to|still (?:has|have|needs?) to",
);

/** It was so once. */
export const once = whole(
  '(?:until|till|up to|through)(?: the| about| around| early| late| end| of| \\p{L}+){0,4} (?:\\d{4}|then|last|merger|move|upgrade|migration|year|summer|winter|spring|autumn)|used to|formerly|at one time|in (?:former|the old|earlier|bygone|those) (?:days|times|years)|(?:was|were|have been|has been|had been|got|been|you|we|they|he|she|i)(?: (?:have|had|all|then|once|long|since|already|just|ago))* (?:moved|transferred|migrated|converted|shifted)(?! (?:please|as|too|to the marketplace please))|already (?:moved|transferred|migrated|converted|in the marketplace)|§ (?:has |have )?(?:moved|migrated|went|gone|shifted|walked|left)(?: \\p{L}+)? (?:to|with|away|off|over|into|us)',
);

/** It is the one that is in use. */
const inUse =
  'in (?:daily |current |actual |active |full |productive |regular |constant )?(?:use|service|force|operation|production)|us(?:e|es|ed|ing)|run(?:s|ning)?|install(?:ed|s)|activ(?:e|ated)|live|alive|lives|valid|current(?:ly)?|good|right|correct|genuine|proper|real|true|actual|work(?:s|ing)?|serves?|shows?|shown|display(?:s|ed)?|sits|entered|register(?:ed|s)|under maintenance|hold maintenance|paid|(?<!of )ours|our own|(?:is|are|be|one|those) for us|(?:belongs?|belonging) to us|appl(?:y|ies)|on duty|up[- ]to[- ]date|productive|production|relies|rely|depends?|(?:confluence|jira|wiki|server|system|instance|installation|license page)(?: \\p{L}+){0,2} (?:has|have|holds?|lists?|knows?|carries|reports?|tells?|says?|names?|prints?|with)';
const asked =
  "mov(?:e|es|ing)|(?:be|get|want|have) moved|migrat\\p{L}+|transfer\\p{L}*|shift\\p{L}*|convert\\p{L}*|carr(?:y|ied) (?:\\p{L}+ )?over|bring|switch(?:ed)? (?:\\p{L}+ )?over|handle|process|proceed|deal with|work (?:with|on)|go(?:ing)? ahead|want(?:ed|s)?|wish|needs?|needed|request\\p{L}*|ask(?:ing)?|concern(?:s|ed)?|(?:is|it's|talking|talk|speaking|speak) about|relevant|(?:we|i) meant?|(?:is|are) meant(?! for)|matters?|counts?|interested|interests?|in question|go(?:es)?|take|you took|put|(?:that|which) leaves|leaves? (?:us|you|me)|what (?:remains|stays|is left)|h(?:o|e)ld (?:on ?to)|marketplace|the one (?:you|for|to)|yes";
export const wants = whole(`${asked}|${inUse}`);

/** "… is the good one", "it is … that", "we ask only for": and so no other. */
export const sole = whole(
  "only|just|solely|alone|exclusively|nothing (?:but|else)|sole|(?:it|that)(?: is|'s)(?: therefore| thus| then| really)? (?:the )?(?:§|one)|the (?:one|key)(?: that| which)? (?:to|for|you|we|i)|(?:is|are|being)(?: (?:now|therefore|thus|actually|really))? (?:the|our) (?:\\p{L}+ )?(?:one|good|right|valid|current|correct|real|key|thing)|the (?:good|right|valid|correct|real)|(?:counts?|matters?)|what(?: \\p{L}+){1,7} (?:is|stands)|(?:that's|that is|this is) what|ours is|(?:that|which) leaves|leaves? (?:us|you|me)|we're talking|we are talking",
);

export const doubted = whole(
  "(?:i|we)(?:'d| would| do)?(?: \\p{L}+)? (?:think|believe|guess|suppose|assume|presume|reckon|imagine|expect)|perhaps|maybe|might|probably|possibly|presumably|likely|(?:not|un)[- ]?(?:quite |entirely |really )?(?:sure|certain)|apparently|(?:thinks?|thought|believes?|believed|suspects?|supposes?|claims?|fears?|guesses|reckons)(?! (?:of|about))|(?:check|verify|look up|confirm|find out|look in)(?! (?:mark|box))|seems?|appears? to|(?:don't|do not|cannot|can't) (?:know|tell|say|remember)|no idea|could be|may be|may have been|or not|if i(?:'m| am) not|as far as (?:i|we)|to my knowledge|whether|wonder\\p{L}*|unclear|supposedly|allegedly",
);

/** Where a sentence is divided. The word that begins a part stays with it. */
export const joints = lean(
  /[;:,.()!?]\s*|\s[-–—]+\s|(?<![\p{L}\p{N}'])(?=(?:and|(?<!\b(?:all|everything|both|them) )but|so(?! (?:far|old|that(?= one)))|then|hence|therefore|thus|whereas|while|whilst|because|although|though|which|who|whose|unless|if|in case|before|when|after|until(?= (?:it|we|the|you|they|our|that))|as(?= (?:it(?! is)|we|that|they|this|the|§))|since(?= (?:it|we|the|this|that|they|our|i|he|she|you|§))|once(?= (?:it|we|the|you|they))|instead of|rather than|in place of|in lieu of|or|nor) )/gu,
);
/** What begins such a part tells nothing as it is: a time, a condition. */
export const aside = lean(/^\W*(?:before|until|when|if|in case|unless|once|should|provided)(?!\p{L})/u);
export const condition = lean(
  /^\W*(?:if(?! (?:possible|you please|you would|you like|that's ok))|in case|unless|should|provided|supposing)(?!\p{L})/u,
);
export const opposed = lean(
  /^\W*(?:instead of|rather than|in place of|in lieu of|other than|except|apart from)(?!\p{L})/u,
);
export const joining = lean(/^\W*(?:and|or|nor)(?!\p{L})/u);

/** "It", "that one", "which": what was named before. */
export const pronoun = whole(
  "it(?! is\\W*$)|its|it's|that(?! (?:\\p{L}+ )?(?:is|was|we|you|i|the|our)(?!\\p{L}))|that's|that one|this(?: one)?|they|them|those|these|which|whose|who",
);
/** "… and is no longer ours": the one before is its subject. */
export const elided = lean(
  /^\W*(?:(?:and|but|so|then|therefore|hence|thus|or) )?(?:(?:please|thus|then|therefore|now|also|never|still|just|only|no|not|already|since) )*(?:is|was|has|had|will|can|could|should|must|shall|may|goes|went|belongs?|does|did|got|came|comes|never|runs?|serves|stays|needs?|ran|leave|ignore|forget|move|take|use|skip|no longer|not|\p{L}+ed)(?!\p{L})/u,
);

const exchanged =
  'replaced|superseded|succeeded|exchanged|swapped|traded(?: in)?|changed|converted|upgraded|turned|merged|followed|rolled|consolidated|substituted|renewed|made|transformed|switched';
/** "A was replaced by B", "you swapped A for B", "A gave way to B": the one behind it is the newer. */
export const yieldsTo = whole(
  `(?:${exchanged})(?: \\p{L}+){0,3} (?:by|for|with|to|into|against|through|in favou?r of)|became|(?:gave|made) (?:way|room)(?: \\p{L}+)? (?:to|for)|(?:is|was) the predecessor (?:of|to)|predecessor (?:of|to)|in favou?r of|(?:up|in|back|over|away)(?: in (?:exchange|return))? (?:for|against)(?= (?:the )?§)|before (?:we|you) (?:got|issued|bought)|precede[sd]`,
);
/** "B replaced A", "B took its place": the one before it is the newer. */
export const takesOver = whole(
  '(?<!(?:was|were|is|are|been|be|got|gets|getting|being)(?: \\p{L}+)? )(?:replaced|replaces|superseded|supersedes|succeeded|succeeds)|(?:takes|took) (?:over from|the place of|its place|over)|(?:came|issued|got|given|comes?|stands?|sent)(?: \\p{L}+){0,3} (?:in place of|in its place|in (?:its|the) stead|instead of|as (?:a |the )?replacement (?:for|of)|to replace)|(?:is |was )?the (?:replacement|successor) (?:of|for|to)|(?:replacement|successor|substitute) (?:of|for|to)|instead of it|in its (?:place|stead)',
);

/** Of words of both kinds in one part, these say that it is over all the same: "the expired one that we need no more". */
export const inverse = whole(
  'refund(?:ed)?|sold|by (?:mistake|accident|error)|in error|belong(?:s|ed)? to (?!us)|ignor\\p{L}+|disregard\\p{L}*|leave|forget|skip|discard|(?:as|where) (?:it is|they are)|up with|nothing|no longer|cancel+ed|superseded|never',
);

/** "… and nothing else" */
export const nothingElse =
  /^\W*(?:(?:and|but) )?(?:nothing|none|no other|not the others?)(?: (?:else|more|further|besides|one|ones))?\W*(?:please\W*)?$/u;

/** "The test one", not "it is the valid one": called by what it is. */
export const calledOtherwise = lean(
  /(?<!(?:\b(?:is|was|are|were|be|as|been|it)|'s) )(?<![\p{L}])(?:the|our|that|my) (?!only|very|same|other)[\p{L}-]+ (?:ones?|keys?|codes?|licen[cs]es?)(?![\p{L}])/u,
);

/** "Everything below the first", "the one under the second": not what it counts from. */
export const beyond = lean(
  new RegExp(
    `(?<![\\p{L}])(?:(everything|anything|all|whatever|those|the ones|the rest|what)(?: (?:that|which))?(?: (?:is|are|comes?|stands?|follows?))?|(?:the|that) (?:${noun})(?: (?:that|which) (?:is|comes|stands))?)(?: right| just| directly)? (below|beneath|under|underneath|after|behind|following|above|before|over|preceding) §(\\d)§`,
    'gu',
  ),
);
/** "That is not so." */
export const contradicted = whole(
  "(?:that|this|it)(?:'s| is| was) (?:not|wrong|untrue|false|incorrect|mistaken)(?! (?:(?:in|to be|our|the|a|for|used|any|needed|valid|running|installed)(?!\\p{L})))(?: (?:so|true|right|correct|the case))?(?=\\W*$|[.,;:!])|(?:that|this|it) isn't (?:so|true|right|correct|the case)|not true|wait with (?:that|it)|actually,? no|on second thou?ghts?|i take (?:that|it) back|scratch that",
);
