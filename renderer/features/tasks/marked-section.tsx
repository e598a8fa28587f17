import { Button } from '@mantine/core';
import { IconFlag, IconMessage2 } from '@tabler/icons-react';
import type { Directive } from '#shared/directives/directive.ts';
import { markCriterion } from '#renderer/features/checklist/form/mark-criterion.ts';
import type { NotedCriterion } from '#renderer/storage/reviews.ts';
import { markTexts } from '#renderer/texts/marks.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { Section } from '#renderer/ui/page.tsx';
import classes from './tasks.module.css';

interface MarkedSectionProps {
  readonly directive: Directive;
  readonly noted: readonly NotedCriterion[];
}

/** The criteria that somebody has marked or noted something about, each with the way there. */
export function MarkedSection({ directive, noted }: MarkedSectionProps) {
  if (noted.length === 0) return null;
  return (
    <Section title={markTexts.listTitle} lead={markTexts.listLead}>
      <ul className={classes['tasks']} aria-label={markTexts.listTitle}>
        {noted.map((one) => (
          <MarkedLine key={one.criterion.id} campaign={directive.id} noted={one} />
        ))}
      </ul>
    </Section>
  );
}

interface MarkedLineProps {
  readonly campaign: string;
  readonly noted: NotedCriterion;
}

function MarkedLine({ campaign, noted: { criterion, review } }: MarkedLineProps) {
  const isMarked = review.mark !== 'none';
  const Icon = isMarked ? IconFlag : IconMessage2;
  return (
    <li className={classes['task']}>
      <span className={classes['state']} data-tone={isMarked ? 'marked' : 'open'}>
        <Icon size={18} stroke={1.8} aria-hidden />
        {markTexts.shortMarks[review.mark]}
      </span>
      <span>
        <a href={href(criterionAddress(criterion.id))}>
          {criterion.id} {criterion.title}
        </a>
        {review.comment !== '' && <span className={classes['note']}>{review.comment}</span>}
      </span>
      {isMarked && (
        <Button
          size="compact-md"
          aria-label={markTexts.doneOf(criterion.id)}
          onClick={() => {
            void markCriterion(campaign, criterion.id, 'none');
          }}
        >
          {markTexts.done}
        </Button>
      )}
    </li>
  );
}
