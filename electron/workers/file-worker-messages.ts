import { z } from 'zod';
import { directiveSchema } from '#shared/directives/directive.ts';
import { sha256Hex } from '#shared/base/text-schemas.ts';
import {
  MAX_PICTURES,
  reportedPictureSchema,
  reportedSiteCheckSchema,
} from '#shared/checks/result/site-check-result.ts';
import { rawPictureSchema, storedPictureSchema } from '#shared/checks/result/site-picture.ts';
import { noticeSenderSchema } from '#shared/checks/notice/notice-sender.ts';
import { issuersReadingSchema } from '#shared/issuers/issuers-reading.ts';
import { issuerListSchema } from '#shared/keys/issuer-list.ts';
import { deskWorkSchema } from '#shared/desk-work/desk-work.ts';
import { fingerprintText, unitTableSchema } from '#shared/keys/unit-keys.ts';
import {
  backupContentSchema,
  backupProgressSchema,
  writtenBackupSchema,
} from '#shared/backup/backup-content.ts';
import { readingProgressSchema } from '#shared/desk/reading.ts';
import { broughtTableSchema } from '#shared/facts/facts-in-use.ts';
import { handOverSchema } from '#shared/hand-over/hand-over.ts';
import { contentSchema } from '#shared/journal/batch.ts';
import { failureSchema } from '#shared/failures/failure.ts';
import { packReadingSchema } from '#shared/packs/pack-verdict.ts';
import { verificationSchema } from '#shared/report/verification.ts';
import { exportProgressSchema } from '#shared/report/export-progress.ts';
import { storedEvidenceSchema } from '#shared/evidence/stored-evidence.ts';
import { deskJobs } from './desk-jobs.ts';
import { bytes, decryptionMaterial, job, sealingKeyMaterial } from './job.ts';

/** What protects a report: the app's key, a PKCS #12 file that the worker opens itself, or nothing. */
const signingKeySchema = z.discriminatedUnion('kind', [
  sealingKeyMaterial.extend({ kind: z.literal('seal') }),
  z.strictObject({ kind: z.literal('certificate'), content: bytes, passphrase: z.string() }),
  z.strictObject({ kind: z.literal('none') }),
]);

/** A file to judge: `directives` are the packs to hold it against, `units` whose keys are known, `issuers` who is. */
const knownSchema = z.strictObject({
  content: bytes,
  directives: z.array(directiveSchema),
  units: unitTableSchema,
  issuers: issuerListSchema,
});

/** Where the app keeps what goes into a backup. */
const backupFolders = z.strictObject({
  evidence: z.string(),
  keys: z.string(),
  packs: z.string(),
  hostsList: z.string(),
  exportHistoryFile: z.string(),
  approvedKeysFile: z.string(),
});

const openedFile = { file: z.union([z.string(), bytes]), passphrase: z.string().nullable() };

