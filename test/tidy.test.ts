import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The rules of the house, as data: docs/explanation/the-house.md says why. */
const root = fileURLToPath(new URL('..', import.meta.url));
const files = globSync('src/**/*.ts', { cwd: root }).toSorted();
const webFiles = globSync('web/src/**/*.{ts,tsx}', { cwd: root }).toSorted();
const sdkFiles = globSync('sdk/src/**/*.ts', { cwd: root }).toSorted();

type Import = { readonly from: string; readonly to: string };

const imports: readonly Import[] = [...files, ...webFiles, ...sdkFiles].flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8');
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\b[^;'"]*?\bfrom ['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu,
  );
  return [...found].map(([, fixed, lazy]) => {
    const to = fixed ?? lazy ?? '';
    return { from, to: to.startsWith('.') ? relative(root, join(root, dirname(from), to)) : to };
  });
});

/** What a file may do is in its name; platform/ and main/ are the outer rim, where everything is allowed. */
const impureNames = /\/(?:store|service|routes|cli|jobs|client|mailbox)\.ts$/u;
const isRim = (file: string): boolean => /^src\/(?:platform|main)\//u.test(file);
const isPure = (file: string): boolean => file.startsWith('src/') && !isRim(file) && !impureNames.test(file);

/** `features/desk` of a file in web/src/features/desk/, else its first folder (`parts`), else its own name (`root.tsx`). */
const pagePartOf = (file: string): string => /^web\/src\/((?:features\/)?[^/]+)/u.exec(file)?.[1] ?? '';
const isShared = (file: string): boolean => /^(?:parts|api|i18n|theme|remembered\.ts)$/u.test(pagePartOf(file));

type Rule = { readonly name: string; readonly forbids: (one: Import) => boolean };

const under = (file: string, folder: string): boolean => file.startsWith(`src/${folder}/`);
const between =
  (from: string, to: string) =>
  (one: Import): boolean =>
    under(one.from, from) && under(one.to, to);

/**
 * The rooms of the desk, from the door down: a room may use those below it. What is not listed is the desk's own floor,
 * which stands under all of them and knows none of them (desk/service.ts, desk/routes.ts).
 */
const rooms = [
  'casework',
  'where',
  'live',
  'intake',
  'handover',
  'transfers',
  'eligibility',
  'proof',
  'requests',
  'sources',
  'vendor',
  'operators',
];
const roomOf = (file: string): string | null => /^src\/desk\/([^/]+)\//u.exec(file)?.[1] ?? null;
const depthOf = (file: string): number => {
  const room = roomOf(file);
  return room === null ? rooms.length : rooms.indexOf(room);
};

