import { expect, it } from 'vitest';
import { closedCampaign, closedCampaignSchema, contentsOfCampaign } from '#shared/desk/closed-campaign.ts';
import { collate } from '#shared/desk/collate.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { registerOf } from '#shared/desk/register.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { RETURNED, sampleDecision } from '#tests/support/sample-receipt.ts';

const counting = sampleReceivedFile({ sequence: 2 });
const files = [
  sampleReceivedFile(),
  counting,
  sampleReceivedFile({ campaign: 'dot-khac', source: 'dot-khac.pdf' }),
  sampleReceivedFile({ isIntact: false, source: 'hong.pdf' }),
];
const request = {
  campaign: CAMPAIGN,
  deadline: null,
  register: registerOf([
    { code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [] },
    { code: 'HP-002', name: 'Trường Mẫu Hai', fingerprints: [] },
  ]),
};
const gone = 'nội dung không còn ở đây';
const { report } = sampleDecision();
const decisions = [
  sampleDecision({ key: sameReportKey(counting), ...RETURNED }),
  sampleDecision({ key: gone }),
  sampleDecision({ key: 'khác', report: { ...report, campaign: 'dot-khac' } }),
];

it('of a campaign that is deleted stay its totals and the hash of each report that counted', () => {
  const view = { collation: collate(files, request), request, directive: null, decisions };
  const closed = closedCampaign(view, 'Đợt mẫu', '2027-01-02T01:00:00.000Z');
  expect(closedCampaignSchema.parse(closed)).toEqual({
    campaign: CAMPAIGN,
    title: 'Đợt mẫu',
    closedAt: '2027-01-02T01:00:00.000Z',
    figures: { units: 2, submitted: 1, late: 0, missing: 1, received: 1, returned: 1 },
    reports: [{ unitCode: 'HP-001', sequence: 2, reportSha256: counting.reportSha256 }],
  });
});

it('what goes with it is what is known of its own contents, also of files that are not here any more', () => {
  expect(contentsOfCampaign(files, decisions, CAMPAIGN)).toEqual([
    ...files.slice(0, 2).map(sameReportKey),
    gone,
  ]);
});
