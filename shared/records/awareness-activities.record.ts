import { choiceColumn, countColumn, dateColumn, longTextColumn } from './columns.ts';
import { fact, is } from './record-facts.ts';
import { defineRecordKind, type RecordRow } from './record-kind.ts';

function peopleReached(rows: readonly RecordRow[], audience: string): number {
  return rows
    .filter(is('audience', audience))
    .reduce((sum, { peopleCount }) => sum + (typeof peopleCount === 'number' ? peopleCount : 0), 0);
}

export const recordKind = defineRecordKind({
  id: 'awareness-activities',
  title: 'Nhật ký tuyên truyền',
  description: 'Mỗi buổi, mỗi bài tuyên truyền một dòng. Chỉ ghi số người, không ghi tên học sinh.',
  rowName: 'hoạt động',
  columns: {
    heldOn: dateColumn({ label: 'Ngày', isRequired: true }),
    form: choiceColumn({
      label: 'Hình thức',
      options: [
        { id: 'assembly', label: 'Chào cờ' },
        { id: 'staff-meeting', label: 'Họp hội đồng' },
        { id: 'class-hour', label: 'Sinh hoạt lớp' },
        { id: 'parents-meeting', label: 'Họp cha mẹ học sinh' },
        { id: 'online', label: 'Zalo, website, fanpage' },
        { id: 'notice-board', label: 'Bảng tin, bảng LED' },
        { id: 'other', label: 'Hình thức khác' },
      ],
    }),
    audience: choiceColumn({
      label: 'Đối tượng',
      options: [
        { id: 'staff', label: 'Cán bộ, giáo viên, nhân viên' },
        { id: 'pupils', label: 'Học sinh' },
        { id: 'parents', label: 'Cha mẹ học sinh' },
      ],
    }),
    peopleCount: countColumn({ label: 'Số người' }),
    content: longTextColumn({ label: 'Nội dung', isRequired: true }),
  },
  identifiedBy: ['heldOn', 'form', 'audience'],
  outlivesCampaign: false,
  facts: (rows) => [
    fact(peopleReached(rows, 'staff'), 'lượt cán bộ, giáo viên, nhân viên'),
    fact(peopleReached(rows, 'pupils'), 'lượt học sinh'),
    fact(peopleReached(rows, 'parents'), 'lượt cha mẹ học sinh'),
  ],
});
