import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openHostsListStore } from '#services/hosts-list/hosts-list-store.ts';
import { readHosts } from '#services/hosts-list/hosts-list.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const FACTS = { name: 'danh-sach.txt', hostCount: 1, importedAt: '2026-11-22T08:00:00.000Z' };
const BYTES = Buffer.from('0.0.0.0 nhacai-vidu.example\n');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'hosts-list-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

it('has no list at first', async () => {
  const store = openHostsListStore(path.join(folder, 'new'));
  expect(await store.describe()).toBeNull();
  expect(await store.file()).toBeNull();
});

it('keeps a list with its facts until it is replaced or removed', async () => {
  const store = openHostsListStore(path.join(folder, 'new'));
  expect(await store.put(BYTES, FACTS)).toMatchObject({ ok: true });
  expect(await store.describe()).toEqual(FACTS);
  expect(await readFile((await store.file()) ?? '')).toEqual(BYTES);
  await store.put(BYTES, { ...FACTS, name: 'khac.txt' });
  expect(await openHostsListStore(path.join(folder, 'new')).describe()).toMatchObject({ name: 'khac.txt' });
  await store.remove();
  expect(await store.describe()).toBeNull();
});

it('uses no list whose facts are damaged or whose file is gone', async () => {
  const store = openHostsListStore(folder);
  await store.put(BYTES, FACTS);
  await writeFile(path.join(folder, 'hosts-list.json'), '{"name":');
  expect(await store.file()).toBeNull();
  await store.put(BYTES, FACTS);
  await rm(path.join(folder, 'hosts-list.txt'));
  expect(await store.describe()).toBeNull();
});

it('reads 150,000 lines in under a second of the processor', () => {
  const lines = Array.from({ length: 150_000 }, (_, index) => `0.0.0.0 bad-${String(index)}.example`);
  const text = lines.join('\r\n');
  const cost = cpuMsOf(() => {
    expect(readHosts(text).size).toBe(150_000);
  });
  expect(cost).toBeLessThan(1_000);
});
