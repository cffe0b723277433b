/** Mails made to hurt whoever reads them. All are small to write down and large or deep when made; `scale` says how much. */
const from = 'From: Kim Park <kim@loom.example>\nTo: licenses@sketchwell.example\nMessage-ID: <h@loom.example>\n';
const html = (inside: string): string => `${from}Content-Type: text/html; charset=utf-8\n\n${inside}`;
const plain = (inside: string): string => `${from}\n${inside}`;
const parts = (count: number, part: string): string =>
  `${from}Content-Type: multipart/mixed; boundary="b"\n\n${`--b\n${part}\n`.repeat(count)}--b--\n`;

function nested(depth: number, type: string): string {
  let head = from;
  let tail = '';
  for (let level = 0; level < depth; level += 1) {
    head += `Content-Type: ${type}; boundary="b${level}"\n\n--b${level}\n`;
    tail = `--b${level}--\n${tail}`;
  }
  return `${head}\nx\n${tail}`;
}

const forwards = (depth: number): string =>
  `${from}${'Content-Type: message/rfc822\n\nFrom: a@b.example\n'.repeat(depth)}\nx\n`;

/** By name: how many bytes or levels `scale` stands for is each one's own. */
export const hostile: Readonly<Record<string, (scale: number) => string>> = {
  'parts nested in parts': (scale) => nested(scale / 100, 'multipart/mixed'),
  'alternatives nested in alternatives': (scale) => nested(scale / 100, 'multipart/alternative'),
  'mails in mails': (scale) => forwards(scale / 100),
  'many parts': (scale) => parts(scale / 10, 'Content-Type: text/plain\n\nx'),
  'many parts of HTML': (scale) => parts(scale / 10, 'Content-Type: text/html\n\n<p>x'),
  'a header without end': (scale) => `${from}Subject: ${'x'.repeat(scale)}\n\nx`,
  'a folded header without end': (scale) => `${from}Subject: x\n${' y\n'.repeat(scale / 3)}\nx`,
  'very many headers': (scale) => `${from}${'X: y\n'.repeat(scale / 5)}\nx`,
  'addresses without end': (scale) => `From: ${'a@b.example, '.repeat(scale / 13)}\n\nx`,
  'angles in an address': (scale) => `${from}Cc: ${'<'.repeat(scale)}\n\nx`,
  'groups in groups': (scale) => `${from}Cc: ${'a:'.repeat(scale / 2)}\n\nx`,
  'comments in comments': (scale) => `${from}Content-Type: ${'('.repeat(scale)}text/plain\n\nx`,
  'quotation marks in parameters': (scale) => `${from}Content-Type: text/plain; a="${'\\"'.repeat(scale / 2)}\n\nx`,
  'parameters without end': (scale) => `${from}Content-Type: text/plain${'; a*0=b'.repeat(scale / 7)}\n\nx`,
  'encoded words without end': (scale) => `${from}Subject: ${'=?utf-8?q?a?= '.repeat(scale / 14)}\n\nx`,
  'half encoded words': (scale) => `${from}Subject: ${'=?utf-8?q?'.repeat(scale / 10)}\n\nx`,
  'a boundary of dashes': (scale) =>
    `${from}Content-Type: multipart/mixed; boundary="-"\n\n${'---\n'.repeat(scale / 4)}`,
  'lines like the boundary': (scale) =>
    `${from}Content-Type: multipart/mixed; boundary="b"\n\n${'--bb\n'.repeat(scale / 5)}`,
  'a boundary that is the text': (scale) =>
    `${from}Content-Type: multipart/mixed; boundary="x"\n\n--x\n\n${'--x\n'.repeat(scale / 4)}`,
  'empty lines': (scale) => plain('\n'.repeat(scale)),
  'one long line': (scale) => plain('a'.repeat(scale)),
  'quote marks': (scale) => plain('> '.repeat(scale / 2)),
  'deeper and deeper quotes': (scale) =>
    plain(Array.from({ length: Math.min(scale / 100, 2_000) }, (_, depth) => `${'>'.repeat(depth)} x`).join('\n')),
  'half announcements of quotes': (scale) => plain('On Mon, 4 May 2026 at 10:12, Kim Park <kim@\n'.repeat(scale / 45)),
  'half blocks of headers': (scale) => plain('From: a@b.example\nTo: c\n\n'.repeat(scale / 25)),
  'sign-offs': (scale) => plain('Thanks\n'.repeat(scale / 7)),
  'armor without end': (scale) => plain('-----BEGIN PGP SIGNED MESSAGE-----\n'.repeat(scale / 35)),
  'files in the text': (scale) => plain('begin 644 a\nM\n'.repeat(scale / 14)),
  'soft breaks': (scale) => `${from}Content-Type: text/plain; format=flowed\n\n${'a \n'.repeat(scale / 3)}`,
  'equals signs': (scale) => `${from}Content-Transfer-Encoding: quoted-printable\n\n${'= '.repeat(scale / 2)}`,
  'equals signs and blanks': (scale) => `${from}Content-Transfer-Encoding: quoted-printable\n\n=${' '.repeat(scale)}`,
  'broken base64': (scale) => `${from}Content-Transfer-Encoding: base64\n\n${'QUJD=\n!'.repeat(scale / 7)}`,
  'padding in base64': (scale) => `${from}Content-Transfer-Encoding: base64\n\n${'QQ==\n'.repeat(scale / 5)}`,
  'UTF-7 without end': (scale) => `${from}Content-Type: text/plain; charset=utf-7\n\n${'+A'.repeat(scale / 2)}`,
  'HZ without end': (scale) => `${from}Content-Type: text/plain; charset=hz-gb-2312\n\n${'~{'.repeat(scale / 2)}`,
  'escapes of ISO-2022': (scale) =>
    `${from}Content-Type: text/plain; charset=iso-2022-jp\n\n${'\u001b$B'.repeat(scale / 3)}`,
  'bytes of no charset': (scale) => `${from}Content-Type: text/plain; charset=utf-8\n\n${'\u00ff\n'.repeat(scale / 2)}`,
  'zero bytes': (scale) => plain(`a${'\0'.repeat(scale)}b`),
  'invisible letters': (scale) =>
    `${from}Content-Type: text/plain; charset=utf-8\n\n${'\u00e2\u0080\u00ae'.repeat(scale / 3)}`,
  'a picture under the name of a text': (scale) =>
    `${from}Content-Type: text/plain\n\n${'\u0001\u0002\u0089PNG'.repeat(scale / 6)}`,
  'a calendar': (scale) =>
    `${from}Content-Type: text/calendar\n\nBEGIN:VCALENDAR\n${'RRULE:FREQ=SECONDLY;COUNT=999999999\n'.repeat(scale / 36)}`,
  'an attachment': (scale) =>
    `${from}Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\n--b\nContent-Type: application/zip; name="a.zip"\nContent-Transfer-Encoding: base64\n\n${`${'UEsDB'.repeat(15)}A\n`.repeat(scale / 77)}--b--\n`,
  'S/MIME of nothing': (scale) =>
    `${from}Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n${'MIAGCSqGSIb3DQEHAqCAMIACAQEx\n'.repeat(scale / 29)}`,
  'ASN.1 in ASN.1': (scale) =>
    `${from}Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64\n\n${'MIAw'.repeat(scale / 4)}`,
  'tags in tags': (scale) => html('<div>'.repeat(scale / 5)),
  'fonts in fonts': (scale) => html(Array.from({ length: scale / 20 }, (_, at) => `<font face=${at}><p>`).join('')),
  'tables in tables': (scale) => html('<table><tr><td>'.repeat(scale / 15)),
  'tags that close nothing': (scale) => html(`${'<b>'.repeat(300)}${'</i></p>'.repeat(scale / 8)}`),
  'an attribute without end': (scale) => html(`<p title="${'x'.repeat(scale)}">x</p>`),
  'attributes without end': (scale) =>
    html(`<p ${Array.from({ length: scale / 10 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`),
  'an open comment': (scale) => html(`x<!--${'-'.repeat(scale)}`),
  'half tags': (scale) => html('<'.repeat(scale)),
  'half entities': (scale) => html('&#x'.repeat(scale / 3)),
  'line breaks': (scale) => html('<br>'.repeat(scale / 4)),
  cells: (scale) => html(`<table><tr>${'<td>x'.repeat(scale / 5)}`),
  'list items': (scale) => html(`<ol>${'<li>x'.repeat(scale / 5)}`),
  classes: (scale) =>
    html(`<style>${'.a{color:red}'.repeat(Math.min(2_000, scale / 20))}</style>${'<p class=a>x'.repeat(scale / 12)}`),
  'selectors without end': (scale) =>
    html(
      `<style>${'div '.repeat(Math.min(100, scale / 20))}{color:red}${'div div{display:none}'.repeat(scale / 40)}</style>${'<div>x'.repeat(Math.min(400, scale / 20))}`,
    ),
  'rules in rules': (scale) => html(`<style>${'@media screen{'.repeat(scale / 14)}</style>x`),
  'half rules': (scale) => html(`<style>${'a{b:c('.repeat(scale / 6)}</style>x`),
  'half comments in a style': (scale) => html(`<style>${'/*'.repeat(scale / 2)}</style>x`),
  'declarations without end': (scale) => html(`<p style="${'color:red;'.repeat(scale / 10)}">x</p>`),
  'parentheses in a style': (scale) => html(`<p style="background:${'url('.repeat(scale / 4)}">x</p>`),
  'variables of variables': (scale) => html(`<p style="${'--a:var(--a);color:var(--a);'.repeat(scale / 28)}">x</p>`),
  'a picture as data': (scale) => html(`<img src="data:image/png;base64,${'QUJD'.repeat(scale / 4)}">x`),
  'data without end': (scale) => html('data:'.repeat(scale / 5)),
};
