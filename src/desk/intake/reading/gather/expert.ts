import { of, orderOf, spoken, stated, tongueIn, type Reading } from '../context.ts';
import type { Statement } from '../ledger.ts';
import { findConcepts, has, type Hit } from '../lexicon/find.ts';
import { senderOf } from '../voices/sections.ts';
import { findAddresses, withoutAddresses } from '../words/emails.ts';
import { lean } from '../words/lean.ts';
import { overWith, wasOnce } from '../words/over-with.ts';
import { namesSenderBehind, ofExpertBefore, sameInSentence, sameInValue } from './expert-pointed.ts';
import { domainName } from '../names/own-organization.ts';
import { mentionsIn } from '../words/mentions.ts';
import { isPolite } from '../words/polite.ts';
import { linesAt, linesOf, sentencesIn } from '../words/sentences.ts';
import { fold, foldSame, isSaidNow } from '../words/text.ts';
import type { Entry } from '../layout/entries.ts';
import { correctsOwn, expertNamedAnew, putsThere } from './own-correction.ts';
import { namesNothing, sameAsAbove } from './values.ts';

const deniesExpert = (behind: string): boolean => {
  const { hits } = findConcepts(withoutAddresses(behind));
  return hits.some(
    (hit) =>
      has(hit, 'neg') &&
      hits.some(
        (other) => other.from >= hit.to && other.from - hit.to <= 4 && has(other, 'expert') && !has(other, 'neg'),
      ),
  );
};
/** "An Expert in your sense we do not have." */
const weHaveNone = lean(
  /(?<!\p{L})(?:(?:we|i) (?:do not|don['’]t|never) (?:have|had|use|need|employ)|(?:haben|brauchen|hatten) wir (?:\p{L}+ ){0,2}(?:nicht|keinen?)|(?:hab|habe|brauche) ich (?:\p{L}+ ){0,2}(?:nicht|keinen?)|(?:nous )?n['’](?:en )?avons (?:pas|jamais)|no (?:lo )?(?:tenemos|usamos)|não (?:o )?(?:temos|usamos)|non (?:ne |lo )?(?:abbiamo|usiamo)|(?:hebben|gebruiken) (?:we|wij) niet|nie (?:mamy|korzystamy))(?!\p{L})/iu,
);
/** "They sold it to us, but are no Expert": right behind the denial. */
const isNoExpert = (ahead: string): boolean => {
  const { hits } = findConcepts(withoutAddresses(ahead));
  return hits.some((hit) => {
    const expert = hits.find((other) => other.from >= hit.to && other.from - hit.to <= 1 && has(other, 'expert'));
    return (
      has(hit, 'neg', 'no') &&
      expert !== undefined &&
      // "…, that is Bar Ltd"
      !hits.some((other) => other.from >= expert.to && has(other, 'but', 'correction', 'is'))
    );
  });
};
const isNot = lean(
  /^[>)"']?,? (?:is|ist|est|es|é|è|jest)(?:n['’]t)? (?:not|nicht|pas|no|não|non|niet|nie|an? expert)(?!\p{L})|^[>)"']? isn['’]t(?!\p{L})/iu,
);

/** What the sentence right behind a label's value says of it. */
function leavesOut(reading: Reading, { lines }: Entry): boolean {
  const at = orderOf(reading, lines.slice(-1));
  const next = reading.sentences.find(({ pieces }) => {
    const place = pieces[0] ? orderOf(reading, [pieces[0].line]) : -1;
    return place === at || place === at + 1;
  });
  return next !== undefined && !next.text.includes('@') && overWith.test(next.text);
}

