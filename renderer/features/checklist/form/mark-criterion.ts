import { saveUndoably } from '#renderer/questions/autosave/save-undoably.ts';
import { type Review, saveReview } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { fieldPlace } from './answer-form.ts';

/** Marks a criterion or ends its mark; can be taken back as its answer can. */
export function markCriterion(campaign: string, criterionId: string, mark: Review['mark']): Promise<void> {
  return saveUndoably(() => saveReview(campaign, criterionId, { mark }), {
    message: markTexts.marked(criterionId),
    undoneMessage: markTexts.markUndone(criterionId),
    place: fieldPlace(campaign, criterionId, ''),
  });
}

/** Keeps the internal note of a criterion; the pauses within one text are one step back. */
export function saveComment(campaign: string, criterionId: string, comment: string): Promise<void> {
  const field = fieldPlace(campaign, criterionId, 'comment');
  return saveUndoably(
    () => saveReview(campaign, criterionId, { comment }),
    {
      message: markTexts.commented(criterionId),
      undoneMessage: markTexts.commentUndone(criterionId),
      place: fieldPlace(campaign, criterionId, ''),
      typingOf: field,
    },
    [field],
  );
}
