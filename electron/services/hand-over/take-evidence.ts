import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';
import { type OpenFile, readWholeFile } from '../backup/examine-backup.ts';
import { PASS_BY } from '../backup/read-parts.ts';
import { openEvidenceTaker } from '../backup/take-files.ts';
import { evidencePath, readThumbnail, thumbnailPath } from '../evidence/evidence-store.ts';
import { thumbnail } from '../evidence/prepare-evidence.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { ofHandOver } from './hand-over-failure.ts';
import { readHandOver } from './read-hand-over.ts';

/** Evidence that is to be taken out of a hand-over file. */
export interface TakeEvidenceOrder extends OpenFile {
  readonly evidenceFolder: string;
  /** Of the content that the user has seen: another one is refused. */
  readonly contentSha256: string;
}

const THUMBNAIL_SIDE_PX = 320;
const OWN_ONLY = 0o600;

/** The small picture of a file that has come; it is drawn here, whatever the sender has. */
async function drawThumbnail(folder: string, { file, mediaType }: StoredEvidence) {
  if ((await readThumbnail(folder, file)) !== null) return;
  const bytes = await readFile(evidencePath(folder, file)).catch(() => null);
  const picture = bytes === null ? null : await thumbnail(bytes, mediaType, THUMBNAIL_SIDE_PX);
  if (picture?.ok !== true || picture.value === null) return;
  const target = thumbnailPath(folder, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFileSafely(target, picture.value, sameBytesAs(picture.value), OWN_ONLY);
}

/**
 * Adds the evidence of a hand-over to the store, after one more look at every byte of the file: of a file that is not as
 * it was written nothing is kept. Evidence that is there stays; nothing is taken away. Errors: those of `readHandOver` and of
 * writing.
 */
export async function takeEvidence({
  evidenceFolder,
  contentSha256,
  ...opening
}: TakeEvidenceOrder): Promise<Result<void, Failure>> {
  const read = await readHandOver(opening);
  if (!read.ok) return read;
  if (read.value.contentSha256 !== contentSha256)
    return fail({ code: 'hand-over-damaged', detail: 'another content' });
  const taker = openEvidenceTaker(evidenceFolder);
  try {
    const taken = await readWholeFile(opening, 'hand-over', (part) =>
      part.kind === 'evidence' ? taker.takerOf(part) : PASS_BY,
    );
    if (!taken.ok) return ofHandOver(taken);
  } finally {
    await taker.cleanUp();
  }
  for (const evidence of read.value.content.evidence) await drawThumbnail(evidenceFolder, evidence);
  return ok(undefined);
}
