import classes from './Case.module.css';

/**
 * The server made the HTML anew from an allow-list; this is the second wall: a frame of an origin of its own, in which
 * nothing runs, nothing is loaded, and nothing can be sent or opened, by its own policy. Colors are fixed, as in paper.
 */
const frameOf = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'"><body bgcolor="#ffffff" text="#1d232b">${html}`;

export function HtmlFrame({ html, title }: { readonly html: string; readonly title: string }) {
  return (
    <iframe className={classes['frame']} title={title} sandbox="" referrerPolicy="no-referrer" srcDoc={frameOf(html)} />
  );
}
