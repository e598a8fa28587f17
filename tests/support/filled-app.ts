import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BackupFolders } from '#services/backup/gather-parts.ts';
import { encodeKeyFile } from '#services/keys/key-file.ts';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';
import { KEY_FILE_NAME } from '#services/keys/key-store.ts';
import { createSealingKey } from '#services/keys/sealing-key.ts';
import { snapshotBytes } from '#services/journal/snapshot-file.ts';
import { appendToExportHistory } from '#services/storage/export-history.ts';
import type { StoreContent } from '#shared/journal/batch.ts';

/** When everything in these tests happens. */
export const BACKUP_TIME = new Date('2026-11-28T01:00:00.000Z');

/** The passphrase of the made-up key. */
export const KEY_PASSPHRASE = 'mat-khau-khoa-mau';

/** To lock a key takes half a second: all apps of a test have the same one. */
let keyFile: Promise<string> | undefined;

async function makeKeyFile(): Promise<string> {
  const unit = { unitName: 'Trường THPT Hoa Sen', unitCode: '31900001', now: BACKUP_TIME };
  const key = await createSealingKey(unit);
  const content = await encodeKeyFile(key, { kind: 'passphrase', passphrase: KEY_PASSPHRASE });
  if (!content.ok) throw new Error('no key');
  return content.value;
}

/** The folders of an app that keeps everything below one folder. */
export function foldersBelow(folder: string): BackupFolders {
  return {
    evidence: path.join(folder, 'evidence'),
    keys: path.join(folder, 'keys'),
    approvedKeysFile: path.join(folder, 'approved-keys.json'),
    packs: path.join(folder, 'packs'),
    hostsList: path.join(folder, 'hosts-list'),
    exportHistoryFile: path.join(folder, 'export-history.jsonl'),
  };
}

function hash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The working store of a made-up school. */
export const SAMPLE_CONTENT: StoreContent = {
  schemaVersion: 4,
  entries: [
    { table: 'profile', key: 'unit', row: { id: 'unit', profile: { name: 'Trường THPT Hoa Sen' } } },
    {
      table: 'answers',
      key: ['dot-1', '1.1'],
      row: { campaign: 'dot-1', criterionId: '1.1', answer: { value: 'done' } },
    },
    { table: 'records', key: 'a', row: { id: 'a', kindId: 'mau' } },
  ],
};

/** The same as the bytes of a snapshot. */
export function sampleStore(content: StoreContent = SAMPLE_CONTENT): Buffer {
  const position = { lineId: '4f1c0d2e-9a3b-4c5d-8e6f-0a1b2c3d4e5f', sequence: 7 };
  return snapshotBytes({ position, savedAt: BACKUP_TIME.toISOString(), content });
}

/** An entry of the history of exports. */
export function sampleExport(id: string) {
  return {
    id,
    campaign: 'dot-1',
    unitCode: '31900001',
    sequence: 1,
    fileName: 'bao-cao.pdf',
    folder: 'D:\\Báo cáo',
    reportSha256: 'a'.repeat(64),
    fileSha256: 'b'.repeat(64),
    sizeBytes: 1_000,
    exportedAt: BACKUP_TIME.toISOString(),
    correctionReason: '',
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
  };
}

/** Fills an app with something of everything; `evidence` are the contents of its evidence files. */
export async function fillApp(folders: BackupFolders, evidence: readonly Uint8Array[]): Promise<void> {
  const thumbnails = path.join(folders.evidence, 'thumbnails');
  for (const folder of [thumbnails, folders.packs, folders.hostsList])
    await mkdir(folder, { recursive: true });
  for (const bytes of evidence) {
    const name = `${hash(bytes)}.jpg`;
    await writeFile(path.join(folders.evidence, name), bytes);
    await writeFile(path.join(thumbnails, `${name}.jpg`), `nhỏ ${name}`);
  }
  const pack = '{"id":"dot-mau"}';
  await writeFile(path.join(folders.packs, `${hash(pack)}.pack.json`), pack);
  await writeFile(path.join(folders.hostsList, 'hosts-list.txt'), 'nhacai-vidu.example\n');
  await writeFile(path.join(folders.hostsList, 'hosts-list.json'), '{}');
  await appendToExportHistory(
    folders.exportHistoryFile,
    sampleExport('11111111-2222-4333-8444-555555555555'),
  );
  const approved = await openApprovedKeys(folders.approvedKeysFile).approve({
    code: '31900002',
    name: 'Trường THCS Hoa Mai',
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
    approvedAt: BACKUP_TIME.toISOString(),
  });
  if (!approved.ok) throw new Error(approved.error.code);
  await mkdir(folders.keys, { recursive: true });
  keyFile ??= makeKeyFile();
  await writeFile(path.join(folders.keys, KEY_FILE_NAME), await keyFile);
}

/** Every file below a folder with the hash of its content, by its path. */
export async function filesBelow(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const hashed = files.map(async ({ parentPath, name }) => {
    const file = path.join(parentPath, name);
    return [path.relative(folder, file).split(path.sep).join('/'), hash(await readFile(file))] as const;
  });
  return Object.fromEntries((await Promise.all(hashed)).toSorted(([a], [b]) => a.localeCompare(b)));
}
