import { z } from 'zod';

/** Something wrong with a pack file, at its place. */
export interface PackFault {
  /** Keys and positions from the root of the pack; empty for the file as a whole. */
  readonly path: readonly PropertyKey[];
  /** For programs: a zod issue code or a word of this folder. */
  readonly code: string;
  /** One Vietnamese sentence or more. */
  readonly message: string;
}

/** A fault as it is shown: the place in words and as a path. */
export const shownFaultSchema = z.strictObject({
  code: z.string(),
  /** `items.0.criteria.2.title`; empty for the file as a whole. */
  path: z.string(),
  /** `Mục 1 › Tiêu chí 3 › Tên`; empty for the file as a whole. */
  place: z.string(),
  message: z.string(),
});

/** A fault as it is shown. */
export type ShownFault = z.output<typeof shownFaultSchema>;

/** A fault of the file as a whole. */
export function fileFault(code: string, message: string): PackFault {
  return { path: [], code, message };
}
