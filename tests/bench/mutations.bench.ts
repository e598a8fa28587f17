import { expect, it } from 'vitest';
import { tallyMutations } from '#tests/support/mutations.ts';

it('20,000 files changed at random: none stops the verifier or is accepted with other signed bytes', async () => {
  const tally = await tallyMutations(20_000, 7);
  process.stdout.write(`${JSON.stringify(tally)}\n`);
  expect(tally).toMatchObject({ throws: 0, acceptedChanged: 0, aroundRefused: 0 });
});
