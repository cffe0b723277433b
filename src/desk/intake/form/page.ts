import { html } from 'hono/html';
import { hostings, showKey } from '../../../contract/license.ts';
import type { Profile } from '../../../contract/profile.ts';
import { type FactName, type RequestFacts, factNames, optionalFacts } from '../../../contract/request.ts';
import { catalogOf } from '../../../mail/catalog/all.ts';
import { hostingNames } from '../../../mail/catalog/formats.ts';
import { countryCodes } from '../reading/countries.ts';
import type { Sent } from './fields.ts';
import type { FormView } from './service.ts';
import { formTexts } from './texts.ts';

type Html = ReturnType<typeof html>;
type Content = { readonly title: string; readonly lang: string; readonly body: Html; readonly foot?: Html };

const said = (value: string | number | null): string => (value === null ? '' : String(value));
const yesNo = (value: boolean | null): string => (value === null ? '' : value ? 'yes' : 'no');

/** What each field holds: what was just typed, or what is known. */
function valueOf(name: FactName, facts: RequestFacts, typed: Sent | null): string {
  if (typed) return typed[name] ?? '';
  if (name === 'confirmsServerUse' || name === 'agreesToMatchTier') return yesNo(facts[name]);
  if (name === 'hostUsers') return facts.hostUsers === -1 ? 'unlimited' : said(facts.hostUsers);
  if (name === 'hostProducts') return facts.hostProducts[0] ?? '';
  if (name === 'licenseKeys') return '';
  if (name === 'address.lines') return facts.address.lines.join('\n');
  if (name.startsWith('address.')) return said(facts.address[name.slice(8) as 'city']);
  return said(facts[name as 'organization']);
}

type Option = readonly [value: string, label: string];

const select = (name: string, value: string, options: readonly Option[]): Html =>
  html`<select id="${name}" name="${name}">
    ${options.map(([one, label]) => html`<option value="${one}" ${one === value ? 'selected' : ''}>${label}</option>`)}
  </select>`;

const completions: Readonly<Record<string, string>> = {
  accountEmail: 'email',
  firstName: 'given-name',
  lastName: 'family-name',
  organization: 'organization',
  'address.city': 'address-level2',
  'address.region': 'address-level1',
  'address.postalCode': 'postal-code',
};

/** The form filled with what is known. `typed`: what could not be taken, and `wrong` the fields that were not right. */
export function formPage(
  view: FormView,
  profile: Profile,
  typed: Sent | null = null,
  wrong: readonly string[] = [],
): Content {
  const { language, facts } = view;
  const texts = formTexts[language];
  const catalog = catalogOf(language);
  const answers: readonly Option[] = [
    ['', texts.notSaid],
    ['yes', texts.yes],
    ['no', texts.no],
  ];
  const named: Partial<Record<FactName, readonly Option[]>> = {
    confirmsServerUse: answers,
    agreesToMatchTier: answers,
    hosting: [['', texts.notSaid], ...hostings.map((one): Option => [one, hostingNames[one]])],
    hostProducts: [['', texts.notSaid], ...profile.hosts.map(({ id, name }): Option => [id, name])],
    'address.country': [['', texts.notSaid], ...countriesIn(catalog.country, language)],
  };
  const field = (name: FactName): Html => {
    const value = valueOf(name, facts, typed);
    const options = named[name];
    const known =
      name === 'licenseKeys' && view.keyLast4s.length > 0
        ? texts.keysKnown(catalog.list(view.keyLast4s.map(showKey)))
        : null;
    const label = name === 'licenseKeys' ? texts.keys : catalog.facts[name].which;
    const input = options
      ? select(name, value, options)
      : name === 'licenseKeys' || name === 'address.lines'
        ? html`<textarea id="${name}" name="${name}" rows="2" maxlength="20000" spellcheck="false">${value}</textarea>`
        : html`<input
            id="${name}"
            name="${name}"
            value="${value}"
            maxlength="500"
            type="${name.endsWith('Email') ? 'email' : 'text'}"
            autocomplete="${completions[name] ?? 'off'}"
          />`;
    const optional = optionalFacts.has(name) ? html`<span class="optional">(${texts.optional})</span>` : '';
    const mark = wrong.includes(name) ? html`<strong class="wrong">${texts.wrong}</strong>` : '';
    return html`<label for="${name}">${label} ${optional} ${mark}</label
      >${input}${known ? html`<p class="soft">${known}</p>` : ''}`;
  };
  const body = html`<p>${texts.lead}</p>
    <form method="post" class="fields">
      ${factNames.map(field)}<button class="main" type="submit">${texts.send}</button>
    </form>`;
  return { title: texts.title, lang: language, body };
}

const countriesIn = (name: (code: string) => string, language: string): readonly Option[] =>
  countryCodes
    .map((code): Option => [code, name(code)])
    .toSorted(([, one], [, other]) => one.localeCompare(other, language));

/** What there is to say where there is no form to show. */
export function formEnd({ language, over }: Pick<FormView, 'language' | 'over'>, justSent: boolean): Content {
  const texts = formTexts[language];
  const [title, text] = justSent
    ? [texts.sentTitle, texts.sent]
    : over === 'used'
      ? [texts.usedTitle, texts.used]
      : [texts.overTitle, texts.over];
  return { title, lang: language, body: html`<p>${text}</p>` };
}

/** The link names no form. Nobody's language is known then, so the reader's browser says it. */
export function formProblem(language: FormView['language']): Content {
  const { problemTitle: title, problem } = formTexts[language];
  return { title, lang: language, body: html`<p>${problem}</p>` };
}
