import { isLoose } from './account-loose.ts';
import { pointerOf } from './pointers.ts';
import { of, orderOf, spoken, stated, tongueIn, type Reading } from '../context.ts';
import { addressesIn, findAddresses, withoutAddresses } from '../words/emails.ts';
import type { Entry } from '../layout/entries.ts';
import { analyze } from '../claims/analysis.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import type { Statement } from '../ledger.ts';
import { lean } from '../words/lean.ts';
import { concludes, isColleague, mentionsIn, type Mention } from '../words/mentions.ts';
import { notMine } from '../words/unmeant.ts';
import { pointsAtCopied } from '../voices/copied.ts';
import { pointsAtSender } from '../voices/sender.ts';
import { senderOf } from '../voices/sections.ts';
import { isPolite, request } from '../words/polite.ts';
import { EARLIER, type Line } from '../words/text.ts';
import { isBoth, isEither } from '../words/side-by-side.ts';
import { linesAt } from '../words/sentences.ts';
import { chosenAccount, itsOwnAddress } from './account-chosen.ts';
import { correctedAccount } from './account-corrected.ts';
import { addressCopied, copiedInSentence, pointedInSentence, saidOfSender } from './account-pointed.ts';
import { emailValue, sameAsAbove } from './values.ts';

/** "The account has the address I write from." */
function pointedAccount(reading: Reading, entry: Entry): Statement<string>[] {
  const text = entry.values.join(' ').replace(/[(<]*\S+@[^\s)>]+[)>]*/u, ' ');
  const same = sameAsAbove(reading, entry);
  if (same !== null) return [stated(reading, entry, same)];
  if (pointerOf(text) === 'signature' && !text.includes('@')) return signedAccount(reading, entry);
  if (pointsAtCopied(text) !== null && !text.includes('@')) {
    const { hits } = findConcepts(text, tongueIn(reading, text));
    const doubt = hits.some((hit) => has(hit, 'cond', 'maybe', 'neg'));
    return doubt ? [] : [stated(reading, entry, addressCopied(reading, text))];
  }
  const said = saidOfSender(text, tongueIn(reading, text), true);
  return said === null ? [] : [stated(reading, entry, said === 'is' ? senderOf(reading.sections, entry.lines) : null)];
}

/** "The one at the bottom of this mail": the only address that the signature has beside the writer's. */
function signedAccount(reading: Reading, entry: Entry): Statement<string>[] {
  const { signature, sender } = reading.sections;
  const all = addressesIn(signature.map(({ text }) => text).join('\n'));
  const others = all.filter((one) => one.toLowerCase() !== sender?.toLowerCase());
  const [only] = all.length > 1 ? others : all;
  return only !== undefined && (all.length === 1 || others.length === 1) ? [stated(reading, entry, only)] : [];
}

/** "This address (ann@…)", written by ann@…. */
function isSenders({ sections }: Reading, { values, lines }: Entry): boolean {
  const text = values.join(' ');
  const [only, ...others] = findAddresses(text);
  const same = only?.address.toLowerCase() === senderOf(sections, lines)?.toLowerCase();
  return only !== undefined && others.length === 0 && same && pointsAtSender(text.replace(only.address, ' '));
}

/** "We want to move to the Marketplace, what do we need to do?" asks for no address. */
const asksWhat = ({ label }: Entry): boolean =>
  /[?？]\s*$/u.test(label) &&
  label.split(/\s+/u).length >= 8 &&
  !findConcepts(label).hits.some((hit) => has(hit, 'account', 'email', 'address', 'receive', 'holder', 'name', 'org'));

