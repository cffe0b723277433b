import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { endingCodes, findingCodes } from '../../src/contract/codes.ts';

const pages = new URL('../../docs/reference/codes/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, pages), 'utf8');

test('every finding and every ending has a page that says who sees it and what can be done', () => {
  for (const code of [...findingCodes, ...endingCodes]) {
    const page = read(`${code}.md`);
    assert.ok(page.startsWith(`# ${code}\n`), code);
    for (const part of ['Who sees it', 'What the customer can do', 'What an operator can do']) {
      assert.ok(page.includes(`**${part}:**`), `${code}: ${part}`);
    }
  }
});

test('the index names findings in order of precedence, then endings', () => {
  const index = read('README.md');
  const places = [...findingCodes, ...endingCodes].map((code) => index.indexOf(`[${code}](${code}.md)`));
  assert.ok(!places.includes(-1));
  assert.deepEqual(
    places,
    places.toSorted((one, other) => one - other),
  );
});
