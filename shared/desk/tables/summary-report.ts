import { BLANK, blankDate, blankNumber, orBlank } from '#shared/documents/content/blanks.ts';
import { fact, paragraph } from '#shared/documents/content/paragraphs.ts';
import type { Block, DocumentModel, Section, Table } from '#shared/documents/model/document-model.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';
import { communesTable } from './communes.ts';
import { criteriaTable } from './criteria.ts';
import { differingTable } from './differing.ts';
import { itemsTable } from './items.ts';
import { missingTable } from './missing.ts';
import { openFindingsTable } from './open-findings.ts';
import { momentText, overviewTable } from './overview.ts';
import { domainsTable, incidentsTable, openWarningsTable } from './unit-records.ts';

/** Who reports. */
export interface SummaryAuthor {
  /** How the desk calls itself; `''`: dots to write on. */
  readonly deskName: string;
  /** ISO day, for the year of the date that is written by hand. */
  readonly today: string;
}

/** What a reader looks at first, each with the table that has the details. */
const NOTEWORTHY = [
  { label: 'Số câu trả lời khác kết quả phần mềm tính lại', table: differingTable },
  { label: 'Vấn đề website còn mở', table: openFindingsTable },
  { label: 'Tên miền đề nghị loại bỏ', table: domainsTable },
  { label: 'Cảnh báo điểm yếu chưa khắc phục', table: openWarningsTable },
  { label: 'Sự cố đã ghi', table: incidentsTable },
] as const;

/**
 * The report of a receiving desk on a campaign, as Nghị định 30/2020/NĐ-CP lays out a báo cáo: the figures, and what they
 * rest on, in the text; lists in appendices. Name, number, day and signature are the office's own.
 */
export function summaryReport(view: WrittenView, { deskName, today }: SummaryAuthor): DocumentModel {
  const campaign = view.directive?.title ?? view.request.campaign;
  const appendices = [
    missingTable(view),
    communesTable(view),
    criteriaTable(view),
    ...NOTEWORTHY.map(({ table }) => table(view)),
  ].filter(({ rows }) => rows.length > 0);
  return {
    title: `Tổng hợp báo cáo đợt ${campaign}`,
    author: deskName,
    sections: [
      { orientation: 'portrait', blocks: textBlocks(view, campaign, { deskName, today }) },
      ...appendices.map((table, index) => appendix(table, index + 1, campaign)),
    ],
  };
}

function textBlocks(view: WrittenView, campaign: string, { deskName, today }: SummaryAuthor): Block[] {
  const items = itemsTable(view);
  return [
    {
      kind: 'letterhead',
      governingBody: BLANK,
      unitName: orBlank(deskName),
      number: blankNumber('BC-…'),
      about: null,
      placeAndDate: `${BLANK}, ${blankDate(today.slice(0, 4))}`,
    },
    { kind: 'type-heading', name: 'Báo cáo', subject: `Tổng hợp báo cáo đợt ${campaign}`, remark: null },
    ...groundsOf(view).map((text) => paragraph(text)),
    heading('I. TÌNH HÌNH NỘP BÁO CÁO'),
    tableOf(overviewTable(view)),
    heading('II. KẾT QUẢ THEO TỪNG MỤC'),
    items.rows.length === 0
      ? paragraph('Máy lập báo cáo không có bộ tiêu chí của đợt này nên không chia theo mục.')
      : tableOf(items),
    heading('III. NỘI DUNG CẦN LƯU Ý'),
    ...NOTEWORTHY.map(({ label, table }) => fact(label, countText(table(view).rows.length))),
    paragraph('Danh sách và số liệu chi tiết ở các phụ lục kèm theo./.'),
    { kind: 'signature', distribution: [`${BLANK};`, 'Lưu: VT.'], title: BLANK, name: BLANK },
  ];
}

/** What the figures rest on, and what they do not hold. */
function groundsOf({ collation, unread, skipped, readAt }: WrittenView): readonly string[] {
  const counted = collation.units.filter(({ isRegistered, state }) => isRegistered && state === 'submitted');
  const unknown = counted.filter(({ attention }) => attention.includes('key-unknown')).length;
  const when = readAt === undefined ? '' : ` đọc lúc ${momentText(readAt)}`;
  return [
    `Số liệu lấy từ các tệp báo cáo có niêm phong${when}. Chỉ tính đơn vị có trong danh sách, mỗi đơn vị một báo cáo còn nguyên vẹn, lần xuất sau cùng.`,
    ...(unknown === 0 ? [] : [`Trong đó ${String(unknown)} đơn vị chưa được so mã khóa niêm phong.`]),
    ...(unread.length === 0
      ? []
      : [`Có ${String(unread.length)} tệp, thư mục không đọc được nên số liệu có thể còn thiếu.`]),
    ...(skipped.length === 0
      ? []
      : [`Có ${String(skipped.length)} tệp khác trong tệp nén hoặc thư không được xem.`]),
  ];
}

function countText(count: number): string {
  return count === 0 ? 'không có trong các báo cáo được tính' : String(count);
}

function heading(text: string): Block {
  return { kind: 'section-heading', text };
}

function appendix(table: DeskTable, number: number, campaign: string): Section {
  return {
    orientation: 'landscape',
    blocks: [
      {
        kind: 'appendix-heading',
        heading: `Phụ lục ${String(number)}`,
        title: table.title,
        attachedTo: `(Kèm theo báo cáo tổng hợp đợt ${campaign})`,
      },
      tableOf(table),
    ],
  };
}

function tableOf({ columns, rows }: DeskTable): Table {
  const isNumeric = (column: number) =>
    rows.every((row) => typeof row[column] === 'number') && rows.length > 0;
  return {
    kind: 'table',
    columns: columns.map(({ label, width }, column) => ({
      label,
      width,
      align: isNumeric(column) ? 'center' : 'left',
    })),
    rows: rows.map((row) => row.map(cellText)),
    isNumbered: false,
    isLarge: false,
    totalRow: null,
  };
}

function cellText(cell: Cell): string {
  return typeof cell === 'number' ? cell.toLocaleString('vi') : cell;
}
