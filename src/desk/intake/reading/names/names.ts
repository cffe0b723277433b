import { familyLength, isGivenName } from '../words/given-names.ts';
import { lean } from '../words/lean.ts';
import { hasLegalForm, looksLikeOrganization } from '../words/organizations.ts';
import { fold } from '../words/text.ts';

export type Name = { readonly first: string | null; readonly last: string | null };

/** What helps to tell first from last: the account's address (jane.smith@), the country, the language of the mail. */
export type NameHints = {
  readonly emails: readonly string[];
  readonly tongue: string | null;
  /** Whom the mail's headers name. */
  readonly headers?: readonly string[];
};

/** Titles and forms of address, folded; a full stop or a comma may follow. */
const titles =
  /^(?:mr|mrs|ms|miss|mx|sir|dame|dr|dr\.?-?ing|prof|professor|doctor|herrn?|frau|fr|hr|mme|mlle|m|mm|monsieur|madame|maitre|mademoiselle|sr|sra|srta|senor|senora|don|dona|dott|dottore|dottoressa|dott\.?ssa|dr\.?ssa|sig|sig\.?ra|sig\.?na|signor|signora|avv|ing|dipl|dipl\.?-?ing|inz|mgr|pan|pani|panu|mag|msc|bsc|mba|ma|ba|phd|lic|dhr|mevr|mw|de heer|mevrouw|ir|drs|eng|arq|rer|nat|med|jur|phil|hab|habil\.?|univ|di|kand|engr?\.?[ºª]?|eng\.?[oa]|rag|geom|arch|per|lcda?|licda?|cpa|hon|rev|capt|col|dra|prof\.?ssa|mtr[oa]|ingr?|dkfm|mr\.?s|sra?s|hhrn|ddr|pp|ii|lt|maj|major|cmdr|cdr|commander|brig|brigadier|colonel|lieutenant|admiral|captain|sergeant|sgt|oberst|comandante|coronel|alhaji|alhaja|hajia|barrister|barr|pastor|pfarrer|pfarrerin|rabbi|imam|hofrat|kommerzialrat|meester|cllr|councillor|alderman|vve|me|fam|familie|excm[oa]|ilm[oa]|exm[oa]|profa|suor|ks|cav|emeritus|emerita|frk|fru|puan|tuan|encik|ustadz|shri|smt|d\.|d\.?ª|dna|pani|panem|geom\.?|sigg|hr\.|m\.me|dr\.s|mgr\.?|inz\.?|mevr\.?|dipl|oec|theol|vet|dent|pharm|iur|mult|h\.?c|er\.)\.?,?$/u;
