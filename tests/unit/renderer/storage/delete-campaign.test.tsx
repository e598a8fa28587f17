import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { readAnswers, saveAnswer } from '#renderer/storage/answers.ts';
import { readCampaigns } from '#renderer/storage/campaigns.ts';
import { closeCampaign, readClosedCampaigns } from '#renderer/storage/closed-campaigns.ts';
import { database } from '#renderer/storage/database.ts';
import { keepDecision, readDecisions } from '#renderer/storage/decisions.ts';
import { deleteCampaign } from '#renderer/storage/delete-campaign.ts';
import { keepReceipts, readReceipts } from '#renderer/storage/receipts.ts';
import { readTakenReceipts } from '#renderer/storage/taken-receipts.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { fillEveryTable } from '#tests/support/full-storage.ts';
import { sampleDecision } from '#tests/support/sample-receipt.ts';

const CLOSED = {
  campaign: 'dot-mau',
  title: 'Đợt mẫu',
  closedAt: '2027-01-02T01:00:00.000Z',
  figures: null,
  reports: [{ unitCode: 'HP-001', sequence: 1, reportSha256: 'a'.repeat(64) }],
};

test('a campaign of a school goes with its rows and its evidence, and nothing of another one does', async () => {
  const [directive] = builtInDirectives;
  if (directive === undefined) throw new Error('there is a pack');
  const main = installFakeBridge({ 'site-check:forget-pictures': () => ok({}) });
  await fillEveryTable(directive);
  const shared = { file: `${'d'.repeat(64)}.png`, caption: '' };
  const [ownOnly] = Object.values(await readAnswers(directive.id)).flatMap(({ evidence }) => evidence);
  await saveAnswer(directive.id, '1.1', { evidence: [shared] });
  await saveAnswer('dot-khac', '1.1', { value: 'done', evidence: [shared] });
  const closed = { ...CLOSED, campaign: directive.id };
  expect(await deleteCampaign(closed)).toBeNull();
  expect((await readCampaigns()).map(({ id }) => id)).toEqual(['dot-khac']);
  for (const table of [database.records, database.reviews, database.merges, database.campaigns])
    expect(await table.count()).toBe(0);
  expect(await database.changes.count()).toBe(1);
  expect((await readAnswers('dot-khac'))['1.1']?.value).toBe('done');
  expect((await readClosedCampaigns())[0]).toEqual(closed);
  const forgotten = main.calls.filter(({ name }) => name === 'site-check:forget-pictures');
  expect(forgotten.map(({ input }) => input)).toEqual([{ files: [ownOnly?.file] }]);
  // what was sealed for another campaign, and what the desk of this PC keeps, is not this campaign's
  expect(await readTakenReceipts()).toHaveLength(1);
  expect(await readDecisions()).toHaveLength(1);
});

test('a campaign of a desk goes with its decisions and times of receipt; totals stay, and other campaigns', async () => {
  const own = sampleDecision();
  const other = sampleDecision({ key: 'khác', report: { ...own.report, campaign: 'dot-khac' } });
  await keepDecision(own);
  await keepDecision(other);
  const at = '2026-12-01T01:00:00.000Z';
  await keepReceipts([
    { key: own.key, at },
    { key: other.key, at },
  ]);
  const figures = { units: 2, submitted: 1, late: 0, missing: 1, received: 1, returned: 0 };
  await closeCampaign({ ...CLOSED, figures }, [own.key]);
  expect(await readDecisions()).toEqual([other]);
  expect(await readReceipts()).toEqual([{ key: other.key, at }]);
  expect(await readClosedCampaigns()).toEqual([{ ...CLOSED, figures }]);
});
