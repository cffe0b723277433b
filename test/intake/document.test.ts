import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { readFiles } from '../../src/desk/intake/cli.ts';
import { kindOf, readDocument } from '../../src/desk/intake/read.ts';
import { profile } from '../sources/support.ts';

const faults: readonly (readonly [text: string, field: string | undefined])[] = [
  ['not json', undefined],
  ['[]', ''],
  ['{"licenceKeys":[]}', '/licenceKeys'],
  ['{"address":{"town":"Kiel"}}', '/address/town'],
  ['{"hostUsers":"100"}', '/hostUsers'],
  ['{"accountEmail":"jane"}', '/accountEmail'],
  ['{"address":{"country":"XX"}}', '/address/country'],
  ['{"address":{"country":"Germany"}}', '/address/country'],
  ['{"licenseKeys":["WFC-SECRET", 7]}', '/licenseKeys/1'],
  ['{"requester":{"name":"Jane"}}', '/requester/email'],
];
for (const [text, field] of faults) {
  test(`refuses ${text} and names the field`, () => {
    const result = readDocument(text);
    assert.ok(!result.ok);
    assert.equal(result.error.code, 'DOCUMENT_MALFORMED');
    assert.equal(result.error.field, field);
    assert.doesNotMatch(result.error.message, /SECRET/u);
  });
}

test('reads fields with their pointers and takes blanks out of keys', () => {
  const result = readDocument(
    '{"licenseKeys":["WFC-AAAA-BBBB-\\nCCCC-DDDD"],"address":{"country":"DE"},"requester":{"email":"a@b.example"}}',
  );
  assert.ok(result.ok);
  assert.deepEqual(result.value.read.facts.licenseKeys, ['WFC-AAAA-BBBB-CCCC-DDDD']);
  assert.deepEqual(result.value.read.sources['address.country'], [{ kind: 'field', pointer: '/address/country' }]);
  assert.deepEqual(result.value.requester, { email: 'a@b.example', name: null });
  assert.equal(result.value.read.facts.confirmsServerUse, null);
});

test('any JSON is facts or a fault', () => {
  fc.assert(fc.property(fc.json(), (text) => ['boolean'].includes(typeof readDocument(text).ok)));
});

test('knows a mail from a document without an ending', () => {
  const of = (text: string): unknown => {
    const kind = kindOf('request', new TextEncoder().encode(text));
    return kind.ok ? kind.value : kind.error.code;
  };
  assert.deepEqual([of(' {'), of('From: a@b.example\n'), of('hello')], ['document', 'message', 'FILE_KIND_UNKNOWN']);
});

test('a file with a fault does not keep the others from being read', async () => {
  const lines: string[] = [];
  const files: Record<string, string> = { 'a.json': '{', 'b.eml': 'From: a@b.example\n\nCompany: Acme\n' };
  const status = await readFiles(['a.json', 'missing.eml', 'b.eml'], {
    json: true,
    explain: false,
    profile,
    io: {
      out: (line) => lines.push(line),
      read: (path) =>
        files[path] === undefined
          ? Promise.reject(new Error('ENOENT'))
          : Promise.resolve(new TextEncoder().encode(files[path])),
    },
  });
  const answers = lines.map(
    (line) => JSON.parse(line) as { error?: { code: string }; facts?: { organization: string } },
  );
  assert.equal(status, 1);
  assert.deepEqual(
    answers.map(({ error, facts }) => error?.code ?? facts?.organization),
    ['DOCUMENT_MALFORMED', 'FILE_NOT_FOUND', 'Acme'],
  );
});