/** "Was Foo (a@…) until June, now it's Bar, b@…": without the one who was. */
function withoutFormer(text: string): string {
  const [former, now, ...more] = findAddresses(text);
  if (!former || !now || more.length > 0 || !wasUntil.test(text.slice(0, former.start))) return text;
  const turn = nowIs.exec(text.slice(former.end, now.start));
  return turn === null ? text : text.slice(former.end + turn.index);
}
const wasUntil = lean(
  /(?<!\p{L})(?:(?:was|used to be|had been|war|waren|c'était|était|era|fue|foi|fu|was|był|była)(?!\p{L})|(?:until|till|bis|jusqu|hasta|até|fino|tot|do) )[^@.;]*$/iu,
);
const nowIs = lean(
  /(?<!\p{L})(?:now|since|these days|jetzt|nun|inzwischen|mittlerweile|seit|seitdem|seither|maintenant|désormais|depuis|ahora|desde|agora|ora|adesso|nu|sinds|teraz|obecnie|od)(?!\p{L})/iu,
);

/** "We parted from the old firm. The one to enter is bob@…": what the sentence says that names the one now. */
function sinceParted(text: string): string {
  const sentences = sentencesIn(text);
  const at = sentences.findIndex((one) => one.includes('@'));
  const lead = sentences.slice(0, at).join(' ');
  const isOver = overWith.test(lead) || findConcepts(lead).hits.some((hit) => has(hit, 'old', 'past'));
  const now = sentences[at] ?? '';
  return at > 0 && isOver && putsThere(now) ? sentences.slice(at).join(' ') : text;
}

/** "Our partner is Bar Ltd. Contact: bob@…": an address under a label of nobody's, right behind who is the Expert. */
function contactsOf(reading: Reading): Statement<string>[] {
  return of(reading, 'other', 'bareEmail').flatMap((entry): Statement<string>[] => {
    const [first, ...more] = findAddresses(entry.values.join(' '));
    if (!first || more.length > 0 || entry.how !== 'label' || !reaches.test(entry.label)) return [];
    const line = entry.lines[0];
    const at = orderOf(reading, entry.lines);
    const above = reading.sentences.findLast(({ pieces }) => {
      const last = pieces.at(-1)?.line;
      const place = last ? orderOf(reading, [last]) : -1;
      return place === at || place === at - 1 || (last !== undefined && last.number === line?.number);
    });
    // "パートナー" and below it "株式会社ウィキサポート 担当: …": under its own heading.
    const heading = of(reading, 'expert').some(
      ({ values, lines }) => values.length === 0 && [at - 1, at].includes(orderOf(reading, lines)),
    );
    if (heading) return [{ ...stated<string>(reading, entry, first.address), rank: 1 }];
    if (!above || above.text.includes('@')) return [];
    const { hits } = findConcepts(above.text, tongueIn(reading, above.text));
    const named = hits.some((hit) => has(hit, 'expert')) && !overWith.test(above.text) && !wasOnce.test(above.text);
    const open = hits.some((hit) => has(hit, 'neg', 'no', 'cond', 'maybe', 'old', 'past', 'account'));
    return named && !open && !/[?？]\s*$/u.test(above.text)
      ? [{ ...stated<string>(reading, entry, first.address), rank: 1 }]
      : [];
  });
}
const reaches =
  /^\W*(?:(?:the |your |der |la |le |el |o |a |il |de )?(?:e-?mail|mail|courriel|correo|contact(?: person)?|kontakt|ansprechpartner(?:in)?|interlocuteur|contacto|contato|contatto|referente|contactpersoon|osoba kontaktowa|(?:.{2,40} )?担当|reach (?:them|him|her)(?: at)?)(?: (?:e-?mail|there|dort|address|adresse))?)\W*$/iu;

const copied = lean(
  /(?<!\p{L})(?:c\.?c\.?(?:['’]?d|-ed)?|copied|in copy|(?:in )?kopie|en copie|(?:en|con) copia|em cópia|in copia|w kopii|kopii)(?!\p{L})|ＣＣ|写し/iu,
);
/** "Our Expert is Ann Lee of Acme, I've put her in Cc": the one address in the mail's head that has her name, or her firm's. */
function copiedExperts(reading: Reading): Statement<string>[] {
  const { cc, from } = reading.message;
  const house = from.map(({ address }) => domainName(address));
  const foreign = cc.filter(({ address }) => !house.includes(domainName(address)));
  return reading.sentences.flatMap((sentence): Statement<string>[] => {
    const { text } = sentence;
    const { hits } = findConcepts(text, tongueIn(reading, text));
    const open = hits.some((hit) => has(hit, 'neg', 'no', 'cond', 'maybe', 'old', 'past', 'account'));
    if (text.includes('@') || !copied.test(text) || !hits.some((hit) => has(hit, 'expert')) || open) return [];
    const words = new Set(fold(text).split(/[^\p{L}\p{N}]+/u));
    const named = foreign.filter(({ name, address }) => {
      const own = fold(name)
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word.length > 2);
      return (own.length > 0 && own.every((word) => words.has(word))) || words.has(fold(domainName(address)));
    });
    const [only] = named.length > 0 ? named : foreign.length === 1 && cc.length === 1 ? foreign : [];
    return only && named.length < 2 ? [spoken(reading, sentence, only.address)] : [];
  });
}

/** The Expert's address: under its label, or where a sentence gives it that part. */
const follows = (next: Hit, hit: Hit, within: number): boolean => next.from >= hit.to && next.from - hit.to <= within;
const hasNone = lean(
  /^(?:no|any|kein\p{L}*|ohne|pas(?: d'| de )?|sans|sin|ningun\p{L}*|sem|nenhum\p{L}*|nessun\p{L}*|senza|geen|zonder|bez|zadn\p{L}*|nie mamy) ?experto?a?[,;]\s/u,
);

export function expertsOf(reading: Reading, account: string | null): Statement<string>[] {
  const labelled = of(reading, 'expert').flatMap((entry): Statement<string>[] => {
    const text = withoutFormer(sinceParted(entry.values.join(' ')));
    // "Our dealer is Foo, but no Expert: a@…"
    if (isNoExpert(entry.label)) return [];
    const found = findAddresses(text);
    const [first] = found;
    if (!first) {
      const same = sameInValue(reading, entry, account) ?? sameAsAbove(reading, entry);
      return same === null ? [] : [stated(reading, entry, same)];
    }
    const plain = withoutAddresses(text);
    const { hits } = findConcepts(plain);
    // "We switched from Foo (…) to Bar (…)"
    // "None, we used to have Foo (…)", "… is not an Expert"
    const [lead = ''] = text.slice(0, first.start).split(/[,;:(]/u);
    if (
      lead.trim() !== '' &&
      namesNothing(lead) &&
      !/^(?:same|as|see|siehe|wie|voir|ver|idem|please|bitte)(?!\p{L})/iu.test(lead)
    )
      return [];
    // "We have no Expert. Atlas Wiki (sales@…) is only our reseller."
    const above = sentencesIn(text.slice(0, first.start)).slice(0, -1);
    const denies = above.some((sentence) => {
      const said = findConcepts(sentence).hits;
      return said.some((hit) => has(hit, 'expert')) && said.some((hit) => has(hit, 'neg', 'no'));
    });
    if (denies) return [];
    const mentions = mentionsIn(
      found.length > 1 || isNot.test(text.slice(first.end)) ? text : text.slice(0, first.end),
    );
    // "We stopped working with Foo (…), now it is Bar (…)"
    const isOver = (at: number): boolean =>
      mentions.length > 1 && overWith.test(text.slice(mentions[at - 1]?.end ?? 0, mentions[at]?.start));
    const left = mentions.filter(
      ({ role }, at) => role !== 'rejected' && (role !== 'account' || found.length === 1) && !isOver(at),
    );
    const gone = overWith.test(left.length < mentions.length ? text.slice(left[0]?.start ?? 0) : text);
    const one = new Set(left.map((each) => each.address.toLowerCase())).size === 1;
    // "Was going to be …, but nobody now"
    const ended =
      first.end < text.length &&
      findConcepts(text.slice(0, first.start)).hits.some((hit) => has(hit, 'past', 'future', 'must', 'old')) &&
      findConcepts(text.slice(first.end)).hits.some((hit) => has(hit, 'but', 'neg', 'no'));
    const none =
      (ended && left.length === mentions.length) ||
      // "Expert: we used Foo (a@…). Please leave the field blank."
      leavesOut(reading, entry) ||
      // "…, but I wouldn't call them our Expert"
      deniesExpert(text.slice(first.end)) ||
      gone ||
      hits.some(
        (hit) => (has(hit, 'old') && left.length === found.length) || (has(hit, 'cond') && !isPolite(plain, hits, hit)),
      );
    return [stated(reading, entry, one && !none ? (left[0]?.address ?? null) : null)];
  });
  const said = reading.sentences.flatMap((sentence, index): Statement<string>[] => {
    const anew = expertNamedAnew(reading, sentence);
    if (anew !== null) return [{ ...spoken(reading, sentence, anew, true), rank: 3 }];
    const behind = ofExpertBefore(reading, index);
    if (behind !== null)
      return [spoken(reading, sentence, behind.address, false, linesAt(sentence, behind.start, behind.end))];
    const same = sameInSentence(reading, index, account);
    if (same !== null) return [spoken(reading, sentence, same)];
    if (namesSenderBehind(reading, index))
      return [spoken(reading, sentence, senderOf(reading.sections, linesOf(sentence)))];
    const experts = mentionsIn(sentence.text).filter((mention) => mention.role === 'expert');
    const [first] = experts;
    const { hits } = findConcepts(sentence.text, tongueIn(reading, sentence.text));
    // "…, so no Expert on that please"
    const denied = hits.find(
      (hit) => has(hit, 'neg', 'no') && hits.some((one) => has(one, 'expert') && follows(one, hit, 1)),
    );
    const none =
      denied !== undefined &&
      (first
        ? // "We have no Expert, Blue Ltd (sales@…) only sold it to us"; "X is not our Expert, that is Y (…)" names one.
          hasNone.test(foldSame(sentence.text.slice(denied.start, first.start)))
        : hits.some((hit) => has(hit, 'expert') && follows(hit, denied, 0)));
    const noneNow =
      none ||
      (!first &&
        !sentence.text.includes('@') &&
        weHaveNone.test(sentence.text) &&
        hits.some((hit) => has(hit, 'expert')));
    if (noneNow) return [{ ...spoken<string>(reading, sentence, null), why: thereIsNone }];
    // "We did have one once, …, but none now"
    const gone =
      hits.some((hit) => first && hit.end <= first.start && has(hit, 'past', 'old', 'cond')) &&
      hits.some((hit) => first && hit.start >= first.end && has(hit, 'neg', 'no'));
    if (!first && hits.some((hit) => has(hit, 'expert')) && hits.some((hit) => has(hit, 'sender')) && !gone)
      return hits.some((hit) => has(hit, 'cond', 'neg', 'account', 'market'))
        ? []
        : [spoken(reading, sentence, senderOf(reading.sections, linesOf(sentence)))];
    // "Our Expert used to be …": who is named behind it is the one now, and he was not.
    const former = first !== undefined && wasOnce.test(sentence.text.slice(0, first.start));
    const [now, ...others] = mentionsIn(sentence.text).filter(({ start }) => former && start > first.start);
    if (now?.role === 'unknown' && others.length === 0)
      return [spoken(reading, sentence, now.address, false, linesAt(sentence, now.start, now.end))];
    const [, next] = reading.sentences.slice(index, index + 2);
    // "…. We no longer work with them, so leave them out."
    const over =
      overWith.test(sentence.text) ||
      // "… is our dealer, but no Expert: …", "…, so there is no Expert any more"
      (first !== undefined && isNoExpert(sentence.text.slice(0, first.start))) ||
      (first !== undefined && deniesExpert(sentence.text.slice(first.end))) ||
      (next?.paragraph === sentence.paragraph && !next.text.includes('@') && overWith.test(next.text));
    return first && experts.length === 1 && !gone && !former && !over
      ? [spoken(reading, sentence, first.address, first.corrected, linesAt(sentence, first.start, first.end))]
      : [];
  });
  // "Account: ann@…, our partner is Bar (bob@…)"
  const beside = of(reading, 'account').flatMap((entry): Statement<string>[] => {
    const mentions = mentionsIn(entry.values.join(' '));
    const experts = mentions.filter(({ role }) => role === 'expert');
    const [first] = experts;
    return first && experts.length === 1 && mentions.length > 1
      ? [{ ...stated<string>(reading, entry, first.address), rank: 1 }]
      : [];
  });
  const experts = [...labelled, ...said, ...beside, ...contactsOf(reading), ...copiedExperts(reading)];
  // "We have no Expert any longer", above one's own mail that names him.
  const none = correctsOwn(reading) ? experts.filter(({ why, lines }) => why === thereIsNone && isSaidNow(lines)) : [];
  if (none.length > 0 && experts.every(({ value, lines }) => value === null || !isSaidNow(lines))) return none;
  return experts.length > 0 ? experts : resellersOf(reading);
}

const thereIsNone = 'it is said that there is none';

/** Who sold the license is the customer's partner, where no other is named. */
function resellersOf(reading: Reading): Statement<string>[] {
  const labelled = of(reading, 'other').filter(({ label }) => sells.test(label));
  return labelled.flatMap((entry): Statement<string>[] => {
    const [first, ...more] = findAddresses(entry.values.join(' '));
    return first && more.length === 0 ? [{ ...stated<string>(reading, entry, first.address), rank: 1 }] : [];
  });
}

const sells =
  /^\W*(?:our |unser |notre |nuestro )?(?:reseller|value[- ]added reseller|wiederverkäufer|fachhändler|händler|revendeur|revendedor|distribuidor|rivenditore|wederverkoper|sprzedawca)\W*$/iu;
