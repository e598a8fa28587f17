import { type FileHandle, open } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { describeStore, type StoreAt } from '#shared/journal/apply-batches.ts';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import { readSnapshot } from '../journal/snapshot-file.ts';
import { readApprovedKeys } from '../keys/approved-keys-store.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { BackupHead } from './backup-head.ts';
import { openByteSource, type ReadableFile } from './byte-source.ts';
import type { FileKind } from './part-kinds.ts';
import { keepBytes, type PartAhead, PASS_BY, type PartTaker, readParts } from './read-parts.ts';
import { BackupRefusal, damaged, unlessRefused } from './refusal.ts';

/** How a backup or a hand-over is opened. */
export interface OpenFile {
  /** A path, or the bytes themselves. */
  readonly file: string | Uint8Array;
  readonly passphrase: string | null;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** How a backup is opened: always from the disk. */
export interface OpenBackup extends OpenFile {
  readonly file: string;
}

/** Ends the work when the user wants it. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new BackupRefusal('cancelled', '');
}

/**
 * Reads a whole file of the wanted kind and gives each part to `onPart`. Errors: `file-not-found`, `file-unreadable`,
 * `backup-damaged`, `backup-newer`, `passphrase-needed`, `backup-passphrase-wrong`, `cancelled`; `file-is-hand-over` or
 * `file-is-backup` for the other kind.
 */
export async function readWholeFile(
  opening: OpenFile,
  fileKind: FileKind,
  onPart: (part: PartAhead) => PartTaker | Promise<PartTaker>,
): Promise<Result<BackupHead, Failure>> {
  const { file } = opening;
  if (typeof file !== 'string') return readAll(bytesAsFile(file), opening, fileKind, onPart);
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const handle = opened.value;
  try {
    const found = await handle.stat();
    if (!found.isFile()) return fail({ code: 'file-unreadable', detail: 'not a file' });
    return await readAll(handleAsFile(handle, found.size), opening, fileKind, onPart);
  } finally {
    await handle.close();
  }
}

function readAll(
  readable: ReadableFile,
  { passphrase, onProgress, signal }: OpenFile,
  fileKind: FileKind,
  onPart: (part: PartAhead) => PartTaker | Promise<PartTaker>,
): Promise<Result<BackupHead, Failure>> {
  return unlessRefused(async () => {
    const source = await openByteSource(readable, passphrase, fileKind);
    const head = await readParts(source, fileKind, (part) => {
      stopIfCancelled(signal);
      onProgress?.(Math.min(1, source.readBytes() / readable.sizeBytes));
      return onPart(part);
    });
    return ok(head);
  });
}

function handleAsFile(handle: FileHandle, sizeBytes: number): ReadableFile {
  return {
    sizeBytes,
    read: (buffer, offset, length, position) => handle.read(buffer, offset, length, position),
  };
}

function bytesAsFile(bytes: Uint8Array): ReadableFile {
  return {
    sizeBytes: bytes.length,
    read: (buffer, offset, length, position) => {
      const piece = bytes.subarray(position, position + length);
      buffer.set(piece, offset);
      return Promise.resolve({ bytesRead: piece.length });
    },
  };
}

/** The same for a backup. */
export function readBackup(
  backup: OpenBackup,
  onPart: (part: PartAhead) => PartTaker | Promise<PartTaker>,
): Promise<Result<BackupHead, Failure>> {
  return readWholeFile(backup, 'backup', onPart);
}

async function openFile(file: string) {
  try {
    return ok(await open(file, 'r'));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? ('file-not-found' as const) : ('file-unreadable' as const);
    return fail({ code, detail: error.code });
  }
}

/** The working store in the bytes of a part; refused unless all of it is there. */
export function storeIn(bytes: Buffer): StoreAt {
  const snapshot = readSnapshot(bytes);
  return snapshot?.isWhole === true ? snapshot.store : damaged('store.jsonl');
}

/**
 * What is in a backup, in figures, after a look at every byte of it; nothing is written. Errors: those of `readBackup`.
 */
export async function examineBackup(backup: OpenBackup): Promise<Result<BackupContent, Failure>> {
  const counts = {
    evidenceCount: 0,
    evidenceBytes: 0,
    packCount: 0,
    exportCount: 0,
    approvedKeyCount: 0,
    hasKey: false,
    hasDecryptionKey: false,
  };
  let store: StoreAt | undefined;
  const read = await readBackup(backup, ({ kind, sizeBytes }) => {
    if (kind === 'store') return keepBytes(sizeBytes, (bytes) => (store = storeIn(bytes)));
    if (kind === 'exports') {
      return keepBytes(sizeBytes, (bytes) => (counts.exportCount = entriesIn(bytes)));
    }
    if (kind === 'approvedKeys') {
      return keepBytes(sizeBytes, (bytes) => {
        counts.approvedKeyCount = readApprovedKeys(bytes.toString('utf8'))?.length ?? 0;
      });
    }
    if (kind === 'evidence') {
      counts.evidenceCount += 1;
      counts.evidenceBytes += sizeBytes;
    } else if (kind === 'pack') counts.packCount += 1;
    else if (kind === 'key') counts.hasKey = true;
    else if (kind === 'decryptionKey') counts.hasDecryptionKey = true;
    return PASS_BY;
  });
  if (!read.ok) return read;
  if (store === undefined) return fail({ code: 'backup-damaged', detail: 'no store.jsonl' });
  const { createdAt, appVersion } = read.value;
  return ok({ createdAt, appVersion, store: describeStore(store, true), ...counts });
}

/** The lines that tell of an export; others tell of what came back signed. */
function entriesIn(bytes: Buffer): number {
  return bytes
    .toString('utf8')
    .split('\n')
    .filter((line) => line.includes('"entry":')).length;
}
