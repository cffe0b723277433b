import { fileURLToPath } from 'node:url';
import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';
import { FaultError } from '../contract/codes.ts';

/** What the environment sets; every value has a default that works on a fresh machine. */
export type Settings = {
  readonly databaseUrl: string | null;
  readonly dataFolder: string;
  readonly profileFile: string;
  readonly host: string;
  readonly port: number;
  /** Where customers reach the server: links in mails begin with it. */
  readonly baseUrl: string;
  readonly smtpUrl: string | null;
  /** Who is asked for the keys that signed a mail: the system's DNS, none, or these servers. */
  readonly dns: 'system' | 'off' | readonly string[];
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
});

/** Throws `SETTING_INVALID`, which names the variable and what would be right. An empty variable counts as not set. */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = String(issue?.path[0] ?? 'the environment');
    throw new FaultError({ code: 'SETTING_INVALID', field, message: `${field} ${issue?.message ?? 'is wrong'}.` });
  }
  const { data } = parsed;
  return {
    databaseUrl: data.DATABASE_URL ?? null,
    dataFolder: resolve(data.REHOME_DATA),
    profileFile: resolve(data.REHOME_PROFILE),
    host: data.HOST,
    port: data.PORT,
    baseUrl: (data.REHOME_URL ?? `http://localhost:${data.PORT}`).replace(/\/+$/u, ''),
    smtpUrl: data.SMTP_URL ?? null,
    dns: data.REHOME_DNS,
  };
}
