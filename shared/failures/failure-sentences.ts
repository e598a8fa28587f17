import {
  EVIDENCE_FILE_LIMIT_BYTES,
  limitText,
  MAX_DESK_FOLDERS,
  REPORT_FILE_LIMIT_BYTES,
  ZIP_FILE_LIMIT_BYTES,
} from '../base/file-limits.ts';
import type { FailureCode } from './failure.ts';

/** What the user reads: what happened (and that nothing is lost), then what to do. */
export interface FailureSentence {
  readonly whatHappened: string;
  readonly whatToDo: string;
}

const SENTENCES: Readonly<Record<FailureCode, FailureSentence>> = {
  'invalid-input': {
    whatHappened: 'Dữ liệu đưa vào chưa đúng quy cách. Chưa có tệp nào được ghi.',
    whatToDo: 'Xem lại các mục vừa nhập, sửa rồi thử lại.',
  },
  'blocked-by-problems': {
    whatHappened: 'Báo cáo còn lỗi phải sửa trước khi xuất. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Mở từng mục trong danh sách, sửa xong rồi xuất lại.',
  },
  'file-not-found': {
    whatHappened:
      'Không tìm thấy tệp: có thể đã được chuyển hoặc xóa. Dữ liệu trong chương trình vẫn còn nguyên.',
    whatToDo: 'Kiểm tra lại chỗ lưu rồi chọn lại tệp.',
  },
  'file-unreadable': {
    whatHappened: 'Không đọc được tệp này. Dữ liệu trong chương trình vẫn còn nguyên.',
    whatToDo: 'Chép tệp vào máy rồi thử lại, hoặc chọn tệp khác.',
  },
  'file-too-large': {
    whatHappened: 'Tệp quá lớn nên không được nhận. Tệp đó vẫn còn nguyên.',
    whatToDo: 'Chọn tệp nhỏ hơn, hoặc giảm dung lượng tệp trước.',
  },
  'report-too-large': {
    whatHappened: `Tệp báo cáo lớn hơn ${limitText(REPORT_FILE_LIMIT_BYTES)} nên không được nhận. Tệp đó vẫn còn nguyên.`,
    whatToDo: 'Đề nghị đơn vị giảm dung lượng minh chứng rồi xuất lại báo cáo.',
  },
  'zip-too-large': {
    whatHappened: `Tệp nén lớn hơn ${limitText(ZIP_FILE_LIMIT_BYTES)} nên không được mở. Tệp đó vẫn còn nguyên.`,
    whatToDo: 'Nháy chuột phải vào tệp, chọn giải nén, rồi kiểm tra các tệp PDF lấy ra.',
  },
  'checked-file-gone': {
    whatHappened: 'Phần mềm không còn giữ tệp vừa kiểm tra. Tệp gốc vẫn còn nguyên.',
    whatToDo: 'Kiểm tra lại tệp đó, rồi lưu lại.',
  },
  'file-exists': {
    whatHappened: 'Đã có tệp cùng tên ở chỗ này. Tệp đó vẫn còn nguyên.',
    whatToDo: 'Chọn tên khác hoặc thư mục khác.',
  },
  'not-writable': {
    whatHappened: 'Không được phép ghi vào thư mục hoặc tệp này. Tệp cũ, nếu có, vẫn còn nguyên.',
    whatToDo: 'Chọn thư mục khác, ví dụ Tài liệu hoặc Màn hình nền.',
  },
  'disk-full': {
    whatHappened: 'Ổ đĩa đã đầy nên chưa ghi được tệp. Tệp cũ, nếu có, và các câu trả lời vẫn còn nguyên.',
    whatToDo: 'Dọn bớt ổ đĩa hoặc chọn ổ khác rồi làm lại.',
  },
  'file-in-use': {
    whatHappened: 'Tệp đang được mở trong chương trình khác. Tệp đó vẫn còn nguyên.',
    whatToDo: 'Đóng chương trình đang mở tệp, hoặc lưu với tên khác.',
  },
  'target-gone': {
    whatHappened: 'Không thấy chỗ lưu đã chọn nữa. Các câu trả lời vẫn được lưu trên máy.',
    whatToDo: 'Nếu là USB thì cắm lại, hoặc chọn chỗ lưu khác rồi làm lại.',
  },
  'target-among-received': {
    whatHappened: 'Chỗ lưu này nằm trong thư mục báo cáo đã nhận. Chưa có tệp nào được ghi.',
    whatToDo: 'Chọn thư mục khác, để thư mục báo cáo đã nhận giữ nguyên như lúc nhận.',
  },
  'too-many-folders': {
    whatHappened: `Danh sách đã có ${String(MAX_DESK_FOLDERS)} thư mục, nhiều nhất có thể. Thư mục vừa chọn chưa được thêm.`,
    whatToDo: 'Bỏ bớt một thư mục, hoặc chọn thư mục chứa chung: các thư mục con cũng được đọc.',
  },
  'received-file-gone': {
    whatHappened:
      'Có báo cáo không còn ở chỗ đã đọc, hoặc đã đổi từ lần đọc trước. Chưa có tệp nào được ghi.',
    whatToDo: 'Nhấn “Đọc lại các tệp”, rồi lập lại tệp nộp lên.',
  },
  'hand-up-too-large': {
    whatHappened: `Các báo cáo quá nhiều, hoặc gộp lại lớn hơn ${limitText(ZIP_FILE_LIMIT_BYTES)}. Chưa có tệp nào được ghi.`,
    whatToDo: 'Sao chép thư mục báo cáo đã nhận và gửi thẳng lên cấp trên.',
  },
  'self-check-failed': {
    whatHappened:
      'Tệp vừa ghi không qua được bước kiểm tra lại nên đã bị bỏ. Tệp cũ, nếu có, vẫn còn nguyên.',
    whatToDo: 'Làm lại một lần. Nếu vẫn lỗi, chọn ổ đĩa khác vì ổ này có thể đã hỏng.',
  },
  'evidence-type-refused': {
    whatHappened:
      'Bên trong tệp không phải ảnh JPG, PNG hay tài liệu PDF, dù tên ghi thế nào. Tệp đó vẫn còn nguyên.',
    whatToDo:
      'Mở tệp rồi lưu thành JPG, PNG hoặc PDF, hoặc chụp ảnh màn hình. Chỉ đổi tên tệp thì chưa được.',
  },
  'evidence-empty': {
    whatHappened: 'Tệp minh chứng rỗng, không có nội dung. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Chép hoặc tải lại tệp từ nơi có bản đủ, rồi thêm lại.',
  },
  'evidence-too-large': {
    whatHappened: `Tệp lớn hơn ${limitText(EVIDENCE_FILE_LIMIT_BYTES)} nên không được nhận. Tệp đó vẫn còn nguyên.`,
    whatToDo: 'Chọn tệp nhỏ hơn, hoặc giảm dung lượng tệp rồi thêm lại.',
  },
  'evidence-damaged': {
    whatHappened:
      'Tệp minh chứng bị hỏng: không mở được, hoặc mất một phần. Tệp gốc vẫn còn nguyên trên máy.',
    whatToDo: 'Mở thử tệp trên máy. Nếu thiếu hình hoặc thiếu trang thì chép, chụp lại rồi thêm lại.',
  },
  'evidence-locked': {
    whatHappened: 'Tệp PDF này có mật khẩu nên nơi nhận không mở được. Tệp gốc vẫn còn nguyên trên máy.',
    whatToDo: 'Mở tệp bằng mật khẩu, in ra một tệp PDF mới không có mật khẩu, rồi thêm tệp mới.',
  },
  'evidence-missing': {
    whatHappened: 'Một tệp minh chứng không còn trên máy này. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Tìm tệp gốc rồi thêm lại vào tiêu chí, hoặc bỏ minh chứng đó.',
  },
  'kept-evidence-damaged': {
    whatHappened:
      'Bản minh chứng cất trong chương trình đã bị hỏng hoặc bị sửa. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Tìm tệp gốc, thêm lại vào tiêu chí rồi xuất lại. Không còn tệp gốc thì xóa minh chứng này.',
  },
  'evidence-limit-exceeded': {
    whatHappened: 'Tổng dung lượng minh chứng vượt quá giới hạn. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Bỏ bớt hoặc thay bằng ảnh nhỏ hơn.',
  },
  'key-file-damaged': {
    whatHappened: 'Tệp khóa niêm phong bị hỏng nên không dùng được. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Tạo khóa mới rồi báo mã khóa mới cho nơi nhận.',
  },
  'key-protection-unavailable': {
    whatHappened: 'Máy này chưa có cách cất giữ khóa an toàn. Các câu trả lời vẫn được lưu.',
    whatToDo: 'Đặt một mật khẩu cho khóa niêm phong.',
  },
  'decryption-key-damaged': {
    whatHappened: 'Tệp này bị hỏng hoặc không phải tệp khóa giải mã. Chưa có gì thay đổi trên máy.',
    whatToDo: 'Chọn bản sao khác của khóa giải mã, hoặc tạo khóa mới.',
  },
  'desk-certificate-unusable': {
    whatHappened:
      'Khóa của nơi nhận trong bộ tiêu chí đã hết hạn hoặc không dùng được. Tệp PDF vẫn còn nguyên.',
    whatToDo: 'Nộp tệp PDF như thường lệ, và hỏi nơi nhận để có bộ tiêu chí mới.',
  },
  'report-file-changed': {
    whatHappened: 'Tệp báo cáo không còn đúng như lúc xuất nên chưa lập bản mã hóa.',
    whatToDo: 'Chép lại tệp gốc vào chỗ cũ rồi thử lại, hoặc xuất lại báo cáo.',
  },
  'exported-file-replaced': {
    whatHappened: 'Chỗ này nay có tệp khác: tệp của lần xuất đó đã bị lưu đè hoặc bị sửa.',
    whatToDo: 'Tìm tệp gốc ở nơi đã gửi hoặc đã chép, hoặc xuất lại báo cáo.',
  },
  'passphrase-needed': {
    whatHappened: 'Khóa niêm phong được bảo vệ bằng mật khẩu.',
    whatToDo: 'Nhập mật khẩu của khóa.',
  },
  'passphrase-too-short': {
    whatHappened: 'Mật khẩu quá ngắn.',
    whatToDo: 'Đặt mật khẩu có ít nhất 8 ký tự.',
  },
  'passphrase-wrong': {
    whatHappened: 'Mật khẩu của khóa chưa đúng.',
    whatToDo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  },
  'certificate-file-damaged': {
    whatHappened: 'Tệp này không phải tệp chứng thư số, hoặc đã hỏng. Chưa có báo cáo nào được ghi.',
    whatToDo: 'Chọn đúng tệp, hoặc xuất lại tệp chứng thư từ nơi đã cấp.',
  },
  'certificate-passphrase-wrong': {
    whatHappened: 'Mật khẩu của tệp chứng thư số chưa đúng. Chưa có tệp nào được ghi.',
    whatToDo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại mật khẩu.',
  },
  'certificate-key-mismatch': {
    whatHappened: 'Khóa và chứng thư số trong tệp không thuộc về nhau. Chưa có tệp nào được ghi.',
    whatToDo: 'Xuất lại tệp chứng thư từ nơi đã cấp, hoặc chọn tệp khác.',
  },
  'certificate-key-weak': {
    whatHappened:
      'Khóa của chứng thư số không đủ an toàn, nên chữ ký số không được tính. Chưa có tệp nào được ghi.',
    whatToDo: 'Dùng chứng thư có khóa RSA từ 2048 bit trở lên, hoặc xuất báo cáo có niêm phong.',
  },
  'certificate-use-unsuitable': {
    whatHappened: 'Chứng thư số này không được cấp để ký văn bản. Chưa có tệp nào được ghi.',
    whatToDo: 'Chọn chứng thư số dùng để ký của đơn vị, hoặc xuất báo cáo có niêm phong.',
  },
  'certificate-not-yet-valid': {
    whatHappened: 'Chứng thư số chưa đến ngày có hiệu lực theo đồng hồ máy này. Chưa có tệp nào được ghi.',
    whatToDo: 'Xem lại ngày giờ của máy, hoặc chọn chứng thư khác.',
  },
  'certificate-expired': {
    whatHappened: 'Chứng thư số đã hết hạn theo đồng hồ máy này. Chưa có tệp nào được ghi.',
    whatToDo: 'Xem lại ngày giờ của máy, gia hạn chứng thư, hoặc xuất báo cáo có niêm phong.',
  },
  'backup-damaged': {
    whatHappened: 'Tệp này không phải tệp sao lưu của chương trình, hoặc đã hỏng. Chưa có gì bị thay đổi.',
    whatToDo: 'Chọn một tệp sao lưu khác, hoặc chép lại tệp từ USB.',
  },
  'backup-newer': {
    whatHappened: 'Tệp sao lưu do phiên bản mới hơn của chương trình ghi. Chưa có gì bị thay đổi.',
    whatToDo: 'Cài phiên bản mới nhất của chương trình rồi khôi phục lại.',
  },
  'backup-passphrase-wrong': {
    whatHappened: 'Mật khẩu của tệp sao lưu chưa đúng. Chưa có gì bị thay đổi.',
    whatToDo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  },
  'database-failed': {
    whatHappened: 'Cơ sở dữ liệu không trả lời hoặc từ chối. Những gì đã ghi vẫn còn nguyên.',
    whatToDo: 'Kiểm tra máy chủ và quyền truy cập, rồi chạy lại. Phần đã ghi không bị ghi hai lần.',
  },
  'database-newer': {
    whatHappened: 'Cơ sở dữ liệu do phiên bản mới hơn của phần mềm lập. Chưa có gì bị thay đổi.',
    whatToDo: 'Cập nhật phần mềm trên máy này rồi chạy lại.',
  },
  'file-is-hand-over': {
    whatHappened: 'Đây là tệp bàn giao một phần, không phải tệp sao lưu. Chưa có gì bị thay đổi.',
    whatToDo: 'Mở “Dữ liệu của tôi” rồi nhấn “Chọn tệp bàn giao”.',
  },
  'file-is-backup': {
    whatHappened: 'Đây là tệp sao lưu toàn bộ, không phải tệp bàn giao. Chưa có gì bị thay đổi.',
    whatToDo: 'Chọn tệp bàn giao, hoặc dùng “Khôi phục từ tệp sao lưu”.',
  },
  'file-is-desk-work': {
    whatHappened: 'Đây là tệp bàn giao của nơi nhận. Chưa có gì bị thay đổi.',
    whatToDo: 'Mở “Tổng hợp báo cáo”, thẻ “Nguồn dữ liệu”, rồi nhấn “Nhận tệp của đồng nghiệp”.',
  },
  'hand-over-damaged': {
    whatHappened: 'Tệp này không phải tệp bàn giao của chương trình, hoặc đã hỏng. Chưa có gì bị thay đổi.',
    whatToDo: 'Xin người bàn giao gửi lại tệp, hoặc chép lại tệp từ USB.',
  },
  'hand-over-newer': {
    whatHappened: 'Tệp bàn giao do phiên bản mới hơn của chương trình ghi. Chưa có gì bị thay đổi.',
    whatToDo: 'Cài phiên bản mới nhất của chương trình rồi nhận lại.',
  },
  'hand-over-passphrase-wrong': {
    whatHappened: 'Mật khẩu của tệp bàn giao chưa đúng. Chưa có gì bị thay đổi.',
    whatToDo: 'Kiểm tra bộ gõ và phím Caps Lock rồi nhập lại.',
  },
  cancelled: {
    whatHappened: 'Đã dừng theo yêu cầu. Chưa có tệp nào được ghi.',
    whatToDo: 'Có thể làm lại bất cứ lúc nào.',
  },
  busy: {
    whatHappened: 'Một việc khác đang chạy. Chưa có gì bị thay đổi.',
    whatToDo: 'Chờ việc đó xong rồi thử lại.',
  },
  'worker-stopped': {
    whatHappened: 'Phần xử lý nền dừng đột ngột. Các câu trả lời vẫn được lưu, tệp cũ còn nguyên.',
    whatToDo: 'Thử lại. Nếu vẫn lỗi, đóng và mở lại chương trình.',
  },
};

/** The sentences for an expected failure. */
export function failureSentence(code: FailureCode): FailureSentence {
  return SENTENCES[code];
}
