import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeBackup } from '#services/backup/write-backup.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { BACKUP_TIME, filesBelow, fillApp, foldersBelow, sampleStore } from '#tests/support/filled-app.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interop-backup-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('a backup without a passphrase can be unpacked by tar and checked by sha256sum', async () => {
  const app = path.join(folder, 'may-cu');
  const targetPath = path.join(folder, 'truong.tkattt');
  await fillApp(foldersBelow(app), [
    Buffer.from('một'),
    Buffer.alloc(2_000_000, 'hai'),
    Buffer.alloc(512, 3),
  ]);
  const order = { folders: foldersBelow(app), store: sampleStore(), targetPath, passphrase: null };
  expect(await writeBackup({ ...order, now: BACKUP_TIME, appVersion: '0.1.1' })).toMatchObject({ ok: true });
  expect(runTool('file', targetPath)).toContain('POSIX tar archive');
  const unpacked = path.join(folder, 'unpacked');
  await mkdir(unpacked);
  runTool('tar', '--extract', '--file', targetPath, '--directory', unpacked);
  const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: unpacked });
  const lines = checked.toString().trim().split('\n');
  expect(lines.filter((line) => !line.endsWith(': OK'))).toEqual([]);
  expect(lines).toHaveLength(Object.keys(await filesBelow(unpacked)).length - 1);
  expect(await readFile(path.join(unpacked, 'store.jsonl'))).toEqual(sampleStore());
});
