/** By when incidents are to be reported, as a directive pack has it from the text that it names. */
export interface ReportingDeadline {
  /** `Quyết định số 05/2017/QĐ-TTg ngày 16/3/2017`. */
  readonly source: string;
  /** The rule in words. */
  readonly rule: string;
  /** Days from the moment when the incident was found. */
  readonly withinDays: number;
}

/** What a table is looked at with, beyond its rows. */
export interface TableContext {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Absent where the pack names no deadline: then none is hinted at. */
  readonly reportingDeadline?: ReportingDeadline | undefined;
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
