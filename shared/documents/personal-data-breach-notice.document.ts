import { reportingOf } from '../directives/reporting-of.ts';
import { recordKind as incidents } from '../records/incidents.record.ts';
import { cellString } from '../records/record-kind.ts';
import { deadlinesOn } from '../records/reporting-deadline.ts';
import type { ReportingDeadline } from '../facts/reporting-deadline.ts';
import { contactLine } from '../report/model/opening.ts';
import { BLANK, blankNumber } from './content/blanks.ts';
import { spokenTime } from './content/campaign-texts.ts';
import { breachForm, FORM_ADDRESSEE, FORM_SUBJECT } from './content/breach-form.ts';
import { breachOf } from './content/incident-row.ts';
import { announcement, fact, paragraph } from './content/paragraphs.ts';
import { documentSymbol, headSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Block } from './model/document-model.ts';

/** The rule about breaches that is in force on a day, `YYYY-MM-DD`, as far as pack and table know. */
function ruleOn({ directive, facts }: DocumentRequest, day: string): ReportingDeadline | undefined {
  const reporting = reportingOf(directive, facts);
  const known = reporting === undefined ? [] : deadlinesOn(reporting, day);
  return known.find(({ about }) => about === 'personal-data-breach');
}

/** Whether the form of the decree of 2025 is the one in force. */
function isFormOf2025(rule: ReportingDeadline | undefined): boolean {
  return rule?.document.includes('356/2025/NĐ-CP') === true;
}

/** By what rule, whose duty, and that the form of the decree is what is sent in the end. */
function remarks(rule: ReportingDeadline | undefined): readonly Block[] {
  const form = isFormOf2025(rule)
    ? 'Các mục dưới đây theo Mẫu số 08 của nghị định. Điều chưa rõ thì ghi “đang xác minh”, gửi bổ sung sau.'
    : 'Khi gửi, chép các nội dung dưới đây vào đúng mẫu của nghị định.';
  const lines =
    rule === undefined
      ? ['Thầy/Cô hỏi cơ quan cấp trên về mẫu và thời hạn đang áp dụng.']
      : [`Theo ${rule.document}. Trách nhiệm: ${rule.duty}.`, form];
  return lines.map((text) => paragraph([{ text: `Lưu ý (xóa trước khi ký): ${text}`, isItalic: true }]));
}

/** What any form of such a notice asks for; for a rule whose form the app does not know. */
function contents(request: DocumentRequest): readonly Block[] {
  const row = breachOf(request);
  const { unit } = request.input;
  return [
    { kind: 'section-heading', text: 'I. Bên thông báo' },
    fact('Tên đơn vị', unit.name),
    fact('Đầu mối liên hệ', contactLine(unit)),
    fact('Người phụ trách dữ liệu cá nhân', ''),
    { kind: 'section-heading', text: 'II. Tính chất vi phạm' },
    fact('Thời gian phát hiện', spokenTime(cellString(row, 'detectedAt'))),
    fact('Nơi xảy ra, hệ thống', cellString(row, 'system')),
    fact('Diễn biến', cellString(row, 'description'), 3),
    fact('Tổ chức, cá nhân có liên quan', ''),
    fact('Loại dữ liệu cá nhân', '', 2),
    fact('Số người bị ảnh hưởng (ước tính)', ''),
    { kind: 'section-heading', text: 'III. Hậu quả, thiệt hại có thể xảy ra' },
    { kind: 'blank-lines', count: 2 },
    { kind: 'section-heading', text: 'IV. Biện pháp đã làm và sẽ làm' },
    fact('Đã làm', cellString(row, 'handling'), 2),
    fact('Sẽ làm để giảm thiệt hại', '', 2),
    fact('Phần còn đang xác minh', '', 2),
    announcement(`${unitName(unit)} sẽ thông báo bổ sung khi có thông tin mới./.`),
  ];
}

/**
 * The notice of a breach of personal data: Mẫu số 08 of Nghị định 356/2025/NĐ-CP where that is in force; else the contents
 * that every such notice has (Nghị định 13/2023/NĐ-CP, Điều 23), to be carried over into the form in force.
 */
export const documentKind: DocumentKind = {
  id: 'personal-data-breach-notice',
  title: 'Thông báo lộ dữ liệu cá nhân',
  usefulWhen: 'Khi dữ liệu cá nhân có thể đã lộ, mất: soạn nội dung để báo trong thời hạn.',
  recordKindIds: ['incidents'],
  aboutRowOf: incidents.id,
  build: (request) => {
    const { input, today } = request;
    const { unit } = input;
    const day = cellString(breachOf(request), 'detectedAt').slice(0, 10) || today;
    const rule = ruleOn(request, day);
    const isForm = isFormOf2025(rule);
    return {
      title: 'Thông báo vi phạm quy định về bảo vệ dữ liệu cá nhân',
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, 'TB')), about: null }),
            {
              kind: 'type-heading',
              name: 'Thông báo',
              subject: isForm ? FORM_SUBJECT : 'Vi phạm quy định về bảo vệ dữ liệu cá nhân',
              remark: isForm ? null : '(Thông báo lần đầu)',
            },
            { kind: 'addressees', names: [isForm ? FORM_ADDRESSEE : (rule?.to ?? BLANK)] },
            ...remarks(rule),
            ...(isForm ? breachForm(request) : contents(request)),
            headSignature(unit, ['Như trên;', 'Lưu: VT.']),
          ],
        },
      ],
    };
  },
};