function labelledAccounts(reading: Reading): Statement<string>[] {
  // "User in the Marketplace: jane@…" is labelled as users.
  const users = of(reading, 'hostUsers').filter(
    (entry) => entry.how === 'label' && /^\S+@\S+$/u.test(entry.values.join(' ').trim()),
  );
  // "Which account, and in whose name?"
  const both = of(reading, 'name', 'bareName').filter(
    ({ label, values, how }) =>
      values.join(' ').includes('@') &&
      (how === 'question' || findConcepts(label).hits.some((hit) => has(hit, 'account', 'email', 'market', 'receive'))),
  );
  // "License to: jane@…"
  const targets = of(reading, 'key').filter(
    ({ label, values }) =>
      /\s(?:to|for|an|auf|para|à|a|aan|na|per)$/iu.test(label) && /^\S+@\S+/u.test(values[0] ?? ''),
  );
  const withExpert = of(reading, 'expert').filter(isAccountToo);
  const accounts = of(reading, 'account').filter((entry) => !asksWhat(entry));
  return [...accounts, ...withExpert, ...targets, ...users, ...both].flatMap((entry): Statement<string>[] => {
    const value = emailValue(reading, entry);
    if (value === undefined || isSenders(reading, entry)) return pointedAccount(reading, entry);
    if (value.address === null && isReplacedBeside(reading, entry)) return [];
    const said = stated(reading, entry, isVendor(reading, value.address) ? null : value.address, value.corrected);
    return [entry.how === 'label' && looksAfter.test(entry.label) ? { ...said, rank: 0.5 } : said];
  });
}

/** "Account and Expert e-mail (both): …": one address for the two. */
function isAccountToo({ label, how, values }: Entry): boolean {
  if (how !== 'label' || findAddresses(values.join(' ')).length !== 1) return false;
  const { hits } = findConcepts(label);
  const [account, expert] = [hits.find((hit) => has(hit, 'account')), hits.find((hit) => has(hit, 'expert'))];
  if (!account || !expert || hits.some((hit) => has(hit, 'neg', 'cond', 'maybe', 'old', 'billing'))) return false;
  const [first, then] = account.from < expert.from ? [account, expert] : [expert, account];
  return joinsTwo.test(label.slice(first.end, then.start));
}
const joinsTwo = lean(
  /^\W*(?:\p{L}+ ){0,2}\W*(?:and|as well as|und|sowie|et|y|e|ed|en|i|og|och|a|si|&|\+|\/|=)(?:\W+(?:\p{L}+\W+){0,3})?$/iu,
);

