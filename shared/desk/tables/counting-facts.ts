import type { ReportFacts } from '../report-facts.ts';
import type { UnitState } from '../unit-state.ts';
import type { DeskView } from './desk-table.ts';

/** A unit whose report counts. */
export interface CountingUnit {
  readonly unit: UnitState;
  readonly facts: ReportFacts;
}

/** The units of the register whose reports count. Who is not in the register is listed, and never added up. */
export function countingUnits({ collation }: DeskView): readonly CountingUnit[] {
  return collation.units.flatMap((unit) =>
    unit.isRegistered && unit.report !== null ? [{ unit, facts: unit.report.facts }] : [],
  );
}

/** What their reports say. */
export function countingFacts(view: DeskView): readonly ReportFacts[] {
  return countingUnits(view).map(({ facts }) => facts);
}
