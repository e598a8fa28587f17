import { expect, it } from 'vitest';
import { inShort, assessmentOf, packWith } from '#tests/support/assessments.ts';

const pack = packWith({
  records: ['received-warnings'],
  auto: 'records',
  proposal: { rule: 'warning-register' },
});

const FIXED = { content: 'Lỗ hổng', status: 'fixed', settledOn: '2026-05-02' };
const PLANNED = { content: 'Phần mềm cũ', status: 'planned', settledOn: '2026-06-01' };
const OPEN = { content: 'Mật khẩu yếu', status: '' };

it.each([
  ['done', [FIXED, FIXED], ['2 cảnh báo trong sổ', '2 đã khắc phục', '0 có kế hoạch']],
  ['in-progress', [FIXED, PLANNED], ['2 cảnh báo trong sổ', '1 đã khắc phục', '1 có kế hoạch']],
  [
    'in-progress',
    [PLANNED, { ...PLANNED, settledOn: '' }],
    ['2 cảnh báo trong sổ', '0 đã khắc phục', '2 có kế hoạch', '1 kế hoạch chưa có ngày'],
  ],
  ['not-done', [OPEN], ['1 cảnh báo trong sổ', '0 đã khắc phục', '0 có kế hoạch', '1 chưa xử lý']],
] as const)('proposes “%s” by how the warnings end', (answer, rows, facts) => {
  const assessment = assessmentOf({ records: { 'received-warnings': rows } }, pack);
  expect(inShort(assessment)).toEqual({ answer, differs: false, facts });
});

it('has nothing to go by when the register is empty', () => {
  expect(assessmentOf({}, pack)).toBeNull();
});
