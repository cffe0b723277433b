import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import type { ARCChainEntry, DKIMResult } from 'mailauth';
import * as limits from '../../../kernel/limits.ts';
import type { Envelope } from '../envelope.ts';
import { asciiDomain, domainsOf } from '../domains.ts';
import { vouchesFor } from '../gateway.ts';
import { type MailFacts, factsOf, headerBlock, rowsOf, unclearHeaders } from './facts.ts';
import { type CheckedSignature, type Circumstances, conclude, judgeSignature, nothingFound } from './judge.ts';
import type { ArcFinding, Authentication, DmarcFinding, MethodState, Resolve, Signature } from './types.ts';

/** The library takes a while to load (about 0.2 s here), and most commands check no mail. */
const library = async () => {
  const [{ dkimVerify }, { spf }, { dmarc }, { arc }] = await Promise.all([
    import('mailauth/lib/dkim/verify.js'),
    import('mailauth/lib/spf/index.js'),
    import('mailauth/lib/dmarc/index.js'),
    import('mailauth/lib/arc/index.js'),
  ]);
  return { dkimVerify, spf, dmarc, arc };
};
type Library = Awaited<ReturnType<typeof library>>;

/** Follow the standards to the letter: what they leave open, an attacker fills. */
const strict = { strict: true, minBitLength: 1024 } as const;

const states = ['pass', 'fail', 'softfail', 'neutral', 'policy', 'none', 'temperror', 'permerror'] as const;
const stateOf = (result: string): MethodState => states.find((state) => state === result) ?? 'neutral';

/**
 * Checks who sent a mail: DKIM, ARC, DMARC and, where the SMTP conversation is known, SPF. DNS has
 * `limits.sender_check_ms` to answer, otherwise the verdict is `temperror`; the text has as long to be walked over,
 * otherwise it is `unclear`. Never throws for what it is given.
 */
export async function authenticateMessage(
  bytes: Uint8Array,
  envelope: Envelope | null,
  resolve: Resolve,
  about: Circumstances & { readonly now: Date },
): Promise<Authentication> {
  const { text, bodyAt } = headerBlock(bytes);
  const unclear = unclearHeaders(text);
  const nothing = (why: string): Authentication =>
    nothingFound('unclear', `nothing can be said of the message: ${why}`, about.now);
  if (unclear !== null) return nothing(unclear);
  const mail = factsOf(rowsOf(text), bytes.subarray(bodyAt, bodyAt + 200));
  const ours = [...about.ours, ...domainsOf(envelope?.recipients ?? [])];
  const checks = new Checks(await library(), inTime(resolve), mail, { ...about, ours });
  try {
    const [signed, spf] = await Promise.all([checks.signatures(bytes), checks.spf(envelope)]);
    const dmarc = await checks.dmarc(signed.dkim, spf);
    const { verdict, reason } = conclude(mail, signed.dkim, dmarc);
    return { ...nothingFound(verdict, reason, about.now), from: mail.from?.address ?? null, ...signed, spf, dmarc };
  } catch (cause) {
    if (cause instanceof TooLong) return nothing('it takes too long to walk over its text');
    // The library met what it does not foresee. Tried again it would again, and the mail must not wait for ever.
    return nothing(`the check stumbled (${cause instanceof Error ? cause.name : 'unknown'})`);
  }
}

const timeout = (): Error => Object.assign(new Error('DNS did not answer in time'), { code: 'ETIMEOUT' });

/** The same resolver, which answers nothing any more once the time that begins with its first question is over. */
function inTime(resolve: Resolve): Resolve {
  let end: number | undefined;
  return async (name, type) => {
    end ??= performance.now() + limits.sender_check_ms;
    const left = end - performance.now();
    if (left <= 0) throw timeout();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(timeout()), left);
    });
    try {
      return await Promise.race([resolve(name, type), late]);
    } finally {
      clearTimeout(timer);
    }
  };
}

