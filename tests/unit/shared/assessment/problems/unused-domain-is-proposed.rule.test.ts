import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const unused = (address: string, kind = 'old-domain') => [{ address, kind, isInUse: 'no' }];

it('warns about an unused domain that nobody proposed for removal', () => {
  expect(
    problemsOf('unused-domain-is-proposed', { records: { websites: unused('http://thmau-cu.edu.vn') } }),
  ).toEqual([
    'warning records.websites.0.isInUse: Danh mục website, tên miền, dòng 1: thmau-cu.edu.vn không còn dùng nhưng chưa có trong bảng “Tên miền đề nghị loại bỏ”.',
  ]);
});

it('is content once it is proposed', () => {
  const records = {
    websites: unused('www.thmau-cu.edu.vn'),
    'domains-to-remove': [{ domain: 'thmau-cu.edu.vn' }],
  };
  expect(problemsOf('unused-domain-is-proposed', { records })).toEqual([]);
});

it.each([
  ['facebook.com/thmau', 'fanpage'],
  ['Bảng LED cổng trường', 'led-board'],
  ['violet.vn/thmau', 'website'],
  ['', ''],
])('does not ask it of “%s” (%s)', (address, kind) => {
  expect(problemsOf('unused-domain-is-proposed', { records: { websites: unused(address, kind) } })).toEqual(
    [],
  );
});
