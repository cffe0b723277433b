import assert from 'node:assert/strict';
import test from 'node:test';
import { htmlToText } from '../../src/desk/intake/message/html/html.ts';
import { visibleText } from '../../src/desk/intake/message/decoding/invisible.ts';

/**
 * What a human does not see was not said. Each line is a trick that hides the word "hidden" between "before" and
 * "after", which are seen.
 */
const styles = [
  'display:none',
  'display: none !important',
  'DISPLAY:NONE',
  'd\\69splay:none',
  'display/**/:/**/none',
  'display:none;display:bogus',
  'visibility:hidden',
  'visibility:collapse',
  'opacity:0',
  'opacity:0.01',
  'opacity:0%',
  'filter:alpha(opacity=0)',
  'filter:opacity(0)',
  'font-size:0',
  'font-size:0px',
  'font-size:1px',
  'font-size:.5pt',
  'font-size:0.05em',
  'font-size:1%',
  'font:0/0 a',
  'font:1px Arial',
  'font:italic 700 1px/1px serif',
  'font-size:calc(1px - 1px)',
  'line-height:0',
  'line-height:1px',
  'letter-spacing:-2em',
  'color:white',
  'color:#fff',
  'color:#FFFFFF',
  'color:#fefefe',
  'color:#ffff',
  'color:rgb(255,255,255)',
  'color:rgb(255 255 255 / 1)',
  'color:rgb(100%,100%,100%)',
  'color:hsl(0,0%,100%)',
  'color:snow',
  'color:transparent',
  'color:rgba(0,0,0,0)',
  'color:rgba(0,0,0,.02)',
  'color:#00000000',
  'color:color-mix(in srgb, white, white)',
  'background:black',
  'background:#000 url(x.png)',
  'background-color:black',
  'background:navy;color:#000080',
  'background:url(dark.png);color:white',
  'background-color:black;background:none;color:white',
  'background:linear-gradient(black,black);color:white',
  'background-color:currentcolor',
  '-webkit-text-fill-color:transparent',
  '-webkit-text-fill-color:white;color:black',
  'position:absolute;left:-9999px',
  'position:fixed;top:-1000em',
  'position:relative;left:-5000px',
  'position:absolute;left:100000px',
  'position:relative;z-index:-1',
  'text-indent:-9999px',
  'margin-left:-9999px',
  'margin:0 0 0 -99999px',
  'transform:scale(0)',
  'transform:translateX(-9999px)',
  'scale:0',
  'clip:rect(0 0 0 0);position:absolute',
  'clip-path:inset(100%)',
  'max-height:0;overflow:hidden',
  'height:0px;overflow:hidden',
  'width:0;overflow:hidden',
  'max-height:0.01px;overflow-y:hidden',
  'height:1px;width:1px;overflow:hidden;position:absolute',
  'mso-hide:all',
  'content-visibility:hidden',
  'zoom:0',
  'unicode-bidi:bidi-override;direction:rtl',
  '-webkit-text-security:disc',
  '--x:white;color:var(--x)',
  'color:var(--none, white)',
  'text-decoration:line-through',
  'display:none;{;display:block;}',
  'display:none;x{display:block}',
  'display:none;x(;display:block)',
  'display:none;x:";display:block"',
  'height:5px;overflow:hidden',
  'padding-left:9999px',
  'transform:matrix(0,0,0,0,0,0)',
  'animation:x 0s',
  `${'color:black;'.repeat(2_000)}display:none`,
];
const elements = [
  '<!-- hidden -->',
  '<!--[if mso]>hidden<![endif]-->',
  '<!--[if !mso]><!-- hidden --><!--<![endif]-->',
  '<script>hidden</script>',
  '<style>hidden</style>',
  '<title>hidden</title>',
  '<template>hidden</template>',
  '<noscript>hidden</noscript>',
  '<svg><text>hidden</text></svg>',
  '<textarea>hidden</textarea>',
  '<select><option>hidden</option></select>',
  '<iframe>hidden</iframe>',
  '<object>hidden</object>',
  '<dialog>hidden</dialog>',
  '<details>hidden</details>',
  '<input type="hidden" value="hidden">',
  '<img alt="hidden">',
  '<a title="hidden"></a>',
  '<div hidden>hidden</div>',
  '<div hidden="">hidden</div>',
  '<font color=white>hidden</font>',
  '<font color="#ffffff">hidden</font>',
  '<font color=ffffff>hidden</font>',
  '<table bgcolor=black><tr><td>hidden</td></tr></table>',
  '<table><tr><td bgcolor="#000000">hidden</td></tr></table>',
  '<table><tr style="display:none"><td>hidden</td></tr></table>',
  '<table style="font-size:0"><tr><td>hidden</td></tr></table>',
  '<bdo dir=rtl>hidden</bdo>',
  '<s>hidden</s>',
  '<del>hidden</del>',
  `${'<small>'.repeat(20)}hidden${'</small>'.repeat(20)}`,
  '<div style="display:none"><div style="display:block">hidden</div></div>',
  '<div style="opacity:.2"><div style="opacity:.2">hidden</div></div>',
  '<div style="font-size:2px"><span style="font-size:1em">hidden</span></div>',
  '<div style="background:#111"><div><span style="color:#121212">hidden</span></div></div>',
  '<a href="x" style="background:#0000ee">hidden</a>',
  // A browser's tree is not what the tags look like.
  '<span style="display:none"><div></span>hidden</div></span>',
  '<p><font style="display:none">x</p>hidden</font>',
  '<div style="display:none"><table><tr><td></div>hidden</td></tr></table></div>',
  '<p style="display:none"><span></p-x>hidden</span></p>',
  '<b style="display:none"><p>hidden</b></p>',
];
const sheets: readonly (readonly [sheet: string, html: string])[] = [
  ['.x{display:none}', '<div class="x">hidden</div>'],
  ['.x{display:none}', '<div class="y x z">hidden</div>'],
  ['#x{font-size:0}', '<div id=x>hidden</div>'],
  ['u{display:none}', '<u>hidden</u>'],
  ['div .x{display:none}', '<div><p><b class=x>hidden</b></p></div>'],
  ['div > p{display:none}', '<div><p>hidden</p></div>'],
  ['p[data-x]{display:none}', '<p data-x="1">hidden</p>'],
  ['[class*="x"]{display:none}', '<p class="axb">hidden</p>'],
  ['.a,.x , .b{display:none}', '<p class=x>hidden</p>'],
  ['<!-- .x{display:none} -->', '<p class=x>hidden</p>'],
  ['.x{color:#fff}', '<p class=x>hidden</p>'],
  ['.x{display:none!important}', '<p class=x style="display:block">hidden</p>'],
  ['@media screen{.x{display:none}}', '<p class=x>hidden</p>'],
  ['@media (min-width:1px){.x{display:none}}', '<p class=x>hidden</p>'],
  ['@media (max-width:99999px){.x{display:none}}', '<p class=x>hidden</p>'],
  ['@supports (display:block){.x{display:none}}', '<p class=x>hidden</p>'],
  ['i{color:red}@import url(x.css);.x{display:none}', '<p class=x>hidden</p>'],
  ['.x{display:none}.x:nth-child(999){display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}b + .x{display:block}', '<p class=x>hidden</p>'],
  ['b + .x{display:none}', '<b></b><p class=x>hidden</p>'],
  ['.x:not(.y){display:none}', '<p class=x>hidden</p>'],
  ['.x:first-child{display:none}', '<div><p class=x>hidden</p></div>'],
  ['div{.x{display:none}}', '<div><p class=x>hidden</p></div>'],
  [':root{--c:white}.x{color:var(--c)}', '<p class=x>hidden</p>'],
  ['p.x{display:block}#i{display:none}', '<p id=i class=x>hidden</p>'],
  ['.x{display:none}', '<p class="&#120;">hidden</p>'],
  // What a browser passes over shows nothing again.
  ['.x{display:none}.y{content:"} .x{display:block} "}', '<p class=x>hidden</p>'],
  ['.x{display:none}.y{background:url(} .x{display:block} )}', '<p class=x>hidden</p>'],
  ['.x{display:none}.y{a:(} .x{display:block} )}', '<p class=x>hidden</p>'],
  ['.x{display:none}.x, :bogus{display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}.x, $y{display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}junk; .x{display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}} .x{display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}@layer a{.x{display:block}}', '<p class=x>hidden</p>'],
  ['.x{display:none}@media (grid){.x{display:block}}', '<p class=x>hidden</p>'],
  ['.x{display:none}p[class="y"]{display:block}', '<p class=x>hidden</p>'],
  ['.x{display:none}:root{display:block}', '<p class=x>hidden</p>'],
  ['.X{display:none}', '<p class=x>hidden</p>'],
  ['.x{display:none}.x.X{display:block}', '<p class=x>hidden</p>'],
  ['p#x#x#x#x#x#x#x#x#x#x#x#x{opacity:1}', '<p id=x style="opacity:0">hidden</p>'],
  ['.x{display:block!important}', '<p class=x style="display:none">hidden</p>'],
  ['p{display:block}', '<p hidden>hidden</p>'],
  ['@keyframes k{to{opacity:0}}.x{animation:k 0s forwards}', '<p class=x>hidden</p>'],
  ['</style><style type="text/x">.x{display:block!important}', '<p class=x hidden>hidden</p>'],
  ['.\\78{display:none}', '<p class=x>hidden</p>'],
];

