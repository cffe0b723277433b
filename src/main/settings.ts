import { fileURLToPath } from 'node:url';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { FaultError } from '../contract/codes.ts';
import type { StripeSettings } from '../marketplace/payments/card/client.ts';
import { type MailboxAddress, readMailboxAddress } from '../mail/imap/address.ts';

/** What the environment sets; every value has a default that works on a fresh machine. */
export type Settings = {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly profileFile: string;
  readonly host: string;
  readonly port: number;
  /** Where customers reach the server: links in mails begin with it. */
  readonly baseUrl: string;
  /** Proxies before us whose word on the client's address counts; 0: nobody's, the connection itself tells. */
  readonly proxies: number;
  readonly smtpUrl: string | null;
  /** Who is asked for the keys that signed a mail: the system's DNS, none, or these servers. */
  readonly dns: 'system' | 'off' | readonly string[];
  /** Where mail is received over SMTP; null where it is not. */
  readonly smtpListen: SmtpListen | null;
  /** Paying by card at Stripe; null where it is off. */
  readonly stripe: StripeSettings | null;
  /** The mailbox that is polled; null where none is. */
  readonly imap: MailboxAddress | null;
  /** What webhooks may call beyond https at public addresses. */
  readonly webhooksAllow: { readonly http: boolean; readonly private: boolean };
};

export type SmtpListen = {
  readonly host: string;
  readonly port: number;
  /** PEM files; null where STARTTLS is not offered. */
  readonly certificate: { readonly certFile: string; readonly keyFile: string } | null;
};

export const exampleProfile = fileURLToPath(new URL('../../examples/sketchwell/profile.yaml', import.meta.url));

/** `127.0.0.1`, `127.0.0.1:5353`, `::1` or `[::1]:5353`. */
function isServer(text: string): boolean {
  if (isIP(text) > 0) return true;
  const found = /^(?:\[([^\]]+)\]|([^:[\]]+)):([1-9]\d{0,4})$/u.exec(text);
  return found !== null && isIP(found[1] ?? found[2] ?? '') > 0 && Number(found[3]) < 65_536;
}

const Environment = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, 'must begin with postgres://')
    .optional(),
  REHOME_DATA: z.string().min(1).default('data'),
  REHOME_PROFILE: z.string().min(1).default(exampleProfile),
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'must be a port from 0 to 65535, such as 8090' })
    .int()
    .min(0)
    .max(65_535)
    .default(8090),
  REHOME_URL: z.url({ protocol: /^https?$/u, error: 'must be an address such as https://move.example.com' }).optional(),
  REHOME_PROXIES: z.coerce
    .number({ error: 'must be how many proxies stand before Rehome, from 0 to 5' })
    .int()
    .min(0)
    .max(5)
    .default(0),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//u, 'must begin with smtp:// or smtps://')
    .optional(),
  REHOME_DNS: z
    .string()
    .default('system')
    .transform((text): Settings['dns'] =>
      text === 'system' || text === 'off' ? text : text.split(',').map((one) => one.trim()),
    )
    .refine((dns) => typeof dns === 'string' || dns.every(isServer), {
      error: 'must be system, off, or addresses of DNS servers such as 127.0.0.1:5353',
    }),
  SMTP_LISTEN: z
    .string()
    .regex(/^(?:[\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/iu, 'must be an address and a port, such as 0.0.0.0:25 or [::]:25')
    .optional(),
  SMTP_LISTEN_CERT: z.string().optional(),
  SMTP_LISTEN_KEY: z.string().optional(),
  IMAP_URL: z.string().optional(),
  STRIPE_API_URL: z
    .url({ protocol: /^https?$/u, error: 'must be an address such as http://127.0.0.1:4242' })
    .optional(),
  REHOME_WEBHOOKS_ALLOW: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((one) => one.trim() || []))
    .refine((names) => names.every((name) => name === 'http' || name === 'private'), {
      error: 'must be http, private, or http,private',
    }),
});

/** A setting as it is in force, for people: a secret is there or not. */
export type ShownSetting = {
  readonly name: string;
  readonly value: string | null;
  readonly from: 'environment' | 'default' | 'not set';
  readonly secret: boolean;
};

/** Addresses in which a password may stand. */
const withPassword = ['DATABASE_URL', 'SMTP_URL', 'IMAP_URL'];
/** Read elsewhere, and never shown. */
const secretNames = ['REHOME_SECRET', 'STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET'];

