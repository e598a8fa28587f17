import type { ReactNode } from 'react';
import type { Failure } from '#shared/failures/failure.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import { uiTexts } from '#renderer/texts/ui.ts';
import { Notice } from './notice.tsx';

interface FailureMessageProps {
  readonly failure: Failure;
  readonly actions?: ReactNode;
}

/** The names under which the store keeps evidence say nothing to anybody. */
const FILE_OF_THE_USER = /^(?![0-9a-f]{64}\.)[^\\/]+\.(?:pdf|jpe?g|png|p12|pfx)$/iu;

/** The file that a failure is about, where the user knows it by its name. */
function namedFile({ detail }: Failure): string | undefined {
  return FILE_OF_THE_USER.test(detail) ? detail : undefined;
}

/** An expected failure: what happened and what to do. How the program calls it stands in the support bundle. */
export function FailureMessage({ failure, actions }: FailureMessageProps) {
  const { whatHappened, whatToDo } = failureSentence(failure.code);
  const file = namedFile(failure);
  return (
    <Notice tone="serious" title={whatHappened} actions={actions} isUrgent>
      <p>{whatToDo}</p>
      {file !== undefined && <p>{uiTexts.aboutFile(file)}</p>}
    </Notice>
  );
}
