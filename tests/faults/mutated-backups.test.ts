import { expect, it } from 'vitest';
import { tallyBackups } from '../support/mutated-backups.ts';

const MUTATIONS = Number(process.env['TU_KIEM_ATTT_MUTATIONS'] ?? 300);
const SEED = 20_261_128;

it(`${String(MUTATIONS)} backups changed at random (seed ${String(SEED)}) never stop the restore, none is taken as whole, and nothing goes astray`, async () => {
  const { throws, acceptedChanged, astray, codes, peakMegabytes } = await tallyBackups(MUTATIONS, SEED);
  process.stdout.write(
    `${String(MUTATIONS)} mutated backups: ${String(throws)} stopped the restore, ${String(acceptedChanged)} taken as whole, ` +
      `${String(astray.length)} files astray, ${peakMegabytes.toFixed(0)} MB\n`,
  );
  expect({ throws, acceptedChanged, astray }).toEqual({ throws: 0, acceptedChanged: 0, astray: [] });
  expect([...codes].filter((code) => code !== 'backup-passphrase-wrong')).toEqual(['backup-damaged']);
  expect(peakMegabytes).toBeLessThan(512);
});
