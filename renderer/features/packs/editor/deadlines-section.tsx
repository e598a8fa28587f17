import { Checkbox } from '@mantine/core';
import type { Directive } from '#shared/directives/directive.ts';
import { deadlineText } from '#shared/facts/reporting-deadline.ts';
import type { PackDraft } from '#shared/packs/pack-draft.ts';
import { updatePackDraft } from '#renderer/storage/pack-draft.ts';
import { packEditorTexts } from '#renderer/texts/pack-editor.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './pack-editor.module.css';

const texts = packEditorTexts.deadlines;

interface DeadlinesSectionProps {
  readonly draft: PackDraft;
  readonly base: Directive;
}

/** By when incidents are to be reported: each of the base, with its document. */
export function DeadlinesSection({ draft, base }: DeadlinesSectionProps) {
  const { reportingDeadlines = [] } = base;
  return (
    <Section title={texts.title} lead={texts.lead}>
      {reportingDeadlines.length === 0 && <p className={classes['muted']}>{texts.none}</p>}
      {reportingDeadlines.map((deadline) => (
        <Checkbox
          key={deadline.id}
          className={classes['deadline'] ?? ''}
          label={deadlineText(deadline)}
          description={texts.line(deadline.to, deadline.document)}
          checked={!draft.leftOutDeadlines.includes(deadline.id)}
          onChange={(event) => {
            const isWanted = event.currentTarget.checked;
            void updatePackDraft((stored) => ({
              ...stored,
              leftOutDeadlines: isWanted
                ? stored.leftOutDeadlines.filter((id) => id !== deadline.id)
                : [...stored.leftOutDeadlines, deadline.id],
            }));
          }}
        />
      ))}
    </Section>
  );
}
