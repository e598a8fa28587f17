import type { Directive } from '../directives/directive.ts';
import { assessmentEntries } from './assessment-entries.ts';
import type { AssessmentEntry, Report } from './report.ts';

type Fact = AssessmentEntry['facts'][number];

/** Whether two entries say the same: the words of a fact may be put better in another version of the app. */
function isSame(one: AssessmentEntry, other: AssessmentEntry | undefined): boolean {
  return (
    other !== undefined &&
    one.criterion === other.criterion &&
    one.rule === other.rule &&
    one.proposed === other.proposed &&
    one.differs === other.differs &&
    one.facts.length === other.facts.length &&
    one.facts.every((fact, index) => isSameFact(fact, other.facts[index]))
  );
}

function isSameFact({ id, count, tone }: Fact, other: Fact | undefined): boolean {
  return other !== undefined && id === other.id && count === other.count && tone === other.tone;
}

/**
 * Works out again, from the answers, records and checks in a report, what the app should have found, and holds the
 * findings of the report against it. `differ` means another version of the rules, or an app that was tampered with.
 */
export function recheckFindings(
  { input, assessments }: Pick<Report, 'input' | 'assessments'>,
  directive: Directive,
): 'agree' | 'differ' {
  const expected = assessmentEntries(input, directive);
  const isAgreed =
    expected.length === assessments.length &&
    expected.every((entry, index) => isSame(entry, assessments[index]));
  return isAgreed ? 'agree' : 'differ';
}
