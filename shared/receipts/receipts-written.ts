import { z } from 'zod';
import { failureSchema } from '../failures/failure.ts';

/** How many receipts were written, the first of those asked for, and why not all: `null` when all were. */
export const receiptsWrittenSchema = z.strictObject({
  writtenCount: z.int().min(0),
  stopped: failureSchema.nullable(),
});

/** How many receipts were written, the first of those asked for, and why not all: `null` when all were. */
export type ReceiptsWritten = z.output<typeof receiptsWrittenSchema>;
