import { securityTerm } from '../directives/security-term.ts';
import { formatDate } from '../base/dates.ts';
import { reportingOf } from '../directives/reporting-of.ts';
import { recordKind as emergencyContacts } from '../records/emergency-contacts.record.ts';
import { cellString } from '../records/record-kind.ts';
import { deadlinesText } from '../records/reporting-deadline.ts';
import { blankRows } from './content/blanks.ts';
import { dutyPeople, roleText } from './content/duty-roster.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { RESPONSE_STEPS } from './content/response-steps.ts';
import { unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block, Table } from './model/document-model.ts';

/** The card is one page: this is the room for its list of calls. */
const MAX_CALL_LINES = 10;
const MAX_DUTY_PEOPLE = 3;
const BLANK_ROW_COUNT = 6;

/** About how many characters stand in a line of each column; a cell has at most two lines. */
const CHARACTERS_PER_LINE = [29, 22, 14] as const;
const MAX_LINES_PER_CELL = 2;
const MAX_UNIT_NAME = 90;

function shortened(text: string, maxLength: number): string {
  const characters = Array.from(text);
  const kept = characters.slice(0, maxLength - 1).join('');
  return characters.length <= maxLength ? text : `${kept.trimEnd()}…`;
}

type Call = readonly string[];

function shortenedCall(cells: Call): Call {
  return cells.map((text, index) => shortened(text, (CHARACTERS_PER_LINE[index] ?? 0) * MAX_LINES_PER_CELL));
}

function lineCount(cells: Call): number {
  return Math.max(...cells.map((text, index) => (text.length > (CHARACTERS_PER_LINE[index] ?? 0) ? 2 : 1)));
}

/** As many calls as the card has room for. */
function fitting(calls: readonly Call[]): readonly Call[] {
  const usedLines = (count: number) => calls.slice(0, count).reduce((sum, call) => sum + lineCount(call), 0);
  return calls.filter((_, index) => usedLines(index + 1) <= MAX_CALL_LINES);
}

/** Who is called, in the order of calling: those on duty, then the unit's own contacts; whoever has no number last. */
function allCalls(request: DocumentRequest): readonly Call[] {
  const people = dutyPeople(request)
    .filter(({ phone, roles }) => phone !== '' && roles.some((id) => id === 'lead' || id === 'technical'))
    .slice(0, MAX_DUTY_PEOPLE);
  const contacts = (request.input.records[emergencyContacts.id] ?? [])
    .filter((row) => cellString(row, 'organisation') !== '')
    .map((row) => ['organisation', 'person', 'phone'].map((id) => cellString(row, id)));
  return [
    ...people.map(({ name, phone, roles }) => [roleText(roles[0] ?? ''), name, phone]),
    ...contacts.filter(([, , phone]) => phone !== ''),
    ...contacts.filter(([, , phone]) => phone === ''),
  ].map(shortenedCall);
}

function callTable(calls: readonly Call[]): Table {
  return {
    kind: 'table',
    columns: [
      { label: 'Gọi ai', width: 5, align: 'left' },
      { label: 'Người liên hệ', width: 4, align: 'left' },
      { label: 'Số điện thoại', width: 3, align: 'left', isBold: true },
    ],
    rows: calls.length === 0 ? blankRows(BLANK_ROW_COUNT, 3) : calls,
    isNumbered: false,
    isLarge: true,
    totalRow: null,
  };
}

/** By when an incident is to be reported on the day of the card, as far as the pack says that there is a deadline. */
function reportingDeadline({ directive, facts, today }: DocumentRequest): readonly Block[] {
  const reporting = reportingOf(directive, facts);
  const text = reporting === undefined ? '' : deadlinesText(reporting, today);
  return text === '' ? [] : [announcement([{ text: 'Thời hạn báo cáo: ', isBold: true }, { text }])];
}

/** One page for the wall beside the desk of those on duty. */
export const documentKind: DocumentKind = {
  id: 'rapid-response-card',
  title: 'Thẻ ứng cứu nhanh',
  usefulWhen: 'Khi cần một trang dán tại bàn trực: làm gì trước, gọi ai.',
  recordKindIds: ['emergency-contacts', 'duty-roster'],
  aboutRowOf: null,
  build: (request) => {
    const { unit } = request.input;
    const calls = allCalls(request);
    const shown = fitting(calls);
    const leftOut =
      shown.length === calls.length
        ? ''
        : ` Còn ${String(calls.length - shown.length)} đầu mối khác trong danh bạ ứng cứu.`;
    return {
      title: 'Thẻ ứng cứu nhanh',
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            {
              kind: 'card-heading',
              title: 'Thẻ ứng cứu nhanh',
              subtitle: `Khi có sự cố ${securityTerm(request.directive)}: bình tĩnh, làm lần lượt bốn bước`,
              unitName: shortened(unitName(unit), MAX_UNIT_NAME),
            },
            { kind: 'card-steps', steps: RESPONSE_STEPS },
            { kind: 'centred-line', text: 'Gọi ngay' },
            callTable(shown),
            ...reportingDeadline(request),
            paragraph([{ text: `Lập ngày ${formatDate(request.today)}.${leftOut}`, isItalic: true }]),
          ],
        },
      ],
    };
  },
};
