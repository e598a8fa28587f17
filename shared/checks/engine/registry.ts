import type { AnyCheck, Rule } from '../rule/check.ts';

const modules = import.meta.glob<{ readonly check: AnyCheck }>('../*/*.check.ts', { eager: true });

/** Every check, in the order of the ids of their first rules. */
export const checks: readonly AnyCheck[] = Object.values(modules)
  .map((module) => module.check)
  .sort((a, b) => ((a.rules[0]?.id ?? '') < (b.rules[0]?.id ?? '') ? -1 : 1));

const rulesById: ReadonlyMap<string, Rule> = new Map(
  checks.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule]),
);

/** The rule with this id, or `undefined` when this version of the app does not know it. */
export function findRule(id: string): Rule | undefined {
  return rulesById.get(id);
}
