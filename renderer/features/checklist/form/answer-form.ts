import type { Control } from 'react-hook-form';
import type { Answer } from '#shared/answers/answer.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import type { Criterion } from '#shared/directives/directive.ts';
import { findUnsaved } from '#renderer/questions/autosave/unsaved-text.ts';
import type { TypedValue } from '#renderer/questions/question-control.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { dateText } from '#renderer/questions/typed/typed-date.ts';

/** What stands in the fields of a card: text exactly as typed. Evidence is not typed and lives in the database only. */
export interface AnswerForm {
  readonly value: AnswerValue | null;
  readonly reason: string;
  readonly assignee: string;
  readonly dueOn: string;
  readonly note: string;
  readonly fields: Readonly<Record<string, TypedValue>>;
}

/** The fields of a card, as react-hook-form hands them on. */
export type AnswerFormControl = Control<AnswerForm>;

/** The name of a text field of a card that does not come from the pack. */
export type OwnFieldName = 'reason' | 'assignee' | 'dueOn' | 'note';

/** Names a field of a card among all fields of the app. */
export function fieldPlace(campaign: string, criterionId: string, name: string): string {
  return `${campaign}/${criterionId}/${name}`;
}

/** What a card shows when it opens: the stored answer, and over it what was typed but could not be stored. */
export function openAnswerForm(campaign: string, criterion: Criterion, answer: Answer): AnswerForm {
  const unsaved = (name: string) => findUnsaved(fieldPlace(campaign, criterion.id, name));
  const text = (name: OwnFieldName, stored: string) => {
    const kept = unsaved(name);
    return typeof kept === 'string' ? kept : stored;
  };
  return {
    value: answer.value,
    reason: text('reason', answer.reason),
    assignee: text('assignee', answer.assignee),
    dueOn: text('dueOn', dateText(answer.dueOn)),
    note: text('note', answer.note),
    fields: Object.fromEntries(
      criterion.fields.map((field) => [
        field.id,
        unsaved(`fields.${field.id}`) ?? findQuestionControl(field.kind).toTyped(answer.fields[field.id]),
      ]),
    ),
  };
}