/** What the environment sets and what the defaults are; `more` names further variables that hold a secret. */
export function showSettings(
  environment: NodeJS.ProcessEnv = process.env,
  more: readonly string[] = [],
): readonly ShownSetting[] {
  const defaults = Environment.safeParse({});
  const standard = (defaults.success ? defaults.data : {}) as Readonly<Record<string, unknown>>;
  const plain = Object.keys(Environment.shape).map((name): ShownSetting => {
    const given = environment[name];
    if (given) {
      const secret = withPassword.includes(name);
      return { name, value: secret ? withoutPassword(given) : given, from: 'environment', secret };
    }
    const value = standard[name];
    const from = value === undefined ? 'not set' : 'default';
    return {
      name,
      value: typeof value === 'string' || typeof value === 'number' ? `${value}` : null,
      from,
      secret: false,
    };
  });
  const secrets = [...secretNames, ...more].map((name): ShownSetting => {
    const isSet = Boolean(environment[name]);
    return { name, value: isSet ? '••••' : null, from: isSet ? 'environment' : 'not set', secret: true };
  });
  return [...plain, ...secrets];
}

function withoutPassword(address: string): string {
  if (!URL.canParse(address)) return '••••';
  const url = new URL(address);
  if (url.password !== '') url.password = '****';
  // Some programs take a password there, too.
  if (url.search !== '') url.search = '?…';
  return url.href;
}

/** Throws `SETTING_INVALID`, which names the variable and what would be right. An empty variable counts as not set. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0] ?? 'the environment');
    throw invalid(field, issue?.message ?? 'is wrong');
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    dataFolder: resolve(data.REHOME_DATA),
    profileFile: resolve(data.REHOME_PROFILE),
    host: data.HOST,
    port: data.PORT,
    baseUrl: (data.REHOME_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/u, ''),
    proxies: data.REHOME_PROXIES,
    smtpUrl: data.SMTP_URL ?? null,
    dns: data.REHOME_DNS,
    smtpListen: smtpListenOf(data),
    stripe: stripeOf(given, data.STRIPE_API_URL ?? null),
    imap: imapOf(data.IMAP_URL),
    webhooksAllow: {
      http: data.REHOME_WEBHOOKS_ALLOW.includes('http'),
      private: data.REHOME_WEBHOOKS_ALLOW.includes('private'),
    },
  };
}

const invalid = (field: string, message: string): FaultError =>
  new FaultError({ code: 'SETTING_INVALID', field, message: `${field} ${message}.` });

function smtpListenOf(data: z.infer<typeof Environment>): SmtpListen | null {
  const { SMTP_LISTEN: listen, SMTP_LISTEN_CERT: cert, SMTP_LISTEN_KEY: key } = data;
  if ((cert === undefined) !== (key === undefined))
    throw invalid(cert === undefined ? 'SMTP_LISTEN_CERT' : 'SMTP_LISTEN_KEY', 'is missing: STARTTLS needs both files');
  if (listen === undefined) return null;
  const colon = listen.lastIndexOf(':');
  const port = Number(listen.slice(colon + 1));
  if (port > 65_535) throw invalid('SMTP_LISTEN', 'must end with a port from 0 to 65535');
  return {
    host: listen.slice(0, colon).replace(/^\[(.*)\]$/u, '$1'),
    port,
    certificate: cert && key ? { certFile: resolve(cert), keyFile: resolve(key) } : null,
  };
}

function stripeOf(given: Readonly<Record<string, string | undefined>>, apiUrl: string | null): StripeSettings | null {
  const { STRIPE_SECRET_KEY: secretKey, STRIPE_WEBHOOK_SECRET: webhookSecret } = given;
  if (secretKey === undefined && webhookSecret === undefined) return null;
  if (secretKey === undefined) throw invalid('STRIPE_SECRET_KEY', 'is missing: STRIPE_WEBHOOK_SECRET is set');
  if (webhookSecret === undefined)
    throw invalid('STRIPE_WEBHOOK_SECRET', 'is missing: without it no payment by card is heard of');
  return { secretKey, webhookSecret, apiUrl };
}

function imapOf(url: string | undefined): MailboxAddress | null {
  if (url === undefined) return null;
  const read = readMailboxAddress(url);
  if (!read.ok) throw invalid('IMAP_URL', read.error);
  return read.value;
}
