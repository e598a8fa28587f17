import type { Rule } from '../rule/check.ts';
import type { Finding } from '../result/site-check-result.ts';
import { findRule } from './registry.ts';

/** Tells of what was removed and is seen again. */
const CAME_BACK = 'D10';

/**
 * The rules whose advice belongs to a finding: its own, and what is to be done where it came back; `[]` for a rule that
 * this version does not know.
 */
export function rulesOfFinding({ rule, change }: Pick<Finding, 'rule' | 'change'>): readonly Rule[] {
  const ids = change === 'came-back' && rule !== CAME_BACK ? [rule, CAME_BACK] : [rule];
  return ids.flatMap((id) => findRule(id) ?? []);
}
