import { cleanLine } from '#shared/base/vietnamese-text.ts';
import type { Criterion, Directive } from '#shared/directives/directive.ts';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { type AnswerValue, needsPlan } from '#shared/directives/answer-values.ts';

/** An answer after which something is left to do. */
export type OpenAnswerValue = Extract<AnswerValue, 'in-progress' | 'not-done' | 'unclear'>;

/** Something left to do: a criterion that is in progress, not done or unclear. */
export interface Task {
  readonly criterion: Criterion;
  readonly value: OpenAnswerValue;
  /** `YYYY-MM-DD`, or `''` as long as nobody has set a date. */
  readonly dueOn: string;
  readonly isOverdue: boolean;
  readonly note: string;
}

/** What one person has to do. */
export interface PersonTasks {
  /** The name as it was first written; `''` for what nobody has taken on. */
  readonly name: string;
  /** By date, then in the order of the checklist; those without a date last. */
  readonly tasks: readonly Task[];
}

const LAST = '\uffff';
const NAMES = new Intl.Collator('vi');

function isOpen(value: AnswerValue | null): value is OpenAnswerValue {
  return needsPlan(value);
}

function inOrderOfDate(tasks: readonly Task[]): readonly Task[] {
  const key = ({ dueOn }: Task) => (dueOn === '' ? LAST : dueOn);
  // The sort is stable: on one day the order of the checklist stays.
  return tasks.toSorted((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -1 : 1));
}

/**
 * Every answer “Đang”, “Chưa” and “Chưa rõ” as a task, by person: first what nobody has taken on, then the people in
 * the order of the Vietnamese alphabet. Names that differ in capitals or blanks alone are one person. `today` is
 * `YYYY-MM-DD`; a task is overdue on the day after its date.
 */
export function tasksByPerson(
  directive: Directive,
  answers: Readonly<Record<string, Answer>>,
  today: string,
): readonly PersonTasks[] {
  const people = new Map<string, { readonly name: string; readonly tasks: Task[] }>();
  for (const criterion of directive.items.flatMap(({ criteria }) => criteria)) {
    const { value, assignee, dueOn, note } = answers[criterion.id] ?? EMPTY_ANSWER;
    if (!isOpen(value)) continue;
    const name = cleanLine(assignee);
    const key = name.toLocaleLowerCase('vi');
    const person = people.get(key) ?? { name, tasks: [] };
    person.tasks.push({ criterion, value, dueOn, isOverdue: dueOn !== '' && dueOn < today, note });
    people.set(key, person);
  }
  return [...people.values()]
    .sort((a, b) => Number(a.name !== '') - Number(b.name !== '') || NAMES.compare(a.name, b.name))
    .map(({ name, tasks }) => ({ name, tasks: inOrderOfDate(tasks) }));
}

/** How many tasks there are, and how many of them are overdue. */
export function countTasks(people: readonly PersonTasks[]): {
  readonly total: number;
  readonly overdue: number;
} {
  const tasks = people.flatMap((person) => person.tasks);
  return { total: tasks.length, overdue: tasks.filter(({ isOverdue }) => isOverdue).length };
}
