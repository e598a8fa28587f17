import { dateColumn, textColumn } from './columns.ts';
import { concern } from './record-facts.ts';
import { defineRecordKind, isCellEmpty } from './record-kind.ts';
import { remarkIf } from './row-remark.ts';

export const recordKind = defineRecordKind({
  id: 'backups',
  title: 'Sao lưu dữ liệu',
  description: 'Bản sao lưu chỉ đáng tin khi đã thử khôi phục.',
  rowName: 'bản sao lưu',
  columns: {
    what: textColumn({
      label: 'Dữ liệu được sao lưu',
      alsoCalled: ['Dữ liệu', 'Tên dữ liệu', 'Nội dung sao lưu'],
      isRequired: true,
    }),
    where: textColumn({ label: 'Lưu ở đâu', alsoCalled: ['Nơi lưu', 'Vị trí lưu', 'Thiết bị lưu'] }),
    lastBackupOn: dateColumn({
      label: 'Sao lưu gần nhất',
      hasHappened: true,
      alsoCalled: ['Ngày sao lưu', 'Lần sao lưu gần nhất'],
    }),
    lastRestoreTestOn: dateColumn({
      label: 'Thử khôi phục gần nhất',
      hasHappened: true,
      alsoCalled: ['Ngày thử khôi phục', 'Lần thử khôi phục gần nhất', 'Thử khôi phục'],
    }),
  },
  identifiedBy: ['what'],
  outlivesCampaign: true,
  facts: (rows) => [concern(rows, (row) => isCellEmpty(row['lastRestoreTestOn']), 'chưa thử khôi phục')],
  onScreen: {
    remarks: (row) =>
      remarkIf(
        !isCellEmpty(row['what']) && isCellEmpty(row['lastRestoreTestOn']),
        'warning',
        'Chưa thử khôi phục',
      ),
  },
});
