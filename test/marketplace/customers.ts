import { OwnLicenses } from '../../src/contract/customer.ts';
import { listMails } from '../../src/mail/service.ts';
import { renderMail } from '../../src/mail/template.ts';
import { runDue } from '../../src/main/worker.ts';
import { openHttp } from '../http/support.ts';
import { importOf } from '../support/account.ts';

/** The whole program with customers who are signed in, and the mails that they get. */
export async function openMarket() {
  const opened = await openHttp();
  const { app, server, call, market, clock } = opened;
  let imported = 0;

  /** Puts a license into an account, which is made where there is none; gives its SEN. */
  async function license(email: string, more: object = {}): Promise<string> {
    imported += 1;
    const path = '/rest/1.0/plugins/com.sketchwell.wireframes.confluence/license';
    const response = await call(path, importOf(`market-${imported}`, email, more), { token: market });
    if (!response.ok) throw new Error(await response.text());
    return ((await response.json()) as { sen: string }).sen;
  }

  async function account(email: string) {
    const found = await app.accounts.byEmail(email);
    if (!found) throw new Error(`no account ${email}`);
    return found;
  }

  /** A browser in which this account has just signed in; null has nobody. */
  async function as(email: string | null) {
    const headers: Record<string, string> = { 'Sec-Fetch-Site': 'same-origin' };
    if (email !== null) {
      const { accountId } = await account(email);
      const how = { who: `account:${accountId}`, by: 'link', userAgent: 'test' };
      const token = await app.desk.db
        .transaction()
        .execute((tx) => app.signIn.sessions.start(tx, { kind: 'account', id: accountId }, how));
      headers['Cookie'] = `rehome_account=${token}`;
    }
    return async (method: string, path: string, body?: unknown, more: Readonly<Record<string, string>> = {}) =>
      server.request(path, {
        method,
        headers: { ...headers, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), ...more },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
  }

  const licensesOf = async (email: string) => {
    const response = await (await as(email))('GET', '/v1/account/licenses');
    return OwnLicenses.parse(await response.json()).licenses;
  };

  /** Mails to an address, the newest first, as they are read. */
  async function mailsTo(email: string) {
    await runDue({ ...app, dns: null });
    const { mails } = await listMails(app.desk.db, app.desk.vendorId, {}, { limit: 200, after: null });
    return mails
      .filter(({ to }) => to === email)
      .map((mail) => ({ ...mail, text: renderMail(mail, app.mail.context).text }));
  }

  /** The token of the newest link of a kind to an address. */
  async function tokenTo(email: string, path: 'contact' | 'hand-over'): Promise<string> {
    for (const { text } of await mailsTo(email)) {
      const found = new RegExp(`/${path}/([\\w-]{43})\\s`, 'u').exec(text)?.[1];
      if (found !== undefined) return found;
    }
    throw new Error(`no link to /${path} went to ${email}`);
  }

  const forward = (ms: number): void => {
    clock.ahead_ms += ms;
  };
  return { ...opened, license, account, as, licensesOf, mailsTo, tokenTo, forward };
}
