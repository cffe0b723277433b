/**
 * Decodes the same mails with our own reader of parts and with postal-mime, in turn, and prints for each the CPU time
 * of one mail and the most memory that the process held: `npx node bench/decoding.ts`. Each figure is the median of
 * several processes, so that neither warms up or fills the memory of the other.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import PostalMime from 'postal-mime';
import { parseMessage } from '../src/desk/intake/message/mime.ts';

const readers = {
  own: async (bytes: Uint8Array) => void (await parseMessage(bytes)),
  'postal-mime': async (bytes: Uint8Array) => void (await PostalMime.parse(bytes)),
} as const;

const head = [
  'Message-ID: <1@customer.example>',
  'Date: Mon, 02 Nov 2026 09:00:00 +0000',
  'From: Jane Smith <jane@customer.example>',
  'To: licenses@sketchwell.example',
  'Subject: =?utf-8?Q?Our_license_f=C3=BCr_Confluence?=',
  'MIME-Version: 1.0',
];
const lines = Array.from({ length: 40 }, (_, n) => `Line ${n}: please move our license, we agree to match the users.`);
const cells = lines.map(
  (line) => `<p class=3D"MsoNormal"><span style=3D"font-size:11.0pt;color:#1F497D">${line}</span></p>`,
);
const base64 = `${Buffer.alloc(57, 'attachment').toString('base64')}\r\n`;

const plain = ['Content-Type: text/plain; charset=utf-8', '', ...lines];
const twoParts = (kind: 'alternative' | 'mixed', second: readonly string[]): string[] => [
  ...head,
  `Content-Type: multipart/${kind}; boundary="b"`,
  '',
  '--b',
  ...plain,
  '--b',
  ...second,
  '--b--',
  '',
];
const html = [
  'Content-Type: text/html; charset=utf-8',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  '<html><head><style>p.MsoNormal{margin:0cm;font-size:11.0pt}</style></head><body>',
  ...cells,
  '</body></html>',
];
const file = (bytes: number): string[] => [
  'Content-Type: application/zip; name="a.zip"',
  'Content-Transfer-Encoding: base64',
  '',
  base64.repeat(Math.floor(bytes / base64.length)).trimEnd(),
];

const mails: Readonly<Record<string, { readonly times: number; readonly lines: () => readonly string[] }>> = {
  prose: { times: 2_000, lines: () => [...head, ...plain, ''] },
  html: { times: 1_000, lines: () => twoParts('alternative', html) },
  'attachment of 25 MB': { times: 5, lines: () => twoParts('mixed', file(25 * 1024 * 1024 - 10_000)) },
};

type Figures = { readonly cpu_ms: number; readonly peak_MB: number };

async function measure(reader: keyof typeof readers, name: string): Promise<Figures> {
  const mail = mails[name];
  if (!mail) throw new Error(`There is no mail ${name}.`);
  const { times } = mail;
  const bytes = Buffer.from(mail.lines().join('\r\n'));
  const read = readers[reader];
  for (let n = 0; n < Math.min(times, 300); n += 1) await read(bytes);
  const before = process.cpuUsage();
  for (let n = 0; n < times; n += 1) await read(bytes);
  const { user, system } = process.cpuUsage(before);
  return { cpu_ms: (user + system) / 1_000 / times, peak_MB: process.resourceUsage().maxRSS / 1024 };
}

const ROUNDS = 5;
const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

function compare(): void {
  const self = fileURLToPath(import.meta.url);
  process.stdout.write(`${'mail'.padEnd(22)}${'reader'.padEnd(14)}${'CPU ms'.padStart(9)}${'peak MB'.padStart(9)}\n`);
  for (const name of Object.keys(mails)) {
    const found = new Map<string, Figures[]>();
    for (let round = 0; round < ROUNDS; round += 1)
      for (const reader of Object.keys(readers)) {
        const said = execFileSync(process.execPath, [self, reader, name], { encoding: 'utf8' });
        found.set(reader, [...(found.get(reader) ?? []), JSON.parse(said) as Figures]);
      }
    for (const [reader, all] of found) {
      const cpu = median(all.map(({ cpu_ms }) => cpu_ms)).toFixed(2);
      const peak = median(all.map(({ peak_MB }) => peak_MB)).toFixed(0);
      process.stdout.write(`${name.padEnd(22)}${reader.padEnd(14)}${cpu.padStart(9)}${peak.padStart(9)}\n`);
    }
  }
}

const [reader, name] = process.argv.slice(2);
if (reader === undefined || name === undefined) compare();
else process.stdout.write(JSON.stringify(await measure(reader as keyof typeof readers, name)));
