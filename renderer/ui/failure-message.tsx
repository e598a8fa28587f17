import type { ReactNode } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { uiTexts } from '#renderer/texts/ui.ts';
import { Notice } from './notice.tsx';
import classes from './notice.module.css';

interface FailureMessageProps {
  readonly failure: Failure;
  readonly actions?: ReactNode;
}

/** An expected failure: what happened, what to do, and a remark for those who look after computers. */
export function FailureMessage({ failure, actions }: FailureMessageProps) {
  const { whatHappened, whatToDo } = failureSentence(failure.code);
  return (
    <Notice tone="serious" title={whatHappened} actions={actions} isUrgent>
      <p>{whatToDo}</p>
      <p className={classes['detail']}>
        {uiTexts.technicalDetail([failure.code, failure.detail].filter((part) => part !== '').join(' · '))}
      </p>
    </Notice>
  );
}