/** "Mr", "Dr.", "all'avv.": a word that stands before a name and says how somebody is addressed. */
export const isTitleWord = (word: string): boolean =>
  titles.test(fold(word).replace(/^(?:(?:d|n)?(?:all|ell)|l|d)'/u, ''));
const behind =
  /,?\s+(?:ph\.?d\.?|m\.d\.?|mba|m\.?sc\.?|b\.?sc\.?|p\.?eng\.?|esq\.?|jr\.?|sr\.?|cpa|cissp|pmp|ii|iii|msc|bsc|llm|mag\.?|m\.a\.?|b\.a\.?|s\.?j\.?|o\.?s\.?b\.?|mcips)$/iu;
/** Letters of degrees, orders and services, which are written in capitals: "Jack Ma" and "Tom Dean" have none. */
const letters =
  /(?<=\p{Ll}),?\s+\(?(?:MA|BA|MD|[CMOK]BE|[QK]C|ACA|FCA|FCCA|RN|RAF|RM|RNR|JP|TD|DL|MP|FRSA?|FRICS|MRICS|RIBA|CEng|CPEng|PE|RPA|DSC|DPhil|EdD|DVM|RCN|USN|USMC|USAF|CFO|CEO|CIO|CTO)\)?$/u;
/** What somebody is in a Japanese house: it stands before the name or behind it. */
export const japanesePost =
  '(?:[部課室係局科店院所校園支工学](?:長|次長)|センター長|工場長|支店長|代表|取締役|社長|会長|専務|常務|理事長?|監事|主任|主査|主幹|次長|部員|課員|担当者?|責任者|管理者|秘書|顧問|教授|准教授|講師|助教|先生)';
/** "情報システム課 課長 小林 美咲": where somebody is and what, before a name of two parts. */
const japanesePosts = lean(
  new RegExp(
    `^(?:\\S*(?:[部課室係局科]|センター|チーム|グループ|${japanesePost})\\s+){1,3}(?=[\\p{Script=Han}]+\\s+[\\p{L}])`,
    'u',
  ),
);
const particles = new Set(
  "de del dela delos los las della delle dello dei degli dell ap ab op di da dal dalla das do dos du des d la le von vom zu zur zum der den van ter ten te af av el al bin ibn ben bint binti binte lo abu ni mac mc o st st. san santa y e ver vander vanden in t zum 't ’t".split(
    ' ',
  ),
);
/** True for a small word that belongs to names ("van", "de la", "binti"). */
export const isParticle = (word: string): boolean => particles.has(fold(word));
const unknown: Name = { first: null, last: null };
const han = /^[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+$/u;

/** Removes what stands around a name: titles, degrees, remarks in brackets, a full stop, the Japanese "sama". */
export function bareName(value: string): string {
  let plain = value
    // "meiner Schwester Wiebke Tönnies"
    .replace(
      /^\s*(?:Schwester|Bruder|Frau|Mann|Tochter|Sohn|Mutter|Vater|Ehefrau|Ehemann|Gattin|Kollegin|Kollege|Chefin|Sister|Brother|Wife|Husband)\s+(?=\p{Lu}\p{Ll}+[ -]\p{Lu})/u,
      '',
    )
    .replace(
      /^\s*(?:de heer|mevrouw|dhr\.?|mevr?\.?|mw\.?|la dott\.ssa|il sig\.?|la sig\.ra|the rev\.?)\s+(?=\p{Lu})/iu,
      '',
    )
    // "i. V. Sabine Kröger": who signs for somebody.
    .replace(/^\s*(?:i\.? ?[AV]\.|ppa\.?|p\.p\.|per pro\.?|p\/o|b\/a)\s+(?=\p{Lu}\p{Ll})/u, '')
    // "(a nombre) de D.ª Pilar Olmo"
    .replace(/^\s*(?:de|da|do|di|del|della|von|van|of)\s+(?=\p{Lu}\p{Ll}{0,4}\.)/u, '')
    // "(au nom) d'Emna Gharbi"
    .replace(/^\s*d['’](?=[AEIOUYHÉÈÀÂÊÎÔÛ]\p{Ll}+ \p{Lu})/u, '')
    .replace(/(?<=\p{L} |^)["“„«'‘][\p{L}]{2,15}["”»'’](?= \p{L})/gu, ' ')
    // "Ann Lee née Ruiz"
    .replace(/,?\s\(?(?:née?|geb\.|geborene[r]?|nata|nacida|nascida|z domu|geboren)\s\p{Lu}[\p{L}'’-]+\)?/u, '')
    .replace(/<[^>]*>|\([^)]*\)|\[[^\]]*\]/gu, ' ')
    .replace(japanesePosts, '')
    .replace(/\s*(?:名義)?(?:様|さん|殿|氏)?\s*$/u, '')
    .replace(/["„“”«»]/gu, '')
    .replace(/[.,;:!。、]+\s*$/u, '')
    // "It's Jane Smith's."
    .replace(/(?<=\p{Ll})['’]s\s*$/u, '')
    .replace(/\s+/gu, ' ')
    .trim();
  for (let count = 0; count < 3; count += 1) {
    const shorter = plain.replace(letters, '');
    plain = (shorter.includes(' ') ? shorter : plain).replace(behind, '').trim();
  }
  return plain;
}

/**
 * A person's name as first and last, titles dropped. "Smith, Jane" is last, first; SMITH is a last name; particles
 * belong to the last name. Where the order is not plain and nothing helps, neither is taken.
 */
export function splitName(value: string, hints: NameHints = { emails: [], tongue: null }): Name {
  const called = callName(value, hints);
  if (called) return called;
  const plain = bareName(value);
  // "GIRARD épouse MARTEL Estelle": which of the two the account has is not said.
  if (/\s(?:épouse|veuve|ép\.|ep\.)\s/iu.test(plain)) return unknown;
  const comma = plain.split(',').map((part) => part.trim());
  if (comma.length > 2) return unknown;
  const [left = '', right = ''] = comma;
  if (comma.length === 2) {
    const last = words(left);
    const first = words(right);
    // "Elisabeth Meier, Head of IT"
    const isWhole =
      last && first && last.length > 1 && isGivenName(fold(last[0] ?? '')) && !isGivenName(fold(first[0] ?? ''));
    if (isWhole) return splitName(left, hints);
    // "SILVA, Ana Beatriz da": the small words belong to the last name, as they do without the comma.
    if (first && last) while (first.length > 1 && particles.has(first.at(-1) ?? '')) last.unshift(first.pop() ?? '');
    const counted = last?.filter((word) => !particles.has(fold(word))).length ?? 0;
    return last && first && counted <= 4 && first.length <= 3 ? whole(first, last) : unknown;
  }
  const all = words(plain);
  if (all?.length === 1) return undivided(all[0] ?? '');
  if (!all) return unknown;
  if (all.every((word) => han.test(word))) return all.length === 2 ? whole(all.slice(1), all.slice(0, 1)) : unknown;
  if (hints.tongue === 'hu' && all.length === 2) return turned(all);
  // "Le Bihan Soizic": a particle begins the name, and a first name ends it.
  const [start = ''] = all;
  // "De Luca Maria Grazia"
  const behindFamily = all.slice(2);
  if (particles.has(fold(start)) && behindFamily.length > 0 && behindFamily.every((word) => isGivenName(fold(word))))
    return whole(behindFamily, all.slice(0, 2));
  const middle = all.slice(1, -1);
  if (
    particles.has(fold(start)) &&
    middle.length > 0 &&
    isGivenName(fold(all.at(-1) ?? '')) &&
    !middle.some((word) => isGivenName(fold(word)))
  )
    return whole(all.slice(-1), all.slice(0, -1));
  return (
    byCapitals(all) ??
    byFamily(all) ??
    byParticle(all) ??
    byAddress(all, hints.emails, isTitled(value)) ??
    byHabit(all, hints.tongue)
  );
}

/** "D.J. (Daniel) Achterberg", "Khumalo Z. (Zanele)": the name in brackets is the whole first name. */
export function callName(value: string, hints: NameHints): Name | null {
  const bracket =
    /^([^()]{2,60})\((\p{Lu}\p{Ll}[\p{L}'’-]{1,20}(?: \p{Lu}\p{Ll}[\p{L}'’-]{1,20})?)\)([^()]{0,40})$/u.exec(
      value.trim(),
    );
  if (!bracket) return null;
  const initial = /^(?:\p{Lu}\.[ -]?)+\p{Lu}?$|^\p{Lu}$/u;
  const rest =
    // "…, penningmeester": what he is stands behind a comma.
    words(bareName(`${bracket[1] ?? ''} ${(bracket[3] ?? '').split(',')[0] ?? ''}`).replace(',', ''))?.filter(
      (word) => !initial.test(word),
    ) ?? [];
  const shortened = /(?:^|\s)\p{Lu}\./u.test(bracket[1] ?? '');
  if (!shortened || rest.length === 0) return null;
  const first = words(bracket[2] ?? '') ?? [];
  return first.length === 0 || hints.tongue === 'ja' ? null : whole(first, rest);
}

/** Chinese and Korean names are written in one: a last name of one letter, before the first name. */
const surnames =
  /^(?:[王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖萧蕭田董潘袁于余叶葉蒋蔣杜苏蘇魏程吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱江尹薛闫閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴武戴莫孔向汤湯][\p{Script=Han}]{1,2}|[김이박최정강조윤장임한오서신권황안송류홍전고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예][\p{Script=Hangul}]{2})$/u;

const undivided = (text: string): Name =>
  // "金子修": a Japanese family's name of two letters begins as a Chinese one of one.
  familyLength(text) < 2 && surnames.test(text) ? { first: text.slice(1), last: text.slice(0, 1) } : inJapanese(text);
const inJapanese = (text: string): Name => {
  const length = /^[\p{Script=Han}々]{3,5}$/u.test(text) ? familyLength(text) : 0;
  return length === 0 ? unknown : { first: text.slice(length), last: text.slice(0, length) };
};

const isCapitals = (word: string): boolean => /^[\p{Lu}'’.-]{2,}$/u.test(word) && /\p{Lu}{2}/u.test(word);

/** "Jean DUPONT", "TANAKA Taro": capitals mark the last name, where the rest has none. */
function byCapitals(all: readonly string[]): Name | null {
  const capital = all.map(isCapitals);
  const count = capital.filter(Boolean).length;
  if (count === 0 || count === all.length) return null;
  const firstAt = capital.indexOf(true);
  const run = all.slice(firstAt, firstAt + count);
  if (!run.every(isCapitals)) return null;
  // "JN Le Goff": the first letters of first names, and no last name, as they have vowels.
  if (firstAt === 0 && /^[BCDFGHJKLMNPRSTVWXZ]{2}$/u.test(run.join(' ')) && !families.has(fold(run[0] ?? '')))
    return { first: null, last: all.slice(1).join(' ') };
  if (firstAt === 0) return whole(all.slice(count), run);
  let from = firstAt;
  while (from > 1 && particles.has(fold(all[from - 1] ?? ''))) from -= 1;
  return firstAt + count === all.length ? whole(all.slice(0, from), all.slice(from)) : null;
}

function byParticle(all: readonly string[]): Name | null {
  const at = all.findIndex(
    (word, index) =>
      index > 0 && (word === 'i' || particles.has(fold(word).replace(/\.$/u, ''))) && !/^\p{Lu}\.$/u.test(word),
  );
  if (at <= 0 || at >= all.length - 1) return null;
  // "Giles St John Fairweather"
  if (/^st\.?$/iu.test(all[at] ?? '') && all.length === at + 3) return whole(all.slice(0, at + 2), all.slice(at + 2));
  // "María del Carmen López", "José de Jesús Ruiz": the particle stands inside the first name.
  const after = fold(all[at + 1] ?? '');
  if (
    all.length > at + 2 &&
    [
      'carmen',
      'pilar',
      'mar',
      'jesus',
      'rosario',
      'rocio',
      'socorro',
      'lourdes',
      'gracas',
      'dores',
      'fatima',
      'conceicao',
      'luz',
      'paz',
      'angeles',
      'dolores',
      'nieves',
      'mercedes',
      'carmo',
      'ceu',
      'amparo',
      'consuelo',
      'refugio',
    ].includes(after)
  )
    return whole(all.slice(0, at + 2), all.slice(at + 2));
  if (/^[yei]$/u.test(fold(all[at] ?? ''))) return at >= 2 ? whole(all.slice(0, at - 1), all.slice(at - 1)) : null;
  // "Ana García de la Torre": a last name of two parts; "João Pedro da Silva": a first name of two.
  const ofFather = /^(?:bin|binti|bint|binte|ibn|ben)$/u.test(fold(all[at] ?? ''));
  const isFirst = (word: string): boolean => word.length <= 2 || word.endsWith('.') || isGivenName(fold(word));
  const inner = all.slice(1, at).findLastIndex(isFirst);
  const from = ofFather || !isGivenName(fold(all[0] ?? '')) ? at : inner + 2;
  return from <= 3 ? whole(all.slice(0, from), all.slice(from)) : null;
}

const families = new Set(
  `nguyen tran pham hoang huynh phan vo dang bui ngo duong dinh truong
  kim park choi jung jeong kang cho yoon jang lim han seo shin kwon hwang ahn song yoo hong moon yang bae baek heo nam
  noh oh son tan lim lee ng wong chan cheung chua goh ong koh teo wang zhang li liu chen yang huang zhao wu zhou xu
  sun zhu hu guo he lin gao luo zheng liang xie tang deng feng cao zeng peng xiao cai pan tian dong yuan yu ye jiang
  su wei cheng lu ding shen yao kwok yip leung lau ho tsang tse yeung chong foo low sim toh wee yap yeo`.split(/\s+/u),
);
const syllable = '(?:[bpmfdtnlgkhjqxzcsryw]|zh|ch|sh)?(?:[aeiou]{1,3})(?:ng?)?';
/** Two syllables, and no "Hansen" or "Linton". */
const twoSyllables = new RegExp(`^(?!.*(?:sen|son|ton|man|den|len)$)${syllable}${syllable}$`, 'u');

/** "Nguyen Thi Hoa", "Kim Min-jun", "Tan Wei Jie", "Wang Xiaoming": where the family's name comes first. */
function byFamily(all: readonly string[]): Name | null {
  const [family = '', ...rest] = all.map(fold);
  if (!families.has(family) || rest.some((word) => particles.has(word) && word !== 'van')) return null;
  const joined = rest.length === 1 && /^\p{Lu}\p{Ll}{0,5}-\p{L}\p{Ll}{1,5}$/u.test(all[1] ?? '');
  const vietnamese = rest.length > 1 && /^(?:thi|van|duc|minh|huu|quang|thanh|ngoc|xuan|thu)$/u.test(rest[0] ?? '');
  const short = rest.length === 2 && rest.every((word) => word.length <= 5 && !families.has(word) && !isWestern(word));
  const written = rest.length === 1 && twoSyllables.test(rest[0] ?? '') && !isGivenName(rest[0] ?? '');
  return joined || vietnamese || short || written ? whole(all.slice(1), all.slice(0, 1)) : null;
}
/** A first name that is none of one syllable, as they are written apart in the East. */
const isWestern = (word: string): boolean => isGivenName(word) && !new RegExp(`^${syllable}$`, 'u').test(word);

/** jane.smith@, smith.jane@, jsmith@: the account's own address says which part is which. */
function byAddress(all: readonly string[], emails: readonly string[], titled: boolean): Name | null {
  const plain = all.map((word) => fold(word).replace(/[^a-z]/gu, ''));
  const [one = '', two = ''] = plain;
  // "whelan.saoirse@" and Saoirse Whelan, whose name is known as it is.
  const isPlain = isGivenName(one) && !isGivenName(two);
  for (const email of emails) {
    const local = fold(email.split('@')[0] ?? '').split('+')[0] ?? '';
    const parts = local.split(/[._-]/u).filter(Boolean);
    const [head = '', tail = ''] = [parts[0], parts.at(-1)];
    if (all.length === 2 && parts.length >= 2) {
      // s.pietrzyk@ and "Pietrzyk Sławomir"
      if (head.length === 1 && tail === one && two.startsWith(head) && tail !== two) return turned(all);
      // o.adeyemi@ and "Olusegun Adeyemi"
      if (head.length === 1 && tail === two && one.startsWith(head)) return whole(all.slice(0, 1), all.slice(1));
      if (tail === one && head === two && !isPlain) return turned(all);
      if (head === one && tail === two) return whole(all.slice(0, 1), all.slice(1));
    }
    // marcin@ and "Baran Marcin"
    if (all.length === 2 && local === two && isTurned(one, two)) return turned(all);
    // acastano@, r.castano@ and "Álvaro Castaño Peña"
    const at = plain.findIndex(
      (word, index) =>
        index > 0 && word.length >= 3 && (tail === word || (local.endsWith(word) && local.length - word.length <= 2)),
    );
    const inside = at === 2 && isGivenName(one) && !isGivenName(two) && !all[1]?.endsWith('.');
    if (all.length === 3 && at > 0 && !inside && one[0] === local[0] && !particles.has(plain[at] ?? ''))
      return whole(all.slice(0, at), all.slice(at));
  }
  // "Mr. Venkatesh Subramanian": behind a title a name is written as it is said.
  return all.length === 2 && !titled && isTurned(one, two) ? turned(all) : null;
}

const isTitled = (value: string): boolean => isTitleWord(value.trim().split(/\s/u)[0] ?? '');

const turned = (all: readonly string[]): Name => whole(all.slice(1), all.slice(0, 1));
/** "Nowicki Robert": only the second word is a usual first name. */
const isTurned = (one: string, two: string): boolean =>
  isGivenName(two) && !isGivenName(one) && !isGivenName(`${one}a`);

/** Two words are first and last. With three or more, what is usual in the language decides, or which are first names. */
function byHabit(all: readonly string[], tongue: string | null): Name {
  if (all.length === 2) return whole(all.slice(0, 1), all.slice(1));
  if (all.length > 4) return unknown;
  // "Mary Jo Kowalski": a short form behind another first name.
  const given = all.map(
    (word, at) =>
      isGivenName(fold(word)) ||
      /^\p{Lu}\.$/u.test(word) ||
      (at === 1 && /^(?:Jo|Lou|Sue|Mae|Rae|Beth|Bob|Kay)$/u.test(word)),
  );
  if (tongue === 'es' && all.length === 4) return whole(all.slice(0, 2), all.slice(2));
  if (tongue === 'es' || tongue === 'pt') {
    const firsts = given[1] && (tongue === 'pt' || all.length > 3 || given[0]) ? 2 : 1;
    return whole(all.slice(0, firsts), all.slice(firsts));
  }
  // "Kovács Anna Mária": the first names stand last.
  if (tongue === 'hu' && all.length === 3 && given[2] && !given[1]) return whole(all.slice(2), all.slice(0, 2));
  if (all.length === 3 && !given[0] && !all[0]?.endsWith('.') && given[1] && given[2])
    return whole(all.slice(1), all.slice(0, 1));
  const other = given.indexOf(false);
  const firsts = other <= 0 ? all.length - 1 : other;
  return whole(all.slice(0, firsts), all.slice(firsts));
}

/** One part of a name that stands under its own label; null where it is none. */
export function namePart(value: string): string | null {
  const all = words(bareName(value));
  return all ? all.join(' ') : null;
}

/** "Dr", "Dipl.-Ing.", "D.Sc.": not "J.R.", which are initials. */
const isTitle = (word: string): boolean =>
  // "Ma. Cristina" is María Cristina.
  (titles.test(fold(word)) && word !== 'Ma.') ||
  /^\p{Ll}{1,5}\.$/u.test(word) ||
  (/^\p{L}{1,6}\.(?:-?\p{L}{1,6}\.)+$/u.test(word) && /\p{L}{2}/u.test(word));

/** "Phil Darrow", "Per Hansen", "Don Draper": a title elsewhere, or with a full stop. "Don Jordi Puig" has one. */
export const isFirstToo = (word: string, rest: readonly string[]): boolean =>
  /^(?:Phil|Per)$/u.test(word) ||
  (/^(?:Don|Col)$/u.test(word) && rest.length === 1 && !isGivenName(fold(rest[0] ?? '')));

const nameWord = lean(/^(?:['’]?\p{L}[\p{L}\p{M}'’.-]*|\p{Lu}\.)$/u);

function words(text: string): string[] | null {
  const all = text.split(/\s+/u).filter((word) => word !== '');
  while (all.length > 1 && isTitle(all[0] ?? '') && !isFirstToo(all[0] ?? '', all.slice(1))) all.shift();
  if (all.length === 0 || all.length > 8 || text.length > 80) return null;
  return all.every((word) => nameWord.test(word)) ? all : null;
}

/** Initials are no first name: the account has a whole one. "Jennifer A." has no last one. */
function whole(first: readonly string[], last: readonly string[]): Name {
  const [firstName, lastName] = [first.join(' '), last.join(' ')];
  return { first: isInitials(firstName) ? null : firstName, last: isInitials(lastName) ? null : lastName };
}

const isInitials = (text: string): boolean => /^(?:\p{Lu}\.?|(?:\p{Lu}\.[ -]?){2,5})$/u.test(text);

/** "Hi Ines": whom a mail greets. */
const greets =
  /^(?:hi|hiya|hello|hey|dear|good|hallo|moin|servus|grüezi|liebe[rs]?|guten|sehr|bonjour|bonsoir|salut|hola|buenos|buenas|estimad[oa]s?|olá|oi|bom|boa|prezad[oa]s?|ciao|salve|buongiorno|gentil[ei]|spett|beste|dag|hoi|geachte|dzień|cześć|witam|szanown[iay]|hej|hei)\s/iu;

/** "Charlotte Church", "Tom Banks": behind a first name a last one, though it is what a house is too. */
const isSurnameToo = (text: string): boolean => {
  const [first = '', ...rest] = fold(text).split(' ');
  return (
    isGivenName(first) &&
    rest.length <= 2 &&
    /^(?:church|abbey|parish|press|banks?|college|work|works|farm|hotel|union|group|lab|networks?|opera|union|verband|amt)$/u.test(
      rest.at(-1) ?? '',
    ) &&
    !hasLegalForm(text)
  );
};

/** True for what can be a person's whole name: two to five capitalized words that name no company. */
export function looksLikeName(value: string): boolean {
  const plain = bareName(value);
  if ((looksLikeOrganization(plain) && !isSurnameToo(plain)) || /[\d@/&]/u.test(plain) || greets.test(plain))
    return false;
  const all = words(plain.replace(/,/gu, ' ').replace(/(?<=von )und (?=zu )/u, ''));
  const counted = all?.filter((word) => !particles.has(fold(word))).length ?? 0;
  if (!all || all.length < 2 || counted > 5) return false;
  return all.every((word) => /^(?:[dlo]['’])?\p{Lu}|^\p{Lo}/u.test(word) || particles.has(fold(word)));
}
