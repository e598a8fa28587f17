import { expect, test } from 'vitest';
import { questionTexts } from '#renderer/texts/checklist-questions.ts';

test('people take part, computers and schools are done', () => {
  expect(['người', 'học sinh', 'máy', 'trường'].map(questionTexts.reached)).toEqual([
    'Đã tham gia',
    'Đã tham gia',
    'Đã xong',
    'Đã xong',
  ]);
  expect(questionTexts.reachedAboveTotal('máy', '50', '48')).toBe(
    'Số đã xong (50) lớn hơn tổng số (48). Xin xem lại một trong hai.',
  );
});
