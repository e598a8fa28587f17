import { publicOccasionOf } from '#shared/directives/occasion.ts';
import type { DocumentRequest } from '../model/document-kind.ts';
import { hasPupils } from './awareness-audiences.ts';
import { fieldText } from './field-text.ts';

const SCHOOL = {
  unit: 'Nhà trường',
  readers: 'quý cha mẹ, thầy cô và các em',
  receiver: 'giáo viên chủ nhiệm hoặc nhà trường',
};
const OFFICE = { unit: 'Đơn vị', readers: 'mọi người trong đơn vị', receiver: 'người phụ trách của đơn vị' };

/**
 * A short message for a class group, plain text as it stands in Zalo: what to look out for and whom to tell. It names the
 * unit and, where the unit has entered one, the person who takes reports.
 */
export function awarenessMessage(request: DocumentRequest): string {
  const { directive, input } = request;
  const words = hasPupils(directive) ? SCHOOL : OFFICE;
  const name = input.unit.name === '' ? words.unit : input.unit.name;
  const receiver = fieldText(request, 'report-to');
  const phone = input.unit.contact.phone;
  const whom = [receiver === '' ? words.receiver : receiver, phone].filter((part) => part !== '');
  return [
    `${name} nhắc ${words.readers} về an toàn trên mạng${publicOccasionOf(directive)}:`,
    '1. Đặt mật khẩu dài, mỗi nơi một mật khẩu, bật xác thực hai bước. Không đưa mã xác thực cho ai.',
    `2. ${words.unit} không yêu cầu chuyển tiền qua tin nhắn. Bị giục chuyển tiền thì dừng lại và gọi hỏi.`,
    '3. Không nhấn liên kết lạ, không cài ứng dụng từ tin nhắn.',
    '4. Không đăng ngày sinh, số điện thoại, giấy tờ của người khác.',
    '5. Kiểm tra nguồn tin; không đăng, không chia sẻ tin bịa đặt, xuyên tạc.',
    `Thấy trang của đơn vị có nội dung không phù hợp hoặc nghi bị lừa, xin báo: ${whom.join(', ')}. Xin cảm ơn.`,
  ].join('\n');
}