const page = (inside: string, head = ''): string =>
  `<html><head>${head}</head><body><p>before</p>${inside}<p>after</p></body></html>`;

function checkHidden(html: string): void {
  const { text, notes } = htmlToText(html);
  assert.doesNotMatch(text, /hidden/u, text);
  assert.match(text, /before[^]*after/u);
  assert.ok(Array.isArray(notes));
}

test('no style hides a word from a human alone', () => {
  for (const style of styles) {
    for (const tag of ['div', 'span', 'td']) {
      const inside =
        tag === 'td'
          ? `<table><tr><td style="${style}">hidden</td></tr></table>`
          : `<${tag} style="${style}">hidden</${tag}>`;
      assert.doesNotThrow(() => checkHidden(page(inside)), `${tag} ${style}`);
    }
    checkHidden(page(`<div style='${style}'><p>hidden</p></div>`));
  }
});

test('no element hides a word from a human alone', () => {
  for (const inside of elements) assert.doesNotThrow(() => checkHidden(page(inside)), inside);
});

test('no style sheet hides a word from a human alone, wherever it stands', () => {
  for (const [sheet, inside] of sheets) {
    assert.doesNotThrow(() => checkHidden(page(inside, `<style>${sheet}</style>`)), sheet);
    assert.doesNotThrow(() => checkHidden(page(`${inside}<style>${sheet}</style>`)), sheet);
  }
});