/** What the worker can be asked to do: everything that looks into files from outside, or makes large ones. */
export const jobs = {
  'take-in-evidence': job(
    z.strictObject({ folder: z.string(), originalName: z.string(), content: bytes }),
    storedEvidenceSchema,
  ),
  /** Pictures of pages; one that could not be decoded or kept is left out. */
  'take-in-pictures': job(
    z.strictObject({
      folder: z.string(),
      originalName: z.string(),
      pictures: z.array(rawPictureSchema).max(MAX_PICTURES),
    }),
    z.strictObject({ kept: z.array(storedPictureSchema).max(MAX_PICTURES) }),
  ),
  /** The input has been examined before; `targetPath` is what the user chose in the save dialog. */
  'export-report': job(
    z.strictObject({
      directive: directiveSchema,
      input: z.looseObject({}),
      originalNames: z.record(z.string(), z.string()),
      evidenceFolder: z.string(),
      key: signingKeySchema,
      link: z.strictObject({
        sequence: z.int(),
        previousReportSha256: sha256Hex.nullable(),
        correctionReason: z.string(),
      }),
      app: z.strictObject({ name: z.string(), version: z.string() }),
      createdAt: z.date(),
      targetPath: z.string(),
      hidesPhones: z.boolean(),
    }),
    z.strictObject({ reportSha256: sha256Hex, fileSha256: sha256Hex, sizeBytes: z.int() }),
  ),
  /** Writes an encrypted copy of a report that was exported; `certificates` (DER) are those of the desks. */
  'encrypt-report': job(
    z.strictObject({
      sourcePath: z.string(),
      fileSha256: sha256Hex,
      certificates: z.array(bytes),
      targetPath: z.string(),
      now: z.date(),
    }),
    z.strictObject({ sizeBytes: z.int() }),
  ),
  /** Looks into a PKCS #12 file; the key in it goes nowhere. */
  'examine-certificate': job(
    z.strictObject({ content: bytes, passphrase: z.string(), now: z.date() }),
    z.strictObject({ fingerprint: z.string(), signerName: z.string() }),
  ),
  'write-document': job(
    z.strictObject({
      kind: z.string(),
      directive: directiveSchema,
      input: z.looseObject({}),
      rowIndex: z.int().nullable(),
      originalNames: z.record(z.string(), z.string()),
      broughtTables: z.array(broughtTableSchema),
      today: z.string(),
      targetPath: z.string(),
    }),
    z.strictObject({ sizeBytes: z.int() }),
  ),
  /** One report. */
  'verify-report': job(knownSchema, verificationSchema),
  /** The same for what a receiver gets, which may be a ZIP with several reports, or encrypted. */
  'verify-received': job(
    knownSchema.extend({ decryption: decryptionMaterial }),
    z.strictObject({
      files: z.array(
        z.strictObject({
          entry: z.string().nullable(),
          verification: verificationSchema,
          sealedPart: bytes.nullable(),
          encryptedSha256: sha256Hex.nullable(),
        }),
      ),
      skipped: z.array(z.string()),
    }),
  ),
  /** Looks into a signed list of issuers. */
  'read-issuers': job(z.strictObject({ content: bytes }), issuersReadingSchema),
  /** Looks into a list of bad hosts. */
  'count-hosts': job(z.strictObject({ content: bytes }), z.strictObject({ hostCount: z.int() })),
  /** `targetPath` is what the user chose in the save dialog. */
  'write-vendor-notice': job(
    z.strictObject({
      check: reportedSiteCheckSchema,
      sender: noticeSenderSchema,
      pictures: z.array(reportedPictureSchema).max(MAX_PICTURES),
      evidenceFolder: z.string(),
      createdAt: z.date(),
      targetPath: z.string(),
    }),
    z.strictObject({ sizeBytes: z.int() }),
  ),
  /** Looks into a pack file; whether it may be used beside the packs at hand is for main to say. */
  'read-pack': job(z.strictObject({ content: bytes }), packReadingSchema),
  /** `store` is the working store as a snapshot; `targetPath` is what the user chose in the save dialog. */
  'write-backup': job(
    z.strictObject({
      folders: backupFolders,
      store: bytes,
      targetPath: z.string(),
      passphrase: z.string().nullable(),
      now: z.date(),
      appVersion: z.string(),
    }),
    writtenBackupSchema,
  ),
  'examine-backup': job(
    z.strictObject({ file: z.string(), passphrase: z.string().nullable() }),
    backupContentSchema,
  ),
  /** The working store as it was lies in `undoFolder` already. */
  'restore-backup': job(
    z.strictObject({
      file: z.string(),
      passphrase: z.string().nullable(),
      folders: backupFolders,
      undoFolder: z.string(),
      now: z.date(),
    }),
    contentSchema,
  ),
  /** `targetPath` is what the user chose in the save dialog. */
  'write-hand-over': job(
    z.strictObject({
      content: handOverSchema,
      evidenceFolder: z.string(),
      targetPath: z.string(),
      passphrase: z.string().nullable(),
      now: z.date(),
      appVersion: z.string(),
    }),
    writtenBackupSchema,
  ),
  /** `file` is a path, or what was dropped on the page. */
  'read-hand-over': job(
    z.strictObject(openedFile),
    z.strictObject({
      createdAt: z.iso.datetime(),
      appVersion: z.string(),
      content: handOverSchema,
      contentSha256: sha256Hex,
      evidenceCount: z.int(),
      evidenceBytes: z.int(),
    }),
  ),
  /** `targetPath` is what the user chose in the save dialog. */
  'write-desk-work': job(
    z.strictObject({
      content: deskWorkSchema,
      targetPath: z.string(),
      passphrase: z.string().nullable(),
      now: z.date(),
      appVersion: z.string(),
    }),
    writtenBackupSchema.extend({ code: fingerprintText }),
  ),
  'read-desk-work': job(
    z.strictObject(openedFile),
    z.strictObject({ createdAt: z.iso.datetime(), content: deskWorkSchema, code: fingerprintText }),
  ),
  'take-evidence': job(
    z.strictObject({ ...openedFile, evidenceFolder: z.string(), contentSha256: sha256Hex }),
    z.void(),
  ),
  ...deskJobs,
} as const;

/** The name of a job. */
export type JobName = keyof typeof jobs;
/** What a job takes. */
export type JobInput<Name extends JobName> = z.input<(typeof jobs)[Name]['input']>;
/** What the worker gets: the input as its schema has read it. */
export type JobData<Name extends JobName> = z.output<(typeof jobs)[Name]['input']>;
/** What a job gives when it succeeds. */
export type JobOutput<Name extends JobName> = z.output<(typeof jobs)[Name]['output']>;

const [firstName, ...otherNames] = Object.keys(jobs) as [JobName, ...JobName[]];

/** From main to the worker; a worker does one job in its life. */
export const toWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('start'), name: z.enum([firstName, ...otherNames]), input: z.unknown() }),
  z.strictObject({ kind: z.literal('cancel') }),
]);

/** From main to the worker. */
export type ToWorker = z.output<typeof toWorkerSchema>;

/** From the worker to main. */
export const fromWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), progress: exportProgressSchema }),
  z.strictObject({ kind: z.literal('backup-progress'), progress: backupProgressSchema }),
  z.strictObject({ kind: z.literal('reading-progress'), progress: readingProgressSchema }),
  z.strictObject({ kind: z.literal('succeeded'), output: z.unknown() }),
  z.strictObject({ kind: z.literal('failed'), failure: failureSchema }),
]);

/** From the worker to main. */
export type FromWorker = z.output<typeof fromWorkerSchema>;
