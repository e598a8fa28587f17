import type { Collation } from './collate.ts';
import type { UnitState } from './unit-state.ts';

/** How far a campaign has come, in figures. */
export interface CollationCounts {
  /** Units of the register; the next four are of these. */
  readonly units: number;
  readonly submitted: number;
  /** Whose first report came after the deadline. */
  readonly late: number;
  /** From which something came, and nobody knows yet what counts. */
  readonly disputed: number;
  readonly missing: number;
  readonly notInRegister: number;
  /** Units, registered or not, that somebody has to look at. */
  readonly needAttention: number;
  readonly files: number;
  readonly intact: number;
  readonly duplicates: number;
}

/** Counts what the desk has. */
export function collationCounts({ units, files }: Collation): CollationCounts {
  const registered = units.filter(({ isRegistered }) => isRegistered);
  const count = (state: UnitState['state']) => registered.filter((unit) => unit.state === state).length;
  return {
    units: registered.length,
    submitted: count('submitted'),
    late: registered.filter(({ isLate }) => isLate).length,
    disputed: count('disputed'),
    missing: count('missing'),
    notInRegister: units.length - registered.length,
    needAttention: units.filter(({ attention }) => attention.length > 0).length,
    files: files.length,
    intact: files.filter(({ file }) => file.integrity.status === 'intact').length,
    duplicates: files.filter(({ standing }) => standing === 'duplicate').length,
  };
}
