import { lean } from '../words/lean.ts';
import { analyze, doubts, leadOf, type About, type Analysis, type Claim } from './analysis.ts';
import type { Tongue } from '../words/language.ts';
import { has, type Concept, type Hit } from '../lexicon/find.ts';
import { allTheSame } from './match-refusals.ts';
import { isUnneeded, judgeMatch } from './match-claims.ts';
import { sentencesIn } from '../words/sentences.ts';
import { foldSame } from '../words/text.ts';
import { isToHear, isUndecided } from './open-consent.ts';
import { isNotNow, judgeServer, serversIn, withoutAsides } from './server-claims.ts';

const judges = { server: judgeServer, match: judgeMatch } as const;

/** What a sentence says about the Server, or about matching the users. */
export const judge = (about: About, analysis: Analysis): Claim => judges[about](analysis, false);

const politeNumber = lean(
  /(?<!\p{L})(?:(?:that|it|those) would be|das wären|es wären|ce (?:serait|seraient)|serían|seriam|sarebbero|dat zouden er|to byłoby|byłoby to)(?= \d)/giu,
);

/** "Didn't know that was a thing but sure", "das war mir neu, aber gerne": said before the answer, and none itself. */
const newToMe = lean(
  /^\W*(?:(?:i |we )?(?:did(?:n['’]t| not) (?:know|realise|realize)|(?:was|were)(?:n['’]t| not) aware|had(?:n['’]t| not) (?:realised|realized|heard))|(?:that['’]s|that is|this is) (?:news|new) to (?:me|us)|first (?:i['’]ve|we['’]ve|i|we) (?:have )?heard? of (?:it|that)|(?:das )?(?:wusste|wussten) (?:ich|wir)|(?:das )?war (?:mir|uns) (?:neu|nicht bekannt)|(?:ich|wir) wussten? (?:das )?(?:gar )?nicht|(?:je ne le|nous ne le|je ne|nous ne|on ne) sav(?:ais|ions|ait) pas|no (?:lo )?sab(?:ía|íamos)|(?:eu )?não sab(?:ia|íamos)|non (?:lo )?sape(?:vo|vamo)|(?:dat )?wist(?:en)? (?:ik|we|wij) niet|nie wiedzia\p{L}+)(?!\p{L})[^.;!?]{0,60}?[,;.–—-]?\s+(?:but|aber|mais|pero|mas|ma|maar|ale)(?!\p{L}),?/iu,
);

/** What an answer says to the question about it: its first sentence, where the others take nothing back. */
export function judgeAnswer(about: About, given: string, tongue: Tongue | null): Claim {
  // "Confirmed, that would be 50.": how politely a number is said.
  const answer = given.replace(politeNumber, ' ').replace(newToMe, ' ');
  const [first = '', ...rest] = sentencesIn(answer).filter((text) => text !== '');
  if (about === 'match' && isUndecided.test(foldSame(answer))) return null;
  const lead = judgeFirst(about, first, tongue);
  const others = rest
    .map((text) => analyze(text, tongue))
    .filter((one) => lead !== false || about !== 'match' || !asksWithout(one))
    .map((one) => (about === 'server' ? withoutAsides(one) : one));
  if (lead === true || lead === undefined || lead === null) {
    if (
      others.some(
        (one) =>
          (takesBack(one, about) && judge(about, one) !== true) ||
          one.found.hits.some((hit) => has(hit, 'maybe') && !has(hit, 'polite')),
      )
    )
      return null;
  }
  const said = others
    .map(
      (one) => judge(about, one) ?? (lead === undefined && leadOf(one) === true ? judges[about](one, true) : undefined),
    )
    .filter((one) => one !== undefined);
  // "My understanding is that it would be raised to Confluence's level. That's acceptable.": the rule, and consent to it.
  if (about === 'match' && lead === null && said.length === 0 && restates(first, tongue) && others.some(consentsToThat))
    return true;
  // "I took it to the board. They are happy with it, so yes."
  if (lead === undefined && said.length === 0 && soYes.test(foldSame(answer))) return true;
  if (lead === false) return said.includes(true) || isOpen(others) ? null : false;
  if (lead === true) return said.includes(false) || said.includes(null) ? null : true;
  const [one] = said;
  if (one !== undefined && said.every((other) => other === one)) return one;
  // A text with no word of an answer is none ("the local firm: Smith Ltd").
  const spoken = analyze(answer, tongue).found.hits.some((hit) => has(hit, ...ofAnswers));
  return lead ?? (spoken ? null : undefined);
}

/** What is asked for, told again with "would" or "must" and no condition. */
function restates(text: string, tongue: Tongue | null): boolean {
  const { found, isQuestion } = analyze(text, tongue);
  return (
    !isQuestion &&
    found.hits.some((hit) => has(hit, 'match', 'alike')) &&
    !found.hits.some((hit) => has(hit, 'neg', 'refuse', 'agree', 'but', 'past')) &&
    found.hits.every(
      (hit) =>
        !has(hit, 'cond', 'maybe') ||
        /^(?:would|should|we'd|it'd|they'd|wurden?|sollten?|devrait|serait|deberia|seria|deveria|dovrebbe|sarebbe|zouden?)$/u.test(
          found.tokens[hit.from]?.text ?? '',
        ),
    )
  );
}

/** "That's acceptable.", "Damit sind wir einverstanden." */
const consentsToThat = ({ found, text, isQuestion }: Analysis): boolean =>
  !isQuestion &&
  found.tokens.length <= 8 &&
  /^\W*(?:that|this|it|which|we|i|das|dies|damit|wir|cela|c'est|ca|nous|eso|esto|nos|isso|isto|questo|va|dat|dit|daar|to)(?!\p{L})/iu.test(
    text,
  ) &&
  found.hits.some((hit) => has(hit, 'agree')) &&
  !found.hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'refuse', 'but', 'must', 'future') && !has(hit, 'agree'));

