import { z } from 'zod';
import { type Day, dayOf, parseDay } from '../kernel/day.ts';
import * as limits from '../kernel/limits.ts';
import { type Result, err, ok } from '../kernel/result.ts';
import { UNLIMITED } from './license.ts';

/**
 * What a host tells about its own license: the text that its administrator pastes, or the JSON that it answers. It is
 * read and not verified, so it is what the customer says and proves nothing. Read alike by the form's page and by the
 * server.
 */
export type HostClaims = {
  /** -1 is unlimited. Of several applications of one host the highest. */
  readonly users: number | null;
  readonly hosting: 'server' | 'data-center' | null;
  readonly product: 'confluence' | 'jira' | null;
  readonly organization: string | null;
  readonly sen: string | null;
  readonly licenseType: string | null;
  readonly maintenanceEnd: Day | null;
};

/** `cut-off`: the end is missing. `not-a-license`: nothing of the kind. `nothing-said`: readable, and says nothing of use. */
export const evidenceFaults = ['too-large', 'cut-off', 'not-a-license', 'nothing-said'] as const;
export type EvidenceFault = (typeof evidenceFaults)[number];
export type ReadEvidence = Result<HostClaims, EvidenceFault>;

const nothing: HostClaims = {
  users: null,
  hosting: null,
  product: null,
  organization: null,
  sen: null,
  licenseType: null,
  maintenanceEnd: null,
};

/** Whatever was pasted. Never throws, whatever it is. */
export async function readHostEvidence(pasted: string): Promise<ReadEvidence> {
  const text = pasted.trim();
  if (text.length > limits.evidence_chars) return err('too-large');
  return /^[[{]/u.test(text) ? readJson(text) : readLicenseText(text.replace(/\s/gu, ''));
}

const said = (claims: HostClaims): ReadEvidence =>
  Object.values(claims).some((value) => value !== null) ? ok(claims) : err('nothing-said');

// Five bytes that stand before the compressed text of every such license.
const mark = [13, 14, 12, 10, 15];

async function readLicenseText(text: string): Promise<ReadEvidence> {
  const end = text.lastIndexOf('X');
  const length = /^\d{2}([0-9a-u]+)/u.exec(text.slice(end + 1))?.[1];
  if (end < 0 || length === undefined) return err(/^[A-Za-z0-9+/]{40,}/u.test(text) ? 'cut-off' : 'not-a-license');
  if (Number.parseInt(length, 31) !== end) return err('cut-off');
  const bytes = bytesOf(text.slice(0, end));
  if (bytes === null || bytes.length < 10) return err('not-a-license');
  const size = new DataView(bytes.buffer).getUint32(0);
  const content = bytes.subarray(4, 4 + size);
  if (content.length < size) return err('cut-off');
  if (mark.some((byte, index) => content[index] !== byte)) return err('not-a-license');
  const properties = await inflated(content.subarray(mark.length));
  return properties === null ? err('not-a-license') : said(claimsOf(propertiesIn(properties)));
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  } catch {
    // The only way to ask `atob` is to catch.
    return null;
  }
}

/** Text of zlib data; null where it is none, or is larger than any license (a small one can inflate to gigabytes). */
async function inflated(data: Uint8Array<ArrayBuffer>): Promise<string | null> {
  try {
    const decoder = new TextDecoder();
    let text = '';
    const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate'));
    for await (const chunk of stream) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > limits.evidence_chars) return null;
    }
    return text;
  } catch {
    return null;
  }
}

