import { useDraft } from '#renderer/questions/autosave/drafts.ts';
import { fieldPlace } from '../form/answer-form.ts';
import { useCard } from '../form/card-context.ts';
import { useOptionalField } from '../form/use-optional-field.ts';
import { CardFooter } from '../frame/card-footer.tsx';
import { CommentField } from './comment-field.tsx';
import { ReviewActions } from './review-actions.tsx';

interface ReviewedFooterProps {
  /** `undefined` where the way to add evidence stands in the card already. */
  readonly onAddEvidence: (() => void) | undefined;
}

/** The end of a card: what the unit notes for itself, then state and actions. */
export function ReviewedFooter({ onAddEvidence }: ReviewedFooterProps) {
  const { campaign, criterion, review } = useCard();
  const draft = useDraft(fieldPlace(campaign, criterion.id, 'comment'));
  const comment = useOptionalField(review.comment !== '' || draft !== undefined);
  return (
    <>
      {comment.isOpen && <CommentField takesFocus={comment.takesFocus} />}
      <CardFooter onAddEvidence={onAddEvidence}>
        <ReviewActions onAddComment={comment.isOpen ? undefined : comment.open} />
      </CardFooter>
    </>
  );
}
