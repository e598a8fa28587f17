import {
  type DBCore,
  type DBCoreMutateRequest,
  type DBCoreMutateResponse,
  type DBCoreTable,
  Dexie,
  type Middleware,
} from 'dexie';
import { asJson } from '#renderer/bridge/as-json.ts';
import type { Entry } from '#shared/journal/batch.ts';

/** The table with the place in the line of changes; it is no part of what the journal keeps. */
export const JOURNAL_TABLE = 'journal';

/** What a transaction has changed: the last state of each row, by table and key. */
type Recording = Map<string, Entry>;

const recordings = new WeakMap<object, Recording>();
const unrecorded = new WeakSet();

function currentTransaction(): IDBTransaction {
  const transaction = Dexie.currentTransaction as { readonly idbtrans: IDBTransaction } | null;
  if (transaction === null) throw new Error('There is no transaction to record');
  return transaction.idbtrans;
}

/** Begins to record what the running transaction changes; without it the store takes no change. */
export function recordChanges(): { readonly entries: () => readonly Entry[] } {
  const recording: Recording = new Map();
  recordings.set(currentTransaction(), recording);
  return { entries: () => [...recording.values()] };
}

/** Lets the running transaction write what the journal has already, or what no journal needs. */
export function writePastJournal(): void {
  unrecorded.add(currentTransaction());
}

/** JSON is what the journal can hold: members that are `undefined` are left out of it. */
function entry(table: string, key: unknown, row: unknown): Entry {
  const { json } = asJson({ json: { table, key, row } }) as { readonly json: Entry };
  return json;
}

function note(recording: Recording, entries: readonly Entry[]): void {
  for (const changed of entries) recording.set(JSON.stringify([changed.table, changed.key]), changed);
}

/** What a request has changed, of the rows that the store has taken. */
function changedRows(
  { name, schema }: DBCoreTable,
  request: Exclude<DBCoreMutateRequest, { type: 'deleteRange' }>,
  { failures }: DBCoreMutateResponse,
): readonly Entry[] {
  const isDone = (_value: unknown, index: number) => !(index in failures);
  if (request.type === 'delete') {
    return request.keys.filter(isDone).map((key: unknown) => entry(name, key, null));
  }
  return request.values.filter(isDone).map((row: unknown) => {
    const key: unknown = schema.primaryKey.extractKey?.(row);
    if (key === undefined) throw new Error(`${name}: a row has to bring its key along`);
    return entry(name, key, row);
  });
}

function recordedTable(table: DBCoreTable): DBCoreTable {
  const keysIn = (request: Extract<DBCoreMutateRequest, { type: 'deleteRange' }>) =>
    table.query({
      trans: request.trans,
      values: false,
      query: { index: table.schema.primaryKey, range: request.range },
    });
  return {
    ...table,
    mutate: (request) => {
      const { trans } = request;
      const recording = recordings.get(trans);
      if (recording === undefined || table.name === JOURNAL_TABLE) {
        // Migrations are written down as a whole, by a new line.
        const isUpgrade = 'mode' in trans && trans.mode === 'versionchange';
        if (recording !== undefined || unrecorded.has(trans) || isUpgrade) return table.mutate(request);
        throw new Error(`${table.name}: written past the journal`);
      }
      if (request.type !== 'deleteRange') {
        return table.mutate(request).then((response) => {
          note(recording, changedRows(table, request, response));
          return response;
        });
      }
      return keysIn(request).then(({ result }) => {
        note(
          recording,
          result.map((key: unknown) => entry(table.name, key, null)),
        );
        return table.mutate(request);
      });
    },
  };
}

/** Dexie passes every change of every table through here, whoever makes it. */
export const changeRecorder: Middleware<DBCore> = {
  stack: 'dbcore',
  name: 'change-recorder',
  create: (core) => ({ ...core, table: (name) => recordedTable(core.table(name)) }),
};
