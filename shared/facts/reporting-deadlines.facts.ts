import { readFactTable } from './fact-table.ts';
import { deadlineShape } from './reporting-deadline.ts';
import file from './tables/reporting-deadlines.facts.json' with { type: 'json' };

/** Deadlines for reporting incidents and breaches, as the law had and has them, each with the days of its force. */
export const facts = readFactTable(file, deadlineShape);
