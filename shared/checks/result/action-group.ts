import type { Finding } from './site-check-result.ts';

/** Who can mend what a rule found. */
export type Actor =
  /** The school itself, with its account. */
  | 'school'
  /** Whoever built or hosts the site. */
  | 'vendor'
  /** Whoever runs the domain above the school's: the department or the registrar. */
  | 'domain-operator'
  /** Whoever looks after this PC or the school's network. */
  | 'it-staff';

/** What a finding is about; findings are shown in these groups. */
export type Topic =
  | 'network'
  | 'availability'
  | 'https'
  | 'redirects'
  | 'content'
  | 'cloaking'
  | 'change'
  | 'malware'
  | 'exposed-files'
  | 'software'
  | 'headers'
  | 'dns';

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
