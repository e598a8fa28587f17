import type { Rule } from '../rule/check.ts';
import type { Finding } from '../result/site-check-result.ts';

/**
 * Whether findings speak of planted content: one proof, or two hints that rest on different things. `rules` by id,
 * those of all findings.
 */
export function isInfected(
  findings: readonly Pick<Finding, 'rule' | 'infection'>[],
  rules: ReadonlyMap<string, Pick<Rule, 'ground'>>,
): boolean {
  if (findings.some(({ infection }) => infection === 'proof')) return true;
  const hints = findings.filter(({ infection }) => infection === 'hint');
  const grounds = new Set(hints.map(({ rule }) => rules.get(rule)?.ground ?? 'none'));
  grounds.delete('none');
  return grounds.size >= 2;
}
