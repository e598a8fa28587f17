import { randomBytes, randomUUID } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { BackupProgress, WrittenBackup } from '#shared/backup/backup-content.ts';
import { checkedLine } from '../journal/checked-lines.ts';
import { sealWithPassphrase } from '../keys/passphrase-box.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { syncFolder } from '../storage/sync-folder.ts';
import { BACKUP_VERSION } from './backup-head.ts';
import { type ByteSink, lockingSink, plainSink } from './byte-sink.ts';
import { examineBackup } from './examine-backup.ts';
import { type BackupFolders, gatherParts } from './gather-parts.ts';
import { unlessRefused } from './refusal.ts';
import { writeParts } from './write-parts.ts';

/** A backup that is to be made. */
export interface BackupOrder {
  readonly folders: BackupFolders;
  /** The working store, in the format of a snapshot. */
  readonly store: Uint8Array;
  readonly targetPath: string;
  /** `null`: everybody who has the file can read it. */
  readonly passphrase: string | null;
  readonly now: Date;
  readonly appVersion: string;
  readonly onProgress?: (progress: BackupProgress) => void;
  readonly signal?: AbortSignal;
}

/** How much of the time the writing takes; the rest is reading back. */
const WRITE_SHARE = 0.6;
/** Names and telephone numbers are in it. */
const OWN_ONLY = 0o600;

/**
 * Writes all that the app holds into one file: a temporary file beside it, fsync, read back and held against every sum,
 * then renamed. What was there under the name stays after every failure. Errors: those of writing, `passphrase-too-short`,
 * `self-check-failed`, `cancelled`.
 */
export async function writeBackup(order: BackupOrder): Promise<Result<WrittenBackup, Failure>> {
  const target = await realTarget(order.targetPath);
  if (!target.ok) return target;
  const temporary = path.join(path.dirname(target.value), `.tkattt-${randomUUID()}.tmp`);
  const outcome = await unlessRefused(() => writeChecked(order, temporary, target.value));
  if (!outcome.ok) {
    await rm(temporary, { force: true }).catch((error: unknown) => {
      if (!isSystemError(error)) throw error;
    });
  }
  return outcome;
}

/** What a link points to; only a file may be replaced. */
async function realTarget(targetPath: string): Promise<Result<string, Failure>> {
  try {
    const real = await realpath(targetPath);
    return (await stat(real)).isFile() ? ok(real) : fail({ code: 'not-writable', detail: 'not a file' });
  } catch (error) {
    if (isSystemError(error)) return ok(targetPath);
    throw error;
  }
}

async function writeChecked(
  order: BackupOrder,
  temporary: string,
  target: string,
): Promise<Result<WrittenBackup, Failure>> {
  const file = await open(temporary, 'wx', OWN_ONLY);
  let written;
  try {
    const sink = await openSink(file, order.passphrase);
    if (!sink.ok) return sink;
    written = await writeAll(order, sink.value);
    await file.sync();
  } finally {
    await file.close();
  }
  const readBack = await examineBackup({
    file: temporary,
    passphrase: order.passphrase,
    onProgress: (fraction) => order.onProgress?.({ stage: 'verify', fraction: shareOf(fraction) }),
    ...(order.signal === undefined ? {} : { signal: order.signal }),
  });
  if (!readBack.ok) return readBack.error.code === 'cancelled' ? readBack : selfCheckFailed(readBack.error);
  if (readBack.value.evidenceCount !== written.evidenceCount) return selfCheckFailed({ detail: 'evidence' });
  const { size } = await stat(temporary);
  const renamed = await moveOver(temporary, target);
  return renamed.ok ? ok({ ...written, sizeBytes: size }) : renamed;
}

function shareOf(fraction: number): number {
  return WRITE_SHARE + fraction * (1 - WRITE_SHARE);
}

function selfCheckFailed({ detail }: Pick<Failure, 'detail'>): Result<never, Failure> {
  return fail({ code: 'self-check-failed', detail });
}

async function openSink(file: FileHandle, passphrase: string | null): Promise<Result<ByteSink, Failure>> {
  if (passphrase === null) return ok(plainSink(file));
  const key = randomBytes(32);
  const box = await sealWithPassphrase(key, passphrase);
  if (!box.ok) return box;
  const lock = { format: 'tu-kiem-attt/locked-backup', formatVersion: BACKUP_VERSION, key: box.value };
  return ok(lockingSink(file, { key, header: Buffer.from(checkedLine(lock)) }));
}

async function writeAll(
  { folders, store, now, appVersion, onProgress, signal }: BackupOrder,
  sink: ByteSink,
) {
  const head = {
    format: 'tu-kiem-attt/backup',
    formatVersion: BACKUP_VERSION,
    createdAt: now.toISOString(),
    appVersion,
  };
  const headBytes = Buffer.from(`${JSON.stringify(head, null, 2)}\n`);
  const parts = [
    { name: 'backup.json', sizeBytes: headBytes.length, from: { bytes: headBytes } },
    { name: 'store.jsonl', sizeBytes: store.length, from: { bytes: store } },
    ...(await gatherParts(folders)),
  ];
  return writeParts(parts, sink, {
    modifiedAt: Math.floor(now.getTime() / 1_000),
    onProgress: (fraction) => onProgress?.({ stage: 'write', fraction: fraction * WRITE_SHARE }),
    signal,
  });
}

async function moveOver(temporary: string, target: string): Promise<Result<void, Failure>> {
  try {
    await rename(temporary, target);
  } catch (error) {
    const failure = writeFailure(error, 'rename');
    if (failure === null) throw error;
    return fail(failure);
  }
  await syncFolder(path.dirname(target));
  return ok(undefined);
}
