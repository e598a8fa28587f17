import { type DutyPeriod, dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import { answersInUse } from '#shared/assessment/problems/answers-in-use.ts';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { siteStanding } from '#shared/checks/standing/site-standing.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { hasJudgedSite, inventorySites } from '#shared/inventory/site-findings.ts';
import { recordKind as domainsToRemove } from '#shared/records/domains-to-remove.record.ts';
import { recordKind as dutyRoster } from '#shared/records/duty-roster.record.ts';
import { recordKind as incidents } from '#shared/records/incidents.record.ts';
import { recordKind as warnings } from '#shared/records/received-warnings.record.ts';
import { is, isNot } from '#shared/records/record-facts.ts';
import { cellString, isRowEmpty, type RecordRow } from '#shared/records/record-kind.ts';
import { recordKind as websites } from '#shared/records/websites.record.ts';
import type { LabelledText } from './labelled-text.ts';
import type { PrintedReport } from './printed-report.ts';

/** What whoever reads one page only wants to know; all of it follows from the rest of the report. */
export interface KeyFigures {
  /** Until when the figures go, and how that day stands to the duty, a sentence. */
  readonly asOf: string;
  readonly rows: readonly LabelledText[];
}

const MAX_LEADS = 2;

function asOfSentence({ createdAt }: PrintedReport, { startsOn, endsOn }: DutyPeriod): string {
  const day = toVietnamTime(new Date(createdAt)).slice(0, 10);
  const until = `Số liệu tính đến ngày ${formatDate(day)}`;
  if (startsOn !== null && day < startsOn) return `${until}, trước thời gian trực.`;
  if (endsOn !== null && day > endsOn) return `${until}, sau thời gian trực.`;
  return startsOn === null || endsOn === null ? `${until}.` : `${until}, trong thời gian trực.`;
}

function dutyText(rows: readonly RecordRow[], { startsOn, endsOn }: DutyPeriod): string {
  const period =
    startsOn === null || endsOn === null
      ? 'chưa ghi ngày'
      : `từ ${formatDate(startsOn)} đến hết ${formatDate(endsOn)}`;
  const names = [...new Set(rows.filter(is('role', 'lead')).map((row) => cellString(row, 'name')))].filter(
    (name) => name !== '',
  );
  const others = names.length > MAX_LEADS ? ` và ${String(names.length - MAX_LEADS)} người khác` : '';
  const leads = names.length === 0 ? 'chưa ghi' : `${names.slice(0, MAX_LEADS).join(', ')}${others}`;
  return `${period}; trực lãnh đạo: ${leads}`;
}

/** Sites that nobody has judged are never counted among those without a sign. */
function sitesText(rows: readonly RecordRow[], { input }: PrintedReport): string {
  const sites = inventorySites(rows, input.siteChecks);
  if (sites.length === 0) return 'chưa ghi website nào vào danh mục';
  const inAll = `${String(sites.length)} trong danh mục`;
  const unchecked = sites.filter(({ check }) => !hasJudgedSite(check)).length;
  if (unchecked === sites.length) return `${inAll}; chưa có kết quả kiểm tra website nào`;
  const infected = sites.filter(({ check }) => check !== null && siteStanding(check).kind === 'to-remove');
  return `${inAll}; ${String(infected.length)} còn dấu hiệu bị cài cắm; ${String(unchecked)} chưa có kết quả kiểm tra`;
}

function incidentsText(rows: readonly RecordRow[]): string {
  const serious = rows.filter(is('severity', 'serious', 'beyond-capacity')).length;
  const open = rows.filter(isNot('status', 'handled')).length;
  return `${String(rows.length)} sự cố; ${String(serious)} nghiêm trọng; ${String(open)} chưa xử lý xong`;
}

function warningsText(rows: readonly RecordRow[]): string {
  const open = rows.filter(isNot('status', 'fixed')).length;
  return `${String(rows.length)} đã nhận; ${String(open)} chưa khắc phục`;
}

function domainsText(rows: readonly RecordRow[]): string {
  const removed = rows.filter(is('reply', 'removed')).length;
  return `${String(rows.length)} tên miền; Sở đã loại bỏ ${String(removed)}`;
}

function evidenceText({ input }: PrintedReport, directive: Directive): string {
  const done = answersInUse(input, directive).filter(({ answer }) => answer.value === 'done');
  const bare = done.filter(({ answer }) => answer.evidence.length === 0).length;
  return `${String(bare)} trong ${String(done.length)} tiêu chí`;
}

/** What the unit says of a table without rows: silence is not “none”. */
function emptyText({ input }: PrintedReport, directive: Directive, recordKindId: string): string {
  const chosen = answersInUse(input, directive)
    .flatMap(({ criterion, answer }) => emptyingOptions(criterion, answer))
    .find((option) => option.recordKindId === recordKindId && option.isChosen);
  return chosen === undefined ? 'chưa ghi vào bảng' : `đơn vị xác nhận “${chosen.label}”`;
}

/** The figures of a report that stand on its first page; of tables only those that the pack asks for. */
export function buildKeyFigures(report: PrintedReport, directive: Directive): KeyFigures {
  const period = dutyPeriodOf(directive, report.input.answers);
  const asked = new Set(allCriteria(directive).flatMap(({ records }) => records));
  const rowsOf = (id: string) => (report.input.records[id] ?? []).filter((row) => !isRowEmpty(row));
  const ofTable = (id: string, label: string, text: (rows: readonly RecordRow[]) => string) =>
    asked.has(id) ? [{ label, text: text(rowsOf(id)) }] : [];
  const unlessEmpty = (id: string, label: string, text: (rows: readonly RecordRow[]) => string) =>
    ofTable(id, label, (rows) => (rows.length === 0 ? emptyText(report, directive, id) : text(rows)));
  return {
    asOf: asOfSentence(report, period),
    rows: [
      ...ofTable(dutyRoster.id, 'Thời gian trực', (rows) => dutyText(rows, period)),
      ...ofTable(websites.id, 'Website', (rows) => sitesText(rows, report)),
      ...unlessEmpty(incidents.id, 'Sự cố', incidentsText),
      ...unlessEmpty(warnings.id, 'Cảnh báo', warningsText),
      ...unlessEmpty(domainsToRemove.id, 'Đề nghị loại bỏ', domainsText),
      { label: '“Đã thực hiện” chưa có minh chứng', text: evidenceText(report, directive) },
    ],
  };
}
