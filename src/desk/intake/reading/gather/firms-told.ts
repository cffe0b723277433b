import type { Reading } from '../context.ts';
import {
  nameOfGroup,
  relationAlone,
  relationBefore,
  relationBehind,
  relationIn,
  relationOfOther,
  type Relation,
} from '../names/firm-words.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, organizationsIn, type Place } from '../words/organizations.ts';
import type { Sentence } from '../words/sentences.ts';
import { fold, foldSame, type Line } from '../words/text.ts';
import { signedLines } from './named.ts';
import { withBrand } from './organization-said.ts';

/** A firm of those that a mail names, in its text or below it. */
export type Firm = {
  readonly name: string;
  /** Its name without its form, by words, folded. */
  readonly core: readonly string[];
  readonly line: Line | null;
  readonly isSigned: boolean;
  relation: Relation | null;
};

/** Where a sentence speaks of a firm: by its name, by what it is to the others, or as the writer's own. */
export type Mention = {
  readonly firm: Firm;
  readonly start: number;
  readonly end: number;
  readonly how: 'name' | 'relation' | 'pronoun' | 'writer';
};

export type Told = {
  readonly sentence: Sentence;
  readonly folded: string;
  readonly mentions: readonly Mention[];
  /** The sentence before it. */
  readonly above: string | null;
};

const plainName = (name: string): string => fold(name).replace(/[.,;]+$/u, '');
/** What many firms' names have: it tells none from another. */
const common =
  /^(?:the|and|und|et|de|la|le|di|da|do|der|die|das|y|e|i|of|for|group|groupe|gruppe|grupo|gruppo|grupa|holding|holdings|services|shared|company|companies|industries|international|partners|solutions|systems|information|technology|it)$/u;

