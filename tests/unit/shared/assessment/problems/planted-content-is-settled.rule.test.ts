import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('asks for the removal first, then for the cause', () => {
  const rows = [{ isRemoved: 'no', isCauseFound: 'no' }, { isRemoved: 'yes', isCauseFound: 'unclear' }, {}];
  expect(problemsOf('planted-content-is-settled', { records: { 'inappropriate-content': rows } })).toEqual([
    expect.stringMatching(/^warning records\.inappropriate-content\.0\.isRemoved: .*chưa ghi là đã gỡ\.$/u),
    expect.stringMatching(/^warning records\.inappropriate-content\.1\.isCauseFound: .*chưa rõ nguyên nhân/u),
    expect.stringMatching(/^warning records\.inappropriate-content\.2\.isRemoved: /u),
  ]);
});

it('is content when it is gone and understood', () => {
  const rows = [{ isRemoved: 'yes', isCauseFound: 'yes' }];
  expect(problemsOf('planted-content-is-settled', { records: { 'inappropriate-content': rows } })).toEqual(
    [],
  );
});
