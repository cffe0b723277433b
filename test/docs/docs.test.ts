import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, mock, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { mailKinds } from '../../src/contract/mail.ts';
import { suspicionCodes } from '../../src/contract/sender.ts';
import { signatureFaults } from '../../src/desk/proof/authenticate/types.ts';
import { timeLimits, transitions } from '../../src/desk/transfers/lifecycle.ts';

/** What the documentation says is what the program does: links, commands, settings, the table of statuses, examples. */
const root = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(root, 'src', 'main', 'cli.ts');
const pages = ['README.md', ...globSync('docs/**/*.md', { cwd: root })].toSorted();
const textOf = (page: string): string => readFileSync(join(root, page), 'utf8');

type Block = { readonly page: string; readonly kind: string; readonly text: string; readonly run: boolean };

/** Fenced blocks in their order; one inside a list item is indented. */
const blocks: readonly Block[] = pages.flatMap((page) =>
  [...textOf(page).matchAll(/(<!-- run -->\n)?^( *)```(\w*)\n([\s\S]*?)^\2```$/gmu)].map(
    ([, marked, indent = '', kind = '', text = '']) => ({
      page,
      kind,
      text: text.replaceAll(new RegExp(`^${indent}`, 'gmu'), ''),
      run: marked !== undefined,
    }),
  ),
);

const shell = (command: string, folder: string): Promise<string> =>
  new Promise((resolve) => {
    const { PATH = '', NODE_COMPILE_CACHE = '' } = process.env;
    const options = {
      cwd: folder,
      env: { PATH, NODE_COMPILE_CACHE, REHOME_DATA: join(folder, 'data') },
      timeout: 60_000,
    };
    execFile('/bin/sh', ['-c', `exec 2>&1; ${command}`], options, (_, output) => resolve(output));
  });

