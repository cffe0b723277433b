import { textIn } from '../contract/language.ts';
import { headerAddress, headerSubject } from './address.ts';
import { catalogOf } from './catalog/all.ts';
import { mailHtml } from './html.ts';
import type {
  LinkPath,
  Links,
  MailContent,
  MailDraft,
  MailParagraph,
  MailRow,
  RenderContext,
  RenderedMail,
} from './types.ts';
import { typeset } from './words.ts';
import { wrap } from './wrap.ts';

/** Where a link with a token leads. Throws where `baseUrl` is no http(s) address. */
export const linkOf = (baseUrl: string, path: LinkPath, token: string): string =>
  pageOf(baseUrl, `/${path}/${encodeURIComponent(token)}`);

/** An address of ours. Throws where `baseUrl` is no http(s) address, or `page` no path. */
function pageOf(baseUrl: string, page: string): string {
  if (!/^\/[\w\-/%.]*$/u.test(page)) throw new RangeError('Defect: a page of a mail is no path of ours');
  if (!/^https?:\/\/[^\s"'<>]+$/u.test(baseUrl))
    throw new RangeError('Defect: the base address of links is not http(s)');
  return `${baseUrl.replace(/\/+$/u, '')}${page}`;
}

/**
 * A mail as text (lines of at most 76 columns, links whole) and as HTML, from the same content. Every value is
 * escaped. Throws where the subject or an address could break out of its header.
 */
export function renderMail(
  mail: MailDraft & { readonly to: string; readonly cc: readonly string[] },
  context: RenderContext,
): RenderedMail {
  const subject = headerSubject(mail.subject);
  for (const address of [mail.to, ...mail.cc]) headerAddress(address);
  const { content, language } = mail;
  const links = linksOf(content, context);
  const signature = textIn(context.signature, language).trim() || context.vendorName;
  const { copyLink: copy, colon } = catalogOf(language);
  const copyLink = typeset(copy, language);
  const about = { subject, language, copyLink, vendorName: context.vendorName, signature };
  return {
    subject,
    text: mailText(content, signature, links, typeset(colon, language)),
    html: mailHtml(content, about, links),
  };
}

/** Where a mail leads: the one thing to do, and where the request stands. */
export function linksOf({ action, page, where }: MailContent, context: RenderContext): Links {
  const to = (path: LinkPath, linkId: string): string => linkOf(context.baseUrl, path, context.tokenOf(linkId));
  return {
    action: action
      ? { label: action.label, url: to(action.path ?? 'confirm', action.linkId) }
      : page
        ? { label: page.label, url: pageOf(context.baseUrl, page.path) }
        : null,
    where: where ? to('where', where.linkId) : null,
  };
}

function mailText(content: MailContent, signature: string, links: Links, colon: string): string {
  const rowsText = (all: readonly MailRow[]): string =>
    all.map(([label, value]) => wrap(`${label}${colon}${value}`, '  ', '    ')).join('\n');
  const { rows, points, paragraphs = [], summary, where } = content;
  const blocks = [
    wrap(content.greeting),
    wrap(content.lead),
    rows ? rowsText(rows) : '',
    points ? points.map((point) => wrap(point, '- ', '  ')).join('\n') : '',
    ...paragraphs.map(paragraphText),
    links.action ? `${wrap(`${links.action.label}${colon}`)}\n${links.action.url}` : '',
    summary ? `${headingText(summary.heading)}\n${rowsText(summary.rows)}\n\n${wrap(summary.note)}` : '',
    where && links.where !== null ? `${wrap(where.label)}\n${links.where}` : '',
    wrap(content.closing),
    // Some mail programs cut off or gray out what follows this sign, and quote it no further.
    `-- \n${wrap(signature)}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const headingText = (heading: string): string => wrap(heading).toUpperCase();

const paragraphText = (part: MailParagraph): string =>
  typeof part === 'string' ? wrap(part) : `${headingText(part.heading)}\n${wrap(part.text.trim())}`;
