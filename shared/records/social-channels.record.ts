import { choiceColumn, countColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'social-channels',
  title: 'Kênh mạng xã hội chính thức',
  description: 'Fanpage, nhóm Zalo, kênh YouTube mang tên đơn vị.',
  rowName: 'kênh',
  columns: {
    name: textColumn({ label: 'Tên kênh, địa chỉ', isRequired: true, width: 4 }),
    platform: choiceColumn({
      label: 'Nền tảng',
      options: [
        { id: 'facebook', label: 'Facebook' },
        { id: 'zalo', label: 'Zalo' },
        { id: 'youtube', label: 'YouTube' },
        { id: 'tiktok', label: 'TikTok' },
        { id: 'other', label: 'Nền tảng khác' },
      ],
    }),
    owner: textColumn({ label: 'Người phụ trách' }),
    adminCount: countColumn({ label: 'Số quản trị viên' }),
    hasTwoFactor: choiceColumn({ label: 'Bật xác thực hai bước', options: YES_NO_UNCLEAR }),
  },
  identifiedBy: ['name'],
  outlivesCampaign: true,
  facts: (rows) => [
    countOf(rows, is('hasTwoFactor', 'yes'), 'đã bật xác thực hai bước'),
    concern(rows, isNot('hasTwoFactor', 'yes'), 'chưa bật hoặc chưa rõ'),
  ],
});
