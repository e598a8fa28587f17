import { handOverTexts } from '#renderer/texts/hand-over.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';
import { Notice } from '#renderer/ui/notice.tsx';
import type { MergePlan } from '#shared/hand-over/plan-merge.ts';
import classes from './hand-over.module.css';

interface PlanFiguresProps {
  readonly plan: MergePlan;
}

/** How much a merge would take, keep and leave, and what it would take. */
export function PlanFigures({ plan }: PlanFiguresProps) {
  const { additions, conflicts, onlyHereCount, sameCount, leftOut } = plan;
  const { figures, placeCount } = handOverTexts;
  return (
    <>
      <FactList
        facts={[
          { name: figures.additions, value: placeCount(additions.length) },
          { name: figures.conflicts, value: placeCount(conflicts.length) },
          { name: figures.onlyHere, value: placeCount(onlyHereCount) },
          { name: figures.same, value: placeCount(sameCount) },
        ]}
      />
      {additions.length > 0 && (
        <details>
          <summary>{handOverTexts.showAdditions}</summary>
          <ul className={classes['additions']}>
            {additions.map(({ place, label, value }, index) => (
              // The same words may come more than once.
              <li key={index}>
                {place}, {label}
                {value === '' ? '' : `: ${value}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {leftOut.rows > 0 && <Notice tone="warning" title={handOverTexts.noRoomRows(leftOut.rows)} />}
      {leftOut.evidence > 0 && (
        <Notice tone="warning" title={handOverTexts.noRoomEvidence(leftOut.evidence)} />
      )}
    </>
  );
}
