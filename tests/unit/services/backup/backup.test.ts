import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examineBackup } from '#services/backup/examine-backup.ts';
import type { BackupFolders } from '#services/backup/gather-parts.ts';
import { restoreBackup } from '#services/backup/restore-backup.ts';
import { lockChunk, unlockChunk } from '#services/backup/sealed-chunks.ts';
import { beginUndoPoint, forgetUndoPoint, readUndoRecord, undoRestore } from '#services/backup/undo-point.ts';
import { type BackupOrder, writeBackup } from '#services/backup/write-backup.ts';
import { openDecryptionKeyStore } from '#services/keys/decryption-key-store.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { appendToExportHistory, readExportHistory } from '#services/storage/export-history.ts';
import {
  BACKUP_TIME,
  filesBelow,
  fillApp,
  foldersBelow,
  KEY_PASSPHRASE,
  SAMPLE_CONTENT,
  sampleExport,
  sampleStore,
} from '#tests/support/filled-app.ts';

const HISTORY = 'export-history.jsonl';
const PASSPHRASE = 'mười hai con giáp';
const EVIDENCE = [Buffer.from('minh chứng một'), Buffer.alloc(3_000_000, 'ảnh'), Buffer.alloc(0)];

let parent: string;
let source: BackupFolders;
let target: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'backup-'));
  source = foldersBelow(path.join(parent, 'may-cu'));
  target = path.join(parent, 'usb', 'truong.tkattt');
  await mkdir(path.dirname(target));
  await fillApp(source, EVIDENCE);
});

afterEach(async () => {
  await rm(parent, { recursive: true });
});

function backUp(order: Partial<BackupOrder> = {}) {
  return writeBackup({
    folders: source,
    store: sampleStore(),
    targetPath: target,
    passphrase: null,
    now: BACKUP_TIME,
    appVersion: '0.1.1',
    ...order,
  });
}

/** Restores into a PC; its store before was the one given. */
async function restoreInto(name: string, passphrase: string | null = null, before = sampleStore()) {
  const folders = foldersBelow(path.join(parent, name));
  const undoFolder = path.join(parent, name, 'before-restore');
  expect(await beginUndoPoint(undoFolder, before)).toEqual({ ok: true, value: undefined });
  const order = { file: target, passphrase, folders, undoFolder, now: BACKUP_TIME };
  return { folders, undoFolder, restored: await restoreBackup(order) };
}

/** What a PC keeps, without its undo point. */
async function keptOn(name: string, except = '') {
  const files = Object.entries(await filesBelow(path.join(parent, name)));
  return Object.fromEntries(files.filter(([file]) => !file.startsWith('before-restore/') && file !== except));
}

describe.each([
  ['without a passphrase', null],
  ['with a passphrase', PASSPHRASE],
])('a backup %s', (_what, passphrase) => {
  it('tells what is in it, and brings everything back on another PC', async () => {
    const written = await backUp({ passphrase });
    expect(written).toMatchObject({ ok: true, value: { evidenceCount: 3, leftOutCount: 0 } });
    expect(await examineBackup({ file: target, passphrase })).toMatchObject({
      ok: true,
      value: {
        createdAt: BACKUP_TIME.toISOString(),
        store: { unitName: 'Trường THPT Hoa Sen', answerCount: 1, rowCount: 1, isWhole: true },
        evidenceCount: 3,
        packCount: 1,
        exportCount: 1,
        approvedKeyCount: 1,
        hasKey: true,
      },
    });
    const { restored, folders } = await restoreInto('may-moi', passphrase);
    expect(restored).toEqual({ ok: true, value: SAMPLE_CONTENT });
    const [old, fresh] = [await keptOn('may-cu', HISTORY), await keptOn('may-moi', HISTORY)];
    expect(fresh).toEqual(old);
    expect(await readExportHistory(folders.exportHistoryFile)).toEqual([
      { ...sampleExport('11111111-2222-4333-8444-555555555555'), folder: '' },
    ]);
    expect(await readdir(path.dirname(target))).toEqual(['truong.tkattt']);
  });

  it('says damaged of every cut, and of a changed byte anywhere', async () => {
    await backUp({ passphrase, folders: foldersBelow(path.join(parent, 'leer')) });
    const whole = await readFile(target);
    const places =
      passphrase === null ? [30, 600, 2_000, whole.length - 600, whole.length - 1] : [whole.length - 600];
    const outcomes = new Set<string>();
    for (const at of places) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x04;
      for (const bytes of [changed, whole.subarray(0, at), Buffer.concat([whole, whole.subarray(0, at)])]) {
        await writeFile(target, bytes);
        const examined = await examineBackup({ file: target, passphrase });
        outcomes.add(examined.ok ? 'ok' : examined.error.code);
      }
    }
    expect([...outcomes]).toEqual(['backup-damaged']);
  });
});

