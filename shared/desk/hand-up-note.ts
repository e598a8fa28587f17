import { z } from 'zod';
import { handUpCountsSchema } from './hand-up-counts.ts';

/** What a desk remembers of the file that it has made last for the desk above. Nobody knows here whether it was sent. */
export const handUpNoteSchema = z.strictObject({
  /** By the clock of this PC. */
  madeAt: z.iso.datetime(),
  /** When its manifest says that it was made, which is later where the clock was put back since; not in earlier notes. */
  createdAt: z.iso.datetime().optional(),
  fileName: z.string().max(300),
  folder: z.string().max(4_000),
  /** How much it holds. */
  holds: handUpCountsSchema,
});

/** What a desk remembers of the file that it has made last for the desk above. */
export type HandUpNote = z.output<typeof handUpNoteSchema>;
