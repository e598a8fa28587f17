import { expect, it } from 'vitest';
import { tallyMutations } from '../support/mutations.ts';

it('files changed at random never stop the verifier, and none is accepted whose signed bytes or signer are others', async () => {
  const { aroundAccepted, cmsChanged, cmsAccepted, ...faults } = await tallyMutations(1_500, 20_261_128);
  expect(faults).toEqual({ throws: 0, acceptedChanged: 0, acceptedOtherSigner: 0, aroundRefused: 0 });
  expect(aroundAccepted).toBeGreaterThan(100);
  expect(cmsChanged).toBeGreaterThan(100);
  expect(cmsAccepted).toBeLessThan(cmsChanged);
});
