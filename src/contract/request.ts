import { z } from 'zod';
import * as limits from '../kernel/limits.ts';
import { languages } from './language.ts';
import { Email, Hosting, ShortText, Users, normalizeKey } from './license.ts';

/** The organization's address. `country` is ISO 3166-1 alpha-2; null is "not said". */
export const Address = z.strictObject({
  lines: z.array(ShortText).max(6),
  city: ShortText.nullable(),
  region: ShortText.nullable(),
  postalCode: ShortText.nullable(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u, 'must be a two-letter country code (ISO 3166-1), such as DE')
    .nullable(),
});
export type Address = z.infer<typeof Address>;

/**
 * What a request says, in the words of the domain (section 1: a to h). Null and the empty list mean "not said, or
 * not clear": what is in doubt is asked for, never guessed.
 */
export const RequestFacts = z.strictObject({
  confirmsServerUse: z.boolean().nullable(),
  hosting: Hosting.nullable(),
  agreesToMatchTier: z.boolean().nullable(),
  hostProducts: z.array(ShortText).max(10),
  /** The host's own user count or tier; -1 is unlimited. For Jira 7 and later: the highest licensed application. */
  hostUsers: Users.nullable(),
  licenseKeys: z.array(z.string().min(1).max(limits.key_chars)).max(limits.keys_per_request),
  accountEmail: Email.nullable(),
  firstName: ShortText.nullable(),
  lastName: ShortText.nullable(),
  organization: ShortText.nullable(),
  address: Address,
  expertEmail: Email.nullable(),
});
export type RequestFacts = z.infer<typeof RequestFacts>;

export const noFacts = (): RequestFacts => ({
  confirmsServerUse: null,
  hosting: null,
  agreesToMatchTier: null,
  hostProducts: [],
  hostUsers: null,
  licenseKeys: [],
  accountEmail: null,
  firstName: null,
  lastName: null,
  organization: null,
  address: { lines: [], city: null, region: null, postalCode: null, country: null },
  expertEmail: null,
});

/** A license key as it was pasted: what mail programs put into it is taken out. */
const PastedKey = z
  .string()
  .max(limits.key_chars * 2, `must have at most ${limits.key_chars} characters`)
  .transform(normalizeKey)
  .pipe(z.string().min(1, 'must not be empty').max(limits.key_chars));

/** A request as a document (JSON file, form, API): the facts, each optional, and who asks. */
export const RequestDocument = z.strictObject({
  requester: z.strictObject({ email: Email, name: ShortText.nullish() }).optional(),
  ...RequestFacts.partial().shape,
  licenseKeys: z.array(PastedKey).max(limits.keys_per_request).optional(),
  address: Address.partial().optional(),
  /** In which the requester is written to; English where it is not said. */
  language: z.enum(languages).optional(),
  /** What the host says of its license: its text or its JSON, as pasted (contract/host-license.ts). Proves nothing. */
  hostEvidence: z.array(z.string().min(1).max(limits.evidence_chars)).max(limits.evidence_texts).optional(),
});
export type RequestDocument = z.infer<typeof RequestDocument>;

/** Names of facts, as a missing one is asked for and a read one is explained. */
export const factNames = [
  'confirmsServerUse',
  'hosting',
  'agreesToMatchTier',
  'hostProducts',
  'hostUsers',
  'licenseKeys',
  'accountEmail',
  'firstName',
  'lastName',
  'organization',
  'address.lines',
  'address.city',
  'address.region',
  'address.postalCode',
  'address.country',
  'expertEmail',
] as const;
export type FactName = (typeof factNames)[number];

/** A request is whole without them: few have an Expert, and addresses of most countries no region. */
export const optionalFacts: ReadonlySet<FactName> = new Set(['address.region', 'expertEmail']);

/** Where a fact was read, so that an operator can see why. `line` counts from 1 in the text of its part. */
export const FactSource = z.discriminatedUnion('kind', [
  /** `part`: the attachment or forwarded mail in which the line stands, where it is not the mail's own text. */
  z.strictObject({
    kind: z.literal('line'),
    line: z.number().int().min(1),
    text: z.string(),
    part: z.string().optional(),
  }),
  z.strictObject({ kind: z.literal('header'), name: z.string(), text: z.string() }),
  z.strictObject({ kind: z.literal('field'), pointer: z.string() }),
]);
export type FactSource = z.infer<typeof FactSource>;
export type FactSources = Partial<Record<FactName, readonly FactSource[]>>;

export type ReadFacts = { readonly facts: RequestFacts; readonly sources: FactSources };
