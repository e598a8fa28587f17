import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { recordKind as activities } from '#shared/records/awareness-activities.record.ts';

/** Whom the criteria of a pack ask about by name: the audiences of their proposals. */
function askedAudiences(directive: Directive): readonly unknown[] {
  return allCriteria(directive).flatMap(({ proposal }) => proposal?.['audience'] ?? []);
}

/** Who is to be reached, in the words of the log: whom the unit is asked about, or everybody where the pack names nobody. */
export function awarenessAudiences(directive: Directive): readonly string[] {
  const asked = askedAudiences(directive);
  const { options } = activities.columns.audience;
  return options.filter(({ id }) => asked.length === 0 || asked.includes(id)).map(({ label }) => label);
}

/** Whether the unit has pupils, as far as it is asked about any. */
export function hasPupils(directive: Directive): boolean {
  const asked = askedAudiences(directive);
  return asked.length === 0 || asked.includes('pupils');
}
