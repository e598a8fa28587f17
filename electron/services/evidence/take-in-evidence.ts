import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { writeFailure } from '../storage/file-failure.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import {
  contentName,
  evidencePath,
  isNamedAfter,
  readEvidence,
  shownName,
  thumbnailPath,
} from './evidence-store.ts';
import { preparePagePicture } from './prepare-page-picture.ts';
import { type PreparedEvidence, prepareEvidence, thumbnail } from './prepare-evidence.ts';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

/** Longest side of the small picture that the app shows. */
const THUMBNAIL_SIDE_PX = 320;
/** Evidence may show people: nobody but the user reads it. */
const OWNER_ONLY = 0o600;

/**
 * Prepares a file that the user offers and keeps it in `folder` under the SHA-256 of its prepared bytes; the same
 * bytes are kept once. `originalName` is only shown, never used as a path.
 *
 * Errors: those of `prepareEvidence`; `disk-full`, `not-writable`, `target-gone`.
 */
export async function takeInEvidence(
  folder: string,
  originalName: string,
  content: Uint8Array,
): Promise<Result<StoredEvidence, Failure>> {
  const prepared = await prepareEvidence(content);
  return prepared.ok ? await keepPrepared(folder, originalName, prepared.value) : prepared;
}

/**
 * The same for a picture of a page, which comes from the process that has opened the page: it is decoded and encoded anew
 * within the bounds of such pictures.
 *
 * Errors: those of `preparePagePicture`; `disk-full`, `not-writable`, `target-gone`.
 */
export async function takeInPagePicture(
  folder: string,
  originalName: string,
  content: Uint8Array,
): Promise<Result<StoredEvidence, Failure>> {
  const prepared = await preparePagePicture(content);
  return prepared.ok ? await keepPrepared(folder, originalName, prepared.value) : prepared;
}

async function keepPrepared(
  folder: string,
  originalName: string,
  prepared: PreparedEvidence,
): Promise<Result<StoredEvidence, Failure>> {
  const { bytes, mediaType, extension } = prepared;
  const file = `${contentName(bytes)}.${extension}`;
  const kept = await keepEvidence(folder, file, prepared);
  if (!kept.ok) return kept;
  return ok({ file, originalName: shownName(originalName), mediaType, sizeBytes: bytes.length });
}

/** The small picture comes first, so that a file in the store always had one. */
async function keepEvidence(
  folder: string,
  file: string,
  { bytes, mediaType }: PreparedEvidence,
): Promise<Result<void, Failure>> {
  const stored = await readEvidence(folder, file);
  if (stored.ok) return ok(undefined);
  const picture = await thumbnail(bytes, mediaType, THUMBNAIL_SIDE_PX);
  if (!picture.ok) return picture;
  const folders = await makeFolders(folder);
  if (!folders.ok) return folders;
  if (picture.value !== null) {
    const target = thumbnailPath(folder, file);
    const written = await writeFileSafely(target, picture.value, acceptAsWritten, OWNER_ONLY);
    if (!written.ok) return written;
  }
  return writeFileSafely(evidencePath(folder, file), bytes, checkHash(file), OWNER_ONLY);
}

async function makeFolders(folder: string): Promise<Result<void, Failure>> {
  try {
    await mkdir(path.join(folder, 'thumbnails'), { recursive: true, mode: 0o700 });
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

function acceptAsWritten(): Promise<Result<void, Failure>> {
  return Promise.resolve(ok(undefined));
}

function checkHash(file: string): (bytes: Uint8Array) => Promise<Result<void, Failure>> {
  return (bytes) =>
    Promise.resolve(
      isNamedAfter(bytes, file) ? ok(undefined) : fail({ code: 'self-check-failed', detail: file }),
    );
}
