import { dateTimeColumn, longTextColumn, textColumn } from './columns.ts';
import { countOf } from './record-facts.ts';
import { defineRecordKind, isCellEmpty } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'duty-log',
  title: 'Nhật ký trực',
  description: 'Mỗi lần xem ghi một dòng, kể cả khi không có gì lạ. Sự cố ghi thêm vào nhật ký sự cố.',
  rowName: 'lần xem',
  columns: {
    lookedAt: dateTimeColumn({
      label: 'Xem lúc',
      hasHappened: true,
      alsoCalled: ['Thời gian', 'Thời điểm', 'Ngày giờ', 'Giờ', 'Ngày'],
      isRequired: true,
    }),
    person: textColumn({
      label: 'Người trực',
      alsoCalled: ['Họ và tên', 'Họ tên', 'Cán bộ trực', 'Người xem'],
      width: 2,
    }),
    what: textColumn({
      label: 'Đã xem gì',
      alsoCalled: ['Hệ thống', 'Đã kiểm tra', 'Website', 'Nơi xem'],
      width: 2,
    }),
    seen: longTextColumn({
      label: 'Thấy gì',
      alsoCalled: ['Tình hình', 'Diễn biến', 'Nội dung', 'Ghi nhận', 'Kết quả'],
      isRequired: true,
    }),
    action: longTextColumn({
      label: 'Việc đã làm',
      alsoCalled: ['Xử lý', 'Cách xử lý', 'Đã xử lý'],
      width: 3,
    }),
    handedOverTo: textColumn({
      label: 'Bàn giao ca cho',
      alsoCalled: ['Bàn giao', 'Bàn giao cho', 'Người nhận ca', 'Người nhận bàn giao'],
      width: 2,
    }),
  },
  identifiedBy: ['lookedAt', 'person'],
  outlivesCampaign: false,
  isOptional: true,
  facts: (rows) => [countOf(rows, (row) => !isCellEmpty(row['handedOverTo']), 'lần bàn giao ca')],
});
