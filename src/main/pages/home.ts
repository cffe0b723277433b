import { html } from 'hono/html';
import type { Profile } from '../../contract/profile.ts';

/** What stands on the first page: whose desk this is, and what can be done here. */
export function homePage({ vendor, apps, destination }: Profile) {
  const body = html`<p>
      Licenses that were bought from ${vendor.name} move from here to the ${destination.name}: with their users, their
      type and their maintenance, exactly once.
    </p>
    <h2>Move a license</h2>
    <p>
      Write to <a href="mailto:${vendor.email}">${vendor.email}</a> with the license key and the account that shall get
      it. What is missing, we ask for. Nothing moves before the holder of record stands behind it.
    </p>
    <h2>Ask first</h2>
    <p>
      Whether a license may move, and what it would cost to match your host, can be asked without opening anything:
      <code>POST /v1/eligibility</code>.
    </p>
    <h2>Apps</h2>
    <ul>
      ${apps.map(({ name, key }) => html`<li>${name} <span class="soft">${key}</span></li>`)}
    </ul>
    <h2>For programs</h2>
    <p>
      <a href="/docs">API reference</a> · <a href="/openapi.json">OpenAPI document</a> ·
      <a href="/docs/codes">Codes and what they mean</a>
    </p>`;
  const foot = html`<a href="${vendor.website}">${vendor.website}</a>`;
  return { title: 'The license desk', body, foot };
}
