import { Button } from '@mantine/core';
import { visibleText } from '#shared/base/visible-text.ts';
import type { TakenReceipt } from '#shared/receipts/latest-answer.ts';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { CriterionLinks } from './criterion-links.tsx';
import classes from './receipts.module.css';

/** What the desk wants to have mended in the latest report; nothing when it wants nothing. */
export function ReturnedReport({ receipt }: { readonly receipt: TakenReceipt | null }) {
  if (receipt === null) return null;
  const { report, reason, criteria } = receipt.content;
  return (
    <div className={classes['returned']}>
      <Notice
        tone="warning"
        title={texts.homeTitle(report.sequence, criteria.length)}
        actions={
          <Button component="a" href={href(ADDRESSES.history)}>
            {texts.toNotice}
          </Button>
        }
      >
        <p className={classes['reason']}>{texts.reasonOf(visibleLines(reason))}</p>
        <CriterionLinks criteria={criteria} />
        <p>{texts.homeNext}</p>
      </Notice>
    </div>
  );
}

/** A text of several lines as `visibleText` shows each of them. */
export function visibleLines(text: string): string {
  return text.split('\n').flatMap(piecesOf).map(visibleText).join('\n');
}

/** Long lines in pieces, so that nothing of them is left out. */
function piecesOf(line: string): readonly string[] {
  return line.match(/.{1,250}(?:\s|$)|.{1,250}/gu) ?? [];
}
