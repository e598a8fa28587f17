import { z } from 'zod';
import { kebabId } from '../base/text-schemas.ts';
import type { Field } from '../directives/directive.ts';
import { reachedOfTotal } from '../questions/reached-of-total.question.ts';
import type { Answer } from './answer.ts';

/** People or machines: how many of how many. */
export interface ShareOfTotal {
  readonly reached: number;
  readonly total: number;
}

/** A field of the kind `count` may name another such field that holds the whole. */
const countSchema = z.looseObject({ kind: z.literal('count'), totalField: kebabId });

/**
 * How many of how many a unit has entered: in one field of the kind `reached-of-total`, or in a `count` field whose
 * `totalField` names the whole. `null` while one of the numbers is missing, and for other fields.
 */
export function shareOf(field: Field, values: Answer['fields']): ShareOfTotal | null {
  const own = values[field.id];
  const counted = countSchema.safeParse(field);
  if (counted.success) {
    const total = values[counted.data.totalField];
    return typeof own === 'number' && typeof total === 'number' ? { reached: own, total } : null;
  }
  const parsed = reachedOfTotal.safeParse(own);
  if (!parsed.success) return null;
  const { reached, total } = parsed.data;
  return reached === null || total === null ? null : { reached, total };
}
