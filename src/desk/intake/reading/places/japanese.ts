import type { Address } from '../../../../contract/request.ts';
import { countryNamed } from '../words/countries.ts';
import { hasLegalForm } from '../words/organizations.ts';

const prefecture = /^(東京都|北海道|京都府|大阪府|[\p{Script=Han}]{2,3}県)/u;
const city =
  /^((?:[\p{Script=Han}ヶケのつさいたま]{1,6}市)?[\p{Script=Han}ヶケ]{1,5}区|[\p{Script=Han}ヶケのつさいたま]{1,7}?市|[\p{Script=Han}]{1,4}郡[\p{Script=Han}]{1,5}?[町村])/u;

/** A Japanese address in its own order: postal code, prefecture, city, the rest. Null where it is none. */
export function readJapanese(rows: readonly string[]): { address: Address; organization: string | null } | null {
  // "担当: 佐藤" below it is no part of it.
  const text = rows
    .map((row) => row.trim())
    .filter((row) => row !== '' && !/^(?:ご?担当|TEL|電話|FAX|E-?mail)/iu.test(row));
  const all = text.join('\n');
  if (!/[\p{Script=Han}]/u.test(all) || !(/[都道府県]/u.test(all) || /\d{3}-\d{4}/u.test(all))) return null;
  const postal = /〒?\s*(\d{3}-\d{4})/u.exec(all)?.[1] ?? null;
  let country: string | null = null;
  let organization: string | null = null;
  const lines: string[] = [];
  for (const row of text.flatMap((line) => line.split(/[、,]\s*/u))) {
    const rest = row
      .replace(/(?:です|でございます|になります|となります|にあります)[。.]?\s*$/u, '')
      .replace(/[(（]?(?:郵便番号|〒)?\s*[:：]?\s*\d{3}-\d{4}[)）]?\s*/u, '')
      .replace(/[(（]\s*[)）]/u, '')
      .replace(/[(（]?(日本国?|Japan)[)）]?\s*$/iu, () => {
        country = 'JP';
        return '';
      })
      .replace(/^(?:日本国?|Japan)[\s、]*/iu, () => {
        country = 'JP';
        return '';
      })
      .trim();
    if (rest === '') continue;
    const named = countryNamed(rest);
    if (named) country = named;
    else if (lines.length === 0 && hasLegalForm(rest) && !prefecture.test(rest)) organization = rest;
    else {
      // "一番町5-2-9 青葉ソフト合同会社": whose it is stands behind it.
      const [, street, behind] = /^(.*\d\S*)\s+(\S+)$/u.exec(rest) ?? [];
      const company = behind !== undefined && hasLegalForm(behind);
      if (company) organization ??= behind;
      lines.push(company ? (street ?? rest) : rest);
    }
  }
  // "仙台市青葉区本町" / "2-6-11": the number goes on.
  const joined = lines.reduce(
    (said, line) =>
      said === '' ? line : /\p{Script=Han}$/u.test(said) && /^\d/u.test(line) ? `${said}${line}` : `${said} ${line}`,
    '',
  );
  const region = prefecture.exec(joined)?.[1] ?? null;
  const afterRegion = joined.slice(region?.length ?? 0).trim();
  const town = city.exec(afterRegion)?.[1] ?? null;
  // "〒530-0001 大阪市北区…": a large town stands without its prefecture.
  if (region === null && (town === null || postal === null)) return null;
  const street = (town === null ? afterRegion : afterRegion.slice(town.length)).trim();
  return {
    address: {
      lines: street === '' ? [] : [street],
      city: town,
      region,
      postalCode: postal,
      country: country ?? 'JP',
    },
    organization,
  };
}

/** A Japanese address inside a sentence: from its postal code or prefecture to the next comma or the sentence's verb. */
export function japaneseInProse(
  text: string,
): { address: Address; organization: string | null; start: number; end: number } | null {
  const matched =
    /(?:〒\s*\d{3}-\d{4}\s*|\d{3}-\d{4}\s+)?(?:東京都|北海道|京都府|大阪府|[\p{Script=Han}]{2,3}県)[^、。,\n]{2,80}/u.exec(
      text,
    );
  if (!matched) return null;
  const row = matched[0].replace(/(?:です|になります|となります|でございます|にあります).*$/u, '');
  const read = readJapanese([row]);
  if (!read) return null;
  const end = matched.index + matched[0].length;
  const postalCode = read.address.postalCode ?? /郵便番号[はが:：\s]*(\d{3}-\d{4})/u.exec(text)?.[1] ?? null;
  const country = read.address.country ?? (/日本|Japan/iu.test(text.slice(end)) ? 'JP' : null);
  return {
    address: { ...read.address, postalCode, country },
    organization: read.organization,
    start: matched.index,
    end,
  };
}
