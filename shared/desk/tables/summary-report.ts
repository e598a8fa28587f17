import { BLANK, blankDate, blankNumber, orBlank } from '#shared/documents/content/blanks.ts';
import { fact, paragraph } from '#shared/documents/content/paragraphs.ts';
import type {
  Block,
  DocumentModel,
  Section,
  SectionHeading,
  Table,
} from '#shared/documents/model/document-model.ts';
import { formatDocumentDate } from '#shared/base/dates.ts';
import type { AttentionReason } from '../unit-state.ts';
import { wordsBelow } from '../word-below.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';
import { communesTable } from './communes.ts';
import { criteriaTable } from './criteria.ts';
import { differingTable } from './differing.ts';
import { itemsTable } from './items.ts';
import { missingTable, unusableFileCount } from './missing.ts';
import { openFindingsTable } from './open-findings.ts';
import { momentText, overviewTable } from './overview.ts';
import { domainsTable, incidentsTable, openWarningsTable } from './unit-records.ts';

/** Who reports. */
export interface SummaryAuthor {
  /** How the desk calls itself; `''`: dots to write on. */
  readonly deskName: string;
  /** ISO day. */
  readonly today: string;
  /** Who vouches for a report that nobody signs by hand: it is dated and carries this name. `null`: room for both. */
  readonly madeBy: string | null;
}

/** What such a report is built of. */
export type SummaryBlock = Extract<
  Block,
  {
    kind:
      | 'letterhead'
      | 'type-heading'
      | 'paragraph'
      | 'section-heading'
      | 'fact'
      | 'table'
      | 'signature'
      | 'appendix-heading';
  }
>;

/** A run of pages of such a report. */
export interface SummarySection extends Section {
  readonly blocks: readonly SummaryBlock[];
}

/** Such a report. */
export interface SummaryReport extends DocumentModel {
  readonly sections: readonly SummarySection[];
}

/** What a reader looks at first, each with the table that has the details. */
const NOTEWORTHY = [
  { label: 'Câu trả lời chưa khớp số liệu trong cùng báo cáo', table: differingTable },
  { label: 'Vấn đề website còn mở', table: openFindingsTable },
  { label: 'Tên miền đề nghị loại bỏ', table: domainsTable },
  { label: 'Cảnh báo điểm yếu chưa khắc phục', table: openWarningsTable },
  { label: 'Sự cố đã ghi', table: incidentsTable },
] as const;

/**
 * The report of a receiving desk on a campaign, as Nghị định 30/2020/NĐ-CP lays out a báo cáo: the figures, and what they
 * rest on, in the text; lists in appendices. Name, number, day and signature are the office's own.
 */
export function summaryReport(view: WrittenView, author: SummaryAuthor): SummaryReport {
  const campaign = view.directive?.title ?? view.request.campaign;
  return {
    title: `Tổng hợp báo cáo đợt ${campaign}`,
    author: author.deskName,
    sections: [
      { orientation: 'portrait', blocks: textBlocks(view, campaign, author) },
      ...appendices(view).map((one, index) => appendix(one, index + 1, campaign)),
    ],
  };
}

/** The tables that stand in the report: those of its text, then those of its appendices. */
export function summaryTables(view: WrittenView): readonly DeskTable[] {
  const inText = [overviewTable(view), itemsTable(view)].filter(({ rows }) => rows.length > 0);
  return [...inText, ...appendices(view).map(({ table }) => table)];
}

interface AppendixTable {
  readonly table: DeskTable;
  /** Whether its rows are units or what units have sent, which somebody counts. */
  readonly isNumbered: boolean;
}

function appendices(view: WrittenView): readonly AppendixTable[] {
  return [
    { table: missingTable(view), isNumbered: true },
    { table: communesTable(view), isNumbered: false },
    { table: criteriaTable(view), isNumbered: false },
    ...NOTEWORTHY.map(({ table }) => ({ table: table(view), isNumbered: true })),
  ].filter(({ table }) => table.rows.length > 0);
}

