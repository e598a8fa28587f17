import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Answer } from '#shared/answers/answer.ts';
import type { Directive, Item } from '#shared/directives/directive.ts';
import { returnedCriteria } from '#shared/receipts/latest-answer.ts';
import { HandOverButton } from '#renderer/hand-over/hand-over-button.tsx';
import { useStandingReturn } from '#renderer/receipts/use-standing-return.ts';
import { useAnswers } from '#renderer/storage/answers.ts';
import { NO_REVIEW, type Review, useReviews } from '#renderer/storage/reviews.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { HelpAside } from '#renderer/ui/help-aside.tsx';
import { PageHeader } from '#renderer/ui/page.tsx';
import { useWantedRow } from '#renderer/ui/use-wanted-row.ts';
import { CriterionCard } from './criterion-card.tsx';
import { focusCard, focusTable } from './frame/focus-card.ts';
import { CriterionHelp } from './frame/criterion-help.tsx';
import { CriterionJumps } from './criterion-jumps.tsx';
import { ItemNeighbours } from './item-neighbours.tsx';
import classes from './item-page.module.css';
import { useRefusedStrayDrops } from './use-refused-stray-drops.ts';

interface ItemPageProps {
  readonly directive: Directive;
  readonly item: Item;
}

interface ItemContentProps extends ItemPageProps {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly reviews: Readonly<Record<string, Review>>;
}

/** Where the address wants the user to be: `?tieu-chi=1.2&bang=duty-roster&dong=3`. */
function useWantedPlace() {
  const [params] = useSearchParams();
  const row = useWantedRow();
  return { criterionId: params.get('tieu-chi'), recordKindId: params.get('bang'), row };
}

function ItemContent({ directive, item, answers, reviews }: ItemContentProps) {
  const wanted = useWantedPlace();
  const returned = returnedCriteria(useStandingReturn(directive.id));
  const firstOpen = item.criteria.find(({ id }) => (answers[id]?.value ?? null) === null) ?? item.criteria[0];
  const [helpId, setHelpId] = useState(wanted.criterionId ?? firstOpen?.id);
  const hasHelpPanel = useMediaQuery('(min-width: 1280px)', true, { getInitialValueInEffect: false });
  const helped = item.criteria.find(({ id }) => id === helpId);

  useEffect(() => {
    if (wanted.criterionId !== null) focusCard(wanted.criterionId);
    if (wanted.recordKindId !== null) focusTable(wanted.recordKindId);
  }, [wanted.criterionId, wanted.recordKindId]);

  return (
    <>
      <CriterionJumps item={item} answers={answers} reviews={reviews} onJump={focusCard} />
      <div className={classes['cards']}>
        {item.criteria.map((criterion) => (
          <CriterionCard
            key={criterion.id}
            directive={directive}
            item={item}
            criterion={criterion}
            answer={answers[criterion.id]}
            review={reviews[criterion.id] ?? NO_REVIEW}
            hasOwnHelp={!hasHelpPanel}
            wantedRow={criterion.id === wanted.criterionId ? wanted.row : undefined}
            returned={returned.get(criterion.id)}
            onFocus={() => {
              setHelpId(criterion.id);
            }}
          />
        ))}
      </div>
      {hasHelpPanel && helped !== undefined && (
        <HelpAside>
          <h2 className={classes['helpTitle']}>
            {helped.id} {helped.title}
          </h2>
          <CriterionHelp criterion={helped} />
        </HelpAside>
      )}
    </>
  );
}

/** One item of the directive with all its criteria. */
export function ItemPage({ directive, item }: ItemPageProps) {
  const answers = useAnswers(directive.id);
  const reviews = useReviews(directive.id);
  useRefusedStrayDrops();
  return (
    <>
      <PageHeader
        eyebrow={checklistTexts.itemOf(item.id, directive.items.length)}
        title={item.title}
        lead={item.summary}
        actions={<HandOverButton directive={directive} part={{ kind: 'item', id: item.id }} />}
      />
      {answers === undefined || reviews === undefined ? (
        <p>{checklistTexts.loading}</p>
      ) : (
        <ItemContent directive={directive} item={item} answers={answers} reviews={reviews} />
      )}
      <ItemNeighbours directive={directive} item={item} />
    </>
  );
}
