import { securityTerm } from '../directives/security-term.ts';
import { recordKind as emergencyContacts } from '../records/emergency-contacts.record.ts';
import { recordKind as incidents } from '../records/incidents.record.ts';
import { cellString, cellText, type RecordRow } from '../records/record-kind.ts';
import { contactLine } from '../report/model/opening.ts';
import { BLANK, blankNumber, orBlank } from './content/blanks.ts';
import { spokenTime } from './content/campaign-texts.ts';
import { incidentOf } from './content/incident-row.ts';
import { announcement, fact, paragraph } from './content/paragraphs.ts';
import { documentSymbol, headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block } from './model/document-model.ts';

const ABOUT = 'V/v báo sự cố và đề nghị hỗ trợ';

const isPolice = (name: string) => /công an/iu.test(name);

/** The police body of the unit's own contacts, else that of the pack, else dots. */
function policeBody({ directive, input }: DocumentRequest): string {
  const own = (input.records[emergencyContacts.id] ?? []).map((row) => cellString(row, 'organisation'));
  const named = [...own, ...directive.contacts.map(({ organisation }) => organisation)];
  return named.find(isPolice) ?? BLANK;
}

function incidentFacts(row: RecordRow): readonly Block[] {
  return [
    fact('Hệ thống gặp sự cố', cellString(row, 'system')),
    fact('Phát hiện lúc', spokenTime(cellString(row, 'detectedAt'))),
    fact('Diễn biến', cellString(row, 'description'), 3),
    fact('Mức độ', cellText(incidents.columns.severity, row['severity'])),
    fact('Dữ liệu cá nhân', cellText(incidents.columns.personalData, row['personalData'])),
    fact('Việc đã làm', cellString(row, 'handling'), 2),
    fact('Chứng cứ còn giữ (ảnh màn hình, nhật ký, tệp)', '', 2),
  ];
}

/** Công văn (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5) to the police body about one incident. */
export const documentKind: DocumentKind = {
  id: 'police-notice',
  title: 'Công văn báo cơ quan công an',
  usefulWhen: 'Khi sự cố vượt khả năng xử lý, hoặc có dấu hiệu vi phạm pháp luật.',
  recordKindIds: ['incidents', 'emergency-contacts'],
  aboutRowOf: incidents.id,
  build: (request) => {
    const { directive, input, today } = request;
    const { unit } = input;
    const row = incidentOf(request);
    const about = `sự cố ${securityTerm(directive)}`;
    return {
      title: ABOUT,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, null)), about: ABOUT }),
            { kind: 'addressees', names: [policeBody(request)] },
            announcement(`${unitName(unit)} xin báo với quý cơ quan ${about} xảy ra tại đơn vị như sau:`),
            ...incidentFacts(row),
            paragraph(
              `${unitName(unit)} đề nghị quý cơ quan hướng dẫn, hỗ trợ xác minh nguyên nhân và xử lý theo quy định.`,
            ),
            paragraph(`Đầu mối của đơn vị: ${orBlank(contactLine(unit))}.`),
            announcement(`${unitName(unit)} trân trọng đề nghị./.`),
            headSignature(unit, ['Như trên;', `${orBlank(unit.governingBody)} (để b/c);`, 'Lưu: VT.']),
          ],
        },
      ],
    };
  },
};
