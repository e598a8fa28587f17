import { z } from 'zod';

/** What is to be known of backups outside of this PC, and of the last restore. Folders are for display only. */
export const backupStateSchema = z.strictObject({
  /** Whether it is time to remind of a backup. */
  isDue: z.boolean(),
  /** The last backup on another disk; UTC. */
  lastOutside: z
    .strictObject({ madeAt: z.iso.datetime(), folder: z.string(), fileName: z.string() })
    .nullable(),
  /** The stick that took the last backup, when it is plugged in now. */
  knownPlace: z.strictObject({ folder: z.string() }).nullable(),
  /** The restore that can be undone; UTC. */
  undo: z.strictObject({ restoredAt: z.iso.datetime(), fileName: z.string() }).nullable(),
  /** The backup file that the app was opened with, or that the user has chosen. */
  chosenFileName: z.string().nullable(),
});

/** See `backupStateSchema`. */
export type BackupState = z.output<typeof backupStateSchema>;
