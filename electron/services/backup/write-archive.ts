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
import { headBytes, headName, lockOf } from './backup-head.ts';
import { type ByteSink, lockingSink, plainSink } from './byte-sink.ts';
import type { OpenBackup } from './examine-backup.ts';
import type { GatheredPart } from './gather-parts.ts';
import type { FileKind } from './part-kinds.ts';
import { unlessRefused } from './refusal.ts';
import { writeParts } from './write-parts.ts';

/** Where a file goes, and how it is made, whatever it holds. */
export interface ArchiveTarget {
  readonly targetPath: string;
  /** `null`: everybody who has the file can read it. */
  readonly passphrase: string | null;
  readonly now: Date;
  readonly appVersion: string;
  readonly onProgress?: ((progress: BackupProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** A file that is to be made, with what comes into it. */
export interface ArchiveOrder extends ArchiveTarget {
  readonly fileKind: FileKind;
  /** What comes after the first part. */
  readonly gather: () => Promise<readonly GatheredPart[]>;
  /** Reads the written file back, from its first byte to its last. */
  readonly examine: (written: OpenBackup) => Promise<Result<{ readonly evidenceCount: number }, Failure>>;
}

/** How much of the time the writing takes; the rest is reading back. */
const WRITE_SHARE = 0.6;
/** Names and telephone numbers are in it. */
const OWN_ONLY = 0o600;

/**
 * Writes a file of parts: a temporary file beside its place, fsync, read back and held against every sum, then renamed.
 * What was there under the name stays after every failure. Errors: those of writing, `passphrase-too-short`,
 * `self-check-failed`, `cancelled`.
 */
export async function writeArchive(order: ArchiveOrder): Promise<Result<WrittenBackup, Failure>> {
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
  order: ArchiveOrder,
  temporary: string,
  target: string,
): Promise<Result<WrittenBackup, Failure>> {
  const file = await open(temporary, 'wx', OWN_ONLY);
  let written;
  try {
    const sink = await openSink(file, order);
    if (!sink.ok) return sink;
    written = await writeAll(order, sink.value);
    await file.sync();
  } finally {
    await file.close();
  }
  const readBack = await order.examine({
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

async function openSink(
  file: FileHandle,
  { passphrase, fileKind }: ArchiveOrder,
): Promise<Result<ByteSink, Failure>> {
  if (passphrase === null) return ok(plainSink(file));
  const key = randomBytes(32);
  const box = await sealWithPassphrase(key, passphrase);
  if (!box.ok) return box;
  return ok(lockingSink(file, { key, header: Buffer.from(checkedLine(lockOf(fileKind, box.value))) }));
}

async function writeAll(
  { fileKind, gather, now, appVersion, onProgress, signal }: ArchiveOrder,
  sink: ByteSink,
) {
  const head = headBytes(fileKind, now, appVersion);
  const parts = [
    { name: headName(fileKind), sizeBytes: head.length, from: { bytes: head } },
    ...(await gather()),
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
