import { z } from 'zod';
import { nameText, sha256Hex } from '../base/text-schemas.ts';
import { storedFileName } from '../evidence/stored-evidence.ts';
import { failureSchema } from '../failures/failure.ts';
import { encryptedCopySchema, exportEntrySchema } from '../report/export-entry.ts';
import { verifiedFileSchema, verifiedFilesSchema } from '../report/verification.ts';
import { bytes, call, nothing } from './call.ts';

/** The calls about reports: making them, what was made, and checking files that somebody has received. */
export const reportCalls = {
  'report:export': call(
    z.strictObject({
      input: z.json(),
      originalNames: z.record(storedFileName, nameText),
      correctionReason: z.string().max(400),
      /** Of the app's own key, where it has one. */
      passphrase: z.string().max(200).nullable(),
      /** Whether phone numbers are left out of pages and data; what is stored stays. */
      hidesPhones: z.boolean().default(false),
      /** Whether an encrypted copy is written beside it, for the desks of the campaign's pack. */
      encrypts: z.boolean().default(false),
      /** How the file is protected; the app's own seal unless told otherwise. */
      form: z
        .discriminatedUnion('kind', [
          z.strictObject({ kind: z.literal('sealed') }),
          z.strictObject({ kind: z.literal('unsigned') }),
          /** A PKCS #12 file for this one export; neither is kept. */
          z.strictObject({ kind: z.literal('signed'), certificate: bytes, passphrase: z.string().max(200) }),
        ])
        .default({ kind: 'sealed' }),
    }),
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('saved'),
        entry: exportEntrySchema,
        /** What became of the encrypted copy, where one was asked for: the report itself is there in any case. */
        encrypted: z
          .discriminatedUnion('status', [
            encryptedCopySchema.extend({ status: z.literal('saved') }),
            z.strictObject({ status: z.literal('failed'), failure: failureSchema }),
          ])
          .optional(),
      }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  'report:cancel-export': call(nothing, nothing),
  /** Writes an encrypted copy of an exported report beside it, for the desks of the campaign's pack. */
  'report:save-encrypted': call(z.strictObject({ id: z.uuid() }), encryptedCopySchema),
  'report:list-exports': call(z.strictObject({ campaign: z.string().max(100) }), z.array(exportEntrySchema)),
  /** Asks for a file that came back signed and records it as what is handed in for one of the exports of this PC. */
  'report:record-signed': call(
    nothing,
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('recorded'),
        exportId: z.uuid(),
        /** Which export it belongs to, and which is the latest of that unit and campaign. */
        sequence: z.int(),
        latestSequence: z.int(),
      }),
      z.strictObject({
        status: z.literal('not-recognised'),
        fileName: z.string(),
        sentence: z.string(),
        nextStep: z.string(),
      }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  'report:show-in-folder': call(z.strictObject({ id: z.uuid() }), nothing),
  'report:open': call(z.strictObject({ id: z.uuid() }), nothing),
  /** Files that the user chooses; a ZIP is opened, here and below. */
  'report:choose-and-verify': call(nothing, verifiedFilesSchema.extend({ failures: z.array(failureSchema) })),
  /** How many files the app was opened with that were not judged yet. */
  'report:count-opened': call(nothing, z.strictObject({ count: z.int().min(0) })),
  /** Judges them, each once. */
  'report:verify-opened': call(nothing, verifiedFilesSchema.extend({ failures: z.array(failureSchema) })),
  'report:verify-bytes': call(
    z.strictObject({ fileName: z.string().max(1_000), content: bytes }),
    verifiedFilesSchema,
  ),
  /** Asks where to, and saves a file that was checked a moment ago without the bytes around what was sealed. */
  'report:save-sealed-part': call(
    z.strictObject({ fileSha256: sha256Hex, fileName: z.string().max(2_000) }),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('saved'), fileName: z.string(), folder: z.string() }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  /** Reads a report again that was exported from this PC. */
  'report:verify-exported': call(z.strictObject({ id: z.uuid() }), verifiedFileSchema),
} as const;
