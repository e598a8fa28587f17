import { visibleText } from '#shared/base/visible-text.ts';
import type { ReceiptContent } from '#shared/receipts/receipt-content.ts';
import { momentOf } from '#shared/receipts/receipt-model.ts';
import { RECEIPT_NAMES } from '#shared/receipts/receipt-sentences.ts';
import { CriterionLinks } from '#renderer/receipts/criterion-links.tsx';
import { visibleLines } from '#renderer/receipts/returned-report.tsx';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import classes from './verify-file.module.css';

interface ReceiptFactsProps {
  readonly content: ReceiptContent;
  /** Whether its criteria are those of a report from here. */
  readonly isOwn: boolean;
}

/** What a receipt says, in the words of its sender. */
export function ReceiptFacts({ content, isOwn }: ReceiptFactsProps) {
  const { kind, desk, report, receivedAt, decidedAt, decidedBy, reason, criteria } = content;
  return (
    <details className={classes['details']} open={isOwn}>
      <summary>{texts.details}</summary>
      <FactList
        facts={[
          { name: texts.kind, value: RECEIPT_NAMES[kind] },
          { name: texts.desk, value: visibleText(desk.name) },
          { name: texts.unit, value: `${visibleText(report.unitName)} (${report.unitCode})` },
          { name: texts.campaign, value: visibleText(report.campaignTitle) },
          { name: texts.sequence, value: String(report.sequence) },
          { name: texts.receivedAt, value: texts.deskClock(momentOf(receivedAt)) },
          { name: texts.decidedAt, value: texts.deskClock(momentOf(decidedAt)) },
          { name: texts.decidedBy, value: visibleText(decidedBy) },
          ...(kind === 'received' ? [] : [{ name: texts.reason, value: visibleLines(reason) }]),
          ...(criteria.length === 0
            ? []
            : [
                {
                  name: texts.criteria,
                  value: <CriterionLinks criteria={criteria} areLinks={isOwn} />,
                },
              ]),
        ]}
      />
    </details>
  );
}
