import { parseRow } from './parse-rows.ts';
import { recordRowSchema, type StoredRecord } from './rows.ts';

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function hasSameEntries(read: unknown, known: Readonly<Record<string, unknown>>): boolean {
  if (!isObject(read)) return false;
  const keys = Object.keys(read);
  return keys.length === Object.keys(known).length && keys.every((key) => Object.is(read[key], known[key]));
}

/** Whether a row of the database still is what the schema accepted before. */
function isUnchanged(read: Readonly<Record<string, unknown>>, known: StoredRecord): boolean {
  const { row, ...rest } = read;
  const { row: knownRow, ...knownRest } = known;
  return hasSameEntries(rest, knownRest) && hasSameEntries(row, knownRow);
}

/** The rows that the schema has accepted, by id. */
const accepted = new Map<string, StoredRecord>();

/**
 * The rows that the schema accepts. A row that has not changed since it was last read is the same object as then: it
 * need not be checked again, and what is drawn from it need not be drawn again.
 */
export function parseRecords(rows: readonly unknown[]): readonly StoredRecord[] {
  return rows.flatMap((read) => {
    const known = isObject(read) && typeof read['id'] === 'string' ? accepted.get(read['id']) : undefined;
    if (known !== undefined && isObject(read) && isUnchanged(read, known)) return [known];
    const parsed = parseRow(recordRowSchema, read);
    if (parsed === undefined) return [];
    accepted.set(parsed.id, parsed);
    return [parsed];
  });
}
