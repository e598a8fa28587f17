import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('points out systems whose weaknesses nobody calls mended', () => {
  const rows = [
    { name: 'Camera', weaknesses: 'Mật khẩu mặc định' },
    { name: 'Wi-Fi', weaknesses: 'Mật khẩu chung', isMended: 'no' },
    { name: 'Website', weaknesses: 'Phần mềm cũ', isMended: 'yes' },
    { name: 'Máy tính', weaknesses: '', isMended: 'no' },
  ];
  expect(problemsOf('weakness-is-mended', { records: { 'information-systems': rows } })).toEqual([
    expect.stringMatching(/^warning records\.information-systems\.0\.isMended: /u),
    expect.stringMatching(/^warning records\.information-systems\.1\.isMended: /u),
  ]);
});
