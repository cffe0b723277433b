import { lean } from '../words/lean.ts';
import { before, distance, inside } from './clause.ts';
import { doubts, doubtsIn, firstPerson, isTakenBack, isYourQuestion, type Analysis, type Claim } from './analysis.ts';
import { ifs } from './no-doubt.ts';
import { behindNumber, equalsHost, givesIt, isLeftAt, isStepTo, namesNumber, sameNumber } from './match-sizes.ts';
import { nobodyIn } from './objections.ts';
import {
  inTheirPlace,
  isDecided,
  isToHear,
  isUndecided,
  isUnsaid,
  lacksApproval,
  notMineToSay,
  refusesNothing,
  toOthers,
} from './open-consent.ts';
import { enlarged, leavesAlone, refusesMatch, wantsNoLarger } from './match-refusals.ts';
import { has, type Found, type Hit } from '../lexicon/find.ts';
import { foldSame } from '../words/text.ts';

/** On a folded text: `\b` knows no letters with accents. */
const asking =
  /\b(?:just|simply) (?:match|raise|set|put|make|bring|bump|adjust|align)\b|\b(?:see to it that|do what(?:ever)? is (?:needed|necessary)|make sure (?:that )?(?:it|they|the))\b|\b(?:passt|gleicht|setzt|stellt|hebt|macht|zieht) (?:es|sie|das|die)\b|\b(?:sorgen sie dafur|veranlassen sie)\b|\b(?:alignez|mettez|passez|portez|ajustez|augmentez|adaptez|montez|relevez|faites (?:le necessaire|en sorte))\b|\b(?:(?:igualen|igu[aá]len|ajusten|aj[uú]sten|suban|s[uú]ban|pongan|p[oó]ngan|adapten|ad[aá]pten|aumenten|aum[eé]nten)(?:l[oa]s?)?|hagan lo necesario)\b|\b(?:igualem|ajustem|subam|ponham|aumentem|acertem|coloquem|facam o necessario)\b|\b(?:(?:allineate|adeguate|portate|mettete|aumentate|alzate)(?:l[oaie])?|fate (?:il necessario|in modo))\b|\b(?:zet|maak|trek|pas|verhoog|breng) (?:ze|het|hem|die|dat|alles)\b|\bzorg (?:er|maar)|\b(?:dopasujcie|wyrownajcie|podniescie|ustawcie|zwiekszcie)\b|\bwe(?:'ll| will| would)? (?:take|buy|order)\b|\bnehmen wir\b|\bwir nehmen\b|\bpren(?:ons|drons)\b|\b(?:tomamos|cogemos|prendiamo|bierzemy)\b|\bnemen w(?:e|ij)\b|\bw(?:e|ij) nemen\b|\bplease\b|\bkindly\b|\bgo ahead\b|\bfeel free\b|(?:\bwould|'d) (?:like|love|appreciate|be grateful)\b|\bbitten?\b|\b(?:pedimos|pido|chiediamo|chiedo|verzoeken|demandons|demande de|beder)\b|\bmochten?\b|\bwollen\b|\bwurden (?:uns|wir) (?:sehr )?(?:freuen|gerne?)\b|s'il vous plait|\bveuillez\b|\bmerci d(?:e\b|')|\b(?:souhaiterions|souhaitons|souhaite|aimerions|voudrions|voulons)\b|\bpor favor\b|\b(?:queremos|quisieramos|deseamos|gostariamos|desejamos)\b|\bper favore\b|\bpf\b|\b(?:vorremmo|vogliamo|desideriamo)\b|\bgraag\b|\bgelieve\b|\b(?:willen|wensen)\b|\bprosz[ea]\b|\bprosimy\b|\b(?:chcemy|chcielibysmy)\b|\b(?:onsker|onskar|venligst|vennligst)\b|ください|お願い|いただい/u;

