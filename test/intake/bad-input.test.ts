import assert from 'node:assert/strict';
import test from 'node:test';
import { parseMessage } from '../../src/desk/intake/message/mime.ts';
import { segments } from '../../src/desk/intake/message/history/segments.ts';
import * as limits from '../../src/kernel/limits.ts';
import { hostile } from '../support/hostile.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

for (const [name, make] of Object.entries(hostile)) {
  test(`${name}: read or refused within bounds`, async () => {
    for (const scale of [1_000, 100_000, 2_000_000]) {
      const input = bytes(make(scale));
      const before = process.cpuUsage();
      const result = await parseMessage(input);
      if (result.ok) {
        assert.ok(result.value.text.length <= limits.message_text_chars);
        assert.doesNotMatch(result.value.text, /[\0\r]/u);
        segments(result.value.text, result.value.subject);
      } else assert.match(result.error.code, /^MESSAGE_(?:TOO_LARGE|MALFORMED)$/u);
      // Processor time: how busy the machine is does not count.
      const { user } = process.cpuUsage(before);
      assert.ok(user < 3_000_000, `${name} at ${scale}: ${Math.round(user / 1_000)} ms`);
    }
  });
}

test('a line longer than is read leaves a note, and the mail is read', async () => {
  const result = await parseMessage(bytes(`From: a@b.example\r\n\r\n${'word '.repeat(limits.message_line_chars)}\r\n`));
  assert.ok(result.ok);
  assert.match(result.value.notes.join(' '), /A line is longer than 4000 characters/u);
});
