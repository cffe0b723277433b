import { lean } from '../words/lean.ts';
import { before, inside, type Clause } from './clause.ts';
import { has, type Concept, type Found, type Hit } from '../lexicon/find.ts';

/** Consent that is said by a denial: "pas d'objection", "nichts dagegen". */
const denies = lean(
  /^(?:pas|nada|ningun\p{L}*|nichts|kein\p{L}*|nic|niets|geen|no|not|nothing|aucune?|nulla|nessun\p{L}*|ingen|intet|nao|sem|sin|sans|senza|bez|zonder|ohne)$/u,
);
const isDeniedObjection = ({ tokens }: Found, hit: Hit): boolean =>
  has(hit, 'agree') && hit.to - hit.from > 1 && denies.test(tokens[hit.from]?.text ?? '');
const isObjection = (found: Found, hit: Hit): boolean =>
  has(hit, 'objection') || isDeniedObjection(found, hit) || objects(found, hit);

/** "It isn't so that we object to it", "nous n'avons rien contre": no word of consent, and denied it is one. */
const objects = ({ tokens, hits }: Found, hit: Hit): boolean =>
  has(hit, 'refuse') &&
  /^(?:object|objects|oppose|opposes|opposed)$/u.test(tokens[hit.from]?.text ?? '') &&
  hits.some((other) => has(other, 'neg') && before(other, hit, 4));

/** "Nobody here objects": who denies it for all. */
const nobody = /^(?:nobody|noone|niemand|personne|nadie|ninguem|nessuno|nikt)$/u;
export const nobodyIn = ({ tokens }: Found, { from, to }: Clause): number =>
  tokens.findIndex(
    ({ text }, at) =>
      at >= from &&
      at < to &&
      (nobody.test(text) || (text === 'one' && tokens[at - 1]?.text === 'no')) &&
      // "La personne qui …" is somebody.
      (text !== 'personne' || /^(?:n|ne)$/u.test(tokens[at + 1]?.text ?? '')),
  );

/** A word for trouble: denied it is consent; by itself it says nothing of whether the writer agrees. */
const trouble = lean(
  /^(?:against|problems?|issues?|probleme[ns]?|problemi|problemas?|probleem|problemen|problem[ua]|problemem|minds?|stort|hindernis|obstacles?|obstaculos?|ostacol[oi]|obstakel|beletsel|przeszkod\p{L}*|przeszkadza)$/u,
);

/** "Gegen eine Angleichung haben wir nichts", "we have nothing at all against it". */
const opposed = /^(?:gegen|contre|contra|contro|tegen|przeciw|przeciwko|against)$/u;
const nothing = /^(?:nichts|rien|nada|niente|nulla|niets|nic|nothing|ingenting|intet)$/u;
const most_words_to_nothing = 9;
const isOpposedByNone = ({ tokens }: Found, { from, to }: Clause, at: number): boolean =>
  opposed.test(tokens[at]?.text ?? '') &&
  tokens.some(
    ({ text }, other) =>
      other >= from && other < to && nothing.test(text) && Math.abs(other - at) <= most_words_to_nothing,
  );

/** Words for trouble that are denied, by "no" or by "nobody", as the objections that they are. */
function withTrouble(found: Found, clauses: readonly Clause[]): Found {
  const hits = [...found.hits];
  for (const [at, { text, start, end }] of found.tokens.entries()) {
    const clause =
      trouble.test(text) || opposed.test(text) ? clauses.find(({ from, to }) => from <= at && at < to) : undefined;
    const known = hits.findIndex((hit) => hit.from <= at && hit.to > at);
    const hit = hits[known];
    if (!clause || (hit && (hit.to - hit.from > 1 || has(hit, 'agree', 'objection', 'refuse', 'filler')))) continue;
    const objection: Hit = { concepts: new Set<Concept>(['objection']), start, end, from: at, to: at + 1 };
    const none = nobodyIn(found, clause);
    const isDenied =
      isOpposedByNone(found, clause, at) ||
      (none >= 0 && none < at) ||
      hits.some(
        (other) =>
          (has(other, 'neg', 'no') || denies.test(found.tokens[other.to - 1]?.text ?? '')) &&
          inside(other, clause) &&
          before(other, objection, 4),
      );
    if (!isDenied) continue;
    if (hit) hits[known] = objection;
    else hits.push(objection);
  }
  return { tokens: found.tokens, hits: hits.toSorted((a, b) => a.from - b.from) };
}

/** "No objection", "nobody objects": agreement, whatever stands between the two words. */
export function withObjections(said: Found, clauses: readonly Clause[]): Found {
  const found = withTrouble(said, clauses);
  const none = clauses.map((clause) => nobodyIn(found, clause));
  const byNobody = (hit: Hit): boolean =>
    has(hit, 'objection', 'refuse') &&
    clauses.some((clause, at) => inside(hit, clause) && (none[at] ?? -1) >= 0 && (none[at] ?? 0) < hit.from);
  const isOne = (hit: Hit): boolean => isObjection(found, hit) || byNobody(hit);
  if (!found.hits.some(isOne)) return found;
  const drop = new Set<Hit>();
  const hits = found.hits.map((hit): Hit => {
    if (!isOne(hit)) return hit;
    const clause = clauses.find((one) => inside(hit, one));
    const denials = found.hits.filter(
      (other) =>
        (has(other, 'neg', 'no') || (has(other, 'instead') && denies.test(found.tokens[other.to - 1]?.text ?? ''))) &&
        other !== hit &&
        clause !== undefined &&
        inside(other, clause) &&
        (before(other, hit, 5) ||
          before(hit, other, 4) ||
          (clause !== undefined && isOpposedByNone(found, clause, hit.from))),
    );
    for (const other of denials) drop.add(other);
    // "Dagegen haben wir nichts einzuwenden": denied by what is one word of the lexicon.
    const denied = found.hits.some(
      (other) => other !== hit && isDeniedObjection(found, other) && clause !== undefined && inside(other, clause),
    );
    const isObjecting = has(hit, 'objection') || objects(found, hit) || byNobody(hit);
    const consents = byNobody(hit) || denied || denials.length > 0 || !isObjecting || isDeniedObjection(found, hit);
    return { ...hit, concepts: new Set<Concept>([consents ? 'agree' : 'refuse', 'objection']) };
  });
  return { tokens: found.tokens, hits: hits.filter((hit) => !drop.has(hit)) };
}
