import type { ReportModel } from '#shared/report/model/report-model.ts';
import { printable } from '#shared/base/printable-text.ts';
import { type Attachment, attachFile } from './attach-file.ts';
import { documentDefinition } from './document-definition.ts';
import { drawnBytes, pdfmake } from '#services/typography/offline-pdfmake.ts';

/** Everything that a report file is made of. */
export interface ReportPdfParts {
  readonly model: ReportModel;
  readonly attachments: readonly Attachment[];
  /** Small pictures of the evidence, JPEG, by attachment name. */
  readonly thumbnails: ReadonlyMap<string, Uint8Array>;
  readonly createdAt: Date;
  readonly app: { readonly name: string; readonly version: string };
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

function metadata({ model, createdAt, app }: ReportPdfParts) {
  const producer = metadataText(`${app.name} ${app.version}`);
  return {
    title: metadataText(`Báo cáo: ${model.opening.subject}`),
    author: metadataText(model.opening.unitName),
    creator: producer,
    producer,
    creationDate: createdAt,
  };
}

/**
 * Renders a report as PDF/A-3b: all fonts embedded, sRGB output intent, the attachments as associated files. The same
 * parts give the same bytes. Nothing is fetched and no file but the fonts is read.
 */
export async function renderReportPdf(parts: ReportPdfParts): Promise<RenderedPdf> {
  const images = [...parts.thumbnails].map(([name, jpeg]) => {
    return [name, `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`] as const;
  });
  pdfmake.setProgressCallback(parts.onProgress);
  const document = await pdfmake
    .createPdf({
      ...documentDefinition(parts.model, Object.fromEntries(images)),
      version: '1.7',
      subset: 'PDF/A-3b',
      language: 'vi-VN',
      displayTitle: true,
      info: metadata(parts),
    })
    .getStream();
  for (const attachment of parts.attachments) attachFile(document, attachment, parts.createdAt);
  parts.beforeEnd(document);
  const { start, count } = document.bufferedPageRange();
  const bytes = await drawnBytes(document);
  return { bytes, pageCount: start + count };
}
