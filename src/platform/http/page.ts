import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

export type Page = {
  readonly vendorName: string;
  readonly title: string;
  readonly body: Html;
  readonly foot?: Html;
  readonly wide?: boolean;
  /** BCP 47; English where it is not given. */
  readonly lang?: string;
};

/** A whole page without any script. Every value in `body` is escaped by `html`. */
export const page = ({ vendorName, title, body, foot, wide = false, lang = 'en' }: Page): Html =>
  html`<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} – ${vendorName}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<main${raw(wide ? ' class="wide"' : '')}>
<p class="who">${vendorName}</p>
<h1>${title}</h1>
${body}
${foot ? html`<p class="foot">${foot}</p>` : ''}
</main>
</body>
</html>
`;
