import type { Page } from 'playwright-core';
import { TOTP } from 'otpauth';
import { addOperator } from '../../src/desk/operators/service.ts';
import { receive } from '../../src/desk/intake/inbox/service.ts';
import { readItem } from '../../src/desk/intake/service.ts';
import { transfersOfRequest } from '../../src/desk/transfers/service.ts';
import { listMails } from '../../src/mail/service.ts';
import { runDue } from '../../src/main/worker.ts';
import type { Opened, Site, View } from './browser.ts';

export const password = 'correct horse battery';

/** What an authenticator app shows now; spaces between groups of its secret do not count. */
export const codeOf = (secret: string, at: Date = new Date()): string =>
  new TOTP({ secret: secret.replaceAll(/\s/gu, '') }).generate({ timestamp: at.getTime() });

/** The sign-up link that the command prints, as a path of this site. */
export async function invite({ app }: Site, email: string, name = 'Jane Roe'): Promise<string> {
  const { token } = await addOperator(app.signIn.operators, { email, name }, 'operator:test');
  return `/desk/sign-up/${token}`;
}

/** Signs up through the page, with password and app, and stands at the queue. Gives the app's secret. */
export async function signUp(page: Page): Promise<string> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  const secret = (await page.locator('code').first().textContent()) ?? '';
  await page.getByLabel('Code that the app shows now').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Set them and sign in' }).click();
  await page.getByRole('heading', { name: 'Your recovery codes' }).waitFor();
  return secret;
}

type Answer = { readonly secret: string; readonly offer: string };

/** Signs an operator up and in, in the browser of this page. Gives the secret of the app that makes their codes. */
export async function signInHere(site: Site, page: Page, email: string): Promise<string> {
  const link = await invite(site, email, email.split('@')[0]);
  const token = link.split('/').at(-1);
  const post = async (address: string, data: object): Promise<unknown> => {
    const headers = { 'sec-fetch-site': 'same-origin' };
    const answer = await page.context().request.post(new URL(address, site.url).href, { data, headers });
    if (!answer.ok()) throw new Error(`${address}: ${await answer.text()}`);
    return answer.json();
  };
  const { secret, offer } = (await post('/v1/sign-in/sign-up/totp', { token })) as Answer;
  const totp = { offer, code: codeOf(secret, site.app.desk.now()) };
  await post('/v1/sign-in/sign-up/password', { token, password, totp });
  return secret;
}

/** A browser in which an operator is signed in already, at `path`. */
export async function openDesk(
  site: Site,
  email: string,
  path = '/desk',
  view: View = {},
): Promise<Opened & { readonly secret: string }> {
  const opened = await site.open('/docs/parts', view);
  const secret = await signInHere(site, opened.page, email);
  await opened.page.goto(new URL(path, site.url).href);
  await opened.page.locator('h1').waitFor();
  return { ...opened, secret };
}

/** A mail comes in and is read; the id of its first case, or of the item where it became none. */
export async function mailIn({ app }: Site, bytes: Uint8Array | string): Promise<string> {
  const raw = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const incoming = { channel: 'mail', kind: 'message', name: 'request.eml', trusted: true, bytes: raw } as const;
  const { inboxId } = await receive(app.desk, incoming);
  const requestId = await readItem(app.desk, inboxId);
  const [first] = requestId === null ? [] : await transfersOfRequest(app.desk, requestId);
  return first?.transfer.transferId ?? inboxId;
}

const mailsOf = ({ app: { desk } }: Site, filter: object) =>
  listMails(desk.db, desk.vendorId, filter, { limit: 10, after: null });

/** The Message-ID of the last mail that we wrote for a case, which has one once it went out. */
export async function lastMailOf(site: Site, transferId: string): Promise<string> {
  await runDue({ desk: site.app.desk, dns: null, mail: site.app.mail });
  const { mails } = await mailsOf(site, { transferId });
  return (mails[0]?.messageId ?? '').replaceAll(/[<>]/gu, '');
}

export const firstMail = async (site: Site): Promise<string> => (await mailsOf(site, {})).mails[0]?.mailId ?? '';
