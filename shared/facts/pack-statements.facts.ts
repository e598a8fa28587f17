import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/pack-statements.facts.json' with { type: 'json' };

const shape = {
  /** A whole sentence of a pack. */
  statement: lineOfText(400).min(1),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('pack-statements', shape);

/** Sentences of the packs of this app that state a law, a number, a deadline or a date. */
export const facts = builtInTable(tableSchema, file);
