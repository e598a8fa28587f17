import { limitText, REPORT_FILE_LIMIT_BYTES } from '../base/file-limits.ts';
import { formatDateTime, toVietnamTime } from '../base/dates.ts';
import type { IntegrityCause, IntegrityRemark, SignatureFault, Verification } from './verification.ts';

/** What the user reads about one axis of the verdict: a sentence, and what to do next. */
export interface VerdictSentence {
  readonly sentence: string;
  readonly nextStep: string;
}

const ASK_AGAIN = 'Đề nghị đơn vị gửi tệp PDF gốc do Tự kiểm ATTT xuất ra, không in, quét hay lưu lại.';
const CHANGED = 'Không dùng nội dung tệp này. Đề nghị đơn vị gửi lại tệp gốc và cho biết tệp đã qua tay ai.';
const NOT_AS_WRITTEN = 'Không dùng nội dung tệp này. Hỏi lại đơn vị đã làm tệp bằng phần mềm nào.';

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
  'packed-base64': {
    sentence: 'Tệp PDF đã bị đổi sang dạng chữ khi gửi qua mạng nên chưa kiểm tra được.',
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
    nextStep: 'Đề nghị đơn vị gửi tệp đã niêm phong hoặc đã ký số.',
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
    nextStep: 'Không mở tệp này bằng chương trình khác. Báo cho người phụ trách an toàn thông tin.',
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

const SIGNER: Readonly<Record<Verification['signer']['status'], VerdictSentence>> = {
  'known-unit-key': {
    sentence: 'Niêm phong hoặc ký bằng khóa đã ghi nhận của đơn vị.',
    nextStep: 'Không cần làm gì thêm.',
  },
  'known-issuer': {
    sentence: 'Ký bằng chứng thư số của nơi cấp có trong danh sách của phần mềm.',
    nextStep: 'So tên trong chứng thư với đơn vị. Phần mềm chưa hỏi được chứng thư có bị thu hồi hay không.',
  },
  'unknown-certificate': {
    sentence:
      'Ký bằng chứng thư số mà phần mềm chưa biết nơi cấp. Ai cũng tự tạo được chứng thư mang tên bất kỳ.',
    nextStep:
      'Gọi cho đơn vị theo số đã biết từ trước, hỏi số chứng thư và nơi cấp, rồi đối chiếu với phần chi tiết.',
  },
  'unknown-key': {
    sentence: 'Niêm phong bằng khóa chưa được đối chiếu. Tên đơn vị trong tệp là do người gửi tự khai.',
    nextStep:
      'Gọi cho đơn vị theo số đã biết từ trước, không theo số ghi trong tệp. Đơn vị đọc mã ở màn hình “Dữ liệu của tôi” của mình. So đủ bốn nhóm với mã khóa mà phần mềm tính từ tệp.',
  },
  'other-unit-key': {
    sentence: 'Tệp mang mã khóa của đơn vị khác, không phải của đơn vị ghi trong báo cáo.',
    nextStep: 'Không ghi nhận tệp này. Gọi cho cả hai đơn vị theo số đã biết từ trước để hỏi rõ.',
  },
  none: {
    sentence: 'Chưa xác định được tệp của ai.',
    nextStep: 'Xem phần nguyên vẹn trước.',
  },
};

const STANDING: Readonly<Record<Verification['standing']['status'], VerdictSentence>> = {
  latest: { sentence: 'Đây là báo cáo mới nhất của đơn vị.', nextStep: 'Ghi nhận báo cáo này.' },
  superseded: {
    sentence: 'Đơn vị đã gửi báo cáo khác mới hơn.',
    nextStep: 'Dùng báo cáo mới nhất, giữ tệp này để lưu hồ sơ.',
  },
  duplicate: { sentence: 'Tệp này đã được nhận trước đó.', nextStep: 'Không cần nhận lại.' },
  'other-campaign': {
    sentence: 'Báo cáo thuộc đợt khác.',
    nextStep: 'Chuyển sang đúng đợt rồi nhận lại tệp.',
  },
  late: { sentence: 'Báo cáo được lập sau hạn.', nextStep: 'Ghi nhận, ghi chú là gửi sau hạn.' },
  'unit-not-in-register': {
    sentence: 'Đơn vị chưa có trong danh sách.',
    nextStep: 'Kiểm tra mã đơn vị, bổ sung vào danh sách nếu đúng.',
  },
  'not-compared': {
    sentence: 'Chưa so với báo cáo khác và danh sách đơn vị.',
    nextStep:
      'Phiên bản này chưa so được. Trong các tệp cùng mã khóa và cùng mã đơn vị, dùng tệp có lần xuất lớn nhất.',
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

function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}

/** The words for what a whole file carries beside what was sealed; `count` is in bytes. */
export function additionSentence(
  kind: Exclude<IntegrityRemark['kind'], 'time-stamp' | 'signature-does-not-count'>,
  count: number,
): VerdictSentence {
  if (kind === 'validation-data') {
    return {
      sentence: 'Tệp được thêm dữ liệu để kiểm tra chữ ký số về sau. Nội dung báo cáo không thay đổi.',
      nextStep: 'Không cần làm gì thêm.',
    };
  }
  const place = kind === 'bytes-before' ? 'trước' : 'sau';
  return {
    sentence: `Có ${countText(count)} byte được thêm vào ${place} báo cáo, thường do hệ thống thư điện tử. Phần đã niêm phong vẫn đủ.`,
    nextStep: 'Phần thêm vào không thuộc báo cáo. Lưu riêng phần đã niêm phong để dùng và lưu hồ sơ.',
  };
}

const SIGNATURE_FAULT_SENTENCES: Readonly<Record<SignatureFault, string>> = {
  'algorithm-not-allowed':
    'Một chữ ký số thêm vào không được tính vì dùng thuật toán hoặc khóa không đủ an toàn.',
  'signature-mismatch': 'Một chữ ký số thêm vào không được tính vì không đúng với khóa của người ký.',
  'certificate-mismatch': 'Một chữ ký số thêm vào không được tính vì chứng thư không khớp với chữ ký.',
  'signature-malformed': 'Một chữ ký số thêm vào không được tính vì bị hỏng hoặc phần mềm không đọc được.',
};

/** Why a signature beside the seal does not count. */
export function signatureFaultSentence(fault: SignatureFault): VerdictSentence {
  return {
    sentence: `${SIGNATURE_FAULT_SENTENCES[fault]} Niêm phong của báo cáo vẫn nguyên vẹn.`,
    nextStep: 'Nếu cần chữ ký số này, đề nghị đơn vị ký lại bằng chứng thư số còn hiệu lực, với SHA-256.',
  };
}

/** When a time stamp says that the file was there; `time` in ISO 8601. */
export function timeStampSentence(time: string): VerdictSentence {
  return {
    sentence: `Tệp có dấu thời gian ${formatDateTime(toVietnamTime(new Date(time)))}. Nội dung báo cáo không thay đổi.`,
    nextStep: 'Phần mềm chưa kiểm tra được nơi cấp dấu thời gian. Nếu cần, hỏi nơi cấp.',
  };
}

/** Whose is it? */
export function signerSentence(status: Verification['signer']['status']): VerdictSentence {
  return SIGNER[status];
}

/** Does it count? */
export function standingSentence(status: Verification['standing']['status']): VerdictSentence {
  return STANDING[status];
}

const FINDINGS: Readonly<Record<Verification['findings']['status'], string>> = {
  agree: 'Nhận định của phần mềm trong báo cáo khớp với số liệu của chính báo cáo.',
  differ:
    'Nhận định của phần mềm trong báo cáo không khớp với số liệu của chính báo cáo. Cần đọc kỹ số liệu và hỏi lại đơn vị.',
  'not-checked': 'Chưa đối chiếu được nhận định của phần mềm với số liệu trong báo cáo.',
};

/** Are the findings of the app in the report what its records give? */
export function findingsSentence(status: Verification['findings']['status']): string {
  return FINDINGS[status];
}
