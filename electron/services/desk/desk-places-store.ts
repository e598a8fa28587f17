import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { MAX_DESK_FOLDERS } from '#shared/base/file-limits.ts';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { unitTableSchema } from '#shared/keys/unit-keys.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { attempt, sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';

/** Where the desk finds what it reads. The page never names a path: it knows these. */
const placesSchema = z.strictObject({
  /** The register as it was read when it was chosen, so that the desk works while the file is elsewhere; `''`: pasted. */
  register: z
    .strictObject({ path: z.string(), adoptedAt: z.iso.datetime(), units: unitTableSchema })
    .nullable(),
  /** Folders with received files. */
  folders: z.array(z.string()).max(MAX_DESK_FOLDERS),
});

/** Version 1 of the file. A version never changes. */
const fileSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/desk-places'),
  schemaVersion: z.literal(1),
  places: placesSchema,
});

/** Where the desk finds what it reads. */
export type DeskPlaces = z.output<typeof placesSchema>;

/** Where the places stand that the user has chosen. */
export interface DeskPlacesStore {
  /** Nothing chosen when there is no file or it cannot be read: the user chooses again, and nothing else is lost. */
  readonly read: () => Promise<DeskPlaces>;
  /** Fails as writing does. */
  readonly write: (places: DeskPlaces) => Promise<Result<void, Failure>>;
}

const NOTHING_CHOSEN: DeskPlaces = { register: null, folders: [] };

/** The store in a file, whose folder need not exist yet. */
export function openDeskPlaces(file: string): DeskPlacesStore {
  return {
    read: async () => {
      try {
        return fileSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data?.places ?? NOTHING_CHOSEN;
      } catch (error) {
        if (error instanceof SyntaxError || isSystemError(error)) return NOTHING_CHOSEN;
        throw error;
      }
    },
    write: async (places) => {
      const made = await attempt('write', () => mkdir(path.dirname(file), { recursive: true }));
      if (!made.ok) return made;
      const content = { format: 'tu-kiem-attt/desk-places', schemaVersion: 1, places };
      const text = Buffer.from(`${JSON.stringify(content)}\n`);
      return writeFileSafely(file, text, sameBytesAs(text));
    },
  };
}
