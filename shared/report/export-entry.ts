import { z } from 'zod';
import { sha256Hex } from '../base/text-schemas.ts';

/** One report that was exported from this PC. */
export const exportEntrySchema = z.strictObject({
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
  fingerprint: z.string(),
});

/** One report that was exported from this PC. */
export type ExportEntry = z.output<typeof exportEntrySchema>;
