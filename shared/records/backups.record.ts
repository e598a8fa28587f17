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
    what: textColumn({ label: 'Dữ liệu được sao lưu', isRequired: true }),
    where: textColumn({ label: 'Lưu ở đâu' }),
    lastBackupOn: dateColumn({ label: 'Sao lưu gần nhất' }),
    lastRestoreTestOn: dateColumn({ label: 'Thử khôi phục gần nhất' }),
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
