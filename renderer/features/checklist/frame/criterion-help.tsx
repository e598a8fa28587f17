import { findDocumentKind } from '#shared/documents/registry.ts';
import type { Criterion } from '#shared/directives/directive.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { documentAddress, href } from '#renderer/ui/addresses.ts';
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
      <DocumentLinks documentKindIds={criterion.documents} />
      <h3 className={classes['heading']}>{checklistTexts.source}</h3>
      <p>{criterion.source}</p>
    </div>
  );
}

function DocumentLinks({ documentKindIds }: { readonly documentKindIds: readonly string[] }) {
  const kinds = documentKindIds.flatMap((id) => findDocumentKind(id) ?? []);
  if (kinds.length === 0) return null;
  return (
    <>
      <h3 className={classes['heading']}>{checklistTexts.documents}</h3>
      {kinds.map(({ id, title }) => (
        <p key={id}>
          <a href={href(documentAddress(id))}>{title}</a>
        </p>
      ))}
    </>
  );
}
