import type { Hit } from '../lexicon/find.ts';
import { lean } from '../words/lean.ts';
import { foldSame } from '../words/text.ts';

const months = [
  'jan(?:uar[yi]?|vier|eiro)?|febr?(?:uar[yi]?)?|mar(?:ch|s|zo)|apr(?:il|ile)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?',
  'marz|mai|juni|juli|oktober|dezember|fevrier|avril|juin|juillet|aout|septembre|octobre|novembre|decembre',
  'enero|febrero|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre|fevereiro|marco|maio|junho|julho|setembro|outubro|novembro|dezembro',
  'gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus',
  'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|wrzesnia|pazdziernika|listopada|grudnia',
].join('|');
const seasons =
  'spring|summer|autumn|winter|easter|christmas|fruhjahr|fruhling|sommer|herbst|ostern|weihnachten|printemps|ete|automne|hiver|noel|paques|primavera|verano|otono|invierno|navidad|pascua|verao|outono|inverno|natal|pascoa|estate|autunno|natale|pasqua|voorjaar|zomer|herfst|kerst|pasen|wiosny|lata|jesieni|zimy|swiat';
const spans =
  'week|month|quarter|year|term|woche|monat|quartal|jahr(?:es)?|semaine|mois|trimestre|annee|semana|mes|ano|settimana|mese|anno|maand|kwartaal|jaar|tygodnia|miesiaca|kwartalu|roku';
const until =
  "up (?:to|until|till)|until|till?|bis(?: zum| zur| in den| in die)?|jusqu'(?:en|a|au|aux)|hasta|ate|fino (?:a|al|allo|alla|alle)|fino all'|tot|do";
const between =
  'the|this|last|that|past|previous|late|early|mid|end|start|of|ende|anfang|mitte|letzte[nmrs]?|vorige[nmrs]?|vergangene[nmrs]?|diese[nmrs]?|fin|debut|dernier|derniere|le|la|l|cette?|el|este|esta|pasad[oa]|finales|principios|de|do|da|o|a|fim|inicio|passado|fine|inizio|scors[oa]|quest[oa]|dello|della|del|eind|begin|vorig|het|dit|konca|poczatku|zeszlego|tego|ostatniego|ubieglego';

/** "Until last summer", "bis Ende März", "fino a giugno": till a time that has a name, and so no longer. */
const untilTime = lean(
  new RegExp(
    `(?<![\\p{L}\\d])(?:${until})[ ']+(?:(?:${between})[ ']+){0,4}(?:${months}|${seasons}|${spans}|(?:19|20)\\d\\d)(?![\\p{L}\\d])(?! (?:users|people|benutzer|utilisateurs|usuarios|utenti))|(?:月|年|年度|春|夏|秋|冬|昨年|先月|先週)(?:末|頃|ごろ)?までは?`,
    'u',
  ),
);

/** Where a text says till when something was; -1 where it does not. */
export const untilTimeIn = (text: string): number => foldSame(text).search(untilTime);

/** "Until this Easter, when the governors …": such a time right before it, which it goes on to tell of. */
export const followsTime = (before: string): boolean => {
  const at = untilTimeIn(before);
  return at >= 0 && /^[^,;.]*,\s*$/u.test(before.slice(at));
};

const off = lean(
  /\b(?:(?:turn|switch|shut|power|clos)(?:ed|ing|t)?\b[^.,;:]{0,40}?\b(?:off|down)|decommission\w*|scrapped|retired|dismantled|unplugged|died|perished|burnt|burned|drowned|sold|stolen|given up|gave up|verkauft|gestorben|kaputt|aufgegeben|vendus?|vendimos|vendido|murio|morreu|venduto|morto|stierf|verkocht|sprzeda\p{L}+|abgeschalt\w+|ausgeschaltet|stillgelegt|heruntergefahren|au(?:ss|ß)er (?:betrieb|dienst)|eteint\w*|arretes?|debranche\w*|apagad\w|apagamos|desconecta\w+|desligad\w|desligamos|spent[oa]|spegn\w+|dismess[oa]|uitgezet|uitgeschakeld|wylacz\w+|slukket|avstang\w+|avskru\w+)\b|停止し|廃止し/gu,
);

/** "We have turned our own server off": said of the server within one clause. */
export function areTurnedOff(text: string, servers: readonly Hit[]): boolean {
  const folded = foldSame(text);
  return [...folded.matchAll(off)].some((turn) =>
    servers.some((server) => {
      const [from, to] = [Math.min(turn.index, server.start), Math.max(turn.index + turn[0].length, server.end)];
      return to - from < most_chars_of_turn && !/[.,;:()]/u.test(folded.slice(from, to));
    }),
  );
}
const most_chars_of_turn = 90;
