import { visibleText } from '#shared/base/visible-text.ts';
import type { ExportEntry } from '#shared/report/export-entry.ts';
import { isLatest } from '#shared/receipts/judge-receipt.ts';
import { receiptsFor, type TakenReceipt } from '#shared/receipts/latest-answer.ts';
import { momentOf } from '#shared/receipts/receipt-model.ts';
import { CriterionLinks } from '#renderer/receipts/criterion-links.tsx';
import { visibleLines } from '#renderer/receipts/returned-report.tsx';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import classes from './history.module.css';

interface ReceiptsOfExportProps {
  readonly entry: ExportEntry;
  /** All exports of the campaign. */
  readonly exports: readonly ExportEntry[];
  readonly taken: readonly TakenReceipt[];
}

/** What the desk has said of one exported report, its last word first. */
export function ReceiptsOfExport({ entry, exports, taken }: ReceiptsOfExportProps) {
  const isNewest = isLatest(entry, exports);
  return receiptsFor(entry, taken).map((receipt) => (
    <div key={receipt.receiptSha256} className={classes['codes']}>
      <ReceiptNotice receipt={receipt} isNewest={isNewest} />
    </div>
  ));
}

function ReceiptNotice({
  receipt,
  isNewest,
}: {
  readonly receipt: TakenReceipt;
  readonly isNewest: boolean;
}) {
  const { kind, decidedAt, decidedBy, reason, criteria } = receipt.content;
  const [desk, time] = [visibleText(receipt.deskName), momentOf(decidedAt)];
  const isReturned = kind === 'returned';
  const tone = isReturned ? 'warning' : 'done';
  return (
    <Notice
      tone={isNewest ? tone : 'open'}
      title={isReturned ? texts.returned(desk, time) : texts.received(desk, time)}
    >
      {!isNewest && <p>{texts.forEarlier}</p>}
      {isReturned && <p className={classes['reason']}>{texts.reasonOf(visibleLines(reason))}</p>}
      <CriterionLinks criteria={criteria} areLinks={isNewest} />
      <p>{texts.by(visibleText(decidedBy))}</p>
    </Notice>
  );
}
