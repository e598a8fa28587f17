import { checklistTexts } from '#renderer/texts/checklist.ts';
import { useCard } from '../form/card-context.ts';
import classes from './criterion-head.module.css';
import { CriterionHelp } from './criterion-help.tsx';

interface CriterionHeadProps {
  readonly titleId: string;
  readonly questionId: string;
  /** Whether the help stands in the card, as there is no room beside it. */
  readonly hasOwnHelp: boolean;
}

/** What a card asks. */
export function CriterionHead({ titleId, questionId, hasOwnHelp }: CriterionHeadProps) {
  const { criterion } = useCard();
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
