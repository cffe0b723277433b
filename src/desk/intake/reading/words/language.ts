import type { Language } from '../../../../contract/language.ts';
import { lean } from './lean.ts';
import { remembering } from './memory.ts';
import { foldSame } from './text.ts';

/** Languages whose mails are read; more than those that are answered in. */
export const tongues = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'da', 'ja'] as const;
/** Languages of which only the labels, and what is claimed of the Server and the users, are understood. */
export const furtherTongues = ['cs', 'hr', 'ro', 'hu', 'fi', 'tr', 'ru', 'el', 'ko', 'zh'] as const;
export type FurtherTongue = (typeof furtherTongues)[number];
export type Tongue = (typeof tongues)[number] | FurtherTongue;
/** Known by their script. */
type Scripted = 'ja' | 'ru' | 'el' | 'ko' | 'zh';

/** Little words that every text of some length has, and that the other languages do not share (accents folded). */
const little: Readonly<Record<Exclude<Tongue, Scripted>, string>> = {
  en: 'the and of to is our we you with for this that please have are it on be as your an will not from by or would if has been would like thank thanks hello dear regards hi yes am can was which here there them then own users name should must could any some do does done but so us they he she it if agreed ours nope yep',
  de: 'der die das und ist wir ihr ihre unsere unser mit fur von den dem ein eine nicht auf sie bitte wird zu im auch als bei haben sind uns hallo geehrte grusse vielen dank oder ich es ja nach aus guten tag wie dass zur zum unserer unserem an es kein keine mehr',
  fr: 'le la les des et est nous vous notre nos votre une un du pour avec sur dans que qui ne pas au bonjour merci cordialement ce cette sont je oui en sommes avons par aux madame monsieur veuillez ou plus l d',
  es: 'el la los las y es de que nuestro nuestra en con por para una un del al su hola gracias saludos estimados se lo somos buenos dias si como esta nuestros estamos favor usted ustedes tenemos adjunto cuenta licencia no',
  pt: 'o a os as e de que nosso nossa em com para uma um do da no na seu sua ao obrigado obrigada ola prezados nao sim por como estamos bom dia atenciosamente temos nossos voces segue favor conta licenca dos das esta pela pelo',
  it: 'il lo gli le e di che nostro nostra in con per una un del della sul nel al alla sono buongiorno grazie saluti gentili non si abbiamo questo questa come siamo vi il cordiali dei dalla spett anche presso dell',
  nl: 'de het een en van is wij we ons onze met voor op aan te niet dat die u uw bij graag hallo beste groet groeten ook zijn naar hebben wordt dank alvast in ik jullie deze geachte vriendelijke als om',
  da: 'og och at att er ar vi vores var pa til till med ikke inte som det den af av jeg jag fra fran hej hilsen halsning halsningar tak takk tack venlig vennlig vanliga mvh har vil vill kan skal ska bruger bruker denne detta dette antallet',
  pl: 'i w na z do jest nasz nasza naszego sie ze to nie prosze dzien dobry pozdrawiam za od dla oraz przez mamy sa o tak jak po pozdrowienia szanowni panstwo dziekuje naszej czy my dziekujemy naszym',
  cs: 'na je se ze jsme pro prosim dobry den dekuji dekujeme s pozdravem nase nas nasi aby jako k ve licenci licence prosime vas vazeni sa si dakujem ktory ktora ako pre nasej nasu',
  hr: 'smo koju koji koja nasu od postovani pozdrav srdacan molim molimo hvala zelimo zeljeli bismo licencu licenca ovim potvrdujemo lep lepo pozdravljeni naso nasa imamo nemamo svoju svoje kako dan nije vec koristi koristimo dodatak dodatka dodatku korisnika kljuc racun uporabljamo uporabnikov vticnik racunu slazemo slazem korisnici ukljuceno broja povecanjem uskladi',
  ro: 'va rugam buna ziua si este de la pe cu pentru noastra nostru sa multumim multumesc stima noi din care sunt licenta in nu cel fie',
  hu: 'a az es hogy kerjuk kerem udvozlettel tisztelt koszonjuk koszonom van nem egy jo napot mi sajat licenc licencet is',
  fi: 'ja on etta hei terveisin meidan ystavallisin kiitos lisenssi lisenssin joka olemme ovat sen se pyydamme haluamme haluaisimme',
  tr: 've bir bu icin ile merhaba saygilarimla saygilarimizla lisans lisansimizi lisansimizin ediyoruz tesekkurler rica sayin olarak bizim evet degil',
};

