import { formatDate } from '../base/dates.ts';
import { choiceColumn, dateColumn, longTextColumn, textColumn } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { cellString, defineRecordKind } from './record-kind.ts';
import { remarkIf } from './row-remark.ts';

export const recordKind = defineRecordKind({
  id: 'received-warnings',
  title: 'Sổ theo dõi cảnh báo đã nhận',
  description: 'Mỗi cảnh báo cần kết thúc bằng “đã khắc phục” hoặc một kế hoạch có ngày.',
  rowName: 'cảnh báo',
  columns: {
    number: textColumn({
      label: 'Số văn bản',
      alsoCalled: ['Số', 'Số hiệu', 'Số công văn', 'Số CV', 'Số ký hiệu', 'Văn bản'],
      width: 2,
    }),
    receivedOn: dateColumn({
      label: 'Ngày nhận',
      hasHappened: true,
      alsoCalled: ['Ngày', 'Ngày tháng', 'Ngày đến', 'Nhận ngày', 'Ngày nhận cảnh báo'],
      isRequired: true,
    }),
    source: textColumn({
      label: 'Nơi cảnh báo',
      alsoCalled: [
        'Nơi gửi',
        'Cơ quan gửi',
        'Cơ quan cảnh báo',
        'Nguồn',
        'Nguồn cảnh báo',
        'Đơn vị cảnh báo',
      ],
      width: 2,
    }),
    content: longTextColumn({ label: 'Nội dung', isRequired: true }),
    system: textColumn({ label: 'Hệ thống', width: 2 }),
    status: choiceColumn({
      label: 'Tình trạng',
      alsoCalled: ['Trạng thái', 'Kết quả', 'Đã khắc phục'],
      options: [
        { id: 'fixed', label: 'Đã khắc phục' },
        { id: 'planned', label: 'Có kế hoạch' },
        { id: 'open', label: 'Chưa xử lý' },
      ],
    }),
    settledOn: dateColumn({
      label: 'Ngày khắc phục hoặc dự kiến',
      alsoCalled: ['Ngày khắc phục', 'Ngày dự kiến', 'Ngày xử lý', 'Thời hạn'],
    }),
    measure: longTextColumn({
      label: 'Cách khắc phục',
      alsoCalled: ['Biện pháp khắc phục', 'Biện pháp', 'Cách xử lý'],
      width: 3,
    }),
  },
  identifiedBy: ['number', 'receivedOn', 'system'],
  outlivesCampaign: false,
  staysOpen: isNot('status', 'fixed'),
  facts: (rows) => [
    countOf(rows, is('status', 'fixed'), 'đã khắc phục'),
    countOf(rows, is('status', 'planned'), 'có kế hoạch'),
    concern(rows, isNot('status', 'fixed', 'planned'), 'chưa xử lý'),
  ],
  headline: {
    label: 'Cảnh báo',
    text: (rows) => {
      const open = rows.filter(isNot('status', 'fixed')).length;
      return `${String(rows.length)} đã nhận; ${String(open)} chưa khắc phục`;
    },
  },
  onScreen: {
    remarks: (row, { today }) => {
      const day = cellString(row, 'settledOn');
      const isPlanned = row['status'] === 'planned' && day !== '';
      return [
        ...remarkIf(row['status'] === 'fixed', 'done', 'Đã khắc phục'),
        ...remarkIf(isPlanned && day >= today, 'in-progress', `Có kế hoạch: ${formatDate(day)}`),
        ...remarkIf(isPlanned && day < today, 'warning', `Kế hoạch ${formatDate(day)} đã quá ngày`),
      ];
    },
  },
});
