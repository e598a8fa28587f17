import type { ReceivedFile } from '#shared/desk/received-file.ts';
import type { ReportFacts } from '#shared/desk/report-facts.ts';
import { integritySentence } from '#shared/report/integrity-sentences.ts';
import { signerSentence } from '#shared/report/verification-sentences.ts';
import type { Verification } from '#shared/report/verification.ts';
import { sha256 } from './report-file.ts';

/** The campaign of the made-up reports. */
export const CAMPAIGN = 'dot-mau';

/** What a made-up file is like; everything has a usual value. */
export interface SampleFile {
  readonly source?: string;
  readonly unitCode?: string;
  readonly campaign?: string;
  readonly sequence?: number;
  /** Four groups of four characters. */
  readonly key?: string;
  readonly signer?: Verification['signer']['status'];
  readonly findings?: ReceivedFile['findings'];
  readonly isIntact?: boolean;
  readonly receivedAt?: string;
  /** Tells contents apart that are alike otherwise. */
  readonly content?: string;
  readonly facts?: Partial<ReportFacts>;
}

/** The key of the made-up unit. */
export const UNIT_KEY = 'AAAA-AAAA-AAAA-AAAA';

const USUAL = {
  unitCode: 'HP-001',
  sequence: 1,
  key: UNIT_KEY,
  content: '',
  campaign: CAMPAIGN,
  isIntact: true,
  signer: 'known-unit-key',
  findings: 'agree',
  receivedAt: '2026-12-01T01:00:00.000Z',
  facts: {},
} as const;

/** A file as the desk keeps it, without a file. */
export function sampleReceivedFile(sample: SampleFile = {}): ReceivedFile {
  const { unitCode, sequence, key, content, campaign, isIntact, signer, receivedAt, facts, findings } = {
    ...USUAL,
    ...sample,
  };
  const source = sample.source ?? `${unitCode}_${String(sequence)}${content}.pdf`;
  const signed = sha256([unitCode, campaign, String(sequence), key, content].join('|'));
  const file = { source, fileSha256: sha256(`${signed}|${source}`), receivedAt };
  if (!isIntact) {
    return {
      ...file,
      integrity: { status: 'changed', cause: 'digest-mismatch', ...integritySentence('digest-mismatch') },
      signer: { status: 'none', remarks: [], ...signerSentence('none') },
      sealed: null,
      reportSha256: null,
      findings: null,
      facts: null,
    };
  }
  return {
    ...file,
    integrity: { status: 'intact', cause: 'intact', ...integritySentence('intact') },
    signer: { status: signer, remarks: [], ...signerSentence(signer) },
    sealed: { signedContentSha256: signed, keyFingerprint: key },
    reportSha256: sha256(`report ${signed}`),
    findings,
    facts: { ...EMPTY_FACTS, unitCode, campaign, sequence, ...facts },
  };
}

const EMPTY_FACTS: ReportFacts = {
  unitCode: '',
  unitName: 'Trường Mẫu',
  commune: 'Phường Mẫu',
  campaign: '',
  sequence: 1,
  createdAt: '2026-11-30T01:00:00.000Z',
  previousReportSha256: null,
  answers: {},
  differing: [],
  doneWithoutEvidence: [],
  sites: [],
  openFindings: [],
  domainsToRemove: [],
  openWarnings: [],
  incidents: [],
};