test('every link leads somewhere', () => {
  let seen = 0;
  for (const page of pages) {
    const prose = textOf(page).replaceAll(/```[\s\S]*?```/gu, '');
    for (const [, target = ''] of prose.matchAll(/(?:\]\(|(?:src|srcset|href)=")([^)"\s]+)/gu)) {
      if (/^(?:https?:|mailto:|#)/u.test(target)) continue;
      seen += 1;
      assert.ok(existsSync(join(root, dirname(page), target.split('#')[0] ?? '')), `${page} links to ${target}`);
    }
  }
  assert.ok(seen > 80, `only ${seen} links were seen`);
});

type Known = { readonly options: readonly string[]; readonly commands: ReadonlyMap<string, Known> };

const knownOf = (command: Command): Known => ({
  options: ['--help', ...command.options.flatMap(({ long }) => long ?? [])],
  commands: new Map(command.commands.map((one) => [one.name(), knownOf(one)])),
});

/** The commands as they are defined, in this process: asking each for its `--help` took 30 s. */
async function knownCommands(): Promise<Known> {
  let known: Known | null = null;
  mock.method(Command.prototype, 'parseAsync', async function parse(this: Command) {
    known = knownOf(this);
    return this;
  });
  await import('../../src/main/cli.ts');
  mock.restoreAll();
  assert.ok(known, 'the command line was not defined');
  return known;
}

const program = await knownCommands();

test('every command is one that there is, with options that it has', () => {
  const lines = blocks.flatMap(({ page, kind, text }) =>
    kind === 'sh' ? text.split('\n').map((line) => ({ page, line })) : [],
  );
  const called = lines.flatMap(({ page, line }) =>
    [...line.matchAll(/(?:^|npx |\$\()rehome ((?:"[^"]*"|[^|>;&])+)/gu)].map(([, rest = '']) => ({
      page,
      words: rest
        .replaceAll(/"[^"]*"/gu, 'TEXT')
        .trim()
        .split(/\s+/u),
    })),
  );
  assert.ok(called.length > 30, `only ${called.length} commands were seen`);
  for (const { page, words } of called) {
    let command = program;
    const path: string[] = [];
    for (const word of words) {
      const next = command.commands.get(word);
      if (!next) break;
      path.push(word);
      command = next;
    }
    const line = `${page}: rehome ${words.join(' ')}`;
    assert.ok(path.length > 0 || words[0]?.startsWith('--'), `${line}: there is no such command`);
    assert.ok(path.length === 0 || command.commands.size === 0, `${line}: what of ${path.join(' ')}?`);
    for (const word of words)
      if (word.startsWith('--')) assert.ok(command.options.includes(word), `${line}: there is no ${word}`);
  }
});

test('the command line page names every command and every option', () => {
  const sections = textOf('docs/reference/command-line.md').split('\n### ').slice(1);
  assert.ok(program.commands.size > 10);
  const all = [...program.commands].flatMap(([name, known]) =>
    known.commands.size > 0
      ? [...known.commands].map(([inner, own]) => [`${name} ${inner}`, own] as const)
      : [[name, known] as const],
  );
  for (const [name, { options }] of all) {
    const section = sections.find((one) => new RegExp(`(?:rehome|,) ${name}\\b`, 'u').test(one.split('\n')[0] ?? ''));
    assert.ok(section, `${name} is not documented`);
    for (const option of options)
      assert.ok(option === '--help' || section.includes(`\`${option}`), `${name} ${option} is not documented`);
  }
});

test('the page of mails has each kind once, and the command line page names each', () => {
  const rows = [...textOf('docs/reference/mails.md').matchAll(/^\| `([a-z-]+)` \|/gmu)].map(([, kind = '']) => kind);
  assert.deepEqual(rows.toSorted(), mailKinds.toSorted());
  const option = textOf('docs/reference/command-line.md').match(/^\| `--kind KIND` .*$/mu)?.[0] ?? '';
  for (const kind of mailKinds) assert.ok(option.includes(`\`${kind}\``), `--kind ${kind} is not documented`);
});

test('the settings page names every variable that is read', () => {
  const page = textOf('docs/reference/settings.md');
  const read = globSync('src/**/*.ts', { cwd: root }).flatMap((file) =>
    [...textOf(file).matchAll(/process\.env\['([A-Z_]+)'\]/gu)].map(([, name = '']) => name),
  );
  read.push(...[...textOf('src/main/settings.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)].map(([, name = '']) => name));
  assert.ok(read.length >= 9, `only ${read.join(', ')}`);
  for (const name of read) assert.ok(page.includes(`| \`${name}\` |`), `${name} is not documented`);
});

test('the page of sender evidence names every doubt and every fault', () => {
  const page = textOf('docs/reference/sender-evidence.md');
  const rows = [...page.matchAll(/^\| ((?:`[a-z-]+`(?:, )?)+) \|/gmu)].flatMap(
    ([, names = '']) => names.match(/[a-z-]+/gu) ?? [],
  );
  for (const name of [...suspicionCodes, ...signatureFaults])
    assert.ok(rows.includes(name), `${name} is not documented`);
});

test('the life of a case is documented as it is', () => {
  const undecided = ['received', 'needs-information', 'waiting-for-holder', 'needs-review', 'waiting-for-payment'];
  const names: Readonly<Record<string, readonly string[]>> = {
    '*undecided*': undecided,
    '*open*': [...undecided, 'cooling-down', 'eligible'],
    '*any*': Object.keys(timeLimits),
    'the start': [],
  };
  const page = textOf('docs/reference/states.md');
  const rows = [...page.matchAll(/^\| `([A-Z]\w+)` \| (.+) \| (\S+) \|$/gmu)].map(
    ([, event = '', from = '', to = '']) => {
      const statuses = from.split(', ').flatMap((one) => names[one] ?? [one.replaceAll('`', '')]);
      return [event, { from: statuses.toSorted(), to: to === 'stays' ? 'stay' : to.replaceAll('`', '') }];
    },
  );
  const table = Object.entries(transitions).map(([event, { from, to }]) => [event, { from: from.toSorted(), to }]);
  assert.deepEqual(Object.fromEntries(rows), Object.fromEntries(table));
  for (const [status, limit] of Object.entries(timeLimits)) {
    const row = page.split('\n').find((line) => line.startsWith(`| \`${status}\` |`)) ?? '';
    assert.equal(row.includes('| final |'), limit === null, `${status}: ${row}`);
  }
  for (const [, from = '', to = '', event = ''] of page.matchAll(/^ {2}(\w+) --> (\w+): (\w+)$/gmu)) {
    const transition = Object.entries(transitions).find(([name]) => name === event)?.[1];
    assert.equal(transition?.to, to.replaceAll('_', '-'), event);
    const source = from === 'undecided' ? undecided[0] : from.replaceAll('_', '-');
    assert.ok(
      transition?.from.some((one) => one === source),
      `${from} --> ${event}`,
    );
  }
});

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/u;
const varying = new RegExp(`(${uuid.source})|(\\d{4}-\\d{2}-\\d{2})|(\\d{2}:\\d{2}(?::\\d{2})?)|(…)`, 'gu');

/** An expected output as a pattern: days, times and `…` may differ; ids may too, and are told apart from each other. */
function patternOf(expected: string, ids: ReadonlyMap<string, string>): { pattern: RegExp; found: readonly string[] } {
  const found: string[] = [];
  let last = 0;
  let source = '';
  const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  for (const match of expected.matchAll(varying)) {
    const [all, id, day, time] = match;
    source += literal(expected.slice(last, match.index));
    last = match.index + all.length;
    const known = id === undefined ? undefined : ids.get(id);
    if (id === undefined) source += day ? '\\d{4}-\\d{2}-\\d{2}' : time ? '\\d{2}:\\d{2}(?::\\d{2})?' : '[\\s\\S]*?';
    else if (known !== undefined) source += known;
    else {
      source += found.includes(id) ? uuid.source : `(${uuid.source})`;
      if (!found.includes(id)) found.push(id);
    }
  }
  return { pattern: new RegExp(`^${source}${literal(expected.slice(last))}$`, 'u'), found };
}

describe('the examples give what the page says', { concurrency: 2 }, () => {
  for (const page of new Set(blocks.filter(({ run }) => run).map((block) => block.page))) {
    test(page, async () => {
      const folder = mkdtempSync(join(tmpdir(), 'rehome-docs-'));
      symlinkSync(join(root, 'examples'), join(folder, 'examples'));
      const ids = new Map<string, string>();
      const own = blocks.filter((block) => block.page === page);
      try {
        for (const [index, block] of own.entries()) {
          const expected = own[index + 1];
          if (!block.run) continue;
          assert.equal(expected?.kind, 'text', 'an example that runs is followed by its output');
          const real = [...ids].reduce((text, [shown, id]) => text.replaceAll(shown, id), block.text);
          const command = real.replaceAll('npx rehome', `"${process.execPath}" "${cli}"`);
          const output = (await shell(command, folder)).trimEnd();
          const { pattern, found } = patternOf((expected?.text ?? '').trimEnd(), ids);
          const match = pattern.exec(output);
          assert.ok(match, `${block.text}gave\n${output}\ninstead of\n${expected?.text ?? ''}`);
          found.forEach((id, place) => ids.set(id, match[place + 1] ?? ''));
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
