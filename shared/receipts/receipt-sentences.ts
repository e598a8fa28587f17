import type { ReceiptContent, ReceiptKind } from './receipt-content.ts';
import type { ReceiptStanding } from './receipt-standing.ts';

/** What the user reads about a receipt: a sentence, and what to do next. */
export interface ReceiptSentence {
  readonly sentence: string;
  readonly nextStep: string;
}

/** What a receipt of a kind is called. */
export const RECEIPT_NAMES: Readonly<Record<ReceiptKind, string>> = {
  received: 'Biên nhận',
  returned: 'Thông báo trả lại',
};

const CALL = 'Gọi cho nơi nhận theo số đã biết từ trước, không theo số ghi trong tệp.';

const REFUSALS: Readonly<
  Record<Exclude<ReceiptStanding, 'for-latest' | 'for-earlier' | 'other-unit'>, ReceiptSentence>
> = {
  'unknown-desk': {
    sentence:
      'Phần mềm chưa biết mã khóa của nơi nhận này. Tên nơi nhận trong tệp là do người lập tệp tự khai.',
    nextStep: `${CALL} So đủ bốn nhóm ký tự của mã khóa. Khớp thì ghi nhận khóa; không khớp thì không dùng tệp.`,
  },
  'own-key': {
    sentence: 'Tệp này do chính khóa đã niêm phong báo cáo lập ra, không phải do nơi nhận.',
    nextStep: 'Không dùng tệp này. Chờ biên nhận của nơi nhận.',
  },
  'other-key': {
    sentence: 'Tệp này nói về báo cáo mang mã khóa khác với mã khóa mà đơn vị đã dùng.',
    nextStep: `Chưa dùng tệp này. ${CALL} Có thể người khác đã gửi báo cáo thay đơn vị.`,
  },
  'other-report': {
    sentence: 'Tệp này không nói về báo cáo nào đã xuất trên máy này.',
    nextStep: 'Mở tệp này trên máy đã xuất báo cáo. Nếu chỉ có một máy, hỏi lại nơi nhận.',
  },
  'other-campaign': {
    sentence: 'Tệp này thuộc đợt mà máy này chưa xuất báo cáo nào.',
    nextStep: 'Mở tệp này trên máy đã xuất báo cáo của đợt đó, hoặc hỏi lại nơi nhận.',
  },
};

/** The words for a standing. What a receipt is for decides them, and none of the texts that its sender wrote. */
export function receiptSentence(
  standing: ReceiptStanding,
  { kind, report }: Pick<ReceiptContent, 'kind' | 'report'>,
): ReceiptSentence {
  const version = `lần ${String(report.sequence)}`;
  switch (standing) {
    case 'for-latest':
      return kind === 'received'
        ? {
            sentence: `Nơi nhận đã nhận báo cáo ${version} của đơn vị.`,
            nextStep: 'Giữ tệp này cùng báo cáo để lưu hồ sơ.',
          }
        : {
            sentence: `Nơi nhận trả lại báo cáo ${version} để đơn vị sửa.`,
            nextStep: 'Sửa những điều được nêu, rồi xuất và gửi báo cáo lần tiếp theo.',
          };
    case 'for-earlier':
      return {
        sentence: `${RECEIPT_NAMES[kind]} này cho bản cũ, ${version}. Sau đó đơn vị đã xuất bản mới hơn.`,
        nextStep:
          kind === 'received'
            ? 'Hỏi nơi nhận đã có bản mới nhất hay chưa.'
            : 'So lý do trả lại với bản mới nhất. Nếu chưa sửa đủ, sửa rồi xuất lại.',
      };
    case 'other-unit':
      return {
        sentence: `Tệp này cho đơn vị có mã ${report.unitCode}, không phải đơn vị của Thầy/Cô.`,
        nextStep: 'Không dùng tệp này. Báo cho nơi nhận biết tệp đã gửi nhầm.',
      };
    default:
      return REFUSALS[standing];
  }
}
