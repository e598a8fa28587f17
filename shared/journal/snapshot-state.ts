import { z } from 'zod';
import { failureSchema } from '../failures/failure.ts';

/** What is to be known of the snapshots on this PC. */
export const snapshotStateSchema = z.strictObject({
  /** Where they lie, for display only. */
  folder: z.string(),
  /** Whether that folder is copied to a server by OneDrive. */
  isSynchronised: z.boolean(),
  /** When the last one was written, UTC; `null` before the first. */
  lastMadeAt: z.iso.datetime().nullable(),
  count: z.int().min(0),
  /** Why the last attempt of this run failed. */
  failure: failureSchema.nullable(),
});

/** See `snapshotStateSchema`. */
export type SnapshotState = z.output<typeof snapshotStateSchema>;
