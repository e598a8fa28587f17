import { open } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { describeStore, type StoreAt } from '#shared/journal/apply-batches.ts';
import type { BackupContent } from '#shared/backup/backup-content.ts';
import { readSnapshot } from '../journal/snapshot-file.ts';
import { readApprovedKeys } from '../keys/approved-keys-store.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { BackupHead } from './backup-head.ts';
import { openByteSource } from './byte-source.ts';
import { keepBytes, type PartAhead, PASS_BY, type PartTaker, readParts } from './read-parts.ts';
import { BackupRefusal, damaged, unlessRefused } from './refusal.ts';

/** How a backup is opened. */
export interface OpenBackup {
  readonly file: string;
  readonly passphrase: string | null;
  /** From 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  readonly signal?: AbortSignal;
}

/** Ends the work when the user wants it. */
export function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new BackupRefusal('cancelled', '');
}

/**
 * Reads a whole backup file and gives each part to `onPart`. Errors: `file-not-found`, `file-unreadable`,
 * `backup-damaged`, `backup-newer`, `passphrase-needed`, `backup-passphrase-wrong`, `cancelled`.
 */
export async function readBackup(
  { file, passphrase, onProgress, signal }: OpenBackup,
  onPart: (part: PartAhead) => PartTaker | Promise<PartTaker>,
): Promise<Result<BackupHead, Failure>> {
  const opened = await openFile(file);
  if (!opened.ok) return opened;
  const handle = opened.value;
  try {
    return await unlessRefused(async () => {
      const found = await handle.stat();
      if (!found.isFile()) return fail({ code: 'file-unreadable', detail: 'not a file' });
      const source = await openByteSource(handle, found.size, passphrase);
      const head = await readParts(source, (part) => {
        stopIfCancelled(signal);
        onProgress?.(Math.min(1, source.readBytes() / found.size));
        return onPart(part);
      });
      return ok(head);
    });
  } finally {
    await handle.close();
  }
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
