import { allCriteria, type Directive } from '../directives/directive.ts';
import { dutyHeadline } from '../roster/duty-headline.ts';

/** Whether a pack asks for a duty roster: without one there is no time of duty, only the days of the check. */
export function asksForDuty(directive: Directive): boolean {
  return allCriteria(directive).some(({ records }) => records.includes(dutyHeadline.recordKindId));
}
