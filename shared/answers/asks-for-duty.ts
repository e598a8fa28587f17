import { allCriteria, type Directive } from '../directives/directive.ts';
import { recordKind as dutyRoster } from '../records/duty-roster.record.ts';

/** Whether a pack asks for a duty roster: without one there is no time of duty, only the days of the check. */
export function asksForDuty(directive: Directive): boolean {
  return allCriteria(directive).some(({ records }) => records.includes(dutyRoster.id));
}
