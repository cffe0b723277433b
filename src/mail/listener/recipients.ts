/** A domain in the form in which names are looked up: lower case, ASCII. */
function asciiDomain(domain: string): string {
  const plain = domain.toLowerCase();
  // What would have a meaning in a URL is no domain: it stays as it is and equals none of ours.
  if (/[^\p{L}\p{M}\p{N}.-]/u.test(plain)) return plain;
  return URL.parse(`http://${plain}`)?.hostname ?? plain;
}

/** Mailbox and subaddress (RFC 5233): `licenses+abc@x.example` is the mailbox `licenses@x.example` with `abc`. */
function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const [local = ''] = address.slice(0, Math.max(at, 0)).split('+', 1);
  return `${local.toLowerCase()}@${asciiDomain(address.slice(at + 1))}`;
}

/**
 * Whether a mail to an address is ours: the addresses of the list, each with any subaddress. Upper case counts as lower
 * case, as everywhere today although RFC 5321 would let a mailbox tell the two apart.
 */
export function recipientsOf(list: readonly string[]): (address: string) => boolean {
  const ours = new Set(list.map(mailboxOf));
  return (address) => ours.has(mailboxOf(address));
}
