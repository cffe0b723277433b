import assert from 'node:assert/strict';
import test from 'node:test';
import { choose } from '../../src/desk/intake/message/decoding/choose.ts';
import { htmlToText } from '../../src/desk/intake/message/html/html.ts';

/** What mail programs write, and the text it is. `␤` is a line break inside a cell. */
const shapes: readonly (readonly [name: string, html: string, text: string])[] = [
  ['paragraphs and lines', '<p>a</p><p>b<br>c</p><div>d</div><div>e</div>', 'a\n\nb\nc\n\nd\ne'],
  ['empty lines', '<div>a</div><div><br></div><div>b</div>', 'a\n\nb'],
  [
    "Outlook's lines",
    '<p class=MsoNormal>a</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>b</p>',
    'a\n\nb',
  ],
  ['blanks', '<p>a \n  b<b> c</b> <i>d</i></p>', 'a b c d'],
  ['lists', '<ul><li>a</li><li><p>b</p></li></ul>', '- a\n- b'],
  ['numbered lists', '<ol start="3"><li>a<li>b</ol>', '3. a\n4. b'],
  [
    "Word's lists",
    "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span><![endif]>a</p>",
    '1. a',
  ],
  [
    "Word's bullets",
    "<p><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span>a</p>",
    '- a',
  ],
  [
    'a table',
    '<table><tr><th>Key</th><th>Users</th></tr><tr><td>WFC</td><td>50</td></tr></table>',
    'Key\tUsers\nWFC\t50',
  ],
  [
    'lines in a cell',
    '<table><tr><td>Address:</td><td>Street 1<br>12345 Berlin</td></tr></table>',
    'Address:\tStreet 1␤12345 Berlin',
  ],
  [
    'paragraphs in a cell',
    '<table><tr><td><p>Name:</p></td><td><p>Kim</p><p>Park</p></td></tr></table>',
    'Name:\tKim␤Park',
  ],
  ['an empty cell', '<table><tr><td>a</td><td></td><td>b</td></tr></table>', 'a\t\tb'],
  ['a table of layout', '<table><tr><td><p>Hello</p><p>World</p></td></tr></table>', 'Hello\n\nWorld'],
  [
    'tables in a table',
    '<table><tr><td><table><tr><td>Key</td><td>WFC</td></tr></table></td></tr></table>',
    'Key\tWFC',
  ],
  [
    'a value in a table of its own',
    '<table><tr><td>Key</td><td><table><tr><td>WFC</td></tr></table></td></tr></table>',
    'Key\tWFC',
  ],
  [
    'labels beside values',
    '<table><tr><td>Key:<br>Users:</td><td>WFC<br>50</td></tr></table>',
    'Key:\tWFC\nUsers:\t50',
  ],
  ['quotes', 'a<blockquote type="cite"><p>b</p><blockquote>c</blockquote></blockquote>d', 'a\n\n> b\n>\n>> c\n\nd'],
  ['a table in a quote', '<blockquote><table><tr><td>a</td><td>b</td></tr></table></blockquote>', '> a\tb'],
  ['an indent that is no quote', '<blockquote style="margin:0 0 0 40px;border:none;padding:0px">a</blockquote>', 'a'],
  [
    "Gmail's quote",
    '<div>yes</div><div class="gmail_quote"><div class="gmail_attr">On Mon, Kim wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">q?</blockquote></div>',
    'yes\nOn Mon, Kim wrote:\n\n> q?',
  ],
  [
    "Outlook's bar",
    "<p class=MsoNormal>yes</p><div style='border:none;border-left:solid blue 1.5pt;padding:0cm 0cm 0cm 4.0pt'><p class=MsoNormal>q?</p></div>",
    'yes\n> q?',
  ],
  ['a box that is no quote', '<div style="border:1px solid red">a</div>', 'a'],
  ['a signature', '<div>a</div><div class="gmail_signature">Kim</div>', 'a\n--\nKim'],
  ['preformatted text', '<pre>a\n  b\tc</pre>', 'a\n  b\tc'],
  ['text that keeps its lines', '<div style="white-space:pre-wrap">a\n b</div>', 'a\n b'],
  ['links', '<a href="mailto:x@y.example">Kim</a> <a href="http://x.example">here</a>', 'Kim here'],
  ['letters by name', '&lt;a&gt; &auml; &#x20ac; &nbsp;|', '<a> ä € \u00a0|'],
  ['a tag of Office', '<st1:place>Berlin</st1:place><o:p></o:p>', 'Berlin'],
  ['what is crossed out', '<p>old <s>a@b.example</s> c@d.example</p>', 'old c@d.example'],
  ['no HTML at all', 'a & b < c', 'a & b < c'],
];
for (const [name, html, text] of shapes) {
  test(`shows ${name} as text`, () => {
    assert.equal(htmlToText(html).text, text.replaceAll('␤', '\u2028'));
  });
}

test('a text can make no line break of a cell itself', () => {
  assert.doesNotMatch(htmlToText('<p>a&#8232;b\u2028c</p>').text, /\u2028/u);
});

const table = '<table><tr><td>Key</td><td>WFC</td></tr></table>';
const long = 'The license is in use on our own Confluence Server and we agree to match its users to those of the host.';
const choices: readonly (readonly [name: string, plain: string, html: string, of: 'plain' | 'html'])[] = [
  ['the same in both', 'Hello Kim\n\nyes', '<p>Hello Kim</p><p>yes</p>', 'plain'],
  ['an empty plain text', ' \n', '<p>yes</p>', 'html'],
  ['a HTML of a picture', 'yes, we agree', '<img src=x>', 'plain'],
  ['"cannot show HTML"', 'Your program cannot show HTML.', '<p>Please move our license</p>', 'html'],
  ['tables that the plain text lost', 'Key\nWFC', table, 'html'],
  ['broken lines', `${long.slice(0, 64)}\n${long.slice(65)}`, `<p>${long}</p>`, 'html'],
  ['addresses of links', 'see here <http://x.example/y> [cid:image001.png]', '<p>see <a href=x>here</a></p>', 'plain'],
  ['a word that the HTML does not show', `${long} Key: WFC-AAAA`, `<p>${long}</p>`, 'html'],
  ['a plain text that says less', 'Hello', `<p>Hello</p><p>${long}</p>`, 'html'],
];
for (const [name, plain, html, of] of choices) {
  test(`of two alternatives reads the right one: ${name}`, () => {
    assert.equal(choose(plain, htmlToText(html).text).of, of);
  });
}
