import { localDate } from '../base/dates.ts';
import { allCriteria, type Directive, fieldsFor } from '../directives/directive.ts';
import type { Answer } from './answer.ts';

/** The days of duty, `YYYY-MM-DD` each; `null` while nobody has said. */
export type DutyPeriod = Pick<Directive['event'], 'startsOn' | 'endsOn'>;

/** The ids of the fields in which a unit enters its own period, wherever a pack has them. */
const STARTS_ON = 'duty-starts-on';
const ENDS_ON = 'duty-ends-on';

/** Both of them: whoever asks for one asks for the period. */
export const DUTY_PERIOD_FIELDS: readonly string[] = [STARTS_ON, ENDS_ON];

function enteredDay(
  directive: Directive,
  answers: Readonly<Record<string, Answer>>,
  fieldId: string,
): string | null {
  for (const criterion of allCriteria(directive)) {
    const answer = answers[criterion.id];
    if (answer === undefined || !fieldsFor(criterion, answer.value).some(({ id }) => id === fieldId))
      continue;
    return localDate.safeParse(answer.fields[fieldId]).data ?? null;
  }
  return null;
}

/**
 * When a unit has to be on duty: as the letter says, or, where it gives no days, as the unit has entered in the fields
 * `duty-starts-on` and `duty-ends-on`. An end before the beginning is passed over.
 */
export function dutyPeriodOf(directive: Directive, answers: Readonly<Record<string, Answer>>): DutyPeriod {
  const { event } = directive;
  const startsOn = event.startsOn ?? enteredDay(directive, answers, STARTS_ON);
  const endsOn = event.endsOn ?? enteredDay(directive, answers, ENDS_ON);
  const isReversed = startsOn !== null && endsOn !== null && endsOn < startsOn;
  return isReversed ? { startsOn: event.startsOn, endsOn: event.endsOn } : { startsOn, endsOn };
}
