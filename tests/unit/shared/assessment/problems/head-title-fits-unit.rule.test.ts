import { expect, it } from 'vitest';
import { problemsOf, SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';

const HEADED = { ...SAMPLE_PROFILE.head, title: 'Hiệu trưởng' };

it('asks about a centre or an office whose report would be signed by a head of a school', () => {
  expect(
    problemsOf('head-title-fits-unit', { unit: { type: 'continuing-education', head: HEADED } }),
  ).toEqual([
    'warning unit.head.title: Hồ sơ đơn vị: chức vụ người đứng đầu ghi “Hiệu trưởng”, loại hình này thường là “Giám đốc”. Chức vụ in ở chỗ ký.',
  ]);
  expect(problemsOf('head-title-fits-unit', { unit: { type: 'commune-office', head: HEADED } })).toHaveLength(
    1,
  );
});

it('leaves schools alone, what the unit has written itself, and a profile without a type', () => {
  const ownTitle = { ...HEADED, title: 'Quyền Giám đốc' };
  expect(problemsOf('head-title-fits-unit', {})).toEqual([]);
  expect(
    problemsOf('head-title-fits-unit', { unit: { type: 'continuing-education', head: ownTitle } }),
  ).toEqual([]);
  expect(problemsOf('head-title-fits-unit', { unit: { type: '', head: HEADED } })).toEqual([]);
});
