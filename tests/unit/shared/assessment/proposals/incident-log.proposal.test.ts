import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';

const pack = packWith({
  records: ['incidents'],
  auto: 'records',
  proposal: { rule: 'incident-log', fill: { outcome: 'some', gone: 'some' } },
  fields: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Kết quả',
      options: [
        { id: 'none', label: 'Không có sự cố', declaresEmpty: 'incidents' },
        { id: 'some', label: 'Có sự cố' },
      ],
    },
  ],
});

const HANDLED = { system: 'Website', status: 'handled', severity: 'serious' };

function found(rows: readonly RecordRow[], answer: Partial<Answer> = {}) {
  return assessmentOf({ records: { incidents: rows }, answers: { '1.1': answer } }, pack);
}

it('proposes “đã” when every incident is handled, and the option that there were some', () => {
  expect(inShort(found([HANDLED]))).toEqual({
    answer: 'done',
    differs: false,
    facts: ['1 sự cố trong nhật ký', '1 đã xử lý', '1 từ mức nghiêm trọng trở lên'],
  });
  // A field that the criterion does not have is not proposed.
  expect(found([HANDLED])?.fields).toEqual({ outcome: 'some' });
});

it('proposes “đang” for what is not handled, and for what went beyond capacity without a report', () => {
  expect(inShort(found([HANDLED, { ...HANDLED, status: 'unfixed' }]))).toMatchObject({
    answer: 'in-progress',
    facts: expect.arrayContaining(['1 chưa xử lý xong']) as unknown,
  });
  const big = { ...HANDLED, severity: 'beyond-capacity' };
  expect(found([big])?.answer).toBe('in-progress');
  expect(found([{ ...big, reportedTo: 'Công an phường' }])?.answer).toBe('done');
});

it('takes the word of the unit that there was no incident, and asks for that word', () => {
  expect(found([])).toBeNull();
  expect(inShort(found([], { value: 'done', fields: { outcome: 'none' } }))).toEqual({
    answer: 'done',
    differs: false,
    facts: ['đơn vị xác nhận “Không có sự cố”, bảng không có dòng nào'],
  });
});

it('says that “Không có sự cố” differs from a log with incidents, whatever the answer is', () => {
  const denied = found([HANDLED], { value: 'in-progress', fields: { outcome: 'none' } });
  expect(denied?.differs).toBe(true);
  expect(denied?.facts.at(-1)).toMatchObject({
    tone: 'contradiction',
    text: 'đơn vị lại chọn “Không có sự cố”',
  });
});
