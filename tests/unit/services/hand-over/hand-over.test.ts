import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBackup } from '#services/backup/examine-backup.ts';
import { writeBackup } from '#services/backup/write-backup.ts';
import { readHandOver } from '#services/hand-over/read-hand-over.ts';
import { takeEvidence } from '#services/hand-over/take-evidence.ts';
import { type HandOverOrder, writeHandOver } from '#services/hand-over/write-hand-over.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import { BACKUP_TIME, filesBelow, foldersBelow, sampleStore } from '#tests/support/filled-app.ts';
import { sampleHandOver } from '#tests/support/sample-hand-over.ts';

const PASSPHRASE = 'mười hai con giáp';

let parent: string;
let evidenceFolder: string;
let target: string;
let content: HandOver;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'hand-over-'));
  evidenceFolder = path.join(parent, 'may-a', 'evidence');
  target = path.join(parent, 'phan-2.tkattt');
  content = await sampleHandOver(evidenceFolder, [Buffer.from('một'), Buffer.alloc(2_000_000, 'hai')]);
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

function give(order: Partial<HandOverOrder> = {}) {
  return writeHandOver({
    content,
    evidenceFolder,
    targetPath: target,
    passphrase: null,
    now: BACKUP_TIME,
    appVersion: '0.1.1',
    ...order,
  });
}

describe.each([
  ['without a passphrase', null],
  ['with a passphrase', PASSPHRASE],
])('a hand-over %s', (_what, passphrase) => {
  it('tells all that was handed over, and brings its evidence to another PC, once', async () => {
    expect(await give({ passphrase })).toMatchObject({
      ok: true,
      value: { evidenceCount: 2, leftOutCount: 0 },
    });
    const read = await readHandOver({ file: target, passphrase });
    expect(read).toMatchObject({
      ok: true,
      value: { content, createdAt: BACKUP_TIME.toISOString(), evidenceCount: 2 },
    });
    const contentSha256 = read.ok ? read.value.contentSha256 : '';
    const folder = path.join(parent, 'may-b', 'evidence');
    const order = { file: target, passphrase, contentSha256, evidenceFolder: folder };
    expect(await takeEvidence(order)).toEqual({ ok: true, value: undefined });
    expect(await takeEvidence(order)).toEqual({ ok: true, value: undefined });
    expect(await filesBelow(folder)).toEqual(await filesBelow(evidenceFolder));
  });

  it('is never taken for a backup, nor a backup for a hand-over', async () => {
    await give({ passphrase });
    const asBackup = await examineBackup({ file: target, passphrase });
    expect(asBackup).toMatchObject({ ok: false, error: { code: 'file-is-hand-over' } });
    const backup = path.join(parent, 'tat-ca.tkattt');
    const folders = foldersBelow(path.join(parent, 'may-a'));
    const order = { folders, store: sampleStore(), targetPath: backup, passphrase };
    expect((await writeBackup({ ...order, now: BACKUP_TIME, appVersion: '0.1.1' })).ok).toBe(true);
    const asHandOver = await readHandOver({ file: backup, passphrase });
    expect(asHandOver).toMatchObject({ ok: false, error: { code: 'file-is-backup' } });
  });

  it('that was dropped as bytes is read like the file', async () => {
    await give({ passphrase });
    const bytes = await readFile(target);
    expect(await readHandOver({ file: bytes, passphrase })).toEqual(
      await readHandOver({ file: target, passphrase }),
    );
  });
});

it('says of a locked file that it has a passphrase, and of a wrong one that it is wrong', async () => {
  await give({ passphrase: PASSPHRASE });
  const without = await readHandOver({ file: target, passphrase: null });
  expect(without).toMatchObject({ ok: false, error: { code: 'passphrase-needed' } });
  const wrong = await readHandOver({ file: target, passphrase: 'không phải thế' });
  expect(wrong).toMatchObject({ ok: false, error: { code: 'hand-over-passphrase-wrong' } });
});

it('a file without a passphrase is unpacked and checked by the tools of any system', async () => {
  await give();
  const folder = path.join(parent, 'tar');
  await mkdir(folder);
  execFileSync('tar', ['--extract', '--file', target], { cwd: folder });
  expect((await readdir(folder)).toSorted()).toEqual([
    'SHA256SUMS',
    'content.json',
    'evidence',
    'hand-over.json',
  ]);
  execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: folder });
});

it('evidence that is gone is left out and counted; the rest is handed over', async () => {
  await rm(path.join(evidenceFolder, content.evidence[0]?.file ?? ''));
  expect(await give()).toMatchObject({ ok: true, value: { evidenceCount: 1, leftOutCount: 1 } });
});

it('of a file that is another one than the user has seen nothing is taken', async () => {
  await give();
  const folder = path.join(parent, 'may-b', 'evidence');
  const order = { file: target, passphrase: null, contentSha256: 'd'.repeat(64), evidenceFolder: folder };
  expect(await takeEvidence(order)).toMatchObject({ ok: false, error: { code: 'hand-over-damaged' } });
  await expect(readdir(folder)).rejects.toThrow('ENOENT');
});
