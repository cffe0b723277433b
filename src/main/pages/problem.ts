import { html } from 'hono/html';
import type { Fault } from '../../contract/codes.ts';
import type { Profile } from '../../contract/profile.ts';
import { page } from '../../platform/http/page.ts';

/** A fault for a person before a browser. */
export const problemPage = ({ code, message }: Fault, { vendor }: Profile) =>
  page({
    vendorName: vendor.name,
    title: code === 'NOT_FOUND' ? 'There is nothing here' : 'That did not work',
    body: html`<p>${message}</p>
      <p><a href="/">To the first page</a></p>`,
    foot: html`<a href="/docs/codes/${code}">${code}</a>`,
  });
