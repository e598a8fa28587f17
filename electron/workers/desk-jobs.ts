import { z } from 'zod';
import { sha256Hex } from '#shared/base/text-schemas.ts';
import { deskDecisionSchema } from '#shared/desk/decision.ts';
import { handedUpFileSchema } from '#shared/desk/handed-up-file.ts';
import { handUpPlanSchema } from '#shared/desk/handed-up-manifest.ts';
import { judgedFileSchema } from '#shared/desk/judged-file.ts';
import { lowerDeskSchema } from '#shared/desk/lower-desk.ts';
import { readingSchema, receiptSchema, unreadFileSchema } from '#shared/desk/reading.ts';
import { registerReadingSchema } from '#shared/desk/register-reading.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import { issuerListSchema } from '#shared/keys/issuer-list.ts';
import { unitTableSchema } from '#shared/keys/unit-keys.ts';
import { receiptContentSchema } from '#shared/receipts/receipt-content.ts';
import { receiptsWrittenSchema } from '#shared/receipts/receipts-written.ts';
import { bytes, decryptionMaterial, job, sealingKeyMaterial } from './job.ts';

/**
 * Folders with received files, and whose files they may be. `excluded` are no reports; `receipts`: what came before;
 * `startedAt`: when the desk began to read, which is when anything new was received.
 */
const receivedFolders = {
  places: z.array(z.string()),
  excluded: z.array(z.string()),
  receipts: z.array(receiptSchema),
  startedAt: z.date(),
  directives: z.array(directiveSchema),
  units: unitTableSchema,
  issuers: issuerListSchema,
  decryption: decryptionMaterial,
};

/** What received files are held against; `deadline` in ISO 8601. */
const collationOf = {
  register: unitTableSchema,
  campaign: z.string(),
  deadline: z.iso.datetime().nullable(),
};

/** What was read, and what the desk knows and has decided besides. */
const writtenSources = {
  ...collationOf,
  targetPath: z.string(),
  judged: z.array(judgedFileSchema),
  unread: z.array(unreadFileSchema),
  skipped: z.array(z.string()),
  readAt: z.iso.datetime(),
  /** Whose keys are known. */
  units: unitTableSchema,
  directive: directiveSchema.nullable(),
  decisions: z.array(deskDecisionSchema),
  /** What lower desks have handed up, and which of them are known. */
  handedUp: z.array(handedUpFileSchema),
  lowerDesks: z.array(lowerDeskSchema),
};

/** What the worker can be asked to do for the receiving desk. */
export const deskJobs = {
  /** Looks at a table of units line by line; the error is a Vietnamese sentence. */
  'examine-register': job(z.strictObject({ content: bytes }), registerReadingSchema),
  /** Has every file in some folders judged, in threads. */
  'read-received': job(z.strictObject(receivedFolders), readingSchema),
  /** Writes tables of the desk; `targetPath` is a file, for `csv` a folder. */
  'write-collation': job(
    z.strictObject({
      ...writtenSources,
      kind: z.enum(['xlsx', 'csv', 'missing', 'summary']),
      deskName: z.string().max(200),
    }),
    z.void(),
  ),
  /** Writes the report on a campaign as a PDF under the desk's key. */
  'write-sealed-summary': job(
    z.strictObject({
      ...writtenSources,
      deskName: z.string().max(200),
      madeBy: z.string().max(200),
      app: z.strictObject({ name: z.string(), version: z.string() }),
      createdAt: z.date(),
      key: sealingKeyMaterial,
    }),
    z.void(),
  ),
  /** Makes sealed receipts; `folder` is to be made for them, `null` for a file that the user chose in the save dialog. */
  'write-receipts': job(
    z.strictObject({
      receipts: z.array(z.strictObject({ content: receiptContentSchema, targetPath: z.string() })),
      folder: z.string().nullable(),
      key: sealingKeyMaterial,
    }),
    receiptsWrittenSchema,
  ),
  /** Writes the file for the desk above: the reports of a plan, with a manifest under the desk's key. */
  'write-handed-up': job(
    z.strictObject({
      plan: handUpPlanSchema,
      targetPath: z.string(),
      places: z.array(z.string()),
      excluded: z.array(z.string()),
      key: sealingKeyMaterial,
      decryption: decryptionMaterial,
    }),
    z.void(),
  ),
  /** Writes one line of JSON with its whole report for each received file. */
  'write-report-lines': job(
    z.strictObject({
      ...receivedFolders,
      ...collationOf,
      targetPath: z.string(),
      lowerDesks: z.array(lowerDeskSchema),
      /** What the window shows, to tell what has changed since. */
      shown: z.array(z.strictObject({ source: z.string(), fileSha256: sha256Hex })),
    }),
    z.strictObject({ unreadCount: z.int(), differingCount: z.int() }),
  ),
} as const;
