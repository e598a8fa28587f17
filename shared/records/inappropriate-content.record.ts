import { choiceColumn, dateColumn, longTextColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'inappropriate-content',
  title: 'Nội dung không phù hợp đã phát hiện',
  description: 'Gỡ bài chỉ là một nửa việc. Ghi cả việc đã tìm ra nguyên nhân hay chưa.',
  rowName: 'nội dung',
  columns: {
    address: textColumn({ label: 'Địa chỉ trang', isRequired: true }),
    description: longTextColumn({ label: 'Nội dung phát hiện', isRequired: true }),
    foundOn: dateColumn({ label: 'Phát hiện ngày' }),
    isRemoved: choiceColumn({ label: 'Đã gỡ', width: 1, options: YES_NO_UNCLEAR }),
    isCauseFound: choiceColumn({ label: 'Đã tìm nguyên nhân', width: 1, options: YES_NO_UNCLEAR }),
    cause: longTextColumn({ label: 'Nguyên nhân, cách xử lý', width: 3 }),
  },
  identifiedBy: ['address', 'foundOn'],
  outlivesCampaign: false,
  facts: (rows) => [
    countOf(rows, is('isRemoved', 'yes'), 'đã gỡ'),
    concern(rows, isNot('isRemoved', 'yes'), 'chưa gỡ'),
    concern(rows, isNot('isCauseFound', 'yes'), 'chưa tìm ra nguyên nhân'),
  ],
});
