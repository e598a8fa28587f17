import { networkTexts } from './network.ts';

/** One chapter of the guide: sentences to read, or steps to follow in their order. */
export interface HelpChapter {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly steps?: readonly string[];
  readonly points?: readonly string[];
}

/** The built-in guide. */
export const helpTexts = {
  title: 'Trợ giúp',
  lead: 'Đọc phần đầu là đủ để làm xong một báo cáo. Các phần sau tra khi cần. Nhấn F1 để mở lại trang này.',
  contents: 'Nội dung',
  chapters: [
    {
      id: 'thu-tu',
      title: 'Làm gì trước, làm gì sau',
      lead: 'Nếu đã có sẵn số liệu, cả việc mất khoảng nửa giờ. Có thể dừng bất cứ lúc nào, mở lại làm tiếp.',
      steps: [
        'Điền “Hồ sơ đơn vị”. Chỉ cần làm một lần.',
        'Mở mục 1. Chọn một trong năm câu trả lời cho từng tiêu chí. Chương trình chỉ hỏi thêm điều cần cho câu trả lời đó.',
        'Ghi các bảng đi kèm: lịch trực, danh bạ, sự cố, website, tên miền, hệ thống, cảnh báo đã nhận.',
        'Thêm minh chứng: ảnh chụp màn hình, ảnh chụp văn bản hoặc tệp PDF.',
        'Làm tương tự với các mục sau.',
        'Mở “Liên hệ” để ghi danh bạ của đơn vị, khó khăn và kiến nghị nếu có.',
        'Mở “Xuất báo cáo”, sửa các lỗi được nêu rồi nhấn “Xuất báo cáo”.',
        'Mở tệp vừa xuất để xem lại. Gửi tệp nếu nơi nhận yêu cầu, hoặc lưu vào hồ sơ của đơn vị.',
      ],
    },
    {
      id: 'cau-tra-loi',
      title: 'Năm câu trả lời',
      points: [
        'Đã thực hiện: việc đã xong. Nên có minh chứng, thiếu minh chứng thì báo cáo ghi rõ là chưa có.',
        'Đang thực hiện và Chưa thực hiện: cần ghi người phụ trách và ngày dự kiến xong.',
        'Chưa rõ: trở thành việc cần hỏi lại. Nên ghi ai làm rõ và trước ngày nào.',
        'Không áp dụng: cần ghi lý do, ví dụ đơn vị không có website riêng.',
        'Chưa trả lời không bao giờ được tính là đã làm. Báo cáo không chấm điểm, không xếp hạng.',
      ],
    },
    {
      id: 'luu',
      title: 'Lưu và hoàn tác',
      points: [
        'Không có nút lưu. Mỗi thay đổi được ghi xuống ổ đĩa ngay. Dòng dưới cùng cho biết đã lưu lúc nào.',
        'Nếu dòng đó báo “Chưa lưu được”, đừng đóng chương trình. Làm theo lời nhắc ở đầu trang.',
        'Xóa nhầm một dòng thì nhấn “Hoàn tác” ở góc dưới, hoặc Ctrl+Z khi không gõ trong ô nào.',
      ],
    },
    {
      id: 'minh-chung',
      title: 'Minh chứng',
      points: [
        'Nhận ảnh JPG, PNG và tệp PDF. Kéo thả vào tiêu chí, dán bằng Ctrl+V, hoặc chọn tệp.',
        'Ảnh được thu gọn và bỏ thông tin ẩn như vị trí chụp. Tệp gốc trên máy không bị sửa.',
        'Minh chứng của một báo cáo tối đa 10 MB. Màn hình “Xuất báo cáo” cho biết đã dùng bao nhiêu.',
        'Không đưa dữ liệu cá nhân của học sinh vào minh chứng. Che tên và ảnh trước khi chụp.',
      ],
    },
    {
      id: 'tep-bao-cao',
      title: 'Tệp báo cáo và niêm phong điện tử',
      points: [
        'Báo cáo là một tệp PDF đọc và in được như bình thường. Dữ liệu và minh chứng nằm ngay trong tệp; ảnh là bản đã thu gọn.',
        'Tệp có niêm phong điện tử. Sửa một chữ, hoặc lưu lại bằng phần mềm khác, thì niêm phong không còn đúng.',
        'Niêm phong điện tử không phải chữ ký số của đơn vị. Văn bản cần ký, đóng dấu thì đơn vị làm như thường lệ.',
        'Phần mềm đọc PDF có thể báo chưa rõ người ký, vì khóa do chính đơn vị tạo.',
        'Mã khóa của đơn vị nằm ở “Dữ liệu của tôi”. Khi nơi nhận gọi, Thầy/Cô đọc mã ở đó. Mã in trong tệp hay trong thư thì không tin được.',
        'Cần sửa báo cáo đã xuất thì sửa câu trả lời rồi xuất lại, ghi lý do. Tệp mới mang số lần tiếp theo.',
        'Đổi máy hoặc hỏng khóa thì tạo khóa mới khi xuất. Đơn vị báo mã khóa mới cho nơi nhận.',
        'Quên mật khẩu của khóa thì nhấn “Quên mật khẩu?” ở “Xuất báo cáo” để tạo khóa mới. Khóa cũ được cất riêng.',
      ],
    },
    {
      id: 'kiem-tra-tep',
      title: 'Kiểm tra một tệp báo cáo',
      points: [
        'Mở “Kiểm tra tệp báo cáo”, thả tệp vào. Kết quả gồm ba câu: còn nguyên vẹn không, của ai, có được tính không. Câu thứ ba cần danh sách đơn vị và các tệp khác: xem “Tổng hợp báo cáo”.',
        'Nếu khóa chưa được đối chiếu, màn hình hiện mã khóa tính từ tệp. Gọi cho đơn vị theo số đã biết, so đủ bốn nhóm.',
        'Bản in rồi quét lại, hoặc bản lưu bằng phần mềm khác, không còn kiểm tra được.',
      ],
    },
    {
      id: 'tong-hop',
      title: 'Tổng hợp nhiều báo cáo, cho nơi nhận',
      steps: [
        'Mở “Tổng hợp báo cáo”. Chọn danh sách đơn vị phải nộp và thư mục đang để các tệp đã nhận.',
        'Ghi hạn nhận nếu có, rồi nhấn “Đọc các tệp”. Không tệp nào bị sửa hay chuyển chỗ.',
        'Xem ai đã nộp, ai chưa nộp. Nhấn vào một con số để thấy các dòng của nó.',
        'Mở “Tệp cần xem lại”, làm theo việc tiếp theo ghi ở từng tệp.',
        'Gọi cho đơn vị theo số trong danh sách, so đủ bốn nhóm mã khóa, rồi nhấn “Ghi nhận khóa này”.',
        'Mở “Xuất ra tệp” để lấy sổ Excel, danh sách chưa nộp hoặc dữ liệu cho phần mềm khác.',
        'Phải nộp lên cấp trên thì lưu tệp ở “Nộp lên cấp trên”, trong phần “Xuất ra tệp”.',
      ],
    },
    {
      id: 'ban-phim',
      title: 'Bàn phím',
      points: [
        'Tab và Shift+Tab đi qua các ô. Phím mũi tên hoặc phím 1 đến 5 chọn câu trả lời.',
        'Ngày tháng gõ thẳng, ví dụ 9/5/2024. Ngày giờ gõ 9/5/2024 7:30.',
        'Ctrl+S không cần thiết, nhưng nhấn cũng không sao. F1 mở trang này.',
      ],
    },
    {
      id: 'website',
      title: 'Kiểm tra website',
      points: [
        'Mở “Kiểm tra website”, ghi địa chỉ, nhấn “Kiểm tra ngay”. Chương trình chỉ xem trang từ bên ngoài, không đăng nhập, không thử phá.',
        'Việc cần làm được xếp theo mức gấp: cần gỡ ngay, cần nhà cung cấp website sửa, nên cải thiện. Mỗi việc có đoạn trích, cách làm và cách kiểm lại.',
        'Gỡ xong thì đánh dấu “Đã gỡ” và “Đã tìm nguyên nhân”, rồi kiểm tra lại. Nếu nội dung lạ quay lại, chương trình báo “Tái nhiễm”.',
        '“Chưa kiểm tra được” không có nghĩa là trang hỏng. Thường là do mạng của máy, hoặc trang chặn công cụ kiểm tra.',
        'Trang chủ nhìn bình thường chưa chứng tỏ website sạch. Nội dung bị cài cắm thường chỉ hiện khi vào từ Google, hoặc trên điện thoại.',
        'Tên miền cũ cũng cần ghi, vì người khác có thể mua lại và đăng nội dung xấu.',
      ],
    },
    {
      id: 'mang',
      title: 'Khi nào chương trình dùng mạng',
      lead: 'Chỉ kiểm tra website mới dùng mạng. Mọi việc khác làm được khi không có mạng.',
      points: [
        'Khi Thầy/Cô nhấn nút “Kiểm tra ngay”, chương trình xem website của đơn vị và những nơi mà website dẫn tới.',
        'Bật “Tự kiểm tra lại” ở “Kiểm tra website” thì chương trình đang mở cũng tự kiểm tra theo lịch. Lịch này tắt cho đến khi Thầy/Cô bật.',
        `${networkTexts.controls} Nhờ vậy máy mất mạng không bị nhầm với website hỏng.`,
        `${networkTexts.controlNames} Chương trình không nói gì về đơn vị với các trang này.`,
        'Nút “Tìm bằng trình duyệt” mở trình duyệt của máy, sau khi Thầy/Cô đồng ý.',
        'Chương trình không tự cập nhật, không gửi số liệu sử dụng, không tải từ điển hay phông chữ.',
      ],
    },
  ] satisfies readonly HelpChapter[],
} as const;
