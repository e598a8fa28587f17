import type { Assessment } from '#shared/assessment/proposals/assess.ts';
import type { Answer } from '#shared/answers/answer.ts';
import { type Criterion, type Field, fieldsFor } from '#shared/directives/directive.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import type { AnswerPatch } from '#renderer/storage/answers.ts';

/** A field that a proposal fills, with its new value in words. */
export interface FilledField {
  readonly field: Field;
  readonly text: string;
}

/** What would change if the unit took a proposal over: nothing at all when `patch` is `null`. */
export interface TakingOver {
  readonly patch: AnswerPatch | null;
  readonly filled: readonly FilledField[];
  /** Whether the answer itself would be another one. */
  readonly changesAnswer: boolean;
}

/** Works out what taking a proposal over changes. Fields that the new answer does not ask for stay as they are. */
export function takingOver(
  criterion: Criterion,
  answer: Answer,
  { answer: proposed, fields }: Assessment,
): TakingOver {
  const next = proposed ?? answer.value;
  const filled = fieldsFor(criterion, next).flatMap((field) => {
    const value = fields[field.id];
    const text = value === undefined ? '' : findQuestionKind(field.kind).summarise(value, field);
    return text === '' ? [] : [{ field, text }];
  });
  const changesAnswer = next !== answer.value;
  if (!changesAnswer && filled.length === 0) return { patch: null, filled, changesAnswer };
  const values = filled.map(({ field: { id } }) => [id, fields[id]] as const);
  return { patch: { value: next, fields: Object.fromEntries(values) }, filled, changesAnswer };
}
