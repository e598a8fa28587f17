import { occasionOf } from '../directives/occasion.ts';
import { securityTerm } from '../directives/security-term.ts';
import { formatDate } from '../base/dates.ts';
import { recordKind as activities } from '../records/awareness-activities.record.ts';
import { cellString, cellText, type RecordRow } from '../records/record-kind.ts';
import { awarenessAudiences, hasPupils } from './content/awareness-audiences.ts';
import { awarenessMessage } from './content/awareness-message.ts';
import { SKILLS } from './content/awareness-texts.ts';
import { BLANK, blankNumber, orBlank } from './content/blanks.ts';
import { letterBases } from './content/campaign-texts.ts';
import { fieldText } from './content/field-text.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { documentSymbol, headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block, Section, Table } from './model/document-model.ts';

function lineOf(row: RecordRow): readonly string[] {
  const { topic, audience, form } = activities.columns;
  const content = cellString(row, 'content');
  return [
    formatDate(cellString(row, 'heldOn')),
    cellText(audience, row['audience']),
    cellText(form, row['form']),
    content === '' ? cellText(topic, row['topic']) : content,
  ];
}

function activityTable({ directive, input }: DocumentRequest): Table {
  const rows = (input.records[activities.id] ?? [])
    .filter((row) => cellString(row, 'heldOn') !== '' || cellString(row, 'content') !== '')
    .toSorted((a, b) => (cellString(a, 'heldOn') < cellString(b, 'heldOn') ? -1 : 1));
  // where nothing has been entered yet: each group, with room for day and form
  const groups = awarenessAudiences(directive).map((label) => ['', label, '', '']);
  return {
    kind: 'table',
    columns: [
      { label: 'Ngày', width: 2.2, align: 'center' },
      { label: 'Đối tượng', width: 3.5, align: 'left' },
      { label: 'Hình thức', width: 3, align: 'left' },
      { label: 'Nội dung', width: 5, align: 'left' },
    ],
    rows: rows.length === 0 ? groups : rows.map(lineOf),
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

function contents(): readonly Block[] {
  return SKILLS.map(({ name, actions }, index) =>
    paragraph([{ text: `${String(index + 1)}. ${name}: `, isBold: true }, { text: actions.join(' ') }]),
  );
}

function messageAppendix(request: DocumentRequest): Section {
  return {
    orientation: 'portrait',
    blocks: [
      {
        kind: 'appendix-heading',
        heading: 'Phụ lục',
        title: 'Tin nhắn mẫu',
        attachedTo: `(Kèm theo Kế hoạch của ${unitName(request.input.unit)})`,
      },
      ...awarenessMessage(request)
        .split('\n')
        .map((line) => paragraph(line)),
    ],
  };
}

/** Kế hoạch (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4), with a message for chat groups as its appendix. */
export const documentKind: DocumentKind = {
  id: 'awareness-plan',
  title: 'Kế hoạch tuyên truyền',
  usefulWhen: 'Khi cần kế hoạch tuyên truyền và một tin nhắn soạn sẵn để gửi nhóm Zalo.',
  recordKindIds: ['awareness-activities'],
  aboutRowOf: null,
  message: awarenessMessage,
  build: (request) => {
    const { directive, input, today } = request;
    const { unit } = input;
    const subject = `Tuyên truyền, nâng cao nhận thức về ${securityTerm(directive)} ${occasionOf(directive)}`;
    const receiver = orBlank(fieldText(request, 'report-to'));
    return {
      title: `Kế hoạch: ${subject}`,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, 'KH')), about: null }),
            { kind: 'type-heading', name: 'Kế hoạch', subject, remark: null },
            ...letterBases(request),
            paragraph(`${unitName(unit)} xây dựng kế hoạch tuyên truyền như sau:`),
            { kind: 'section-heading', text: 'I. Mục đích' },
            paragraph(
              `Mọi người trong đơn vị${hasPupils(directive) ? ', học sinh và cha mẹ học sinh' : ''} biết tự bảo vệ mình trên mạng, ` +
                'cảnh giác với thông tin xấu độc và biết báo tin cho ai.',
            ),
            { kind: 'section-heading', text: 'II. Nội dung' },
            ...contents(),
            { kind: 'section-heading', text: 'III. Thời gian, đối tượng, hình thức' },
            activityTable(request),
            { kind: 'section-heading', text: 'IV. Tổ chức thực hiện' },
            paragraph(`1. Người chuẩn bị nội dung: ${BLANK}.`),
            paragraph(`2. Người nhận tin báo của đơn vị: ${receiver}.`),
            paragraph(
              '3. Sau mỗi buổi, người phụ trách ghi ngày, đối tượng, số người vào nhật ký tuyên truyền.',
            ),
            announcement('Các bộ phận, cá nhân có liên quan thực hiện kế hoạch này./.'),
            headSignature(unit, ['Các bộ phận của đơn vị;', 'Lưu: VT.']),
          ],
        },
        messageAppendix(request),
      ],
    };
  },
};
