import { Button } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { type Review, saveReview } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import classes from './review.module.css';

interface ReviewBannerProps {
  readonly campaign: string;
  readonly criterionId: string;
  readonly mark: Review['mark'];
  /** The card takes the focus when its banner goes. */
  readonly onDone: () => void;
}

/** Says why the criterion is to be looked at again, and ends it by one click. */
export function ReviewBanner({ campaign, criterionId, mark, onDone }: ReviewBannerProps) {
  if (mark === 'none') return null;
  return (
    <div className={classes['banner']}>
      <IconFlag size={18} stroke={1.8} aria-hidden />
      <span className={classes['words']}>{markTexts.marks[mark]}</span>
      <Button
        size="compact-md"
        onClick={() => {
          onDone();
          void saveReview(campaign, criterionId, { mark: 'none' });
        }}
      >
        {markTexts.done}
      </Button>
    </div>
  );
}
