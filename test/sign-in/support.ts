import { rmSync } from 'node:fs';
import { after } from 'node:test';
import { TOTP } from 'otpauth';
import type { SessionView } from '../../src/contract/sign-in.ts';
import { addOperator } from '../../src/desk/operators/service.ts';
import { type App, openApp } from '../../src/main/app.ts';
import { createServer } from '../../src/main/server.ts';
import { readSettings } from '../../src/main/settings.ts';
import { clockFrom } from '../support/desk.ts';
import { newDataFolder } from '../support/templates.ts';

export const site = 'https://desk.example';
export const password = 'correct horse battery';

/** What an authenticator app shows at this time. */
export const codeAt = (secret: string, at: Date): string => new TOTP({ secret }).generate({ timestamp: at.getTime() });

type Call = {
  readonly method?: string;
  /** In place of those that a browser sends from our own page. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
};
export type Browser = {
  readonly cookies: Map<string, string>;
  call(path: string, body?: unknown, about?: Call): Promise<Response>;
  json<Answer>(path: string, body?: unknown, about?: Call): Promise<Answer>;
};

/** The whole program over HTTPS, with a clock that the test moves, and browsers that keep cookies. */
export async function openSignIn(environment: NodeJS.ProcessEnv = {}) {
  const folder = newDataFolder('rehome-sign-in-');
  const clock = clockFrom();
  const settings = readSettings({ REHOME_DATA: folder, REHOME_DNS: 'off', REHOME_URL: site, ...environment });
  const app: App = await openApp(settings, clock.now);
  const server = createServer(app);
  after(async () => {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  });

  function browser(userAgent = 'Test/1'): Browser {
    const cookies = new Map<string, string>();
    async function call(path: string, body?: unknown, { method, headers: own = {} }: Call = {}): Promise<Response> {
      const headers = {
        'user-agent': userAgent,
        'sec-fetch-site': 'same-origin',
        origin: settings.baseUrl,
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...own,
      };
      const sent = Object.entries(headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value] as [string, string]],
      );
      const response = await server.request(path, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: sent,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      for (const set of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
        if (value === '') cookies.delete(name);
        else cookies.set(name, value);
      }
      return response;
    }
    return {
      cookies,
      call,
      async json(path, body, about) {
        const response = await call(path, body, about);
        const text = await response.text();
        if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
        return JSON.parse(text);
      },
    };
  }

  const invite = async (email: string, role?: 'operator' | 'admin') =>
    addOperator(app.signIn.operators, { email, name: 'Jane Roe', role }, 'operator:test');

  /** An operator with password and app, who is signed in in the browser that is given. */
  async function signUp(email: string, role?: 'operator' | 'admin') {
    const { token, operator } = await invite(email, role);
    const own = browser();
    const { secret, offer } = await own.json<{ secret: string; offer: string }>('/v1/sign-in/sign-up/totp', { token });
    const totp = { offer, code: codeAt(secret, clock.now()) };
    const { session, recoveryCodes } = await own.json<{ session: SessionView; recoveryCodes: string[] }>(
      '/v1/sign-in/sign-up/password',
      { token, password, totp },
    );
    return { operator, browser: own, secret, session, recoveryCodes, code: () => codeAt(secret, clock.now()) };
  }

  return { app, server, clock, browser, invite, signUp };
}

/** The status and the code of a problem. */
export async function refused(answer: Promise<Response>): Promise<readonly [number, string]> {
  const response = await answer;
  const problem = (await response.json()) as { code: string };
  return [response.status, problem.code];
}
