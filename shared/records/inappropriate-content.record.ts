import { choiceColumn, dateColumn, longTextColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'inappropriate-content',
  title: 'Nội dung không phù hợp đã phát hiện',
  description: 'Gỡ bài chỉ là một nửa việc. Ghi cả việc đã tìm ra nguyên nhân hay chưa.',
  rowName: 'nội dung',
  columns: {
    address: textColumn({
      label: 'Địa chỉ trang',
      alsoCalled: ['Địa chỉ', 'Đường dẫn', 'Link', 'URL', 'Trang'],
      isRequired: true,
    }),
    description: longTextColumn({
      label: 'Nội dung phát hiện',
      alsoCalled: ['Nội dung', 'Mô tả'],
      isRequired: true,
    }),
    kind: choiceColumn({
      label: 'Cách xuất hiện',
      alsoCalled: ['Loại', 'Hình thức', 'Kiểu vi phạm'],
      options: [
        { id: 'planted', label: 'Bị cài cắm', alsoWritten: ['Cài cắm', 'Cài mã', 'Mã độc'] },
        { id: 'posted', label: 'Bị đăng tải', alsoWritten: ['Đăng tải', 'Đăng bài', 'Bài đăng'] },
        { id: 'redirect', label: 'Bị chuyển hướng', alsoWritten: ['Chuyển hướng', 'Chuyển trang'] },
        { id: 'link', label: 'Có liên kết đến', alsoWritten: ['Liên kết', 'Gắn liên kết', 'Link'] },
      ],
    }),
    foundOn: dateColumn({
      label: 'Phát hiện ngày',
      hasHappened: true,
      alsoCalled: ['Ngày phát hiện', 'Ngày', 'Thời gian phát hiện'],
    }),
    isRemoved: choiceColumn({
      label: 'Đã gỡ',
      alsoCalled: ['Đã xóa', 'Gỡ bỏ', 'Đã gỡ bỏ'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    removedOn: dateColumn({
      label: 'Gỡ ngày',
      hasHappened: true,
      alsoCalled: ['Ngày gỡ', 'Ngày xóa', 'Ngày gỡ bỏ'],
    }),
    isCauseFound: choiceColumn({
      label: 'Đã tìm nguyên nhân',
      alsoCalled: ['Tìm nguyên nhân', 'Đã tìm ra nguyên nhân'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    cause: longTextColumn({
      label: 'Nguyên nhân, cách xử lý',
      alsoCalled: ['Nguyên nhân', 'Cách xử lý', 'Biện pháp xử lý'],
      width: 3,
    }),
  },
  identifiedBy: ['address', 'foundOn'],
  outlivesCampaign: false,
  staysOpen: (row) => isNot('isRemoved', 'yes')(row) || isNot('isCauseFound', 'yes')(row),
  facts: (rows) => [
    countOf(rows, is('isRemoved', 'yes'), 'đã gỡ'),
    concern(rows, isNot('isRemoved', 'yes'), 'chưa gỡ'),
    concern(rows, isNot('isCauseFound', 'yes'), 'chưa tìm ra nguyên nhân'),
  ],
});