test('says that something hidden was left out', () => {
  assert.deepEqual(htmlToText('a<i style="font-size:0">b</i>').notes, ['Text that a human does not see was left out.']);
  assert.deepEqual(htmlToText('a<i style="color:#333">b</i>').notes, []);
});

/** The other mistake: what a human sees must be read. */
const seen: readonly string[] = [
  '<div style="display:block">shown</div>',
  '<div aria-hidden="true">shown</div>',
  '<div style="color:#1F497D">shown</div>',
  '<div style="color:#999">shown</div>',
  '<div style="color:windowtext">shown</div>',
  '<div style="color:inherit">shown</div>',
  '<div style="color:white;background:#0052cc">shown</div>',
  '<body bgcolor="#000000" text="#ffffff">shown</body>',
  '<table bgcolor="#223"><tr><td><font color="white">shown</font></td></tr></table>',
  '<div style="background:#000"><p style="color:#fff">shown</p></div>',
  '<div style="font-size:0"><span style="font-size:14px">shown</span></div>',
  '<div style="visibility:hidden"><b style="visibility:visible">shown</b></div>',
  '<div style="font-size:11.0pt;font-family:&quot;Calibri&quot;,sans-serif;mso-fareast-language:EN-US">shown</div>',
  '<div style="overflow:hidden;width:100%;height:auto">shown</div>',
  '<div style="overflow:hidden;max-width:600px">shown</div>',
  '<div style="position:relative;left:10px">shown</div>',
  '<p style="text-indent:-18.0pt;margin-left:36.0pt">shown</p>',
  '<div style="margin:0 auto;line-height:1">shown</div>',
  '<div style="line-height:normal;font:12px/1.5 Arial">shown</div>',
  '<div style="transform:translate(-50%,-50%)">shown</div>',
  '<div style="background:url(x.png) #fff">shown</div>',
  '<div style="opacity:.9">shown</div>',
  '<a href="mailto:x@y.example">shown</a>',
  '<style>.x{display:none}</style><p class=y>shown</p>',
  '<style>@media print{p{display:none}}@media (max-width:480px){p{display:none}}@media (prefers-color-scheme:dark){p{color:#fff}}</style><p>shown</p>',
  '<style>.x{display:none}.x.y{display:block}</style><p class="x y">shown</p>',
  '<style>p:hover{display:none} a:visited{color:white} p::before{display:none}</style><p>shown</p>',
  '<style>p{display:none}</style><p style="display:block">shown</p>',
  '<style>.x{content:"a{b;c,d}"}p{color:#000;font-family:"a;b"}</style><p>shown</p>',
  '<style>/* { */ p{color:#333} /* } */</style><p style="background:url(\'a;b{c\')">shown</p>',
  '<style>@font-face{font-family:x;src:url(x)}@page{margin:2cm}p.MsoNormal,li.MsoNormal{margin:0cm;font-size:11.0pt}</style><p class=MsoNormal>shown</p>',
  '<table><tr style="height:21px"><td style="overflow:hidden;padding:0px 3px;vertical-align:bottom">shown</td></tr></table>',
  "<table><tr height=20 style='height:15.0pt'><td height=20 width=64 style='height:15.0pt;width:48pt'>shown</td></tr></table>",
  '<p style="color: rgb(34, 34, 34); font-family: Arial; background-color: rgb(255, 255, 255); display: inline !important; float: none">shown</p>',
  '<style>p{display:none;}p{display:block}</style><p>shown</p>',
  '<div style="display:nonsense">shown</div>',
  '<div style="color:notacolor">shown</div>',
  '<div style="color:var(--dark)">shown</div>',
  '<![if !supportLists]><span>shown</span><![endif]>',
  '<o:p>shown</o:p>',
  '<details open>shown</details>',
  '<button>shown</button>',
  '<p style="border:none;padding:0">shown</p>',
  '<div style="background-color:rgba(255,255,255,0)">shown</div>',
];
test('what a human sees is read, however it is dressed', () => {
  for (const html of seen) assert.match(htmlToText(html).text, /shown/u, html);
});

test('letters that nobody sees are taken out, those shown in reverse too', () => {
  const invisible = [
    '\u00ad',
    '\u200b',
    '\u200d',
    '\u200e',
    '\u202a',
    '\u2060',
    '\u2066',
    '\u3164',
    '\u115f',
    '\uffa0',
    '\ufe0f',
    '\ufeff',
    '\u{e0041}',
    '\u061c',
    '\u180e',
    '\u034f',
    '\0',
    '\u0008',
    '\u{1d173}',
  ];
  for (const letter of invisible)
    assert.equal(visibleText(`WF${letter}C`), 'WFC', `U+${(letter.codePointAt(0) ?? 0).toString(16)}`);
  assert.equal(visibleText('a \u202elive\u202c b'), 'a  b');
  assert.equal(visibleText('a\u2028b\r\nc\rd'), 'a\nb\nc\nd');
  assert.equal(visibleText('e\u0301'), 'é');
});
