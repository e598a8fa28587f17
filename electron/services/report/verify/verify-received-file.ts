import type { IntegrityCause, Verification } from '#shared/report/verification.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { readZip, type ZipBounds, type ZipFault } from '#services/zip/read-zip.ts';
import { startOfPdf } from './open-envelope.ts';
import { packedKind } from './packed-file.ts';
import { refusedFile, verifyOneFile, type VerifyOptions } from './verify-report-file.ts';

/** What was judged of one file. */
export interface JudgedFile {
  /** Its name in the ZIP; `null` for a file that came by itself. */
  readonly entry: string | null;
  readonly verification: Verification;
  /** The sealed file without the bytes around it; only when there are such bytes. */
  readonly sealedPart: Uint8Array | null;
}

/** What was judged of what came in as one file. */
export interface JudgedFiles {
  readonly files: readonly JudgedFile[];
  /** The names of what lies in a ZIP and was not looked at. */
  readonly skipped: readonly string[];
}

const BOUNDS: ZipBounds = {
  entries: 5_000,
  wanted: 500,
  fileBytes: REPORT_FILE_LIMIT_BYTES,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};
/** Reports, and what a report may be packed in. */
const WANTED = /\.(?:pdf|zip|rar|7z|eml|msg)$/iu;
const OFFICE_MARK = '[Content_Types].xml';

const CAUSES: Readonly<Record<ZipFault, IntegrityCause>> = {
  'zip-damaged': 'zip-damaged',
  'zip-locked': 'zip-locked',
  'zip-too-large': 'zip-too-large',
  'zip-method-unknown': 'packed-archive',
};

/**
 * As `verifyOneFile`, but a ZIP is opened, within bounds and in memory, and each PDF in it, whatever its name, is judged by
 * itself. What is
 * packed inside of a ZIP a second time is named and not opened.
 */
export async function verifyReceivedFile(
  bytes: Uint8Array,
  options: VerifyOptions = {},
  bounds: ZipBounds = BOUNDS,
): Promise<JudgedFiles> {
  if (packedKind(bytes) !== 'packed-archive' || !isZip(bytes)) {
    return { files: [await judged(null, bytes, options)], skipped: [] };
  }
  const asWhole = (cause: IntegrityCause): JudgedFiles => ({
    files: [{ entry: null, verification: refusedFile(bytes, cause), sealedPart: null }],
    skipped: [],
  });
  const zip = await readZip(bytes, isReport, bounds);
  if (!zip.ok) return asWhole(CAUSES[zip.error]);
  const files: JudgedFile[] = [];
  for await (const { name, content } of zip.value.files) {
    files.push(
      content.ok
        ? await judged(name, content.value, options)
        : { entry: name, verification: refusedFile(NO_BYTES, CAUSES[content.error]), sealedPart: null },
    );
  }
  if (files.length > 0) return { files, skipped: zip.value.skipped };
  return asWhole(zip.value.skipped.includes(OFFICE_MARK) ? 'office-document' : 'zip-without-report');
}

/** A report whose name has lost its ending is still one. */
async function isReport(name: string, head: () => Promise<Uint8Array>): Promise<boolean> {
  return WANTED.test(name) || startOfPdf(await head()) !== -1;
}

const NO_BYTES = new Uint8Array();

async function judged(entry: string | null, bytes: Uint8Array, options: VerifyOptions): Promise<JudgedFile> {
  const verification = await verifyOneFile(bytes, options);
  const { sealedPart } = verification;
  return {
    entry,
    verification,
    sealedPart:
      sealedPart === null ? null : Uint8Array.from(bytes.subarray(sealedPart.start, sealedPart.end)),
  };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
