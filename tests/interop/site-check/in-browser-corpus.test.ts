import { beforeAll, expect, it } from 'vitest';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { judgeCorpus } from '#tests/corpus/measure-corpus.ts';
import { browserCorpus } from '#tests/corpus/in-browser/registry.ts';
import { corpus } from '#tests/corpus/registry.ts';

// What a running browser makes of these sites is measured by `npm run bench -- tests/bench/in-browser-corpus.bench.ts`.

const infected = browserCorpus.filter(({ label }) => label === 'infected');
const benign = browserCorpus.filter(({ label }) => label === 'benign');
const results = new Map<string, SiteCheckResult>();

beforeAll(async () => {
  for (const { site, result } of await judgeCorpus(browserCorpus)) results.set(site.id, result);
});

it('has at least thirty sites of each kind, named as no other site is', () => {
  expect(infected.length).toBeGreaterThanOrEqual(30);
  expect(benign.length).toBeGreaterThanOrEqual(30);
  const ids = [...corpus, ...browserCorpus].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it.each(infected)('needs a browser to be told as planted: $id', ({ id }) => {
  expect(results.get(id)?.infected).not.toBe(true);
});

it.each(benign)('is nothing to fear without a browser either: $id', ({ id }) => {
  const proofs = results.get(id)?.findings.filter(({ infection }) => infection !== 'none');
  expect(proofs).toEqual([]);
});
