import { z } from 'zod';
import { readLine } from '../journal/checked-lines.ts';
import { passphraseBoxSchema } from '../keys/passphrase-box.ts';
import type { FileKind } from './part-kinds.ts';
import { BackupRefusal, damaged } from './refusal.ts';

/** The version that this program writes. A released version never changes. */
export const BACKUP_VERSION = 1;

/** What each kind of file calls itself: in its first part, and in the line before its chunks. */
const FORMATS = {
  backup: { head: 'tu-kiem-attt/backup', lock: 'tu-kiem-attt/locked-backup' },
  'hand-over': { head: 'tu-kiem-attt/hand-over', lock: 'tu-kiem-attt/locked-hand-over' },
  'desk-work': { head: 'tu-kiem-attt/desk-work', lock: 'tu-kiem-attt/locked-desk-work' },
} as const satisfies Record<FileKind, { readonly head: string; readonly lock: string }>;

const KINDS = Object.keys(FORMATS) as readonly FileKind[];

/** The first part, `backup.json`, `hand-over.json` or `desk-work.json`. */
const headSchema = z.strictObject({
  format: z.enum([FORMATS.backup.head, FORMATS['hand-over'].head, FORMATS['desk-work'].head]),
  formatVersion: z.literal(BACKUP_VERSION),
  /** UTC. */
  createdAt: z.iso.datetime(),
  appVersion: z.string().max(40),
});

/** The line before the chunks of a file under a passphrase; what is in the box is the key of the chunks. */
const lockSchema = z.strictObject({
  format: z.enum([FORMATS.backup.lock, FORMATS['hand-over'].lock, FORMATS['desk-work'].lock]),
  formatVersion: z.literal(BACKUP_VERSION),
  key: passphraseBoxSchema,
});

const versionedSchema = z.looseObject({ format: z.string(), formatVersion: z.int() });

/** When a file was made, and by which version of the program. */
export type BackupHead = z.output<typeof headSchema>;
/** See `lockSchema`. */
export type BackupLock = z.output<typeof lockSchema>;

/** The name of the first part of a kind of file. */
export function headName(kind: FileKind): string {
  return `${kind}.json`;
}

/** The first part of a file that is made now. */
export function headBytes(kind: FileKind, now: Date, appVersion: string): Buffer {
  const head: BackupHead = {
    format: FORMATS[kind].head,
    formatVersion: BACKUP_VERSION,
    createdAt: now.toISOString(),
    appVersion,
  };
  return Buffer.from(`${JSON.stringify(head, null, 2)}\n`);
}

/** The line before the chunks of a file that is made now. */
export function lockOf(kind: FileKind, key: BackupLock['key']): BackupLock {
  return { format: FORMATS[kind].lock, formatVersion: BACKUP_VERSION, key };
}

/** Of a version that this program does not know nothing is guessed. */
function refuseNewer(value: unknown): void {
  const { data } = versionedSchema.safeParse(value);
  if (data !== undefined && data.format.startsWith('tu-kiem-attt/') && data.formatVersion > BACKUP_VERSION) {
    throw new BackupRefusal('backup-newer', `version ${String(data.formatVersion)}`);
  }
}

/** Refuses a file that is sound but of another kind: a part of a campaign never takes the place of everything. */
export function refuseOtherKind(found: FileKind | undefined, wanted: FileKind): void {
  if (found !== undefined && found !== wanted) throw new BackupRefusal(`file-is-${found}`, '');
}

/** The kind of file whose first part has this name. */
export function kindOfHead(name: string): FileKind | undefined {
  return KINDS.find((kind) => headName(kind) === name);
}

/** Reads the first part of a file of the wanted kind. */
export function readHead(bytes: Buffer, wanted: FileKind): BackupHead {
  const value = readLine(z.unknown(), bytes);
  refuseNewer(value);
  const head = headSchema.safeParse(value).data ?? damaged(headName(wanted));
  refuseOtherKind(
    KINDS.find((kind) => FORMATS[kind].head === head.format),
    wanted,
  );
  return head;
}

/** Reads the line before the chunks of a file of the wanted kind. */
export function readLock(json: Buffer, wanted: FileKind): BackupLock {
  const value = readLine(z.unknown(), json);
  refuseNewer(value);
  const lock = lockSchema.safeParse(value).data ?? damaged('lock');
  refuseOtherKind(
    KINDS.find((kind) => FORMATS[kind].lock === lock.format),
    wanted,
  );
  return lock;
}
