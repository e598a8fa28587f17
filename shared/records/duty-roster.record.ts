import { choiceColumn, dateTimeColumn, emailColumn, phoneColumn, textColumn } from './columns.ts';
import { fact } from './record-facts.ts';
import { cellString, defineRecordKind, isCellEmpty, type RecordRow } from './record-kind.ts';

function namesIn(rows: readonly RecordRow[]): number {
  return new Set(rows.map((row) => cellString(row, 'name')).filter((name) => name !== '')).size;
}

export const recordKind = defineRecordKind({
  id: 'duty-roster',
  title: 'Danh sách và lịch trực',
  description: 'Ai trực, từ lúc nào đến lúc nào, gọi số nào.',
  rowName: 'ca trực',
  columns: {
    name: textColumn({ label: 'Họ và tên', isRequired: true }),
    position: textColumn({ label: 'Chức vụ', width: 2 }),
    phone: phoneColumn({ label: 'Điện thoại', isRequired: true }),
    email: emailColumn({ label: 'Thư điện tử' }),
    role: choiceColumn({
      label: 'Vai trò',
      options: [
        { id: 'lead', label: 'Trực lãnh đạo' },
        { id: 'technical', label: 'Trực kỹ thuật' },
        { id: 'on-call', label: 'Trực nhận tin báo' },
        { id: 'reserve', label: 'Dự phòng' },
      ],
    }),
    startsAt: dateTimeColumn({ label: 'Từ', isRequired: true }),
    endsAt: dateTimeColumn({ label: 'Đến', isRequired: true }),
  },
  identifiedBy: ['name', 'startsAt'],
  outlivesCampaign: true,
  clearedOnCopy: ['startsAt', 'endsAt'],
  facts: (rows) => [fact(namesIn(rows), 'người trực')],
  onScreen: {
    facts: (rows) => [
      {
        count: namesIn(rows.filter((row) => isCellEmpty(row['phone']))),
        label: 'người thiếu số điện thoại',
        isConcern: true,
      },
    ],
  },
});
