import { expect, it } from 'vitest';
import { partedText } from '#shared/checks/reading/parted-text.ts';
import { link, pageContent } from '#tests/support/site-snapshot.ts';

const HOME = 'https://thcs-mau.edu.vn/';
const content = (headings: readonly string[], links: readonly string[]) =>
  pageContent({
    headings: headings.map((text) => ({ level: 2, text, isHidden: false })),
    links: links.map((text) => link(HOME, text)),
  });

it('ends a line before each heading but the one that follows another, and around each menu', () => {
  const words = 'Chào bạn Tin tức » Văn bản » Liên hệ Lễ khai giảng Ngày đầu năm học Sáng nay';
  const parted = partedText(
    words,
    content(['Lễ khai giảng', 'Ngày đầu năm học'], ['Tin tức', 'Văn bản', 'Liên hệ']),
  );
  expect(parted.text.split('\n')).toEqual([
    'Chào bạn',
    'Tin tức » Văn bản » Liên hệ',
    'Lễ khai giảng Ngày đầu năm học Sáng nay',
  ]);
  expect(parted.text).toHaveLength(words.length);
  expect(parted.menus.map(({ start, end }) => words.slice(start, end))).toEqual([
    'Tin tức » Văn bản » Liên hệ',
  ]);
});

it('leaves a sentence whole in which links stand', () => {
  const words = 'Xem kế hoạch và văn bản hoặc danh sách lớp tại phòng họp';
  expect(partedText(words, content([], ['kế hoạch', 'văn bản', 'danh sách lớp'])).text).toBe(words);
});
