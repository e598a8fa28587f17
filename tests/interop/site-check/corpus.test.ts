import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { TOLERATED_HINTS, UNJUDGED } from '#tests/corpus/exceptions.ts';
import { PROVING_RULES } from '#tests/corpus/expected-verdicts.ts';
import { describeAgreement, judgeCorpus } from '#tests/corpus/measure-corpus.ts';
import { corpus } from '#tests/corpus/registry.ts';

const infected = corpus.filter(({ label }) => label === 'infected');
const benign = corpus.filter(({ label }) => label === 'benign');
const results = new Map<string, SiteCheckResult>();

type Infection = SiteCheckResult['findings'][number]['infection'];

function rulesOf(id: string, ...kinds: readonly Infection[]): readonly string[] {
  const findings = results.get(id)?.findings ?? [];
  const rules = findings.filter(({ infection }) => kinds.includes(infection)).map(({ rule }) => rule);
  return [...new Set(rules)].toSorted();
}

beforeAll(async () => {
  const judgements = await judgeCorpus(corpus);
  process.stdout.write(describeAgreement(judgements));
  for (const { site, result } of judgements) results.set(site.id, result);
});

it('has many sites of each kind, each with a name and an expectation of its own', () => {
  expect(infected.length).toBeGreaterThanOrEqual(200);
  expect(benign.length).toBeGreaterThanOrEqual(180);
  expect(new Set(corpus.map(({ id }) => id)).size).toBe(corpus.length);
  expect(Object.keys(PROVING_RULES).toSorted()).toEqual(infected.map(({ id }) => id).toSorted());
  const excepted = [...Object.keys(TOLERATED_HINTS), ...Object.keys(UNJUDGED)];
  expect(excepted.filter((id) => benign.every((site) => site.id !== id))).toEqual([]);
});

describe('an infected site', () => {
  it.each(infected)('$id: $about', ({ id }) => {
    expect(results.get(id)?.infected).toBe(true);
    expect(rulesOf(id, 'proof', 'hint', 'none')).toEqual(
      expect.arrayContaining([...(PROVING_RULES[id] ?? ['no rule is named'])]),
    );
  });
});

describe('a healthy site', () => {
  it.each(benign)('$id: $about', ({ id }) => {
    const reason = UNJUDGED[id];
    expect(results.get(id)).toMatchObject(
      reason === undefined ? { infected: false, status: 'checked' } : { infected: 'unknown', reason },
    );
    expect(rulesOf(id, 'proof')).toEqual([]);
    expect(rulesOf(id, 'hint')).toEqual(TOLERATED_HINTS[id] ?? []);
  });
});
