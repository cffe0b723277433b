import type { Language } from '../contract/language.ts';
import { dark, japaneseFonts, latinFonts, light } from './looks.ts';
import type { Links, MailContent, MailParagraph, MailRow } from './types.ts';
import { capital } from './words.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? '');

const fontOf = (language: Language): string =>
  `font-family:${language === 'ja' ? `${latinFonts},${japaneseFonts}` : latinFonts},sans-serif`;

/**
 * The looks stand in the elements, since some mail programs drop `<style>`; what stands in `<style>` only turns the
 * same elements dark and gives a phone its full width.
 */
const style = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){.card{padding:20px 18px !important}.page{padding:0 !important}.card{border-radius:0 !important;border-width:0 !important}.button{display:block !important;text-align:center !important}}
@media (prefers-color-scheme:dark){.page{background:${dark.page} !important}.card{background:${dark.card} !important;border-color:${dark.edge} !important}
.text{color:${dark.text} !important}.soft{color:${dark.soft} !important}.rows{background:${dark.rows} !important}.line{border-color:${dark.line} !important}
.link{color:${dark.link} !important}.button{background:${dark.button} !important;border-color:${dark.button} !important;color:${dark.onButton} !important}}`;

/** Escaped text with its line breaks; the end of a license key does not part from the sign before it. */
const multiline = (text: string): string =>
  escapeHtml(text)
    .replaceAll('\n', '<br>')
    .replace(/…[\p{L}\p{N}]{1,4}(?![\p{L}\p{N}])/gu, '<span style="white-space:nowrap">$&</span>');
const paragraph = (text: string): string =>
  `<p class="text" style="margin:0 0 16px;color:${light.text};overflow-wrap:anywhere">${multiline(text)}</p>`;

const headingStyle = `margin:24px 0 6px;font-size:17px;line-height:1.35;color:${light.text}`;

function paragraphHtml(part: MailParagraph): string {
  if (typeof part === 'string') return paragraph(part);
  return `<h2 class="text" style="${headingStyle}">${escapeHtml(part.heading)}</h2>\n${paragraph(part.text)}`;
}

function rowsHtml(rows: readonly MailRow[]): string {
  const one = ([label, value]: MailRow, index: number): string => {
    const line = index === 0 ? '' : `border-top:1px solid ${light.line};`;
    return `<div class="line" style="${line}padding:9px 0"><dt class="soft" style="font-size:13px;color:${light.soft}">${escapeHtml(label)}</dt><dd class="text" dir="auto" style="margin:0;font-weight:600;color:${light.text};overflow-wrap:anywhere">${escapeHtml(value)}</dd></div>`;
  };
  return `<dl class="rows" style="margin:0 0 20px;padding:5px 16px;background:${light.rows};border-radius:8px">\n${rows.map(one).join('\n')}\n</dl>`;
}

/** The first line asks; what follows it, an example of an answer, is softer. */
function pointHtml(point: string): string {
  const [ask = '', ...example] = point.split('\n');
  const soft =
    example.length === 0
      ? ''
      : `<br><span class="soft" style="color:${light.soft}">${multiline(example.join('\n'))}</span>`;
  return `<li style="margin:0 0 12px">${escapeHtml(ask)}${soft}</li>`;
}

const pointsHtml = (points: readonly string[]): string =>
  `<ul class="text" style="margin:0 0 16px;padding-left:22px;color:${light.text}">\n${points
    .map(pointHtml)
    .join('\n')}\n</ul>`;

/** The button is one link with thick borders of its own color: Outlook drops padding, but draws borders. */
function actionHtml(label: string, link: string, copyLink: string): string {
  const href = escapeHtml(link);
  return `<p style="margin:24px 0 14px"><a class="button" href="${href}" style="display:inline-block;background:${light.button};border:solid ${light.button};border-width:12px 26px;border-radius:8px;color:${light.onButton};font-weight:600;text-decoration:none">${escapeHtml(label)}</a></p>
<p class="soft" style="margin:0 0 20px;font-size:13px;color:${light.soft}">${escapeHtml(copyLink)}<br><a class="link" href="${href}" style="color:${light.link};overflow-wrap:anywhere;word-break:break-all">${href}</a></p>`;
}

/** Softer than the one thing to do. */
const whereHtml = (label: string, link: string): string =>
  `<p class="soft" style="margin:0 0 16px;font-size:14px;color:#5a6572">${escapeHtml(label)}<br><a class="link" href="${escapeHtml(link)}" style="color:#1a56b8;overflow-wrap:anywhere;word-break:break-all">${escapeHtml(link)}</a></p>`;

function summaryHtml({ heading, rows, note }: NonNullable<MailContent['summary']>): string {
  return `<h2 class="text" style="${headingStyle}">${escapeHtml(heading)}</h2>\n${rowsHtml(rows)}\n${paragraph(note)}`;
}

// What mail programs show beside the subject: the lead, and then nothing that could follow it.
const preheader = (text: string): string =>
  `<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${escapeHtml(text)}${'&#847;&zwnj;&nbsp;'.repeat(60)}</div>`;

export type About = {
  readonly subject: string;
  readonly language: Language;
  readonly vendorName: string;
  readonly signature: string;
  /** What stands above a link that can be copied. */
  readonly copyLink: string;
};

/** The HTML of a mail. `links` are full addresses, already checked. */
export function mailHtml(content: MailContent, about: About, links: Links): string {
  const { rows, points, paragraphs = [], summary, where } = content;
  const parts = [
    paragraph(content.greeting),
    paragraph(content.lead),
    rows ? rowsHtml(rows) : '',
    points ? pointsHtml(points) : '',
    ...paragraphs.map(paragraphHtml),
    links.action ? actionHtml(links.action.label, links.action.url, about.copyLink) : '',
    summary ? summaryHtml(summary) : '',
    where && links.where !== null ? whereHtml(where.label, links.where) : '',
    paragraph(content.closing),
  ];
  return `<!doctype html>
<html lang="${about.language}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(about.subject)}</title>
<style>
${style}
</style>
</head>
<body class="page" lang="${about.language}" dir="ltr" style="margin:0;padding:24px 12px;background:${light.page};${fontOf(about.language)};font-size:16px;line-height:1.5">
${preheader(capital(content.lead))}
<div class="card" style="box-sizing:border-box;max-width:600px;margin:0 auto;padding:28px 32px;background:${light.card};border:1px solid ${light.edge};border-radius:12px">
<p class="soft" style="margin:0 0 20px;font-size:14px;font-weight:600;color:${light.soft}">${escapeHtml(about.vendorName)}</p>
${parts.filter((part) => part !== '').join('\n')}
<p class="soft line" style="margin:24px 0 0;padding-top:16px;border-top:1px solid ${light.line};font-size:14px;color:${light.soft}">${multiline(about.signature.trim())}</p>
</div>
</body>
</html>
`;
}
