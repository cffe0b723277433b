import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hostile } from '../support/hostile.ts';

/** Mails to begin with, as strings of bytes. */
export type Seeds = readonly string[];

const head = 'From: Kim Park <kim@loom.example>\nTo: licenses@sketchwell.example\nSubject: Re: our license\n';

const written: readonly string[] = [
  `${head}Content-Type: multipart/alternative; boundary="=_x"\n\n--=_x\nContent-Type: text/plain; charset=utf-8; format=flowed; delsp=yes\n\nLicense key: WFC-AAAA-BBBB- \nCCCC-DDDD\n> quoted \n> text\n--=_x\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n<style>.x{display:none}</style><table><tr><td>Account:</td><td>kim@loom=\n.example<br></td></tr></table><p class=3Dx>hidden<blockquote type=3Dcite>old</blockquote>\n--=_x--\n`,
  `${head}Content-Type: text/html; charset=windows-1252\n\n<html><body lang=DE><div class=WordSection1><p class=MsoNormal>Gr\u00fc\u00dfe<o:p></o:p></p><ol><li>ja<li>nein</ol><div style='border:none;border-top:solid #E1E1E1 1.0pt'><p><b>Von:</b> a@b.example<br><b>Gesendet:</b> Montag<br><b>An:</b> c<br><b>Betreff:</b> d</p></div></div></body></html>\n`,
  `${head}Content-Type: text/plain; charset=iso-2022-jp\n\n\u001b$B%i%$%;%s%9\u001b(B: WFJ-AAAA-BBBB-CCCC-DDDD\n\nOn Mon, 4 May 2026 at 10:12, Kim Park\n<kim@loom.example> wrote:\n> 1. In use on your own Server?\nyes\n> 2. Agree?\nwe agree\n\n-- \nKim\n`,
  `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nsee below\n--b\nContent-Type: message/rfc822\n\nFrom: =?utf-8?b?S2lt?= <kim@loom.example>\nSubject: =?iso-8859-1?q?Gr=FC=DFe?=\nContent-Transfer-Encoding: base64\n\nTGljZW5zZSBrZXk6IFdGQy1BQUFBLUJCQkItQ0NDQy1ERERECg==\n--b\nContent-Type: text/csv; name*0*=utf-8''k%65ys; name*1=.csv\nContent-Disposition: attachment\n\nkey,name\nWFC-AAAA-BBBB-CCCC-DDDD,Kim\n--b--\n`,
  `${head}Content-Type: application/pkcs7-mime; smime-type=signed-data\nContent-Transfer-Encoding: base64\n\nMIAGCSqGSIb3DQEHAqCAMIACAQExADCABgkqhkiG9w0BBwGggCSABAVoZWxsbwAAAAAAAAAAAAAAAA==\n`,
  `${head}\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\n- -- \nWe agree to match the users.\n-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP SIGNATURE-----\n`,
];

/** The fixtures of test/intake, mails of every kind of envelope, and small ones of those that are made to hurt. */
export function seedMails(): Seeds {
  const fixtures = join(import.meta.dirname, '..', 'intake', 'fixtures');
  const files = readdirSync(fixtures).filter((name) => name.endsWith('.eml'));
  const read = files.map((name) => readFileSync(join(fixtures, name), 'latin1'));
  return [...read, ...read, ...written, ...Object.values(hostile).map((make) => make(600))];
}

