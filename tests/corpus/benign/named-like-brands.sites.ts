import { atEnd, type CorpusSite, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'police-names-the-brands',
    'a warning of the police names brands, tricks and prizes of betting sites one by one',
    schoolPages('nukeviet', 'Trường THPT Bạch Đằng Bến', [
      {
        slug: 'canh-giac-danh-bac-tren-mang',
        title: 'Cảnh giác với các trang đánh bạc trên mạng nhắm vào học sinh',
        paragraphs: [
          'Theo Công an thành phố, các đối tượng lập trang Vn79bet, Lux68, Sao79 với chiêu trò tặng 88k cho người mới, nạp rút 1 phút, nổ hũ, tài xỉu, xóc đĩa online để lôi kéo học sinh.',
          'Người tổ chức đánh bạc, đánh bạc trái phép bị xử lý theo Điều 321, Điều 322 Bộ luật Hình sự.',
          'Nhà trường đề nghị phụ huynh quản lý điện thoại của con, không bấm vào đường dẫn lạ và báo cho công an khi phát hiện.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'title-quotes-brand',
    'the title of a news item quotes the brand of a betting ring that the police broke up',
    schoolPages('wordpress', 'Trường THPT An Dương Bến', [
      {
        slug: 'triet-pha-duong-day',
        title: 'Triệt phá đường dây đánh bạc “Vn79bet” hàng nghìn tỷ đồng: bài học cho học sinh',
        paragraphs: [
          'Công an vừa triệt phá đường dây tổ chức đánh bạc qua mạng, khởi tố 12 bị can.',
          'Thầy cô chủ nhiệm phổ biến vụ việc trong giờ sinh hoạt để các em tránh xa tệ nạn cờ bạc.',
        ],
      },
      {
        slug: 'hop-bao-vu-lux68',
        title: 'Khởi tố nhóm đối tượng quảng cáo cho nhà cái Lux68 trên Facebook',
        paragraphs: [
          'Cơ quan điều tra đã khởi tố vụ án, khởi tố bị can đối với 5 người nhận tiền quảng cáo cho nhà cái.',
          'Bài đăng để cán bộ, giáo viên và học sinh nắm và không tiếp tay.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'alumni-of-88',
    'teams of former pupils are called by their years: K88, W88, M88',
    schoolPages('nukeviet', 'Trường THPT Ngô Quyền Bến', [
      {
        slug: 'giai-bong-da-cuu-hoc-sinh',
        title: 'Giải bóng đá cựu học sinh: K88 gặp K92 ở chung kết',
        paragraphs: [
          'Đội K88 thắng K90 2-1 ở bán kết; FC M88 của lớp M khóa 88 dừng bước ở tứ kết.',
          'Hội cựu học sinh khóa 1988 tặng trường 20 bộ máy tính.',
        ],
      },
      {
        slug: 'fc-w88-vo-dich',
        title: 'FC W88 vô địch giải bóng đá giáo viên',
        paragraphs: [
          'Đội bóng W88 của tổ Toán mang tên những người sinh năm 1988 đã thắng 3-0.',
          'Chúc mừng các thầy.',
        ],
      },
      ...[
        'FC M88 gặp FC W88 trong trận khai mạc',
        'FC M88 lọt vào bán kết',
        'Lễ trao giải: FC M88 nhận cúp',
      ].map((title, index) => ({
        slug: `tran-${String(index + 1)}`,
        title,
        paragraphs: [
          'Trận đấu diễn ra trên sân trường, trọng tài là thầy tổ Thể dục.',
          'Kết quả: FC M88 thắng 2-1.',
        ],
      })),
    ]),
  ),
  site(
    'benign',
    'clubs-with-brand-names',
    'clubs and trips whose names are also names of gambling apps: Hit Club, B52, iWin, Sunwin',
    schoolPages('wordpress', 'Trường THPT Trần Nguyên Hãn Bến', [
      {
        slug: 'dem-nhac-hit-club',
        title: 'Đêm nhạc Hit Club của câu lạc bộ âm nhạc',
        paragraphs: [
          'Hit Club là tên câu lạc bộ âm nhạc của trường, biểu diễn các bản hit của học trò.',
          'Vé vào cửa tự do, các lớp đăng ký chỗ ngồi tại văn phòng Đoàn.',
        ],
      },
      {
        slug: 'b52-tren-bau-troi-hai-phong',
        title: 'Câu lạc bộ Lịch sử kể chuyện hạ máy bay B52',
        paragraphs: [
          'Các em tìm hiểu chiến thắng Điện Biên Phủ trên không, những ngày quân và dân Hải Phòng bắn rơi B52.',
          'Bảo tàng trưng bày xác máy bay B52.',
        ],
      },
      {
        slug: 'cuoc-thi-iwin',
        title: 'Cuộc thi hùng biện tiếng Anh iWin 2026',
        paragraphs: [
          'iWin là cuộc thi hùng biện bằng tiếng Anh dành cho học sinh khối 10, 11.',
          'Đăng ký dự thi qua cô giáo bộ môn trước ngày 15 hằng tháng.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'words-of-exams',
    'đề, lô, kèo, chốt, soi: words of exams and of the playground',
    schoolPages('shared-portal', 'Trường THPT Kiến An Bến', [
      {
        slug: 'soi-de-minh-hoa',
        title: 'Soi đề minh họa: chốt những dạng bài chắc chắn có trong đề',
        paragraphs: [
          'Cô giáo soi đề minh họa, chốt đề trọng tâm, giải đáp bộ đề số 3, đề số 5 và lô đề ôn tập cuối kỳ.',
          'Kèo này lớp 12A2 nhận lời thách đấu giải toán với lớp 12A5: ai thua bao cả lớp trà sữa.',
        ],
      },
      {
        slug: 'lo-hang-sach',
        title: 'Nhận lô sách giáo khoa thứ hai, đề nghị các lớp đến lấy',
        paragraphs: ['Thư viện nhận lô sách 350 cuốn.', 'Các lớp cử người đến nhận theo đầu đề danh sách.'],
      },
    ]),
  ),
  site(
    'benign',
    'league-with-odds-words',
    'a report of a pupils’ league with favourites, handicaps in jest and a ban of bets',
    schoolPages('joomla', 'Trường THCS Lê Chân Bến', [
      {
        slug: 'vong-bang-giai-bong-da',
        title: 'Vòng bảng giải bóng đá: đội cửa trên thắng đậm, nhận định trước tứ kết',
        paragraphs: [
          'Đội 9A1 được đánh giá cửa trên, chấp đội 8B hai bàn trong trận giao hữu. Trực tiếp bóng đá trên fanpage Đoàn trường.',
          'Ban tổ chức nghiêm cấm mọi hình thức cá độ, cá cược dù là nước ngọt.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'decree-in-full',
    'a page of legal texts prints the fines for numbers games, bets and lending',
    schoolPages('dotnetnuke', 'Trung tâm GDNN-GDTX Hải An Bến', [
      {
        slug: 'nghi-dinh-xu-phat',
        title: 'Nghị định quy định xử phạt vi phạm hành chính về đánh bạc trái phép',
        paragraphs: [
          'Điều 28. Phạt tiền từ 200.000 đồng đến 500.000 đồng đối với hành vi mua các số lô, số đề.',
          'Phạt tiền đối với hành vi đánh bạc bằng một trong các hình thức như xóc đĩa, tá lả, tổ tôm, tú lơ khơ, tam cúc, 3 cây, tứ sắc, đỏ đen, cờ thế; cá cược bằng tiền trong hoạt động thi đấu thể thao, vui chơi giải trí.',
          'Phạt tiền đối với hành vi làm chủ lô, đề; sản xuất, phát hành bảng đề, ấn phẩm khác cho việc đánh lô, đề; cho vay tiền có cầm cố tài sản với lãi suất vượt quá quy định.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'sponsors-with-links',
    'thirty sponsors of the school festival with links, among them a hotel with a casino and a sports shop',
    schoolPages('wordpress', 'Trường THPT Đồ Sơn Bến', [], (html) =>
      insertBefore(
        html,
        '</main>',
        `<h2>Các nhà tài trợ Ngày hội trường</h2><ul class="sponsors">${Array.from({ length: 27 }, (_, index) => `<li><a rel="sponsored" href="https://nha-tai-tro-${String(index + 1)}.example/">Công ty TNHH Thương mại Bến ${String(index + 1)}</a></li>`).join('')}<li><a rel="sponsored" href="https://khach-san-hon-dau.example/">Khách sạn và Casino Đồ Sơn</a></li><li><a rel="sponsored" href="https://the-thao-88.example/">Cửa hàng Thể thao 88</a></li><li><a rel="sponsored" href="https://cam-do-thanh-tin.example/">Cầm đồ Thành Tín</a></li></ul>`,
      ),
    ),
  ),
  site(
    'benign',
    'folk-games-and-novels',
    'bài chòi, chọi trâu, tổ tôm and the novel Số đỏ',
    schoolPages('hand-made', 'Trường THCS Đồ Sơn Bến', [
      {
        slug: 'le-hoi-choi-trau',
        title: 'Học sinh tìm hiểu lễ hội chọi trâu, hội bài chòi và tổ tôm điếm',
        paragraphs: [
          'Bài chòi là di sản văn hóa phi vật thể; tổ tôm điếm là trò chơi dân gian của các cụ trong ngày Tết.',
          'Tổ Ngữ văn đọc trích đoạn Số đỏ của Vũ Trọng Phụng, nói về thói đỏ đen của xã hội cũ.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'fees-and-terminal-lesson',
    'a button copies the account for school fees; a lesson explains Windows + R',
    schoolPages(
      'nukeviet',
      'Trường THPT Hồng Bàng Bến',
      [
        {
          slug: 'bai-thuc-hanh-tin-hoc',
          title: 'Bài thực hành Tin học: mở cửa sổ lệnh',
          paragraphs: [
            'Nhấn tổ hợp phím Windows + R, gõ cmd rồi nhấn Enter để mở cửa sổ lệnh; gõ ipconfig để xem địa chỉ IP.',
            'Lưu ý: không dán lệnh do trang web lạ yêu cầu, nhất là trang giả “xác minh bạn không phải robot” bảo nhấn Ctrl + V.',
          ],
        },
      ],
      (html) =>
        atEnd(
          html,
          '<p>Số tài khoản thu học phí: <b id="stk">3210000000</b> <button onclick="navigator.clipboard.writeText(document.getElementById(\'stk\').textContent)">Sao chép</button></p>',
        ),
    ),
  ),
];
