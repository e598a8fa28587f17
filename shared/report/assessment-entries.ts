import { assessInput } from '../assessment/proposals/assess.ts';
import type { ReportInputDraft } from '../answers/report-input.ts';
import type { Directive } from '../directives/directive.ts';
import { askedRunOf } from '../directives/run.ts';
import type { AssessmentEntry } from './report.ts';

/** What the app has found, in the form in which a report holds it: without what was merely offered to the unit. */
export function assessmentEntries(input: ReportInputDraft, directive: Directive): AssessmentEntry[] {
  return assessInput(input, askedRunOf(directive, input)).map(
    ({ criterionId, ruleId, answer, differs, facts }) => ({
      criterion: criterionId,
      rule: ruleId,
      proposed: answer,
      differs,
      facts: facts.map((fact) => ({ ...fact })),
    }),
  );
}