describe('a passphrase', () => {
  it('is asked for, and a wrong one is told apart from damage', async () => {
    await backUp({ passphrase: PASSPHRASE });
    const examine = (passphrase: string | null) => examineBackup({ file: target, passphrase });
    expect(await examine(null)).toMatchObject({ error: { code: 'passphrase-needed' } });
    expect(await examine('mười hai con giap')).toMatchObject({ error: { code: 'backup-passphrase-wrong' } });
    // UniKey may send letters and marks apart.
    expect(await examine(PASSPHRASE.normalize('NFD'))).toMatchObject({ ok: true });
  });

  it('hides every name', async () => {
    await backUp({ passphrase: PASSPHRASE });
    const text = (await readFile(target)).toString('latin1');
    for (const name of ['Hoa Sen', 'evidence/', 'store.jsonl']) expect(text).not.toContain(name);
  });

  it('that is too short is refused, and no file is written', async () => {
    expect(await backUp({ passphrase: 'ngắn' })).toMatchObject({ error: { code: 'passphrase-too-short' } });
    expect(await readdir(path.dirname(target))).toEqual([]);
  });

  it('binds every chunk to its place', () => {
    const key = { key: new Uint8Array(32).fill(7), header: Buffer.from('head\n') };
    const locked = lockChunk(key, Buffer.from('một'), 1, false);
    expect(unlockChunk(key, locked, 1, false)?.toString()).toBe('một');
    expect(unlockChunk(key, locked, 2, false)).toBeNull();
    expect(unlockChunk(key, locked, 1, true)).toBeNull();
    expect(unlockChunk({ ...key, header: Buffer.from('Head\n') }, locked, 1, false)).toBeNull();
    expect(unlockChunk(key, locked.subarray(0, 10), 1, false)).toBeNull();
  });
});

describe('making a backup', () => {
  it('leaves an earlier file as it was when it is cancelled or the store is not whole', async () => {
    await writeFile(target, 'bản trước');
    const cancelled = new AbortController();
    cancelled.abort();
    expect(await backUp({ signal: cancelled.signal })).toMatchObject({ error: { code: 'cancelled' } });
    const half = sampleStore().subarray(0, 200);
    expect(await backUp({ store: half })).toMatchObject({ error: { code: 'self-check-failed' } });
    expect(await readFile(target, 'utf8')).toBe('bản trước');
    expect(await readdir(path.dirname(target))).toEqual(['truong.tkattt']);
  });

  it('tells of a folder that is gone', async () => {
    const gone = path.join(parent, 'usb-khac', 'truong.tkattt');
    expect(await backUp({ targetPath: gone })).toMatchObject({ error: { code: 'target-gone' } });
  });

  it('leaves out evidence that is no longer what it was, and says how much', async () => {
    const [name = ''] = (await readdir(source.evidence)).filter((file) => file.endsWith('.jpg'));
    await writeFile(path.join(source.evidence, name), 'khác');
    expect(await backUp()).toMatchObject({ value: { evidenceCount: 2, leftOutCount: 1 } });
  });

  it('never falls back in its progress, and ends at all of it', async () => {
    const fractions: number[] = [];
    await backUp({ onProgress: ({ fraction }) => fractions.push(fraction) });
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThanOrEqual(1);
  });
});

describe('a file that is no backup of this version', () => {
  it.each([
    ['nothing at all', '', 'backup-damaged'],
    ['a text', 'Kính gửi nhà trường', 'backup-damaged'],
    ['zeros', '\0'.repeat(2_000), 'backup-damaged'],
  ])('%s', async (_what, content, code) => {
    await writeFile(target, content);
    expect(await examineBackup({ file: target, passphrase: null })).toMatchObject({ error: { code } });
  });

  it('of a later version is left alone, and named as such', async () => {
    await backUp();
    const text = (await readFile(target)).toString('latin1');
    await writeFile(target, Buffer.from(text.replace('"formatVersion": 1', '"formatVersion": 2'), 'latin1'));
    expect(await examineBackup({ file: target, passphrase: null })).toMatchObject({
      error: { code: 'backup-newer' },
    });
  });

  it('that is not there is told apart', async () => {
    const missing = path.join(parent, 'khong-co.tkattt');
    expect(await examineBackup({ file: missing, passphrase: null })).toMatchObject({
      error: { code: 'file-not-found' },
    });
  });
});

