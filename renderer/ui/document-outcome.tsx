import { Button } from '@mantine/core';
import type { Failure } from '#shared/failures/failure.ts';
import { documentsTexts } from '#renderer/texts/documents.ts';
import { FailureMessage } from './failure-message.tsx';
import { Notice } from './notice.tsx';

interface DocumentOutcomeProps {
  readonly saved: { readonly fileName: string; readonly folder: string } | undefined;
  readonly failure: Failure | undefined;
  readonly onOpen: () => void;
}

/** Where a document was saved, with a button that opens it; or why it was not. */
export function DocumentOutcomeView({ saved, failure, onOpen }: DocumentOutcomeProps) {
  return (
    <>
      <div role="status">
        {saved !== undefined && (
          <Notice tone="done" title={documentsTexts.saved(saved.fileName, saved.folder)}>
            <p>{documentsTexts.savedLead}</p>
            <Button size="compact-md" onClick={onOpen}>
              {documentsTexts.open}
            </Button>
          </Notice>
        )}
      </div>
      {failure !== undefined && <FailureMessage failure={failure} />}
    </>
  );
}
