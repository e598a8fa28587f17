import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it('names a field whose value the export would refuse', () => {
  const answers = { '1.1': { value: 'done', dueOn: 'mai', fields: { 'signed-on': '2026-02-30' } } } as const;
  expect(problemsOf('values-fit-their-fields', { answers })).toEqual([
    'error answers.1.1.dueOn: 1.1 Tiêu chí 1.1: “Ngày dự kiến xong” chưa đúng hoặc quá dài. Cần sửa lại hoặc xóa đi.',
    'error answers.1.1.fields.signed-on: 1.1 Tiêu chí 1.1: “Ngày ký” chưa đúng hoặc quá dài. Cần sửa lại hoặc xóa đi.',
  ]);
});

it('names a cell whose value the export would refuse', () => {
  expect(
    problemsOf('values-fit-their-fields', { records: { 'duty-roster': [{}, { phone: 'hỏi văn thư' }] } }),
  ).toEqual([
    'error records.duty-roster.1.phone: Danh sách và lịch trực, dòng 2: “Điện thoại” chưa đúng hoặc quá dài.',
  ]);
});

it('names a table with too many rows and a remark that is too long', () => {
  const incidents = Array.from({ length: 2_001 }, () => ({}));
  expect(
    problemsOf('values-fit-their-fields', { records: { incidents }, obstacles: 'x'.repeat(8_001) }),
  ).toEqual([
    'error records.incidents: Nhật ký sự cố: bảng có quá nhiều dòng, cần bớt lại.',
    'error obstacles: Khó khăn, vướng mắc: nội dung quá dài, cần rút gọn.',
  ]);
});

it('leaves the profile to its own rule', () => {
  expect(problemsOf('values-fit-their-fields', { unit: { code: '' } })).toEqual([]);
});
