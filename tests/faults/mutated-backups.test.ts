import { expect, it } from 'vitest';
import { tallyBackups } from '../support/mutated-backups.ts';

it('backups changed at random never stop the restore, none is taken as whole, and nothing goes astray', async () => {
  const { throws, acceptedChanged, astray, codes, peakMegabytes } = await tallyBackups(300, 20_261_128);
  expect({ throws, acceptedChanged, astray }).toEqual({ throws: 0, acceptedChanged: 0, astray: [] });
  expect([...codes].filter((code) => code !== 'backup-passphrase-wrong')).toEqual(['backup-damaged']);
  expect(peakMegabytes).toBeLessThan(512);
});
