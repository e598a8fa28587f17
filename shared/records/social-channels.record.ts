import { choiceColumn, countColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'social-channels',
  title: 'Kênh mạng xã hội chính thức',
  description: 'Fanpage, nhóm Zalo, kênh YouTube mang tên đơn vị.',
  rowName: 'kênh',
  columns: {
    name: textColumn({
      label: 'Tên kênh, địa chỉ',
      alsoCalled: ['Tên kênh', 'Kênh', 'Tên', 'Địa chỉ', 'Link', 'Fanpage'],
      isRequired: true,
      width: 4,
    }),
    platform: choiceColumn({
      label: 'Nền tảng',
      alsoCalled: ['Mạng xã hội', 'Loại', 'Loại kênh'],
      options: [
        { id: 'facebook', label: 'Facebook' },
        { id: 'zalo', label: 'Zalo' },
        { id: 'youtube', label: 'YouTube' },
        { id: 'tiktok', label: 'TikTok' },
        { id: 'other', label: 'Nền tảng khác' },
      ],
    }),
    owner: textColumn({
      label: 'Người phụ trách',
      alsoCalled: ['Phụ trách', 'Người quản lý', 'Quản lý', 'Họ và tên', 'Họ tên'],
    }),
    adminCount: countColumn({
      label: 'Số quản trị viên',
      alsoCalled: ['Số QTV', 'Số admin', 'Quản trị viên'],
    }),
    hasTwoFactor: choiceColumn({
      label: 'Bật xác thực hai bước',
      alsoCalled: ['Xác thực hai bước', 'Xác thực 2 bước', 'Xác thực hai lớp', 'Xác thực 2 lớp', '2FA'],
      options: YES_NO_UNCLEAR,
    }),
  },
  identifiedBy: ['name'],
  outlivesCampaign: true,
  facts: (rows) => [
    countOf(rows, is('hasTwoFactor', 'yes'), 'đã bật xác thực hai bước'),
    concern(rows, isNot('hasTwoFactor', 'yes'), 'chưa bật hoặc chưa rõ'),
  ],
});
