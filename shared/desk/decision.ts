import { z } from 'zod';
import {
  decisionShape,
  isSoundDecision,
  type ReceiptReport,
  receiptReportSchema,
} from '../receipts/receipt-content.ts';
import { compareText } from './collation-request.ts';
import { type ReceivedFile, sameReportKey } from './received-file.ts';
import { unitKey } from './register.ts';
import type { UnitState } from './unit-state.ts';

/** Which content a decision is about, by `sameReportKey`. */
export const decidedContent = z.string().min(1).max(200);

/** What the desk has decided about one received report. */
export const deskDecisionSchema = z
  .strictObject({
    key: decidedContent,
    report: receiptReportSchema,
    ...decisionShape,
    /** When its receipt was saved last as a file; `null` before. */
    savedAt: z.iso.datetime().nullable(),
  })
  .refine(isSoundDecision);

/** What the desk has decided about one received report. */
export type DeskDecision = z.output<typeof deskDecisionSchema>;

/**
 * What a decision is about: the report that counts, one before it, another one with no lower number (its keys were approved or
 * taken back since, or its file is gone), or one of a unit of which no report counts now.
 */
export type DecidedReport = 'counting' | 'earlier' | 'other' | 'none-counts';

/** The last decision about a unit, and what it is about. */
export interface UnitDecision<Decision extends DeskDecision = DeskDecision> {
  readonly decision: Decision;
  readonly about: DecidedReport;
}

/** What a receipt says of the report that it is for; `null` unless the file is whole. */
export function receiptReportOf(
  { facts, sealed, reportSha256, integrity }: ReceivedFile,
  campaignTitle: string,
): ReceiptReport | null {
  if (integrity.status !== 'intact' || facts === null || sealed === null || reportSha256 === null)
    return null;
  const { unitCode, unitName, campaign, sequence } = facts;
  return { unitCode, unitName, campaign, campaignTitle, sequence, reportSha256, ...sealed };
}

/** The decisions about units in a campaign: about the report that counts, else the last about another one. */
export function decisionsOn<Decision extends DeskDecision>(
  units: readonly UnitState[],
  campaign: string,
  decisions: readonly Decision[],
): ReadonlyMap<UnitState, UnitDecision<Decision>> {
  const own = decisions
    .filter(({ report }) => report.campaign === campaign)
    .toSorted((a, b) => compareText(a.decidedAt, b.decidedAt));
  const byKey = new Map(own.map((decision) => [decision.key, decision]));
  const lastOf = new Map(own.map((decision) => [unitKey(decision.report.unitCode), decision]));
  return new Map(
    units.flatMap((unit) => {
      const current = unit.report === null ? undefined : byKey.get(sameReportKey(unit.report.file));
      const decision = current ?? lastOf.get(unitKey(unit.code));
      if (decision === undefined) return [];
      const about = current === undefined ? otherReport(decision, unit) : 'counting';
      return [[unit, { decision, about }] as const];
    }),
  );
}

function otherReport({ report }: DeskDecision, unit: UnitState): DecidedReport {
  if (unit.report === null) return 'none-counts';
  return report.sequence < unit.report.facts.sequence ? 'earlier' : 'other';
}

/** The decisions about reports that count now whose receipts were not saved yet, in the order of the units. */
export function unsavedDecisions(found: ReadonlyMap<UnitState, UnitDecision>): readonly DeskDecision[] {
  return [...found.values()].flatMap(({ decision, about }) =>
    about !== 'counting' || decision.savedAt !== null ? [] : [decision],
  );
}

const ABOUT: Readonly<Record<Exclude<DecidedReport, 'counting'>, string>> = {
  earlier: 'cho bản cũ',
  other: 'cho bản khác',
  'none-counts': 'cho bản hiện không được tính',
};

/** A decision in a few words; nothing of it is said by colour alone. */
export function decisionText({ decision, about }: UnitDecision): string {
  const what = decision.kind === 'received' ? 'Đã nhận' : 'Trả lại';
  return about === 'counting' ? what : `${what}, ${ABOUT[about]} (lần ${String(decision.report.sequence)})`;
}

/** Why a report went back, on one line. */
export function reasonText({ reason, criteria }: Pick<DeskDecision, 'reason' | 'criteria'>): string {
  const parts = criteria.map((one) => `${one.criterion}: ${one.reason}`);
  return [reason.replace(/\n+/gu, ' '), ...parts].filter((part) => part !== '').join(' | ');
}
