/** A piece of school news; all names are made up. */
export interface News {
  readonly slug: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const NEWS: readonly News[] = [
  {
    slug: 'le-khai-giang-nam-hoc-moi',
    title: 'Lễ khai giảng năm học mới',
    paragraphs: [
      'Sáng ngày 5/9, thầy và trò nhà trường long trọng tổ chức lễ khai giảng năm học mới trong không khí vui tươi, phấn khởi.',
      'Cô hiệu trưởng đánh trống khai trường, đánh dấu một năm học nhiều cố gắng của tập thể sư phạm và các em học sinh.',
      'Sau phần lễ là các tiết mục văn nghệ do học sinh khối 10 và khối 11 biểu diễn.',
    ],
  },
  {
    slug: 'giai-bong-da-hoc-sinh',
    title: 'Giải bóng đá học sinh: lớp 11A3 vào chung kết',
    paragraphs: [
      'Trận bán kết giữa lớp 11A3 và lớp 12A1 kết thúc với tỷ số 3-2 sau hai hiệp đấu sôi nổi trên sân trường.',
      'Ban tổ chức cho biết trận chung kết sẽ diễn ra vào chiều thứ Bảy tuần này. Các lớp tham gia cổ vũ văn minh.',
      'Giải bóng đá là hoạt động thể thao thường niên, giúp học sinh rèn luyện sức khỏe và tinh thần đồng đội.',
    ],
  },
  {
    slug: 'thong-bao-tuyen-sinh-lop-10',
    title: 'Thông báo tuyển sinh vào lớp 10',
    paragraphs: [
      'Nhà trường thông báo kế hoạch tuyển sinh vào lớp 10 theo hướng dẫn của Sở Giáo dục và Đào tạo.',
      'Hồ sơ gồm đơn đăng ký dự tuyển, bản sao giấy khai sinh, học bạ trung học cơ sở. Thời gian nhận hồ sơ từ 8 giờ đến 16 giờ các ngày làm việc.',
      'Học sinh đăng ký trực tuyến theo tài khoản đã được cấp; mọi thắc mắc xin liên hệ văn phòng nhà trường.',
    ],
  },
  {
    slug: 'ket-qua-thi-hoc-sinh-gioi',
    title: 'Kết quả kỳ thi chọn học sinh giỏi cấp thành phố',
    paragraphs: [
      'Đội tuyển của trường đạt 3 giải Nhì, 5 giải Ba và 8 giải Khuyến khích ở các môn Toán, Vật lí, Ngữ văn và Tiếng Anh.',
      'Đây là kết quả của quá trình ôn luyện bền bỉ của các em và sự tận tâm của các thầy cô dạy đội tuyển.',
    ],
  },
  {
    slug: 'ngay-hoi-doc-sach',
    title: 'Ngày hội đọc sách và văn hóa đọc',
    paragraphs: [
      'Thư viện nhà trường trưng bày hơn 500 đầu sách mới, tổ chức trò chơi đố vui và thi kể chuyện theo sách.',
      'Các em học sinh được đổi sách cũ lấy sách mới và nghe giới thiệu về tác phẩm văn học trong chương trình.',
    ],
  },
  {
    slug: 'vay-von-hoc-sinh-sinh-vien',
    title: 'Hướng dẫn vay vốn học sinh, sinh viên có hoàn cảnh khó khăn',
    paragraphs: [
      'Ngân hàng Chính sách xã hội cho vay vốn đối với học sinh, sinh viên theo quy định của Chính phủ, lãi suất ưu đãi.',
      'Phụ huynh liên hệ tổ tiết kiệm và vay vốn tại địa phương để được hướng dẫn thủ tục.',
    ],
  },
  {
    slug: 'tap-huan-phong-chay-chua-chay',
    title: 'Tập huấn phòng cháy, chữa cháy và cứu nạn',
    paragraphs: [
      'Lực lượng cảnh sát phòng cháy, chữa cháy hướng dẫn cán bộ, giáo viên cách dùng bình chữa cháy và thoát nạn an toàn.',
      'Học sinh được thực hành di chuyển theo lối thoát hiểm dưới sự hướng dẫn của thầy cô chủ nhiệm.',
    ],
  },
  {
    slug: 'hoi-khoe-phu-dong',
    title: 'Hội khỏe Phù Đổng cấp trường',
    paragraphs: [
      'Hơn 300 vận động viên tranh tài ở các môn điền kinh, cầu lông, bóng bàn, cờ vua và kéo co.',
      'Đoàn khối 12 giành giải Nhất toàn đoàn. Ban tổ chức trao cờ và giấy khen cho các đội.',
    ],
  },
];
