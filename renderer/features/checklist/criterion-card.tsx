import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import type { Criterion, Directive, Item } from '#shared/directives/directive.ts';
import { recordKind as dutyRoster } from '#shared/records/duty-roster.record.ts';
import { useUnsavedCount } from '#renderer/questions/autosave/unsaved-text.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { RosterCalendar } from '#renderer/questions/roster/roster-calendar.tsx';
import type { Review } from '#renderer/storage/reviews.ts';
import { recordTableTexts } from '#renderer/texts/checklist-record-table.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { href, recordAddress, recordsAddress } from '#renderer/ui/addresses.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { fieldPlace, openAnswerForm } from './form/answer-form.ts';
import { CardProvider } from './card-context.ts';
import classes from './criterion-card.module.css';
import { CriterionHead } from './criterion-head.tsx';
import { EvidenceRefusals } from './evidence/evidence-refusals.tsx';
import { EvidenceStrip } from './evidence/evidence-strip.tsx';
import { useEvidenceIntake } from './evidence/use-evidence-intake.ts';
import { useFileDoors } from './evidence/use-file-doors.ts';
import { cardElementId, focusCard, tableElementId } from './frame/focus-card.ts';
import { FollowUp, NoteField } from './follow-up.tsx';
import { hidingOffer } from './hidden-answers.ts';
import { onRestored } from './form/restored-answers.ts';
import { CriterionFindings } from './proposal/criterion-findings.tsx';
import { ReviewBanner } from './review/review-banner.tsx';
import { ReviewedFooter } from './review/reviewed-footer.tsx';
import { tablesOfCriterion } from './figures/tables-of-criterion.ts';
import { useCardSaving } from './frame/use-card-saving.ts';
import { useFreshness } from './use-freshness.ts';

interface CriterionCardProps {
  readonly directive: Directive;
  readonly item: Item;
  readonly criterion: Criterion;
  /** `undefined` when nobody has touched the criterion. */
  readonly answer: Answer | undefined;
  readonly review: Review;
  /** Whether the help stands in the card, as there is no room beside it. */
  readonly hasOwnHelp: boolean;
  /** The row of a record table, counted from 1, that is to be corrected. */
  readonly wantedRow: number | undefined;
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
export function CriterionCard({
  directive,
  item,
  criterion,
  answer = EMPTY_ANSWER,
  review,
  hasOwnHelp,
  wantedRow,
  onFocus,
}: CriterionCardProps) {
  const campaign = directive.id;
  const titleId = useId();
  const questionId = useId();
  const [opened] = useState(() => openAnswerForm(campaign, criterion, answer));
  const { control, setValue, getValues, reset } = useForm({ defaultValues: opened });
  const value = useWatch({ control, name: 'value' });
  const { saving, save } = useCardSaving(campaign, criterion.id);
  const intake = useEvidenceIntake(campaign, criterion.id);
  const { doors, isDropTarget } = useFileDoors(intake);
  const unsavedCount = useUnsavedCount(fieldPlace(campaign, criterion.id, ''));
  const tables = tablesOfCriterion(item, criterion);
  const freshness = useFreshness(campaign, criterion.id);

  useEffect(
    () =>
      onRestored(fieldPlace(campaign, criterion.id, ''), (restored) => {
        reset(openAnswerForm(campaign, criterion, restored));
      }),
    [campaign, criterion, reset],
  );
  const choose = (next: AnswerValue | null) => {
    if (next === value) return;
    const offer = hidingOffer(criterion, getValues(), next);
    setValue('value', next);
    if (next !== null) freshness.begin();
    save({ value: next }, offer);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = answerOfKey(event);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const [note, setNote] = useState<'closed' | 'open' | 'just-opened'>(opened.note === '' ? 'closed' : 'open');
  const isStripShown = value === 'done' || answer.evidence.length > 0;
  const footerActions =
    value === null
      ? { onAddNote: undefined, onAddEvidence: undefined, onClear: undefined }
      : {
          onAddNote:
            note === 'closed'
              ? () => {
                  setNote('just-opened');
                }
              : undefined,
          onAddEvidence: isStripShown ? undefined : intake.choose,
          onClear: () => {
            choose(null);
          },
        };
  return (
    <section
      id={cardElementId(criterion.id)}
      className={classes['card']}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-drop-target={isDropTarget}
      onFocus={onFocus}
      onBlur={freshness.onBlur}
      onKeyDown={onKeyDown}
      {...doors}
    >
      <CriterionHead
        criterion={criterion}
        titleId={titleId}
        questionId={questionId}
        hasOwnHelp={hasOwnHelp}
      />
      <ReviewBanner
        campaign={campaign}
        criterionId={criterion.id}
        mark={review.mark}
        onDone={() => {
          focusCard(criterion.id);
        }}
      />
      <CriterionFindings
        directive={directive}
        criterion={criterion}
        tables={tables}
        answer={answer}
        save={save}
      />
      <AnswerButtons questionId={questionId} value={value} onAnswer={choose} />
      <CardProvider value={{ campaign, criterion, control, save }}>
        {value !== null && <FollowUp value={value} />}
        {value !== null && note !== 'closed' && <NoteField takesFocus={note === 'just-opened'} />}
      </CardProvider>
      {tables
        .filter(({ homeId }) => homeId === criterion.id)
        .map(({ kind }) => (
          <div key={kind.id} id={tableElementId(kind.id)} tabIndex={-1} className={classes['table']}>
            <RecordTable
              directive={directive}
              kind={kind}
              title={kind.title}
              actions={<a href={href(recordsAddress(kind.id))}>{recordTableTexts.openScreen}</a>}
              isHiddenWhenEmpty={value === 'not-applicable'}
              wantedRow={wantedRow}
            />
            {/* Below the table: it grows while a shift is typed and would push the table away under the mouse. */}
            {kind.id === dutyRoster.id && (
              <RosterCalendar
                campaign={campaign}
                event={directive.event}
                rowAddress={(row) => recordAddress(directive, kind.id, row)}
              />
            )}
          </div>
        ))}
      {isStripShown && (
        <EvidenceStrip
          campaign={campaign}
          criterionId={criterion.id}
          evidence={answer.evidence}
          hint={criterion.evidenceHint}
          intake={intake}
        />
      )}
      <EvidenceRefusals intake={intake} />
      <ReviewedFooter
        campaign={campaign}
        criterionId={criterion.id}
        review={review}
        answer={answer}
        saving={saving}
        isFresh={freshness.isFresh}
        unsavedCount={unsavedCount}
        {...footerActions}
      />
      {isDropTarget && (
        <div className={classes['dropHint']} aria-hidden>
          {evidenceTexts.dropHere(criterion.id)}
        </div>
      )}
    </section>
  );
}