const plainYes = /^(?:yes|yep|yeah|yup|aye|yebo|sure|ja|jo|jawohl|oui|sí|si|sim|sì|tak|はい)$/iu;

/** "Please tell us what it costs": wants to know, not to have it done. */
const inquires = lean(
  /\b(?:tell|know|inform|discuss|quote|quotation|costs?|price|pricing|(?<!to )what|how much|whether|explain|nennen|mitteilen|kosten|kostet|preis|angebot|wissen|ob|coute|cout|prix|devis|combien|indiquer|cuesta|coste|costo|precio|presupuesto|cuanto|indicar|custa|custo|preco|orcamento|quanto|costa|prezzo|preventivo|kost|prijs|offerte|koszt|cena|ofert\p{L}*|ile)\b|費用|見積|価格|教えて/iu,
);

/** "Bump us to whatever Jira has", "Match it to Confluence.": a request, where it begins with the verb. */
const bids = ({ found }: Analysis): boolean => {
  const [first] = found.hits;
  return (
    first !== undefined &&
    first.from === 0 &&
    has(first, 'match') &&
    !has(first, 'tier', 'users') &&
    !namesMatch(found, first) &&
    !found.hits.some((hit) => has(hit, 'must'))
  );
};

/** "Please match both to their hosts", "podem igualar ao do Confluence": asks that it be done, and not whether it may be. */
export const asksToMatch = (analysis: Analysis): boolean =>
  !analysis.isQuestion &&
  !analysis.found.hits.some((hit) => has(hit, 'confirm') || (has(hit, 'agree') && !has(hit, 'may'))) &&
  (bids(analysis) ||
    asking.test(foldSame(analysis.text)) ||
    analysis.found.hits.some(
      (hit) => has(hit, 'may') && analysis.found.hits.some((one) => has(one, 'match') && before(hit, one, 2)),
    ));