/** DNS says that there is no such name, or nothing of this type at it. */
const saysNothing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && (cause.code === 'ENOTFOUND' || cause.code === 'ENODATA');

/** The same resolver, which notes the names for which nobody answered. */
const noting =
  (resolve: Resolve, away: Set<string>): Resolve =>
  async (name, type) => {
    try {
      return await resolve(name, type);
    } catch (cause) {
      if (!saysNothing(cause)) away.add(name.toLowerCase());
      throw cause;
    }
  };

class TooLong extends Error {}

const PIECE_bytes = 32 * 1024;

/**
 * A mail in pieces, with a turn for everybody else after each: ten signatures over 25 MB are seconds of work. Line ends
 * become CRLF, as signatures count them; the library does so too, but line by line (16 s for 8 million lines here).
 */
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Buffer> {
  const end = performance.now() + limits.sender_check_ms;
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole.length; at += PIECE_bytes) {
    if (performance.now() > end) throw new TooLong();
    const piece = whole.subarray(at, at + PIECE_bytes);
    const bareLf = whole[at - 1] === 13 ? /(?<!\r|^)\n/gu : /(?<!\r)\n/gu;
    const text = piece.toString('latin1').replace(bareLf, '\r\n');
    yield text.length === piece.length ? piece : Buffer.from(text, 'latin1');
    await turn();
  }
}

class Checks {
  readonly #library: Library;
  /** Names for which DNS did not answer. */
  readonly #away = new Set<string>();
  readonly #resolver: Resolve;
  readonly #mail: MailFacts;
  readonly #about: Circumstances;

  constructor(loaded: Library, resolver: Resolve, mail: MailFacts, about: Circumstances) {
    this.#library = loaded;
    this.#resolver = noting(resolver, this.#away);
    this.#mail = mail;
    this.#about = about;
  }

  /** Throws `TooLong` where the text is. */
  async signatures(bytes: Uint8Array): Promise<{ readonly dkim: readonly Signature[]; readonly arc: ArcFinding }> {
    const options = { ...strict, resolver: this.#resolver };
    const pieces = Readable.from(piecesOf(bytes));
    const checked = await this.#library.dkimVerify(pieces, { ...options, curTime: this.#about.receivedAt });
    const dkim = checked.results.filter(({ signingDomain }) => signingDomain !== undefined);
    // The library's own type of what it hands from one check to the other leaves out that there may be no chain.
    const found = await this.#library.arc(checked.arc as Parameters<Library['arc']>[0], options);
    const chain = found.chain || [];
    const last = chain.at(-1);
    return {
      dkim: dkim.map((one) => judgeSignature(checkedOf(one), this.#mail, this.#about)),
      arc: {
        result: this.#arcResult(found.status.result, chain),
        sealer: last ? sealerOf(last) : null,
        sets: chain.length,
        vouches: found.status.result === 'pass' && last !== undefined && this.#vouches(last),
      },
    };
  }

  /** The library takes every fault of a chain for good; a key that DNS did not give is none. */
  #arcResult(result: string, chain: readonly ARCChainEntry[]): ArcFinding['result'] {
    if (result !== 'fail') return result === 'pass' ? 'pass' : 'none';
    return chain.flatMap(keyNamesOf).some((name) => this.#away.has(name)) ? 'temperror' : 'fail';
  }

  /** The sealer's own signature must cover the mail as a sender's would, and its results must say what proves one. */
  #vouches(last: ARCChainEntry): boolean {
    const { from } = this.#mail;
    if (!last.messageSignature || from === null) return false;
    const { fault } = judgeSignature(checkedOf(last.messageSignature), this.#mail, this.#about);
    if (fault !== null && fault !== 'other-domain') return false;
    // Bytes, whatever the library's type says.
    const line: unknown = last['arc-authentication-results']?.original;
    const text = line instanceof Uint8Array ? new TextDecoder('latin1').decode(line) : '';
    return vouchesFor(text.slice(text.indexOf(':') + 1).replace(/^[^;]*;/u, ''), from.domain).passed;
  }

  async spf(envelope: Envelope | null): Promise<Authentication['spf']> {
    if (!envelope) return null;
    const { helo, mailFrom, clientAddress } = envelope;
    const found = await this.#library.spf({
      ...strict,
      resolver: this.#resolver,
      ip: clientAddress,
      ...(helo === null ? {} : { helo }),
      ...(mailFrom === '' ? {} : { sender: mailFrom }),
      mta: 'rehome',
      maxElapsedTime: limits.sender_check_ms,
    });
    return { result: stateOf(found.status.result), domain: found.domain.slice(0, 255) };
  }

  /** By the signatures that count: one with an unsigned tail or a short key makes no DMARC pass here. */
  async dmarc(signatures: readonly Signature[], spf: Authentication['spf']): Promise<DmarcFinding | null> {
    const { from } = this.#mail;
    if (!from) return null;
    const good = signatures.filter(({ fault }) => fault === null);
    const found = await this.#library.dmarc({
      ...strict,
      resolver: this.#resolver,
      headerFrom: [from.address],
      spfDomains: spf?.result === 'pass' && spf.domain !== null ? [spf.domain] : [],
      dkimDomains: good.map(({ domain }) => ({ domain })),
    });
    if (!found) return null;
    const alignment = 'alignment' in found ? found.alignment : null;
    return {
      result: dmarcState(found.status.result, signatures, spf),
      policy: policies.find((policy) => policy === found.policy) ?? null,
      domain: found.policyDomain?.slice(0, 255) ?? null,
      alignedByDkim: alignment?.dkim.result ?? null,
      alignedBySpf: alignment?.spf.result ?? null,
    };
  }
}

