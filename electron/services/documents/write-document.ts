import type { DocumentRequest } from '#shared/documents/model/document-kind.ts';
import type { DocumentModel } from '#shared/documents/model/document-model.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import { renderDocument } from './render-document.ts';
import { renderDocx } from './render-docx.ts';

type Written = Result<{ readonly sizeBytes: number }, Failure>;

async function writeBytes(bytes: Uint8Array, targetPath: string): Promise<Written> {
  const written = await writeFileSafely(targetPath, bytes, sameBytesAs(bytes));
  return written.ok ? ok({ sizeBytes: bytes.length }) : written;
}

/**
 * Writes a document as a Word file; an earlier file of that name stays until the new one is whole. Gives the size in
 * bytes. Errors: those of `writeFileSafely`.
 */
export async function writeDocx(model: DocumentModel, targetPath: string): Promise<Written> {
  return await writeBytes(await renderDocx(model), targetPath);
}

/** Writes a ready-made document of a kind, as `writeDocx` does. */
export async function writeDocument(
  kindId: string,
  request: DocumentRequest,
  targetPath: string,
): Promise<Written> {
  return await writeBytes(await renderDocument(kindId, request), targetPath);
}
