import { type AnswerValue, ANSWER_LABELS } from '#shared/assessment/answer-values.ts';
import { uiTexts } from '#renderer/texts/ui.ts';
import { AnswerIcon } from './answer-icon.tsx';
import { ANSWER_TONES } from './answer-look.ts';
import classes from './status-badge.module.css';

interface StatusBadgeProps {
  readonly value: AnswerValue | null;
}

/** An answer as icon, word and colour together. */
export function StatusBadge({ value }: StatusBadgeProps) {
  return (
    <span className={classes['badge']} data-tone={ANSWER_TONES[value ?? 'unanswered']}>
      <AnswerIcon value={value} />
      {value === null ? uiTexts.unanswered : ANSWER_LABELS[value]}
    </span>
  );
}
