import type { Language } from '../../../contract/language.ts';
import { foldSame } from './text.ts';

/** Languages whose mails are read; more than those that are answered in. */
export const tongues = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'da', 'ja'] as const;
export type Tongue = (typeof tongues)[number];

/** Little words that every text of some length has, and that the other languages do not share (accents folded). */
const little: Readonly<Record<Exclude<Tongue, 'ja'>, string>> = {
  en: 'the and of to is our we you with for this that please have are it on be as your an will not from by or would if has been would like thank thanks hello dear regards hi yes am can was which here there them then own users name should must could any some do does done but so us they he she it if',
  de: 'der die das und ist wir ihr ihre unsere unser mit fur von den dem ein eine nicht auf sie bitte wird zu im auch als bei haben sind uns hallo geehrte grusse vielen dank oder ich es ja nach aus guten tag wie dass zur zum unserer unserem',
  fr: 'le la les des et est nous vous notre nos votre une un du pour avec sur dans que qui ne pas au bonjour merci cordialement ce cette sont je oui en sommes avons par aux madame monsieur veuillez ou plus l d',
  es: 'el la los las y es de que nuestro nuestra en con por para una un del al su hola gracias saludos estimados se lo somos buenos dias si como esta nuestros estamos favor usted ustedes tenemos adjunto cuenta licencia',
  pt: 'o a os as e de que nosso nossa em com para uma um do da no na seu sua ao obrigado obrigada ola prezados nao sim por como estamos bom dia atenciosamente temos nossos voces segue favor conta licenca dos das esta pela pelo',
  it: 'il lo gli le e di che nostro nostra in con per una un del della sul nel al alla sono buongiorno grazie saluti gentili non si abbiamo questo questa come siamo vi il cordiali dei dalla spett anche presso dell',
  nl: 'de het een en van is wij we ons onze met voor op aan te niet dat die u uw bij graag hallo beste groet groeten ook zijn naar hebben wordt dank alvast in ik jullie deze geachte vriendelijke als om',
  da: 'og och at att er ar vi vores var pa til till med ikke inte som det den af av jeg jag fra fran hej hilsen halsning halsningar tak takk tack venlig vennlig vanliga mvh har vil vill kan skal ska bruger bruker denne detta dette antallet',
  pl: 'i w na z do jest nasz nasza naszego sie ze to nie prosze dzien dobry pozdrawiam za od dla oraz przez mamy sa o tak jak po pozdrowienia szanowni panstwo dziekuje naszej czy my dziekujemy naszym',
};

const byWord = new Map<string, Exclude<Tongue, 'ja'>[]>();
for (const [tongue, words] of Object.entries(little) as [Exclude<Tongue, 'ja'>, string][]) {
  for (const word of new Set(words.split(' '))) byWord.set(word, [...(byWord.get(word) ?? []), tongue]);
}

const most_chars = 20_000;
const kana = /[\u3040-\u30ff]/gu;

/**
 * The language that a text is written in, by its little words; null where there are too few of them to tell. Links,
 * addresses and keys do not count.
 */
export function tongueOf(text: string): Tongue | null {
  const folded = foldSame(text.slice(0, most_chars));
  if ((folded.match(kana)?.length ?? 0) > Math.max(3, folded.length / 40)) return 'ja';
  const score = new Map<Tongue, number>();
  for (const [word] of folded.matchAll(/(?<![\p{L}\p{N}@.-])\p{L}{1,12}(?![\p{L}\p{N}@-]|\.\p{L})/gu)) {
    const list = byWord.get(word);
    for (const tongue of list ?? []) score.set(tongue, (score.get(tongue) ?? 0) + 1 / (list?.length ?? 1));
  }
  const [best, second] = [...score].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] >= 1 && best[1] > (second?.[1] ?? 0) * 1.2 ? best[0] : null;
}

/** The language to answer in: the writer's where it is one of ours, English otherwise. */
export function languageOf(text: string): Language {
  const tongue = tongueOf(text);
  return tongue === 'de' || tongue === 'fr' || tongue === 'es' || tongue === 'ja' ? tongue : 'en';
}
