import { renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { EMPTY_ANSWER } from '#shared/answers/answer.ts';
import { readAnswers, saveAnswer, useAnswer } from '#renderer/storage/answers.ts';

test('an answer that was saved is there again, with untouched parts empty', async () => {
  await saveAnswer('dot-1', '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  expect(await readAnswers('dot-1')).toEqual({
    '1.1': { ...EMPTY_ANSWER, value: 'done', fields: { number: '12/QĐ' } },
  });
});

test('saving one field leaves the other fields and the value as they are', async () => {
  await saveAnswer('dot-1', '1.1', { value: 'done', fields: { number: '12/QĐ' } });
  await saveAnswer('dot-1', '1.1', { fields: { signer: 'Nguyễn Thị Ví Dụ' } });
  expect((await readAnswers('dot-1'))['1.1']).toMatchObject({
    value: 'done',
    fields: { number: '12/QĐ', signer: 'Nguyễn Thị Ví Dụ' },
  });
});

test('saves that follow each other at once all arrive, the last one wins', async () => {
  await Promise.all([
    saveAnswer('dot-1', '1.1', { note: 'một' }),
    saveAnswer('dot-1', '1.1', { assignee: 'Trần Văn Mẫu' }),
    saveAnswer('dot-1', '1.1', { note: 'hai' }),
  ]);
  expect((await readAnswers('dot-1'))['1.1']).toMatchObject({ note: 'hai', assignee: 'Trần Văn Mẫu' });
});

test('campaigns do not see each other', async () => {
  await saveAnswer('dot-1', '1.1', { value: 'done' });
  await saveAnswer('dot-2', '1.1', { value: 'unclear' });
  expect((await readAnswers('dot-1'))['1.1']?.value).toBe('done');
  expect((await readAnswers('dot-2'))['1.1']?.value).toBe('unclear');
});

test('text is kept composed, whatever form the keyboard sends', async () => {
  await saveAnswer('dot-1', '1.1', { note: 'Tiếng Việt'.normalize('NFD') });
  expect((await readAnswers('dot-1'))['1.1']?.note).toBe('Tiếng Việt'.normalize('NFC'));
});

test('a screen sees a change without asking again', async () => {
  const { result } = renderHook(() => useAnswer('dot-1', '1.1'));
  await waitFor(() => {
    expect(result.current).toEqual(EMPTY_ANSWER);
  });
  await saveAnswer('dot-1', '1.1', { value: 'not-applicable' });
  await waitFor(() => {
    expect(result.current?.value).toBe('not-applicable');
  });
});
