import { type AuthenticationResults, readAuthenticationResults } from './authentication.ts';
import { aligns } from './authenticate/judge.ts';
import { asciiDomain } from './domains.ts';

export type Header = readonly [name: string, value: string];

/** What somebody we trust says of a mail: `failed` is their `dmarc=fail`. `reason` is for staff. */
export type Word = { readonly passed: boolean; readonly failed: boolean; readonly reason: string };

const not = (reason: string, failed = false): Word => ({ passed: false, failed, reason });

export const valuesOf = (headers: readonly Header[], name: string): readonly string[] =>
  headers.filter(([header]) => header.trim().toLowerCase() === name).map(([, value]) => value);

/**
 * What our gateway says of the From address' domain. Anyone can write an Authentication-Results header into a message;
 * ours is put on top when it comes in (RFC 8601, section 5). So only the topmost counts, and only if it is ours.
 */
export function wordOfGateway(domain: string, headers: readonly Header[], gateway: string | undefined): Word {
  if (!gateway) return not('the profile names no mail gateway whose word would count here');
  const [top] = valuesOf(headers, 'authentication-results');
  if (top === undefined) return not('the message has no Authentication-Results header');
  const read = readAuthenticationResults(top);
  if (!read) return not('the topmost Authentication-Results header cannot be read');
  if (read.server !== gateway.trim().toLowerCase()) {
    return not('the topmost Authentication-Results header is not of our gateway');
  }
  return wordOf('our gateway', read, domain);
}

/** What a sealer of a forwarded mail says (the value of its ARC-Authentication-Results, without the instance). */
export function vouchesFor(value: string, domain: string): Word {
  const read = readAuthenticationResults(value);
  return read ? wordOf('the sealer', read, domain) : not('the results of the sealer cannot be read');
}

function wordOf(who: string, { results }: AuthenticationResults, domain: string): Word {
  const dmarc = results.filter(({ method }) => method === 'dmarc');
  const [only] = dmarc;
  if (!only) return not(`${who} gives no DMARC result`);
  if (dmarc.length > 1) return not(`${who} gives more than one DMARC result`);
  if (only.result !== 'pass') return not(`${who} gives dmarc=${only.result.slice(0, 20)}`, only.result === 'fail');
  const domains = only.properties.filter(([name]) => name === 'header.from').map(([, value]) => asciiDomain(value));
  if (domains.length !== 1 || domains[0] !== domain) {
    return not(`the DMARC result of ${who} is not for the domain of the From address`);
  }
  if (!signedFor(results, domain)) {
    return not(`${who} found DMARC to pass by the sending server alone (SPF), which many senders share`);
  }
  return { passed: true, failed: false, reason: `${who} found DMARC to pass for ${domain} by a signature` };
}

/** A valid signature of the From address' organization among the results: `header.d`, or the domain of `header.i`. */
const signedFor = (results: AuthenticationResults['results'], domain: string): boolean =>
  results.some(
    ({ method, result, properties }) =>
      method === 'dkim' &&
      result === 'pass' &&
      properties.some(
        ([name, value]) =>
          (name === 'header.d' || name === 'header.i') && aligns(value.slice(value.lastIndexOf('@') + 1), domain),
      ),
  );
