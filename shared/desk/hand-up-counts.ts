import { z } from 'zod';
import type { HandUpPlan } from './handed-up-manifest.ts';
import { unitKey } from './register.ts';

/** How much a desk hands up in one file. */
export const handUpCountsSchema = z.strictObject({
  units: z.int().min(0),
  /** Units of which there is a report in it; of one there may be several. */
  reporting: z.int().min(0),
  reports: z.int().min(0),
  decisions: z.int().min(0),
});

/** How much a desk hands up in one file. */
export type HandUpCounts = z.output<typeof handUpCountsSchema>;

/** Counts what a plan holds. */
export function handUpCounts({ head, reports }: HandUpPlan): HandUpCounts {
  return {
    units: head.units.length,
    reporting: new Set(reports.map(({ unitCode }) => unitKey(unitCode))).size,
    reports: reports.length,
    decisions: head.decisions.length,
  };
}
