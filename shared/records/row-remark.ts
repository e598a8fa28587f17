import type { ReportingDeadline } from '../facts/reporting-deadline.ts';
import type { Sourced } from '../facts/sourced.ts';

/** By when incidents and breaches are to be reported. */
export interface Reporting {
  /** As the pack of the campaign has it, from the time of its letter. */
  readonly ofPack: readonly ReportingDeadline[];
  /** As the app's own table has it; for events after the pack's deadlines ended. */
  readonly ofTable: readonly (ReportingDeadline & Sourced)[];
}

/** What a table is looked at with, beyond its rows. */
export interface TableContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** The wall-clock time in Vietnam, `YYYY-MM-DDTHH:mm`; the end of `today` where it is not known. */
  readonly now?: string | undefined;
  /** Absent where the pack names no deadline: then none is hinted at. */
  readonly reporting?: Reporting | undefined;
}

/** Something that a row says of itself beside its cells: its state, a hint, what it lacks. */
export interface RowRemark {
  /** How it looks; always together with its words. */
  readonly tone: 'done' | 'in-progress' | 'open' | 'unclear' | 'warning' | 'serious';
  /** A few words or one sentence. */
  readonly text: string;
}

/** Remarks by which a row asks for something to be done. */
export function asksForAction({ tone }: RowRemark): boolean {
  return tone === 'warning' || tone === 'serious' || tone === 'unclear';
}

/** The remark of the first condition that holds. */
export function remarkIf(isSo: boolean, tone: RowRemark['tone'], text: string): readonly RowRemark[] {
  return isSo ? [{ tone, text }] : [];
}
