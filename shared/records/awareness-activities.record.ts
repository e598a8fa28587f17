import { choiceColumn, countColumn, dateColumn, longTextColumn } from './columns.ts';
import { concern, fact, is } from './record-facts.ts';
import { defineRecordKind, isCellEmpty, type RecordRow } from './record-kind.ts';

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
    heldOn: dateColumn({
      label: 'Ngày',
      hasHappened: true,
      alsoCalled: ['Ngày tổ chức', 'Ngày thực hiện', 'Thời gian', 'Thứ ngày'],
      isRequired: true,
    }),
    form: choiceColumn({
      label: 'Hình thức',
      alsoCalled: ['Hình thức tuyên truyền', 'Hoạt động'],
      options: [
        { id: 'assembly', label: 'Chào cờ', alsoWritten: ['Sinh hoạt dưới cờ', 'SHDC'] },
        { id: 'staff-meeting', label: 'Họp hội đồng', alsoWritten: ['Họp HĐSP', 'Họp cơ quan', 'Họp tổ'] },
        {
          id: 'class-hour',
          label: 'Sinh hoạt lớp',
          alsoWritten: ['Sinh hoạt chủ nhiệm', 'SHCN', 'Tiết chủ nhiệm'],
        },
        {
          id: 'parents-meeting',
          label: 'Họp cha mẹ học sinh',
          alsoWritten: ['Họp phụ huynh', 'Họp PHHS', 'Họp CMHS'],
        },
        {
          id: 'online',
          label: 'Zalo, website, fanpage',
          alsoWritten: ['Nhóm Zalo', 'Facebook', 'Trang web', 'Trực tuyến'],
        },
        { id: 'notice-board', label: 'Bảng tin, bảng LED' },
        { id: 'other', label: 'Hình thức khác' },
      ],
    }),
    audience: choiceColumn({
      label: 'Đối tượng',
      alsoCalled: ['Đối tượng tham gia', 'Thành phần'],
      options: [
        {
          id: 'staff',
          label: 'Cán bộ, giáo viên, nhân viên',
          alsoWritten: ['GV', 'CBGV', 'CB-GV', 'CB, GV', 'GVNV', 'Thầy cô'],
        },
        { id: 'pupils', label: 'Học sinh', alsoWritten: ['HS'] },
        {
          id: 'parents',
          label: 'Cha mẹ học sinh',
          alsoWritten: ['Phụ huynh', 'Phụ huynh học sinh', 'PH', 'PHHS'],
        },
      ],
    }),
    peopleCount: countColumn({
      label: 'Số người',
      alsoCalled: ['Số lượng', 'Số người tham gia', 'Số lượt', 'SL'],
    }),
    content: longTextColumn({ label: 'Nội dung', isRequired: true }),
    topic: choiceColumn({
      label: 'Chủ đề',
      alsoCalled: ['Chuyên đề', 'Nội dung chính'],
      options: [
        { id: 'passwords', label: 'Mật khẩu, xác thực hai bước', alsoWritten: ['Mật khẩu'] },
        { id: 'phishing', label: 'Lừa đảo, giả mạo', alsoWritten: ['Lừa đảo', 'Lừa đảo trực tuyến'] },
        { id: 'malware', label: 'Mã độc, cập nhật phần mềm', alsoWritten: ['Mã độc'] },
        { id: 'personal-data', label: 'Dữ liệu cá nhân', alsoWritten: ['Bảo vệ dữ liệu cá nhân'] },
        { id: 'when-hacked', label: 'Việc cần làm khi bị tấn công' },
        {
          id: 'harmful-information',
          label: 'Thông tin xấu độc',
          alsoWritten: ['Tin xấu độc', 'Tin giả', 'Thông tin sai sự thật'],
        },
        { id: 'several', label: 'Nhiều chủ đề', alsoWritten: ['Tổng hợp', 'Kỹ năng cơ bản'] },
      ],
    }),
  },
  identifiedBy: ['heldOn', 'form', 'audience'],
  outlivesCampaign: false,
  facts: (rows) => [
    fact(peopleReached(rows, 'staff'), 'lượt cán bộ, giáo viên, nhân viên'),
    fact(peopleReached(rows, 'pupils'), 'lượt học sinh'),
    fact(peopleReached(rows, 'parents'), 'lượt cha mẹ học sinh'),
    concern(rows, (row) => isCellEmpty(row['audience']), 'chưa ghi đối tượng'),
  ],
});
