import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/known-sites.facts.json' with { type: 'json' };

const shape = {
  /** The registrable domain. */
  domain: lineOfText(80).min(3),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('known-sites', shape);

/** Registrable domains to which school sites link or from which they load every day. */
export const facts = builtInTable(tableSchema, file);
