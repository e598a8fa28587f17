import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { localDate } from '#shared/base/dates.ts';
import { allCriteria, fieldsFor } from '#shared/directives/directive.ts';
import type { FieldValue } from '#shared/questions/question-kind.ts';
import type { DocumentRequest } from '../model/document-kind.ts';

function fieldValue({ directive, input }: DocumentRequest, fieldId: string): FieldValue | undefined {
  const criterion = allCriteria(directive).find(({ fields }) => fields.some(({ id }) => id === fieldId));
  if (criterion === undefined) return undefined;
  const answer = input.answers[criterion.id] ?? EMPTY_ANSWER;
  const isAsked = fieldsFor(criterion, answer.value).some(({ id }) => id === fieldId);
  return isAsked ? answer.fields[fieldId] : undefined;
}

/**
 * What the unit wrote into a text or date field, wherever the pack has it; `''` when the pack has no such field, when
 * it is empty, or when the answer does not ask for it.
 */
export function fieldText(request: DocumentRequest, fieldId: string): string {
  const value = fieldValue(request, fieldId);
  return typeof value === 'string' ? value : '';
}

/** The same for a day, `YYYY-MM-DD`; `''` also when a pack gives the id to a field of another kind. */
export function fieldDate(request: DocumentRequest, fieldId: string): string {
  return localDate.safeParse(fieldText(request, fieldId)).data ?? '';
}
