import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBackup } from '#services/backup/examine-backup.ts';
import type { BackupFolders } from '#services/backup/gather-parts.ts';
import { writeBackup } from '#services/backup/write-backup.ts';
import { openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import {
  BACKUP_TIME,
  fillApp,
  foldersBelow,
  KEY_PASSPHRASE,
  sampleStore,
} from '#tests/support/filled-app.ts';

const EVIDENCE = [Buffer.from('minh chứng một'), Buffer.alloc(500_000, 'ảnh')];
const NOTHING = {
  evidenceCount: 0,
  evidenceBytes: 0,
  packCount: 0,
  exportCount: 0,
  approvedKeyCount: 0,
  hasKey: false,
  hasDecryptionKey: false,
};
const noSystem = {
  isAvailable: () => false,
  protect: (bytes: Uint8Array) => bytes,
  unprotect: (bytes: Uint8Array) => bytes,
};

let parent: string;
let target: string;
let empty: BackupFolders;
let filled: BackupFolders;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'examine-backup-'));
  target = path.join(parent, 'truong.tkattt');
  empty = foldersBelow(path.join(parent, 'trong'));
  filled = foldersBelow(path.join(parent, 'day'));
  await mkdir(empty.evidence, { recursive: true });
  await fillApp(filled, EVIDENCE);
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

/** What is said to be in a backup of these folders, and how far its reading had come each time that it told so. */
async function contentOf(folders: BackupFolders) {
  const written = await writeBackup({
    folders,
    store: sampleStore(),
    targetPath: target,
    passphrase: null,
    now: BACKUP_TIME,
    appVersion: '0.1.1',
  });
  expect(written).toMatchObject({ ok: true });
  const told: number[] = [];
  const onProgress = (fraction: number) => told.push(fraction);
  const examined = await examineBackup({ file: target, passphrase: null, onProgress });
  if (!examined.ok) throw new Error(examined.error.code);
  const { createdAt, appVersion, store, ...counts } = examined.value;
  expect({ createdAt, appVersion }).toEqual({ createdAt: BACKUP_TIME.toISOString(), appVersion: '0.1.1' });
  expect(store.isWhole).toBe(true);
  return { counts, told };
}

describe('what is in a backup', () => {
  it('is nothing but the answers where there is nothing else', async () => {
    expect((await contentOf(empty)).counts).toEqual(NOTHING);
  });

  it.each([
    ['evidence', { evidenceCount: 2, evidenceBytes: Buffer.concat(EVIDENCE).length }],
    ['packs', { packCount: 1 }],
    ['exportHistoryFile', { exportCount: 1 }],
    ['approvedKeysFile', { approvedKeyCount: 1 }],
    ['keys', { hasKey: true }],
    ['hostsList', {}],
  ] as const)('is counted each for itself: %s', async (place, said) => {
    const { counts } = await contentOf({ ...empty, [place]: filled[place] });
    expect(counts).toEqual({ ...NOTHING, ...said });
  });

  it('tells the key that opens encrypted reports from the sealing key', async () => {
    const made = await openDecryptionKeyStore(empty.keys, noSystem).create({
      unitName: 'Sở mẫu',
      unitCode: '',
      now: BACKUP_TIME,
      passphrase: KEY_PASSPHRASE,
    });
    expect(made).toMatchObject({ ok: true });
    expect((await contentOf(empty)).counts).toEqual({ ...NOTHING, hasDecryptionKey: true });
  });

  it('is looked for with word of how far it has come', async () => {
    const { told } = await contentOf(filled);
    expect(told.length).toBeGreaterThan(3);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect(told.at(-1)).toBe(1);
  });
});
