import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Fault, FaultError } from '../contract/codes.ts';
import type { Profile } from '../contract/profile.ts';
import type { Resolve } from '../desk/proof/authenticate/types.ts';
import { createResolver } from '../desk/proof/dns/client.ts';
import { changesOf } from '../desk/live/service.ts';
import { addressesOf } from '../desk/operators/service.ts';
import type { Desk } from '../desk/service.ts';
import { type BooksReport, seedIfEmpty } from '../desk/sources/service.ts';
import { checkLifecycle } from '../desk/transfers/lifecycle.ts';
import { builtInDestination } from '../destinations/built-in/client.ts';
import { importApiDestination } from '../destinations/import-api/client.ts';
import type { Destination } from '../destinations/port.ts';
import { type Signer, createSigner } from '../license-key/crypto.ts';
import { type KnownSigningKey, rememberSigningKey } from '../license-key/history/service.ts';
import { domainOf } from '../mail/address.ts';
import { createSmtpSender } from '../mail/client.ts';
import { answerPolicy } from '../mail/policy.ts';
import type { MailSender, RenderContext, StoredMail } from '../mail/types.ts';
import { type OwnKeyHistory, createOwnKeys } from '../marketplace/accounts/own/keys/service.ts';
import { type OwnAccounts, createOwnAccounts } from '../marketplace/accounts/own/service.ts';
import type { CardContext } from '../marketplace/payments/card/service.ts';
import type { CardService } from '../marketplace/payments/card/types.ts';
import { quoteMatches } from '../marketplace/orders/match/service.ts';
import type { OrdersContext } from '../marketplace/orders/held/service.ts';
import { type Accounts, createAccounts } from '../marketplace/accounts/service.ts';
import { type Imports, createImports } from '../marketplace/imports/service.ts';
import { type Exports, createExports } from '../marketplace/reporting/exports/service.ts';
import { type Reports, createReports } from '../marketplace/reporting/service.ts';
import { type LicenseChecks, createLicenseChecks } from '../marketplace/licenses/check/service.ts';
import { type Revocations, createRevocations } from '../marketplace/licenses/revocations/service.ts';
import { createPoster } from '../marketplace/webhooks/client.ts';
import type { DeliverContext } from '../marketplace/webhooks/deliver/service.ts';
import { type Webhooks, createWebhooks } from '../marketplace/webhooks/service.ts';
import { type Contacts, createContacts } from '../marketplace/accounts/contacts/service.ts';
import { type HandOvers, createHandOvers } from '../marketplace/accounts/hand-over/service.ts';
import { type Partners, createPartners } from '../marketplace/accounts/partners/service.ts';
import { type Notices, createNotices } from '../marketplace/notices/service.ts';
import { createTokens, type Tokens } from '../platform/auth/service.ts';
import { type Tries, createTries } from '../platform/auth/tries/service.ts';
import { createSignIn, type SignIn } from './sign-in.ts';
import { loadProfile } from '../platform/config/profile.ts';
import type { Tx } from '../platform/db/db.ts';
import { migrate } from '../platform/db/migrate.ts';
import { type Database, openFolder, openPostgres } from '../platform/db/open.ts';
import { type Live, createLive } from '../platform/live/service.ts';
import { type Secrets, type SigningKey, loadSecrets, loadSigningKey } from '../platform/secrets.ts';
import type { Settings } from './settings.ts';

const tell = (problem: string): void => void process.stderr.write(`${problem}\n`);

/** Everything joined: the one place that knows the concrete parts. */
export type App = {
  readonly settings: Settings;
  readonly database: Database;
  readonly profile: Profile;
  readonly desk: Desk;
  readonly imports: Imports;
  readonly accounts: Accounts;
  readonly own: OwnAccounts;
  readonly reports: Reports;
  readonly exports: Exports;
  readonly ownKeys: OwnKeyHistory;
  readonly checks: LicenseChecks;
  readonly revocations: Revocations;
  readonly webhooks: Webhooks;
  /** What sends webhooks. */
  readonly deliveries: Omit<DeliverContext, 'worker'>;
  readonly contacts: Contacts;
  readonly partners: Partners;
  readonly handOvers: HandOvers;
  readonly notices: Notices;
  readonly orders: OrdersContext;
  /** Payments by card; null where they are off. */
  readonly card: CardContext | null;
  readonly tokens: Tokens;
  readonly tries: Tries;
  readonly signIn: SignIn;
  readonly signingKey: SigningKey;
  /** Public halves of all that ever signed here, the one above first. */
  readonly signingKeys: readonly KnownSigningKey[];
  /** Tells open pages that something changed. */
  readonly live: Live;
  /** Asked for who sent a mail; null where that is switched off. */
  readonly dns: Resolve | null;
  readonly mail: {
    readonly sender: MailSender | null;
    readonly context: RenderContext;
    readonly messageIdDomain: string;
    /** Hears of mails that were kept, where somebody wants to see them as they come. */
    readonly onKept?: (mails: readonly StoredMail[]) => void;
  };
  /** The report of the first load of the books, where this start made it. */
  readonly seeded: BooksReport | null;
  close(): Promise<void>;
};

