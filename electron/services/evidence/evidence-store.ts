import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { cleanLine } from '#shared/base/vietnamese-text.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { isSystemError, writeFailure } from '../storage/file-failure.ts';
import { namesIn } from '../storage/names-in.ts';

const MAX_NAME_LENGTH = 200;

/**
 * The bytes of a file in the store, held against the hash in its name.
 *
 * Errors: `evidence-missing`, `kept-evidence-damaged`.
 */
export async function readEvidence(folder: string, file: string): Promise<Result<Uint8Array, Failure>> {
  const bytes = await readIfPresent(evidencePath(folder, file));
  if (bytes === null) return fail({ code: 'evidence-missing', detail: file });
  return isNamedAfter(bytes, file) ? ok(bytes) : fail({ code: 'kept-evidence-damaged', detail: file });
}

/** The small picture that was made when the file was taken in; `null` for a PDF or when it has been deleted. */
export function readThumbnail(folder: string, file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readIfPresent(thumbnailPath(folder, file));
}

/** Which of the files the store does not have. */
export async function findMissing(folder: string, files: readonly string[]): Promise<readonly string[]> {
  const present = new Set(await namesIn(folder));
  return files.filter((file) => !present.has(path.basename(file)));
}

/** Takes a file and its small picture out of the store, if they are there. Errors: those of writing. */
export async function removeEvidence(folder: string, file: string): Promise<Result<void, Failure>> {
  try {
    for (const target of [evidencePath(folder, file), thumbnailPath(folder, file)]) {
      await rm(target, { force: true });
    }
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}

/** Where the store keeps a file. */
export function evidencePath(folder: string, file: string): string {
  return path.join(folder, path.basename(file));
}

/** The user's name for a file as it is shown and as a report may carry it. */
export function shownName(originalName: string): string {
  return cleanLine(originalName)
    .slice(0, MAX_NAME_LENGTH)
    .replace(/[\ud800-\udbff]$/u, '');
}

/** Where the store keeps the small picture of a file. */
export function thumbnailPath(folder: string, file: string): string {
  return path.join(folder, 'thumbnails', `${path.basename(file)}.jpg`);
}

/** The name under which the store keeps bytes, without the extension. */
export function contentName(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether the bytes are the ones that the file was named after. */
export function isNamedAfter(bytes: Uint8Array, file: string): boolean {
  return path.parse(file).name === contentName(bytes);
}

async function readIfPresent(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}
