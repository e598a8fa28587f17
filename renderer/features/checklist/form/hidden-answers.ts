import type { AnswerValue } from '#shared/directives/answer-values.ts';
import { needsPlan } from '#shared/directives/answer-values.ts';
import { type Criterion, fieldsFor } from '#shared/directives/directive.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import { checklistTexts } from '#renderer/texts/checklist.ts';
import { findQuestionControl } from '#renderer/questions/registry.ts';
import type { AnswerForm } from './answer-form.ts';

/** How many filled fields an answer shows that another answer does not ask for. */
function hiddenCount(criterion: Criterion, form: AnswerForm, next: AnswerValue | null): number {
  const value = form.value === '' ? null : form.value;
  const staying = new Set(fieldsFor(criterion, next).map(({ id }) => id));
  const packFields = fieldsFor(criterion, value).filter((field) => {
    const read = findQuestionControl(field.kind).read(form.fields[field.id] ?? '', field);
    const isFilled = read.ok && findQuestionKind(field.kind).isComplete(read.value, field);
    return isFilled && !staying.has(field.id);
  });
  const plan = needsPlan(value) && !needsPlan(next) ? [form.assignee, form.dueOn] : [];
  const reason = value === 'not-applicable' && next !== 'not-applicable' ? [form.reason] : [];
  const note = next === null ? [form.note] : [];
  return packFields.length + [...plan, ...reason, ...note].filter((text) => text !== '').length;
}

/** What is said when an answer makes filled fields go from sight; `undefined` when none do. */
export function hidingOffer(
  criterion: Criterion,
  form: AnswerForm,
  next: AnswerValue | null,
): string | undefined {
  const count = hiddenCount(criterion, form, next);
  return count === 0 ? undefined : checklistTexts.undo.hidden(criterion.id, count);
}
