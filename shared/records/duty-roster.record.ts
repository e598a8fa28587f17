import { choiceColumn, dateTimeColumn, emailColumn, phoneColumn, textColumn } from './columns.ts';
import { fact } from './record-facts.ts';
import { countPeople } from './person-on-duty.ts';
import { defineRecordKind, isCellEmpty } from './record-kind.ts';

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
        { id: 'lead', label: 'Trực lãnh đạo', alsoWritten: ['Ban giám hiệu', 'BGH'] },
        { id: 'technical', label: 'Trực kỹ thuật', alsoWritten: ['CNTT', 'Trực CNTT', 'Trực IT'] },
        { id: 'on-call', label: 'Trực nhận tin báo', alsoWritten: ['Trực ban', 'Trực điện thoại'] },
        { id: 'reserve', label: 'Dự phòng', alsoWritten: ['Trực dự phòng', 'Dự bị'] },
      ],
    }),
    startsAt: dateTimeColumn({ label: 'Từ', isRequired: true }),
    endsAt: dateTimeColumn({ label: 'Đến', isRequired: true }),
  },
  identifiedBy: ['name', 'startsAt'],
  outlivesCampaign: true,
  clearedOnCopy: ['startsAt', 'endsAt'],
  facts: (rows) => [fact(countPeople(rows), 'người trực')],
  onScreen: {
    facts: (rows) => [
      {
        count: countPeople(rows.filter((row) => isCellEmpty(row['phone']))),
        label: 'người thiếu số điện thoại',
        isConcern: true,
      },
    ],
  },
});
