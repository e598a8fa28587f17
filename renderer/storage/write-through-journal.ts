import { Dexie, type Table } from 'dexie';
import { call } from '#renderer/bridge/bridge.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { recordChanges } from './change-recorder.ts';
import { noteChangeTimes } from './change-times.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { positionRowSchema } from './rows.ts';
import { noteCounts } from './store-content.ts';

/** The journal has not taken a change, so that the store must not keep it either. */
export class JournalRefused extends Error {
  override readonly name = 'JournalRefused';
  readonly code: Failure['code'];

  constructor({ code, detail }: Failure) {
    super(`${code} ${detail}`);
    this.code = code;
  }
}

async function journalled<Value>(change: () => Promise<Value>): Promise<Value> {
  const recording = recordChanges();
  const value = await change();
  const at = new Date().toISOString();
  await noteChangeTimes(recording.entries(), at);
  const entries = [...recording.entries()];
  if (entries.length === 0) return value;
  const position = parseRow(positionRowSchema, await database.journal.get('position'));
  if (position === undefined) throw new JournalRefused({ code: 'invalid-input', detail: 'no position' });
  const { lineId } = position;
  const sequence = position.sequence + 1;
  await database.journal.put({ ...position, sequence });
  await noteCounts(database, [...new Set(entries.map(({ table }) => table))]);
  const batch = { lineId, sequence, at, entries };
  // First the journal, then the store: what the screen calls saved is in both.
  const written = await Dexie.waitFor(call('journal:append', batch));
  if (!written.ok) throw new JournalRefused(written.error);
  return value;
}

/** The one way to change the store: as a whole or not at all, when the journal has it on the disk. */
export function writeThroughJournal<Value>(
  tables: readonly Table[],
  change: () => Promise<Value>,
): PromiseLike<Value> {
  const all = [...new Set([...tables, database.changes, database.journal])];
  // Dexie keeps a transaction over `await` only where the function that it is given is an async one.
  return database.transaction('rw', all, async () => await journalled(change));
}
