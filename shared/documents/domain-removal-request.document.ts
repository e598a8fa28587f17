import { formatDate } from '../base/dates.ts';
import { recordKind as domainsToRemove } from '../records/domains-to-remove.record.ts';
import { cellString, type RecordRow } from '../records/record-kind.ts';
import { contactLine } from '../report/model/opening.ts';
import { BLANK, blankNumber, blankRows, orBlank } from './content/blanks.ts';
import { letterReference } from './content/campaign-texts.ts';
import { announcement, paragraph } from './content/paragraphs.ts';
import { documentSymbol, sentSignature, undatedLetterhead, unitName } from './content/unit-texts.ts';
import type { DocumentKind, DocumentRequest } from './model/document-kind.ts';
import type { Table } from './model/document-model.ts';

/** The two syllables of a domain name stay on one line. */
const ABOUT = 'V/v đề nghị loại bỏ tên\u00a0miền không còn sử dụng';

function domainTable(rows: readonly RecordRow[]): Table {
  const lines = rows.map((row) => [
    cellString(row, 'domain'),
    cellString(row, 'reason'),
    formatDate(cellString(row, 'unusedSince')),
    cellString(row, 'pointsTo'),
    [cellString(row, 'registrar'), cellString(row, 'holder')].filter((part) => part !== '').join('; '),
  ]);
  return {
    kind: 'table',
    columns: [
      { label: 'Tên miền', width: 4.8, align: 'left', isBold: true },
      { label: 'Lý do', width: 4, align: 'left' },
      { label: 'Ngừng dùng từ', width: 2, align: 'center' },
      { label: 'Hiện trỏ về đâu', width: 2.5, align: 'left' },
      { label: 'Nhà đăng ký, đứng tên', width: 2.5, align: 'left' },
    ],
    rows: lines.length === 0 ? blankRows(4, 5) : lines,
    isNumbered: true,
    isLarge: false,
    totalRow: null,
  };
}

/** What the request begins with where the unit acts on a letter. */
function onLetter(request: DocumentRequest): string {
  const letter = letterReference(request);
  return letter === null ? '' : `Thực hiện ${letter}, `;
}

/** Công văn (Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.5). */
export const documentKind: DocumentKind = {
  id: 'domain-removal-request',
  title: 'Đề nghị loại bỏ tên miền',
  usefulWhen: 'Khi đơn vị còn tên miền cũ, không dùng nữa, cần Sở loại bỏ.',
  recordKindIds: ['domains-to-remove'],
  aboutRowOf: null,
  build: (request) => {
    const { directive, input, today } = request;
    const { unit } = input;
    const rows = (input.records[domainsToRemove.id] ?? []).filter((row) => cellString(row, 'domain') !== '');
    const count = rows.length === 0 ? BLANK : String(rows.length).padStart(2, '0');
    return {
      title: ABOUT,
      author: unitName(unit),
      sections: [
        {
          orientation: 'portrait',
          blocks: [
            undatedLetterhead(unit, today, { number: blankNumber(documentSymbol(unit, null)), about: ABOUT }),
            { kind: 'addressees', names: directive.addressees },
            paragraph(`${onLetter(request)}${unitName(unit)} đã rà soát các tên miền thuộc phạm vi quản lý.`),
            announcement(
              `Qua rà soát, đơn vị có ${count} tên miền không còn sử dụng. Để tránh bị lợi dụng đăng tải nội dung không phù hợp, ` +
                `${unitName(unit)} kính đề nghị ${directive.addressees.join(', ')} xem xét, loại bỏ các tên miền sau:`,
            ),
            domainTable(rows),
            paragraph(`Khi cần thêm thông tin, xin liên hệ: ${orBlank(contactLine(unit))}.`),
            announcement(`${unitName(unit)} trân trọng đề nghị./.`),
            sentSignature(unit, directive.addressees),
          ],
        },
      ],
    };
  },
};
