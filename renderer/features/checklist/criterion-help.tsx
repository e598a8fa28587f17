import type { Criterion } from '#shared/directives/directive.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import classes from './criterion-help.module.css';

/** Why a criterion matters, how to meet it and what proves it. */
export function CriterionHelp({ criterion }: { readonly criterion: Criterion }) {
  return (
    <div className={classes['help']}>
      <h3 className={classes['heading']}>{checklistTexts.why}</h3>
      {criterion.why.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <h3 className={classes['heading']}>{checklistTexts.how}</h3>
      <ol className={classes['steps']}>
        {criterion.how.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3 className={classes['heading']}>{checklistTexts.evidence}</h3>
      <p>{criterion.evidenceHint}</p>
      <h3 className={classes['heading']}>{checklistTexts.source}</h3>
      <p>{criterion.source}</p>
    </div>
  );
}