/** Opens the database, brings it forward, checks that everything fits together. Whatever is wrong is a `FaultError`. */
export async function openApp(settings: Settings, now: () => Date = () => new Date()): Promise<App> {
  const wrong = checkLifecycle();
  if (wrong.length > 0) throw new Error(`Defect: the life of a case is not whole: ${wrong.join('; ')}`);
  const { profile, booksFile } = await profileOf(settings.profileFile);
  const database = settings.databaseUrl
    ? await openPostgres(settings.databaseUrl)
    : await openFolder(settings.dataFolder);
  try {
    await migrate(database);
    const secrets = loadSecrets(settings.dataFolder);
    await sameSecret(database, secrets);
    const signingKey = loadSigningKey(settings.dataFolder);
    const signingKeys = await rememberSigningKey(database.db, signingKey.publicKey, now());
    // Loaded where cards are taken alone: it is a sixth of all files that a start reads.
    const card = settings.stripe
      ? (await import('../marketplace/payments/card/client.ts')).createStripe(settings.stripe)
      : null;
    const app = join(settings, database, profile, { ...secrets, signingKey, signingKeys }, card, now);
    const context = { vendorId: app.desk.vendorId, profile, keyDigest: secrets.keyDigest, now: now() };
    const seeded = booksFile
      ? await seedIfEmpty(database.db, context, createReadStream(booksFile), { file: booksFile, actor: 'start' })
      : null;
    if (seeded?.faults[0]) throw new FaultError(seeded.faults[0]);
    return { ...app, seeded };
  } catch (cause) {
    await database.close();
    throw cause;
  }
}

/** The profile, checked. Throws `PROFILE_INVALID` with all faults, each with its line. */
export async function profileOf(file: string): Promise<{ profile: Profile; booksFile: string | null }> {
  const loaded = await loadProfile(file);
  if (loaded.ok) return loaded.value;
  const [first, ...more] = loaded.error;
  if (!first) throw new Error('Defect: a profile was refused without a fault');
  throw new FaultError({ ...first, message: [first.message, ...more.map(inFull)].join('\n') });
}

/** A further fault of the profile: the first one's place is told by whoever shows the fault. */
const inFull = ({ line, message }: Fault): string => (line === undefined ? message : `line ${line}: ${message}`);

/** The digests in the database were made with one secret: with another, every key would look unknown. */
async function sameSecret({ db }: Database, { fingerprint }: Secrets): Promise<void> {
  const kept = await sql<{ value: string }>`
    insert into setting (name, value) values ('secret-fingerprint', ${fingerprint})
    on conflict (name) do update set value = setting.value returning value`.execute(db);
  if (kept.rows[0]?.value === fingerprint) return;
  throw new FaultError({
    code: 'SECRET_MISMATCH',
    message:
      'This database was filled with another secret: no license key would be found. Set REHOME_SECRET (or the data folder with its file "secret") to the one it was filled with.',
  });
}

