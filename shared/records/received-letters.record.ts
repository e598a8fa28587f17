import { dateColumn, textColumn } from './columns.ts';
import { concern } from './record-facts.ts';
import { defineRecordKind, isCellEmpty } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'received-letters',
  title: 'Công văn đã nhận',
  description: 'Số, ngày của công văn giao việc này và nơi đã chuyển. Văn bản mẫu lấy số ở dòng đầu.',
  rowName: 'công văn',
  columns: {
    number: textColumn({
      label: 'Số công văn',
      alsoCalled: ['Số', 'Số văn bản', 'Số ký hiệu', 'Số hiệu', 'Số CV', 'Số đến'],
      isRequired: true,
      width: 2,
    }),
    issuedOn: dateColumn({
      label: 'Ngày công văn',
      hasHappened: true,
      alsoCalled: ['Ngày văn bản', 'Ngày ban hành', 'Ngày ký', 'Ngày tháng văn bản'],
    }),
    issuer: textColumn({
      label: 'Cơ quan gửi',
      alsoCalled: ['Nơi gửi', 'Cơ quan ban hành', 'Nơi ban hành', 'Tác giả'],
    }),
    receivedOn: dateColumn({ label: 'Ngày nhận', hasHappened: true, alsoCalled: ['Ngày đến', 'Nhận ngày'] }),
    forwardedTo: textColumn({
      label: 'Chuyển cho ai',
      alsoCalled: ['Người nhận', 'Chuyển tới', 'Đơn vị hoặc người nhận', 'Nơi nhận'],
    }),
    forwardedOn: dateColumn({ label: 'Ngày chuyển', hasHappened: true, alsoCalled: ['Chuyển ngày'] }),
  },
  identifiedBy: ['number', 'issuer'],
  outlivesCampaign: false,
  isOptional: true,
  facts: (rows) => [concern(rows, (row) => isCellEmpty(row['forwardedTo']), 'chưa ghi chuyển cho ai')],
});
