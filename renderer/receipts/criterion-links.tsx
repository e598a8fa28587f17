import { visibleText } from '#shared/base/visible-text.ts';
import type { ReturnedCriterion } from '#shared/receipts/receipt-content.ts';
import { receiptTexts as texts } from '#renderer/texts/receipts.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import classes from './receipts.module.css';

interface CriterionLinksProps {
  readonly criteria: readonly ReturnedCriterion[];
  /** Whether each leads to its criterion. */
  readonly areLinks?: boolean;
}

/** The criteria that the desk wants to have mended, each with what it says. */
export function CriterionLinks({ criteria, areLinks = true }: CriterionLinksProps) {
  if (criteria.length === 0) return null;
  return (
    <ul className={classes['criteria']}>
      {criteria.map(({ criterion, title, reason }) => {
        const name = texts.criterion(criterion, visibleText(title));
        return (
          <li key={criterion}>
            {areLinks ? <a href={href(criterionAddress(criterion))}>{name}</a> : name}: {visibleText(reason)}
          </li>
        );
      })}
    </ul>
  );
}
