import { useMemo } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgeReceipt, type ReceiptVerdict } from '#shared/receipts/judge-receipt.ts';
import type { KnownDesk } from '#shared/receipts/known-desk.ts';
import type { SealedReceipt } from '#shared/receipts/receipt-content.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { useKnownDesk } from './use-known-desk.ts';

interface JudgedReceipt {
  readonly verdict: ReceiptVerdict;
  /** Whose key sealed it; `null`: nobody knows. */
  readonly desk: KnownDesk | null;
}

/** What comes of holding a receipt against the exports of this PC and the desks it knows; `undefined` while loading. */
export function useReceiptVerdict(receipt: SealedReceipt): Result<JudgedReceipt, Failure> | undefined {
  const { campaign } = receipt.content.report;
  const { list } = useExports(campaign);
  const profile = useProfile();
  const desk = useKnownDesk(receipt.keyFingerprint, campaign);
  return useMemo(() => {
    if (list === undefined || profile === undefined || desk === undefined) return undefined;
    if (!list.ok) return list;
    const side = { unitCode: profile.code, exports: list.value, desk };
    return ok({ verdict: judgeReceipt(receipt, side), desk });
  }, [receipt, list, profile, desk]);
}
