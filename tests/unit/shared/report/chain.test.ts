import { describe, expect, it } from 'vitest';
import { FIRST_LINK, nextLink } from '#shared/report/chain.ts';

const previous = {
  unitCode: 'HP-TH-000',
  campaign: 'cong-van-mau',
  sequence: 3,
  reportSha256: 'a'.repeat(64),
};

describe('the chain of reports of one unit', () => {
  it('begins with 1, without a predecessor and without a reason', () => {
    expect(FIRST_LINK).toEqual({ sequence: 1, previousReportSha256: null, correctionReason: '' });
  });

  it('counts on and names the report before it', () => {
    const link = nextLink(
      previous,
      { unitCode: 'hp-th-000', campaign: 'cong-van-mau' },
      ' Bổ sung lịch trực ',
    );
    expect(link).toEqual({
      ok: true,
      value: {
        sequence: 4,
        previousReportSha256: previous.reportSha256,
        correctionReason: 'Bổ sung lịch trực',
      },
    });
  });

  it.each([
    ['another unit', { unitCode: 'HP-TH-001', campaign: 'cong-van-mau' }, 'lý do', 'other-unit'],
    ['another campaign', { unitCode: 'HP-TH-000', campaign: 'dot-khac' }, 'lý do', 'other-campaign'],
    ['no reason', { unitCode: 'HP-TH-000', campaign: 'cong-van-mau' }, '  ', 'reason-missing'],
  ])('does not continue for %s', (_, successor, reason, error) => {
    expect(nextLink(previous, successor, reason)).toEqual({ ok: false, error });
  });

  it('ends at the largest number that a report can carry', () => {
    const last = { ...previous, sequence: 9_999 };
    expect(nextLink(last, last, 'lý do')).toEqual({ ok: false, error: 'sequence-exhausted' });
  });
});
