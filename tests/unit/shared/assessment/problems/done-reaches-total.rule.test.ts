import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import { packWith } from '#tests/support/assessments.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';

function found(value: Answer['value'], reached: number | null, total: number | null, settings = {}) {
  const field = { id: 'machines', kind: 'reached-of-total', label: 'Số máy', unit: 'máy', ...settings };
  return problemsOf(
    'done-reaches-total',
    { answers: { '1.1': { value, fields: { machines: { reached, total } } } } },
    packWith({ fields: [field] }),
  );
}

it('warns of “đã” for 71 of 96 machines', () => {
  expect(found('done', 71, 96)).toEqual([
    'warning answers.1.1.fields.machines: 1.1 Tiêu chí 1.1: trả lời “Đã thực hiện” nhưng “Số máy” mới ghi 71 trên 96. ' +
      'Nếu còn làm tiếp, chọn “Đang thực hiện”.',
  ]);
});

it('is content with all of them, with “đang”, and with the share that the pack asks for', () => {
  expect(found('done', 96, 96)).toEqual([]);
  expect(found('in-progress', 71, 96)).toEqual([]);
  expect(found('done', 80, 100, { doneFromPercent: 80 })).toEqual([]);
  expect(found('done', 79, 100, { doneFromPercent: 80 })).toHaveLength(1);
});

it('says nothing while a number is missing', () => {
  expect(found('done', 71, null)).toEqual([]);
  expect(found('done', null, 96)).toEqual([]);
});

it('reads a number and its whole from two fields', () => {
  const pack = packWith({
    fields: [
      { id: 'families', kind: 'count', label: 'Số gia đình', totalField: 'families-total' },
      { id: 'families-total', kind: 'count', label: 'Tổng số gia đình' },
    ],
  });
  const of = (ruleId: string, families: number) =>
    problemsOf(
      ruleId,
      { answers: { '1.1': { value: 'done', fields: { families, 'families-total': 300 } } } },
      pack,
    );
  expect(of('done-reaches-total', 120)).toHaveLength(1);
  expect(of('done-reaches-total', 300)).toEqual([]);
  expect(of('reached-within-total', 301)).toEqual([
    'error answers.1.1.fields.families: 1.1 Tiêu chí 1.1: “Số gia đình” ghi 301 trên 300. ' +
      'Số đạt được không thể lớn hơn tổng số.',
  ]);
});
