import { z } from 'zod';
import { localDate } from '../base/dates.ts';
import { kebabId } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/software-branches.facts.json' with { type: 'json' };

const version = z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,3}$/u);

const shape = {
  product: kebabId,
  /** The first numbers of all versions of the branch: `5.8` holds 5.8.15. */
  branch: version,
  /**
   * `supported`: its makers look after it, no end is set. `fixed`: they promise nothing, but sent out repairs in the last
   * round. `dated`: they look after it up to and including `endsOn`. `ended`: they stopped, the day is not known.
   */
  care: z.enum(['supported', 'fixed', 'dated', 'ended']),
  /** The newest version of the branch, and its day. */
  latest: version.optional(),
  latestOn: localDate.optional(),
  /** Whether `latest` was published to mend security flaws. */
  fixesFlaws: z.boolean().default(false),
  endsOn: localDate.optional(),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('software-branches', shape);

/** Branches of software with what their makers do for them. */
export const facts = builtInTable(tableSchema, file);

/** A branch of a piece of software, with day and source. */
export type SoftwareBranch = (typeof facts.entries)[number];
