import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { restoreBackup } from '#services/backup/restore-backup.ts';
import { beginUndoPoint } from '#services/backup/undo-point.ts';
import { writeBackup } from '#services/backup/write-backup.ts';
import { BACKUP_TIME, filesBelow, fillApp, foldersBelow, sampleStore } from '../support/filled-app.ts';

const SMALL_DISK = ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs'];

let folder: string;
let disk: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'backup-disk-'));
  disk = path.join(folder, 'disk');
  await mkdir(disk);
  // A machine that cannot mount a small disk must say so: a skipped test looks like a passed one.
  execFileSync('mount', [...SMALL_DISK, disk]);
  await fillApp(foldersBelow(path.join(folder, 'may-cu')), [Buffer.alloc(600_000, 'ảnh')]);
});

afterEach(async () => {
  execFileSync('umount', [disk]);
  await rm(folder, { recursive: true });
});

function backUpTo(targetPath: string) {
  const folders = foldersBelow(path.join(folder, 'may-cu'));
  const order = { folders, store: sampleStore(), targetPath, passphrase: null };
  return writeBackup({ ...order, now: BACKUP_TIME, appVersion: '0.1.1' });
}

it('a stick without room keeps the earlier backup, gets no rest, and is said to be full', async () => {
  const target = path.join(disk, 'truong.tkattt');
  await writeFile(target, 'bản trước');
  expect(await backUpTo(target)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await readFile(target, 'utf8')).toBe('bản trước');
  expect(await readdir(disk)).toEqual(['truong.tkattt']);
});

it('a PC without room for what a backup holds is left as it was', async () => {
  const file = path.join(folder, 'truong.tkattt');
  expect(await backUpTo(file)).toMatchObject({ ok: true });
  const folders = foldersBelow(disk);
  const undoFolder = path.join(disk, 'before-restore');
  await beginUndoPoint(undoFolder, sampleStore());
  const before = await filesBelow(disk);
  const order = { file, passphrase: null, folders, undoFolder, now: BACKUP_TIME };
  expect(await restoreBackup(order)).toMatchObject({ ok: false, error: { code: 'disk-full' } });
  expect(await filesBelow(disk)).toEqual(before);
});
