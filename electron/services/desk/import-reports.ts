import type { Failure } from '#shared/failures/failure.ts';
import { receivedFileLimit, receivedFileTooLarge } from '#shared/base/file-limits.ts';
import { type ReceivedFile, receivedFile, sameReportKey } from '#shared/desk/received-file.ts';
import type { Report } from '#shared/report/report.ts';
import type { SignatureInfo } from '#shared/report/verification.ts';
import { shownName } from '#shared/report/received-names.ts';
import { verifyReceivedFile } from '#services/report/verify/verify-received-file.ts';
import type { VerifyOptions } from '#services/report/verify/verify-report-file.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';

/** What became of one file, or of one file in a ZIP. */
export type Imported =
  | {
      readonly kind: 'judged';
      readonly file: ReceivedFile;
      readonly signatures: readonly SignatureInfo[];
      readonly report: Report | null;
    }
  /** Lies in a ZIP or a mail, and nothing says that it is a PDF. */
  | { readonly kind: 'skipped'; readonly source: string }
  /** The system did not give its bytes: nothing is known of it. */
  | { readonly kind: 'unread'; readonly source: string; readonly failure: Failure };

/** What the import needs besides the files. */
export interface ImportOptions {
  readonly known: VerifyOptions;
  /** By `sameReportKey`, when a content was received before this run. */
  readonly firstReceipts: ReadonlyMap<string, string>;
  /** When the desk began to read, by its clock: a content that is new was there then, however long the reading takes. */
  readonly startedAt: Date;
  /** How a path is called in what is kept. */
  readonly nameOf: (filePath: string) => string;
}

/** Reads and judges files one after the other, each PDF in a ZIP or a mail by itself. One bad file stops nothing. */
export async function* importReports(
  filePaths: readonly string[],
  { known, firstReceipts, startedAt, nameOf }: ImportOptions,
): AsyncGenerator<Imported> {
  for (const filePath of filePaths) {
    const source = nameOf(filePath);
    const content = await readChosenFile(
      filePath,
      receivedFileLimit(filePath),
      receivedFileTooLarge(filePath),
    );
    if (!content.ok) {
      yield { kind: 'unread', source, failure: content.error };
      continue;
    }
    const { files, skipped } = await verifyReceivedFile(content.value, known);
    for (const { entry, verification } of files) {
      const name = entry === null ? source : shownName(source, entry);
      const receivedAt = firstReceipts.get(sameReportKey(verification)) ?? startedAt.toISOString();
      yield {
        kind: 'judged',
        file: receivedFile(name, receivedAt, verification),
        signatures: verification.signatures,
        report: verification.report,
      };
    }
    for (const entry of skipped) yield { kind: 'skipped', source: shownName(source, entry) };
  }
}