const coreOf = (name: string): string[] => {
  const words = fold(name)
    .replace(/[(),"„“”«»]/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  let to = words.length;
  // "Co., Ltd.", "Sp. z o.o."
  const formAt = (): number | undefined =>
    [1, 2, 3, 4].find((size) => size < to && hasLegalForm(`x ${words.slice(to - size, to).join(' ')}`));
  for (let size = formAt(); size !== undefined; size = formAt()) to -= size;
  return words.slice(0, to).map((word) => word.replace(/[.,;]+$/u, ''));
};

/** The firm that the signature names, where it is one. */
function signedFirm(reading: Reading): { name: string; line: Line } | null {
  const found = signedLines(reading).flatMap((line) => {
    const whole = line.text.trim().replace(/[,;]$/u, '');
    if (line.text.length > 120 || /@/u.test(whole)) return [];
    if (hasLegalForm(whole) && !/[|·•\d]/u.test(whole) && whole.length < 60) return [{ name: whole, line }];
    return organizationsIn(line.text).map(({ text }) => ({ name: text, line }));
  });
  const [first] = found;
  return first && found.every(({ name }) => plainName(name) === plainName(first.name)) ? first : null;
}

const placesIn = (reading: Reading, text: string): Place[] =>
  organizationsIn(text).map((place) => withBrand(reading, text, place));

function firmsIn(reading: Reading): Firm[] {
  const firms = new Map<string, Firm>();
  const add = (name: string, line: Line | null, isSigned: boolean): void => {
    const key = plainName(name);
    if (firms.has(key) || /sketchwell|atlassian/iu.test(name)) return;
    const core = coreOf(name);
    const relation = nameOfGroup.test(core.join(' ')) ? 'above' : null;
    firms.set(key, { name, core, line, isSigned, relation });
  };
  const signed = signedFirm(reading);
  if (signed) add(signed.name, signed.line, true);
  for (const { text } of reading.sentences)
    for (const place of placesIn(reading, text)) add(place.text.replace(/[,;]$/u, ''), null, false);
  // "Ann Lee, Manager Acme Ltd.": what stands before a name that the mail has too.
  const all = [...firms.values()];
  const isLonger = ({ name }: Firm): boolean =>
    all.some((one) => one.name !== name && plainName(name).endsWith(` ${plainName(one.name)}`));
  return all.filter((one) => !isLonger(one));
}

const isWordAt = (text: string, start: number, end: number): boolean =>
  !/[\p{L}\p{N}@._-]/u.test(text[start - 1] ?? ' ') && !/^(?:[\p{L}\p{N}@_-]|\.\p{L})/u.test(text.slice(end));

/** "Agro Foods" of "Sunderdas Agro Foods Private Limited": up to the last word that is the firm's. */
function endOfName(folded: string, from: number, core: readonly string[]): number {
  const next = /^ ([\p{L}\p{N}'’-]+)/u.exec(folded.slice(from))?.[1];
  return next !== undefined && core.includes(next) ? endOfName(folded, from + next.length + 1, core) : from;
}

/** By name: whole, or by words of it that no other firm has. */
function namedIn(reading: Reading, text: string, folded: string, firms: readonly Firm[]): Mention[] {
  const found: Mention[] = placesIn(reading, text).flatMap(({ text: name, start, end }) => {
    const firm = firms.find((one) => plainName(one.name) === plainName(name));
    return firm ? [{ firm, start, end, how: 'name' as const }] : [];
  });
  const free = (start: number, end: number): boolean => found.every((one) => end <= one.start || start >= one.end);
  const byLength = firms.toSorted((a, b) => b.core.length - a.core.length);
  for (const firm of byLength) {
    const others = new Set(firms.filter((one) => one !== firm).flatMap(({ core }) => core));
    const own = firm.core.filter((word) => word.length >= 4 && !others.has(word) && !common.test(word));
    for (const name of [firm.core.join(' '), ...own]) {
      if (name.length < 4) continue;
      for (let start = folded.indexOf(name); start >= 0; start = folded.indexOf(name, start + 1)) {
        const end = start + name.length;
        if (!isWordAt(folded, start, end) || !free(start, end) || !/\p{Lu}/u.test(text[start] ?? '')) continue;
        found.push({ firm, start, end: endOfName(folded, end, firm.core), how: 'name' });
      }
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

/** What each firm is to the others, where a sentence says so beside its name. */
function relate(firms: readonly Firm[], folded: string, named: readonly Mention[]): void {
  for (const [index, { firm, start, end }] of named.entries()) {
    const next = named[index + 1];
    const ahead = folded.slice(named[index - 1]?.end ?? 0, start);
    const behind = folded.slice(end, next?.start ?? folded.length);
    const [, ofOther] = relationOfOther.exec(ahead) ?? [];
    const word =
      ofOther === undefined ? (relationBefore.exec(ahead)?.[1] ?? relationBehind.exec(behind)?.[1]) : undefined;
    if (word !== undefined && !(next && relationOfOther.test(behind) && !relationBehind.test(behind)))
      firm.relation = relationIn(word) ?? firm.relation;
    const [, isOf] = relationOfOther.exec(behind) ?? [];
    if (next && isOf !== undefined && firm !== next.firm) {
      firm.relation ??= relationIn(isOf) ?? 'below';
      next.firm.relation ??= 'above';
    }
  }
  // Of two firms one is above the other, or both are sisters.
  const [one, other, ...more] = firms;
  if (!one || !other || more.length > 0) return;
  const opposite = { above: 'below', below: 'above', beside: 'beside' } as const;
  if (one.relation && !other.relation) other.relation = opposite[one.relation];
  else if (other.relation && !one.relation) one.relation = opposite[other.relation];
}

/** By what it is to the others ("the subsidiary"), where only one is that. */
const relatedIn = (folded: string, firms: readonly Firm[], named: readonly Mention[]): Mention[] => {
  const free = firms.filter(({ isSigned }) => !isSigned);
  const others = [...folded.matchAll(otherOne)].flatMap(({ 0: said, index }): Mention[] => {
    const [firm, ...more] = firms.length === 2 ? free : [];
    return firm && more.length === 0 ? [{ firm, start: index, end: index + said.length, how: 'relation' }] : [];
  });
  return [...others, ...relationsIn(folded, firms, named)];
};

const relationsIn = (folded: string, firms: readonly Firm[], named: readonly Mention[]): Mention[] =>
  [...folded.matchAll(relationAlone)].flatMap((match): Mention[] => {
    const relation = relationIn(match[1] ?? '');
    const [only, ...more] = firms.filter((firm) => firm.relation === relation);
    // "Our subsidiary Acme": said of the name behind it.
    const isBefore = named.some(
      (one) => one.start >= match.index && relationBefore.test(folded.slice(match.index, one.start)),
    );
    if (!only || more.length > 0 || isBefore) return [];
    return [{ firm: only, start: match.index, end: match.index + match[0].length, how: 'relation' }];
  });

/** "The other company": of two, the one that is not the writer's. */
const otherOne = lean(
  /(?<!\p{L})(?:(?:the )?other (?:one|company|firm|entity)|d(?:ie|er) andere(?: (?:firma|gesellschaft))?|l['’]autre(?: (?:societe|entreprise))?|la otra(?: (?:empresa|sociedad))?|a outra(?: empresa)?|l['’]altra(?: (?:societa|ditta|azienda))?|de andere|drug[aąi]\p{L}* (?:firm|spolk)\p{L}+)(?!\p{L})/gu,
);

/** The firms that a label speaks of ("Address of the subsidiary"). */
export function firmsOfLabel(reading: Reading, label: string, firms: readonly Firm[]): Firm[] {
  const folded = foldSame(label);
  const named = namedIn(reading, label, folded, firms);
  return [...named, ...relatedIn(folded, firms, named)].map(({ firm }) => firm);
}

const numbered: readonly (readonly [RegExp, number])[] = [
  [
    lean(
      /(?<!\p{L})(?:the (?:first|former)(?: one)?|d(?:ie|er) erste(?:re)?|la premiere|la primera|a primeira|la prima|de eerste|pierwsza)(?!\p{L})(?! (?:and|name|line|time|\p{L}+ name))/u,
    ),
    0,
  ],
  [
    lean(
      /(?<!\p{L})(?:the (?:second|latter|last)(?: one)?|d(?:ie|er) (?:zweite|letztere)|la (?:seconde|deuxieme|derniere)|la segunda|a segunda|la seconda|de tweede|druga)(?!\p{L})(?! (?:and|name|line|time|\p{L}+ name|year|month|week|summer|spring|winter|autumn))/u,
    ),
    -1,
  ],
];

const pronoun = lean(
  /(?:^|[,;] (?:and |but |because |so |und |aber |weil |et |mais |y |e |en )?)\W*(?:(?:in|at|with|bei|in der|chez|en) )?(they|it|this one|that one|sie|diese|elle|celle-ci|ess[ae]|questa|ze|zij|deze|ona)(?!\p{L})/u,
);
const theirs = lean(
  /(?<!\p{L})(?:on |in |under )?(their(?: own)? name|theirs|them|ihren namen|leur nom|su nombre|loro nome)(?!\p{L})/u,
);
/** The writer's own house, as it stands below his name. */
const writers = lean(
  /(?<!\p{L})(?:(?:my|the|this|outlook|e-?mail|mail) ?(?:e-?mail |mail )?(?:signature|footer|signing)(?: block)?(?! (?:is|has|shows))|(?:below|under|beneath|behind|follow(?:s|ing)?) my (?:own )?name|(?:printed|at the (?:bottom|end|foot)) (?:below|of (?:my|this) (?:e-?)?mail)|my (?:employer|own (?:company|firm)|company)|us|ours|mine|our (?:own )?(?:name|address|details)|(?:meiner|der|in der) signatur|unter meinem namen|mein(?:em|en)? arbeitgeber|uns|meine[rs]?(?= ist|[.,;])|ma signature|la mienne|mon nom|nous|nos coordonnees|mi firma|bajo mi nombre|nosotros|minha assinatura|meu nome|nos|mia firma|mio nome|noi|mijn (?:handtekening|naam)|ons|moj\p{L}* (?:stop\p{L}+|podpis\p{L}*)|nas)(?!\p{L})/gu,
);

/** Each sentence with the firms that it speaks of, in order; empty where the mail names fewer than two. */
export function firmsTold(reading: Reading): { firms: readonly Firm[]; told: readonly Told[] } {
  const firms = firmsIn(reading);
  if (firms.length < 2 || firms.length > 6) return { firms, told: [] };
  const rows = reading.sentences.map((sentence) => {
    const folded = foldSame(sentence.text).replaceAll('’', "'");
    return { sentence, folded, named: namedIn(reading, sentence.text, folded, firms) };
  });
  for (const { folded, named } of rows) relate(firms, folded, named);
  const signed = firms.find(({ isSigned }) => isSigned);
  const order: Firm[] = [];
  let last: readonly Firm[] = [];
  const told = rows.map(({ sentence, folded, named }, index): Told => {
    const mentions: Mention[] = [...named];
    const add = (firm: Firm | undefined, start: number, end: number, how: Mention['how']): void => {
      if (firm && mentions.every((one) => end <= one.start || start >= one.end))
        mentions.push({ firm, start, end, how });
    };
    for (const one of relatedIn(folded, firms, named)) add(one.firm, one.start, one.end, 'relation');
    if (order.length === 2)
      for (const [words, at] of numbered) {
        const match = words.exec(folded);
        if (match) add(order.at(at), match.index, match.index + match[0].length, 'relation');
      }
    for (const words of [pronoun, theirs]) {
      const match = words.exec(folded);
      const start = match ? match.index + match[0].lastIndexOf(match[1] ?? '') : 0;
      // "They" are not the writer's own.
      const may = (firm: Firm): boolean => !firm.isSigned || !/^(?:the[ymi]|ze|zij)/u.test(match?.[1] ?? '');
      const near = named.flatMap((one) => (one.end <= start && may(one.firm) ? [one.firm] : []));
      const meant = near.length > 0 ? near : last.filter(may);
      const firm = new Set(meant).size === 1 ? meant[0] : undefined;
      if (match) add(firm, start, start + (match[1] ?? '').length, 'pronoun');
    }
    for (const match of folded.matchAll(writers)) add(signed, match.index, match.index + match[0].length, 'writer');
    for (const { firm } of named) if (!order.includes(firm)) order.push(firm);
    const here = mentions.filter(({ how }) => how !== 'writer').map(({ firm }) => firm);
    if (here.length > 0) last = here;
    return {
      sentence,
      folded,
      above: rows[index - 1]?.folded ?? null,
      mentions: mentions.toSorted((a, b) => a.start - b.start),
    };
  });
  return { firms, told };
}
