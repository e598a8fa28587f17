import { VisuallyHidden } from '@mantine/core';
import { useId } from 'react';
import { ANSWER_LABELS, ANSWER_VALUES } from '#shared/directives/answer-values.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { AnswerIcon } from '#renderer/ui/answer-icon.tsx';
import { ANSWER_TONES } from '#renderer/ui/answer-look.ts';
import { useCard } from '../form/card-context.ts';
import classes from './answer-buttons.module.css';

interface AnswerButtonsProps {
  /** The id of the element that asks the question. */
  readonly questionId: string;
}

/** The five answers as one radio group: arrows move inside it, keys 1 to 5 work in the whole card. */
export function AnswerButtons({ questionId }: AnswerButtonsProps) {
  const { value, choose } = useCard();
  const name = useId();
  const keysId = useId();
  return (
    <div className={classes['room']}>
      <div
        className={classes['answers']}
        role="radiogroup"
        aria-labelledby={questionId}
        aria-describedby={keysId}
      >
        {ANSWER_VALUES.map((answer, index) => (
          <label key={answer} className={classes['answer']} data-tone={ANSWER_TONES[answer]}>
            <input
              type="radio"
              className={classes['radio']}
              name={name}
              value={answer}
              checked={answer === value}
              onChange={() => {
                choose(answer);
              }}
            />
            <AnswerIcon value={answer} size={20} />
            <span className={classes['word']}>{ANSWER_LABELS[answer]}</span>
            <kbd className={classes['key']} aria-hidden>
              {index + 1}
            </kbd>
          </label>
        ))}
        <VisuallyHidden id={keysId}>{checklistTexts.shortcuts}</VisuallyHidden>
      </div>
    </div>
  );
}
