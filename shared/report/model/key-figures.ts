import { type DutyPeriod, dutyPeriodOf } from '#shared/answers/duty-period.ts';
import { emptyingOptions } from '#shared/answers/emptying-options.ts';
import { answersInUse } from '#shared/assessment/problems/answers-in-use.ts';
import { formatDate, toVietnamTime } from '#shared/base/dates.ts';
import { cleanLine, shorten } from '#shared/base/vietnamese-text.ts';
import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import { siteHeadline } from '#shared/inventory/site-headline.ts';
import { isRowEmpty } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';
import { asksForDuty } from '#shared/answers/asks-for-duty.ts';
import { dutyHeadline } from '#shared/roster/duty-headline.ts';
import type { LabelledText } from './labelled-text.ts';
import type { PrintedReport } from './printed-report.ts';

/** What whoever reads one page only wants to know; all of it follows from the rest of the report. */
export interface KeyFigures {
  /** Until when the figures go, and how that day stands to the duty or the check, a sentence. */
  readonly asOf: string;
  readonly rows: readonly LabelledText[];
}

function asOfSentence({ createdAt }: PrintedReport, { startsOn, endsOn }: DutyPeriod, time: string): string {
  const day = toVietnamTime(new Date(createdAt)).slice(0, 10);
  const until = `Số liệu tính đến ngày ${formatDate(day)}`;
  if (startsOn !== null && day < startsOn) return `${until}, trước ${time}.`;
  if (endsOn !== null && day > endsOn) return `${until}, sau ${time}.`;
  return startsOn === null || endsOn === null ? `${until}.` : `${until}, trong ${time}.`;
}

function evidenceText({ input }: PrintedReport, directive: Directive): string {
  const done = answersInUse(input, directive).filter(({ answer }) => answer.value === 'done');
  if (done.length === 0) return 'chưa có tiêu chí nào trả lời “Đã thực hiện”';
  const bare = done.filter(({ answer }) => answer.evidence.length === 0).length;
  return `${String(bare)} trong ${String(done.length)} tiêu chí`;
}

const MAX_REASON_LENGTH = 120;

/** The reason of a unit for which everything that asks for a table does not apply: it has no websites, no duty. */
function notApplicableText(
  { input }: PrintedReport,
  directive: Directive,
  recordKindId: string,
): string | null {
  const asking = answersInUse(input, directive).filter(({ criterion }) =>
    criterion.records.includes(recordKindId),
  );
  const isAll = asking.length > 0 && asking.every(({ answer }) => answer.value === 'not-applicable');
  if (!isAll) return null;
  const reason = asking.map(({ answer }) => shorten(cleanLine(answer.reason), MAX_REASON_LENGTH)).join('; ');
  return `đơn vị trả lời “Không áp dụng”${reason === '' ? '' : `: ${reason}`}`;
}

/** What the unit says of a table without rows: silence is not “none”. */
function emptyText({ input }: PrintedReport, directive: Directive, recordKindId: string): string {
  const chosen = answersInUse(input, directive)
    .flatMap(({ criterion, answer }) => emptyingOptions(criterion, answer))
    .find((option) => option.recordKindId === recordKindId && option.isChosen);
  return chosen === undefined ? 'chưa ghi vào bảng' : `đơn vị xác nhận “${chosen.label}”`;
}

/** The lines about duty and websites, which rest on more than their rows, then those of the other tables. */
function headlines(report: PrintedReport, directive: Directive, period: DutyPeriod): readonly LabelledText[] {
  const { records, siteChecks } = report.input;
  const asked = [...new Set(allCriteria(directive).flatMap((criterion) => criterion.records))];
  const rowsOf = (id: string) => (records[id] ?? []).filter((row) => !isRowEmpty(row));
  const duty = { ...dutyHeadline, text: dutyHeadline.text(rowsOf(dutyHeadline.recordKindId), period) };
  const sites = { ...siteHeadline, text: siteHeadline.text(rowsOf(siteHeadline.recordKindId), siteChecks) };
  const toldEmpty = (recordKindId: string) =>
    rowsOf(recordKindId).length === 0 ? notApplicableText(report, directive, recordKindId) : null;
  const others = asked.flatMap((recordKindId) => {
    const headline = findRecordKind(recordKindId)?.headline;
    if (headline === undefined) return [];
    const rows = rowsOf(recordKindId);
    const text = rows.length === 0 ? emptyText(report, directive, recordKindId) : headline.text(rows);
    return [{ recordKindId, label: headline.label, text }];
  });
  return [duty, sites, ...others]
    .filter(({ recordKindId }) => asked.includes(recordKindId))
    .map(({ recordKindId, label, text }) => ({ label, text: toldEmpty(recordKindId) ?? text }));
}

/** The figures of a report that stand on its first page; of tables only those that the pack asks for. */
export function buildKeyFigures(report: PrintedReport, directive: Directive): KeyFigures {
  const period = dutyPeriodOf(directive, report.input.answers);
  return {
    asOf: asOfSentence(report, period, asksForDuty(directive) ? 'thời gian trực' : 'thời gian của đợt'),
    rows: [
      ...headlines(report, directive, period),
      { label: '“Đã thực hiện” chưa có minh chứng', text: evidenceText(report, directive) },
    ],
  };
}
