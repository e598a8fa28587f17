import { expect, it } from 'vitest';
import { deadlineFor, deadlinesOf } from '#shared/desk/deadlines-of-campaigns.ts';

const ALL = deadlinesOf({
  deskCampaign: 'dot-nay',
  deskDeadline: '2026-12-15',
  deskDeadlines: { 'dot-kia': '2026-12-01', 'dot-cu': '' },
});

it.each([
  ['dot-nay', '2026-12-15'],
  ['dot-kia', '2026-12-01'],
  ['dot-cu', ''],
  ['dot-khac', ''],
  // not known: taken for one of the campaign that is counted
  [undefined, '2026-12-15'],
])('a report of %s goes by the deadline of its own campaign: %s', (campaign, deadline) => {
  expect(deadlineFor(campaign, 'dot-nay', ALL)).toBe(deadline);
});

it('where the only campaign among the files is counted, its deadline is that of every report', () => {
  const only = deadlinesOf({ deskCampaign: '', deskDeadline: '2026-12-15', deskDeadlines: {} });
  expect(deadlineFor('dot-nay', '', only)).toBe('2026-12-15');
  expect(deadlineFor(undefined, '', only)).toBe('2026-12-15');
});
