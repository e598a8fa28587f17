import { z } from 'zod';
import { approvedKeySchema } from './approved-keys.ts';

/** How one approved key is changed: what stands there, and what is to stand there; `null` for nothing. */
export const keyChangeSchema = z
  .strictObject({ before: approvedKeySchema.nullable(), after: approvedKeySchema.nullable() })
  .refine(({ before, after }) => {
    if (before === null || after === null) return before !== after;
    return before.fingerprint === after.fingerprint;
  });

/** See `keyChangeSchema`. */
export type KeyChange = z.output<typeof keyChangeSchema>;

/** Which key is changed. */
export function fingerprintIn({ before, after }: KeyChange): string {
  return (after ?? before)?.fingerprint ?? '';
}
