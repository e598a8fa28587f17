import type { Failure } from '#shared/failures/failure.ts';
import { receivedFileLimit, receivedFileTooLarge } from '#shared/base/file-limits.ts';
import type { HandedUpFile } from '#shared/desk/handed-up-file.ts';
import { compareText } from '#shared/desk/collation-request.ts';
import {
  type FirstReceipts,
  type ReceivedFile,
  receivedFile,
  sameReportKey,
} from '#shared/desk/received-file.ts';
import type { SignatureInfo } from '#shared/report/verification.ts';
import { shownName } from '#shared/report/received-names.ts';
import {
  type JudgedFile,
  verifyReceivedFile,
  type ZipWithCompanions,
} from '#services/report/verify/verify-received-file.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { readChosenFileAtOnce } from '#services/storage/read-chosen-file.ts';
import { readHandedUp } from './read-handed-up.ts';

/** What became of one file, or of one file in a ZIP. */
export type Imported =
  | {
      readonly kind: 'judged';
      readonly file: ReceivedFile;
      readonly signatures: readonly SignatureInfo[];
      /** The whole report, where there is one and whole reports are kept: text, as it crosses from thread to thread. */
      readonly reportJson: string | null;
    }
  /** A ZIP that a lower desk has handed up; the reports in it come by themselves. */
  | { readonly kind: 'handed-up'; readonly file: HandedUpFile }
  /** Lies in a ZIP or a mail, and nothing says that it is a PDF. */
  | { readonly kind: 'skipped'; readonly source: string }
  /** The system did not give its bytes: nothing is known of it. */
  | { readonly kind: 'unread'; readonly source: string; readonly failure: Failure };

/** What the import needs besides the files. */
export interface ImportOptions {
  readonly known: VerifyOptions;
  /** By `sameReportKey`, when a content was received before this run. */
  readonly firstReceipts: FirstReceipts;
  /** When the desk began to read, by its clock: a content that is new was there then, however long the reading takes. */
  readonly startedAt: Date;
  /** Whether whole reports are wanted. */
  readonly areReportsKept: boolean;
  /** How a path is called in what is kept. */
  readonly nameOf: (filePath: string) => string;
}

/** Reads and judges files one after the other, each PDF in a ZIP or a mail by itself. One bad file stops nothing. */
export async function* importReports(
  filePaths: readonly string[],
  { known, firstReceipts, startedAt, areReportsKept, nameOf }: ImportOptions,
): AsyncGenerator<Imported> {
  for (const filePath of filePaths) {
    const source = nameOf(filePath);
    const content = readChosenFileAtOnce(
      filePath,
      receivedFileLimit(filePath),
      receivedFileTooLarge(filePath),
    );
    if (!content.ok) {
      yield { kind: 'unread', source, failure: content.error };
      continue;
    }
    const zips: ZipWithCompanions[] = [];
    const onCompanions = (zip: ZipWithCompanions) => zips.push(zip);
    const { files, skipped } = await verifyReceivedFile(content.value, known, undefined, { onCompanions });
    const around = hashAround(files, content.value);
    for (const { entry, verification, encryptedSha256 } of files) {
      const name = entry === null ? source : shownName(source, entry);
      const bytes = [verification.fileSha256, encryptedSha256, around];
      const receivedAt = firstReceiptOf(verification, bytes, firstReceipts);
      yield {
        kind: 'judged',
        file: receivedFile(name, receivedAt ?? startedAt.toISOString(), verification),
        signatures: verification.signatures,
        reportJson:
          areReportsKept && verification.report !== null ? JSON.stringify(verification.report) : null,
      };
    }
    const handedUp = await handedUpIn(source, zips);
    for (const { file } of handedUp) yield { kind: 'handed-up', file };
    const read = new Set(handedUp.flatMap(({ names }) => names));
    for (const entry of skipped)
      if (!read.has(entry)) yield { kind: 'skipped', source: shownName(source, entry) };
  }
}

/** Of what some files lay in; `null` for one that came by itself. */
function hashAround(files: readonly Pick<JudgedFile, 'entry'>[], bytes: Uint8Array): string | null {
  return files.some(({ entry }) => entry !== null) ? sha256(bytes) : null;
}

/**
 * When a content was received first; `undefined` where it was not. What was refused is known by its bytes: a later version
 * may take them for a whole report, or open them.
 * @param bytes SHA-256 of the file, and of what it lay in
 */
function firstReceiptOf(
  content: Parameters<typeof sameReportKey>[0],
  bytes: readonly (string | null)[],
  firstReceipts: FirstReceipts,
): string | undefined {
  const keys = bytes.flatMap((fileSha256) =>
    fileSha256 === null ? [] : sameReportKey({ sealed: null, fileSha256 }),
  );
  return [sameReportKey(content), ...keys]
    .flatMap((key) => firstReceipts.get(key) ?? [])
    .toSorted(compareText)[0];
}

/** What lower desks have handed up in a file, each with the names of its parts beside the reports. */
async function handedUpIn(source: string, zips: readonly ZipWithCompanions[]) {
  const found: { readonly file: HandedUpFile; readonly names: readonly string[] }[] = [];
  for (const zip of zips) {
    const { entry, companions } = zip;
    const file = await readHandedUp(entry === null ? source : shownName(source, entry), zip);
    const names = [...companions.keys()].map((name) => (entry === null ? name : shownName(entry, name)));
    if (file !== null) found.push({ file, names });
  }
  return found;
}
