import { useMemo } from 'react';
import { standingReturn, type TakenReceipt } from '#shared/receipts/latest-answer.ts';
import { type ExportList, useExports } from '#renderer/bridge/use-exports.ts';
import { useTakenReceipts } from '#renderer/storage/taken-receipts.ts';

/** The receipt by which the desk has given the latest report of a campaign back; `null` when there is none. */
export function useStandingReturn(campaign: string): TakenReceipt | null {
  const { list } = useExports(campaign);
  return useReturnAmong(list);
}

/** The same where the exports are known already. */
export function useReturnAmong(list: ExportList | undefined): TakenReceipt | null {
  const taken = useTakenReceipts();
  return useMemo(
    () => (list?.ok !== true || taken === undefined ? null : standingReturn(list.value, taken)),
    [list, taken],
  );
}
