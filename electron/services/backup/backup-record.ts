import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { isSystemError } from '../storage/file-failure.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';

/** Version 1 of the record. It never changes; a new version gets a schema of its own beside it. */
const recordSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/backup-record'),
  formatVersion: z.literal(1),
  /** When the first change was made that no backup on another disk has, UTC. */
  workSince: z.iso.datetime().nullable(),
  lastOutside: z
    .strictObject({ madeAt: z.iso.datetime(), folder: z.string(), fileName: z.string() })
    .nullable(),
  /** The stick of the last backup: what its marker says, and the folder on it, from its root. */
  place: z.strictObject({ id: z.uuid(), folderOnIt: z.string() }).nullable(),
});

type BackupRecord = z.output<typeof recordSchema>;

/** A backup that was made on another disk. */
export interface OutsideBackup extends NonNullable<BackupRecord['lastOutside']> {
  readonly place: BackupRecord['place'];
}

/** What this PC remembers of its backups. What cannot be written is forgotten: it is for a reminder only. */
export interface BackupMemory {
  readonly read: () => Promise<BackupRecord>;
  /** Something was changed. */
  readonly noteWork: (now: Date) => Promise<void>;
  readonly noteOutside: (backup: OutsideBackup) => Promise<void>;
  /** The file was deleted. */
  readonly forget: () => void;
}

const NOTHING: BackupRecord = {
  format: 'tu-kiem-attt/backup-record',
  formatVersion: 1,
  workSince: null,
  lastOutside: null,
  place: null,
};

async function load(file: string): Promise<BackupRecord> {
  try {
    return recordSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    if (isSystemError(error) || error instanceof SyntaxError || error instanceof z.ZodError) return NOTHING;
    throw error;
  }
}

/** The memory in a file, which need not exist yet. */
export function openBackupMemory(file: string): BackupMemory {
  let record: BackupRecord | undefined;
  const read = async () => (record ??= await load(file));
  const write = async (next: BackupRecord) => {
    record = next;
    const bytes = Buffer.from(JSON.stringify(next));
    await writeFileSafely(file, bytes, sameBytesAs(bytes));
  };
  return {
    read,
    noteWork: async (now) => {
      const known = await read();
      if (known.workSince === null) await write({ ...known, workSince: now.toISOString() });
    },
    noteOutside: async ({ place, ...lastOutside }) => {
      await write({ ...NOTHING, lastOutside, place });
    },
    forget: () => {
      record = undefined;
    },
  };
}
