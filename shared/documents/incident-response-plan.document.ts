import { publicOccasionOf } from '../directives/occasion.ts';
import { securityTerm } from '../directives/security-term.ts';
import { reportingOf } from '../directives/reporting-of.ts';
import { recordKind as emergencyContacts } from '../records/emergency-contacts.record.ts';
import { recordKind as systems } from '../records/information-systems.record.ts';
import { cellString, cellText, type RecordRow } from '../records/record-kind.ts';
import { deadlinesText } from '../records/reporting-deadline.ts';
import { recordKind as websites } from '../records/websites.record.ts';
import { blankNumber, blankRows, BLANK, orBlank } from './content/blanks.ts';
import { letterBases } from './content/campaign-texts.ts';
import { dutyPeople, periodText, roleText } from './content/duty-roster.ts';
import { fieldText } from './content/field-text.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { RESPONSE_STEPS } from './content/response-steps.ts';
import { documentSymbol, headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import { asksForDuty } from '../answers/asks-for-duty.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block, Table, TableColumn } from './model/document-model.ts';

const BLANK_ROW_COUNT = 4;

function table(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  return {
    kind: 'table',
    columns,
    rows: rows.length === 0 ? blankRows(BLANK_ROW_COUNT, columns.length) : rows,
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

function cells(row: RecordRow, ...columnIds: readonly string[]): readonly string[] {
  return columnIds.map((id) => cellString(row, id));
}

/** The websites in use, then the systems of the unit, the important ones first. */
function systemTable({ input }: DocumentRequest): Table {
  const sites = (input.records[websites.id] ?? [])
    .filter((row) => row['isInUse'] !== 'no' && cellString(row, 'address') !== '')
    .map((row) => [
      cellString(row, 'address'),
      cellText(websites.columns.kind, row['kind']),
      cellString(row, 'operator'),
      '',
    ]);
  const others = (input.records[systems.id] ?? [])
    .filter((row) => cellString(row, 'name') !== '')
    .toSorted((a, b) => Number(b['isImportant'] === 'yes') - Number(a['isImportant'] === 'yes'))
    .map((row) => [
      cellString(row, 'name'),
      cellText(systems.columns.kind, row['kind']),
      cellString(row, 'operator'),
      cellText(systems.columns.holdsPersonalData, row['holdsPersonalData']),
    ]);
  return table(
    [
      { label: 'Hệ thống', width: 4.5, align: 'left', isBold: true },
      { label: 'Loại', width: 3, align: 'left' },
      { label: 'Nơi vận hành', width: 3.5, align: 'left' },
      { label: 'Có dữ liệu cá nhân', width: 2, align: 'left' },
    ],
    [...sites, ...others],
  );
}

function peopleTable(request: DocumentRequest): Table {
  return table(
    [
      { label: 'Họ và tên', width: 4, align: 'left', isBold: true },
      { label: 'Chức vụ', width: 3.5, align: 'left' },
      { label: 'Nhiệm vụ', width: 3, align: 'left' },
      { label: 'Điện thoại', width: 2.5, align: 'left' },
    ],
    dutyPeople(request).map(({ name, position, roles, phone }) => [
      name,
      position,
      roles.map(roleText).join(', '),
      phone,
    ]),
  );
}

function people(request: DocumentRequest): readonly Block[] {
  if (!asksForDuty(request.directive)) {
    return [{ kind: 'section-heading', text: 'II. Người phụ trách và nhiệm vụ' }, peopleTable(request)];
  }
  return [
    { kind: 'section-heading', text: 'II. Người trực và nhiệm vụ' },
    announcement(`Thời gian trực: ${periodText(request)}.`),
    peopleTable(request),
  ];
}

function contactTable({ input }: DocumentRequest): Table {
  const rows = (input.records[emergencyContacts.id] ?? []).filter(
    (row) => cellString(row, 'organisation') !== '',
  );
  return table(
    [
      { label: 'Cơ quan, đơn vị', width: 5, align: 'left', isBold: true },
      { label: 'Người liên hệ', width: 3.5, align: 'left' },
      { label: 'Điện thoại', width: 2.5, align: 'left' },
    ],
    rows.map((row) => cells(row, 'organisation', 'person', 'phone')),
  );
}

function stepBlocks(): readonly Block[] {
  return RESPONSE_STEPS.map(({ name, actions }, index) =>
    paragraph([{ text: `Bước ${String(index + 1)}. ${name}: `, isBold: true }, { text: actions.join(' ') }]),
  );
}

function reporting({ directive, facts, today }: DocumentRequest): readonly Block[] {
  const known = reportingOf(directive, facts);
  const text = known === undefined ? '' : deadlinesText(known, today);
  return text === '' ? [] : [paragraph(`Thời hạn báo cáo để tham khảo: ${text}`)];
}

const ON_DUTY = [
  '2. Người trực ghi nhật ký trực; có sự cố thì ghi thêm nhật ký sự cố.',
  '3. Trước thời gian trực, người trực cùng đi thử các bước trên một lượt.',
];
const IN_CHARGE = [
  '2. Có sự cố thì người phụ trách ghi nhật ký sự cố.',
  '3. Người phụ trách cùng đi thử các bước trên một lượt khi nhận nhiệm vụ.',
];

function organisation(request: DocumentRequest): readonly Block[] {
  const decides = orBlank(fieldText(request, 'decision-maker'));
  return [
    paragraph(`1. Người được quyền cho tạm đóng website ngoài giờ hành chính: ${decides}.`),
    ...(asksForDuty(request.directive) ? ON_DUTY : IN_CHARGE).map((line) => paragraph(line)),
    paragraph(`4. Diễn tập ngày ${BLANK}; phương án được xem lại sau mỗi sự cố.`),
  ];
}

/** Phương án (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4): who does what when something happens, in writing. */
export const documentKind: DocumentKind = {
  id: 'incident-response-plan',
  title: 'Phương án ứng cứu sự cố',
  usefulWhen: 'Khi đơn vị cần phương án bằng văn bản: ai làm gì, gọi ai, theo thứ tự nào.',
  recordKindIds: ['information-systems', 'websites', 'duty-roster', 'emergency-contacts'],
  aboutRowOf: null,
  build: (request) => {
    const { directive, input, today } = request;
    const { unit } = input;
    const subject = `Ứng cứu sự cố ${securityTerm(directive)}${publicOccasionOf(directive)}`;
    return {
      title: `Phương án: ${subject}`,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, 'PA')), about: null }),
            { kind: 'type-heading', name: 'Phương án', subject, remark: null },
            ...letterBases(request),
            paragraph(`${unitName(unit)} xây dựng phương án ứng cứu sự cố như sau:`),
            { kind: 'section-heading', text: 'I. Hệ thống cần bảo vệ' },
            systemTable(request),
            ...people(request),
            { kind: 'section-heading', text: 'III. Các bước khi có sự cố' },
            ...stepBlocks(),
            { kind: 'section-heading', text: 'IV. Danh bạ ứng cứu' },
            contactTable(request),
            ...reporting(request),
            { kind: 'section-heading', text: 'V. Tổ chức thực hiện' },
            ...organisation(request),
            announcement('Các bộ phận, cá nhân nêu trên thực hiện phương án này./.'),
            headSignature(unit, ['Người có tên trong phương án;', 'Lưu: VT.']),
          ],
        },
      ],
    };
  },
};