const byWord = new Map<string, Exclude<Tongue, Scripted>[]>();
for (const [tongue, words] of Object.entries(little) as [Exclude<Tongue, Scripted>, string][]) {
  for (const word of new Set(words.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), tongue]);
}

const most_chars = 20_000;
const kana = /[\u3040-\u30ff]/gu;

const scripts: readonly (readonly [Scripted, RegExp])[] = [
  ['ko', /[\uac00-\ud7a3]/gu],
  ['zh', /[\u4e00-\u9fff]/gu],
  ['ru', /[\u0400-\u04ff]/gu],
  ['el', /[\u0370-\u03ff]/gu],
];

/** A script that a fifth of the letters are of; Chinese takes fewer letters to say as much. */
function byScript(folded: string): Tongue | null {
  if (!/[\u0370-\u{fffff}]/u.test(folded)) return null;
  const letters = folded.match(/\p{L}/gu)?.length ?? 0;
  for (const [tongue, letter] of scripts) {
    const count = folded.match(letter)?.length ?? 0;
    if (count > 3 && count * (tongue === 'zh' ? 8 : 5) > letters) return tongue;
  }
  return null;
}

/** Letters that only one of the languages has, in words that are no names. */
const letters: readonly (readonly [Tongue, RegExp])[] = [
  ['pl', lean(/(?<!\p{L})\p{Ll}*[łżźśąęćń]/gu)],
  ['cs', lean(/(?<!\p{L})\p{Ll}*[řůě]/gu)],
  ['hu', lean(/(?<!\p{L})\p{Ll}*[őű]/gu)],
  ['pt', lean(/(?<!\p{L})\p{Ll}*(?:ã|õ)/gu)],
  ['es', lean(/(?<!\p{L})\p{Ll}*ñ|[¿¡]/gu)],
  ['tr', lean(/(?<!\p{L})\p{Ll}*[ğış]/gu)],
];
const most_by_letters = 3;

/**
 * The language that a text is written in, by its little words; null where there are too few of them to tell. Links,
 * addresses and keys do not count.
 */
export const tongueOf = remembering((text: string): Tongue | null => {
  const folded = foldSame(text.slice(0, most_chars));
  if ((folded.match(kana)?.length ?? 0) > Math.max(3, folded.length / 40)) return 'ja';
  const scripted = byScript(folded);
  if (scripted !== null) return scripted;
  const score = new Map<Tongue, number>();
  // One letter alone tells nothing: "y" may stand for yes.
  const told = new Set<Tongue>();
  for (const [word] of folded.matchAll(/(?<![\p{L}\p{N}@.-])\p{L}{1,12}(?![\p{L}\p{N}@-]|\.\p{L})/gu)) {
    const list = byWord.get(word);
    for (const tongue of list ?? []) {
      score.set(tongue, (score.get(tongue) ?? 0) + 1 / (list?.length ?? 1));
      if (word.length > 1) told.add(tongue);
    }
  }
  if (score.size < 2 || !score.has('en'))
    for (const [tongue, letter] of letters) {
      const count = text.slice(0, most_chars).match(letter)?.length ?? 0;
      if (count === 0) continue;
      score.set(tongue, (score.get(tongue) ?? 0) + Math.min(count, most_by_letters));
      told.add(tongue);
    }
  const [best, second] = [...score].filter(([tongue]) => told.has(tongue)).toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 1 && best[1] > (second?.[1] ?? 0) * 1.2 ? best[0] : null;
});

/** The language to answer in: the writer's where it is one of ours, English otherwise. */
export function languageOf(text: string): Language {
  const tongue = tongueOf(text);
  return tongue === 'de' || tongue === 'fr' || tongue === 'es' || tongue === 'ja' ? tongue : 'en';
}
