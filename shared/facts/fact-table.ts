import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { kebabId, nameText } from '../base/text-schemas.ts';
import { type Source, sourceSchema, type Sourced } from './sourced.ts';

/** A table of facts about the outside world. */
export interface FactTable<Entry> {
  readonly id: string;
  /** What the table is about, in the words of the app. */
  readonly title: string;
  /** `YYYY-MM-DD`: the day of the table as a whole; no entry is newer. */
  readonly asOf: string;
  readonly entries: readonly (Entry & Sourced)[];
}

const bookkeeping = { asOf: localDate, source: kebabId };

/** What every table file has, whatever its entries say. */
const frame = {
  format: z.literal('tu-kiem-attt/facts'),
  schemaVersion: z.literal(1),
  title: nameText.min(1),
  asOf: localDate,
  sources: z.record(kebabId, sourceSchema),
};

/** Days and names that are no such things have their own faults. */
const looseEntries = z.array(z.looseObject({ asOf: z.string(), source: z.string() }));

/**
 * The schema of the file of a table whose entries have the given shape beside `asOf` and `source`, which is the name of
 * one of the file's sources. No entry may be newer than its table.
 */
export function factTableSchema<Id extends string, Shape extends z.ZodRawShape>(id: Id, shape: Shape) {
  const entry = z.strictObject({ ...shape, ...bookkeeping });
  return z
    .strictObject({ ...frame, id: z.literal(id), entries: z.array(entry).min(1).max(2000) })
    .superRefine(({ asOf, sources, entries }, context) => {
      looseEntries.parse(entries).forEach(({ asOf: day, source }, index) => {
        if (!Object.hasOwn(sources, source)) {
          const message = `Nguồn “${source}” không có trong danh sách nguồn của bảng.`;
          context.addIssue({ code: 'custom', path: ['entries', index, 'source'], message });
        }
        if (day > asOf) {
          const message = 'Dòng này mới hơn ngày của cả bảng.';
          context.addIssue({ code: 'custom', path: ['entries', index, 'asOf'], message });
        }
      });
    });
}

/** What every entry of a file has beside what it says. */
export interface EntryInFile {
  readonly asOf: string;
  readonly source: string;
}

/** A table as its file holds it: each entry names its source. */
export interface FactTableFile<Entry extends EntryInFile> {
  readonly id: string;
  readonly title: string;
  readonly asOf: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly entries: readonly Entry[];
}

/** A table whose entries have their sources themselves. Throws for a source that is not listed: the schema refuses it. */
export function withSources<Entry extends EntryInFile>({
  id,
  title,
  asOf: tableDay,
  sources,
  entries,
}: FactTableFile<Entry>): FactTable<Omit<Entry, keyof EntryInFile>> {
  return {
    id,
    title,
    asOf: tableDay,
    entries: entries.map(({ asOf, source, ...facts }) => ({
      ...facts,
      asOf,
      source: sourceNamed(sources, source, id),
    })),
  };
}

/**
 * The table of a file that came with the program. Its entries are read when somebody asks for them: a start asks for few.
 * A file that breaks the schema is a bug, and throws then.
 */
export function builtInTable<Entry extends EntryInFile>(
  schema: z.ZodType<FactTableFile<Entry>>,
  file: Pick<FactTableFile<Entry>, 'id' | 'title' | 'asOf'>,
): FactTable<Omit<Entry, keyof EntryInFile>> {
  const { id, title, asOf } = file;
  let read: FactTable<Omit<Entry, keyof EntryInFile>> | null = null;
  return {
    id,
    title,
    asOf,
    get entries() {
      return (read ??= withSources(schema.parse(file))).entries;
    },
  };
}

function sourceNamed(sources: Readonly<Record<string, Source>>, name: string, tableId: string): Source {
  const source = sources[name];
  if (source === undefined) throw new Error(`The table ${tableId} does not list its source ${name}`);
  return source;
}
