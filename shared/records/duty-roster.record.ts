import { choiceColumn, dateTimeColumn, emailColumn, phoneColumn, textColumn } from './columns.ts';
import { fact } from './record-facts.ts';
import { cellString, defineRecordKind } from './record-kind.ts';

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
  facts: (rows) => [
    fact(
      new Set(rows.map((row) => cellString(row, 'name')).filter((name) => name !== '')).size,
      'người trực',
    ),
  ],
});
