import type { Answer } from '#shared/answers/answer.ts';
import { formatTimeOfDay } from '#shared/base/dates.ts';
import { useUnsavedCount } from '#renderer/questions/autosave/drafts.ts';
import { useSaveState } from '#renderer/storage/save-queue.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { useCardRemarks } from './card-remarks.ts';
import classes from './card-footer.module.css';
import { fieldPlace } from '../form/answer-form.ts';
import { useCard } from '../form/card-context.ts';
import type { CardSaving } from '../form/use-card-saving.ts';

function savingText(answer: Answer, saving: CardSaving, isRefused: boolean): string {
  const texts = checklistTexts.state;
  if (isRefused) return texts.notSaved;
  if (saving.status === 'saving') return texts.saving;
  if (saving.status === 'saved') return texts.savedAt(formatTimeOfDay(saving.savedAt));
  return answer.value === null ? texts.unanswered : texts.saved;
}

/** The last line of a card: is it saved, and what does it still lack. */
export function StateLine() {
  const { directive, campaign, criterion, answer, saving, isFresh } = useCard();
  const unsavedCount = useUnsavedCount(fieldPlace(campaign, criterion.id, ''));
  const remarks = useCardRemarks(directive, criterion.id, isFresh);
  // what the disk has refused waits, and is being saved no more
  const isRefused = useSaveState().status === 'failed' && saving.status === 'saving';
  return (
    <p className={classes['state']} role="status">
      <span className={isRefused ? classes['fault'] : undefined}>
        {savingText(answer, saving, isRefused)}
      </span>
      {unsavedCount > 0 && (
        <span className={classes['fault']}>{checklistTexts.state.unsaved(unsavedCount)}</span>
      )}
      {remarks.map((remark) => (
        <span key={remark} className={classes['remark']}>
          {remark}
        </span>
      ))}
    </p>
  );
}
