import { visibleText } from '../base/visible-text.ts';
import type { HandedUpStanding, PlacedHandedUp } from './handed-up-standing.ts';

/** What the user reads about a file that was handed up: a sentence, and what to do next. */
export interface HandedUpSentence {
  readonly sentence: string;
  readonly nextStep: string;
}

const ASK_AGAIN =
  'Đề nghị nơi nhận cấp dưới lập và gửi lại tệp. Các báo cáo trong tệp vẫn được xét riêng từng tệp.';
const CALL = 'Gọi theo số đã biết từ trước, không theo số ghi trong tệp.';

const refused = (sentence: string): HandedUpSentence => ({ sentence, nextStep: ASK_AGAIN });
const settled = (sentence: string): HandedUpSentence => ({ sentence, nextStep: 'Không phải làm gì thêm.' });

const SENTENCES: Readonly<Record<HandedUpStanding, (about: string) => HandedUpSentence>> = {
  counts: (newKey) =>
    newKey === ''
      ? {
          sentence: 'Bản kê này được tính: đơn vị, khóa đã duyệt, quyết định và giờ nhận.',
          nextStep:
            'Báo cáo nào nơi đó nhận trước thì tính theo giờ nơi đó ghi. Quyết định của nơi đó hiện riêng với của Thầy/Cô.',
        }
      : {
          sentence: `Bản kê này được tính, nhưng niêm phong bằng khóa cũ. Khóa hiện nay của nơi đó là ${newKey}.`,
          nextStep: 'Đề nghị nơi đó lập lại tệp bằng khóa mới. Có tệp mới thì tệp này không còn được tính.',
        },
  superseded: (newKey) =>
    newKey === ''
      ? settled('Nơi nhận này đã gửi bản kê mới hơn nên bản này chỉ còn được tính giờ nhận.')
      : {
          sentence: `Nơi nhận này đã thay khóa và nộp bản kê bằng khóa mới ${newKey}. Bản này chỉ còn được tính giờ nhận.`,
          nextStep: 'So số đơn vị, quyết định của hai bản. Bản mới thiếu thì hỏi lại nơi đó.',
        },
  'after-renewal': (newKey) => ({
    sentence: `Bản kê này lập sau khi nơi đó đã thay khóa bằng ${newKey}, nhưng vẫn niêm phong bằng khóa cũ nên không được tính.`,
    nextStep: `Máy cũ có thể đang ở trong tay người khác. ${CALL}`,
  }),
  duplicate: () => settled('Bản kê này đã có trong một tệp khác.'),
  'unknown-desk': () => ({
    sentence: 'Phần mềm chưa biết mã khóa của nơi nhận đã gửi tệp này nên chưa tính bản kê.',
    nextStep: `${CALL} So đủ bốn nhóm ký tự; khớp thì ghi nhận khóa.`,
  }),
  'other-commune': (about) => ({
    sentence: `Khóa này được ghi nhận cho ${about}, nhưng bản kê là của nơi khác.`,
    nextStep: `Chưa tính bản kê này. ${CALL}`,
  }),
  'unit-elsewhere': (about) => ({
    sentence: `Đơn vị ${about} trong bản kê thuộc nơi khác theo danh sách của Thầy/Cô.`,
    nextStep: 'Chưa tính bản kê này. Sửa tên xã, phường trong danh sách, hoặc hỏi lại nơi gửi.',
  }),
  'signature-missing': () => refused('Tệp nộp lên này thiếu niêm phong của nơi nhận cấp dưới.'),
  changed: () => refused('Bản kê trong tệp này đã bị sửa sau khi niêm phong.'),
  'signature-wrong': () => refused('Niêm phong của bản kê trong tệp này không đúng.'),
  newer: () => ({
    sentence: 'Tệp này do phiên bản mới hơn của chương trình lập.',
    nextStep: 'Cập nhật chương trình rồi đọc lại. Các báo cáo trong tệp vẫn được xét riêng từng tệp.',
  }),
  malformed: () => refused('Bản kê trong tệp này bị hỏng hoặc thiếu.'),
  contradictory: () => refused('Bản kê trong tệp này tự mâu thuẫn nên không dùng được.'),
  'unit-outside': (about) =>
    refused(`Bản kê nói về đơn vị ${about}, ngoài danh sách đơn vị của chính bản kê.`),
  'report-missing': (about) => refused(`Tệp thiếu báo cáo ${about} mà bản kê có ghi.`),
  'report-changed': (about) => refused(`Báo cáo ${about} trong tệp khác với báo cáo mà bản kê ghi.`),
};

/** The words for what a file that was handed up is worth. */
export function handedUpSentence({
  standing,
  subject,
}: Pick<PlacedHandedUp, 'standing' | 'subject'>): HandedUpSentence {
  return SENTENCES[standing](visibleText(subject));
}
