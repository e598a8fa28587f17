import type { Table } from 'dexie';
import { enqueueSave } from './save-queue.ts';
import { writeThroughJournal } from './write-through-journal.ts';

/** A function that reads the database, with the tables that it reads: declared beside it, and nowhere else. */
export interface Reader<Args extends readonly unknown[], Value> {
  (...args: Args): Promise<Value>;
  readonly tables: readonly Table[];
}

/** A table, or a function that reads some. */
type Source = Table | { readonly tables: readonly Table[] };

function tablesOf(sources: readonly Source[]): readonly Table[] {
  return [...new Set(sources.flatMap((source) => ('tables' in source ? source.tables : [source])))];
}

/**
 * Makes a function that reads the database from what it reads, be it a table or another reader, and how. Inside of a
 * change a table that nobody has declared cannot be read.
 */
export function reader<Args extends readonly unknown[], Value>(
  sources: readonly Source[],
  read: (...args: Args) => Promise<Value>,
): Reader<Args, Value> {
  return Object.assign((...args: Args) => read(...args), { tables: tablesOf(sources) });
}

/**
 * Runs a change as a whole or not at all, after all changes before it; resolves when the disk has it. `sources` are the
 * tables that it writes and the readers that it calls. It may run again when the disk has refused it.
 */
export function saveChange<Value>(sources: readonly Source[], change: () => Promise<Value>): Promise<Value> {
  return enqueueSave(() => writeThroughJournal(tablesOf(sources), change));
}
