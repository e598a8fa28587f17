import type { Answer } from '#shared/answers/answer.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { cardRemarks } from './card-remarks.ts';
import classes from './card-footer.module.css';
import type { CardSaving } from './use-card-saving.ts';

const TIME = new Intl.DateTimeFormat('vi-VN', { hour: '2-digit', minute: '2-digit' });

function savingText(answer: Answer, saving: CardSaving): string {
  const texts = checklistTexts.state;
  if (saving.status === 'saving') return texts.saving;
  if (saving.status === 'saved') return texts.savedAt(TIME.format(saving.savedAt));
  return answer.value === null ? texts.unanswered : texts.saved;
}

interface StateLineProps {
  readonly answer: Answer;
  readonly saving: CardSaving;
  /** Whether the answer was only just chosen. */
  readonly isFresh: boolean;
  /** How many fields hold something that cannot be stored yet. */
  readonly unsavedCount: number;
}

/** The last line of a card: is it saved, and what does it still lack. */
export function StateLine({ answer, saving, isFresh, unsavedCount }: StateLineProps) {
  const remarks = cardRemarks(answer, isFresh);
  return (
    <p className={classes['state']} role="status">
      <span>{savingText(answer, saving)}</span>
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
