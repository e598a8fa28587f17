import { expect, it } from 'vitest';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';

const pack = packWith({
  records: ['websites'],
  auto: 'records',
  proposal: { rule: 'website-inventory', oldAddressesField: 'old', noneFoundOption: 'none-found' },
  fields: [
    {
      id: 'old',
      kind: 'choice',
      label: 'Địa chỉ cũ',
      options: [
        { id: 'listed', label: 'Có' },
        { id: 'none-found', label: 'Đã tìm, không có' },
      ],
    },
  ],
});

const CURRENT = {
  address: 'thhoasenmau.edu.vn',
  kind: 'website',
  isInUse: 'yes',
  adminPasswordHolder: 'Cô Mẫu',
};
const OLD = {
  address: 'hoasen-cu.vn',
  kind: 'old-domain',
  isInUse: 'no',
  adminPasswordHolder: 'Công ty Mẫu',
};

function found(rows: readonly RecordRow[], old?: string) {
  return assessmentOf(
    {
      records: { websites: rows },
      answers: { '1.1': { value: 'done', fields: old === undefined ? {} : { old } } },
    },
    pack,
  );
}

it('proposes “đã” for an inventory with old addresses, or after a search that found none', () => {
  expect(inShort(found([CURRENT, OLD]))).toEqual({
    answer: 'done',
    differs: false,
    facts: ['2 địa chỉ trong danh mục', '1 đang dùng', '1 cũ hoặc không còn dùng'],
  });
  expect(found([CURRENT], 'none-found')?.answer).toBe('done');
});

it('asks for old addresses before it proposes “đã”', () => {
  expect(inShort(found([CURRENT]))).toMatchObject({
    answer: 'in-progress',
    differs: true,
    facts: expect.arrayContaining(['chưa ghi địa chỉ cũ nào']) as unknown,
  });
});

it('proposes “đang” where it is not known who holds the password, or whether an address is in use', () => {
  expect(found([{ ...CURRENT, adminPasswordHolder: '' }, OLD])?.answer).toBe('in-progress');
  expect(found([{ ...CURRENT, isInUse: 'unclear' }, OLD])?.answer).toBe('in-progress');
});

it('sees that “không có địa chỉ cũ” differs from an inventory with old ones', () => {
  expect(found([CURRENT, OLD], 'none-found')?.differs).toBe(true);
});

it('has nothing to go by when the inventory is empty', () => {
  expect(found([])).toBeNull();
});
