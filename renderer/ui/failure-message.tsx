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

/** An expected failure: what happened, what to do, and folded away, for those who look after computers, how the program calls it. */
export function FailureMessage({ failure, actions }: FailureMessageProps) {
  const { whatHappened, whatToDo } = failureSentence(failure.code);
  return (
    <Notice tone="serious" title={whatHappened} actions={actions} isUrgent>
      <p>{whatToDo}</p>
      <details className={classes['detail']}>
        <summary>{uiTexts.technicalDetail}</summary>
        {[failure.code, failure.detail].filter((part) => part !== '').join(' · ')}
      </details>
    </Notice>
  );
}
