import { rmSync } from 'node:fs';
import { after } from 'node:test';
import { type App, openApp } from '../../src/main/app.ts';
import { createServer } from '../../src/main/server.ts';
import { readSettings } from '../../src/main/settings.ts';
import { newDataFolder } from '../support/templates.ts';

export type Call = {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  readonly type?: string;
  readonly accept?: string;
};

/** The example vendor's whole program with a folder of its own, and a clock that tests can move. */
export async function openHttp() {
  const folder = newDataFolder('rehome-http-');
  const clock = { ahead_ms: 0 };
  const settings = readSettings({ REHOME_DATA: folder, REHOME_DNS: 'off', REHOME_URL: 'http://desk.example' });
  const app: App = await openApp(settings, () => new Date(Date.now() + clock.ahead_ms));
  const server = createServer(app);
  after(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const desk = await app.tokens.add('jane', 'desk');
  const market = await app.tokens.add('shop', 'marketplace');

  /** A string or bytes are sent as they are; anything else as JSON. */
  async function call(
    path: string,
    body?: unknown,
    { method, token, key, type, accept }: Call = {},
  ): Promise<Response> {
    const headers: Record<string, string> = {};
    if (token !== undefined) headers['Authorization'] = `Bearer ${token}`;
    if (key !== undefined) headers['Idempotency-Key'] = key;
    if (accept !== undefined) headers['Accept'] = accept;
    if (body !== undefined) headers['Content-Type'] = type ?? 'application/json';
    const raw =
      body === undefined || typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body);
    return server.request(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers,
      ...(raw === undefined ? {} : { body: raw as string }),
    });
  }
  return { app, server, clock, desk, market, call };
}

/** The status and the code of a problem. */
export async function problemIn(response: Response): Promise<readonly [number, string]> {
  const type = response.headers.get('content-type');
  if (type !== 'application/problem+json')
    throw new Error(`No problem but ${response.status} ${type}: ${await response.text()}`);
  const problem = (await response.json()) as { status: number; code: string; type: string };
  if (problem.status !== response.status || !problem.type.endsWith(`/docs/codes/${problem.code}`))
    throw new Error(JSON.stringify(problem));
  return [problem.status, problem.code];
}

let count = 0;
/** A complete request for one license key. */
export const requestFor = (licenseKey: string, more: object = {}) => {
  count += 1;
  const accountEmail = `buyer${count}@example-buyer.example`;
  return {
    requester: { email: accountEmail, name: 'Jo Buyer' },
    confirmsServerUse: true,
    hosting: 'server',
    agreesToMatchTier: true,
    hostUsers: 10,
    licenseKeys: [licenseKey],
    accountEmail,
    firstName: 'Jo',
    lastName: 'Buyer',
    organization: 'Example Buyer',
    address: { lines: ['Main Street 1'], city: 'Berlin', postalCode: '10115', country: 'DE' },
    ...more,
  };
};
