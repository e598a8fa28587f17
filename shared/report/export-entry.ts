import { z } from 'zod';
import { sha256Hex } from '../base/text-schemas.ts';

/** Version 1 of an entry: a report sealed by the app. It never changes. */
export const exportEntryV1Schema = z.strictObject({
  id: z.uuid(),
  campaign: z.string(),
  unitCode: z.string(),
  sequence: z.int(),
  fileName: z.string(),
  /** The folder, for display only. */
  folder: z.string(),
  reportSha256: sha256Hex,
  fileSha256: sha256Hex,
  sizeBytes: z.int(),
  exportedAt: z.iso.datetime(),
  correctionReason: z.string(),
  /** Of the key that sealed or signed it; empty for an unsigned file. */
  fingerprint: z.string(),
});

/** Version 2: a report that the app has not sealed. */
export const exportEntryV2Schema = exportEntryV1Schema.extend({
  /** `signed`: with the unit's own certificate; `unsigned`: to be signed in a tool of its own. */
  form: z.enum(['signed', 'unsigned']),
  /** As the certificate tells it; empty for an unsigned file. */
  signerName: z.string(),
});

/** A file that came back signed, and is what the unit hands in for one of its exports. */
export const signedVersionSchema = z.strictObject({
  exportId: z.uuid(),
  fileName: z.string(),
  /** The folder, for display only. */
  folder: z.string(),
  fileSha256: sha256Hex,
  sizeBytes: z.int(),
  recordedAt: z.iso.datetime(),
  /** As the certificates tell it; nobody here vouches for it. */
  signers: z.array(z.strictObject({ name: z.string(), issuer: z.string() })).min(1),
});

/** Version 3: what was entered when a report was exported, for telling later whether anything has changed since. */
export const exportedContentSchema = z.strictObject({
  exportId: z.uuid(),
  /** Of `contentText`. */
  contentSha256: sha256Hex,
});

/** A file that came back signed. */
export type SignedVersion = z.output<typeof signedVersionSchema>;

/** One report that was exported from this PC; without `form` it was sealed by the app. */
export const exportEntrySchema = exportEntryV1Schema.extend({
  form: exportEntryV2Schema.shape.form.optional(),
  signerName: z.string().optional(),
  /** What was entered then, see `exportedContentSchema`; reports of earlier versions have none. */
  contentSha256: sha256Hex.optional(),
  /** Oldest first; the last one is what counts as handed in. */
  signedVersions: z.array(signedVersionSchema).optional(),
});

/** An encrypted copy that was written beside a report; it is not entered in the history. */
export const encryptedCopySchema = z.strictObject({ fileName: z.string(), folder: z.string() });

/** An encrypted copy that was written beside a report. */
export type EncryptedCopy = z.output<typeof encryptedCopySchema>;

/** One report that was exported from this PC. */
export type ExportEntry = z.output<typeof exportEntrySchema>;
