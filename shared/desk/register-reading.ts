import { z } from 'zod';
import { unitTableSchema } from '../keys/unit-keys.ts';

/** A table of units as it was found, before anybody uses it. */
export const registerReadingSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('read'),
    /** From lines that are right. */
    units: unitTableSchema,
    /** What is wrong with the others; such a table is not used. */
    faults: z.array(z.strictObject({ row: z.int().min(1), sentence: z.string() })),
  }),
  /** There are no lines to speak of; why, in Vietnamese. */
  z.strictObject({ status: z.literal('unreadable'), sentence: z.string() }),
]);

/** A table of units as it was found. */
export type RegisterReading = z.output<typeof registerReadingSchema>;
