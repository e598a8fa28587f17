import { Button } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useId, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { type Answer, EMPTY_ANSWER } from '#shared/assessment/answer.ts';
import { ANSWER_VALUES, type AnswerValue } from '#shared/assessment/answer-values.ts';
import type { Criterion, Item } from '#shared/directives/directive.ts';
import { RecordTable } from '#renderer/questions/record-table/record-table.tsx';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { evidenceTexts } from '#renderer/texts/checklist-evidence.ts';
import { Notice } from '#renderer/ui/notice.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { openAnswerForm } from './answer-form.ts';
import { CardProvider } from './card-context.ts';
import classes from './criterion-card.module.css';
import { CriterionHelp } from './criterion-help.tsx';
import { EvidenceStrip } from './evidence/evidence-strip.tsx';
import { useEvidenceIntake } from './evidence/use-evidence-intake.ts';
import { cardElementId, tableElementId } from './focus-card.ts';
import { FollowUp } from './follow-up.tsx';
import { RecordFigures } from './record-figures.tsx';
import { StateLine } from './state-line.tsx';
import { tablesOfCriterion } from './tables-of-criterion.ts';
import { useCardSaving } from './use-card-saving.ts';

interface CriterionCardProps {
  readonly campaign: string;
  readonly item: Item;
  readonly criterion: Criterion;
  /** `undefined` when nobody has touched the criterion. */
  readonly answer: Answer | undefined;
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

function filesOf(transfer: DataTransfer | null): readonly File[] {
  return transfer === null ? [] : [...transfer.files];
}

/** One criterion: the question, the answer, and whatever the answer needs. */
export function CriterionCard({
  campaign,
  item,
  criterion,
  answer = EMPTY_ANSWER,
  hasOwnHelp,
  wantedRow,
  onFocus,
}: CriterionCardProps) {
  const titleId = useId();
  const questionId = useId();
  const [opened] = useState(() => openAnswerForm(campaign, criterion, answer));
  const { control, setValue } = useForm({ defaultValues: opened });
  const value = useWatch({ control, name: 'value' });
  const { saving, save } = useCardSaving(campaign, criterion.id);
  const intake = useEvidenceIntake(campaign, criterion.id);
  const [isDropTarget, setIsDropTarget] = useState(false);
  const tables = tablesOfCriterion(item, criterion);

  const choose = (next: AnswerValue | null) => {
    setValue('value', next);
    save({ value: next });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const next = answerOfKey(event);
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const files = filesOf(event.clipboardData);
    // Word and Excel put a picture of the copied text beside the text.
    if (files.length === 0 || event.clipboardData.types.includes('text/plain')) return;
    event.preventDefault();
    intake.addPasted(files);
  };
  const onDragOver = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsDropTarget(true);
  };
  const onDragLeave = (event: DragEvent<HTMLElement>) => {
    if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return;
    setIsDropTarget(false);
  };
  const onDrop = (event: DragEvent<HTMLElement>) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsDropTarget(false);
    intake.addDropped(filesOf(event.dataTransfer));
  };

  const isEvidenceShown = (value !== null && value !== 'not-applicable') || answer.evidence.length > 0;
  return (
    <section
      id={cardElementId(criterion.id)}
      className={classes['card']}
      aria-labelledby={titleId}
      tabIndex={-1}
      data-drop-target={isDropTarget}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onPaste={onPaste}
      onDragOver={onDragOver}
      onDragLeave={onDragLeave}
      onDrop={onDrop}
    >
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
        <Notice tone="open" title={checklistTexts.noSiteCheck}>
          <p>{checklistTexts.noSiteCheckLead}</p>
        </Notice>
      )}
      {criterion.auto === 'records' &&
        tables.map((table) => (
          <RecordFigures key={table.kind.id} campaign={campaign} criterionId={criterion.id} table={table} />
        ))}
      <AnswerButtons questionId={questionId} value={value} onAnswer={choose} />
      <CardProvider value={{ campaign, criterion, control, save }}>
        {value !== null && <FollowUp value={value} />}
      </CardProvider>
      {tables
        .filter(({ homeId }) => homeId === criterion.id)
        .map(({ kind }) => (
          <div key={kind.id} id={tableElementId(kind.id)} tabIndex={-1} className={classes['table']}>
            <h3 className={classes['tableTitle']}>{kind.title}</h3>
            <RecordTable campaign={campaign} kind={kind} wantedRow={wantedRow} />
          </div>
        ))}
      {isEvidenceShown && (
        <EvidenceStrip
          campaign={campaign}
          criterionId={criterion.id}
          evidence={answer.evidence}
          hint={criterion.evidenceHint}
          intake={intake}
        />
      )}
      <footer className={classes['footer']}>
        <StateLine answer={answer} saving={saving} />
        {value !== null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            onClick={() => {
              choose(null);
            }}
          >
            {checklistTexts.clearAnswer}
          </Button>
        )}
      </footer>
      {isDropTarget && (
        <div className={classes['dropHint']} aria-hidden>
          {evidenceTexts.dropHere(criterion.id)}
        </div>
      )}
    </section>
  );
}
