import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { markTexts } from '#renderer/texts/marks.ts';
import { useCard } from '../form/card-context.ts';
import { markCriterion } from '../form/mark-criterion.ts';
import { focusCard } from '../frame/focus-card.ts';
import classes from './review.module.css';

/** Says why the criterion is to be looked at again, and ends it by one click. */
export function ReviewBanner() {
  const { campaign, criterion, review } = useCard();
  const { mark } = review;
  if (mark === 'none') return null;
  return (
    <div className={classes['banner']}>
      <IconFlag size={18} stroke={1.8} aria-hidden />
      <span className={classes['words']}>{markTexts.marks[mark]}</span>
      <Button
        size="compact-md"
        onClick={() => {
          // The card takes the focus when its banner goes.
          focusCard(criterion.id);
          void markCriterion(campaign, criterion.id, 'none');
        }}
      >
        {markTexts.done}
      </Button>
    </div>
  );
}