const policies = ['none', 'quarantine', 'reject'] as const;

/** A mail fails only where all was there to judge it by: the SMTP conversation, or a signature whose key was found. */
function dmarcState(
  result: string,
  signatures: readonly Signature[],
  spf: Authentication['spf'],
): DmarcFinding['result'] {
  if (result === 'pass' || result === 'temperror') return result;
  const open = signatures.some(({ fault }) => fault === 'temperror');
  const judged = (spf !== null && spf.result !== 'temperror') || signatures.some(({ aligned }) => aligned);
  return result === 'fail' && judged && !open ? 'fail' : 'none';
}

/** Where the keys of a set's two signatures stand. */
const keyNamesOf = (set: ARCChainEntry): string[] =>
  (['arc-seal', 'arc-message-signature'] as const).flatMap((name) => {
    const parsed = set[name]?.parsed;
    const [domain, selector] = [parsed?.['d']?.value, parsed?.['s']?.value];
    return typeof domain === 'string' && typeof selector === 'string'
      ? [`${selector}._domainkey.${domain}`.toLowerCase()]
      : [];
  });

const sealerOf = (set: ARCChainEntry): string | null => {
  const named = set['arc-seal']?.parsed?.['d']?.value;
  return typeof named === 'string' ? asciiDomain(named) : null;
};

function checkedOf(result: DKIMResult): CheckedSignature {
  const { status } = result;
  const time = result.signTime ? new Date(result.signTime) : null;
  const rule = status.policy?.['dkim-rules'];
  return {
    domain: result.signingDomain ?? '',
    selector: result.selector ?? '',
    algorithm: result.algo ?? '',
    keyBits: result.modulusLength ?? null,
    result: stateOf(status.result),
    comment: status.comment ?? rule ?? null,
    identity: String(status.header?.['i'] ?? ''),
    signed: new Set((result.signingHeaders?.keys ?? '').split(':').map((name) => name.trim().toLowerCase())),
    testing: status.testing ?? false,
    tail: (status.underSized ?? 0) > 0,
    time: time && Number.isNaN(time.getTime()) ? null : time,
  };
}
