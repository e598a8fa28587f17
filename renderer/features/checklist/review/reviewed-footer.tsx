import { useState } from 'react';
import type { Review } from '#renderer/storage/reviews.ts';
import { CardFooter, type CardFooterProps } from '../frame/card-footer.tsx';
import { CommentField } from './comment-field.tsx';
import { ReviewActions } from './review-actions.tsx';

interface ReviewedFooterProps extends Omit<CardFooterProps, 'children'> {
  readonly campaign: string;
  readonly criterionId: string;
  readonly review: Review;
}

/** The end of a card: what the unit notes for itself, then state and actions. */
export function ReviewedFooter({ campaign, criterionId, review, ...footer }: ReviewedFooterProps) {
  const [comment, setComment] = useState<'closed' | 'open' | 'just-opened'>(
    review.comment === '' ? 'closed' : 'open',
  );
  return (
    <>
      {comment !== 'closed' && (
        <CommentField
          campaign={campaign}
          criterionId={criterionId}
          stored={review.comment}
          takesFocus={comment === 'just-opened'}
        />
      )}
      <CardFooter {...footer}>
        <ReviewActions
          campaign={campaign}
          criterionId={criterionId}
          isMarked={review.mark !== 'none'}
          onAddComment={
            comment === 'closed'
              ? () => {
                  setComment('just-opened');
                }
              : undefined
          }
        />
      </CardFooter>
    </>
  );
}
