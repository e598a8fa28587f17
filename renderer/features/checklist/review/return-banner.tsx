import { IconArrowBackUp } from '@tabler/icons-react';
import { visibleText } from '#shared/base/visible-text.ts';
import type { ReturnedCriterion } from '#shared/receipts/receipt-content.ts';
import { receiptTexts } from '#renderer/texts/receipts.ts';
import { ADDRESSES, href } from '#renderer/ui/addresses.ts';
import classes from './review.module.css';

/** Says what the desk wants to have mended about a criterion. */
export function ReturnBanner({ returned }: { readonly returned: ReturnedCriterion | undefined }) {
  if (returned === undefined) return null;
  return (
    <div className={classes['banner']}>
      <IconArrowBackUp size={18} stroke={1.8} aria-hidden />
      <span className={classes['words']}>{receiptTexts.toMend(visibleText(returned.reason))}</span>
      <a href={href(ADDRESSES.history)}>{receiptTexts.toNotice}</a>
    </div>
  );
}