/** "We will upgrade it to Confluence's tier": promised, unless for some later time. */
const promises = ({ found, text }: Analysis, matches: readonly Hit[]): boolean =>
  /\b(?:we|i)(?:'ll| will)\b/iu.test(text) &&
  !/\b(?:later|soon|next|then|eventually|month|year|week|once|when|\d{4})\b/iu.test(text) &&
  found.hits.some(
    (hit) =>
      (has(hit, 'future') || (found.tokens[hit.from]?.text ?? '').endsWith("'ll")) &&
      matches.some((one) => has(one, 'match') && before(hit, one, 4)),
  );

const reasoned = lean(
  /[,;–-] (?:and )?(?:so|therefore|hence|thus|daher|deshalb|darum|also|donc|por eso|así que|por lo tanto|por isso|portanto|quindi|perciò|dus|daarom|więc|dlatego)(?!\p{L})/iu,
);

/** What a text says of matching the users. `implied`: it answers yes, so that it need not name them. */
export function judgeMatch(analysis: Analysis, implied: boolean): Claim {
  const { found, clauses, isQuestion, text } = analysis;
  const things = found.hits.some((hit) => has(hit, 'app', 'host', 'license'));
  const nouns = found.hits.filter((hit) => namesMatch(found, hit));
  const users =
    nouns.length > 0 ||
    found.hits.some(
      (hit) => isStepTo(found, hit) && !/^ (?!Confluence|Jira)\p{Lu}/u.test(behindNumber(analysis, hit)),
    ) ||
    found.hits.some((hit) => namesNumber(found, hit)) ||
    // "If you need to match numbers, do."
    found.hits.some((hit) => has(hit, 'match') && found.hits.some((one) => has(one, 'count') && before(hit, one, 1))) ||
    found.hits.some((hit) => has(hit, 'users', 'tier') || (things && has(hit, 'count')));
  const matched = found.hits.filter((hit) => has(hit, 'match'));
  const equalled = sameNumber(analysis) || equalsHost(analysis);
  const together = (a: Hit, b: Hit): boolean => clauses.some((clause) => inside(a, clause) && inside(b, clause));
  // "yes, match the users", "the users may be raised to Confluence's"
  const agrees = found.hits.filter(
    (hit) =>
      (has(hit, 'agree') && !isToHear(text, hit)) ||
      ((users || things) &&
        found.hits.some((other) => has(other, 'match') || (users && things && has(other, 'alike'))) &&
        has(hit, 'yes') &&
        plainYes.test(text.slice(hit.start, hit.end)) &&
        (things || nouns.length === 0 || nouns.some((one) => before(hit, one, 2))) &&
        !isOfServer(analysis, hit)) ||
      (users &&
        has(hit, 'may') &&
        !found.hits.some((other) => has(other, 'understand')) &&
        found.hits.some(
          (one) => (has(one, 'match') || (things && has(one, 'alike'))) && before(hit, one, 9) && together(hit, one),
        )) ||
      (equalled && has(hit, 'may', 'yes')),
  );
  // "We have your license and want to keep it same like before": that they go on with it, and nothing of its size.
  const sized = users || matched.length > 0 || found.hits.some((hit) => has(hit, 'count'));
  const isKept = (hit: Hit): boolean => !sized && !implied && /^want to keep$/iu.test(text.slice(hit.start, hit.end));
  const refuses = found.hits.filter(
    (hit) => has(hit, 'refuse') && !isUnsaid(analysis, hit) && !isKept(hit) && !refusesNothing(text, hit),
  );
  const matches = found.hits.filter(
    (hit) =>
      has(hit, 'match') ||
      isStepTo(found, hit) ||
      (has(hit, 'tier') && users && things && agrees.some((agree) => agree.to <= hit.from)) ||
      (has(hit, 'alike') && (users || things)),
  );
  const larger = wantsNoLarger(foldSame(text));
  const alone = leavesAlone(analysis);
  if ((!implied && inTheirPlace.test(foldSame(text))) || notMineToSay.test(foldSame(text))) return null;
  const given = givesIt(analysis);
  if (given === null && !implied) return null;
  const about =
    equalled ||
    alone ||
    given !== undefined ||
    buysMore.test(foldSame(text)) ||
    ((refuses.length > 0 || agrees.length > 0 || larger) && enlarged.test(foldSame(text))) ||
    matches.length > 0 ||
    (users && refuses.length > 0) ||
    // "We'd rather leave the add-on at 25."
    refuses.some((refuse) => isLeftAt(found, refuse)) ||
    found.hits.some(
      (hit) =>
        has(hit, 'users', 'tier') &&
        agrees.some((agree) => together(agree, hit) || isTopic(analysis, hit, agree) || follows(analysis, hit, agree)),
    );
  // "Faire passer la licence sur la Marketplace": it is moved, and nothing is said of its users.
  const moves = !users && found.hits.some((hit) => has(hit, 'market'));
  const asks =
    given === true ||
    (!moves &&
      (asking.test(foldSame(text)) || bids(analysis)) &&
      !inquires.test(foldSame(text)) &&
      (users || things) &&
      matches.some((hit) => has(hit, 'match') || (has(hit, 'alike') && users && things)));
  const refused = larger || alone || refusesMatch(analysis, matches, asking.test(foldSame(text)));
  const bare = isBareRequest(analysis);
  const promised = (users && things && promises(analysis, matches)) || bare || buysMore.test(foldSame(text));
  if (
    !implied &&
    !bare &&
    (!about || (agrees.length === 0 && refuses.length === 0 && !asks && !refused && !promised && !confirmsMatch(found)))
  )
    return undefined;
  if (!implied && !promised && !users && !things && !matched.some((hit) => isBareMatch(analysis, agrees, hit)))
    return undefined;
  if (isYourQuestion(analysis) && !agrees.some((hit) => firstPerson.test(text.slice(0, hit.start)))) return undefined;
  // "Every buyer is guaranteed that …": promised to others.
  if (!implied && toOthers.test(text)) return undefined;
  // "Could you bring our licence to the Marketplace so that we can carry on?" asks for that alone.
  if (!implied && isQuestion && moves && matched.length === 0) return undefined;
  if (isQuestion || lacksApproval(text) || isUndecided.test(foldSame(text))) return null;
  // "I told you that we were fine with it": so it was, and what holds now is said elsewhere.
  if (!implied && agrees.length > 0 && agrees.every((agree) => isOfPast(found, agree))) return null;
  // "Our management has to agree first."
  if (
    agrees.some(
      (agree) =>
        !has(agree, 'filler') &&
        // "We accept that it must be brought to the same figure, and give our consent": agreed before it.
        !agrees.some((other) => other.to <= agree.from && !has(other, 'filler')) &&
        found.hits.some(
          (hit) =>
            has(hit, 'must') &&
            hit.to <= agree.from &&
            together(hit, agree) &&
            // "Both have to be equal and we are happy to …": what must be is the match.
            !found.hits.some(
              (one) =>
                has(one, 'match', 'alike') &&
                one.from >= hit.to &&
                found.tokens.slice(one.to, agree.from).some((token) => /^(?:and|und|et|y|e|en|i)$/u.test(token.text)),
            ),
        ),
    )
  )
    return null;
  // "My colleague says that she agrees": not the writer.
  const isOfOthers = agrees.some((agree) => found.hits.some((hit) => has(hit, 'others') && together(hit, agree)));
  if (isOfOthers && !implied) return null;
  const settled = isDecided(text);
  // "It would be hard to explain to our board, so it has to stay at 25": what comes before is the reason.
  const from = reasoned.exec(text)?.index ?? 0;
  const isReason = (hit: Hit): boolean => hit.end <= from && refuses.some((refuse) => refuse.start >= from);
  const isOpen = found.hits.some((hit) => has(hit, ...doubts) && !(settled && has(hit, 'maybe')) && !isReason(hit));
  if (refused && !implied && !isOpen) return false;
  if (refuses.length > 0) return isOpen || notYet.test(foldSame(text)) ? null : false;
  const key = [...agrees, ...matches];
  // "Nobody here knows whether …", "nobody has agreed to it yet"
  if (
    clauses.some(
      (clause) =>
        nobodyIn(found, clause) >= 0 &&
        !found.hits.some((hit) => has(hit, 'objection') && inside(hit, clause)) &&
        key.some((hit) => inside(hit, clause)),
    )
  )
    return null;
  if (doubtsIn(analysis, key).some((hit) => !has(hit, 'agree')) || isTakenBack(analysis, 'match', key)) return null;
  const denied = found.hits.filter(
    (hit) =>
      has(hit, 'neg') &&
      !has(hit, 'agree', 'filler') &&
      !isUnneeded(analysis, hit) &&
      // "There are 500 users and no longer 250, and we agree to that too"
      !found.tokens.slice(hit.to, hit.to + 2).some((token) => /^\d/u.test(token.text)) &&
      key.some((one) => distance(hit, one) <= 4 || together(hit, one)),
  );
  if (denied.length > 0)
    return !implied && denied.some((hit) => agrees.some((one) => before(hit, one, 3) && together(hit, one)))
      ? false
      : null;
  return true;
}

/** "Not required by us, but accepted": that it is not wanted for its own sake denies no consent. */
export const isUnneeded = ({ found: { hits } }: Analysis, denial: Hit): boolean =>
  hits.some((hit) => has(hit, 'needed') && before(denial, hit, 1)) &&
  hits.some((hit) => has(hit, 'agree') && hit.from >= denial.to);

/** "We were fine with it", "we had agreed": said of what was. */
const isOfPast = ({ hits, tokens }: Found, agree: Hit): boolean =>
  (tokens[agree.from - 1]?.text === 'had' ||
    hits.some((hit) => has(hit, 'past') && !has(hit, 'agree') && before(hit, agree, 1))) &&
  !/^(?:approved|signed|cleared|authori[sz]ed|given|okayed|budgeted|decided|genehmigt|freigegeben)/u.test(
    tokens[agree.from]?.text ?? '',
  );

/** "Own server yes, users to be discussed": the yes is about the server. */
const isOfServer = ({ found, clauses }: Analysis, yes: Hit): boolean =>
  clauses.some(
    (clause) =>
      inside(yes, clause) &&
      found.hits.some((hit) => has(hit, 'server') && inside(hit, clause) && hit.to <= yes.from) &&
      !found.hits.some((hit) => has(hit, 'match', 'alike', 'users', 'tier') && inside(hit, clause)),
  );

/** "We agree to the match.": of nothing else than the users, which the vendor asked about. */
const isBareMatch = ({ clauses }: Analysis, agrees: readonly Hit[], match: Hit): boolean =>
  agrees.some((agree) => before(agree, match, 3)) &&
  clauses.some((clause) => inside(match, clause) && clause.to - match.to <= 1);

/** "The additional 50 seats we'll gladly buy", "the difference between 50 and 100 will be ordered by our purchasing". Folded. */
const buysMore = lean(
  /(?<!\p{L})(?:the|those|these|die|den|les|la|le|los|las|as|os|gli|i|de|het|te) (?:(?:difference|surcharge|upgrade)|(?:additional|extra|missing|remaining)(?: \d+)? (?:users?|seats?|licen[cs]es?|places)|(?:differenz|aufpreis|mehrpreis|aufstockung)|(?:zusatzlichen|fehlenden|weiteren)(?: \d+)? (?:platze|nutzer|benutzer|lizenzen|user)|(?:complement|supplement)|(?:\d+ )?(?:places|utilisateurs|licences) (?:supplementaires|manquant[es]+)|diferencia|diferenca|differenza|verschil|extra gebruikers)(?: \p{L}+| \d+){0,8}? (?:(?:will be|shall be|is being|are being|has been|have been) (?:ordered|paid|bought|covered|purchased|settled|borne)|(?:we|i)(?:'ll| will) (?:\p{L}+ )?(?:buy|pay|order|cover|take)|(?:kaufen|bestellen|zahlen|bezahlen|ubernehmen|nehmen) wir|(?:wird|werden) (?:\p{L}+ ){0,4}(?:bestellt|bezahlt|ubernommen|beauftragt|getragen)|(?:sera|seront) (?:commande|paye|pris en charge|regle)\p{L}*|(?:sera|seran) (?:pagad|abonad|asumid)\p{L}*|(?:sera|serao) (?:pag|suportad)\p{L}*|(?:sara|saranno) (?:pagat|coperta|ordinat)\p{L}*|(?:wordt|worden) (?:besteld|betaald)|(?:zostanie|zostana) (?:zamowion|oplacon|pokryt)\p{L}*)(?!\p{L})|(?<!\p{L})(?:we|i)(?:'ll| will) (?:\p{L}+ )?pay for (?:the )?(?:25|50|100|250|500|2000)(?!\d)/u,
);

const plainMatch =
  /^(?:match|align|equali[sz]e|angleichen|gleichziehen|aligner|alignez|egaliser|igualar|igualen|iguale|allineare|allineate|gelijktrekken|wyrownac)$/u;
const bareRequest = lean(
  /^\W*(?:(?:please|kindly|do|yes|ok|so|just|bitte|ja|merci|por favor|per favore|we(?:'ll| will| shall)?|then|graag|prosze)(?!\p{L})|(?=match|align|alignez|igualen|allineate))/iu,
);

/** "Please match.", "We'll match.": nothing else is said, so it is of what the vendor asked for. */
const isBareRequest = ({ text, found: { hits, tokens }, isQuestion }: Analysis): boolean =>
  tokens.length <= 4 &&
  !isQuestion &&
  bareRequest.test(text) &&
  hits.some((hit) => has(hit, 'match') && plainMatch.test(tokens[hit.from]?.text ?? '')) &&
  !hits.some((hit) => has(hit, 'neg', 'no', 'cond', 'maybe', 'must', 'refuse', 'past'));

/** "I'd rather not commit yet": put off, and not refused. */
const notYet = lean(
  /(?<!\p{L})(?:yet|noch (?:nicht|nichts|kein\p{L}*)|pas encore|todavia|aun no|ainda nao|non ancora|nog (?:niet|geen)|jeszcze nie)(?!\p{L})/u,
);

/** "The matching", "die Angleichung": the thing itself that the vendor asks about, so that it needs no users beside it. */
const nounOfMatch =
  /^(?:gelijktrekken|angleichen|igualar|allineare|matching|alignment|angleichung|aufstockung|anhebung|alignement|igualacion|equiparacion|alineacion|alinhamento|allineamento|adeguamento|gelijktrekking|afstemming|wyrownani[eau]|dopasowani[eau]?)$/u;
const article = /^(?:the|that|this|your|der|die|das|zur|ihrer?|l|le|la|el|o|ao|il|all?|de|het|to|no|na|sur|con)$/u;
const goesOnWith = /^(?:of|der|des|von|du|di|van|do|da)$/u;

/** The match as a thing of its own, and not of something else ("the alignment of the invoices"). */
const namesMatch = ({ tokens, hits }: Found, hit: Hit): boolean =>
  has(hit, 'match') &&
  nounOfMatch.test(tokens[hit.to - 1]?.text ?? '') &&
  // "Matching is no problem", "co do dopasowania": at the beginning, or behind what leads to it.
  (hit.from === 0 ||
    article.test(tokens[hit.from - 1]?.text ?? '') ||
    hits.some((lead) => lead.from === 0 && lead.to === hit.from && has(lead, 'filler'))) &&
  !goesOnWith.test(tokens[hit.to]?.text ?? '');

/** "As for the users, agreed": a topic, and what is said of it behind the comma. */
const topical = lean(
  /^\W*(?:the thing with|das mit|die sache mit|la question d\p{L}+|as for|as far as|soweit|en lo que|no que|as to|regarding|about|on|concerning|lo de|en cuanto a|sobre|quanto a(?:os?|s)?|was .{2,40}(?:angeht|betrifft|anbelangt)|zu den|bei den|bezuglich|pour|quant aux?|per quanto|wat betreft|qua|co do|o que toca)\b/iu,
);
const isTopic = ({ clauses, text }: Analysis, users: Hit, agree: Hit): boolean => {
  const at = clauses.findIndex((clause) => inside(users, clause));
  const next = clauses[at + 1];
  return (
    at === 0 && topical.test(foldSame(text)) && next !== undefined && inside(agree, next) && agree.from - next.from <= 6
  );
};

/** "If that means we have to pay for the missing seats, so be it": what is put up with, where that is no doubt. */
const follows = ({ clauses, found: { hits, tokens } }: Analysis, users: Hit, agree: Hit): boolean => {
  const at = clauses.findIndex((clause) => inside(users, clause));
  const [condition, next] = [clauses[at], clauses[at + 1]];
  return (
    condition !== undefined &&
    next !== undefined &&
    tokens.slice(condition.from, condition.from + 2).some(({ text }) => ifs.test(text)) &&
    !hits.some((hit) => has(hit, ...doubts) && inside(hit, condition)) &&
    inside(agree, next) &&
    agree.from - next.from <= 2
  );
};

/** "We confirm that the number of users may be matched." */
const confirmsMatch = (found: Found): boolean =>
  found.hits.some((hit) => has(hit, 'confirm')) &&
  found.hits.some((hit) => has(hit, 'users', 'host', 'tier')) &&
  found.hits.some((hit) => has(hit, 'match'));
