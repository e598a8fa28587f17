import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

it.each(['in-progress', 'not-done'] as const)('blocks “%s” without a person', (value) => {
  expect(problemsOf('open-answer-has-assignee', { answers: { '1.1': { value } } })).toEqual([
    expect.stringMatching(/^error answers\.1\.1\.assignee: .*cần ghi người phụ trách\.$/u),
  ]);
});

it('only warns about an unclear answer, which is a task still to be given to somebody', () => {
  const answers = { '1.1': { value: 'unclear', dueOn: '2026-12-31' } } as const;
  expect(problemsOf('open-answer-has-assignee', { answers })).toEqual([
    'warning answers.1.1.assignee: 1.1 Tiêu chí 1.1: chọn “Chưa rõ” thì nên ghi người sẽ làm rõ.',
  ]);
});

it('asks nothing of finished and of planned answers', () => {
  const answers = {
    '1.1': { value: 'done' },
    '1.2': { value: 'not-applicable' },
    '1.3': { value: 'not-done', assignee: 'Trần Văn Mẫu', dueOn: '2026-12-31' },
  } as const;
  expect(problemsOf('open-answer-has-assignee', { answers })).toEqual([]);
});
