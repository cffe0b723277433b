import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import * as limits from '../../src/kernel/limits.ts';
import { htmlToText } from '../../src/desk/intake/message/html/html.ts';
import { parseMessage, type Message } from '../../src/desk/intake/message/mime.ts';
import { readMessage } from '../../src/desk/intake/read.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const headers = 'From: Kim Park <kim@loom.example>\nMessage-ID: <a@loom.example>\n';

async function parsed(text: string): Promise<Message> {
  const result = await parseMessage(bytes(text));
  assert.ok(result.ok, result.ok ? '' : result.error.message);
  return result.value;
}

const nested = (depth: number): string => {
  let text = 'Content-Type: text/plain\n\nx\n';
  for (let level = 0; level < depth; level += 1)
    text = `Content-Type: multipart/mixed; boundary="b${level}"\n\n--b${level}\n${text}\n--b${level}--\n`;
  return headers + text;
};
const parts = `Content-Type: multipart/mixed; boundary="b"\n\n${'--b\nContent-Type: text/plain\n\nx\n'.repeat(limits.message_parts + 1)}--b--\n`;
const faults: readonly (readonly [name: string, input: Uint8Array, code: string])[] = [
  ['an empty file', bytes(''), 'MESSAGE_MALFORMED'],
  ['a text without headers', bytes('Hello there,\n\nplease move it\n'), 'MESSAGE_MALFORMED'],
  ['a mail without From', bytes('To: a@b.example\n\nx\n'), 'MESSAGE_MALFORMED'],
  ['a From without an address', bytes('From: Kim\n\nx\n'), 'MESSAGE_MALFORMED'],
  ['a binary file', new Uint8Array([0, 1, 2, 3, 10, 0, 0]), 'MESSAGE_MALFORMED'],
  ['a mail of 30 MB', new Uint8Array(30 * 1024 * 1024), 'MESSAGE_TOO_LARGE'],
  ['headers without end', bytes(`From: a@b.example\n${'X: y\n'.repeat(60_000)}`), 'MESSAGE_TOO_LARGE'],
  ['too many parts', bytes(`${headers}${parts}`), 'MESSAGE_TOO_LARGE'],
  ['parts nested too deeply', bytes(nested(limits.message_depth + 2)), 'MESSAGE_TOO_LARGE'],
  [
    'HTML nested too deeply',
    bytes(`${headers}Content-Type: text/html\n\n${'<div>'.repeat(1_000)}x`),
    'MESSAGE_TOO_LARGE',
  ],
  ['a text too long', bytes(`${headers}\n${'line\n'.repeat(limits.message_text_chars / 5 + 1)}`), 'MESSAGE_TOO_LARGE'],
];
for (const [name, input, code] of faults) {
  test(`refuses ${name} with ${code} and what would be right`, async () => {
    const result = await parseMessage(input);
    assert.ok(!result.ok);
    assert.equal(result.error.code, code);
    assert.match(result.error.message, /\w{3}.*\.$/u);
  });
}

const damaged: readonly (readonly [name: string, input: string, text: string, note: RegExp])[] = [
  ['NULs in the text', `${headers}\nplease move \0it\n`, 'please move it', /NUL/u],
  [
    'a boundary that never comes',
    `${headers}Content-Type: multipart/mixed; boundary="b"\n\nx\n`,
    'x',
    /cut off or changed/u,
  ],
  [
    'a mail whose end is missing',
    `${headers}Content-Type: multipart/mixed; boundary="b"\n\n--b\n\nx\n`,
    'x',
    /end of the mail is missing/u,
  ],
  [
    'a charset that is not the one it names',
    `${headers}Content-Type: text/plain; charset=iso-8859-1\n\nMüller\n`,
    'Müller',
    /charset/iu,
  ],
];
for (const [name, input, text, note] of damaged) {
  test(`reads ${name}, and notes it`, async () => {
    const message = await parsed(input);
    assert.equal(message.text.trim(), text);
    assert.match(message.notes.join('\n'), note);
  });
}

