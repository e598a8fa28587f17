import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json.ts';
import { localDate } from '../base/dates.ts';
import { nameText } from '../base/text-schemas.ts';
import { type BroughtTable, BRINGABLE_IDS, builtInFacts, type Facts } from '../facts/facts-in-use.ts';
import { entryKey, TABLE_KINDS, type TableEntry, type TableKind } from './table-kinds.ts';

/** What a table of a data pack brings beside the one in use. */
export const tableChangeSchema = z.strictObject({
  id: z.enum(BRINGABLE_IDS),
  title: nameText,
  /** The day of the table in use, and that of the one offered. */
  presentDay: localDate,
  offeredDay: localDate,
  /** Only a newer table takes the place of the one in use. */
  isNewer: z.boolean(),
  entryCount: z.int().min(1),
  /** Entries that are new, that say something else, that are gone. */
  addedCount: z.int().min(0),
  changedCount: z.int().min(0),
  removedCount: z.int().min(0),
  /** What the entries are about and this version of the app cannot recognise; they decide nothing in it. */
  unknownNames: z.array(z.string()),
  /** New hosts that would count as ordinary. */
  trustedHosts: z.array(z.string()),
});

/** What a table of a data pack brings beside the one in use. */
export type TableChange = z.output<typeof tableChangeSchema>;

/** What an entry says: its day and its source say nothing about the world. */
function wordsOf(entry: TableEntry): string {
  return canonicalJson(
    Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'asOf' && field !== 'source')),
  );
}

function wordsByKey(entries: readonly TableEntry[], kind: TableKind): ReadonlyMap<string, string> {
  return new Map(entries.map((entry) => [entryKey(entry, kind), wordsOf(entry)]));
}

function asEntries(entries: readonly object[]): readonly TableEntry[] {
  return entries.map((entry) => ({ ...entry }));
}

/** What the app has code for is what its own table is about. */
function unknownNames(offered: readonly TableEntry[], { table, recognisedBy }: TableKind): string[] {
  if (recognisedBy === undefined) return [];
  const known = new Set(asEntries(builtInFacts[table].entries).map((entry) => entry[recognisedBy]));
  const names = offered.map((entry) => entry[recognisedBy]).filter((name) => !known.has(name));
  return [...new Set(names.map(String))];
}

/** New hosts of a table whose hosts count as ordinary, each once. */
function trustedHosts(offered: readonly TableEntry[], before: ReadonlyMap<string, string>, kind: TableKind) {
  if (kind.isTrusting !== true) return [];
  const fresh = offered.filter((entry) => !before.has(entryKey(entry, kind)));
  return [...new Set(fresh.map((entry) => String(entry['domain'])))];
}

/** What a table that is offered brings beside the tables in use. */
export function tableChange(offered: BroughtTable, facts: Facts): TableChange {
  const kind = TABLE_KINDS[offered.id];
  const present = facts[kind.table];
  const before = wordsByKey(asEntries(present.entries), kind);
  const after = wordsByKey(asEntries(offered.entries), kind);
  const kept = [...after].filter(([key]) => before.has(key));
  return {
    id: offered.id,
    title: present.title,
    presentDay: present.asOf,
    offeredDay: offered.asOf,
    isNewer: offered.asOf > present.asOf,
    entryCount: offered.entries.length,
    addedCount: after.size - kept.length,
    changedCount: kept.filter(([key, words]) => before.get(key) !== words).length,
    removedCount: before.size - kept.length,
    unknownNames: unknownNames(asEntries(offered.entries), kind),
    trustedHosts: trustedHosts(asEntries(offered.entries), before, kind),
  };
}
