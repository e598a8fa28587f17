import { securityTerm } from '../directives/security-term.ts';
import { recordKind as incidents } from '../records/incidents.record.ts';
import { cellString, cellText, type RecordRow } from '../records/record-kind.ts';
import { reportAddressees } from '../report/model/addressees.ts';
import { contactLine } from '../report/model/opening.ts';
import { blankNumber } from './content/blanks.ts';
import { spokenTime } from './content/campaign-texts.ts';
import { incidentOf, reportedText } from './content/incident-row.ts';
import { announcement, fact, paragraph } from './content/paragraphs.ts';
import { documentSymbol, sentSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block } from './model/document-model.ts';

function unitBlocks({ input: { unit } }: DocumentRequest): readonly Block[] {
  return [
    { kind: 'section-heading', text: 'I. Đơn vị báo cáo' },
    fact('Tên đơn vị', unit.code === '' ? unit.name : `${unit.name} (mã đơn vị: ${unit.code})`),
    fact('Đầu mối liên hệ', contactLine(unit)),
  ];
}

function incidentBlocks(row: RecordRow): readonly Block[] {
  return [
    { kind: 'section-heading', text: 'II. Sự cố' },
    fact('Hệ thống gặp sự cố', cellString(row, 'system')),
    fact('Phát hiện lúc', spokenTime(cellString(row, 'detectedAt'))),
    fact('Mô tả', cellString(row, 'description'), 3),
    fact('Mức độ', cellText(incidents.columns.severity, row['severity'])),
    { kind: 'section-heading', text: 'III. Xử lý ban đầu' },
    fact('Biện pháp đã thực hiện', cellString(row, 'handling'), 3),
    fact('Đã báo cáo cho', reportedText(row)),
    fact('Kết quả đến nay', cellText(incidents.columns.status, row['status'])),
    fact('Xử lý xong lúc', spokenTime(cellString(row, 'handledAt'))),
    fact('Nguyên nhân (nếu đã rõ)', cellString(row, 'cause'), 2),
  ];
}

/** Báo cáo (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4) about one incident. */
export const documentKind: DocumentKind = {
  id: 'initial-incident-report',
  title: 'Báo cáo ban đầu về sự cố',
  usefulWhen: 'Khi có sự cố cần báo cơ quan cấp trên bằng văn bản.',
  recordKindIds: ['incidents'],
  aboutRowOf: incidents.id,
  build: (request) => {
    const { directive, input, today } = request;
    const { unit } = input;
    const row = incidentOf(request);
    const addressees = reportAddressees(directive, unit);
    const system = cellString(row, 'system');
    const about = system === '' ? `sự cố ${securityTerm(directive)}` : `sự cố đối với ${system}`;
    return {
      title: `Báo cáo ban đầu về ${about}`,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, 'BC')), about: null }),
            {
              kind: 'type-heading',
              name: 'Báo cáo',
              subject: `Ban đầu về sự cố ${securityTerm(directive)}`,
              remark: null,
            },
            { kind: 'addressees', names: addressees },
            paragraph(`${unitName(unit)} báo cáo ban đầu về ${about} như sau:`),
            ...unitBlocks(request),
            ...incidentBlocks(row),
            { kind: 'section-heading', text: 'IV. Đề nghị hỗ trợ' },
            { kind: 'blank-lines', count: 2 },
            announcement(
              `Trên đây là báo cáo ban đầu về sự cố. ${unitName(unit)} sẽ báo cáo bổ sung khi có thông tin mới./.`,
            ),
            sentSignature(unit, addressees),
          ],
        },
      ],
    };
  },
};