function join(
  settings: Settings,
  database: Database,
  profile: Profile,
  secrets: Secrets & Pick<App, 'signingKey' | 'signingKeys'>,
  card: CardService | null,
  now: () => Date,
): Omit<App, 'seeded'> {
  const { db } = database;
  const { signingKey, signingKeys } = secrets;
  const signer = createSigner(signingKey.privateKey);
  const imports = createImports(db, {
    signer,
    now,
    publisher: profile.vendor.id,
    apps: new Set(profile.apps.map(({ key }) => key)),
    welcome: (tx, at, imported) => quoteMatches(tx, { profile }, at, imported),
  });
  const desk: Desk = {
    db,
    vendorId: profile.vendor.id,
    profile,
    destination: destinationOf(profile, imports),
    keyDigest: secrets.keyDigest,
    linkToken: secrets.linkToken,
    linkDigest: secrets.linkDigest,
    now,
    newId: randomUUID,
  };
  const from = { name: profile.vendor.name, address: profile.mail.from };
  const sender = settings.smtpUrl ? createSmtpSender(settings.smtpUrl, from) : null;
  const live = createLive({
    source: changesOf(desk),
    tell: (problem) => tell(`Open pages hear of changes later: ${problem}`),
  });
  const orders = { db, profile, signer, mailPolicy: answerPolicy(profile), baseUrl: settings.baseUrl, now };
  const reports = createReports({ appNames: new Map(profile.apps.map(({ key, name }) => [key, name])), now });
  const tries = createTries({ db, digest: secrets.tryDigest, now });
  const vendorId = profile.vendor.id;
  const deliveries = {
    db,
    seal: secrets.seal,
    poster: createPoster(settings.webhooksAllow),
    vendorId,
    mailPolicy: answerPolicy(profile),
    operators: (tx: Tx) => addressesOf(tx, vendorId),
    now,
  };
  const context: RenderContext = {
    vendorName: profile.vendor.name,
    signature: profile.texts.signature,
    baseUrl: settings.baseUrl,
    tokenOf: secrets.linkToken,
  };
  return {
    settings,
    database,
    profile,
    desk,
    imports,
    accounts: createAccounts(db),
    own: createOwnAccounts({ db, publisher: profile.vendor.id, now }),
    orders,
    card: card && { orders, card },
    reports,
    exports: createExports({ db, publisher: profile.vendor.id, reports, now }),
    ownKeys: createOwnKeys({ db, privateKey: signingKey.privateKey, publisher: vendorId, now }),
    checks: createLicenseChecks({ db, publicKeys: signingKeys.map(({ key }) => key), baseUrl: settings.baseUrl, now }),
    revocations: createRevocations({ db, privateKey: signingKey.privateKey, now }),
    webhooks: createWebhooks(deliveries),
    deliveries,
    ...accountParts({ db, profile, secrets, tries, signer, now }),
    tokens: createTokens({ db, tokenDigest: secrets.tokenDigest, now }),
    tries,
    signIn: createSignIn({ db, profile, secrets, tries, baseUrl: settings.baseUrl, proxies: settings.proxies, now }),
    signingKey,
    signingKeys,
    live,
    dns: settings.dns === 'off' ? null : createResolver(settings.dns === 'system' ? null : settings.dns),
    mail: { sender, context, messageIdDomain: domainOf(profile.mail.from) },
    async close() {
      sender?.close();
      await live.close();
      await database.close();
    },
  };
}

type AccountParts = {
  readonly db: Database['db'];
  readonly profile: Profile;
  readonly secrets: Secrets;
  readonly tries: Tries;
  readonly signer: Signer;
  readonly now: () => Date;
};

/** What a customer does in the account beyond looking at its licenses. */
function accountParts({ db, profile, secrets, tries, signer, now }: AccountParts) {
  const { linkToken, linkDigest } = secrets;
  const { holderLink: link_ms, grace: grace_ms } = profile.lifetimes;
  const all = { db, vendorId: profile.vendor.id, mailPolicy: answerPolicy(profile), tries, now };
  const links = { linkToken, linkDigest, link_ms };
  return {
    contacts: createContacts({ ...all, ...links, publicMailDomains: profile.proof.publicMailDomains }),
    partners: createPartners(all),
    notices: createNotices({ ...all, profile }),
    handOvers: createHandOvers({ ...all, ...links, appNames: appNamesOf(profile), signer, grace_ms }),
  };
}

export const appNamesOf = ({ apps }: Profile): ReadonlyMap<string, string> =>
  new Map(apps.map(({ key, name }) => [key, name]));

function destinationOf({ destination }: Profile, imports: Imports): Destination {
  if (destination.connector === 'built-in') return builtInDestination(imports, { name: destination.name });
  const password = process.env[destination.passwordFrom];
  if (!password) {
    throw new FaultError({
      code: 'SETTING_INVALID',
      field: destination.passwordFrom,
      message: `The profile says that the password of ${destination.name} is in the variable ${destination.passwordFrom}, which is not set.`,
    });
  }
  return importApiDestination({ name: destination.name, url: destination.url, user: destination.user, password });
}
