import type { Directive } from '../directives/directive.ts';
import { assessWithoutWords, type Finding } from '../assessment/proposals/assess.ts';
import { askedRunOf } from '../directives/run.ts';
import type { AssessmentEntry, Report } from './report.ts';

type Fact = Pick<AssessmentEntry['facts'][number], 'id' | 'count' | 'tone'>;

/** Whether a report says what was found: the words of a fact may be put better in another version of the app. */
function isSame(one: Finding, other: AssessmentEntry | undefined): boolean {
  return (
    other !== undefined &&
    one.criterionId === other.criterion &&
    one.ruleId === other.rule &&
    one.answer === other.proposed &&
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
  const expected = assessWithoutWords(input, askedRunOf(directive, input));
  const isAgreed =
    expected.length === assessments.length &&
    expected.every((entry, index) => isSame(entry, assessments[index]));
  return isAgreed ? 'agree' : 'differ';
}
