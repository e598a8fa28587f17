import { occasionOf } from '../directives/occasion.ts';
import { securityTerm } from '../directives/security-term.ts';
import { formatDocumentDate } from '../base/dates.ts';
import { foldAccents } from '../base/vietnamese-text.ts';
import { BLANK, blankNumber, blankRows, orBlank } from './content/blanks.ts';
import { letterReference } from './content/campaign-texts.ts';
import { dutyPeople, type DutyPerson, periodText, roleText } from './content/duty-roster.ts';
import { fieldDate, fieldText } from './content/field-text.ts';
import { lawInForce } from './content/legal-bases.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { documentSymbol, headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block, Letterhead, Section, SignatureBlock, Table } from './model/document-model.ts';

/** A longer list of people becomes an appendix. */
const MAX_PEOPLE_IN_TEXT = 10;

const DUTIES = [
  'Trực theo lịch; giữ điện thoại liên lạc thông suốt; bàn giao ca đầy đủ.',
  'Hằng ngày theo dõi website, mạng xã hội và hệ thống thông tin; ghi nhật ký.',
  'Khi có sự cố: cô lập, giữ chứng cứ, báo cáo ngay, khôi phục theo phương án.',
];

/** Whom people on duty turn to: the letter names the Sở; without one it is the body above the unit, whichever that is. */
function dutiesOf({ directive }: DocumentRequest): readonly string[] {
  const above = directive.letter === null ? 'cơ quan cấp trên' : 'Sở Giáo dục và Đào tạo';
  return [...DUTIES, `Liên hệ ${above}, công an và nơi hỗ trợ theo danh bạ ứng cứu.`];
}

function numberLine(request: DocumentRequest): string {
  const symbol = documentSymbol(request.input.unit, 'QĐ');
  const number = fieldText(request, 'decision-number');
  if (number === '') return blankNumber(symbol);
  return /^\d+$/u.test(number) ? `Số: ${number}/${symbol}` : `Số: ${number}`;
}

function letterhead(request: DocumentRequest): Letterhead {
  const { unit } = request.input;
  const date = fieldDate(request, 'decision-date');
  const head = undatedLetterhead(unit, request.today, { number: numberLine(request), about: null });
  return date === '' ? head : { ...head, placeAndDate: `${unit.place}, ${formatDocumentDate(date)}` };
}

function bases(request: DocumentRequest): readonly Block[] {
  const { directive, facts, today } = request;
  const letter = letterReference(request);
  const lines = [
    `Căn cứ ${orBlank(lawInForce(directive, facts, fieldDate(request, 'decision-date') || today))};`,
    `Căn cứ ${BLANK} quy định chức năng, nhiệm vụ của đơn vị;`,
    ...(letter === null ? [] : [`Căn cứ ${letter};`]),
    `Theo đề nghị của ${BLANK}.`,
  ];
  return lines.map((text) => paragraph([{ text, isItalic: true }]));
}

function article(number: number, text: string) {
  return [{ text: `Điều ${String(number)}. `, isBold: true }, { text }];
}

function peopleTable(people: readonly DutyPerson[]): Table {
  const rows = people.map(({ name, position, roles }) => [name, position, roles.map(roleText).join(', ')]);
  return {
    kind: 'table',
    columns: [
      { label: 'Họ và tên', width: 4, align: 'left' },
      { label: 'Chức vụ', width: 3, align: 'left' },
      { label: 'Nhiệm vụ', width: 3, align: 'left' },
    ],
    rows: rows.length === 0 ? blankRows(4, 3) : rows,
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

function assignment(request: DocumentRequest, people: readonly DutyPerson[]): readonly Block[] {
  const assignedTo = fieldText(request, 'assigned-to');
  const isListAttached = people.length > MAX_PEOPLE_IN_TEXT;
  const isTableShown = !isListAttached && (people.length > 0 || assignedTo === '');
  const what =
    `Giao nhiệm vụ trực bảo đảm ${securityTerm(request.directive)} và ứng cứu sự cố ` +
    `${occasionOf(request.directive)}, ${periodText(request)}`;
  const toWhom = assignedTo === '' ? `các cá nhân${isTableShown ? ' sau' : ''}` : assignedTo;
  const end = isTableShown ? ':' : isListAttached ? ' (có danh sách kèm theo).' : '.';
  const runs = article(1, `${what}, cho ${toWhom}${end}`);
  return isTableShown ? [announcement(runs), peopleTable(people)] : [paragraph(runs)];
}

function signature(request: DocumentRequest): SignatureBlock {
  const { unit } = request.input;
  const signer = fieldText(request, 'decision-signer');
  const block = headSignature(unit, ['Như Điều 3;', `${unit.governingBody || BLANK} (để b/c);`, 'Lưu: VT.']);
  const isHead = signer === '' || foldAccents(signer).includes(foldAccents(block.name));
  // Who else signs does so for the head; only the unit knows in which office.
  return isHead ? block : { ...block, title: BLANK, name: signer };
}

function peopleAppendix(request: DocumentRequest, people: readonly DutyPerson[]): readonly Section[] {
  if (people.length <= MAX_PEOPLE_IN_TEXT) return [];
  const { number, placeAndDate, unitName: name } = letterhead(request);
  const date = placeAndDate.slice(placeAndDate.indexOf('ngày'));
  const reference = (number ?? '').replace('Số:', 'số');
  return [
    {
      orientation: 'portrait',
      blocks: [
        {
          kind: 'appendix-heading',
          heading: 'Danh sách',
          title: `Người trực bảo đảm ${securityTerm(request.directive)}`,
          attachedTo: `(Kèm theo Quyết định ${reference} ${date} của ${name})`,
        },
        peopleTable(people),
      ],
    },
  ];
}

/** Quyết định (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.2). */
export const documentKind: DocumentKind = {
  id: 'duty-decision',
  title: 'Quyết định phân công trực',
  usefulWhen: 'Khi lãnh đạo đơn vị giao việc trực bằng văn bản.',
  recordKindIds: ['duty-roster'],
  aboutRowOf: null,
  build: (request) => {
    const { unit } = request.input;
    const people = dutyPeople(request);
    const subject = `Về việc phân công trực bảo đảm ${securityTerm(request.directive)} ${occasionOf(request.directive)}`;
    return {
      title: `Quyết định: ${subject}`,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            letterhead(request),
            { kind: 'type-heading', name: 'Quyết định', subject, remark: null },
            { kind: 'centred-line', text: `${unit.head.title || BLANK} ${unitName(unit)}` },
            ...bases(request),
            { kind: 'centred-line', text: 'Quyết định:' },
            ...assignment(request, people),
            announcement(article(2, 'Người được phân công trực có nhiệm vụ:')),
            ...dutiesOf(request).map((duty, index) => paragraph(`${String(index + 1)}. ${duty}`)),
            announcement(
              article(
                3,
                'Quyết định này có hiệu lực kể từ ngày ký. Các bộ phận, cá nhân nêu tại Điều 1 và các bộ phận có liên ' +
                  'quan chịu trách nhiệm thi hành Quyết định này./.',
              ),
            ),
            signature(request),
          ],
        },
        ...peopleAppendix(request, people),
      ],
    };
  },
};