test('keeps every Authentication-Results in its order', async () => {
  const message = await parsed(
    `Authentication-Results: one; dmarc=pass\nAuthentication-Results: two; dmarc=fail\n${headers}\nx\n`,
  );
  const results = message.headers.filter(([name]) => name.toLowerCase() === 'authentication-results');
  assert.deepEqual(
    results.map(([, value]) => value),
    ['one; dmarc=pass', 'two; dmarc=fail'],
  );
});

test('shows every From, so that two can be distrusted', async () => {
  const message = await parsed(`From: a@b.example\nFrom: c@d.example\n\nx\n`);
  assert.deepEqual(
    message.from.map(({ address }) => address),
    ['a@b.example', 'c@d.example'],
  );
});

test('a mail inside the mail is an attachment, not text', async () => {
  const inner = 'From: x@y.example\n\nLicense key: WFC-AAAA-BBBB-CCCC-DDDD\n';
  const message = await parsed(
    `${headers}Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain\n\nmine\n--b\nContent-Type: message/rfc822\n\n${inner}\n--b--\n`,
  );
  assert.equal(message.text.trim(), 'mine');
  assert.equal(message.attachments.length, 1);
});

test('what cannot be seen in HTML was not said', () => {
  const html = '<p>a<!-- b --><span style="display:none">c</span></p><script>d</script><div hidden>e</div>f &amp; g';
  assert.deepEqual(
    htmlToText(html)
      .text.split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
    ['a', 'f & g'],
  );
});

test('any bytes end in a message or a fault, and stay bounded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), fc.boolean(), async (noise, withHeaders) => {
      const input = withHeaders ? new Uint8Array([...bytes(`${headers}\n`), ...noise]) : noise;
      const result = await readMessage(input, { keyPrefixes: [{ prefix: 'WFC', host: 'confluence' }] });
      if (result.ok) assert.ok(result.value.message.text.length <= limits.message_text_chars);
      else assert.ok(['MESSAGE_MALFORMED', 'MESSAGE_TOO_LARGE'].includes(result.error.code));
    }),
    { numRuns: 300 },
  );
});

test('any text of words that requests are made of is read without throwing', async () => {
  const word = fc.constantFrom(
    'yes',
    'no',
    ':',
    '\n',
    '- ',
    '> ',
    'License key',
    'account',
    'a@b.example',
    'Server',
    '|',
    '\t',
    ',',
    'match the users',
    'WFC-AAAA-BBBB-CCCC-DDDD',
    'Germany',
    '12345',
    ' ',
    '<td>',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(word, { maxLength: 200 }), async (words) => {
      const result = await readMessage(bytes(`${headers}\n${words.join('')}`), {
        keyPrefixes: [{ prefix: 'WFC', host: 'confluence' }],
      });
      assert.ok(result.ok);
    }),
    { numRuns: 200 },
  );
});

test('long lines made to be slow take time in proportion to their length', async () => {
  const nasty = ['a@', ' ', 'a ', '<', 'WFC-', '1,', 'our Confluence ', '- x:\n', '> q?\n\na\n'];
  const read_ms = async (unit: string, chars: number): Promise<number> => {
    const text = `${headers}\n${unit.repeat(Math.floor(chars / unit.length))}`;
    const started = performance.now();
    assert.ok((await readMessage(bytes(text), { keyPrefixes: [{ prefix: 'WFC', host: 'confluence' }] })).ok);
    return performance.now() - started;
  };
  for (const unit of nasty) {
    // The best of several: what else the machine does makes a run longer, never shorter.
    const best = async (chars: number): Promise<number> => {
      let least = Number.POSITIVE_INFINITY;
      for (let run = 0; run < 3; run += 1) least = Math.min(least, await read_ms(unit, chars));
      return least;
    };
    const short = await best(20_000);
    const long = await best(160_000);
    // Eight times the text: about 8 times as long where it is linear, 64 where it is quadratic.
    assert.ok(long < 28 * short + 100, `${JSON.stringify(unit)}: ${long} ms for 8 times what took ${short} ms`);
  }
});