describe('restoring', () => {
  const OWN = sampleExport('99999999-2222-4333-8444-555555555555');

  async function ownThings(): Promise<BackupFolders> {
    const folders = foldersBelow(path.join(parent, 'may-moi'));
    await mkdir(folders.hostsList, { recursive: true });
    await writeFile(path.join(folders.hostsList, 'hosts-list.txt'), 'cua-may-nay.example\n');
    await appendToExportHistory(folders.exportHistoryFile, OWN);
    return folders;
  }

  it('keeps what the PC has of its own', async () => {
    const folders = await ownThings();
    await backUp();
    await restoreInto('may-moi');
    expect(await readFile(path.join(folders.hostsList, 'hosts-list.txt'), 'utf8')).toContain('cua-may-nay');
    expect((await readExportHistory(folders.exportHistoryFile)).map(({ id }) => id)).toEqual([
      OWN.id,
      '11111111-2222-4333-8444-555555555555',
    ]);
  });

  it('can be undone: the store from before comes back, what was added goes, a key is put aside', async () => {
    const folders = await ownThings();
    const before = await keptOn('may-moi');
    await backUp();
    const own = { schemaVersion: 4, entries: SAMPLE_CONTENT.entries.slice(0, 1) };
    const { undoFolder } = await restoreInto('may-moi', null, sampleStore(own));
    expect(await readUndoRecord(undoFolder)).toMatchObject({ fileName: 'truong.tkattt' });
    expect(await undoRestore(undoFolder, folders, BACKUP_TIME)).toEqual({ ok: true, value: own });
    const after = Object.entries(await keptOn('may-moi')).filter(([file]) => !file.startsWith('evidence/'));
    expect(Object.fromEntries(after.filter(([file]) => !file.startsWith('keys/')))).toEqual(before);
    expect(await readdir(folders.keys)).toEqual([expect.stringMatching(/^khoa-niem-phong\.cu-/u)]);
    await forgetUndoPoint(undoFolder);
    expect(await readUndoRecord(undoFolder)).toBeNull();
  });

  it('of a damaged file changes nothing, and leaves nothing half done', async () => {
    await backUp();
    await truncate(target, (await readFile(target)).length - 700);
    const { restored, folders, undoFolder } = await restoreInto('may-moi');
    expect(restored).toMatchObject({ error: { code: 'backup-damaged' } });
    expect(await readUndoRecord(undoFolder)).toBeNull();
    const left = Object.keys(await keptOn('may-moi'));
    expect(left.filter((file) => !/^evidence\/[0-9a-f]{64}\.jpg$/u.test(file))).toEqual([]);
    expect(await readExportHistory(folders.exportHistoryFile)).toEqual([]);
  });

  it('gives back a key that opens with its passphrase', async () => {
    await backUp();
    const { folders } = await restoreInto('may-moi');
    const system = {
      isAvailable: () => false,
      protect: (b: Uint8Array) => b,
      unprotect: (b: Uint8Array) => b,
    };
    const unlocked = await openKeyStore(folders.keys, system).unlock(KEY_PASSPHRASE);
    expect(unlocked.ok).toBe(true);
  });

  it('gives back the key for encrypted reports, and puts it aside when the restore is undone', async () => {
    const noSystem = {
      isAvailable: () => false,
      protect: (b: Uint8Array) => b,
      unprotect: (b: Uint8Array) => b,
    };
    const identity = { unitName: 'Phòng Mẫu', unitCode: '', now: BACKUP_TIME };
    const passphrase = 'mật khẩu của phòng mẫu';
    await openDecryptionKeyStore(source.keys, noSystem).create({ ...identity, passphrase });
    await backUp();
    const { folders, undoFolder } = await restoreInto('may-moi');
    const [before, after] = [source.keys, folders.keys].map((keys) => openDecryptionKeyStore(keys, noSystem));
    expect(await after?.describe()).toEqual(await before?.describe());
    expect(await after?.describe()).toMatchObject({ status: 'present', isLocked: true });
    await undoRestore(undoFolder, folders, BACKUP_TIME);
    expect(await after?.describe()).toMatchObject({ status: 'none' });
    expect(await readdir(folders.keys)).toContainEqual(expect.stringMatching(/^khoa-giai-ma\.cu-/u));
  });

  it('heals evidence that is damaged on the PC', async () => {
    await backUp();
    const { folders } = await restoreInto('may-moi');
    const [name = ''] = (await readdir(folders.evidence)).filter((file) => file.endsWith('.jpg'));
    const before = await readFile(path.join(folders.evidence, name));
    await writeFile(path.join(folders.evidence, name), 'hỏng');
    await restoreInto('may-moi');
    expect(await readFile(path.join(folders.evidence, name))).toEqual(before);
  });
});
