import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openKeptStores } from '#main/store/kept-stores.ts';

const NOW = new Date('2026-11-28T01:02:03.000Z');
const NAME = '20261128010203000';

let parent: string;
let store: string;
let leveldb: string;
let folder: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'kept-stores-'));
  store = path.join(parent, 'IndexedDB');
  leveldb = path.join(store, 'app_tu-kiem_0.indexeddb.leveldb');
  folder = path.join(parent, 'kept-stores');
  await mkdir(leveldb, { recursive: true });
  for (const [name, text] of [
    ['CURRENT', 'MANIFEST-000001\n'],
    ['MANIFEST-000001', 'list'],
    ['000005.ldb', 'table'],
    ['000006.log', 'changes'],
    ['LOCK', ''],
  ] as const) {
    await writeFile(path.join(leveldb, name), text);
  }
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

it('a whole store stays where it is, and its copy is kept only when asked for', async () => {
  const kept = openKeptStores(store, folder);
  await kept.lookBeforeStart(NOW);
  expect(await readdir(leveldb)).toContain('000005.ldb');
  expect(await kept.measure()).toEqual({ count: 0, bytes: 0 });
  await writeFile(path.join(leveldb, '000006.log'), 'written on');
  await kept.keep(NOW);
  const copy = path.join(folder, NAME, path.basename(leveldb));
  expect(await readFile(path.join(copy, '000006.log'), 'utf8')).toBe('changes');
  expect(await kept.measure()).toEqual({ count: 1, bytes: 'MANIFEST-000001\nlisttablechanges'.length });
});

it.each(['CURRENT', 'MANIFEST-000001'])(
  'a store without %s is moved away whole before Chromium opens it',
  async (name) => {
    await rm(path.join(leveldb, name));
    const kept = openKeptStores(store, folder);
    await kept.lookBeforeStart(NOW);
    expect(await readdir(parent)).not.toContain('IndexedDB');
    const moved = await readdir(path.join(folder, NAME, path.basename(leveldb)));
    expect(moved).toContain('000006.log');
    expect((await kept.measure()).count).toBe(1);
  },
);

it('nothing is kept where there is no store yet', async () => {
  await rm(store, { recursive: true });
  const kept = openKeptStores(store, folder);
  await kept.lookBeforeStart(NOW);
  await kept.keep(NOW);
  expect(await kept.measure()).toEqual({ count: 0, bytes: 0 });
});
