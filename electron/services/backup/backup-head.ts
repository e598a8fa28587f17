import { z } from 'zod';
import { readLine } from '../journal/checked-lines.ts';
import { passphraseBoxSchema } from '../keys/passphrase-box.ts';
import { BackupRefusal, damaged } from './refusal.ts';

/** The version that this program writes. A released version never changes. */
export const BACKUP_VERSION = 1;

/** The part `backup.json`. */
const headSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/backup'),
  formatVersion: z.literal(BACKUP_VERSION),
  /** UTC. */
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(40),
});

/** The line before the chunks of a backup under a passphrase; what is in the box is the key of the chunks. */
const lockSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/locked-backup'),
  formatVersion: z.literal(BACKUP_VERSION),
  key: passphraseBoxSchema,
});

const versionedSchema = z.looseObject({ format: z.string(), formatVersion: z.int() });

/** When a backup was made, and by which version of the program. */
export type BackupHead = z.output<typeof headSchema>;
/** See `lockSchema`. */
export type BackupLock = z.output<typeof lockSchema>;

/** Of a version that this program does not know nothing is guessed. */
function refuseNewer(value: unknown): void {
  const { data } = versionedSchema.safeParse(value);
  if (data !== undefined && data.format.startsWith('tu-kiem-attt/') && data.formatVersion > BACKUP_VERSION) {
    throw new BackupRefusal('backup-newer', `version ${String(data.formatVersion)}`);
  }
}

/** Reads the part `backup.json`. */
export function readHead(bytes: Buffer): BackupHead {
  const value = readLine(z.unknown(), bytes);
  refuseNewer(value);
  return headSchema.safeParse(value).data ?? damaged('backup.json');
}

/** Reads the line before the chunks. */
export function readLock(json: Buffer): BackupLock {
  const value = readLine(z.unknown(), json);
  refuseNewer(value);
  return lockSchema.safeParse(value).data ?? damaged('lock');
}
