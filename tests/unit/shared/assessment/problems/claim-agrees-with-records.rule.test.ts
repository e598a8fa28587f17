import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import { packWith } from '#tests/support/assessments.ts';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const pack = packWith({
  records: ['received-warnings'],
  auto: 'records',
  proposal: { rule: 'warning-register' },
  fields: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Cảnh báo',
      options: [
        { id: 'none', label: 'Không nhận cảnh báo nào', declaresEmpty: 'received-warnings' },
        { id: 'some', label: 'Có' },
      ],
    },
  ],
});

function found(answer: Partial<Answer>, status = 'open') {
  return problemsOf(
    'claim-agrees-with-records',
    { records: { 'received-warnings': [{ content: 'Lỗ hổng', status }] }, answers: { '1.1': answer } },
    pack,
  );
}

it('warns that claim and finding will both stand, and why', () => {
  expect(found({ value: 'done' })).toEqual([
    'warning answers.1.1.value: 1.1 Tiêu chí 1.1: đơn vị trả lời “Đã thực hiện”, ' +
      'phần mềm thấy “Chưa thực hiện” (1 chưa xử lý). Báo cáo sẽ ghi cả hai.',
  ]);
});

it('warns of a choice that the records speak against, even where the answers agree', () => {
  expect(found({ value: 'done', fields: { outcome: 'none' } }, 'fixed')).toEqual([
    'warning answers.1.1.value: 1.1 Tiêu chí 1.1: đơn vị trả lời “Đã thực hiện”, ' +
      'dữ liệu trong phần mềm chưa khớp (đơn vị lại chọn “Không nhận cảnh báo nào”). Báo cáo sẽ ghi cả hai.',
  ]);
});

it('is silent where they agree and where nobody has answered', () => {
  expect(found({ value: 'not-done' })).toEqual([]);
  expect(found({})).toEqual([]);
});
