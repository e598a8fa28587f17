import { expect, it } from 'vitest';
import { tallyMutations } from '#tests/support/mutations.ts';

const HANGS_MS = 3_600_000;

it(
  '20,000 files changed at random: none stops the verifier or is accepted with other signed bytes or another signer',
  { timeout: HANGS_MS },
  async () => {
    const tally = await tallyMutations(20_000, 7);
    process.stdout.write(`${JSON.stringify(tally)}\n`);
    expect(tally).toMatchObject({ throws: 0, acceptedChanged: 0, acceptedOtherSigner: 0, aroundRefused: 0 });
  },
);
