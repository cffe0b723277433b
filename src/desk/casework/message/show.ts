import type { DeskMessage } from '../../../contract/desk-case.ts';
import type { Header, Message } from '../../intake/message/message.ts';
import { shownHtml } from '../../intake/message/html/shown.ts';

/** Headers that tell who wrote what, when and to whom, and how it came; in the order of the mail. */
const telling = new Set(
  `from sender reply-to to cc date subject message-id in-reply-to return-path list-id auto-submitted precedence
  authentication-results received-spf dkim-signature x-mailer user-agent`.split(/\s+/u),
);
const header_chars = 1_000;
const most_headers = 60;

type Looked = Pick<DeskMessage, 'headers' | 'text' | 'html' | 'leftOut' | 'attachments' | 'notes' | 'unreadable'>;

const nothing = { images: 0, links: 0, other: 0 };

/** A mail as a person looks at it: `html` as its sender wrote it, null where there is none; `mask` hides license keys. */
export function lookedAt(message: Message, html: string | null, mask: (text: string) => string): Looked {
  const shown = html === null ? null : shownHtml(html, mask);
  return {
    headers: message.headers
      .filter(([name]) => telling.has(name.toLowerCase()))
      .slice(0, most_headers)
      .map(([name, value]: Header): [string, string] => [name, mask(value.slice(0, header_chars))]),
    text: mask(message.text),
    html: shown?.html ?? null,
    leftOut: shown?.leftOut ?? nothing,
    attachments: message.attachments,
    notes: message.notes,
    unreadable: message.unreadable,
  };
}

/** A document (a form, a call of the API) as it came, laid out. */
export function documentLookedAt(text: string): Looked {
  return {
    headers: [],
    text: laidOut(text),
    html: null,
    leftOut: nothing,
    attachments: [],
    notes: [],
    unreadable: null,
  };
}

/** License keys become their last four characters. What is no JSON is not shown: it may hold one anywhere. */
function laidOut(text: string): string {
  try {
    return JSON.stringify(
      JSON.parse(text),
      (name, value: unknown) =>
        /key/iu.test(name) && Array.isArray(value) ? value.map((key) => `…${String(key).slice(-4)}`) : value,
      2,
    );
  } catch {
    return 'It is no JSON document.';
  }
}
