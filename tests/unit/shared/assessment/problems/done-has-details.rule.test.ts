import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const found = (answers: Parameters<typeof problemsOf>[1]['answers']) =>
  problemsOf('done-has-details', { ...(answers === undefined ? {} : { answers }) });

it('warns of “đã” with every follow-up empty', () => {
  expect(found({ '1.1': { value: 'done', fields: { number: '', 'signed-on': '' } } })).toEqual([
    'warning answers.1.1.fields: 1.1 Tiêu chí 1.1: trả lời “Đã thực hiện” nhưng chưa ghi thông tin nào kèm theo. ' +
      'Thầy/Cô ghi ít nhất một dòng.',
  ]);
});

it('is content with one follow-up, with a row of the table, and with a more modest answer', () => {
  expect(found({ '1.1': { value: 'done', fields: { number: '12/QĐ' } } })).toEqual([]);
  expect(found({ '1.1': { value: 'in-progress' } })).toEqual([]);
  const incidents = [{ system: 'Website mẫu' }];
  expect(
    problemsOf('done-has-details', { records: { incidents }, answers: { '1.3': { value: 'done' } } }),
  ).toEqual([]);
});

it('is content with a note and with evidence, which tell as much as a follow-up', () => {
  expect(found({ '1.1': { value: 'done', note: 'Phân công tại cuộc họp ngày 02/05/2024.' } })).toEqual([]);
  const evidence = [{ file: `${'a'.repeat(64)}.pdf`, caption: '' }];
  expect(found({ '1.1': { value: 'done', evidence } })).toEqual([]);
  expect(found({ '1.1': { value: 'done', note: '  ' } })).toHaveLength(1);
});

it('asks for nothing where the criterion has no follow-up', () => {
  expect(found({ '2.2': { value: 'done' } })).toEqual([]);
});