const soYes =
  /(?:^|[\s,;.–-])(?:so|then|hence|therefore|thus|dus|also|daher|deshalb|donc|alors|asi que|por tanto|entonces|entao|portanto|quindi|dunque|wiec|zatem|czyli)(?: (?:it is|it's|that is|that's|es ist|c'est|es|e|het is|jest))?(?: (?:a|an|ein|un|een))? (?:clear |big |happy |plain |klares )?(?:yes|yep|aye|ja|oui|si|sim|tak)[\s.!)]*$/iu;

const ofAnswers: readonly Concept[] = [
  'yes',
  'no',
  'agree',
  'refuse',
  'confirm',
  'neg',
  'cond',
  'maybe',
  'past',
  'future',
  'polite',
  'other',
  'match',
  'alike',
  'server',
  'datacenter',
  'cloud',
  'building',
  'foreign',
  'below',
  'attached',
];

/** "No. But we might …": not a plain no. */
const isOpen = (others: readonly Analysis[]): boolean =>
  others.some(({ found }) =>
    found.hits.some((hit) => hit.from === 0 && has(hit, 'but', 'cond', 'maybe') && !has(hit, 'only')),
  );
/** "If that rules us out, tell me.": what the refusal may lead to. */
const rulesOut = lean(
  /^\W*(?:if|should|wenn|falls|sollte|si|se|als|jeśli) (?:that|this|it|das|dies|cela|ça|eso|esto|isso|isto|questo|ciò|dat|to) (?:\p{L}+ ){0,2}?(?:rules?|excludes?|disqualif\p{L}+|prevents?|stops?|blocks?|is a (?:problem|no-go)|means (?:no|that you|you)|ausschließ\p{L}*|verhindert|exclut|empêche|impide|excluye|impede|exclui|esclude|impedisce|uitsluit|belet|wyklucza)(?!\p{L})/iu,
);

/** "If it can be moved as it is, I'd be glad to hear how.": asked where the match is refused, and no consent to it. */
const asksWithout = ({ found, text, isQuestion }: Analysis): boolean =>
  found.hits.some((hit) => hit.from === 0 && has(hit, 'cond')) &&
  (allTheSame.test(text) || rulesOut.test(text) || isQuestion) &&
  !found.hits.some(
    (hit) => (has(hit, 'match', 'yes', 'neg') && !has(hit, 'filler')) || (has(hit, 'agree') && !isToHear(text, hit)),
  );

/** A bare "no" is one in any language, also where it is another word of the mail's ("no" is "in the" in Portuguese). */
const bareNo =
  /^\W*(?:no|nope|nein|nee?|non|não|nao|nej|nei|nie|いいえ)(?:[\s,.!]+(?:thanks?(?: you)?|danke|merci|gracias|obrigad[oa]|grazie|dank u|bedankt|dziękuję|tak))?\W*$/iu;

/** "Not wanted.", "nicht gewünscht" */
const notWished =
  /^\W*(?:(?:(?:sorry|unfortunately|sadly|regrettably|leider|malheureusement|lamentablemente|infelizmente|purtroppo|helaas|niestety)[, ]+)?(?:(?:this |that |it )?is )?(?:not possible|impossible|nicht moglich|unmoglich|pas possible|no (?:es )?posible|imposible|nao (?:e )?possivel|impossivel|non (?:e )?possibile|impossibile|niet mogelijk|onmogelijk|niemozliwe)(?: (?:for|fur|pour|para|per|voor|dla) (?:us|uns|nous|nosotros|nos|noi|ons|nas))?|not (?:wanted|desired|wished(?: for)?)|nicht (?:gewunscht|gewollt|erwunscht)|unerwunscht|(?:pas|non) (?:souhaitee?|voulue?|desiree?)|no (?:desead[oa]|querido)|nao desejad[oa]|non (?:desiderat|volut|richiest)[oa]|niet gewenst|niepozadane)\W*$/iu;

/** "My boss grumbled a bit, but yes.", "Puisqu'il le faut, oui.": the answer stands at the end. */
const endsInYes =
  /[,;:–-]\s*(?:(?:but|so|then|well|aber|also|dann|mais|donc|alors|pero|entonces|mas|entao|ma|allora|quindi|maar|dus|ale|wiec) )?(?:yes|yep|yeah|aye|ja|oui|si|sim|tak)(?: please| bitte| gerne?)?\W*$|はい。?$/u;

const bareYes = /^\W*(?:y|yes|yep|yup|ja|jawohl|oui|s[iíì]|sim|tak|true|x|[✓✔☑]|はい)\W*$/iu;

function judgeFirst(about: About, answer: string, tongue: Tongue | null): Claim {
  if (bareNo.test(answer) || notWished.test(foldSame(answer))) return false;
  if (bareYes.test(answer)) return true;
  const analysis = analyze(answer, tongue);
  if (analysis.found.tokens.length === 0) return undefined;
  const lead = leadOf(analysis);
  if (lead === false)
    return /\?/u.test(answer) || analysis.found.hits.some((hit) => has(hit, 'maybe', 'cond', 'but')) ? null : false;
  // "I'm afraid we can't agree to that.": what is refused is what was asked for.
  const refuses = about === 'match' && analysis.found.hits.some((hit) => has(hit, 'refuse'));
  const said = judges[about](analysis, lead === true || refuses);
  if (said !== undefined) return said;
  if (analysis.found.hits.some((hit) => has(hit, ...doubts) || (has(hit, 'neg') && !isUnneeded(analysis, hit))))
    return null;
  if (endsInYes.test(foldSame(answer)) && !analysis.isQuestion) return true;
  // "They match already, both are 100."
  if (about === 'match' && alreadySo.test(foldSame(answer)) && analysis.found.hits.some(saysEqual)) return true;
  // "Confluence Server 6.13, on premises" under the question about the Server says it.
  const plain =
    about === 'server' &&
    analysis.found.hits.some((hit) => has(hit, 'server')) &&
    !isNotNow(analysis, serversIn(analysis)) &&
    analysis.hostings.length === 0;
  if (plain) return true;
  const { hits } = analysis.found;
  const consents = hits.filter((hit) => has(hit, about === 'match' ? 'agree' : 'confirm'));
  // "Please ask first, the client has to agree."
  if (
    consents.some((hit) => hits.some((must) => has(must, 'must') && hit.from - must.to >= 0 && hit.from - must.to <= 3))
  )
    return null;
  // "the customer accepts"
  return consents.length > 0 ? true : undefined;
}

const alreadySo = lean(
  /(?<!\p{L})(?:already|as it is|anyway|bereits|schon|ohnehin|sowieso|deja|ya|ja|gia|al|reeds|toch al|juz)(?!\p{L})|すでに|既に|もともと/u,
);
const saysEqual = (hit: Hit): boolean => has(hit, 'match', 'alike') && !has(hit, 'switch', 'must');

const notAsGiven =
  /\b(?:not|never|nicht|pas|no|non|niet|nie|nao)\b.{0,40}\b(?:as|als|comme|como|come|jako|for)\b.{0,16}\b(?:agree\w*|given|consent\w*|yes|zugesag\w*|zusage|zustimm\w*|einverst\w*|ja|accord\w*|acquis|accept\w*|oui|acept\w*|conced\w*|aceit\w*|accett\w*|dato|akkoord|toegezegd|zgod\w*|przyjet\w*)\b/u;

/** True where a sentence takes back, or puts a condition on, what the one before it said. */
export function takesBack(analysis: Analysis, about: About): boolean {
  const { found, text } = analysis;
  const first = found.hits[0];
  const points = first !== undefined && first.from === 0 && has(first, 'but', 'cond', 'only');
  const refers =
    /^(?:this|that|that's|it|however|our agreement|dies|das|jedoch|allerdings|cela|ceci|toutefois|esto|eso|isso|isto|ciò|questo|dit|dat|to|ただし|但し)\b/iu.test(
      text,
    );
  // "Until then this must not be booked as agreed."
  if (about === 'match' && notAsGiven.test(foldSame(text))) return true;
  // "That's wrong, we don't."
  if (refers && !analysis.isQuestion && found.hits.some((hit) => has(hit, 'wrong') && hit.from <= 3)) return true;
  const doubt = found.hits.some((hit) => has(hit, 'cond', 'maybe') || has(hit, 'only'));
  if (!doubt || analysis.isQuestion) return false;
  // "If the users have to match, …" goes on to the other thing.
  const ofUsers =
    found.hits.some((hit) => has(hit, 'users', 'tier', 'count')) ||
    found.hits.some((hit) => has(hit, 'match', 'alike'));
  const same =
    about === 'match'
      ? found.hits.some((hit) => has(hit, 'match', 'agree', 'users', 'tier'))
      : found.hits.some((hit) => has(hit, 'server') || (has(hit, 'use') && !ofUsers));
  const again = about === 'match' && found.hits.some((hit) => has(hit, 'agree'));
  return refers || (points && same) || again;
}