/** "Responsible for the account: Ann Lee, ann@…": who sees to it, where another address is the account. */
const looksAfter = lean(
  /(?<!\p{L})(?:responsible|in charge|looked? after|looks after|questions?|matters|zuständig\p{L}*|verantwortlich\p{L}*|betreut|kümmert|fragen|responsables?|chargée?|s['’]occupe|gère|encargad[oa]|se ocupa|gestiona|responsável|trata|cuida|responsabile|gestisce|segue|verantwoordelijk\p{L}*|beheert|odpowiada|odpowiedzialn\p{L}+|opiekun|zajmuje|sprawach)(?!\p{L})/iu,
);

/** "Account: ann@… is closed. Use the new one, bob@…, in my name.": what it is not, and behind it on the line what it is. */
const isReplacedBeside = (reading: Reading, entry: Entry): boolean =>
  mentionsIn(entry.values.join(' ')).every(({ role }) => role === 'rejected') &&
  reading.sentences.some(
    ({ text, pieces }) =>
      pieces.some(({ line }) =>
        entry.lines.some(({ number, origin }) => number === line.number && origin === line.origin),
      ) && mentionsIn(text).some(({ role }) => role === 'account'),
  );

const isVendor = (reading: Reading, address: string | null): boolean =>
  address !== null && reading.message.to.some((to) => to.address.toLowerCase() === address.toLowerCase());

/** A bare "E-mail:" among the account's other data, where the mail names no other address for it. */
function bareAccounts(reading: Reading): Statement<string>[] {
  const entries = of(reading, 'bareEmail');
  const beside =
    of(reading, 'key').length > 0 &&
    of(reading, 'name', 'firstName', 'lastName', 'organization', 'bareName').length >= 2;
  // The whole form: name, organization, and where.
  const form =
    of(reading, 'firstName', 'lastName', 'name').length > 0 &&
    of(reading, 'organization').length > 0 &&
    of(reading, 'address', 'street', 'city', 'cityLine', 'postalCode').length > 0;
  const [entry] = entries;
  if (!entry || entries.length > 1 || !(beside || form)) return [];
  const others = reading.entries.some(
    (one) =>
      one.topic === 'other' &&
      one.lines[0] !== undefined &&
      Math.abs(orderOf(reading, one.lines) - orderOf(reading, entry.lines)) <= 2,
  );
  const value = emailValue(reading, entry);
  if (others || value === undefined || value.address === null) return [];
  return [{ ...stated<string>(reading, entry, value.address), rank: 2 }];
}

/**
 * The one address that the writer's own words name beside the sender's and the partner's, where they speak of an
 * account, or of who and where, and nothing gives it another part.
 */
function onlyAccount(reading: Reading): Statement<string>[] {
  const sender = reading.sections.sender?.toLowerCase();
  const texts = [
    ...reading.sentences.map(({ text, pieces }) => ({ text, lines: pieces.map(({ line }) => line) })),
    ...reading.entries
      .filter((entry) => entry.topic !== 'expert' && entry.values.join(' ').includes('@') && !asksWhat(entry))
      .map(({ label, values, lines }) => ({ text: `${label}: ${values.join(' ')}`, lines })),
  ];
  const speaks =
    texts.some(({ text }) => findConcepts(text).hits.some((hit) => has(hit, 'account', 'market', 'receive'))) ||
    of(reading, 'account', 'name', 'organization', 'address').length > 0;
  const found = texts.flatMap(({ text, lines }) => mentionsIn(text).map((mention) => ({ text, lines, mention })));
  const open = found.filter(
    ({ text, mention }) =>
      (mention.role === 'unknown' || mention.role === 'account') &&
      !isVendor(reading, mention.address) &&
      // The writer's own, alone on its line, is a signature.
      !(mention.address.toLowerCase() === sender && text.trim().length <= mention.address.length + 8),
  );
  const [only] = open;
  const one = new Set(open.map(({ mention }) => mention.address.toLowerCase())).size === 1;
  // "As for the account, we still have to open one": no address that is merely named can be it.
  const none = texts.some(({ text }) => {
    const { hits } = findConcepts(withoutAddresses(text.replace(notMine, ' ')));
    const account = hits.findLast((hit) => has(hit, 'account'));
    // "Please don't be misled by my writing this, the account was opened by …": of something else.
    const apart = (hit: Hit): boolean =>
      account !== undefined && hit.end <= account.start && /[,;]/u.test(text.slice(hit.end, account.start));
    // "It should be assigned to the account of …": where it goes, and not that there is none.
    const goes = hits.some((hit) => has(hit, 'receive', 'moved') && !has(hit, 'account'));
    return (
      account !== undefined &&
      hits.some((hit) => (has(hit, 'neg', 'maybe', 'future') || (has(hit, 'must') && !goes)) && !apart(hit))
    );
  });
  // "The e-mail of the account stays the same": as in the mail below.
  const stoodBelow = only !== undefined && only.lines.every(({ origin }) => origin === EARLIER);
  // "Account as before": it is said elsewhere. "Our Expert is new: bob@…": right behind the Expert who was.
  const values = of(reading, 'account').map((entry) => `${entry.label}: ${entry.values.join(' ')}`);
  const elsewhere = [...texts.map(({ text }) => text), ...values].some(
    (text) =>
      ((asBefore.test(text) && !stoodBelow) || toldElsewhere.test(text)) &&
      findConcepts(text).hits.some((hit) => has(hit, 'account')),
  );
  const ofExpert = only !== undefined && besideExpert(reading, only.lines, only.mention.address);
  const other =
    none ||
    elsewhere ||
    ofExpert ||
    found.some(({ mention }) => mention.role === 'other' && mention.address.toLowerCase() !== sender);
  if (!only || !one || other || !(speaks || isList(reading, only.text))) return [];
  const { hits } = findConcepts(only.text);
  const doubt = hits.some(
    (hit) => has(hit, 'cond', 'maybe', 'billing', 'trial') || (has(hit, 'contact') && !isColleague(only.text, hit)),
  );
  if (doubt || only.text.endsWith('?')) return [];
  const { lines } = only;
  return [{ value: only.mention.address, lines, rank: 0, corrected: false, order: orderOf(reading, lines) }];
}

/** "The one I spelled out to your colleague on the phone" */
const toldElsewhere = lean(
  /(?<!\p{L})(?:(?:spelled|spelt|told|gave|given|dictated|read|mentioned|sent|passed)(?: (?:it|that))?(?: \p{L}+){0,6} (?:(?:on|over|by|via) (?:the )?(?:phone|telephone)|in person|at the (?:fair|booth|conference)|by fax)|(?:am|per) telefon|telefonisch|fernmündlich|(?:au|par) téléphone|(?:por|al|per) telef?f[oó]no|pelo telefone|ao telefone|al telefono|przez telefon|telefonicznie)(?!\p{L})|(?:電話|お電話)で/iu,
);

const asBefore = lean(
  /(?<!\p{L})(?:as (?:before|usual|already (?:given|told|said))|unchanged|(?:stays?|remains?) (?:the same|as)|wie (?:gehabt|bisher|zuvor|vorher|besprochen)|unverändert|(?:bleibt|bleiben) (?:gleich|so|wie|dabei)|comme (?:avant|convenu|précédemment)|inchangé\p{L}*|como (?:antes|siempre|ya)|sin cambios|sem alterações|como (?:antes|já)|come (?:prima|sempre|già)|invariat\p{L}|zoals (?:eerder|voorheen|al)|ongewijzigd|jak (?:wcześniej|dotychczas|poprzednio)|bez zmian)(?!\p{L})|従来通り|変更なし|以前と同じ/iu,
);

/** True where the text right before says something of the Expert who has another address. */
function besideExpert(reading: Reading, lines: readonly Line[], address: string): boolean {
  const at = orderOf(reading, lines);
  return reading.sentences.some(
    ({ text, pieces }) =>
      [at, at - 1].includes(
        orderOf(
          reading,
          pieces.map(({ line }) => line),
        ),
      ) && mentionsIn(text).some((one) => one.role === 'expert' && one.address.toLowerCase() !== address.toLowerCase()),
  );
}

/** "Acme / Ann Lee / ann@acme.example / 1 Main Street / …": who and where, one after the other. */
const isList = (reading: Reading, text: string): boolean =>
  text.split(/\s*[/;|,]\s+/u).length >= 4 && reading.sentences.length + reading.entries.length <= 4;

/** "It will be either mine or the dean's (dean@…)" */
const orMine = lean(
  /(?<!\p{L})(?:mine|mein(?:e[srm]?)?|le mien|la mienne|el m[ií]o|la m[ií]a|o meu|a minha|il mio|la mia|de mijne|mój|moje)(?: \p{L}+){0,2},? (?:or|oder|ou|o|albo|lub)(?!\p{L})|(?<!\p{L})of de mijne(?!\p{L})|(?<!\p{L})(?:or|oder|ou|o|albo|lub) (?:mine|mein(?:e[srm]?)?|le mien|la mienne|el m[ií]o|la m[ií]a|o meu|a minha|il mio|la mia|de mijne|mój|moje)(?!\p{L})/iu,
);

/** "The account is ann@…, no wait, that is my own, it's bob@…": the second is named where something is put right. */
function putsRight(hits: readonly Hit[], mentions: readonly Mention[], at: number): boolean {
  const [before, mention] = [mentions[at - 1], mentions[at]];
  return (
    before?.role === 'account' &&
    mention?.role === 'unknown' &&
    hits.some(
      (hit) => hit.start >= before.end && hit.end <= mention.start && has(hit, 'correction') && !has(hit, 'instead'),
    )
  );
}

/** An account's address that a sentence names. Two in one sentence, a condition, a question: a doubt. */
function spokenAccounts(reading: Reading): Statement<string>[] {
  const other = namesOther(reading) || speaksOfOther(reading);
  return reading.sentences.flatMap((sentence): Statement<string>[] => {
    const tongue = tongueIn(reading, sentence.text);
    const analysis = analyze(sentence.text, tongue);
    const mentions = mentionsIn(sentence.text);
    const accounts = mentions.filter(
      (mention, at) =>
        (mention.role === 'account' || putsRight(analysis.found.hits, mentions, at)) &&
        !isVendor(reading, mention.address),
    );
    const [first] = accounts;
    if (!first)
      return [
        ...pointedInSentence(reading, sentence, other),
        ...copiedInSentence(reading, sentence, other),
        ...correctedAccount(reading, sentence, mentions),
        ...itsOwnAddress(reading, sentence, mentions.length === 1 ? mentions[0] : undefined),
      ];
    // "a@… or b@…": one of two.
    const either = mentions.some((mention, at) => {
      const next = mentions[at + 1];
      const between = sentence.text.slice(mention.end, next?.start);
      const roles = [mention.role, next?.role];
      const beside = roles.includes('account') && roles.includes('unknown') && isBoth(between);
      return next && (isEither(between) || (beside && next.address.toLowerCase() !== mention.address.toLowerCase()));
    });
    const same = !either && accounts.every((mention) => mention.address.toLowerCase() === first.address.toLowerCase());
    const corrected = accounts.findLast((mention) => mention.corrected);
    const chosen = same ? first : corrected === accounts.at(-1) ? corrected : undefined;
    const clause = analysis.clauses.find((one) =>
      analysis.found.tokens
        .slice(one.from, one.to)
        .some((token) => token.start <= first.start && token.end > first.start),
    );
    // "Could you put it under …?": no condition.
    const asked = request.exec(sentence.text);
    const doubt =
      (analysis.isQuestion && !asked) ||
      !chosen ||
      orMine.test(sentence.text) ||
      analysis.found.hits.some(
        (hit) =>
          has(hit, 'cond', 'maybe') &&
          // "Zij logt in als jane@…": as, and not if.
          !(/^als?$/iu.test(sentence.text.slice(hit.start, hit.end)) && first.start - hit.end <= 2) &&
          // "I asked around: …" is before it.
          !(has(hit, 'maybe') && !has(hit, 'cond') && clause !== undefined && hit.to <= clause.from) &&
          // "Wurde" is no "würde".
          !/^wurden?$/iu.test(sentence.text.slice(hit.start, hit.end)) &&
          !isPolite(sentence.text, analysis.found.hits, hit) &&
          !(asked && hit.start >= asked.index && hit.end <= asked.index + asked[0].length) &&
          !concludes.test(sentence.text.slice(hit.end, first.start)) &&
          (!clause || (hit.from >= clause.from - 6 && hit.to <= clause.to)),
      );
    const fixed =
      accounts.some((mention) => mention.corrected) || mentions.some((mention) => mention.role === 'rejected');
    const said = spoken(
      reading,
      sentence,
      doubt ? null : (chosen?.address ?? null),
      fixed,
      linesAt(sentence, first.start, first.end),
    );
    const loose = accounts.length === 1 && isLoose(sentence.text, analysis.found, first);
    return [loose ? { ...said, rank: 0.5 } : said];
  });
}

/** An account of another address than the sender's stands under its label. */
const namesOther = (reading: Reading): boolean =>
  of(reading, 'account').some((entry) => {
    const named = findAddresses(entry.values.join(' '));
    const sender = reading.sections.sender?.toLowerCase();
    return named.length > 0 && named.every(({ address }) => address.toLowerCase() !== sender);
  });

/** "The account is ann@…", said by bob@…. */
const speaksOfOther = ({ sentences, sections }: Reading): boolean =>
  sentences.some(
    ({ text }) =>
      text.includes('@') &&
      !/[?？]\s*$/u.test(text) &&
      mentionsIn(text).some(
        ({ role, address }) => role === 'account' && address.toLowerCase() !== sections.sender?.toLowerCase(),
      ),
  );

export const accountsOf = (reading: Reading): Statement<string>[] => {
  const chosen = chosenAccount(reading);
  const all = [...labelledAccounts(reading), ...spokenAccounts(reading), ...(chosen === null ? [] : [chosen])];
  const said = all.filter(({ rank }) => rank >= 1);
  if (all.length > 0) return said.length > 0 ? said : all;
  const bare = bareAccounts(reading);
  return bare.length > 0 ? bare : onlyAccount(reading);
};
