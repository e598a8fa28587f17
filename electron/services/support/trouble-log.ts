import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Fault, type Trouble, troubleSchema } from '#shared/support/trouble.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { readLine } from '../journal/checked-lines.ts';

const MOST_TROUBLES = 40;
/** Many times what so many lines take. */
const MOST_BYTES = 1_000_000;

/** The last troubles of the program on this PC, for a support bundle. */
export interface TroubleLog {
  /** Notes a fault of a part of the program; a disk that does not take it must not make it worse. */
  readonly note: (where: string, fault: Fault, now: Date) => void;
  /** Oldest first. */
  readonly list: () => readonly Trouble[];
}

/** Opens the log in a file of JSON lines; it is written at once, because the program may be about to end. */
export function openTroubleLog(file: string): TroubleLog {
  let known: readonly Trouble[] | undefined;
  const list = () => (known ??= read(file));
  return {
    list,
    note: (where, fault, now) => {
      const trouble = troubleSchema.safeParse({ ...fault, where, at: now.toISOString() });
      if (!trouble.success) return;
      known = [...list(), trouble.data].slice(-MOST_TROUBLES);
      write(file, known);
    },
  };
}

function read(file: string): readonly Trouble[] {
  try {
    const bytes = readFileSync(file);
    if (bytes.length > MOST_BYTES) return [];
    const lines = bytes.toString('utf8').split('\n');
    return lines.flatMap((line) => readLine(troubleSchema, Buffer.from(line)) ?? []).slice(-MOST_TROUBLES);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

function write(file: string, troubles: readonly Trouble[]): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, troubles.map((trouble) => `${JSON.stringify(trouble)}\n`).join(''));
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}
