import type { Address } from '../../../../contract/request.ts';
import { countryNamed } from '../words/countries.ts';
import { hasLegalForm } from '../words/organizations.ts';

/**
 * Addresses from the large to the small without commas, each part known by its last letter: 省 and 도 are provinces, 市
 * and 시 towns; what stands behind them is the street.
 */
const chinese =
  /^(?<region>[\p{Script=Han}]{2,7}?(?:省|自治区|自治區|特别行政区)|[\p{Script=Han}]{2}[县縣](?=[\p{Script=Han}]{1,4}[市镇鎮乡鄉]))?\s*(?<city>[\p{Script=Han}]{2,6}?[市县縣镇鎮乡鄉])?\s*(?<street>.*)$/u;
const korean =
  /^(?<region>[\p{Script=Hangul}]{2,6}?(?:특별자치도|도|특별시|광역시|특별자치시))?\s*(?<city>(?:[\p{Script=Hangul}]{1,5}시)?(?: ?[\p{Script=Hangul}]{1,4}[구군](?=\s))?)\s*(?<street>.*)$/u;
/** The town's or the street's own word, without which a text is no address. */
const small = /[路街道巷弄号號楼樓镇鎮村]|(?:로|길|동|읍|면|가|번지|층)(?=$|[\s\d,(])/u;
const unit = /[省市县縣]|(?:특별시|광역시|시|도|군|구)(?=$|[\s,])/u;
const code =
  /^(\d{3}(?:-?\d{2,3})?)(?= ?[\p{Script=Han}]{2,3}[市縣])|[(（]?(?:邮政编码|邮编|郵遞區號|郵編|우편번호|\(?우\))?\s*[:：]?\s*(?<![\d-])(\d{6}|\d{5}|\d{3}-\d{3})(?![\d-]|\s*[号號층楼樓호])[)）]?/u;

const isKorean = (text: string): boolean => /\p{Script=Hangul}/u.test(text);

/** The country that stands in front ("中国湖北省…"), and the rest. */
function countryAhead(text: string): { country: string | null; rest: string } {
  for (let length = 2; length <= 7; length += 1) {
    const country = countryNamed(text.slice(0, length));
    if (country !== null && text.length > length)
      return { country, rest: text.slice(length).replace(/^[\s,、]+/u, '') };
  }
  return { country: null, rest: text };
}

/** A Chinese or Korean address; null where the text is none. */
export function readChineseOrKorean(rows: readonly string[]): { address: Address; organization: string | null } | null {
  const all = rows.join(' ');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(all) || !small.test(all) || !unit.test(all)) return null;
  let organization: string | null = null;
  let country: string | null = null;
  const kept = rows
    .flatMap((row) => row.split(/[,，、]\s*/u))
    .map((row) => row.trim())
    .filter((row) => {
      const named = countryNamed(row);
      if (named !== null) country = named;
      else if (organization === null && hasLegalForm(row) && !small.test(row)) organization = row;
      else return row !== '';
      return false;
    });
  const whole = kept.join(isKorean(all) ? ', ' : '');
  const last = /\s(\S+)$/u.exec(whole)?.[1] ?? '';
  country ??= countryNamed(last);
  const joined = countryNamed(last) === null ? whole : whole.slice(0, -last.length).trimEnd();
  const coded = code.exec(joined);
  const postalCode = coded?.[1] ?? coded?.[2] ?? null;
  const ahead = countryAhead(joined.replace(code, ' ').replace(/\s+/gu, ' ').trim());
  const { groups } = (isKorean(all) ? korean : chinese).exec(ahead.rest) ?? {};
  const large = groups?.['region'] ?? null;
  const town = groups?.['city']?.trim() ?? '';
  // "서울특별시 테헤란로 1": a city that is a province too.
  const city = town === '' ? (large?.endsWith('시') ? large : null) : town;
  const region = large === city ? null : large;
  if (city === null) return null;
  const street = (groups?.['street'] ?? '').replace(/^[\s,、]+|[\s,、]+$/gu, '');
  const implied = isKorean(all) ? 'KR' : coded?.[2]?.length === 6 || region?.endsWith('省') ? 'CN' : null;
  return {
    address: {
      lines: street === '' ? [] : [street],
      city,
      region,
      postalCode,
      country: country ?? ahead.country ?? implied,
    },
    organization,
  };
}
