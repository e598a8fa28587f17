import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/warning-channels.facts.json' with { type: 'json' };

const shape = {
  name: lineOfText(200).min(1),
  address: lineOfText(120).min(1),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('warning-channels', shape);

/** Channels that warn of dangers, each with the day on which it was last seen alive. */
export const facts = builtInTable(tableSchema, file);
