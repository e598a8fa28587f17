import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBackup } from '#services/backup/examine-backup.ts';
import { writeArchive } from '#services/backup/write-archive.ts';
import { readDeskWork, writeDeskWork } from '#services/desk-work/desk-work-file.ts';
import { readHandOver } from '#services/hand-over/read-hand-over.ts';
import { writeHandOver } from '#services/hand-over/write-hand-over.ts';
import { ok } from '#shared/base/result.ts';
import type { DeskWork } from '#shared/desk-work/desk-work.ts';
import { BACKUP_TIME } from '#tests/support/filled-app.ts';
import { mutateBytes } from '#tests/support/mutate-bytes.ts';
import { approvedFor, decisionAbout, sampleDeskWork } from '#tests/support/sample-desk-work.ts';
import { LOWER_DESK } from '#tests/support/sample-handed-up.ts';
import { sampleHandOver } from '#tests/support/sample-hand-over.ts';
import { seededRandom } from '#tests/support/seeded-random.ts';

const PASSPHRASE = 'mười hai con giáp';
const CONTENT = sampleDeskWork({
  decisions: [decisionAbout(1)],
  approved: [approvedFor(1, 'A')],
  receipts: [{ key: 'a', at: '2026-12-01T01:00:00.000Z' }],
  lowerDesks: [LOWER_DESK],
});

let folder: string;
let target: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-work-'));
  target = path.join(folder, 'viec.tkattt');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const HOW = { now: BACKUP_TIME, appVersion: '0.2.0' };

function give(content: DeskWork = CONTENT, passphrase: string | null = null) {
  return writeDeskWork({ content, targetPath: target, passphrase, ...HOW });
}

/** A file of the same make with any bytes as its content: its sums are right. */
async function made(bytes: Buffer): Promise<void> {
  await writeArchive({
    targetPath: target,
    passphrase: null,
    ...HOW,
    fileKind: 'desk-work',
    gather: () => Promise.resolve([{ name: 'content.json', sizeBytes: bytes.length, from: { bytes } }]),
    examine: () => Promise.resolve(ok({ evidenceCount: 0 })),
  });
}

describe.each([
  ['without a passphrase', null],
  ['with a passphrase', PASSPHRASE],
])('a file with the work of a desk %s', (_what, passphrase) => {
  it('tells all of it, under the code that was shown when it was made', async () => {
    const written = await give(CONTENT, passphrase);
    const read = await readDeskWork({ file: target, passphrase });
    expect(read).toMatchObject({
      ok: true,
      value: { content: CONTENT, createdAt: BACKUP_TIME.toISOString() },
    });
    expect(written.ok && written.value.code).toBe(read.ok && read.value.code);
    expect(written.ok && written.value.code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/u);
  });

  it('is never taken for a backup or a part of a campaign, nor one of these for it', async () => {
    await give(CONTENT, passphrase);
    const file = { file: target, passphrase };
    expect(await examineBackup(file)).toMatchObject({ error: { code: 'file-is-desk-work' } });
    expect(await readHandOver(file)).toMatchObject({ error: { code: 'file-is-desk-work' } });
    const content = await sampleHandOver(path.join(folder, 'minh-chung'), []);
    const evidenceFolder = path.join(folder, 'minh-chung');
    await writeHandOver({ content, evidenceFolder, targetPath: target, passphrase, ...HOW });
    expect(await readDeskWork(file)).toMatchObject({ error: { code: 'file-is-hand-over' } });
  });
});

it('another content has another code', async () => {
  const one = await give();
  const other = await give(sampleDeskWork({ ...CONTENT, approved: [approvedFor(1, 'B')] }));
  expect(one.ok && one.value.code).not.toBe(other.ok && other.value.code);
});

it('asks for the passphrase of a locked file, and says that a wrong one is wrong', async () => {
  await give(CONTENT, PASSPHRASE);
  expect(await readDeskWork({ file: target, passphrase: null })).toMatchObject({
    error: { code: 'passphrase-needed' },
  });
  expect(await readDeskWork({ file: target, passphrase: 'không phải thế' })).toMatchObject({
    error: { code: 'hand-over-passphrase-wrong' },
  });
});

it.each([
  ['no JSON', Buffer.from('{')],
  ['nothing', Buffer.alloc(0)],
  ['another thing', Buffer.from('[]')],
  ['a member that no desk writes', Buffer.from(JSON.stringify({ ...CONTENT, settings: {} }))],
  [
    'one key for two units',
    Buffer.from(JSON.stringify({ ...CONTENT, approved: [approvedFor(1, 'A'), approvedFor(2, 'A')] })),
  ],
  [
    'a decision about another content than it names',
    Buffer.from(
      JSON.stringify({ ...CONTENT, decisions: [{ ...decisionAbout(1), key: decisionAbout(2).key }] }),
    ),
  ],
  ['what is nested too deep', Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
])('a file whose content is %s is refused although its sums are right', async (_what, bytes) => {
  await made(bytes);
  expect(await readDeskWork({ file: target, passphrase: null })).toMatchObject({
    error: { code: 'hand-over-damaged' },
  });
});

it('of files changed at random none is taken for whole, none stops the app, and nothing is written beside them', async () => {
  await give();
  const whole = await readFile(target);
  const random = seededRandom(20_261_130);
  const codes = new Set<string>();
  for (let round = 0; round < 300; round += 1) {
    const changed = mutateBytes(whole, random);
    if (changed.equals(whole)) continue;
    await writeFile(target, changed);
    const read = await readDeskWork({ file: target, passphrase: null });
    codes.add(read.ok ? 'whole' : read.error.code);
  }
  expect([...codes]).toEqual(['hand-over-damaged']);
  expect(await readdir(folder)).toEqual(['viec.tkattt']);
});

it('gives the code of the very bytes of the content', async () => {
  const bytes = Buffer.from(JSON.stringify(CONTENT));
  await made(bytes);
  const read = await readDeskWork({ file: target, passphrase: null });
  const first = createHash('sha256').update(bytes).digest()[0] ?? 0;
  expect(read.ok && read.value.code[0]).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ'[first >> 3]);
});
