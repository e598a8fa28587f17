import { occasionOf } from '../directives/occasion.ts';
import { securityTerm } from '../directives/security-term.ts';
import { formatDateTime } from '../base/dates.ts';
import { recordKind as dutyLog } from '../records/duty-log.record.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';
import { blankRows } from './content/blanks.ts';
import { periodText } from './content/duty-roster.ts';
import { announcement } from './content/paragraphs.ts';
import { undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Table, TableColumn } from './model/document-model.ts';

/** Room to go on by hand below what was entered in the app. */
const BLANK_ROW_COUNT = 8;

interface Column extends TableColumn {
  readonly text: (row: RecordRow) => string;
}

const COLUMNS: readonly Column[] = [
  { label: 'Xem lúc', width: 2.6, align: 'left', text: (row) => timeText(cellString(row, 'lookedAt')) },
  { label: 'Người trực', width: 3.2, align: 'left', text: (row) => cellString(row, 'person') },
  { label: 'Đã xem gì', width: 3.2, align: 'left', text: (row) => cellString(row, 'what') },
  { label: 'Thấy gì', width: 5, align: 'left', text: (row) => cellString(row, 'seen') },
  { label: 'Việc đã làm', width: 4, align: 'left', text: (row) => cellString(row, 'action') },
  {
    label: 'Bàn giao ca cho, ký nhận',
    width: 3.2,
    align: 'left',
    text: (row) => cellString(row, 'handedOverTo'),
  },
];

function timeText(lookedAt: string): string {
  return lookedAt === '' ? '' : formatDateTime(lookedAt);
}

function logTable({ input }: DocumentRequest): Table {
  const rows = (input.records[dutyLog.id] ?? [])
    .filter((row) => cellString(row, 'lookedAt') !== '' || cellString(row, 'seen') !== '')
    .toSorted((a, b) => (cellString(a, 'lookedAt') < cellString(b, 'lookedAt') ? -1 : 1));
  return {
    kind: 'table',
    columns: COLUMNS,
    rows: [
      ...rows.map((row) => COLUMNS.map(({ text }) => text(row))),
      ...blankRows(BLANK_ROW_COUNT, COLUMNS.length),
    ],
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

/** Nhật ký trực: a page on its side for the desk of those on duty, with what was entered and room to go on by hand. */
export const documentKind: DocumentKind = {
  id: 'duty-log',
  title: 'Nhật ký trực',
  usefulWhen: 'Khi ca trực ghi tay: in ra, mỗi lần xem ghi một dòng, bàn giao thì ký.',
  recordKindIds: ['duty-log'],
  aboutRowOf: null,
  build: (request) => {
    const { directive, input, today } = request;
    const subject = `Bảo đảm ${securityTerm(directive)} ${occasionOf(directive)}`;
    return {
      title: `Nhật ký trực: ${subject}`,
      author: unitName(input.unit),
      sections: [
        {
          orientation: 'landscape',
          blocks: [
            undatedLetterhead(input.unit, today, { number: null, about: null }),
            {
              kind: 'type-heading',
              name: 'Nhật ký trực',
              subject,
              remark: `(Thời gian: ${periodText(request)})`,
            },
            announcement('Không có gì lạ cũng ghi. Có sự cố thì ghi thêm nhật ký sự cố và gọi theo danh bạ.'),
            logTable(request),
          ],
        },
      ],
    };
  },
};
