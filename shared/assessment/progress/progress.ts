import type { Directive, Item } from '#shared/directives/directive.ts';
import { EMPTY_ANSWER, type Answer } from '#shared/answers/answer.ts';

/** How many criteria are in which state. `open` is `in-progress` and `not-done`; the five states add up to `total`. */
export interface Progress {
  readonly total: number;
  readonly done: number;
  readonly open: number;
  readonly unclear: number;
  readonly notApplicable: number;
  readonly unanswered: number;
}

type Answers = Readonly<Record<string, Answer>>;

/** Counts the answers of one item. */
export function itemProgress(item: Item, answers: Answers): Progress {
  const values = item.criteria.map((criterion) => (answers[criterion.id] ?? EMPTY_ANSWER).value);
  const count = (...wanted: readonly (typeof values)[number][]) =>
    values.filter((value) => wanted.includes(value)).length;
  return {
    total: values.length,
    done: count('done'),
    open: count('in-progress', 'not-done'),
    unclear: count('unclear'),
    notApplicable: count('not-applicable'),
    unanswered: count(null),
  };
}

/** Counts the answers of the whole directive. */
export function totalProgress(directive: Directive, answers: Answers): Progress {
  return directive.items
    .map((item) => itemProgress(item, answers))
    .reduce((sum, item) => ({
      total: sum.total + item.total,
      done: sum.done + item.done,
      open: sum.open + item.open,
      unclear: sum.unclear + item.unclear,
      notApplicable: sum.notApplicable + item.notApplicable,
      unanswered: sum.unanswered + item.unanswered,
    }));
}
