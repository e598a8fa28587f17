import { dateColumn, textColumn } from './columns.ts';
import { defineRecordKind } from './record-kind.ts';

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
});
