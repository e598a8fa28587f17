import { occasionOf } from '../directives/occasion.ts';
import { securityTerm } from '../directives/security-term.ts';
import { formatDate } from '../base/dates.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';
import { blankRows } from './content/blanks.ts';
import { periodText, roleText, sortedShifts } from './content/duty-roster.ts';
import { announcement } from './content/paragraphs.ts';
import { headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind } from './model/document-kind.ts';
import type { Table, TableColumn } from './model/document-model.ts';

const WEEKDAYS = ['Chủ nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const;

interface Column extends TableColumn {
  readonly text: (row: RecordRow) => string;
}

function dayOf(dateTime: string): string {
  return dateTime.slice(0, 10);
}

function timeOf(dateTime: string): string {
  return dateTime.slice(11, 16);
}

/** `Thứ Năm, 09/05/2024`. */
function dayText(row: RecordRow): string {
  const day = dayOf(cellString(row, 'startsAt'));
  const weekday = WEEKDAYS[new Date(`${day}T00:00Z`).getUTCDay()];
  return weekday === undefined ? '' : `${weekday}, ${formatDate(day)}`;
}

/** `07:30 - 17:30`; the day of the end is said where it is another one: `17:30 - 07:00 (10/05)`. */
function hoursText(row: RecordRow): string {
  const [startsAt, endsAt] = [cellString(row, 'startsAt'), cellString(row, 'endsAt')];
  if (startsAt === '' && endsAt === '') return '';
  const isSameDay = endsAt === '' || dayOf(startsAt) === dayOf(endsAt);
  const endDay = isSameDay ? '' : ` (${formatDate(dayOf(endsAt)).slice(0, 5)})`;
  return `${timeOf(startsAt) || '…'} - ${timeOf(endsAt) || '…'}${endDay}`;
}

const COLUMNS: readonly Column[] = [
  { label: 'Ngày', width: 3, align: 'left', text: dayText },
  { label: 'Giờ trực', width: 4, align: 'left', text: hoursText },
  { label: 'Họ và tên', width: 4, align: 'left', isBold: true, text: (row) => cellString(row, 'name') },
  { label: 'Chức vụ', width: 7.5, align: 'left', text: (row) => cellString(row, 'position') },
  { label: 'Nhiệm vụ', width: 3, align: 'left', text: (row) => roleText(cellString(row, 'role')) },
  { label: 'Điện thoại', width: 2, align: 'left', text: (row) => cellString(row, 'phone') },
];

const CLOSING = 'Người trực giữ điện thoại liên lạc thông suốt; có sự cố thì báo ngay lãnh đạo trực.';

const BLANK_ROW_COUNT = 7;

function scheduleTable(shifts: readonly RecordRow[]): Table {
  return {
    kind: 'table',
    columns: COLUMNS,
    rows:
      shifts.length === 0
        ? blankRows(BLANK_ROW_COUNT, COLUMNS.length)
        : shifts.map((row) => COLUMNS.map(({ text }) => text(row))),
    isNumbered: true,
    isLarge: true,
    totalRow: null,
  };
}

/** Lịch trực: a page on its side that hangs in the office, with the head of an administrative document. */
export const documentKind: DocumentKind = {
  id: 'duty-schedule',
  title: 'Lịch trực',
  usefulWhen: 'Khi gửi lịch cho người trực và dán ở phòng bảo vệ.',
  recordKindIds: ['duty-roster'],
  aboutRowOf: null,
  build: (request) => {
    const { directive, input, today } = request;
    const subject = `Bảo đảm ${securityTerm(directive)} ${occasionOf(directive)}`;
    return {
      title: `Lịch trực: ${subject}`,
      author: unitName(input.unit),
      sections: [
        {
          orientation: 'landscape',
          blocks: [
            undatedLetterhead(input.unit, today, { number: null, about: null }),
            {
              kind: 'type-heading',
              name: 'Lịch trực',
              subject,
              remark: `(Thời gian: ${periodText(request)})`,
            },
            scheduleTable(sortedShifts(request)),
            announcement(CLOSING),
            headSignature(input.unit, ['Người có tên trong lịch trực;', 'Lưu: VT.']),
          ],
        },
      ],
    };
  },
};
