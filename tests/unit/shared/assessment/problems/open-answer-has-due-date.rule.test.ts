import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it.each(['in-progress', 'not-done'] as const)('blocks “%s” without a date', (value) => {
  expect(problemsOf('open-answer-has-due-date', { answers: { '1.1': { value } } })).toEqual([
    expect.stringMatching(/^error answers\.1\.1\.dueOn: .*cần ghi ngày dự kiến xong\.$/u),
  ]);
});

it('only warns about an unclear answer, which is a task still to be given a date', () => {
  const answers = { '1.1': { value: 'unclear', assignee: 'Trần Văn Mẫu' } } as const;
  expect(problemsOf('open-answer-has-due-date', { answers })).toEqual([
    'warning answers.1.1.dueOn: 1.1 Tiêu chí 1.1: chọn “Chưa rõ” thì nên ghi cần làm rõ trước ngày nào.',
  ]);
});

it('asks nothing of finished and of planned answers', () => {
  const answers = {
    '1.1': { value: 'done' },
    '1.2': { value: 'not-applicable' },
    '1.3': { value: 'not-done', assignee: 'Trần Văn Mẫu', dueOn: '2026-12-31' },
  } as const;
  expect(problemsOf('open-answer-has-due-date', { answers })).toEqual([]);
});
