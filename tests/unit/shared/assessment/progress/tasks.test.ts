import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answer, EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ANSWER_VALUES, needsPlan } from '#shared/directives/answer-values.ts';
import { countTasks, tasksByPerson } from '#shared/assessment/progress/tasks.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const TODAY = '2024-05-10';

function peopleOf(answers: Readonly<Record<string, Partial<Answer>>>) {
  return tasksByPerson(
    sampleDirective,
    Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, { ...EMPTY_ANSWER, ...answer }])),
    TODAY,
  );
}

function idsByPerson(answers: Readonly<Record<string, Partial<Answer>>>) {
  return peopleOf(answers).map(({ name, tasks }) => [name, ...tasks.map(({ criterion }) => criterion.id)]);
}

describe('the tasks', () => {
  it('are the answers that leave something to do, and no others', () => {
    expect(
      idsByPerson({
        '1.1': { value: 'in-progress', assignee: 'An' },
        '1.2': { value: 'not-done', assignee: 'An' },
        '1.3': { value: 'unclear', assignee: 'An' },
        '2.1': { value: 'done', assignee: 'An' },
        '2.2': { value: 'not-applicable', assignee: 'An' },
      }),
    ).toEqual([['An', '1.1', '1.2', '1.3']]);
    expect(idsByPerson({})).toEqual([]);
  });

  it('stand by person: nobody first, then by the Vietnamese alphabet', () => {
    expect(
      idsByPerson({
        '1.1': { value: 'unclear', assignee: 'Đỗ Văn Mẫu' },
        '1.2': { value: 'unclear', assignee: 'Ân' },
        '1.3': { value: 'unclear', assignee: 'Dung' },
        '2.1': { value: 'unclear', assignee: 'An' },
        '2.2': { value: 'unclear' },
      }).map(([name]) => name),
    ).toEqual(['', 'An', 'Ân', 'Dung', 'Đỗ Văn Mẫu']);
  });

  it('of a name in other capitals, with other blanks or from another keyboard are those of one person', () => {
    expect(
      idsByPerson({
        '1.1': { value: 'unclear', assignee: 'Lê Thị Thử' },
        '1.2': { value: 'unclear', assignee: ' lê  thị thử' },
        '1.3': { value: 'unclear', assignee: 'Lê Thị Thử'.normalize('NFD') },
      }),
    ).toEqual([['Lê Thị Thử', '1.1', '1.2', '1.3']]);
  });

  it('come by date, then in the order of the checklist; those without a date last', () => {
    expect(
      idsByPerson({
        '1.1': { value: 'unclear' },
        '1.2': { value: 'unclear', dueOn: '2024-05-20' },
        '1.3': { value: 'unclear', dueOn: '2024-05-09' },
        '2.1': { value: 'unclear', dueOn: '2024-05-20' },
      }),
    ).toEqual([['', '1.3', '1.2', '2.1', '1.1']]);
  });

  it('are overdue from the day after their date on', () => {
    const people = peopleOf({
      '1.1': { value: 'unclear', dueOn: '2024-05-09' },
      '1.2': { value: 'unclear', dueOn: TODAY },
      '1.3': { value: 'unclear' },
    });
    expect(people[0]?.tasks.map(({ isOverdue }) => isOverdue)).toEqual([true, false, false]);
    expect(countTasks(people)).toEqual({ total: 3, overdue: 1 });
  });
});

it('every open answer stands in the list of exactly one person, whatever was typed', () => {
  const answer = fc.record({
    value: fc.constantFrom(null, ...ANSWER_VALUES),
    assignee: fc.oneof(fc.constantFrom('', ' ', 'An', 'an', 'Ân', 'Đỗ'), fc.string()),
    dueOn: fc.constantFrom('', '2024-05-09', '2024-05-10', '2024-06-01'),
  });
  const ids = allCriteria(sampleDirective).map(({ id }) => id);
  fc.assert(
    fc.property(fc.tuple(...ids.map(() => answer)), (answers) => {
      const byId = Object.fromEntries(ids.map((id, index) => [id, answers[index] ?? {}]));
      const people = peopleOf(byId);
      const listed = people.flatMap(({ tasks }) => tasks.map(({ criterion }) => criterion.id)).sort();
      expect(listed).toEqual(ids.filter((_, index) => needsPlan(answers[index]?.value ?? null)));
      expect(people.every(({ tasks }) => tasks.length > 0)).toBe(true);
      expect(people.slice(1).every(({ name }) => name !== '')).toBe(true);
    }),
  );
});
