import { z } from 'zod';
import { anyRowSchema } from '../answers/any-report-input.ts';
import { SEVERITIES } from '../checks/result/severity.ts';
import { ANSWER_VALUES } from '../directives/answer-values.ts';
import type { KnownKeys } from '../keys/unit-keys.ts';
import { signerVerdict } from '../report/signer-verdict.ts';
import { FINDINGS_STATUSES, type SignatureInfo, verificationSchema } from '../report/verification.ts';
import type { ReceivedFile } from './received-file.ts';
import type { ReportFacts } from './report-facts.ts';

/** A file as it was judged, with what says whose it is: that can be judged again when a key has been approved. */
export interface JudgedFile {
  readonly file: ReceivedFile;
  readonly signatures: readonly SignatureInfo[];
}

const rows = z.array(anyRowSchema);

const reportFactsSchema: z.ZodType<ReportFacts> = z.strictObject({
  unitCode: z.string(),
  unitName: z.string(),
  commune: z.string(),
  campaign: z.string(),
  sequence: z.int(),
  createdAt: z.string(),
  previousReportSha256: z.string().nullable(),
  answers: z.record(z.string(), z.enum(ANSWER_VALUES).nullable()),
  differing: z.array(z.string()),
  doneWithoutEvidence: z.array(z.string()),
  sites: z.array(
    z.strictObject({
      host: z.string(),
      status: z.enum(['checked', 'partly-checked', 'not-checked']),
      infected: z.union([z.boolean(), z.literal('unknown')]),
      checkedAt: z.string(),
    }),
  ),
  openFindings: z.array(
    z.strictObject({
      host: z.string(),
      rule: z.string(),
      severity: z.enum(SEVERITIES),
      page: z.string(),
      seen: z.string(),
      isSaidRemoved: z.boolean(),
    }),
  ),
  domainsToRemove: rows,
  openWarnings: rows,
  incidents: rows,
});

const { integrity, signer, signatures, sealed, fileSha256, reportSha256 } = verificationSchema.shape;

/** A judged file as it crosses from one process to another. */
export const judgedFileSchema: z.ZodType<JudgedFile> = z.strictObject({
  file: z.strictObject({
    source: z.string(),
    fileSha256,
    receivedAt: z.iso.datetime(),
    integrity: integrity.pick({ status: true, cause: true, sentence: true, nextStep: true }),
    signer,
    sealed,
    reportSha256,
    findings: z.enum(FINDINGS_STATUSES).nullable(),
    facts: reportFactsSchema.nullable(),
  }),
  signatures,
});

/** The file as it stands by the keys that are known now. */
export function judgedAgain(judged: JudgedFile, keys: KnownKeys): ReceivedFile {
  const { file } = judged;
  const { facts } = file;
  const unit = facts === null ? null : { code: facts.unitCode, name: facts.unitName };
  const signed = { isIntact: file.integrity.status === 'intact', signatures: judged.signatures, unit };
  return { ...file, signer: signerVerdict(signed, keys) };
}
