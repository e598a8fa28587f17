import type { Check, Rule } from '#shared/checks/rule/check.ts';
import { sighting } from '#shared/checks/rule/sighting.ts';

const madeUp: Rule = {
  id: 'Z99',
  topic: 'availability',
  severity: 'low',
  title: 'Trang chủ có tiêu đề mẫu',
  meaning: 'Tiêu đề này chỉ có trong bài thử.',
  steps: ['Đặt lại tiêu đề của trang chủ.'],
  confirm: 'Mở trang chủ và đọc tiêu đề.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['documents'],
};

/** A rule as a newcomer would add it: one file, nothing else. */
export const check: Check = {
  rules: [madeUp],
  evaluate: ({ pages: [home] }) =>
    home?.content?.title === 'Tiêu đề mẫu'
      ? [
          sighting(madeUp, {
            certainty: 'certain',
            page: home.address.href,
            seen: 'Trang chủ có tiêu đề “Tiêu đề mẫu”.',
            subject: 'title',
          }),
        ]
      : [],
};
