import { expect, it } from 'vitest';
import { tallyHandOvers } from '../support/mutated-hand-overs.ts';

it('hand-overs changed at random never stop the app, none is taken as whole, and nothing is written', async () => {
  const { throws, acceptedChanged, written, codes } = await tallyHandOvers(300, 20_261_129);
  expect({ throws, acceptedChanged, written }).toEqual({ throws: 0, acceptedChanged: 0, written: [] });
  expect([...codes].filter((code) => code !== 'hand-over-passphrase-wrong')).toEqual(['hand-over-damaged']);
});
