import { useMemo } from 'react';
import { ok, type Result } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgeReceipt, type ReceiptVerdict } from '#shared/receipts/judge-receipt.ts';
import { type KnownDesk, knownDesk } from '#shared/receipts/known-desk.ts';
import type { SealedReceipt } from '#shared/receipts/receipt-content.ts';
import { useExports } from '#renderer/bridge/use-exports.ts';
import { usePacks } from '#renderer/bridge/use-packs.ts';
import { useProfile } from '#renderer/storage/profile.ts';
import { useApprovedDesks } from '#renderer/storage/taken-receipts.ts';

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
  const approved = useApprovedDesks();
  const packs = usePacks();
  return useMemo(() => {
    if (list === undefined || profile === undefined || approved === undefined || packs === undefined)
      return undefined;
    if (!list.ok) return list;
    const vouching = [
      ...builtInDirectives.map((directive) => ({ directive, isSigned: true })),
      ...packs.imported.map(({ directive, signer }) => ({ directive, isSigned: signer !== null })),
    ];
    const desk = knownDesk(receipt.keyFingerprint, campaign, approved, vouching);
    const side = { unitCode: profile.code, exports: list.value, desk };
    return ok({ verdict: judgeReceipt(receipt, side), desk });
  }, [receipt, campaign, list, profile, approved, packs]);
}
