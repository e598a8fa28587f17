import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const records = (address: string, isInUse: string, domain: string) => ({
  records: { websites: [{ address, isInUse }], 'domains-to-remove': [{ domain }] },
});

it('warns about a domain that is in use and up for removal', () => {
  expect(
    problemsOf('removed-domain-not-in-use', records('https://www.thmau.edu.vn/', 'yes', 'THMAU.edu.vn')),
  ).toEqual([
    'warning records.domains-to-remove.0.domain: Tên miền đề nghị loại bỏ, dòng 1: danh mục website ghi thmau.edu.vn còn dùng. Cần sửa lại một trong hai nơi.',
  ]);
});

it('takes a domain that is no longer in use, and rows without an address', () => {
  expect(problemsOf('removed-domain-not-in-use', records('thmau.edu.vn', 'no', 'thmau.edu.vn'))).toEqual([]);
  const halfFilled = { websites: [{ isInUse: 'yes' }], 'domains-to-remove': [{}] };
  expect(problemsOf('removed-domain-not-in-use', { records: halfFilled })).toEqual([]);
});
