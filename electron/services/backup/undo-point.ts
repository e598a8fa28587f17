import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { StoreContent } from '#shared/journal/batch.ts';
import { checkSnapshot } from '../journal/journal.ts';
import { readSnapshot } from '../journal/snapshot-file.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { addedFilesSchema, removeAdded } from './add-files.ts';
import type { BackupFolders } from './gather-parts.ts';
import { unlessRefused } from './refusal.ts';

/** Version 1 of the record. It never changes; a new version gets a schema of its own beside it. */
const recordSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/restore'),
  formatVersion: z.literal(1),
  /** UTC. */
  restoredAt: z.iso.datetime(),
  /** Of the backup. */
  fileName: z.string(),
  added: addedFilesSchema,
});

/** What the last restore has done beside replacing the working store. */
type UndoRecord = Omit<z.output<typeof recordSchema>, 'format' | 'formatVersion'>;

const OWN_ONLY = 0o600;
const storeFile = (folder: string) => path.join(folder, 'store.jsonl');
const recordFile = (folder: string) => path.join(folder, 'restore.json');

/**
 * Keeps the working store as it is before a restore; `store` are the bytes of a snapshot. An earlier undo point goes.
 * Errors: those of writing, `self-check-failed`.
 */
export function beginUndoPoint(folder: string, store: Uint8Array): Promise<Result<void, Failure>> {
  return unlessRefused(async () => {
    await mkdir(folder, { recursive: true });
    // The record first: it never belongs to another store.
    await rm(recordFile(folder), { force: true });
    return await writeFileSafely(storeFile(folder), store, checkSnapshot, OWN_ONLY);
  });
}

/** Notes what a restore is about to add; from here on it can be undone. Errors: those of writing. */
export function writeUndoRecord(folder: string, record: UndoRecord): Promise<Result<void, Failure>> {
  const bytes = Buffer.from(JSON.stringify({ format: 'tu-kiem-attt/restore', formatVersion: 1, ...record }));
  return writeFileSafely(recordFile(folder), bytes, sameBytesAs(bytes), OWN_ONLY);
}

async function readOrNull(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** The restore that can be undone; `null` for none. */
export async function readUndoRecord(folder: string): Promise<UndoRecord | null> {
  const bytes = await readOrNull(recordFile(folder));
  if (bytes === null || (await readOrNull(storeFile(folder))) === null) return null;
  try {
    return recordSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch {
    // What cannot be read cannot be undone; nothing is touched.
    return null;
  }
}

/**
 * Takes away what the last restore has added and gives the content of the working store from before, for the page to put
 * it in place. Can be done again until `forgetUndoPoint`. Errors: `file-not-found`, those of writing.
 */
export async function undoRestore(
  folder: string,
  folders: BackupFolders,
  now: Date,
): Promise<Result<StoreContent, Failure>> {
  const record = await readUndoRecord(folder);
  const snapshot = readSnapshot((await readOrNull(storeFile(folder))) ?? Buffer.alloc(0));
  if (record === null || snapshot?.isWhole !== true)
    return fail({ code: 'file-not-found', detail: 'restore.json' });
  const removed = await unlessRefused(() => removeAdded(record.added, folders, now));
  return removed.ok ? ok(snapshot.store.content) : removed;
}

/** The page has put everything in place. */
export async function forgetUndoPoint(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
