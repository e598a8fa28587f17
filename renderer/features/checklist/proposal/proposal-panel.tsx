import { Button } from '@mantine/core';
import { ANSWER_LABELS } from '#shared/directives/answer-values.ts';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { type Assessment, assessCriterion } from '#shared/assessment/proposals/assess.ts';
import type { ProposedRows } from '#shared/assessment/proposals/proposal.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import type { TypedValue } from '#renderer/questions/question-control.ts';
import { flushTyping } from '#renderer/questions/autosave/delayed-save.ts';
import { showWhileSaving } from '#renderer/questions/autosave/drafts.ts';
import { everythingEntered } from '#renderer/questions/autosave/everything-entered.ts';
import { tablePlace } from '#renderer/questions/record-table/cells/cell-place.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { addRecords, removeRecords } from '#renderer/storage/records.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { proposalTexts } from '#renderer/texts/proposal.ts';
import { criterionAddress, href } from '#renderer/ui/addresses.ts';
import { AnswerIcon } from '#renderer/ui/answer-icon.tsx';
import { ANSWER_TONES } from '#renderer/ui/answer-look.ts';
import { ToneIcon } from '#renderer/ui/tone-icon.tsx';
import { offerUndo } from '#renderer/ui/undo.tsx';
import { fieldPlace } from '../form/answer-form.ts';
import { useCard } from '../form/card-context.ts';
import type { TableOfCriterion } from '../figures/tables-of-criterion.ts';
import classes from './proposal-panel.module.css';
import { type TakingOver, takingOver } from './taking-over.ts';

interface ProposalPanelProps {
  readonly assessment: Assessment;
  /** The cards that hold the tables which the facts come from, where that is not this one. */
  readonly sources: readonly TableOfCriterion[];
}

/** What stands before the facts: a proposal, agreement, or that claim and finding differ. */
function leadText({ answer: proposed, differs }: Assessment, { value }: Answer): string {
  if (differs) {
    return proposed === null || proposed === value ? proposalTexts.differsInFacts : proposalTexts.differs;
  }
  if (proposed === null) return proposalTexts.found;
  return proposed === value ? proposalTexts.agrees : proposalTexts.proposed;
}

async function addProposedRows(campaign: string, { recordKindId, rows }: ProposedRows): Promise<void> {
  flushTyping();
  const added = await addRecords(campaign, recordKindId, rows);
  const title = findRecordKind(recordKindId)?.title ?? '';
  offerUndo({
    message: proposalTexts.rowsAdded(added.length, title),
    place: tablePlace(campaign, recordKindId),
    undo: () => removeRecords(added),
  });
}

function RowsButton({ campaign, rows }: { readonly campaign: string; readonly rows: ProposedRows }) {
  const title = findRecordKind(rows.recordKindId)?.title ?? '';
  return (
    <Button
      size="compact-md"
      variant="default"
      onClick={() => {
        void addProposedRows(campaign, rows);
      }}
    >
      {proposalTexts.addRows(rows.rows.length, title)}
    </Button>
  );
}

function FilledFields({ filled }: Pick<TakingOver, 'filled'>) {
  if (filled.length === 0) return null;
  return (
    <p className={classes['fills']}>
      {proposalTexts.fills}: {filled.map(({ field, text }) => `${field.label} ${text}`).join('; ')}
    </p>
  );
}

/** What the app itself would answer, and why. One click takes it over; the user stays free. */
export function ProposalPanel({ assessment, sources }: ProposalPanelProps) {
  const { directive, campaign, criterion, answer, save } = useCard();
  const { answer: proposed, differs, facts, rows } = assessment;
  const { patch, filled, changesAnswer } = takingOver(criterion, answer, assessment);
  const tone = differs ? 'warning' : proposed === null ? 'in-progress' : ANSWER_TONES[proposed];
  const takeOver = async () => {
    // A field may hold a figure that was typed a moment ago beside the one that is filled in.
    const entered = await everythingEntered(directive);
    const now = entered.answers[criterion.id] ?? EMPTY_ANSWER;
    const period = dutyPeriodOf(directive, entered.answers);
    const found = assessCriterion(criterion, now, entered, period);
    const accepted = found === null ? null : takingOver(criterion, now, found);
    if (accepted === null || accepted.patch === null) return;
    const { patch: changes, filled: fields } = accepted;
    const saved = save(changes, proposalTexts.takenOver(criterion.id));
    const show = (name: string, typed: TypedValue) => {
      showWhileSaving(fieldPlace(campaign, criterion.id, name), typed, saved);
    };
    show('value', changes.value ?? '');
    for (const { field } of fields) {
      show(`fields.${field.id}`, findQuestionControl(field.kind).toTyped(changes.fields?.[field.id]));
    }
  };
  return (
    <section
      className={classes['panel']}
      data-differs={differs}
      aria-label={proposalTexts.region(criterion.id)}
    >
      <span className={classes['icon']} data-tone={tone}>
        {differs ? <ToneIcon tone="warning" size={20} /> : <AnswerIcon value={proposed} size={20} />}
      </span>
      <div className={classes['body']}>
        <p className={classes['lead']}>
          {leadText(assessment, answer)} {proposed !== null && <b>{ANSWER_LABELS[proposed]}</b>}
        </p>
        <ul className={classes['facts']}>
          {facts.map(({ id, text, tone: factTone }, index) => (
            <li key={`${id}-${String(index)}`} data-tone={factTone}>
              {text}
            </li>
          ))}
        </ul>
        {patch !== null && <FilledFields filled={filled} />}
        {differs && <p className={classes['fills']}>{proposalTexts.bothStand}</p>}
      </div>
      <div className={classes['actions']}>
        {patch !== null && (
          <Button
            size="compact-md"
            variant="default"
            onClick={() => {
              void takeOver();
            }}
          >
            {changesAnswer ? proposalTexts.takeOver : proposalTexts.fillOnly}
          </Button>
        )}
        {rows !== null && <RowsButton campaign={campaign} rows={rows} />}
        {sources.map(({ kind, homeId }) => (
          <a
            key={kind.id}
            href={href(`${criterionAddress(homeId)}&bang=${kind.id}`)}
            className={classes['link']}
          >
            {checklistTexts.openTable(homeId)}
          </a>
        ))}
      </div>
    </section>
  );
}
