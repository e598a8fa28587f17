import { z } from 'zod';

/** What can go wrong without anybody having made a programming mistake. */
export const FAILURE_CODES = [
  'invalid-input',
  'blocked-by-problems',
  'file-not-found',
  'file-unreadable',
  'file-too-large',
  'report-too-large',
  'zip-too-large',
  'checked-file-gone',
  'file-exists',
  'not-writable',
  'disk-full',
  'file-in-use',
  'target-gone',
  'target-among-received',
  'too-many-folders',
  'received-file-gone',
  'hand-up-too-large',
  'self-check-failed',
  'evidence-type-refused',
  'evidence-empty',
  'evidence-too-large',
  'evidence-damaged',
  'evidence-locked',
  'evidence-missing',
  'kept-evidence-damaged',
  'evidence-limit-exceeded',
  'key-file-damaged',
  'key-protection-unavailable',
  'decryption-key-damaged',
  'desk-certificate-unusable',
  'report-file-changed',
  'exported-file-replaced',
  'passphrase-needed',
  'passphrase-too-short',
  'passphrase-wrong',
  'certificate-file-damaged',
  'certificate-passphrase-wrong',
  'certificate-key-mismatch',
  'certificate-key-weak',
  'certificate-use-unsuitable',
  'certificate-not-yet-valid',
  'certificate-expired',
  'backup-damaged',
  'backup-newer',
  'backup-passphrase-wrong',
  'database-failed',
  'database-newer',
  'file-is-hand-over',
  'file-is-backup',
  'file-is-desk-work',
  'hand-over-damaged',
  'hand-over-newer',
  'hand-over-passphrase-wrong',
  'cancelled',
  'busy',
  'worker-stopped',
] as const;

/** The code of an expected failure. */
export type FailureCode = (typeof FAILURE_CODES)[number];

export const failureSchema = z.strictObject({
  code: z.enum(FAILURE_CODES),
  /** What it concerns, for IT staff: a file name, an errno, a path in a document. Never answers, names or phones. */
  detail: z.string(),
});

/** An expected failure, as services return it and as it crosses the bridge. */
export type Failure = z.output<typeof failureSchema>;
