import type { IntegrityCause, Verification } from '#shared/report/verification.ts';
import { REPORT_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { DECRYPTED_NAME, shownName } from '#shared/report/received-names.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import type { ZipBounds } from '#services/zip/read-zip.ts';
import { isEnvelope } from '#services/cms/read-envelope.ts';
import { type Container, isBesideReports, isPackedTwice, openContainer } from './open-container.ts';
import { asDecrypted, openEncrypted } from './open-encrypted.ts';
import { startOfPdf } from './open-envelope.ts';
import { packedKind } from './packed-file.ts';
import { refusedFile, verifyOneFile, type VerifyOptions } from './verify-report-file.ts';

/** What was judged of one file. */
export interface JudgedFile {
  /** Its name in the ZIP or the mail; `null` for a file that came by itself. */
  readonly entry: string | null;
  readonly verification: Verification;
  /** The sealed file without the bytes around it; only when there are such bytes. */
  readonly sealedPart: Uint8Array | null;
  /** Of the encrypted file that it came out of: while that could not be opened the desk had it all the same. */
  readonly encryptedSha256: string | null;
}

/** What was judged of what came in as one file. */
export interface JudgedFiles {
  readonly files: readonly JudgedFile[];
  /** The names of what lies in a ZIP or a mail and was not looked at. */
  readonly skipped: readonly string[];
}

/** A ZIP in which something lies beside the reports that may say more of them. */
export interface ZipWithCompanions {
  /** Its name in what came in; `null` where it came by itself. */
  readonly entry: string | null;
  /** By their names; a companion whose bytes could not be had has none. */
  readonly companions: ReadonlyMap<string, Uint8Array>;
  /** What was judged of the reports that lie in it, by their names in it. */
  readonly reports: ReadonlyMap<string, Verification>;
}

/** What somebody may want besides the verdicts. */
export interface Watch {
  readonly onCompanions?: (zip: ZipWithCompanions) => void;
  /** Each file that was judged, as it lay in what came in. */
  readonly onJudged?: (bytes: Uint8Array, verification: Verification) => void;
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
  watch: Watch = {},
): Promise<JudgedFiles> {
  const room = { bytes: bounds.totalBytes, files: bounds.wanted };
  const work = { options, bounds, room, watch };
  return await lookInto(bytes, { entry: null, depth: 0, isInZip: false }, work);
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
  readonly watch: Watch;
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
  const found = await lookAtEach(opened.value, place, work);
  const { files, skipped, companions, reports } = found;
  if (companions.size > 0) work.watch.onCompanions?.({ entry: place.entry, companions, reports });
  return files.length > 0
    ? { files, skipped }
    : asWhole(bytes, place, without, kind === 'mail' ? skipped : []);
}

/** What lies in an opened ZIP or mail: what was judged of it, and what may say more of that. */
interface Contained extends JudgedFiles, Pick<ZipWithCompanions, 'companions' | 'reports'> {}

async function lookAtEach({ kind, ...opened }: Container, place: Place, work: Work): Promise<Contained> {
  const { room } = work;
  const files: JudgedFile[] = [];
  const skipped = opened.skipped.map((name) => nameIn(place, name));
  const companions = new Map<string, Uint8Array>();
  const reports = new Map<string, Verification>();
  const isInZip = place.isInZip || kind === 'zip';
  for await (const { name, content } of opened.files) {
    const entry = nameIn(place, name);
    if (content.ok) room.bytes -= content.value.length;
    if (kind === 'zip' && isBesideReports(name)) {
      companions.set(name, content.ok ? content.value : NO_BYTES);
      skipped.push(entry);
      continue;
    }
    if (!content.ok) {
      files.push(refused(entry, NO_BYTES, content.error));
      continue;
    }
    room.files -= 1;
    const inner = await lookInto(content.value, { entry, depth: place.depth + 1, isInZip }, work);
    files.push(...inner.files);
    skipped.push(...inner.skipped);
    for (const { entry: at, verification } of inner.files) if (at === entry) reports.set(name, verification);
  }
  return { files, skipped, companions, reports };
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
  return { files: [refused(entry, bytes, cause)], skipped };
}

function refused(entry: string | null, bytes: Uint8Array, cause: IntegrityCause): JudgedFile {
  return { entry, verification: refusedFile(bytes, cause), sealedPart: null, encryptedSha256: null };
}

const NO_BYTES = new Uint8Array();

async function judged(bytes: Uint8Array, { entry }: Place, { options, watch }: Work): Promise<JudgedFile> {
  const verification = await verifyOneFile(bytes, options);
  watch.onJudged?.(bytes, verification);
  return judgedFile(entry, bytes, verification);
}

/** An encrypted file holds one report: what is packed inside of it is named and not opened. */
async function judgedEncrypted(
  bytes: Uint8Array,
  place: Place,
  { options, watch }: Work,
): Promise<JudgedFiles> {
  const opened = await openEncrypted(bytes, options.decryption);
  if (!opened.ok) return asWhole(bytes, place, opened.error);
  const verification = isPdf(opened.value)
    ? asDecrypted(await verifyOneFile(opened.value, options))
    : refusedFile(opened.value, 'encrypted-without-pdf');
  watch.onJudged?.(opened.value, verification);
  const file = judgedFile(nameIn(place, DECRYPTED_NAME), opened.value, verification);
  return { files: [{ ...file, encryptedSha256: sha256(bytes) }], skipped: [] };
}

/** What is packed or encrypted once more nobody can unpack by hand: it is on no disk. */
function isPdf(bytes: Uint8Array): boolean {
  return packedKind(bytes) === null && startOfPdf(bytes) !== -1;
}

function judgedFile(entry: string | null, bytes: Uint8Array, verification: Verification): JudgedFile {
  const { sealedPart } = verification;
  return {
    entry,
    verification,
    sealedPart:
      sealedPart === null ? null : Uint8Array.from(bytes.subarray(sealedPart.start, sealedPart.end)),
    encryptedSha256: null,
  };
}
