import { escapeHtml } from '../../mail/html.ts';

/** `code`, **bold** and links within one line of text that is escaped already. Links to other codes lose their `.md`. */
const inline = (text: string): string =>
  text
    .replace(/`([^`]+)`/gu, '<code>$1</code>')
    .replace(/\*\*([^*]+)\*\*/gu, '<strong>$1</strong>')
    .replace(/\[([^\]]+)\]\(([A-Z_]+)\.md\)/gu, '<a href="/docs/codes/$2">$1</a>')
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/gu, '<a href="$2">$1</a>');

/**
 * The little of Markdown that our code pages are written in, as HTML: a title, headings, paragraphs, lists, code
 * blocks. Everything is escaped first.
 */
export function codePageHtml(markdown: string): { readonly title: string; readonly html: string } {
  const [first = '', ...rest] = escapeHtml(markdown)
    .trim()
    .split(/\n{2,}/u);
  return { title: first.replace(/^#+\s*/u, ''), html: rest.map(blockHtml).join('\n') };
}

function blockHtml(block: string): string {
  const heading = /^##+\s+(.+)$/u.exec(block)?.[1];
  if (heading !== undefined) return `<h2>${inline(heading)}</h2>`;
  const code = /^```\w*\n([\s\S]*?)\n?```$/u.exec(block)?.[1];
  if (code !== undefined) return `<p><code>${code.replaceAll('\n', '<br>')}</code></p>`;
  if (!block.startsWith('- ')) return `<p>${inline(block)}</p>`;
  const items = block.split(/\n(?=- )/u).map((item) => `<li>${inline(item.slice(2))}</li>`);
  return `<ul>${items.join('\n')}</ul>`;
}
