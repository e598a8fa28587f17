import { z } from 'zod';
import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/claimable-services.facts.json' with { type: 'json' };

const shape = {
  name: lineOfText(40).min(1),
  /** `edge-case`: the service usually asks for a proof of ownership, so that a name can be claimed in some cases only. */
  status: z.enum(['vulnerable', 'edge-case']),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('claimable-services', shape);

/** Services where somebody else may claim a name that is pointed to and no longer used. */
export const facts = builtInTable(tableSchema, file);
