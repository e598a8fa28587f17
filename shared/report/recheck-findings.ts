import type { Directive } from '../directives/directive.ts';
import { assessmentEntries } from './assessment-entries.ts';
import { canonicalJson } from '../base/canonical-json.ts';
import type { AssessmentEntry, Report } from './report.ts';

/** What counts of an entry: the words of a fact may be put better in another version of the app. */
function substance({ criterion, rule, proposed, differs, facts }: AssessmentEntry) {
  return {
    criterion,
    rule,
    proposed,
    differs,
    facts: facts.map(({ id, count, tone }) => ({ id, count, tone })),
  };
}

/**
 * Works out again, from the answers, records and checks in a report, what the app should have found, and holds the
 * findings of the report against it. `differ` means another version of the rules, or an app that was tampered with.
 */
export function recheckFindings(
  { input, assessments }: Pick<Report, 'input' | 'assessments'>,
  directive: Directive,
): 'agree' | 'differ' {
  const expected = assessmentEntries(input, directive).map(substance);
  return canonicalJson(expected) === canonicalJson(assessments.map(substance)) ? 'agree' : 'differ';
}
