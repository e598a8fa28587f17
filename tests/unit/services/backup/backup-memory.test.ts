import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPlace, isOnAnotherDisk, MARKER_NAME } from '#services/backup/backup-places.ts';
import { openBackupMemory } from '#services/backup/backup-record.ts';

const ID = '4f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f';
const FIRST = new Date('2026-11-01T01:00:00.000Z');
const LATER = new Date('2026-11-20T01:00:00.000Z');

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-memory-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('what a PC remembers of its backups', () => {
  it('is the first change since the last one on another disk', async () => {
    const file = path.join(folder, 'backup-record.json');
    const memory = openBackupMemory(file);
    await memory.noteWork(FIRST);
    await memory.noteWork(LATER);
    expect(await openBackupMemory(file).read()).toMatchObject({ workSince: FIRST.toISOString() });
    const backup = { madeAt: LATER.toISOString(), folder: 'E:\\', fileName: 'a.tkattt' };
    await memory.noteOutside({ ...backup, place: { id: ID, folderOnIt: '' } });
    expect(await openBackupMemory(file).read()).toMatchObject({ workSince: null, lastOutside: backup });
  });

  it.each(['', '{', '{"format":"x"}', 'null'])('is nothing in a damaged file: %s', async (content) => {
    const file = path.join(folder, 'backup-record.json');
    await writeFile(file, content);
    expect(await openBackupMemory(file).read()).toMatchObject({ workSince: null, lastOutside: null });
  });
});

describe('a stick', () => {
  const marker = (id: string) =>
    JSON.stringify({ format: 'tu-kiem-attt/backup-place', formatVersion: 1, id });

  it('is known by its marker among others, whatever stands in theirs', async () => {
    const [own, other, broken] = ['own', 'other', 'broken'].map((name) => path.join(folder, name));
    const roots = [broken ?? '', other ?? '', own ?? ''];
    for (const root of roots) await mkdir(path.join(root, 'Sao lưu'), { recursive: true });
    await writeFile(path.join(broken ?? '', MARKER_NAME), '{');
    await writeFile(path.join(other ?? '', MARKER_NAME), marker('99999999-9a3b-4c5d-8e6f-0a1b2c3d4e5f'));
    await writeFile(path.join(own ?? '', MARKER_NAME), marker(ID));
    const place = { id: ID, folderOnIt: 'Sao lưu' };
    expect(await findPlace(place, roots)).toBe(path.join(own ?? '', 'Sao lưu'));
    expect(await findPlace({ ...place, folderOnIt: 'khac' }, roots)).toBeNull();
    expect(await findPlace(place, roots.slice(0, 2))).toBeNull();
    expect(await readdir(own ?? '')).toContain(MARKER_NAME);
  });

  it('is none where the folder lies on the disk of the data', async () => {
    expect(await isOnAnotherDisk(folder, tmpdir())).toBe(false);
    expect(await isOnAnotherDisk(path.join(folder, 'khong-co'), tmpdir())).toBe(false);
  });
});
