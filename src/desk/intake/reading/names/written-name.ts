import type { Found } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import type { Place } from '../words/organizations.ts';
import { namesIn } from './people.ts';

const account =
  '(?:marketplace[ -]?|atlassian[ -]?)?(?:account|profile|login|konto|profil|compte|cuenta|perfil|conta|profilo|utenza|profiel|profilu|koncie|konta|profilu)(?: \\(?\\S+@\\S+\\)?)?';

/** "In the account it is written …", "Atlassian has me down as …": what the account itself says counts before what somebody is called. */
const leads = [
  `(?:in|on|at|with) (?:the|my|her|his|that|this|your) ${account}(?: itself)?,? (?:(?:it|he|she|they|the name|that|i)(?:['’](?:s|m)| is| am| has been| reads| says| shows)?|you(?:['’]ll| will| can)? (?:find|see)|(?:is|stands)) ?(?:(?:written|spelled|spelt|shown|listed|down|registered|entered|called|known|spelled out)(?: there)?(?: as)?)?`,
  `(?:written|registered|shown|named|entered|mentioned|listed|standing) (?:in|on|at) (?:the|that|this|your) ${account} is(?: +but)?`,
  `(?:the|my|her|his|that) ${account}(?: itself| name)? (?:says|shows|reads|lists|has|spells|displays)(?: (?:me|him|her|it|us|the name))?(?: (?:down )?as)?`,
  '(?:marketplace|atlassian|they|you) (?:has|have|knows?|lists?|spells?|calls?|got) (?:me|him|her|it)(?: down| registered| listed)?(?: as| under| there as)?',
  `(?:im|in dem|auf dem|in meinem|in ihrem|in seinem) ${account}(?: selbst)? (?:steht|heißt|lautet|ist|stehe|heiße|bin|führt|heisst|heisse)(?: (?:aber|jedoch|allerdings|noch|auch))?(?: (?:es|er|sie|man|ich|der name|als name))?(?: (?:aber|jedoch|allerdings|noch|auch))?(?: (?:eingetragen|geschrieben|geführt|angegeben|als|unter))*`,
  `(?:dans|sur) (?:le|mon|son) ${account},? (?:(?:c['’]est|il est|elle est|on a|je suis|il y a|le nom est) )?(?:écrite?|inscrite?|marquée?|enregistrée?|apparaît|figure|noté|indiqué)?(?: (?:comme|sous(?: le nom)?(?: de)?|ainsi))?`,
  `(?:en|na?|nella?|nel|sul|sulla|em) (?:la |el |o |mi |minha |meu |mio |su |sua |seu |suo )?${account},? (?:(?:está|aparezco|aparece|figuro|figura|consta|estou|pone|dice|sale|aparece|compare|compaio|risulta|risulto|c['’]è scritto|è scritto|sono|soy|sou|diz) ?)(?:(?:registrad[oa]|escrit[oa]|scritt[oa]|registrat[oa]|inscrit[oa]) ?)?(?:como|come|a nombre de|em nome de|a nome di)?`,
  `(?:in|op|bij) (?:het|mijn|haar|zijn) ${account} (?:staat|sta|heet|ben|luidt)(?: (?:het|hij|zij|ze|er|ik|de naam))?(?: (?:geregistreerd|geschreven|vermeld|bekend|als|onder))*`,
  `(?:w|na) (?:moim |jej |jego )?${account} (?:jest|jestem|widnieje|figuruje|figuruję|widnieję|zapisano|mam)(?: (?:jako|wpisane|zapisane|zapisana|zapisany|imię i nazwisko))*`,
  "(?:formally|officially|on paper|properly|offiziell|formell|amtlich|officiellement|oficialmente|ufficialmente|officieel|oficjalnie),? (?:i['’]m|i am|it['’]s|it is|(?:he|she)(?: is|['’]s)|ich bin|ich heiße|heiße ich|bin ich|heißt (?:es|er|sie)|je suis|je m['’]appelle|me llamo|soy|chamo-me|sou|sono|mi chiamo|heet ik|ben ik|jestem|nazywam się)",
].join('|');
const behindIt = lean(
  /^ (?:on|in|with|for|to) (?:the|my|that|her|his) (?:marketplace |atlassian )?(?:account|profile|login)(?!\p{L})|^ (?:im|beim|auf dem) (?:konto|profil|account)(?!\p{L})|^ (?:sur|dans) le (?:compte|profil)(?!\p{L})|^ (?:en la cuenta|en el perfil|na conta|no perfil|nell['’]account|sull['’]account|nel profilo|in het account|op het account|w koncie|na koncie)(?!\p{L})/iu,
);
const written = lean(new RegExp(`(?<!\\p{L})(?:${leads})[\\s:,"„“«(]*$`, 'iu'));

/** The one name that a text says the account itself has, beside others that the person is called by. */
export function writtenName(text: string, found: Found): Place | null {
  const names = namesIn(text, found);
  // "Gwen Pritchard here, Gwenllian Mair Pritchard on the account"
  const isShown = ({ start, end }: Place): boolean =>
    written.test(text.slice(Math.max(0, start - 90), start)) || (names.length > 1 && behindIt.test(text.slice(end)));
  const [only, ...more] = names.filter(isShown);
  return only !== undefined && more.length === 0 ? only : null;
}
