import type { ExportProgress } from '#shared/report/export-progress.ts';

/** A stage of an export. */
export type ExportStage = ExportProgress['stage'];

/** The share of the whole export at which each stage ends; the pages take the longest. */
const STAGE_ENDS: readonly (readonly [ExportStage, number])[] = [
  ['evidence', 0.35],
  ['pages', 0.8],
  ['seal', 0.85],
  ['write', 0.92],
  ['verify', 1],
];

/** The share of the whole export, 0 to 1, when `done` (0 to 1) of a stage is done. */
export function exportFraction(stage: ExportStage, done: number): number {
  const index = STAGE_ENDS.findIndex(([candidate]) => candidate === stage);
  const start = STAGE_ENDS[index - 1]?.[1] ?? 0;
  const end = STAGE_ENDS[index]?.[1] ?? 1;
  return start + (end - start) * done;
}
