import type { Verification } from '../report/verification.ts';
import { factsOfReport, type ReportFacts } from './report-facts.ts';

/** One file as it came in, judged by itself. */
export interface ReceivedFile {
  /** Where it was found; of a file in a ZIP or a mail, after the name of that. */
  readonly source: string;
  readonly fileSha256: string;
  /** When the desk had this content for the first time, by the desk's clock; ISO 8601. */
  readonly receivedAt: string;
  readonly integrity: Pick<Verification['integrity'], 'status' | 'cause' | 'sentence' | 'nextStep'>;
  readonly signer: Pick<Verification['signer'], 'status' | 'sentence' | 'nextStep' | 'remarks'>;
  /** By which a duplicate is recognised; only of a whole file. */
  readonly sealed: Verification['sealed'];
  readonly reportSha256: string | null;
  /**
   * Whether working out the app's findings again gives what the report says; `null` of a file that is not whole, and of
   * one that was stored before this was kept.
   */
  readonly findings: Verification['findings']['status'] | null;
  /** Only of a whole file. */
  readonly facts: ReportFacts | null;
}

/** What the collation keeps of a file that has been judged. */
export function receivedFile(source: string, receivedAt: string, verification: Verification): ReceivedFile {
  const { integrity, signer, sealed, fileSha256, reportSha256, report, findings } = verification;
  return {
    source,
    fileSha256,
    receivedAt,
    integrity: {
      status: integrity.status,
      cause: integrity.cause,
      sentence: integrity.sentence,
      nextStep: integrity.nextStep,
    },
    signer: {
      status: signer.status,
      sentence: signer.sentence,
      nextStep: signer.nextStep,
      remarks: signer.remarks,
    },
    sealed,
    reportSha256,
    findings: report === null ? null : findings.status,
    facts: report === null ? null : factsOfReport(report),
  };
}

/**
 * What makes two files the same report: the bytes under the seal and the key that sealed them, never the bytes of the
 * file, which a mail system or a further signature changes. A file that is not whole is the same as itself only.
 */
export function sameReportKey({ sealed, fileSha256 }: Pick<ReceivedFile, 'sealed' | 'fileSha256'>): string {
  return sealed === null ? `${FILE}${fileSha256}` : `${sealed.signedContentSha256} ${sealed.keyFingerprint}`;
}

/** Whether such a key is that of a file that was not whole. */
export function isOfRefusedFile(key: string): boolean {
  return key.startsWith(FILE);
}

const FILE = 'file ';

/** When each content was received for the first time, by `sameReportKey`; ISO 8601. */
export type FirstReceipts = ReadonlyMap<string, string>;

/** Several such lists as one: of two times for one content the earlier one holds. */
export function earliestReceipts(lists: readonly FirstReceipts[]): FirstReceipts {
  const found = new Map<string, string>();
  for (const [key, time] of lists.flatMap((list) => [...list])) {
    const known = found.get(key);
    if (known === undefined || time < known) found.set(key, time);
  }
  return found;
}
