import { IconFlag } from '@tabler/icons-react';
import type { Answer } from '#shared/answers/answer.ts';
import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import type { Item } from '#shared/directives/directive.ts';
import type { Review } from '#renderer/storage/reviews.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { AnswerIcon } from '#renderer/ui/answer-icon.tsx';
import { ANSWER_TONES } from '#renderer/ui/answer-look.ts';
import classes from './criterion-jumps.module.css';

interface CriterionJumpsProps {
  readonly item: Item;
  readonly answers: Readonly<Record<string, Answer>>;
  readonly reviews: Readonly<Record<string, Review>>;
  readonly onJump: (criterionId: string) => void;
}

/** How far the item has come, criterion by criterion; a click goes there. */
export function CriterionJumps({ item, answers, reviews, onJump }: CriterionJumpsProps) {
  const answeredCount = item.criteria.filter(({ id }) => (answers[id]?.value ?? null) !== null).length;
  return (
    <nav className={classes['jumps']} aria-label={checklistTexts.criteriaOfItem}>
      <ul className={classes['list']}>
        {item.criteria.map(({ id, title }) => {
          const value = answers[id]?.value ?? null;
          const isMarked = (reviews[id]?.mark ?? 'none') !== 'none';
          const state = value === null ? checklistTexts.state.unanswered : ANSWER_LABELS[value];
          const words = checklistTexts.jump(id, title, isMarked ? `${state}, ${markTexts.flagged}` : state);
          return (
            <li key={id}>
              <button
                type="button"
                className={classes['jump']}
                data-tone={ANSWER_TONES[value ?? 'unanswered']}
                aria-label={words}
                title={words}
                onClick={() => {
                  onJump(id);
                }}
              >
                <AnswerIcon value={value} />
                {id}
                {isMarked && <IconFlag size={14} stroke={2} aria-hidden className={classes['flag']} />}
              </button>
            </li>
          );
        })}
      </ul>
      <span className={classes['count']}>{checklistTexts.progress(answeredCount, item.criteria.length)}</span>
    </nav>
  );
}
