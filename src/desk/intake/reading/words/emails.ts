import { Email } from '../../../../contract/license.ts';

const address =
  /(?<![\p{L}\p{N}._%+'@-])[\p{L}\p{N}_%+'-](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_%+'-])?@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}\p{L}{2,24}(?![\p{L}\p{N}@_-]|\.[\p{L}\p{N}])/gu;

export type FoundAddress = { readonly address: string; readonly start: number; readonly end: number };

/** The e-mail addresses in a text and where each stands. One that a line end may have cut is none. */
export function findAddresses(text: string): FoundAddress[] {
  if (!text.includes('@')) return [];
  return [...text.matchAll(address)]
    .map((match) => ({
      address: match[0].replace(/^'|'$/gu, ''),
      start: match.index,
      end: match.index + match[0].length,
    }))
    .filter((found) => Email.safeParse(found.address).success);
}

/** Each address once, whatever its case. */
export function addressesIn(text: string): string[] {
  const found = findAddresses(text).map((one) => one.address);
  return found.filter((one, index) => found.findIndex((other) => other.toLowerCase() === one.toLowerCase()) === index);
}
