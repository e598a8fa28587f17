import { dateColumn, longTextColumn, textColumn } from './columns.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'domains-to-remove',
  title: 'Tên miền đề nghị loại bỏ',
  description: 'Tên miền không còn dùng, đề nghị Sở Giáo dục và Đào tạo loại bỏ.',
  rowName: 'tên miền',
  columns: {
    domain: textColumn({ label: 'Tên miền', isRequired: true }),
    reason: longTextColumn({ label: 'Lý do', isRequired: true }),
    unusedSince: dateColumn({ label: 'Ngừng dùng từ' }),
    pointsTo: textColumn({ label: 'Hiện trỏ về đâu' }),
  },
  identifiedBy: ['domain'],
  outlivesCampaign: false,
});
