import { expect, it } from 'vitest';
import { tallyMutations } from '../support/mutations.ts';

it('files changed at random never stop the verifier, and none is accepted whose signed bytes are others', async () => {
  const { throws, acceptedChanged, aroundAccepted, aroundRefused } = await tallyMutations(1_500, 20_261_128);
  expect({ throws, acceptedChanged, aroundRefused }).toEqual({
    throws: 0,
    acceptedChanged: 0,
    aroundRefused: 0,
  });
  expect(aroundAccepted).toBeGreaterThan(100);
});
