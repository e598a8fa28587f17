import { choiceColumn, dateTimeColumn, longTextColumn, textColumn } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind, type RecordRow } from './record-kind.ts';
import { reportingNote, reportingRemarks } from './reporting-deadline.ts';
import type { RowRemark } from './row-remark.ts';

/** How an incident stands, by icon and word; one without a state has not been looked at. */
const STATES = [
  { id: 'detected', label: 'Mới phát hiện', tone: 'warning' },
  { id: 'handling', label: 'Đang xử lý', tone: 'in-progress' },
  { id: 'handled', label: 'Đã xử lý', tone: 'done' },
  { id: 'unfixed', label: 'Chưa khắc phục', tone: 'serious' },
] as const;

function stateRemark(row: RecordRow): RowRemark {
  const state = STATES.find(({ id }) => id === row['status']);
  return state === undefined
    ? { tone: 'unclear', text: 'Chưa ghi kết quả' }
    : { tone: state.tone, text: state.label };
}

export const recordKind = defineRecordKind({
  id: 'incidents',
  title: 'Nhật ký sự cố',
  description: 'Mỗi sự cố một dòng. Không có sự cố thì để trống bảng và chọn “Không có sự cố”.',
  rowName: 'sự cố',
  columns: {
    detectedAt: dateTimeColumn({
      label: 'Phát hiện lúc',
      hasHappened: true,
      alsoCalled: ['Thời gian phát hiện', 'Thời điểm phát hiện', 'Ngày phát hiện', 'Thời gian', 'Thời điểm'],
      isRequired: true,
    }),
    system: textColumn({ label: 'Hệ thống', isRequired: true, width: 2 }),
    description: longTextColumn({
      label: 'Mô tả',
      alsoCalled: ['Nội dung', 'Diễn biến', 'Mô tả sự cố', 'Nội dung sự cố'],
      isRequired: true,
    }),
    severity: choiceColumn({
      label: 'Mức độ',
      alsoCalled: ['Mức độ nghiêm trọng', 'Cấp độ'],
      width: 1,
      options: [
        { id: 'minor', label: 'Nhẹ' },
        { id: 'serious', label: 'Nghiêm trọng' },
        { id: 'beyond-capacity', label: 'Vượt khả năng xử lý' },
      ],
    }),
    personalData: choiceColumn({
      label: 'Dữ liệu cá nhân',
      alsoCalled: ['Lộ dữ liệu cá nhân', 'Lộ, mất dữ liệu', 'Lộ dữ liệu'],
      width: 1,
      options: [
        { id: 'exposed', label: 'Có thể đã lộ, mất' },
        { id: 'safe', label: 'Không bị lộ' },
        { id: 'unclear', label: 'Chưa rõ' },
      ],
    }),
    handling: longTextColumn({
      label: 'Cách xử lý',
      alsoCalled: ['Đã xử lý', 'Xử lý', 'Biện pháp xử lý', 'Biện pháp'],
      width: 3,
    }),
    reportedTo: textColumn({
      label: 'Báo cáo cho',
      alsoCalled: ['Báo cáo ai', 'Đã báo cáo', 'Nơi báo cáo', 'Nơi nhận báo cáo'],
      width: 2,
    }),
    reportedAt: dateTimeColumn({
      label: 'Báo cáo lúc',
      hasHappened: true,
      alsoCalled: ['Thời gian báo cáo', 'Thời điểm báo cáo', 'Ngày báo cáo'],
    }),
    status: choiceColumn({
      label: 'Kết quả',
      alsoCalled: ['Trạng thái', 'Tình trạng', 'Kết quả xử lý'],
      width: 1,
      options: STATES,
    }),
    handledAt: dateTimeColumn({
      label: 'Xử lý xong lúc',
      hasHappened: true,
      alsoCalled: ['Thời gian xử lý', 'Thời điểm xử lý', 'Ngày xử lý', 'Ngày xử lý xong'],
    }),
    cause: longTextColumn({ label: 'Nguyên nhân', width: 2 }),
  },
  identifiedBy: ['detectedAt', 'system'],
  outlivesCampaign: false,
  facts: (rows) => [
    countOf(rows, is('severity', 'serious', 'beyond-capacity'), 'từ mức nghiêm trọng trở lên'),
    concern(rows, isNot('status', 'handled'), 'chưa xử lý xong'),
  ],
  headline: {
    label: 'Sự cố',
    text: (rows) => {
      const serious = rows.filter(is('severity', 'serious', 'beyond-capacity')).length;
      const open = rows.filter(isNot('status', 'handled')).length;
      return `${String(rows.length)} sự cố; ${String(serious)} từ mức nghiêm trọng trở lên; ${String(open)} chưa xử lý xong`;
    },
  },
  onScreen: {
    remarks: (row, context) => [stateRemark(row), ...reportingRemarks(row, context)],
    note: (_rows, context) => reportingNote(context),
  },
});