/** Java properties as far as licenses use them: a name and a value a line, some signs written with a backslash. */
function propertiesIn(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.split(/\r?\n/u).slice(0, 500)) {
    if (/^\s*[#!]/u.test(line)) continue;
    const at = line.search(/(?<!\\)[=:]/u);
    if (at > 0) found.set(plain(line.slice(0, at)), plain(line.slice(at + 1)));
  }
  return found;
}

const plain = (text: string): string =>
  text
    .trim()
    .replaceAll(/\\u([0-9a-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\(.)/gu, '$1');

function claimsOf(properties: ReadonlyMap<string, string>): HostClaims {
  const all = [...properties];
  const ends = (name: string) => all.filter(([key]) => key === name || key.endsWith(`.${name}`));
  const value = (name: string): string | null => properties.get(name) ?? ends(name)[0]?.[1] ?? null;
  const counts = ends('NumberOfUsers').map(([key, count]) => [key, usersOf(count)] as const);
  const ofApplications = counts.filter(([key]) => key.includes('.product.'));
  const sized = ofApplications.length > 0 ? ofApplications : counts;
  const dataCenter = value('DataCenter');
  const names = all.map(([key]) => key).join(' ');
  return {
    users: highest(sized.map(([, users]) => users)),
    hosting: dataCenter === 'true' ? 'data-center' : dataCenter === 'false' || value('ServerID') ? 'server' : null,
    product: /\bconf\.|confluence/iu.test(names) ? 'confluence' : /\bjira\./iu.test(names) ? 'jira' : null,
    organization: short(value('Organisation')),
    sen: short(value('SEN')),
    licenseType: short(value('LicenseTypeName')),
    maintenanceEnd: parseDay(value('MaintenanceExpiryDate')?.slice(0, 10) ?? ''),
  };
}

const usersOf = (text: string): number | null => {
  const count = Number(text.trim());
  return count === UNLIMITED || (Number.isSafeInteger(count) && count > 0 && count <= 1_000_000) ? count : null;
};

function highest(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  if (known.includes(UNLIMITED)) return UNLIMITED;
  return known.length === 0 ? null : Math.max(...known);
}

const short = (text: string | null): string | null => text?.trim().slice(0, limits.text_chars) || null;

const Text = z.string().nullish().catch(null);
/** One license as a host answers it; the fields that depend on its language are not used. */
const HostLicense = z.object({
  maximumNumberOfUsers: z.number().nullish().catch(null),
  dataCenter: z.boolean().nullish().catch(null),
  maintenanceExpiryDate: z.number().nullish().catch(null),
  supportEntitlementNumber: Text,
  licenseType: Text,
  organizationName: Text,
});
const Count = z.object({ count: z.number() });
const Installed = z.object({ hostStatus: z.object({ hostLicense: z.unknown() }) });

function readJson(text: string): ReadEvidence {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err('cut-off');
  }
  const many = (Array.isArray(value) ? value.slice(0, 20) : [value]).map(claimsOfJson);
  const first = many.find((one) => one !== null);
  if (!first) return err('not-a-license');
  return said({ ...first, users: highest(many.map((one) => one?.users ?? null)) });
}

function claimsOfJson(value: unknown): HostClaims | null {
  const installed = Installed.safeParse(value);
  if (installed.success) return claimsOfJson(installed.data.hostStatus.hostLicense);
  const count = Count.safeParse(value);
  if (count.success) return { ...nothing, users: usersOf(String(count.data.count)) };
  const parsed = HostLicense.safeParse(value);
  if (!parsed.success || Object.values(parsed.data).every((field) => field === undefined)) return null;
  const { maximumNumberOfUsers: most, dataCenter, maintenanceExpiryDate: end, ...texts } = parsed.data;
  return {
    ...nothing,
    // Absent where there is no limit.
    users: most === undefined || most === null ? UNLIMITED : usersOf(String(most)),
    hosting: dataCenter === true ? 'data-center' : dataCenter === false ? 'server' : null,
    organization: short(texts.organizationName ?? null),
    sen: short(texts.supportEntitlementNumber ?? null),
    licenseType: short(texts.licenseType ?? null),
    maintenanceEnd: end === undefined || end === null ? null : dayIn(end),
  };
}

const dayIn = (epoch_ms: number): Day | null =>
  Number.isFinite(epoch_ms) && Math.abs(epoch_ms) < 8e15 ? parseDay(dayOf(new Date(epoch_ms))) : null;

/** Facts of a request that evidence speaks of. */
export type Claimed = { readonly hostUsers: number | null; readonly hosting: string | null };

/** Where a request says something else than its own evidence: names of the facts. Null and "not said" differ from nothing. */
export function differing(facts: Claimed, claims: HostClaims): readonly (keyof Claimed)[] {
  const differs = (one: unknown, other: unknown): boolean => one !== null && other !== null && one !== other;
  return [
    ...(differs(facts.hosting, claims.hosting) ? (['hosting'] as const) : []),
    ...(differs(facts.hostUsers, claims.users) ? (['hostUsers'] as const) : []),
  ];
}
