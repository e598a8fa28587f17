import type { Directive } from '../directives/directive.ts';
import type { Problem } from './problem.ts';
import { problemRules } from './problems/registry.ts';
import type { ReportInputDraft } from './report-input.ts';

/** Everything that the review before export points out: errors first, then warnings, in the order of the rules. */
export function findProblems(input: ReportInputDraft, directive: Directive): readonly Problem[] {
  const problems = problemRules.flatMap((rule) => rule.find(input, directive));
  return [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
}
