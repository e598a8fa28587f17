import { expect, it } from 'vitest';
import { problemsOf } from '#tests/support/report-input-draft.ts';

const RULE = 'characters-can-be-printed';

it('names the place and the characters that the pages cannot show', () => {
  expect(
    problemsOf(RULE, {
      unit: { name: 'Trường Hoa 🌸', head: { name: 'Vũ Thị 花', title: 'Hiệu trưởng' } },
      answers: { '1.1': { value: 'done', note: 'Xong 🎉🎉, chào mừng 花' } },
      records: { 'duty-roster': [{ name: 'Đỗ Văn Thí' }, { name: 'Bùi Thị 🌼' }] },
      obstacles: 'Mong có mẫu 🙏',
    }),
  ).toEqual([
    'warning unit.name: “Hồ sơ đơn vị” có ký tự không in được: 🌸. Bản in ghi [?] ở chỗ đó.',
    'warning unit.head.name: “Hồ sơ đơn vị” có ký tự không in được: 花. Bản in ghi [?] ở chỗ đó.',
    'warning answers.1.1.note: 1.1 Tiêu chí 1.1: “Ghi chú” có ký tự không in được: 🎉 花. Bản in ghi [?] ở chỗ đó.',
    'warning records.duty-roster.1.name: Danh sách và lịch trực, dòng 2: “Họ và tên” có ký tự không in được: 🌼. Bản in ghi [?] ở chỗ đó.',
    'warning obstacles: “Khó khăn, vướng mắc” có ký tự không in được: 🙏. Bản in ghi [?] ở chỗ đó.',
  ]);
});

it('says nothing of ticks, boxes, arrows and Vietnamese', () => {
  const answers = { '1.1': { value: 'done', note: '☑ Đã đổi ☐ Chưa bật ✓ ✗ → ■ □ ✅' } } as const;
  expect(problemsOf(RULE, { answers })).toEqual([]);
});
