import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoreAt } from '#shared/journal/apply-batches.ts';
import { contentSchema, type Entry, entrySchema, positionSchema } from '#shared/journal/batch.ts';
import { checkedLine, readCheckedLines, readLine } from './checked-lines.ts';

/** The first line. Version 1 never changes; a new version gets a schema of its own beside it. */
const headSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/snapshot'),
  formatVersion: z.literal(1),
  position: positionSchema,
  savedAt: z.iso.datetime(),
  schemaVersion: contentSchema.shape.schemaVersion,
  rowCount: z.int().min(0),
});

/** The last line: the hash of all bytes before it. */
const footSchema = z.strictObject({ sha256: z.string() });

/** What a snapshot file holds. */
export interface ReadSnapshot {
  readonly store: StoreAt;
  /** Whether it is all that was written; otherwise the rows before the first damage. */
  readonly isWhole: boolean;
}

function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The bytes of a snapshot: a head, a line for each row, the hash of it all. */
export function snapshotBytes({ position, savedAt, content }: StoreAt): Buffer {
  const { schemaVersion, entries } = content;
  const head = { format: 'tu-kiem-attt/snapshot', formatVersion: 1, position, savedAt, schemaVersion };
  const text = [{ ...head, rowCount: entries.length }, ...entries].map(checkedLine).join('');
  return Buffer.from(`${text}${checkedLine({ sha256: sha256(text) })}`);
}

/** Reads a snapshot as far as it is as it was written; `null` when not even its head is. Never throws. */
export function readSnapshot(bytes: Buffer): ReadSnapshot | null {
  const { lines, isWhole, goodBytes } = readCheckedLines(bytes);
  const head = readLine(headSchema, lines[0]);
  if (head === undefined) return null;
  const { position, savedAt, schemaVersion, rowCount } = head;
  const entries: Entry[] = [];
  for (const line of lines.slice(1, rowCount + 1)) {
    const entry = readLine(entrySchema, line);
    if (entry === undefined) break;
    entries.push(entry);
  }
  const last = lines.at(-1);
  const foot = readLine(footSchema, last);
  const footBytes = (last?.length ?? 0) + checkedLine(0).length - 1;
  const hash = sha256(bytes.subarray(0, goodBytes - footBytes));
  const isComplete = isWhole && entries.length === rowCount && lines.length === rowCount + 2;
  return {
    store: { position, savedAt, content: { schemaVersion, entries } },
    isWhole: isComplete && foot?.sha256 === hash,
  };
}

/** The place in the line of a snapshot, without reading its rows; `null` when its head is damaged. */
export function readSnapshotHead(bytes: Buffer): z.output<typeof headSchema> | null {
  const end = bytes.indexOf(0x0a) + 1;
  return readLine(headSchema, readCheckedLines(bytes.subarray(0, end)).lines[0]) ?? null;
}
