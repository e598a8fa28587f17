import { expect, it } from 'vitest';
import { agreementOf, describeAgreement, judgeCorpus } from '#tests/corpus/measure-corpus.ts';
import { corpus } from '#tests/corpus/registry.ts';

it('tells infected from healthy sites', async () => {
  expect(corpus.filter(({ label }) => label === 'infected').length).toBeGreaterThanOrEqual(40);
  expect(corpus.filter(({ label }) => label === 'benign').length).toBeGreaterThanOrEqual(40);

  const judgements = await judgeCorpus(corpus);

  process.stdout.write(describeAgreement(judgements));
  const { recall, precision } = agreementOf(judgements);
  expect(recall).toBeGreaterThanOrEqual(0.95);
  expect(precision).toBeGreaterThanOrEqual(0.98);
});
