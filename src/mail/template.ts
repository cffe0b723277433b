import { headerAddress, headerSubject } from './address.ts';
import { mailHtml } from './html.ts';
import type { MailContent, MailParagraph, OutgoingMail, RenderContext, RenderedMail } from './types.ts';
import { wrap } from './wrap.ts';

/** Where a single-use link leads. Throws where `baseUrl` is no http(s) address. */
export function confirmLink(baseUrl: string, token: string): string {
  if (!/^https?:\/\/[^\s"'<>]+$/u.test(baseUrl))
    throw new RangeError('Defect: the base address of links is not http(s)');
  return `${baseUrl.replace(/\/+$/u, '')}/confirm/${encodeURIComponent(token)}`;
}

/**
 * A mail as text (lines of at most 76 characters, links whole) and as HTML, from the same content. Every value is
 * escaped. Throws where the subject or an address could break out of its header.
 */
export function renderMail(mail: OutgoingMail, context: RenderContext): RenderedMail {
  const subject = headerSubject(mail.subject);
  for (const address of [mail.to, ...mail.cc]) headerAddress(address);
  const { content } = mail;
  const link = content.action ? confirmLink(context.baseUrl, context.tokenOf(content.action.linkId)) : null;
  return { subject, text: mailText(content, context, link), html: mailHtml(content, { ...context, subject }, link) };
}

function mailText(content: MailContent, context: RenderContext, link: string | null): string {
  const blocks = [
    wrap(content.greeting),
    wrap(content.lead),
    content.rows ? content.rows.map(([label, value]) => wrap(`${label}: ${value}`, '  ', '    ')).join('\n') : '',
    content.points ? content.points.map((point) => wrap(point, '- ', '  ')).join('\n') : '',
    ...(content.paragraphs ?? []).map(paragraphText),
    content.action && link !== null ? `${wrap(`${content.action.label}:`)}\n${link}` : '',
    wrap(content.closing),
    // Some mail programs cut off or gray out what follows this sign, and quote it no further.
    `-- \n${wrap(signatureOf(context))}`,
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const signatureOf = (context: RenderContext): string => context.signature.trim() || context.vendorName;

const paragraphText = (part: MailParagraph): string =>
  typeof part === 'string' ? wrap(part) : `${wrap(part.heading).toUpperCase()}\n${wrap(part.text.trim())}`;
