import { letterInUse } from '#shared/inventory/letter-in-use.ts';
import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { formatDate, formatDocumentDate, toVietnamTime } from '#shared/base/dates.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { occasionOf } from '#shared/directives/occasion.ts';
import { isOfMany } from '#shared/directives/run.ts';
import { securityTerm } from '#shared/directives/security-term.ts';
import { documentAbbreviation } from '#shared/unit/unit-profile.ts';
import { unitTypeLabel } from '#shared/unit/unit-types.ts';
import { reportAddressees } from './addressees.ts';
import type { LabelledText } from './labelled-text.ts';
import type { PrintedReport } from './printed-report.ts';

/** The head of an administrative report up to its first section. */
export interface Opening {
  readonly governingBody: string;
  readonly unitName: string;
  /** `Số:` with room for a number that is given after signing. */
  readonly number: string;
  readonly placeAndDate: string;
  /** The trích yếu under `BÁO CÁO`. */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly paragraphs: readonly string[];
  /** Section I: the unit and the period. */
  readonly unitFacts: readonly LabelledText[];
}

/** Room for a number written by hand or typed in later. */
const NUMBER_GAP = '\u00a0'.repeat(10);

/** The ký hiệu of the report, what follows the number: `/BC-THHS`. */
export function documentSymbol(unit: UnitProfileDraft): string {
  return `/BC-${documentAbbreviation(unit)}`;
}

/** The date line of the report: the day of its creation in Vietnam. */
export function documentDate(report: PrintedReport): string {
  return formatDocumentDate(toVietnamTime(new Date(report.createdAt)).slice(0, 10));
}

function openingSentence({ input }: PrintedReport, directive: Directive): string {
  const letter = letterInUse(directive, input.records);
  const { name } = input.unit;
  if (letter === null) return `${name} báo cáo kết quả tự kiểm tra như sau:`;
  const number = letter.number === null ? 'Công văn' : `Công văn số ${letter.number}`;
  const date = letter.date === null ? `năm ${String(letter.year)}` : formatDocumentDate(letter.date);
  const reference = `${number} ${date} của ${letter.issuer} về việc ${letter.subject}`;
  return `Thực hiện ${reference}, ${name} báo cáo kết quả tự kiểm tra như sau:`;
}

function correctionParagraph({ sequence, correctionReason }: PrintedReport): readonly string[] {
  if (sequence === 1) return [];
  const reason = correctionReason.replace(/[.\s]+$/u, '');
  return [
    `Đây là báo cáo lần ${String(sequence)}, thay thế báo cáo lần ${String(sequence - 1)}. Lý do: ${reason}.`,
  ];
}

/** Said before anybody looks for a number. */
function phonesParagraph({ phonesHidden }: PrintedReport): readonly string[] {
  if (phonesHidden !== true) return [];
  return [
    'Số điện thoại ở phần đầu mối liên hệ và ở cột điện thoại trong các bảng của báo cáo này đã được ẩn. Chỗ ghi “đã ẩn” cùng số thứ tự là cùng một số điện thoại.',
  ];
}

/** Whom to ask: name, position, phone, e-mail; `''` when the profile names nobody. */
export function contactLine({ contact }: UnitProfileDraft): string {
  const phone = contact.phone === '' ? '' : `điện thoại ${contact.phone}`;
  return [contact.name, contact.position, phone, contact.email].filter((part) => part !== '').join(', ');
}

function eventPeriod({ event }: Directive): string {
  const { name, startsOn, endsOn } = event;
  if (startsOn === null || endsOn === null) return name;
  return `${name}, từ ngày ${formatDate(startsOn)} đến ngày ${formatDate(endsOn)}`;
}

/** The head, the opening paragraphs and the facts about the unit. */
export function buildOpening(report: PrintedReport, directive: Directive): Opening {
  const { unit } = report.input;
  return {
    governingBody: unit.governingBody,
    unitName: unit.name,
    number: `Số:${NUMBER_GAP}${documentSymbol(unit)}`,
    placeAndDate: `${unit.place}, ${documentDate(report)}`,
    subject: `Kết quả tự kiểm tra, bảo đảm ${securityTerm(directive)} ${occasionOf(directive)}`,
    addressees: reportAddressees(directive, unit),
    paragraphs: [
      openingSentence(report, directive),
      ...correctionParagraph(report),
      ...phonesParagraph(report),
    ],
    unitFacts: [
      { label: 'Đơn vị', text: `${unit.name} (mã đơn vị: ${unit.code})` },
      { label: 'Loại hình', text: unitTypeLabel(unit.type) },
      { label: 'Địa bàn', text: unit.commune },
      { label: isOfMany(directive) ? 'Đợt tự kiểm' : 'Sự kiện', text: eventPeriod(directive) },
      { label: 'Đầu mối liên hệ', text: contactLine(unit) },
    ],
  };
}
