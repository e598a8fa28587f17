import { askedRunOf } from '#shared/directives/run.ts';
import type { DocumentRequest } from '#shared/documents/model/document-kind.ts';
import { findDocumentKind } from '#shared/documents/registry.ts';
import { renderDocx } from './render-docx.ts';

/** A ready-made document as the bytes of a Word file. An unknown kind is a bug of the caller. */
export async function renderDocument(kindId: string, request: DocumentRequest): Promise<Uint8Array> {
  const kind = findDocumentKind(kindId);
  if (kind === undefined) throw new Error(`unknown kind of document: ${kindId}`);
  const directive = askedRunOf(request.directive, request.input);
  return renderDocx(kind.build({ ...request, directive }));
}
