import { IconArrowBackUp, IconFlag, IconMessage2 } from '@tabler/icons-react';
import { tablePlace } from '#renderer/questions/record-table/cells/cell-place.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { undoLatest, useLatestUndo } from '#renderer/ui/undo.tsx';
import { fieldPlace } from '../form/answer-form.ts';
import { useCard } from '../form/card-context.ts';
import { markCriterion } from '../form/mark-criterion.ts';
import { focusCard } from '../frame/focus-card.ts';
import { QuietButton } from '../frame/quiet-button.tsx';

interface ReviewActionsProps {
  /** `undefined` when the internal note is open already. */
  readonly onAddComment: (() => void) | undefined;
}

/** Notes for the unit itself, and the way back from what was changed in the card. */
export function ReviewActions({ onAddComment }: ReviewActionsProps) {
  const { campaign, criterion, review } = useCard();
  const criterionId = criterion.id;
  const tables = criterion.records.map((kindId) => tablePlace(campaign, kindId));
  const places = [fieldPlace(campaign, criterionId, ''), ...tables];
  const canUndo = useLatestUndo(places) !== undefined;
  const undo = () => {
    focusCard(criterionId);
    void undoLatest(places);
  };
  return (
    <>
      {review.mark === 'none' && (
        <QuietButton
          icon={<IconFlag size={18} aria-hidden />}
          label={markTexts.mark}
          onClick={() => {
            focusCard(criterionId);
            void markCriterion(campaign, criterionId, 'wanted');
          }}
        />
      )}
      {onAddComment && (
        <QuietButton
          icon={<IconMessage2 size={18} aria-hidden />}
          label={markTexts.addComment}
          onClick={onAddComment}
        />
      )}
      {canUndo && (
        <QuietButton
          icon={<IconArrowBackUp size={18} aria-hidden />}
          label={markTexts.stepBack}
          onClick={undo}
        />
      )}
    </>
  );
}
