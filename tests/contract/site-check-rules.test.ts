import { describe, expect, it } from 'vitest';
import type { Check } from '#shared/checks/rule/check.ts';
import { checks, findRule } from '#shared/checks/engine/registry.ts';
import { labelFaults, sentenceFaults } from '#tests/support/sentence-style.ts';

const files = import.meta.glob<{ readonly check: Check }>('/shared/checks/*/*.check.ts', { eager: true });
const rules = checks.flatMap((check) => check.rules);

/** What is to be typed or searched for as it stands: `“https://”`, `“v=spf1 -all”`. */
function withoutCode(text: string): string {
  return text.replaceAll(/“[\x20-\x7e]+”/gu, '“Mẫu”');
}

describe('the rules of the website check', () => {
  it('have an id each, and the file bears the first one', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const [path, { check }] of Object.entries(files)) {
      const id = check.rules[0]?.id.toLowerCase() ?? '';
      expect(path.split('/').at(-1)?.startsWith(`${id}-`), `${path} begins with ${id}`).toBe(true);
      expect(findRule(id.toUpperCase())?.id).toBe(id.toUpperCase());
    }
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('%s speaks plain Vietnamese', (_id, rule) => {
    const faults = [
      ...labelFaults(withoutCode(rule.title)),
      ...[rule.meaning, rule.confirm, ...rule.steps].flatMap((text) =>
        sentenceFaults(withoutCode(text), '.'),
      ),
    ];
    expect(faults).toEqual([]);
    expect(rule.steps.length).toBeGreaterThanOrEqual(1);
    expect(rule.steps.length).toBeLessThanOrEqual(5);
  });

  it('lets no header frighten anybody', () => {
    const headers = rules.filter(({ topic }) => topic === 'headers');
    expect(headers.filter(({ severity }) => severity === 'critical' || severity === 'high')).toEqual([]);
  });
});
