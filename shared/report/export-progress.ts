import { z } from 'zod';

/** The stages of an export in their order. */
export const EXPORT_STAGES = ['evidence', 'pages', 'seal', 'write', 'verify'] as const;

export const exportProgressSchema = z.strictObject({
  stage: z.enum(EXPORT_STAGES),
  /** Of the whole export, 0 to 1, never falling. */
  fraction: z.number().min(0).max(1),
});

/** How far an export has come. */
export type ExportProgress = z.output<typeof exportProgressSchema>;
