import { z } from 'zod';
import { recoverableSchema } from '../journal/batch.ts';

/** What is in a backup file, in figures for the user; sizes in bytes. */
export const backupContentSchema = z.strictObject({
  /** When it was made, UTC. */
  createdAt: z.iso.datetime(),
  /** Of the program that made it. */
  appVersion: z.string().max(40),
  store: recoverableSchema,
  evidenceCount: z.int().min(0),
  evidenceBytes: z.int().min(0),
  packCount: z.int().min(0),
  exportCount: z.int().min(0),
  /** Keys of other units that the user has compared. */
  approvedKeyCount: z.int().min(0),
  /** Whether the sealing key is in it, under its passphrase. */
  hasKey: z.boolean(),
  /** Whether the key that opens encrypted reports is in it, under its passphrase. */
  hasDecryptionKey: z.boolean(),
});

/** See `backupContentSchema`. */
export type BackupContent = z.output<typeof backupContentSchema>;

/** The stages of work on a backup. */
export const BACKUP_STAGES = ['write', 'verify', 'read', 'restore'] as const;

/** How far the work on a backup has come. */
export const backupProgressSchema = z.strictObject({
  stage: z.enum(BACKUP_STAGES),
  /** Of the whole work, 0 to 1, never falling. */
  fraction: z.number().min(0).max(1),
});

/** See `backupProgressSchema`. */
export type BackupProgress = z.output<typeof backupProgressSchema>;

/** What was written into a backup file; sizes in bytes. */
export const writtenBackupSchema = z.strictObject({
  sizeBytes: z.int().min(0),
  evidenceCount: z.int().min(0),
  /** Evidence files on this PC that cannot be read, or are no longer what they were: they are not in the backup. */
  leftOutCount: z.int().min(0),
});

/** See `writtenBackupSchema`. */
export type WrittenBackup = z.output<typeof writtenBackupSchema>;