function textBlocks(view: WrittenView, campaign: string, author: SummaryAuthor): readonly SummaryBlock[] {
  const { deskName, today, madeBy } = author;
  const items = itemsTable(view);
  return [
    {
      kind: 'letterhead',
      governingBody: madeBy === null ? BLANK : '',
      unitName: orBlank(deskName),
      number: blankNumber('BC-…'),
      about: null,
      placeAndDate: madeBy === null ? `${BLANK}, ${blankDate(today.slice(0, 4))}` : formatDocumentDate(today),
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
    ...NOTEWORTHY.map(({ label, table }) => fact(label, countText(table(view), view))),
    paragraph('Danh sách và số liệu chi tiết ở các phụ lục kèm theo./.'),
    {
      kind: 'signature',
      distribution: madeBy === null ? [`${BLANK};`, 'Lưu: VT.'] : ['Lưu: VT.'],
      title: madeBy === null ? BLANK : 'Người lập',
      name: madeBy ?? BLANK,
    },
  ];
}

/** What the figures rest on, and what they do not hold. */
function groundsOf(view: WrittenView): readonly string[] {
  const { collation, unread, skipped, readAt } = view;
  const counted = collation.units.filter(({ isRegistered, state }) => isRegistered && state === 'submitted');
  const unitsWith = (reason: AttentionReason) =>
    counted.filter(({ attention }) => attention.includes(reason)).length;
  const [unknown, countedAnew] = [unitsWith('key-unknown'), unitsWith('counted-anew')];
  const unusable = unusableFileCount(collation);
  const when = readAt === undefined ? '' : ` đọc lúc ${momentText(readAt)}`;
  return [
    `Số liệu lấy từ các tệp báo cáo có niêm phong hoặc chữ ký số${when}. Chỉ tính đơn vị có trong danh sách, mỗi đơn vị một báo cáo còn nguyên vẹn, có số lần xuất cao nhất.`,
    ...(unknown === 0 ? [] : [`Trong đó ${String(unknown)} đơn vị chưa được so mã khóa niêm phong.`]),
    ...(countedAnew === 0
      ? []
      : [
          `Trong đó ${String(countedAnew)} đơn vị còn có báo cáo lập sau mà số lần thấp hơn, chưa được tính.`,
        ]),
    ...(unread.length === 0
      ? []
      : [`Có ${String(unread.length)} tệp, thư mục không đọc được nên số liệu có thể còn thiếu.`]),
    ...(unusable === 0
      ? []
      : [`Có ${String(unusable)} tệp đã nhận mà chưa dùng được, chưa biết của đơn vị nào.`]),
    ...(skipped.length === 0
      ? []
      : [`Có ${String(skipped.length)} tệp khác trong tệp nén hoặc thư không được xem.`]),
    ...groundsBelow(view),
  ];
}

/** What of the figures is the word of lower desks, and what they would change. */
function groundsBelow({ collation, request, handedUp, below }: WrittenView): readonly string[] {
  const words = handedUp === undefined ? [] : [...wordsBelow(collation, request.campaign, handedUp)];
  // a time of an earlier version says as well whether the unit is late
  const timed = words.filter(
    ([{ isRegistered, report }, { receipts }]) =>
      isRegistered && report !== null && receipts.some(({ isUsed }) => isUsed),
  ).length;
  const waiting = below?.waiting ?? 0;
  return [
    ...(timed === 0
      ? []
      : [`Giờ nhận của ${String(timed)} đơn vị là theo bản kê và đồng hồ của nơi nhận cấp dưới.`]),
    ...(waiting === 0
      ? []
      : [
          `Có ${String(waiting)} tệp nơi nhận cấp dưới nộp lên chưa được tính. Báo cáo trong tệp đã tính, còn giờ nhận, đơn vị kê thêm, khóa đã duyệt ở đó thì chưa. Số đơn vị nộp sau hạn có thể thay đổi.`,
        ]),
  ];
}

/** The figure, with the appendix whose lines it counts. */
function countText({ id, rows }: DeskTable, view: WrittenView): string {
  if (rows.length === 0) return 'không có trong các báo cáo được tính';
  const number = appendices(view).findIndex(({ table }) => table.id === id) + 1;
  return `${rows.length.toLocaleString('vi')} (Phụ lục ${String(number)})`;
}

function heading(text: string): SectionHeading {
  return { kind: 'section-heading', text };
}

function appendix({ table, isNumbered }: AppendixTable, number: number, campaign: string): SummarySection {
  return {
    orientation: 'landscape',
    blocks: [
      {
        kind: 'appendix-heading',
        heading: `Phụ lục ${String(number)}`,
        title: table.title,
        attachedTo: `(Kèm theo báo cáo tổng hợp đợt ${campaign})`,
      },
      { ...tableOf(table), isNumbered },
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
