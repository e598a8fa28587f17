import { Checkbox } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { deadlineText } from '#shared/facts/reporting-deadline.ts';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './pack-editor.module.css';
import { useDraftChoices } from './use-draft-choices.ts';

const texts = packEditorTexts.deadlines;

interface DeadlinesSectionProps {
  readonly draft: PackDraft;
  readonly base: Directive;
}

/** By when incidents are to be reported: each of the base, with its document. */
export function DeadlinesSection({ draft, base }: DeadlinesSectionProps) {
  const { reportingDeadlines = [] } = base;
  const leftOut = useDraftChoices(draft, 'leftOutDeadlines');
  return (
    <Section title={texts.title} lead={texts.lead}>
      {reportingDeadlines.length === 0 && <p className={classes['muted']}>{texts.none}</p>}
      {reportingDeadlines.map((deadline) => (
        <Checkbox
          key={deadline.id}
          className={classes['deadline'] ?? ''}
          label={deadlineText(deadline)}
          description={texts.line(deadline.to, deadline.document)}
          checked={!leftOut.has(deadline.id)}
          onChange={(event) => {
            leftOut.set(deadline.id, !event.currentTarget.checked);
          }}
        />
      ))}
    </Section>
  );
}
