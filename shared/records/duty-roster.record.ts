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
    name: textColumn({
      label: 'Họ và tên',
      alsoCalled: [
        'Họ tên',
        'Họ và tên cán bộ',
        'Tên',
        'Người trực',
        'Cán bộ trực',
        'Tên người trực',
        'Thành viên',
        'Cán bộ',
        'Giáo viên',
      ],
      isRequired: true,
    }),
    position: textColumn({
      label: 'Chức vụ',
      alsoCalled: ['Chức danh', 'Chức vụ chức danh', 'CV'],
      width: 2,
    }),
    phone: phoneColumn({ label: 'Điện thoại', isRequired: true }),
    email: emailColumn({ label: 'Thư điện tử' }),
    role: choiceColumn({
      label: 'Vai trò',
      alsoCalled: ['Nhiệm vụ', 'Phân công', 'Loại trực', 'Vị trí trực'],
      options: [
        { id: 'lead', label: 'Trực lãnh đạo', alsoWritten: ['Ban giám hiệu', 'BGH'] },
        { id: 'technical', label: 'Trực kỹ thuật', alsoWritten: ['CNTT', 'Trực CNTT', 'Trực IT'] },
        { id: 'on-call', label: 'Trực nhận tin báo', alsoWritten: ['Trực ban', 'Trực điện thoại'] },
        { id: 'reserve', label: 'Dự phòng', alsoWritten: ['Trực dự phòng', 'Dự bị'] },
      ],
    }),
    startsAt: dateTimeColumn({
      label: 'Từ',
      alsoCalled: [
        'Bắt đầu',
        'Từ ngày',
        'Từ giờ',
        'Từ lúc',
        'Trực từ',
        'Giờ trực',
        'Giờ',
        'Giờ bắt đầu',
        'Ngày bắt đầu',
        'Thời gian bắt đầu',
      ],
      isRequired: true,
    }),
    endsAt: dateTimeColumn({
      label: 'Đến',
      alsoCalled: [
        'Kết thúc',
        'Đến ngày',
        'Đến giờ',
        'Đến lúc',
        'Trực đến',
        'Giờ kết thúc',
        'Ngày kết thúc',
        'Thời gian kết thúc',
      ],
      isRequired: true,
    }),
  },
  identifiedBy: ['name', 'startsAt'],
  outlivesCampaign: true,
  clearedOnCopy: ['startsAt', 'endsAt'],
  span: { from: 'startsAt', to: 'endsAt' },
  companion: 'roster-calendar',
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
