import type { Found } from '../lexicon/find.ts';
import type { Place } from '../words/organizations.ts';
import { namesIn } from './people.ts';

const account =
  '(?:marketplace[ -]?|atlassian[ -]?)?(?:account|profile|login|konto|profil|compte|cuenta|perfil|conta|profilo|utenza|profiel|profilu|koncie|konta|profilu)(?: \\(?\\S+@\\S+\\)?)?';

/** "In the account it is written …", "Atlassian has me down as …": what the account itself says counts before what somebody is called. */
const leads = [
  `(?:in|on|at|with) (?:the|my|her|his|that|your) ${account}(?: itself)?,? (?:(?:it|he|she|they|the name|that|i)(?:['’](?:s|m)| is| am| has been| reads| says| shows)?|you(?:['’]ll| will| can)? (?:find|see)|(?:is|stands)) ?(?:(?:written|spelled|spelt|shown|listed|down|registered|entered|called|known|spelled out)(?: there)?(?: as)?)?`,
  `(?:the|my|her|his|that) ${account}(?: itself| name)? (?:says|shows|reads|lists|has|spells|displays)(?: (?:me|him|her|it|us|the name))?(?: (?:down )?as)?`,
  '(?:marketplace|atlassian|they|you) (?:has|have|knows?|lists?|spells?|calls?|got) (?:me|him|her|it)(?: down| registered| listed)?(?: as| under| there as)?',
  `(?:im|in dem|auf dem|in meinem|in ihrem|in seinem) ${account}(?: selbst)? (?:steht|heißt|lautet|ist|stehe|heiße|bin|führt|heisst|heisse)(?: (?:aber|jedoch|allerdings|noch|auch))?(?: (?:es|er|sie|man|ich|der name|als name))?(?: (?:aber|jedoch|allerdings|noch|auch))?(?: (?:eingetragen|geschrieben|geführt|angegeben|als|unter))*`,
  `(?:dans|sur) (?:le|mon|son) ${account},? (?:(?:c['’]est|il est|elle est|on a|je suis|il y a|le nom est) )?(?:écrite?|inscrite?|marquée?|enregistrée?|apparaît|figure|noté|indiqué)?(?: (?:comme|sous(?: le nom)?(?: de)?|ainsi))?`,
  `(?:en|na?|nella?|nel|sul|sulla|em) (?:la |el |o |mi |minha |meu |mio |su |sua |seu |suo )?${account},? (?:(?:está|aparezco|aparece|figuro|figura|consta|estou|pone|dice|sale|aparece|compare|compaio|risulta|risulto|c['’]è scritto|è scritto|sono|soy|sou|diz) ?)(?:(?:registrad[oa]|escrit[oa]|scritt[oa]|registrat[oa]|inscrit[oa]) ?)?(?:como|come|a nombre de|em nome de|a nome di)?`,
  `(?:in|op|bij) (?:het|mijn|haar|zijn) ${account} (?:staat|sta|heet|ben|luidt)(?: (?:het|hij|zij|ze|er|ik|de naam))?(?: (?:geregistreerd|geschreven|vermeld|bekend|als|onder))*`,
  `(?:w|na) (?:moim |jej |jego )?${account} (?:jest|jestem|widnieje|figuruje|figuruję|widnieję|zapisano|mam)(?: (?:jako|wpisane|zapisane|zapisana|zapisany|imię i nazwisko))*`,
].join('|');
const written = new RegExp(`(?<!\\p{L})(?:${leads})[\\s:,"„“«(]*$`, 'iu');

/** The one name that a text says the account itself has, beside others that the person is called by. */
export function writtenName(text: string, found: Found): Place | null {
  const names = namesIn(text, found);
  const [only, ...more] = names.filter(({ start }) => written.test(text.slice(Math.max(0, start - 90), start)));
  return only !== undefined && more.length === 0 ? only : null;
}
