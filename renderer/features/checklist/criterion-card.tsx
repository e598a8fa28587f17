import { type KeyboardEvent, useId } from 'react';
import { ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { ReturnedCriterion } from '#shared/receipts/receipt-content.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { AnswerButtons } from './answer/answer-buttons.tsx';
import { FollowUp } from './answer/follow-up.tsx';
import classes from './criterion-card.module.css';
import { EvidenceRefusals } from './evidence/evidence-refusals.tsx';
import { EvidenceStrip } from './evidence/evidence-strip.tsx';
import { useDropAndPaste } from './evidence/use-drop-and-paste.ts';
import { useEvidenceIntake } from './evidence/use-evidence-intake.ts';
import { CardTables } from './figures/card-tables.tsx';
import { CardProvider } from './form/card-context.ts';
import { type CardContent, useOpenCard } from './form/use-open-card.ts';
import { CriterionHead } from './frame/criterion-head.tsx';
import { cardElementId } from './frame/focus-card.ts';
import { CriterionFindings } from './proposal/criterion-findings.tsx';
import { ReturnBanner } from './review/return-banner.tsx';
import { ReviewBanner } from './review/review-banner.tsx';
import { ReviewedFooter } from './review/reviewed-footer.tsx';

interface CriterionCardProps extends CardContent {
  /** Whether the help stands in the card, as there is no room beside it. */
  readonly hasOwnHelp: boolean;
  /** The row of a record table, counted from 1, that is to be corrected. */
  readonly wantedRow: number | undefined;
  /** What the receiving desk wants to have mended. */
  readonly returned: ReturnedCriterion | undefined;
  readonly onFocus: () => void;
}

/** The answer that a key stands for; none while the user types text. */
function answerOfKey(event: KeyboardEvent<HTMLElement>): AnswerValue | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return undefined;
  const isText =
    event.target instanceof HTMLElement &&
    event.target.matches('textarea, select, input:not([type="radio"], [type="checkbox"])');
  return isText || !/^[1-5]$/u.test(event.key) ? undefined : ANSWER_VALUES[Number(event.key) - 1];
}

/** One criterion: the question, the answer, and whatever the answer needs. */
export function CriterionCard({ hasOwnHelp, wantedRow, returned, onFocus, ...content }: CriterionCardProps) {
  const [titleId, questionId] = [useId(), useId()];
  const { card, onBlur } = useOpenCard(content);
  const { criterion, answer, value, choose } = card;
  const intake = useEvidenceIntake(card.campaign, criterion.id);
  const { surface, isDropTarget } = useDropAndPaste(intake);
  const isStripShown = value === 'done' || answer.evidence.length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = answerOfKey(event);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <section
      id={cardElementId(criterion.id)}
      className={classes['card']}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-drop-target={isDropTarget}
      onFocus={onFocus}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
      {...surface}
    >
      <CardProvider value={card}>
        <CriterionHead titleId={titleId} questionId={questionId} hasOwnHelp={hasOwnHelp} />
        <ReturnBanner returned={returned} />
        <ReviewBanner />
        <CriterionFindings />
        <AnswerButtons questionId={questionId} />
        <FollowUp />
        <CardTables wantedRow={wantedRow} />
        {isStripShown && <EvidenceStrip intake={intake} />}
        <EvidenceRefusals intake={intake} />
        <ReviewedFooter onAddEvidence={isStripShown ? undefined : intake.choose} />
      </CardProvider>
      {isDropTarget && (
        <div className={classes['dropHint']} aria-hidden>
          {evidenceTexts.dropHere(criterion.id)}
        </div>
      )}
    </section>
  );
}
