import type { ReportModel } from '#shared/report/model/report-model.ts';
import type { Attachment } from './attach-file.ts';
import { documentDefinition } from './document-definition.ts';
import { drawArchivePdf, type RenderedPdf } from './draw-archive-pdf.ts';

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

/** Renders a report as PDF/A-3b; see `drawArchivePdf`. */
export async function renderReportPdf({ model, thumbnails, ...parts }: ReportPdfParts): Promise<RenderedPdf> {
  const images = [...thumbnails].map(([name, jpeg]) => {
    return [name, `data:image/jpeg;base64,${Buffer.from(jpeg).toString('base64')}`] as const;
  });
  return await drawArchivePdf({
    ...parts,
    definition: documentDefinition(model, Object.fromEntries(images)),
    title: `Báo cáo: ${model.opening.subject}`,
    author: model.opening.unitName,
  });
}
