import path from 'node:path';
import type { WrittenBackup } from '#shared/backup/backup-content.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import { filePart, type GatheredPart } from '../backup/gather-parts.ts';
import { type ArchiveTarget, writeArchive } from '../backup/write-archive.ts';
import { readHandOver } from './read-hand-over.ts';

/** A hand-over that is to be made. */
export interface HandOverOrder extends ArchiveTarget {
  readonly content: HandOver;
  readonly evidenceFolder: string;
}

async function evidenceParts({ content, evidenceFolder }: HandOverOrder): Promise<readonly GatheredPart[]> {
  const parts = content.evidence.map(({ file }) =>
    filePart(`evidence/${file}`, path.join(evidenceFolder, file)),
  );
  return (await Promise.all(parts)).flat();
}

/**
 * Writes a part of a campaign and its evidence into one file, and reads it back. Evidence that cannot be read, or is no
 * longer what its name says, is left out and counted. Errors: those of `writeArchive`.
 */
export async function writeHandOver(order: HandOverOrder): Promise<Result<WrittenBackup, Failure>> {
  const { content, targetPath, passphrase, now, appVersion, onProgress, signal } = order;
  const bytes = Buffer.from(`${JSON.stringify(content)}\n`);
  const written = await writeArchive({
    targetPath,
    passphrase,
    now,
    appVersion,
    onProgress,
    signal,
    fileKind: 'hand-over',
    gather: async () => [
      { name: 'content.json', sizeBytes: bytes.length, from: { bytes } },
      ...(await evidenceParts(order)),
    ],
    examine: readHandOver,
  });
  if (!written.ok) return written;
  const { evidenceCount } = written.value;
  return ok({ ...written.value, leftOutCount: content.evidence.length - evidenceCount });
}