const rules: readonly Rule[] = [
  {
    name: 'the kernel imports nothing but itself',
    forbids: ({ from, to }) => under(from, 'kernel') && !under(to, 'kernel'),
  },
  {
    name: 'the terms know the kernel and the contract alone',
    forbids: ({ from, to }) => under(from, 'terms') && !/^src\/(?:kernel|contract|terms)\//u.test(to),
  },
  {
    name: 'the contract is browser-safe: kernel, zod and pure libraries alone',
    forbids: ({ from, to }) =>
      under(from, 'contract') &&
      (to.startsWith('node:') || (to.startsWith('src/') && !/^src\/(?:kernel|contract)\//u.test(to))),
  },
  {
    name: 'a file that is not named for it does nothing impure (crypto.ts: node:crypto alone)',
    forbids: ({ from, to }) =>
      isPure(from) && (isRim(to) || (to.startsWith('node:') && !(from.endsWith('/crypto.ts') && to === 'node:crypto'))),
  },
  {
    name: 'rules import no store, service, edge or client',
    forbids: ({ from, to }) => isPure(from) && impureNames.test(to) && !isTypeOnly(from, to),
  },
  {
    name: 'a store is private to its slice',
    forbids: ({ from, to }) => to.endsWith('/store.ts') && !from.startsWith(`${sliceOf(to)}/`),
  },
  {
    name: 'services know no edges',
    forbids: ({ from, to }) => /\/(?:service|store)\.ts$/u.test(from) && /\/(?:routes|cli|jobs)\.ts$/u.test(to),
  },
  {
    name: 'the rooms of the desk stand in one order, and none looks back up',
    forbids: ({ from, to }) => under(from, 'desk') && under(to, 'desk') && depthOf(to) < depthOf(from),
  },
  { name: 'the desk does not know the marketplace', forbids: between('desk', 'marketplace') },
  { name: 'the marketplace does not know the desk', forbids: between('marketplace', 'desk') },
  { name: 'the marketplace does not know the bridge', forbids: between('marketplace', 'destinations') },
  {
    name: 'only main knows concrete connectors',
    forbids: ({ from, to }) => /^src\/destinations\/[^/]+\/client\.ts$/u.test(to) && !under(from, 'main'),
  },
  {
    name: 'the desk sees a destination as the port alone',
    forbids: ({ from, to }) => under(from, 'desk') && under(to, 'destinations') && to !== 'src/destinations/port.ts',
  },
  {
    name: 'the page knows the contract and the kernel alone, and reaches the rest over HTTP',
    forbids: ({ from, to }) =>
      from.startsWith('web/') &&
      (to.startsWith('node:') || (to.startsWith('src/') && !/^src\/(?:kernel|contract)\//u.test(to))),
  },
  { name: 'nothing imports the page', forbids: ({ from, to }) => from.startsWith('src/') && to.startsWith('web/') },
  {
    name: 'features of the page do not import each other',
    forbids: ({ from, to }) =>
      from.startsWith('web/src/features/') && to.startsWith('web/src/features/') && pagePartOf(from) !== pagePartOf(to),
  },
  {
    name: 'what features share knows none of them',
    forbids: ({ from, to }) => isShared(from) && to.startsWith('web/src/') && !isShared(to),
  },
  {
    name: 'a feature of the page is loaded when it is opened: from outside only its routes.tsx is imported',
    forbids: ({ from, to }) =>
      to.startsWith('web/src/features/') && pagePartOf(from) !== pagePartOf(to) && !to.endsWith('/routes.tsx'),
  },
  {
    name: 'the check for apps imports nothing but itself: it is published alone, and runs in browsers',
    forbids: ({ from, to }) => from.startsWith('sdk/') && !to.startsWith('sdk/src/'),
  },
  {
    name: 'of the check for apps the program takes the rules alone, which are there once',
    forbids: ({ from, to }) => !from.startsWith('sdk/') && to.startsWith('sdk/') && to !== 'sdk/src/rules.ts',
  },
  { name: 'nothing imports main', forbids: ({ from, to }) => under(to, 'main') && !under(from, 'main') },
];

/** `src/desk/transfers/…` and `src/mail/…`: two folders deep in a wing, else one. */
const sliceOf = (file: string): string => {
  const parts = file.split('/');
  return parts.slice(0, ['desk', 'marketplace', 'platform'].includes(parts[1] ?? '') ? 3 : 2).join('/');
};

function isTypeOnly(from: string, to: string): boolean {
  const text = readFileSync(join(root, from), 'utf8');
  const name = to.split('/').slice(-2).join('/').replaceAll('.', '\\.');
  return !new RegExp(`(?:^|\\n)import (?!type )[^;]*${name.split('/').at(-1) ?? ''}['"]`, 'u').test(text);
}

for (const { name, forbids } of rules) {
  test(name, () => {
    const broken = imports.filter(forbids).map(({ from, to }) => `${from} imports ${to}`);
    assert.deepEqual(broken, []);
  });
}

test('no two files import each other in a circle', () => {
  const all = [...files, ...webFiles, ...sdkFiles];
  const edges = new Map(
    all.map((file) => [
      file,
      imports.filter(({ from, to }) => from === file && /^(?:src|web|sdk)\//u.test(to)).map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `a circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
    if (done.has(file)) return;
    for (const to of edges.get(file) ?? []) walk(to, [...path, file]);
    done.add(file);
  };
  for (const file of all) walk(file, []);
  assert.ok(done.size >= all.length);
});

test('no file is longer than 400 lines', () => {
  const long = [...files, ...webFiles, ...sdkFiles].filter(
    (file) => readFileSync(join(root, file), 'utf8').split('\n').length > 400,
  );
  assert.deepEqual(long, []);
});

test("the reader's patterns that are made once are lean: decision 19", () => {
  const heavy = files.filter(
    (file) =>
      under(file, 'desk/intake') &&
      /^(?:export )?const \w+(?:: \w+)? =\s(?:\s*new RegExp\(\s*|\s*)(?:\/|['`"]).*\\p\{L\}.*(?:\/[a-z]*;$|['`"],$)/mu.test(
        readFileSync(join(root, file), 'utf8'),
      ),
  );
  assert.deepEqual(heavy, []);
});

test('every room of the desk has its place in that order', () => {
  const seen = new Set(files.flatMap((file) => roomOf(file) ?? []));
  assert.deepEqual([...seen].toSorted(), rooms.toSorted());
});

test('enough was looked at for these checks to mean something', () => {
  assert.ok(webFiles.length > 35, `only ${webFiles.length} files of the page were seen`);
  assert.ok(sdkFiles.length > 5, `only ${sdkFiles.length} files of the check for apps were seen`);
  assert.ok(files.length > 120, `only ${files.length} files were seen`);
  assert.ok(imports.length > 500, `only ${imports.length} imports were seen`);
  assert.ok(files.filter(isPure).length > 60);
});
