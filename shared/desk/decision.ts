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

/** The last decision about a unit; `isForEarlier`: the report that counts now is another one. */
export interface UnitDecision<Decision extends DeskDecision = DeskDecision> {
  readonly decision: Decision;
  readonly isForEarlier: boolean;
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

/** The decisions about units in a campaign: about the report that counts, else about an earlier one. */
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
      return decision === undefined ? [] : [[unit, { decision, isForEarlier: current === undefined }]];
    }),
  );
}

/** The decisions about reports that count now whose receipts were not saved yet, in the order of the units. */
export function unsavedDecisions(found: ReadonlyMap<UnitState, UnitDecision>): readonly DeskDecision[] {
  return [...found.values()].flatMap(({ decision, isForEarlier }) =>
    isForEarlier || decision.savedAt !== null ? [] : [decision],
  );
}

/** A decision in a few words; nothing of it is said by colour alone. */
export function decisionText({ decision, isForEarlier }: UnitDecision): string {
  const what = decision.kind === 'received' ? 'Đã nhận' : 'Trả lại';
  return isForEarlier ? `${what}, cho bản cũ (lần ${String(decision.report.sequence)})` : what;
}

/** Why a report went back, on one line. */
export function reasonText({ reason, criteria }: Pick<DeskDecision, 'reason' | 'criteria'>): string {
  const parts = criteria.map((one) => `${one.criterion}: ${one.reason}`);
  return [reason.replace(/\n+/gu, ' '), ...parts].filter((part) => part !== '').join(' | ');
}
