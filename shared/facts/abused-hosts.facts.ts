import { z } from 'zod';
import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/abused-hosts.facts.json' with { type: 'json' };

const shape = {
  /** The domain; names below it count too. */
  domain: lineOfText(80).min(3),
  /**
   * `taken-over`: sold, then served bad code. `declared-unsafe`: warned of. `miner`: made visitors' machines earn coins.
   * `popup`: advertising that opens windows.
   */
  kind: z.enum(['taken-over', 'declared-unsafe', 'miner', 'popup']),
  /** What is known of this domain, one sentence. */
  note: lineOfText(200).min(1).optional(),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('abused-hosts', shape);

/** Domains whose scripts and frames do no good to a school's visitors. */
export const facts = builtInTable(tableSchema, file);
