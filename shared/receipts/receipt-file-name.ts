import { slugify } from '../base/vietnamese-text.ts';
import type { ReceiptContent } from './receipt-content.ts';

/** The short ASCII name of a receipt file: `BIEN-NHAN_hp-th-001_hoa-phuong-do-2024_01.pdf`. */
export function receiptFileName({ kind, report }: Pick<ReceiptContent, 'kind' | 'report'>): string {
  const { unitCode, campaign, sequence } = report;
  const parts = [
    kind === 'received' ? 'BIEN-NHAN' : 'TRA-LAI',
    slugify(unitCode, 40, 'don-vi'),
    slugify(campaign, 40, 'dot'),
    String(sequence).padStart(2, '0'),
  ];
  return `${parts.join('_')}.pdf`;
}

/** The names of several receipts in one folder: codes that differ only in signs get a number each. */
export function receiptFileNames(
  receipts: readonly Pick<ReceiptContent, 'kind' | 'report'>[],
): readonly string[] {
  const taken = new Map<string, number>();
  return receipts.map((receipt) => {
    const name = receiptFileName(receipt);
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : name.replace(/\.pdf$/u, `_(${String(count)}).pdf`);
  });
}
