import type { Control } from 'react-hook-form';
import type { Answer } from '#shared/answers/answer.ts';
import type { AnswerValue } from '#shared/directives/answer-values.ts';
import type { Criterion } from '#shared/directives/directive.ts';
import type { TypedValue } from '#renderer/questions/question-control.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import { dateText } from '#renderer/questions/typed/typed-date.ts';

/** What stands in the fields of a card: text exactly as typed. Evidence is not typed and lives in the database only. */
export interface AnswerForm {
  /** `''` while nothing is chosen. */
  readonly value: AnswerValue | '';
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

/** The stored answer as the form of its card begins with it. */
export function answerForm(criterion: Criterion, answer: Answer): AnswerForm {
  const { value, reason, assignee, dueOn, note, fields } = answer;
  return {
    value: value ?? '',
    reason,
    assignee,
    dueOn: dateText(dueOn),
    note,
    fields: Object.fromEntries(
      criterion.fields.map(({ id, kind }) => [id, findQuestionControl(kind).toTyped(fields[id])]),
    ),
  };
}
