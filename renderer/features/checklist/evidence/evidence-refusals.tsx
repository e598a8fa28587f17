import { Button } from '@mantine/core';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import type { EvidenceIntakeActions } from './use-evidence-intake.ts';

/** Why files were not taken in, until the user has read it. */
export function EvidenceRefusals({ intake }: { readonly intake: EvidenceIntakeActions }) {
  if (intake.refusals.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={evidenceTexts.refusedTitle(intake.refusals.length)}
      isUrgent
      actions={
        <Button size="compact-sm" onClick={intake.dismissRefusals}>
          {evidenceTexts.dismiss}
        </Button>
      }
    >
      {intake.refusals.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </Notice>
  );
}
