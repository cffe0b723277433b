/** Who has a copy of the mail, as each language says it. */
const copy =
  "(?:(?:in|on) (?:the )?(?:c\\.?c\\.?|copy)(?:[- ]?(?:line|field))?|c\\.?c\\.?['’]?(?:d|ed)|copied(?: in| here)?|c\\.?c\\.?(?: line| field)?|(?:in|im|auf) (?:kopie|cc)(?:[- ]?(?:feld|zeile))?|en copie|en (?:cc|copia)|em (?:cc|cópia)|in (?:cc|copia|kopie)|w kopii|do wiadomości|i kopi|kopi[ae])";
const address =
  '(?:address|one|mailbox|e-?mail|mail|login|adresse|anschrift|mailadresse|courriel|correo|dirección|endereço|indirizzo|adres|adresem?|cuenta|account|konto|compte|conta)';

const apart = String.raw`[^,;:@.]`;
/** Up to one relative clause lies between: "the address, which I have put in copy". */
const near = String.raw`${apart}{0,60}?(?:, (?:d(?:ie|er|as|en)|welche[rsn]?|which|that|who|qui|que|dont|che|dat|któr\p{L}+) ${apart}{0,40}?)?`;
const patterns = [
  // "The address you see in the Cc", "the one I have copied in", "the cc'd one"
  String.raw`(?<!\p{L})${address}${near}(?<!\p{L})${copy}(?!\p{L})`,
  String.raw`(?<!\p{L})${copy}\s(?:\p{L}+\s)?${address}(?!\p{L})`,
  // "…, his address stands in the Cc line", "you find the address in copy", "see Cc"
  String.raw`(?<!\p{L})(?:see|siehe|voir|ver|véase|vedi|zie|zob\.?) ${copy}(?!\p{L})`,
  // "the account of Ann Lee (in Cc)", "belongs to Ann Lee, who is in Cc"
  String.raw`(?<!\p{L})(?:account|konto|compte|cuenta|conta)${near}(?:of|belongs to|by|von|gehört|de|d['’]|del?|della?|di|van|toebehoort)(?!\p{L})[^;:@.]{0,60}?(?<!\p{L})${copy}(?!\p{L})`,
].map((one) => new RegExp(one, 'iu'));

/** The passage of a text that points at the address that has a copy of the mail, instead of writing it; null without one. */
export function pointsAtCopied(text: string): string | null {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found) return found[0];
  }
  return null;
}
