import type { Criterion } from '#shared/directives/directive.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import classes from './criterion-card.module.css';
import { CriterionHelp } from './criterion-help.tsx';

interface CriterionHeadProps {
  readonly criterion: Criterion;
  readonly titleId: string;
  readonly questionId: string;
  readonly hasOwnHelp: boolean;
}

/** What a card asks. */
export function CriterionHead({ criterion, titleId, questionId, hasOwnHelp }: CriterionHeadProps) {
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
    </>
  );
}
