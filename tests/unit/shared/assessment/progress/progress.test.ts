import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { ANSWER_VALUES, type AnswerValue } from '#shared/directives/answer-values.ts';
import { itemProgress, totalProgress } from '#shared/assessment/progress/progress.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

type Values = Readonly<Record<string, AnswerValue | null>>;

function answersOf(values: Values) {
  return Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { ...EMPTY_ANSWER, value }]));
}

const ids = allCriteria(sampleDirective).map(({ id }) => id);
const anyValues: fc.Arbitrary<Values> = fc.dictionary(
  fc.constantFrom(...ids, '9.9'),
  fc.constantFrom(...ANSWER_VALUES, null),
);

describe('progress', () => {
  it('puts each answer into one of five states', () => {
    const progress = totalProgress(
      sampleDirective,
      answersOf({
        '1.1': 'done',
        '1.2': 'in-progress',
        '1.3': 'not-done',
        '2.1': 'unclear',
        '2.2': 'not-applicable',
      }),
    );
    expect(progress).toEqual({ total: 5, done: 1, open: 2, unclear: 1, notApplicable: 1, unanswered: 0 });
  });

  it('counts criteria that nobody has touched as unanswered, never as done', () => {
    expect(totalProgress(sampleDirective, {})).toEqual({
      total: 5,
      done: 0,
      open: 0,
      unclear: 0,
      notApplicable: 0,
      unanswered: 5,
    });
  });

  it('adds up to the number of criteria, whatever is answered', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const answers = answersOf(values);
        const progress = totalProgress(sampleDirective, answers);
        const { total, done, open, unclear, notApplicable, unanswered } = progress;
        expect(total).toBe(ids.length);
        expect(done + open + unclear + notApplicable + unanswered).toBe(total);
        expect(done).toBe(ids.filter((id) => values[id] === 'done').length);
        const byItem = sampleDirective.items.map((item) => itemProgress(item, answers).done);
        expect(byItem.reduce((sum, count) => sum + count)).toBe(done);
      }),
    );
  });
});
