import { z } from 'zod';
import { unitTableSchema } from '../keys/unit-keys.ts';

/** What the desk reads, as the page may know it. */
export const deskPlacesSchema = z.strictObject({
  register: z
    .strictObject({
      /** Empty for a table that was pasted. */
      fileName: z.string(),
      /** For display only. */
      folder: z.string(),
      adoptedAt: z.iso.datetime(),
      /** From whom reports are awaited, as the file had them then. */
      units: unitTableSchema,
    })
    .nullable(),
  /** Paths of the folders with received files, for display and to take one off. */
  folders: z.array(z.string()),
});

/** What the desk reads, as the page may know it. */
export type ShownDeskPlaces = z.output<typeof deskPlacesSchema>;
