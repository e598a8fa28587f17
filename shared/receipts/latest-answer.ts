import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { type ExportedVersion, isLatest } from './judge-receipt.ts';
import { type ReturnedCriterion, sealedReceiptSchema } from './receipt-content.ts';

/** A receipt that the school has taken in, and when. */
export const takenReceiptSchema = sealedReceiptSchema.extend({
  /** As the school knew the desk then, and not as the receipt calls it. */
  deskName: nameText.min(1),
  takenAt: z.iso.datetime(),
});

/** A receipt that the school has taken in. */
export type TakenReceipt = z.output<typeof takenReceiptSchema>;

/** The receipts for one exported report, the one that was decided last first. */
export function receiptsFor(
  { reportSha256 }: Pick<ExportedVersion, 'reportSha256'>,
  taken: readonly TakenReceipt[],
): readonly TakenReceipt[] {
  return taken
    .filter(({ content }) => content.report.reportSha256 === reportSha256)
    .toSorted((a, b) => compare(b.content.decidedAt, a.content.decidedAt) || compare(b.takenAt, a.takenAt));
}

/** What the desk wants to have mended: as its last word on the latest version says; `null` when there is none. */
export function standingReturn(
  exports: readonly ExportedVersion[],
  taken: readonly TakenReceipt[],
): TakenReceipt | null {
  const last = exports
    .filter((one) => isLatest(one, exports))
    .map((one) => receiptsFor(one, taken)[0])
    .find((receipt) => receipt?.content.kind === 'returned');
  return last ?? null;
}

/** The criteria that the desk wants to have mended, by their ids. */
export function returnedCriteria(receipt: TakenReceipt | null): ReadonlyMap<string, ReturnedCriterion> {
  return new Map(receipt?.content.criteria.map((one) => [one.criterion, one]));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
