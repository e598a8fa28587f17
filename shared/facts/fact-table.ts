import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { kebabId, nameText } from '../base/text-schemas.ts';
import { type Source, sourceSchema, type Sourced } from './sourced.ts';

/** A table of facts about the outside world. */
export interface FactTable<Entry> {
  readonly id: string;
  /** What the table is about, in the words of the app. */
  readonly title: string;
  readonly entries: readonly (Entry & Sourced)[];
}

const bookkeeping = { asOf: localDate, source: kebabId };

/** The frame of every table file: who it is, the sources by name, the entries with the name of their source. */
const frameSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/facts'),
  schemaVersion: z.literal(1),
  id: kebabId,
  title: nameText.min(1),
  sources: z.record(kebabId, sourceSchema),
  entries: z.array(z.looseObject(bookkeeping)).min(1).max(2000),
});

/**
 * Reads a table file whose entries have the given shape beside `asOf` and `source`. Each entry comes out with its source
 * itself. Throws when the file breaks the schema or names a source that it does not list: a built-in table that does is
 * a bug.
 */
export function readFactTable<Shape extends z.ZodRawShape>(
  file: unknown,
  shape: Shape,
): FactTable<z.output<z.ZodObject<Shape>>> {
  const { id, title, sources, entries } = frameSchema.parse(file);
  const entrySchema = z.strictObject(shape);
  return {
    id,
    title,
    entries: entries.map(({ asOf, source, ...facts }) => ({
      ...entrySchema.parse(facts),
      asOf,
      source: sourceNamed(sources, source, id),
    })),
  };
}

function sourceNamed(sources: Readonly<Record<string, Source>>, name: string, tableId: string): Source {
  const source = sources[name];
  if (source === undefined) throw new Error(`The table ${tableId} does not list its source ${name}`);
  return source;
}
