import { z } from 'zod';
import { lineOfText } from '../base/text-schemas.ts';
import { builtInTable, factTableSchema } from './fact-table.ts';
import file from './tables/unit-types.facts.json' with { type: 'json' };

/** The ids that reports and databases hold; an id that was once given stays readable for ever. */
export const UNIT_TYPE_IDS = [
  'kindergarten',
  'primary',
  'lower-secondary',
  'multi-level-lower-secondary',
  'upper-secondary',
  'multi-level-upper-secondary',
  'continuing-education',
  'vocational-secondary',
  'affiliated',
  'department-office',
  'commune-office',
  'district-office',
  'multi-level',
  'private',
] as const;

const shape = {
  id: z.enum(UNIT_TYPE_IDS),
  label: lineOfText(80).min(1),
  /** Whose the unit is: the commune's, the department's; `unknown` where the type alone does not tell. */
  governedBy: z.enum(['commune', 'department', 'unknown']),
  /** What the head of such a unit is called in the letter, where it is not a head of a school. */
  headTitle: lineOfText(80).min(2).optional(),
  /** Why, one sentence. */
  reason: lineOfText(200).min(1),
  /** Types that are no longer offered, but that stored profiles and old reports hold. */
  isOlder: z.boolean().default(false),
};

/** The schema of the file of this table. */
export const tableSchema = factTableSchema('unit-types', shape);

/** Types of units with the body above them, in the order in which the profile form offers them. */
export const facts = builtInTable(tableSchema, file);
