import { limitText, REPORT_FILE_LIMIT_BYTES } from '../base/file-limits.ts';
import type { IntegrityCause } from './verification.ts';

/** What the user reads about one axis of the verdict: a sentence, and what to do next. */
export interface VerdictSentence {
  readonly sentence: string;
  readonly nextStep: string;
}

const ASK_AGAIN =
  'Chưa dùng tệp này. Đề nghị người gửi gửi tệp PDF gốc do Tự kiểm ATTT xuất ra, không in, quét hay lưu lại.';
const CHANGED =
  'Không dùng nội dung tệp này. Tải hoặc chép lại tệp; nếu vẫn vậy, đề nghị người gửi gửi lại tệp gốc.';
const NOT_AS_WRITTEN =
  'Không dùng nội dung tệp này. Đề nghị người gửi xuất lại báo cáo bằng Tự kiểm ATTT rồi gửi lại.';

const INTEGRITY: Readonly<Record<IntegrityCause, VerdictSentence>> = {
  intact: {
    sentence: 'Báo cáo còn nguyên vẹn, không có gì thay đổi từ khi niêm phong hoặc ký số.',
    nextStep: 'Xem tiếp tệp của đơn vị nào và có được tính hay không.',
  },
  'empty-file': {
    sentence: 'Tệp rỗng, không có nội dung.',
    nextStep: 'Tải hoặc chép lại tệp. Nếu vẫn rỗng, đề nghị đơn vị gửi lại.',
  },
  'file-too-large': {
    sentence: `Tệp lớn hơn mức được nhận là ${limitText(REPORT_FILE_LIMIT_BYTES)}.`,
    nextStep: 'Đề nghị đơn vị giảm dung lượng minh chứng rồi xuất lại báo cáo.',
  },
  'not-a-pdf': {
    sentence: 'Đây không phải tệp PDF.',
    nextStep: 'Chọn đúng tệp báo cáo do Tự kiểm ATTT xuất ra.',
  },
  'damaged-pdf': {
    sentence: 'Tệp PDF bị hỏng hoặc chưa tải về đủ nên không đọc được.',
    nextStep: 'Tải hoặc chép lại tệp. Nếu vẫn hỏng, đề nghị đơn vị gửi lại.',
  },
  'not-our-report': {
    sentence: 'Đây không phải báo cáo do Tự kiểm ATTT xuất ra.',
    nextStep: 'Chọn đúng tệp báo cáo, hoặc đề nghị đơn vị gửi tệp PDF gốc do Tự kiểm ATTT xuất ra.',
  },
  receipt: {
    sentence: 'Đây là biên nhận hoặc thông báo trả lại của nơi nhận, không phải báo cáo.',
    nextStep: 'Đơn vị đã gửi báo cáo mở tệp này ở màn hình “Kiểm tra tệp báo cáo” để xem và lưu.',
  },
  'receipt-data-invalid': {
    sentence: 'Đây là biên nhận, nhưng dữ liệu bên trong không đúng quy cách của Tự kiểm ATTT.',
    nextStep: 'Không dùng tệp này. Cập nhật chương trình; nếu vẫn vậy, đề nghị nơi nhận lập lại biên nhận.',
  },
  'desk-summary': {
    sentence: 'Đây là báo cáo tổng hợp của một nơi nhận, không phải báo cáo của một đơn vị.',
    nextStep: 'Mở tệp này ở màn hình “Kiểm tra tệp báo cáo” để so mã khóa với nơi nhận.',
  },
  'desk-summary-invalid': {
    sentence: 'Đây là báo cáo tổng hợp, nhưng dữ liệu bên trong không đúng quy cách của Tự kiểm ATTT.',
    nextStep:
      'Không dùng tệp này. Cập nhật chương trình; nếu vẫn vậy, đề nghị nơi nhận lập lại báo cáo tổng hợp.',
  },
  'packed-archive': {
    sentence: 'Đây là tệp nén, chưa phải tệp báo cáo. Báo cáo có thể nằm bên trong.',
    nextStep: 'Nháy chuột phải vào tệp, chọn giải nén, rồi kiểm tra tệp PDF lấy ra.',
  },
  'zip-locked': {
    sentence: 'Tệp nén có đặt mật khẩu nên phần mềm không mở được.',
    nextStep: 'Giải nén bằng mật khẩu đơn vị đã báo, rồi kiểm tra tệp PDF lấy ra.',
  },
  'zip-damaged': {
    sentence: 'Tệp nén bị hỏng hoặc chưa tải về đủ nên không mở hết được.',
    nextStep: 'Tải hoặc chép lại tệp. Nếu vẫn hỏng, đề nghị đơn vị gửi lại.',
  },
  'zip-too-large': {
    sentence: 'Tệp nén chứa quá nhiều hoặc bung ra quá lớn nên phần mềm đã dừng mở.',
    nextStep: 'Hỏi lại đơn vị đã gửi gì. Nếu đúng là báo cáo, giải nén rồi kiểm tra từng tệp PDF.',
  },
  'zip-without-report': {
    sentence: 'Trong tệp nén không có tệp PDF nào.',
    nextStep: 'Chọn đúng tệp, hoặc đề nghị đơn vị gửi tệp PDF gốc do Tự kiểm ATTT xuất ra.',
  },
  'packed-mail': {
    sentence: 'Đây là thư điện tử đã lưu lại, chưa phải tệp báo cáo. Báo cáo có thể đính kèm trong thư.',
    nextStep: 'Mở thư, lưu tệp PDF đính kèm ra máy, rồi kiểm tra tệp PDF đó.',
  },
  'mail-damaged': {
    sentence: 'Thư điện tử bị hỏng hoặc chưa lưu đủ nên không lấy được tệp đính kèm.',
    nextStep: 'Mở thư, lưu tệp đính kèm ra thư mục, rồi kiểm tra tệp đó.',
  },
  'mail-too-large': {
    sentence: 'Thư có quá nhiều phần nên phần mềm đã dừng mở.',
    nextStep: 'Mở thư, lưu tệp PDF đính kèm ra thư mục, rồi kiểm tra tệp đó.',
  },
  'mail-without-report': {
    sentence: 'Thư này không có tệp PDF nào đính kèm.',
    nextStep: 'Chọn đúng thư, hoặc đề nghị đơn vị gửi tệp PDF gốc do Tự kiểm ATTT xuất ra.',
  },
  'outlook-mail': {
    sentence: 'Đây là thư lưu theo kiểu MSG riêng của Outlook, phần mềm không mở được.',
    nextStep: 'Mở thư trong Outlook, lưu thư thành tệp EML hoặc lưu tệp đính kèm ra thư mục.',
  },
  'encrypted-no-key': {
    sentence: 'Tệp đã được mã hóa để gửi đi. Máy này không có khóa giải mã nên không mở được.',
    nextStep: 'Mở tệp trên máy giữ khóa giải mã của nơi nhận, hoặc đề nghị đơn vị gửi tệp PDF.',
  },
  'encrypted-key-locked': {
    sentence: 'Tệp đã được mã hóa để gửi đi. Khóa giải mã của máy này còn chờ mật khẩu.',
    nextStep: 'Nhập mật khẩu khóa giải mã ở trang “Tổng hợp báo cáo”, thẻ “Nguồn dữ liệu”, rồi đọc lại tệp.',
  },
  'encrypted-for-others': {
    sentence: 'Tệp đã được mã hóa cho nơi nhận khác hoặc cho khóa cũ, nên máy này không mở được.',
    nextStep: 'Mở tệp trên máy giữ đúng khóa, hoặc đề nghị đơn vị gửi tệp PDF.',
  },
  'encrypted-damaged': {
    sentence: 'Tệp mã hóa đã bị thay đổi, bị hỏng hoặc chưa tải về đủ nên không mở được.',
    nextStep: 'Tải hoặc chép lại tệp. Nếu vẫn vậy, đề nghị đơn vị gửi lại tệp.',
  },
  'encrypted-kind-unknown': {
    sentence: 'Tệp được mã hóa theo cách mà phần mềm không mở.',
    nextStep: 'Đề nghị đơn vị lập bản mã hóa bằng Tự kiểm ATTT, hoặc gửi tệp PDF.',
  },
  'encrypted-without-pdf': {
    sentence: 'Phần mềm đã giải mã được tệp, nhưng bên trong không phải một tệp PDF.',
    nextStep: 'Đề nghị đơn vị lập bản mã hóa bằng Tự kiểm ATTT, hoặc gửi tệp PDF.',
  },
  'packed-base64': {
    sentence: 'Tệp đã bị đổi sang dạng chữ khi gửi qua mạng nên chưa kiểm tra được.',
    nextStep: 'Tải lại tệp từ nơi gửi. Nếu vẫn vậy, đề nghị đơn vị gửi lại tệp trong một tệp nén ZIP.',
  },
  'packed-portfolio': {
    sentence: 'Tệp PDF này chứa tệp khác bên trong. Báo cáo có thể là một trong các tệp đó.',
    nextStep: 'Mở tệp bằng chương trình đọc PDF, lưu tệp báo cáo đính kèm ra máy, rồi kiểm tra tệp đó.',
  },
  'office-document': {
    sentence: 'Đây là tệp soạn thảo, như DOCX, không phải tệp báo cáo PDF.',
    nextStep: 'Đề nghị đơn vị gửi tệp PDF gốc do Tự kiểm ATTT xuất ra, không gửi bản soạn thảo.',
  },
  'cut-off': {
    sentence: 'Tệp chưa đủ, bị thiếu phần cuối.',
    nextStep: 'Tải hoặc chép lại tệp từ nơi gửi rồi kiểm tra lại. Nếu vẫn thiếu, đề nghị đơn vị gửi lại.',
  },
  'saved-again': {
    sentence: 'Báo cáo này đã được chương trình khác lưu lại nên niêm phong không còn.',
    nextStep: ASK_AGAIN,
  },
  'no-report-data': {
    sentence: 'Tệp PDF này không mang dữ liệu báo cáo. Có thể đây là bản in, bản quét hoặc bản lưu lại.',
    nextStep: ASK_AGAIN,
  },
  'no-signature': {
    sentence: 'Tệp có dữ liệu báo cáo nhưng không có niêm phong hay chữ ký số.',
    nextStep: 'Chưa dùng số liệu trong tệp này. Đề nghị đơn vị gửi tệp đã niêm phong hoặc đã ký số.',
  },
  'byte-range-invalid': {
    sentence: 'Phạm vi niêm phong của tệp không đúng. Tệp đã bị sửa sau khi niêm phong.',
    nextStep: CHANGED,
  },
  'signature-malformed': {
    sentence: 'Niêm phong của tệp bị hỏng, đã bị sửa, hoặc tệp chưa tải về đủ.',
    nextStep: CHANGED,
  },
  'algorithm-not-allowed': {
    sentence: 'Niêm phong hoặc chữ ký số dùng thuật toán không đủ an toàn.',
    nextStep: 'Đề nghị đơn vị xuất lại báo cáo, hoặc ký lại bằng chứng thư số còn hiệu lực.',
  },
  'digest-mismatch': {
    sentence: 'Nội dung tệp đã bị thay đổi sau khi niêm phong, hoặc tệp chưa tải về đủ.',
    nextStep: CHANGED,
  },
  'signature-mismatch': {
    sentence: 'Niêm phong của tệp không đúng với khóa đã niêm phong.',
    nextStep: CHANGED,
  },
  'certificate-mismatch': {
    sentence: 'Chứng thư trong tệp không phải chứng thư đã dùng để niêm phong.',
    nextStep: CHANGED,
  },
  'content-after-seal': {
    sentence: 'Tệp đã bị thêm nội dung sau khi niêm phong.',
    nextStep: CHANGED,
  },
  'duplicate-report-data': {
    sentence: 'Tệp mang nhiều bản dữ liệu báo cáo, không rõ bản nào là thật.',
    nextStep: NOT_AS_WRITTEN,
  },
  'duplicate-attachment': {
    sentence: 'Tệp có hai tệp đính kèm trùng tên.',
    nextStep: NOT_AS_WRITTEN,
  },
  'attachment-list-invalid': {
    sentence: 'Danh mục tệp đính kèm không đúng cách Tự kiểm ATTT ghi.',
    nextStep: NOT_AS_WRITTEN,
  },
  'stream-too-large': {
    sentence: 'Một phần của tệp được nén quá mức hoặc bung ra quá lớn.',
    nextStep: NOT_AS_WRITTEN,
  },
  'active-content': {
    sentence: 'Tệp chứa mã hoặc lệnh tự chạy. Báo cáo do Tự kiểm ATTT xuất ra không bao giờ có.',
    nextStep:
      'Không dùng và không mở tệp này, kể cả bằng chương trình khác. Báo cho người phụ trách an toàn thông tin.',
  },
  encrypted: {
    sentence: 'Tệp đã bị đặt mật khẩu hoặc mã hóa nên không kiểm tra được.',
    nextStep: ASK_AGAIN,
  },
  'report-data-invalid': {
    sentence: 'Dữ liệu báo cáo trong tệp không đúng quy cách của Tự kiểm ATTT.',
    nextStep: NOT_AS_WRITTEN,
  },
  'evidence-missing': {
    sentence: 'Thiếu một tệp minh chứng mà báo cáo có ghi.',
    nextStep: NOT_AS_WRITTEN,
  },
  'evidence-mismatch': {
    sentence: 'Một tệp minh chứng không phải tệp mà báo cáo đã ghi.',
    nextStep: NOT_AS_WRITTEN,
  },
  'evidence-unlisted': {
    sentence: 'Tệp có phần đính kèm mà báo cáo không ghi.',
    nextStep: NOT_AS_WRITTEN,
  },
  'not-judged': {
    sentence: 'Chưa kiểm tra được tệp này vì phần mềm gặp lỗi. Tệp không bị thay đổi.',
    nextStep: 'Chưa dùng tệp này. Đề nghị đơn vị gửi lại, và báo lỗi cho bộ phận hỗ trợ phần mềm.',
  },
};

/** Is it whole? The words for a cause; `missingBytes` is how much is known to be missing of a file that was cut off. */
export function integritySentence(cause: IntegrityCause, missingBytes = 0): VerdictSentence {
  if (cause !== 'cut-off' || missingBytes === 0) return INTEGRITY[cause];
  return {
    ...INTEGRITY[cause],
    sentence: `Tệp chưa đủ, còn thiếu ${countText(missingBytes)} byte ở cuối.`,
  };
}

/** A number with dots between thousands, as it is written in Vietnamese. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
