import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { printable } from '#shared/base/printable-text.ts';
import { drawnBytes, pdfmake } from '#services/typography/offline-pdfmake.ts';
import { type Attachment, attachFile } from './attach-file.ts';

/** What a PDF for the files of an office is drawn from. */
export interface ArchivePdfParts {
  readonly definition: TDocumentDefinitions;
  readonly title: string;
  readonly author: string;
  readonly app: { readonly name: string; readonly version: string };
  readonly attachments: readonly Attachment[];
  readonly createdAt: Date;
  /** How much of the pages is drawn, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
  /** Last additions to the document before its end, such as the place of the seal. */
  readonly beforeEnd: (document: PDFKit.PDFDocument) => void;
}

/** A finished PDF. */
export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** Text for the metadata, which pdfkit puts into XML as it is. */
function metadataText(text: string): string {
  return printable(text).replace(/&/gu, 'và').replace(/[<>]/gu, ' ');
}

/**
 * Draws a PDF/A-3b: all fonts embedded, sRGB output intent, the attachments as associated files. The same parts give the
 * same bytes. Nothing is fetched and no file but the fonts is read.
 */
export async function drawArchivePdf(parts: ArchivePdfParts): Promise<RenderedPdf> {
  const { definition, app, createdAt } = parts;
  const producer = metadataText(`${app.name} ${app.version}`);
  pdfmake.setProgressCallback(parts.onProgress);
  const document = await pdfmake
    .createPdf({
      ...definition,
      version: '1.7',
      subset: 'PDF/A-3b',
      language: 'vi-VN',
      displayTitle: true,
      info: {
        title: metadataText(parts.title),
        author: metadataText(parts.author),
        creator: producer,
        producer,
        creationDate: createdAt,
      },
    })
    .getStream();
  for (const attachment of parts.attachments) attachFile(document, attachment, createdAt);
  parts.beforeEnd(document);
  const { start, count } = document.bufferedPageRange();
  const bytes = await drawnBytes(document);
  return { bytes, pageCount: start + count };
}
