import type { Entry } from '#shared/journal/batch.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { changeRowSchema } from './rows.ts';

type TimedTable = 'answers' | 'records';
type TimeKey = [table: TimedTable, id: string];

/** The key under which the time of a row stands; `null` for tables of which no time is kept. */
export function timeKeyOf(table: string, key: unknown): TimeKey | null {
  if (table === 'records' && typeof key === 'string') return [table, key];
  if (table === 'answers' && Array.isArray(key)) return [table, key.join('/')];
  return null;
}

/** Where the change itself says when a row was changed, as a merge does, nothing is noted beside it. */
function withOwnTime(entries: readonly Entry[]): ReadonlySet<string> {
  const changes = entries.filter(({ table }) => table === database.changes.name);
  return new Set(changes.map(({ key }) => JSON.stringify(key)));
}

/** Notes, in the running transaction, when the rows of its changes were changed; those that went take their time along. */
export async function noteChangeTimes(entries: readonly Entry[], at: string): Promise<void> {
  const noted = withOwnTime(entries);
  const timed = entries.flatMap(({ table, key, row }) => {
    const timeKey = timeKeyOf(table, key);
    return timeKey === null || noted.has(JSON.stringify(timeKey)) ? [] : [{ timeKey, isGone: row === null }];
  });
  const gone = timed.filter(({ isGone }) => isGone).map(({ timeKey }) => timeKey);
  const kept = timed.filter(({ isGone }) => !isGone);
  if (gone.length > 0) await database.changes.bulkDelete(gone);
  if (kept.length > 0) {
    await database.changes.bulkPut(
      kept.map(({ timeKey: [table, id] }) => changeRowSchema.parse({ table, id, at })),
    );
  }
}

/** Says when a row was changed, for a change that knows it better than the clock; `null`: nobody has noted it. */
export async function putChangeTime([table, id]: TimeKey, at: string | null): Promise<void> {
  // The row is put in any case, so that the change is known to have said it.
  await database.changes.put({ table, id, at: at ?? new Date(0).toISOString() });
  if (at === null) await database.changes.delete([table, id]);
}

/** When answers and records were changed last, by table and id. */
export async function readChangeTimes(): Promise<(table: TimedTable, id: string) => string | null> {
  const rows = parseRows(changeRowSchema, await database.changes.toArray());
  const times = new Map(rows.map(({ table, id, at }) => [`${table}/${id}`, at]));
  return (table, id) => times.get(`${table}/${id}`) ?? null;
}
