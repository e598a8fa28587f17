import { IconInfoCircle } from '@tabler/icons-react';
import type { Criterion } from '#shared/directives/directive.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import classes from './criterion-card.module.css';
import { CriterionHelp } from './criterion-help.tsx';
import { FactLine } from './fact-line.tsx';
import { RecordFigures } from './record-figures.tsx';
import type { TableOfCriterion } from './tables-of-criterion.ts';

interface CriterionHeadProps {
  readonly campaign: string;
  readonly criterion: Criterion;
  readonly tables: readonly TableOfCriterion[];
  readonly titleId: string;
  readonly questionId: string;
  readonly hasOwnHelp: boolean;
}

/** What a card asks, and what the app itself can say about it. */
export function CriterionHead({
  campaign,
  criterion,
  tables,
  titleId,
  questionId,
  hasOwnHelp,
}: CriterionHeadProps) {
  return (
    <>
      <header>
        <h2 id={titleId} className={classes['title']}>
          <span className={classes['number']}>{criterion.id}</span> {criterion.title}
        </h2>
        <p id={questionId} className={classes['question']}>
          {criterion.question}
        </p>
      </header>
      {hasOwnHelp && (
        <details className={classes['ownHelp']}>
          <summary>{checklistTexts.help}</summary>
          <CriterionHelp criterion={criterion} />
        </details>
      )}
      {criterion.auto === 'site-check' && (
        <FactLine icon={<IconInfoCircle size={20} stroke={1.6} aria-hidden />}>
          {checklistTexts.noSiteCheck}
        </FactLine>
      )}
      {criterion.auto === 'records' &&
        tables.map((table) => (
          <RecordFigures key={table.kind.id} campaign={campaign} criterionId={criterion.id} table={table} />
        ))}
    </>
  );
}
