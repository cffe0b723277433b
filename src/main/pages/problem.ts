import { html } from 'hono/html';
import type { Fault } from '../../contract/codes.ts';
import { type Language, textIn } from '../../contract/language.ts';
import type { Profile } from '../../contract/profile.ts';
import { page } from '../../platform/http/page.ts';
import { faultIn } from '../../platform/http/problem-texts/texts.ts';

const nothing = { en: 'There is nothing here', de: 'Hier ist nichts' };
const failed = { en: 'That did not work', de: 'Das hat nicht geklappt' };
const home = { en: 'To the first page', de: 'Zur Startseite' };

/** A fault for a person before a browser, in their language. */
export const problemPage = (fault: Fault, { vendor }: Profile, language: Language) =>
  page({
    vendorName: vendor.name,
    lang: language === 'de' ? 'de' : 'en',
    title: textIn(fault.code === 'NOT_FOUND' ? nothing : failed, language),
    body: html`<p>${faultIn(fault, language)}</p>
      <p><a href="/">${textIn(home, language)}</a></p>`,
    foot: html`<a href="/docs/codes/${fault.code}">${fault.code}</a>`,
  });
