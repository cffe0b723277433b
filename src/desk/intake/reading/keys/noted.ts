import type { Reading } from '../context.ts';
import { keyAffirmed, speaksAgainst } from './affirmed.ts';
import type { Gathering } from '../gathering.ts';
import { scanKeys, type Candidate } from './scan.ts';
import { sentencesOf } from '../words/sentences.ts';
import { fold, isBlank, type Line } from '../words/text.ts';

/** "Thanks for the key …", "den Schlüssel … haben wir notiert": whoever asked for it has it. */
const noted =
  /\b(?:thank(?:s| you) for (?:the|your) (?:licen[cs]e )?key|(?:we|i) (?:have |'ve )?(?:noted|got|received|found) (?:the|your) (?:licen[cs]e )?key|(?:have|has been|is) (?:noted|on file|recorded)|danke? fur (?:den|ihren|deinen) (?:lizenz)?schlussel|(?:schlussel|lizenz)\b.{0,60}\b(?:notiert|erhalten|vermerkt|gefunden|liegt (?:uns )?vor)|merci pour (?:la|votre) cle|(?:cle|licence)\b.{0,60}\b(?:notee?|recue?|enregistree?)|gracias por la (?:clave|llave)|(?:clave|licencia)\b.{0,60}\b(?:anotad[ao]|recibid[ao]|registrad[ao])|obrigad[ao] pela chave|(?:chave|licenca)\b.{0,60}\b(?:anotad[ao]|recebid[ao]|registad[ao]|registrad[ao])|grazie per la chiave|(?:chiave|licenza)\b.{0,60}\b(?:annotat[ao]|ricevut[ao]|registrat[ao])|bedankt voor de sleutel|(?:sleutel|licentie)\b.{0,60}\b(?:genoteerd|ontvangen)|dziekuj\w+ za klucz|klucz\b.{0,60}\b(?:zanotowa\w+|otrzyma\w+))\b|キー[^。]{0,60}(?:受け取り|受領|拝受|確認いたしました)/u;

/** One key at the most is taken from what others wrote; a longer thread says more than can be weighed. */
const most_lines = 400;

/**
 * The license key that the mail being answered says it has, where the writer names none himself: "thanks for the key
 * WFJ-…, we still need …"; or that it asks about and he says is right. One that is an example, or any second one, is none.
 */
export function keysNoted(gathering: Gathering, reading: Reading): readonly Candidate[] {
  const { own, setAside } = reading.sections;
  const affirmed = keyAffirmed(reading);
  if (affirmed !== null) {
    gathering.note('licenseKeys', [...affirmed.key.lines, ...affirmed.lines]);
    return [affirmed.key];
  }
  const quoted = [
    ...own.filter(({ depth }) => depth > 0),
    ...setAside.filter(({ why }) => why === 'history').map(({ line }) => line),
  ];
  const lines = [...new Map(quoted.filter((line) => !isBlank(line)).map((line) => [line.number, line])).values()]
    .toSorted((a, b) => a.number - b.number)
    .slice(0, most_lines)
    .map((line): Line => ({ ...line, depth: 0 }));
  const said = sentencesOf(lines, new Set()).filter(({ text }) => noted.test(fold(text)));
  const found = said.flatMap(({ pieces }) =>
    scanKeys(
      pieces.map(({ line }) => line),
      reading.prefixes,
    ).candidates.filter(({ form }) => form !== 'long'),
  );
  const [only] = found;
  const one = new Set(found.map(({ key }) => key)).size === 1;
  if (!only || !one || reading.sentences.some(({ text }) => speaksAgainst(text))) return [];
  gathering.note('licenseKeys', only.lines);
  return [only];
}
