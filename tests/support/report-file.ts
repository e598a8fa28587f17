import { createHash } from 'node:crypto';
import { pdfmake } from '#services/typography/offline-pdfmake.ts';
import type { ReportInput } from '#shared/answers/report-input.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { REPORT_JSON_NAME, type Report } from '#shared/report/report.ts';
import { createSealingKey, type SealingKey } from '#services/keys/sealing-key.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import { addSignaturePlaceholder } from '#services/report/seal/signature-placeholder.ts';
import { draftOf } from './report-input-draft.ts';
import { sampleDirective } from './sample-directive.ts';

/** The moment at which all files of the tests are made. */
export const MADE_AT = new Date('2026-11-22T02:03:04Z');

/** A file inside a report file. */
export interface SampleAttachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pages and attachments of a report file, and last changes to the pdfkit document before its end. */
export interface FileParts {
  readonly attachments?: readonly SampleAttachment[];
  readonly hasPlaceholder?: boolean;
  readonly change?: (document: PDFKit.PDFDocument) => void;
}

/** Some bytes that begin like a JPEG. */
export const SAMPLE_PHOTO = Uint8Array.from({ length: 3_000 }, (_, index) =>
  index < 3 ? ([0xff, 0xd8, 0xff][index] ?? 0) : (index * 7919) % 251,
);

/** SHA-256 as a report writes it. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A report of a made-up school on the sample pack, with one photo as evidence. */
export function sampleReport(): Report {
  const draft = draftOf({
    answers: { '1.1': { value: 'done', evidence: [{ file: 'anh.jpg', caption: 'Quyết định phân công' }] } },
    obstacles: 'Chưa có người chuyên trách.',
  });
  const input: ReportInput = reportInputSchemaFor(sampleDirective).parse(draft);
  return buildReport({
    directive: sampleDirective,
    packSha256: sha256(canonicalJson(sampleDirective)),
    input,
    evidence: [
      {
        file: 'anh.jpg',
        originalName: 'ảnh.jpg',
        mediaType: 'image/jpeg',
        sizeBytes: SAMPLE_PHOTO.length,
        sha256: sha256(SAMPLE_PHOTO),
      },
    ],
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    createdAt: MADE_AT,
  });
}

/** `report.json` and the photo. */
export function attachmentsOf(report: unknown = sampleReport()): readonly SampleAttachment[] {
  return [
    { name: 'minh-chung-01_1.1.jpg', bytes: SAMPLE_PHOTO },
    { name: REPORT_JSON_NAME, bytes: Buffer.from(canonicalJson(report)) },
  ];
}

/** A PDF of one page with attachments, not sealed; with room for a seal unless told otherwise. */
export async function unsealedFile(parts: FileParts = {}): Promise<Uint8Array> {
  const document = await pdfmake
    .createPdf({
      content: ['Bao cao'],
      defaultStyle: { font: 'Tinos' },
      version: '1.7',
      info: { creationDate: MADE_AT },
    })
    .getStream();
  for (const { name, bytes } of parts.attachments ?? attachmentsOf()) {
    document.file(Buffer.from(bytes), { name, creationDate: MADE_AT, modifiedDate: MADE_AT });
  }
  if (parts.hasPlaceholder !== false) {
    addSignaturePlaceholder(document, {
      claimedTime: MADE_AT,
      signerName: 'Trường Tiểu học Hoa Sen Mẫu',
      reason: 'Niêm phong điện tử',
    });
  }
  parts.change?.(document);
  return bytesOf(document);
}

/** A key in the name of the made-up school. */
export function sampleKey(now = MADE_AT): Promise<SealingKey> {
  return createSealingKey({ unitName: 'Trường Tiểu học Hoa Sen Mẫu', unitCode: 'HP-TH-000', now });
}

/** A sealed report file as a school hands it in. */
export async function sealedFile(key: SealingKey, parts: FileParts = {}): Promise<Uint8Array> {
  return sealPdf(await unsealedFile(parts), key);
}

function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    document.on('error', reject);
    document.on('end', () => {
      resolve(Uint8Array.from(Buffer.concat(chunks)));
    });
    document.end();
  });
}
