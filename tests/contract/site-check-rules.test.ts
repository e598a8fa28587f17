import { describe, expect, it } from 'vitest';
import type { AnyCheck } from '#shared/checks/rule/check.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { NEEDS } from '#shared/checks/snapshot/need.ts';
import { checks, findRule } from '#shared/checks/engine/registry.ts';
import { labelFaults, sentenceFaults } from '#tests/support/sentence-style.ts';

const files = import.meta.glob<{ readonly check: AnyCheck }>('/shared/checks/*/*.check.ts', { eager: true });
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

  it('say what they stand on when they speak for planted content', () => {
    const speaking = rules.filter(({ infection }) => infection !== 'none');
    expect(speaking.filter(({ ground }) => ground === 'none').map(({ id }) => id)).toEqual([]);
    const planted = rules.filter(({ isPlanted }) => isPlanted);
    expect(planted.filter(({ infection }) => infection === 'none').map(({ id }) => id)).toEqual([]);
  });

  it('need each part of the snapshot that a part is named for', () => {
    const needed = new Set(rules.flatMap(({ needs }) => needs));
    expect(NEEDS.filter((need) => !needed.has(need))).toEqual([]);
  });
});

describe('what is said of parts that were not gathered', () => {
  const limitOf = (need: string) => ({ kind: 'not-gathered', at: `${need}: S01, S02` });

  it.each([
    ...NEEDS.map((need) => [need]),
    ...NEEDS.flatMap((first) => NEEDS.map((second) => [first, second])),
    [...NEEDS],
  ])('is one plain sentence: %s', (...needs) => {
    const sentences = limitSentences(needs.map(limitOf));
    expect(sentences).toHaveLength(1);
    expect(sentences.flatMap((sentence) => sentenceFaults(sentence, '.'))).toEqual([]);
  });

  it('stays true for a part that this version does not know', () => {
    expect(limitSentences([limitOf('satellites')])).toEqual(['Có phần của trang chưa xem được.']);
  });
});
