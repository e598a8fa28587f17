import { needsPlan } from '../directives/answer-values.ts';
import { allCriteria, type Criterion, type Directive, fieldsFor } from '../directives/directive.ts';
import type { Answer } from './answer.ts';

/**
 * What of an answer stands on the screen: reason, plan and fields that only another answer asks for are left out. They stay
 * where the unit's own data are, for when the answer is changed back.
 */
export function visibleAnswer(criterion: Criterion, answer: Answer): Answer {
  const { value, fields } = answer;
  const isPlanned = needsPlan(value);
  const asked = new Set(fieldsFor(criterion, value).map(({ id }) => id));
  return {
    ...answer,
    reason: value === 'not-applicable' ? answer.reason : '',
    assignee: isPlanned ? answer.assignee : '',
    dueOn: isPlanned ? answer.dueOn : '',
    fields: Object.fromEntries(Object.entries(fields).filter(([id]) => asked.has(id))),
  };
}

/** An input with what of its answers stands on the screen; those of criteria that are not in the pack stay as they are. */
export function withVisibleAnswers<Input extends { readonly answers: Readonly<Record<string, Answer>> }>(
  input: Input,
  directive: Directive,
): Input {
  const criteria = new Map(allCriteria(directive).map((criterion) => [criterion.id, criterion]));
  const answers = Object.entries(input.answers).map(([id, answer]) => {
    const criterion = criteria.get(id);
    return [id, criterion === undefined ? answer : visibleAnswer(criterion, answer)] as const;
  });
  return { ...input, answers: Object.fromEntries(answers) };
}
