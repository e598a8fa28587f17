import type { IntegrityCause, Verification } from '#shared/report/verification.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { DECRYPTED_NAME, shownName } from '#shared/report/received-names.ts';
import type { ZipBounds } from '#services/zip/read-zip.ts';
import { isEnvelope } from '#services/cms/read-envelope.ts';
import { isPackedTwice, openContainer } from './open-container.ts';
import { asDecrypted, openEncrypted } from './open-encrypted.ts';
import { refusedFile, verifyOneFile, type VerifyOptions } from './verify-report-file.ts';

/** What was judged of one file. */
export interface JudgedFile {
  /** Its name in the ZIP or the mail; `null` for a file that came by itself. */
  readonly entry: string | null;
  readonly verification: Verification;
  /** The sealed file without the bytes around it; only when there are such bytes. */
  readonly sealedPart: Uint8Array | null;
}

/** What was judged of what came in as one file. */
export interface JudgedFiles {
  readonly files: readonly JudgedFile[];
  /** The names of what lies in a ZIP or a mail and was not looked at. */
  readonly skipped: readonly string[];
}

const BOUNDS: ZipBounds = {
  entries: 5_000,
  wanted: 500,
  fileBytes: REPORT_FILE_LIMIT_BYTES,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};
/** A ZIP in a mail, or a mail in a mail in a ZIP. */
const MAX_DEPTH = 3;

/**
 * As `verifyOneFile`, but a ZIP or a mail is opened, within bounds and in memory, and each PDF in it, whatever its name, is
 * judged by itself. What is packed inside of a ZIP a second time is named and not opened. What was encrypted on its way is
 * decrypted where the key for it is at hand, and what comes out is judged as it is.
 */
export async function verifyReceivedFile(
  bytes: Uint8Array,
  options: VerifyOptions = {},
  bounds: ZipBounds = BOUNDS,
): Promise<JudgedFiles> {
  const room = { bytes: bounds.totalBytes, files: bounds.wanted };
  return await lookInto(bytes, { entry: null, depth: 0, isInZip: false }, { options, bounds, room });
}

/** Where something lies. */
interface Place {
  readonly entry: string | null;
  readonly depth: number;
  readonly isInZip: boolean;
}

/** What holds for all that came in as one file; `room`: how much may still be opened of it. */
interface Work {
  readonly options: VerifyOptions;
  readonly bounds: ZipBounds;
  readonly room: { bytes: number; files: number };
}

async function lookInto(bytes: Uint8Array, place: Place, work: Work): Promise<JudgedFiles> {
  const { bounds, room } = work;
  if (isEnvelope(bytes)) return await judgedEncrypted(bytes, place, work);
  const isClosed = place.depth >= MAX_DEPTH || (place.isInZip && isPackedTwice(bytes));
  const left = { ...bounds, wanted: room.files, totalBytes: room.bytes };
  const opened = isClosed ? null : await openContainer(bytes, left);
  if (opened === null) return { files: [await judged(bytes, place, work)], skipped: [] };
  if (!opened.ok) return asWhole(bytes, place, opened.error);
  const { kind, without } = opened.value;
  const files: JudgedFile[] = [];
  const skipped = opened.value.skipped.map((name) => nameIn(place, name));
  for await (const { name, content } of opened.value.files) {
    const entry = nameIn(place, name);
    if (!content.ok) {
      files.push({ entry, verification: refusedFile(NO_BYTES, content.error), sealedPart: null });
      continue;
    }
    room.bytes -= content.value.length;
    room.files -= 1;
    const inner = { entry, depth: place.depth + 1, isInZip: place.isInZip || kind === 'zip' };
    const found = await lookInto(content.value, inner, work);
    files.push(...found.files);
    skipped.push(...found.skipped);
  }
  return files.length > 0
    ? { files, skipped }
    : asWhole(bytes, place, without, kind === 'mail' ? skipped : []);
}

function nameIn({ entry }: Place, name: string): string {
  return entry === null ? name : shownName(entry, name);
}

function asWhole(
  bytes: Uint8Array,
  { entry }: Place,
  cause: IntegrityCause,
  skipped: readonly string[] = [],
): JudgedFiles {
  return { files: [{ entry, verification: refusedFile(bytes, cause), sealedPart: null }], skipped };
}

const NO_BYTES = new Uint8Array();

async function judged(bytes: Uint8Array, { entry }: Place, { options }: Work): Promise<JudgedFile> {
  return judgedFile(entry, bytes, await verifyOneFile(bytes, options));
}

/** An encrypted file holds one report: what is packed inside of it is named and not opened. */
async function judgedEncrypted(bytes: Uint8Array, place: Place, { options }: Work): Promise<JudgedFiles> {
  const opened = await openEncrypted(bytes, options.decryption);
  if (!opened.ok) return asWhole(bytes, place, opened.error);
  const verification = asDecrypted(await verifyOneFile(opened.value, options));
  return { files: [judgedFile(nameIn(place, DECRYPTED_NAME), opened.value, verification)], skipped: [] };
}

function judgedFile(entry: string | null, bytes: Uint8Array, verification: Verification): JudgedFile {
  const { sealedPart } = verification;
  return {
    entry,
    verification,
    sealedPart:
      sealedPart === null ? null : Uint8Array.from(bytes.subarray(sealedPart.start, sealedPart.end)),
  };
}
