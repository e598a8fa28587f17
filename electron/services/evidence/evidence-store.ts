import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { StoredEvidence } from '#shared/ipc/contract.ts';
import type { EvidenceMediaType } from '#shared/report/report.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { type PreparedEvidence, prepareEvidence, thumbnail } from './prepare-evidence.ts';

/** Longest side of the small picture that the app shows. */
const THUMBNAIL_SIDE_PX = 320;
const MAX_NAME_LENGTH = 200;
/** Evidence may show people: nobody but the user reads it. */
const OWNER_ONLY = 0o600;

const MEDIA_TYPES: Readonly<Record<string, EvidenceMediaType>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

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
  if (!prepared.ok) return prepared;
  const { bytes, mediaType, extension } = prepared.value;
  const file = `${sha256(bytes)}.${extension}`;
  const kept = await keepEvidence(folder, file, prepared.value);
  if (!kept.ok) return kept;
  return ok({ file, originalName: shownName(originalName), mediaType, sizeBytes: bytes.length });
}

/**
 * The bytes of a file in the store, held against the hash in its name.
 *
 * Errors: `evidence-missing`, `evidence-damaged`.
 */
export async function readEvidence(folder: string, file: string): Promise<Result<Uint8Array, Failure>> {
  const bytes = await readIfPresent(evidencePath(folder, file));
  if (bytes === null) return fail({ code: 'evidence-missing', detail: file });
  return hasNamedHash(bytes, file) ? ok(bytes) : fail({ code: 'evidence-damaged', detail: file });
}

/** The small picture that was made when the file was taken in; `null` for a PDF or when it has been deleted. */
export function readThumbnail(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readIfPresent(thumbnailPath(folder, file));
}

/** Where the store keeps a file. */
export function evidencePath(folder: string, file: string): string {
  return path.join(folder, path.basename(file));
}

/** The media type of a file in the store, from the extension that the store gave it. */
export function storedMediaType(file: string): EvidenceMediaType {
  const mediaType = MEDIA_TYPES[path.extname(file)];
  if (mediaType === undefined) throw new Error(`not a name of the evidence store: ${file}`);
  return mediaType;
}

/** The user's name for a file as it is shown and as a report may carry it. */
export function shownName(originalName: string): string {
  return cleanLine(originalName)
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[\ud800-\udbff]$/u, '');
}

function thumbnailPath(folder: string, file: string): string {
  return path.join(folder, 'thumbnails', `${path.basename(file)}.jpg`);
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
      hasNamedHash(bytes, file) ? ok(undefined) : fail({ code: 'self-check-failed', detail: file }),
    );
}

function hasNamedHash(bytes: Uint8Array, file: string): boolean {
  return path.parse(file).name === sha256(bytes);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfPresent(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