/** What mails are made of; put in anywhere. */
const pieces = (
  'From: a@b.example\n|\n\n|\n|\r\n|\r|\0|--b|--b--|--=_x\n|Content-Type: multipart/mixed; boundary=b\n|Content-Type: text/html\n\n|' +
  'Content-Type: message/rfc822\n\n|Content-Transfer-Encoding: base64\n|Content-Transfer-Encoding: quoted-printable\n|charset=utf-7|charset=utf-16|' +
  'charset=shift_jis|charset=gb18030|charset=iso-2022-kr|charset=x|format=flowed; delsp=yes|=?utf-8?q?|=?utf-8?b?//8=?=|?=|=\n|=3D|=ZZ|=C3|' +
  '\u00c3\u00bc|\u00ff|\u0080|\u001b$B|\u001b(B|\u00e2\u0080\u00ae|\u00f0\u009f|<div>|</div>|<table>|<tr><td>|</td>|</table>|<blockquote type=cite>|</blockquote>|<br>|<p>|' +
  '<!--|-->|<style>|</style>|.x{display:none}|@media screen{|}|<font color=white>|<b style="display:none">|<a href="mailto:a@b.example">|<pre>|<ol><li>|&nbsp;|&#8203;|&#x1F600;|&|<|>|"|' +
  "'|(|)|\\|;|:|,|\t|> |>> |- |1. |On Mon, 4 May 2026, Kim wrote:\n|From: a@b.example\nSent: Monday\nTo: c\nSubject: d\n|-----Original Message-----\n|---------- Forwarded message ---------\n|" +
  'Best regards\n|-- \n|begin 644 a\nMAAAA\nend\n|-----BEGIN PGP MESSAGE-----\n|License key: |WFC-AAAA-BBBB-CCCC-DDDD|Marketplace account: |yes|no|if |not |our own Server|match the users|Germany|12345 Berlin|Street: '
).split('|');

export type Random = () => number;

/** Numbers from 0 to 1 that a seed decides (mulberry32 over FNV-1a). */
export function randomOf(seed: string): Random {
  let state = 0x811c9dc5;
  for (let at = 0; at < seed.length; at += 1) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const below = (random: Random, bound: number): number => Math.floor(random() * bound);
const pick = <Value>(random: Random, list: readonly Value[], otherwise: Value): Value =>
  list[below(random, list.length)] ?? otherwise;

type Mutation = (mail: string, random: Random, seeds: Seeds) => string;

const put = (mail: string, at: number, piece: string, removed = 0): string =>
  mail.slice(0, at) + piece + mail.slice(at + removed);
const byLines =
  (change: (lines: string[], at: number, random: Random) => void): Mutation =>
  (mail, random) => {
    const lines = mail.split('\n');
    change(lines, below(random, lines.length), random);
    return lines.join('\n');
  };

const mutations: readonly Mutation[] = [
  (mail, random) => put(mail, below(random, mail.length), String.fromCharCode(below(random, 256)), 1),
  (mail, random) => put(mail, below(random, mail.length), pick(random, pieces, '')),
  (mail, random) => put(mail, below(random, mail.length), pick(random, pieces, ''), below(random, 12)),
  (mail, random) => put(mail, below(random, mail.length), pick(random, pieces, '').repeat(1 + below(random, 60))),
  (mail, random) => put(mail, below(random, mail.length), '', below(random, 80)),
  (mail, random) => {
    const at = below(random, mail.length);
    return put(mail, at, mail.slice(at, at + below(random, 400)));
  },
  (mail, random) => mail.slice(0, below(random, mail.length)),
  byLines((lines, at) => void lines.splice(at, 1)),
  byLines((lines, at) => void lines.splice(at, 0, lines[at] ?? '')),
  byLines(
    (lines, at, random) => void lines.splice(below(random, lines.length), 0, ...lines.splice(at, 1 + below(random, 4))),
  ),
  byLines((lines, at, random) => void (lines[at] = (lines[at] ?? '').repeat(1 + below(random, 8)))),
  (mail, random, seeds) => {
    const other = pick(random, seeds, mail);
    return mail.slice(0, below(random, mail.length)) + other.slice(below(random, other.length));
  },
  (mail, random, seeds) =>
    `From: a@b.example\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nx\n--b\nContent-Type: message/rfc822\n\n${random() < 0.5 ? mail : pick(random, seeds, mail)}\n--b--\n`,
  (mail) => mail.replaceAll('\n', '\r\n'),
  (mail) => mail.replace('\n\n', '\nContent-Transfer-Encoding: base64\n\n'),
  (mail) => mail.replace('\n\n', '\nContent-Type: text/html; charset=utf-8\n\n'),
];

/** The mail of that number in that run: one of the seeds, changed one to six times. At most some 40,000 bytes long. */
export function mutated(seed: string, number: number, seeds: Seeds): string {
  const random = randomOf(`${seed}/${number}`);
  let mail = pick(random, seeds, head);
  for (let left = 1 + below(random, 6); left > 0; left -= 1) {
    mail = pick(random, mutations, (same: string) => same)(mail, random, seeds).slice(0, 40_000);
  }
  return mail;
}
