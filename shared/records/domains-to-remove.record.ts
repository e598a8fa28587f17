import { dateColumn, longTextColumn, textColumn } from './columns.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'domains-to-remove',
  title: 'Tên miền đề nghị loại bỏ',
  description: 'Tên miền không còn dùng, đề nghị Sở Giáo dục và Đào tạo loại bỏ.',
  rowName: 'tên miền',
  columns: {
    domain: textColumn({
      label: 'Tên miền',
      alsoCalled: ['Domain', 'Tên miền cũ', 'Địa chỉ', 'Website'],
      isRequired: true,
    }),
    reason: longTextColumn({ label: 'Lý do', alsoCalled: ['Lí do', 'Nguyên nhân'], isRequired: true }),
    unusedSince: dateColumn({
      label: 'Ngừng dùng từ',
      alsoCalled: ['Ngày ngừng', 'Ngừng sử dụng từ', 'Không dùng từ', 'Ngày ngừng sử dụng'],
    }),
    pointsTo: textColumn({ label: 'Hiện trỏ về đâu', alsoCalled: ['Trỏ về', 'Đang trỏ về', 'Trỏ đến'] }),
  },
  identifiedBy: ['domain'],
  outlivesCampaign: false,
});
