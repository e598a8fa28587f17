import { cellString } from '#shared/records/record-kind.ts';
import type { DocumentRequest } from '../model/document-kind.ts';
import type { Block } from '../model/document-model.ts';
import { BLANK } from './blanks.ts';
import { spokenTime } from './campaign-texts.ts';
import { breachOf } from './incident-row.ts';
import { announcement, fact, paragraph } from './paragraphs.ts';
import { unitName } from './unit-texts.ts';

/** To whom the form is addressed. */
export const FORM_ADDRESSEE = 'Cơ quan chuyên trách bảo vệ dữ liệu cá nhân, Bộ Công an';

/** What the form is called. */
export const FORM_SUBJECT = 'Vi phạm quy định bảo vệ dữ liệu cá nhân';

/** The person that the form asks for twice. */
function responsiblePerson(): readonly Block[] {
  return [
    fact('Nhân sự chịu trách nhiệm bảo vệ dữ liệu cá nhân', ''),
    fact('Họ và tên', ''),
    fact('Chức danh', ''),
    fact('Số điện thoại liên lạc', ''),
    fact('Email', ''),
  ];
}

/** The address of the unit's website; `''` where it has none or several, of which nobody has said the one to name. */
function website({ input }: DocumentRequest): string {
  const addresses = (input.records['websites'] ?? []).map((row) => cellString(row, 'address'));
  return addresses.length === 1 ? (addresses[0] ?? '') : '';
}

function organisation(request: DocumentRequest): readonly Block[] {
  const { unit } = request.input;
  return [
    { kind: 'section-heading', text: '1. Thông tin về tổ chức, doanh nghiệp' },
    fact('Tên tổ chức, doanh nghiệp', unit.name),
    fact('Địa chỉ trụ sở chính', ''),
    fact('Địa chỉ trụ sở giao dịch', ''),
    fact(
      'Quyết định thành lập/Giấy chứng nhận đăng ký doanh nghiệp/Giấy chứng nhận đăng ký kinh doanh/Giấy chứng nhận đầu tư số',
      `${BLANK} do ${BLANK} cấp ngày … tháng … năm … tại ${BLANK}`,
    ),
    fact('Mã số thuế', ''),
    fact('Điện thoại', unit.contact.phone),
    fact('Website', website(request)),
    ...responsiblePerson(),
  ];
}

function breach(request: DocumentRequest): readonly Block[] {
  const row = breachOf(request);
  return [
    { kind: 'section-heading', text: '2. Mô tả hành vi vi phạm quy định bảo vệ dữ liệu cá nhân' },
    fact('Thời gian', spokenTime(cellString(row, 'detectedAt'))),
    fact('Địa điểm', cellString(row, 'system')),
    fact('Hành vi', cellString(row, 'description'), 3),
    fact('Tổ chức, cá nhân liên quan', ''),
    fact('Các loại dữ liệu cá nhân và số lượng dữ liệu liên quan', '', 2),
    ...responsiblePerson(),
    fact('Hậu quả xảy ra', '', 2),
    fact('Biện pháp áp dụng', cellString(row, 'handling'), 2),
  ];
}

/**
 * The contents of Mẫu số 08 of Nghị định 356/2025/NĐ-CP, in the order and with the headings of the form; filled where the
 * unit has told it already.
 */
export function breachForm(request: DocumentRequest): readonly Block[] {
  const name = unitName(request.input.unit);
  return [
    announcement(
      `Thực hiện quy định về bảo vệ dữ liệu cá nhân, ${name} xin gửi ${FORM_ADDRESSEE} thông báo vi phạm quy định bảo vệ dữ liệu cá nhân, như sau:`,
    ),
    ...organisation(request),
    ...breach(request),
    { kind: 'section-heading', text: '3. Tài liệu kèm theo' },
    { kind: 'blank-lines', count: 2 },
    { kind: 'section-heading', text: '4. Cam kết' },
    paragraph(
      `${name} xin cam kết chịu trách nhiệm về tính chính xác và tính hợp pháp của thông báo cùng các tài liệu kèm theo và cam kết tuân thủ các quy định của pháp luật./.`,
    ),
  ];
}
