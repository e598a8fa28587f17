import { z } from 'zod';
import { kebabId } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/known-flaws.facts.json' with { type: 'json' };

const version = z.string().regex(/^\d{1,4}(?:\.\d{1,4}){0,3}$/u);

const shape = {
  product: kebabId,
  /** The public number of the flaw. */
  id: z.string().regex(/^(?:CVE-\d{4}-\d{4,7}|GHSA(?:-[a-z0-9]{4}){3}|PSA-\d{4}-\d{2}-\d{2})$/u),
  /** The first version with it; all older ones too when left out. */
  since: version.optional(),
  /** The first version that does not have it any more; all later ones have it when left out. */
  before: version.optional(),
  /** The version that its makers offer against it; left out where they offer none. */
  fixedIn: version.optional(),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('known-flaws', shape);

/** Published flaws of systems and script libraries; of each product the ones that matter most come first. */
export const facts = builtInTable(tableSchema, file);

/** A published flaw of some versions of a product, with day and source. */
export type KnownFlaw = (typeof facts.entries)[number];
