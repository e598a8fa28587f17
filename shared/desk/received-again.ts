import { isSameUnit, type KnownKeys } from '../keys/unit-keys.ts';
import { integritySentence } from '../report/integrity-sentences.ts';
import type { Report } from '../report/report.ts';
import { signerSentence } from '../report/verification-sentences.ts';
import type { Verification } from '../report/verification.ts';
import type { ReceivedFile } from './received-file.ts';
import { factsOfReport } from './report-facts.ts';

type SignerStatus = Verification['signer']['status'];

/** A whole report as a desk has stored it. */
export interface StoredReport {
  readonly source: string;
  readonly fileSha256: string;
  readonly receivedAt: string;
  readonly signedContentSha256: string;
  readonly keyFingerprint: string;
  readonly reportSha256: string;
  /** As it was judged when it was stored; keys may have been approved since. */
  readonly signerStatus: SignerStatus;
  /** `null`: stored before this was kept. */
  readonly findings: ReceivedFile['findings'];
  readonly report: Report;
}

/** A stored report as if it had come in now: whose it is follows from the keys that are known now. */
export function receivedAgain(stored: StoredReport, keys: KnownKeys): ReceivedFile {
  const facts = factsOfReport(stored.report);
  const status = signerStatusNow(stored, facts.unitCode, keys);
  return {
    source: stored.source,
    fileSha256: stored.fileSha256,
    receivedAt: stored.receivedAt,
    integrity: { status: 'intact', cause: 'intact', ...integritySentence('intact') },
    signer: { status, ...signerSentence(status), remarks: [] },
    sealed: { signedContentSha256: stored.signedContentSha256, keyFingerprint: stored.keyFingerprint },
    reportSha256: stored.reportSha256,
    findings: stored.findings,
    facts,
  };
}

/** Whose a stored report of a unit is by the keys that are known now. */
export function signerStatusNow(
  { keyFingerprint, signerStatus }: Pick<StoredReport, 'keyFingerprint' | 'signerStatus'>,
  unitCode: string,
  keys: KnownKeys,
): SignerStatus {
  const owner = keys.ownerOf(keyFingerprint);
  if (owner !== undefined) return isSameUnit(owner.code, unitCode) ? 'known-unit-key' : 'other-unit-key';
  return signerStatus === 'known-unit-key' ? 'unknown-key' : signerStatus;
}
