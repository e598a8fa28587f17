import { choiceColumn, dateTimeColumn, longTextColumn, textColumn } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'incidents',
  title: 'Nhật ký sự cố',
  description: 'Mỗi sự cố một dòng. Không có sự cố thì để trống bảng và chọn “Không có sự cố”.',
  rowName: 'sự cố',
  columns: {
    detectedAt: dateTimeColumn({ label: 'Phát hiện lúc', isRequired: true }),
    system: textColumn({ label: 'Hệ thống', isRequired: true, width: 2 }),
    description: longTextColumn({ label: 'Mô tả', isRequired: true }),
    severity: choiceColumn({
      label: 'Mức độ',
      width: 1,
      options: [
        { id: 'minor', label: 'Nhẹ' },
        { id: 'serious', label: 'Nghiêm trọng' },
        { id: 'beyond-capacity', label: 'Vượt khả năng xử lý' },
      ],
    }),
    handling: longTextColumn({ label: 'Đã xử lý', width: 3 }),
    reportedTo: textColumn({ label: 'Báo cáo cho', width: 2 }),
    reportedAt: dateTimeColumn({ label: 'Báo cáo lúc' }),
    status: choiceColumn({
      label: 'Kết quả',
      width: 1,
      options: [
        { id: 'detected', label: 'Mới phát hiện' },
        { id: 'handled', label: 'Đã xử lý' },
        { id: 'unfixed', label: 'Chưa khắc phục' },
      ],
    }),
    cause: longTextColumn({ label: 'Nguyên nhân', width: 2 }),
  },
  identifiedBy: ['detectedAt', 'system'],
  outlivesCampaign: false,
  facts: (rows) => [
    countOf(rows, is('severity', 'serious', 'beyond-capacity'), 'nghiêm trọng'),
    concern(rows, isNot('status', 'handled'), 'chưa xử lý xong'),
  ],
});
