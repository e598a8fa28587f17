import { builtInTable, factTableSchema } from './fact-table.ts';
import { deadlineShape } from './reporting-deadline.ts';
import file from './tables/reporting-deadlines.facts.json' with { type: 'json' };

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('reporting-deadlines', deadlineShape);

/** Deadlines for reporting incidents and breaches, as the law had and has them, each with the days of its force. */
export const facts = builtInTable(tableSchema, file);
