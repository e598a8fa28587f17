import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { type Assessment, assessCriterion } from '#shared/assessment/proposals/assess.ts';
import { allCriteria, type Directive, directiveSchema } from '#shared/directives/directive.ts';
import { type DraftChanges, draftOf } from './report-input-draft.ts';
import { criterionJson, sampleDirectiveJson } from './sample-directive.ts';

/** A made-up pack with one criterion, `1.1`, that asks for `rest`. */
export function packWith(
  rest: Readonly<Record<string, unknown>>,
  event: Partial<Directive['event']> = {},
): Directive {
  const sample = sampleDirectiveJson();
  const [item] = sample.items;
  return directiveSchema.parse({
    ...sample,
    event: { ...sample.event, ...event },
    items: [{ ...item, criteria: [criterionJson('1.1', rest)] }],
  });
}

/** What the app finds for the criterion of such a pack; `null` when it has nothing to go by. */
export function assessmentOf(changes: DraftChanges, directive: Directive): Assessment | null {
  const input = draftOf(changes, directive);
  const [criterion] = allCriteria(directive);
  if (criterion === undefined) throw new Error('a pack without criteria');
  const period = dutyPeriodOf(directive, input.answers);
  return assessCriterion(criterion, input.answers[criterion.id] ?? EMPTY_ANSWER, input, period);
}

/** The same in short: the proposed answer, whether the claim differs, and the facts in words. */
export function inShort(assessment: Assessment | null) {
  return (
    assessment && {
      answer: assessment.answer,
      differs: assessment.differs,
      facts: assessment.facts.map(({ text }) => text),
    }
  );
}
