import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TREES = ['shared', 'electron', 'renderer', 'build', 'tests', 'docs'];

const files = [
  ...readdirSync(ROOT),
  ...TREES.flatMap((tree) =>
    readdirSync(path.join(ROOT, tree), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${tree}/${file.split(path.sep).join('/')}`,
    ),
  ),
];
const sources = files
  .filter((file) => /^(?:shared|electron|renderer)\/.+\.tsx?$/u.test(file))
  .map((file) => readFileSync(path.join(ROOT, file), 'utf8'))
  .join('\n');
const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const documents = [
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/website-check.md',
  ...files.filter((file) => /^docs\/decisions\/.+\.md$/u.test(file)),
];

/** What stands between backticks in a document, outside of its blocks of code. */
function named(document: string): readonly string[] {
  const text = readFileSync(path.join(ROOT, document), 'utf8').replaceAll(/^```[\s\S]*?^```/gmu, '');
  return [...text.matchAll(/`(?<code>[^`\n]+)`/gu)].map(({ groups }) => groups?.['code'] ?? '');
}

const PATH = /^(?:[\w.<>*…-]+\/)+[\w.<>*…-]*$|^[\w<>*…-]+(?:\.[\w-]+)*\.(?:tsx?|mjs|md|ya?ml|css)$/u;
const LIKE_A_PATH_ONLY = ['application/pdf', 'text/plain'];

/** A path from the root, or the end of one: `<id>`, `*` and `…` stand for anything within a folder or name. */
function isThere(name: string): boolean {
  const pattern = name
    .replace(/\/$/u, '')
    .replaceAll(/[.+()]/gu, String.raw`\$&`)
    .replaceAll(/<\w+>|\*+|…/gu, '[^/]+');
  const whole = new RegExp(`(?:^|/)${pattern}$`, 'u');
  return files.some((file) => whole.test(file));
}

describe.each(documents)('%s', (document) => {
  it('names only files and folders that exist', () => {
    const paths = named(document).filter((name) => PATH.test(name) && !LIKE_A_PATH_ONLY.includes(name));
    expect(paths.filter((name) => !isThere(name))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const commands = named(document).flatMap(
      (name) => /^npm run (?:-s )?(?<script>[\w:-]+)/u.exec(name)?.groups?.['script'] ?? [],
    );
    expect(commands.filter((command) => scripts[command] === undefined)).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const text = readFileSync(path.join(ROOT, 'ARCHITECTURE.md'), 'utf8');

  it('names only functions, fields and tables that exist', () => {
    const names = named('ARCHITECTURE.md').flatMap(
      (name) => /^(?<id>[a-z]+[A-Z]\w*)(?:\(\))?$/u.exec(name)?.groups?.['id'] ?? [],
    );
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !new RegExp(String.raw`\b${name}\b`, 'u').test(sources))).toEqual([]);
  });

  it('says for everything that one may want to do where it is done', () => {
    const rows = [...text.matchAll(/^\| (?<wish>[a-z][^|]+?) +\| (?<place>[^|]+?) +\|$/gmu)];
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.filter(({ groups }) => !groups?.['place']?.includes('`'))).toEqual([]);
  });

  it('shows the rooms of shared and of services in its picture', async () => {
    const { rooms } = (await import(path.join(ROOT, 'build/rooms.mjs'))) as {
      readonly rooms: Readonly<Record<string, readonly string[]>>;
    };
    const picture = /^```\n(?<picture>[\s\S]*?)^```/mu.exec(text)?.groups?.['picture'] ?? '';
    const large = ['shared', 'electron/services'].flatMap((zone) =>
      (rooms[zone] ?? []).map((room) => room.split('/')[0] ?? ''),
    );
    const shown = new Set(large);
    // small helpers of the others
    for (const helper of ['hashes', 'asn1', 'hosts-list', 'typography', 'vendor-notice'])
      shown.delete(helper);
    expect([...shown].filter((room) => !picture.includes(room))).toEqual([]);
  });
});
