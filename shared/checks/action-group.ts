import type { Actor, Topic } from './check.ts';
import type { Finding } from './site-check-result.ts';

/** What is to be done about a finding, the most pressing first. */
export const ACTION_GROUPS = ['remove-now', 'vendor', 'school', 'improve', 'know'] as const;

/** What is to be done about a finding. */
export type ActionGroup = (typeof ACTION_GROUPS)[number];

/** What a rule tells that decides about the group. */
interface RuleFacts {
  readonly topic: Topic;
  readonly actor: Actor;
}

/**
 * Sorts a finding by what is to be done. Planted content and signs of a break-in are to be removed now; serious faults
 * wait for whoever can mend them; headers are improvements at most, however many there are. A finding of a rule that
 * this version does not know goes by its severity.
 */
export function actionGroup(
  { severity, infection }: Pick<Finding, 'severity' | 'infection'>,
  rule: RuleFacts | undefined,
): ActionGroup {
  if (severity === 'info') return 'know';
  if (infection === 'proof' || (infection === 'hint' && severity !== 'low')) return 'remove-now';
  if (severity === 'low' || rule?.topic === 'headers') return 'improve';
  return rule?.actor === 'school' || rule?.actor === 'it-staff' ? 'school' : 'vendor';
}
