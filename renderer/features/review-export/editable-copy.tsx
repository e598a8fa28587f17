import { Button } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { documentKind } from '#shared/documents/full-report.document.ts';
import { useSaveDocument } from '#renderer/bridge/use-save-document.ts';
import { everythingEntered } from '#renderer/questions/autosave/everything-entered.ts';
import { reviewTexts } from '#renderer/texts/review-export.ts';
import { DocumentOutcomeView } from '#renderer/ui/document-outcome.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { StoredEvidence } from '#shared/evidence/stored-evidence.ts';

interface EditableCopyProps {
  readonly directive: Directive;
  readonly evidence: Readonly<Record<string, StoredEvidence>>;
}

/** The whole report as a Word file, for units that go on editing or sign on paper. */
export function EditableCopy({ directive, evidence }: EditableCopyProps) {
  const { outcome, save, open } = useSaveDocument(documentKind.id);
  return (
    <Section
      title={reviewTexts.editableTitle}
      lead={reviewTexts.editableLead}
      actions={
        <Button
          variant="default"
          disabled={outcome.status === 'creating'}
          onClick={() => {
            void everythingEntered(directive).then((input) => save({ input, evidence }));
          }}
        >
          {outcome.status === 'creating' ? reviewTexts.makingEditable : reviewTexts.makeEditable}
        </Button>
      }
    >
      <DocumentOutcomeView
        saved={outcome.status === 'saved' ? outcome.saved : undefined}
        failure={outcome.status === 'failed' ? outcome.failure : undefined}
        onOpen={() => {
          if (outcome.status === 'saved') void open(outcome.saved.id);
        }}
      />
    </Section>
  );
}
