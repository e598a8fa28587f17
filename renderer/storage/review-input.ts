import { toVietnamTime } from '#shared/base/dates.ts';
import { createReview, type Review } from '#shared/assessment/problems/find-problems.ts';
import type { ReviewProblem } from '#shared/assessment/problems/problem.ts';
import type { ReportInputDraft } from '#shared/answers/report-input.ts';
import type { Directive } from '#shared/directives/directive.ts';

const reviews = new WeakMap<Directive, Review>();

/** What the review points out: one review goes on for each pack, as several parts of the screen ask after each change. */
export function problemsIn(input: ReportInputDraft, directive: Directive): readonly ReviewProblem[] {
  const review =
    reviews.get(directive) ?? createReview(directive, () => toVietnamTime(new Date()).slice(0, 10));
  reviews.set(directive, review);
  return review(input);
}
