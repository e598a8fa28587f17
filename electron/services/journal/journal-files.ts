import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Batch, batchSchema } from '#shared/journal/batch.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { readCheckedLines, readLine } from './checked-lines.ts';

/** `base-<number>.jsonl` is the whole store after that change, `log-<number>.jsonl` lists the changes that follow. */
const NAME = /^(?<kind>base|log)-(?<sequence>\d{12})\.jsonl$/u;

/** The numbers of the files of a journal, in their order. */
export interface JournalFiles {
  readonly bases: readonly number[];
  readonly logs: readonly number[];
}

/** What a log lists. */
export interface ReadLog {
  readonly batches: readonly Batch[];
  /** Where the last good line ends. */
  readonly goodBytes: number;
  /** Whether something that was once whole cannot be read; a last line that was never finished is none. */
  readonly isDamaged: boolean;
}

/** Where a file of a journal lies. */
export function journalPath(folder: string, kind: 'base' | 'log', sequence: number): string {
  return path.join(folder, `${kind}-${String(sequence).padStart(12, '0')}.jsonl`);
}

/** Which files a journal has; none when there is no folder. */
export async function listJournal(folder: string): Promise<JournalFiles> {
  const names = await readdir(folder).catch(passOver([]));
  const found = names.flatMap((name) => {
    const groups = NAME.exec(name)?.groups;
    return groups === undefined ? [] : [{ kind: groups['kind'], sequence: Number(groups['sequence']) }];
  });
  const numbers = (wanted: string) =>
    found
      .filter(({ kind }) => kind === wanted)
      .map(({ sequence }) => sequence)
      .sort((a, b) => a - b);
  return { bases: numbers('base'), logs: numbers('log') };
}

/** The bytes of a file; none for one that the system does not give. */
export function readOrNothing(file: string): Promise<Buffer> {
  return readFile(file).catch(passOver(Buffer.alloc(0)));
}

/** The changes in the bytes of a log, up to the first line that is not as it was written. Never throws. */
export function readLog(bytes: Buffer): ReadLog {
  const { lines, goodBytes, isWhole, isTorn } = readCheckedLines(bytes);
  const batches: Batch[] = [];
  let readBytes = 0;
  for (const line of lines) {
    const batch = readLine(batchSchema, line);
    if (batch === undefined) return { batches, goodBytes: readBytes, isDamaged: true };
    batches.push(batch);
    readBytes += line.length + 10;
  }
  return { batches, goodBytes, isDamaged: !isWhole && !isTorn };
}

/** The last change in the bytes of a log, without reading those before it. */
export function lastOfLog(bytes: Buffer): { readonly batch: Batch | undefined; readonly goodBytes: number } {
  const { lines, goodBytes } = readCheckedLines(bytes);
  return { batch: readLine(batchSchema, lines.at(-1)), goodBytes };
}

function passOver<Value>(nothing: Value): (error: unknown) => Value {
  return (error) => {
    if (isSystemError(error)) return nothing;
    throw error;
  };
}
