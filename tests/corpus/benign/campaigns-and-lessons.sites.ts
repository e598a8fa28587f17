import { atEnd, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

/** Healthy sites with warnings, lessons and foreign words outside a single piece of news. */
export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'anti-gambling-home',
    'the home page itself carries a large campaign against betting',
    schoolPages('shared-portal', 'Trường THPT Thái Phiên Xanh', [], (html) =>
      html.replace(
        '<div class="noidung">',
        '<div class="noidung"><div class="chien-dich"><h2>Nói không với cờ bạc, cá độ, lô đề</h2><p>Học sinh cam kết: không đánh bạc, không cá cược bóng đá, không tham gia tài xỉu, nổ hũ, xóc đĩa, bắn cá đổi thưởng dưới mọi hình thức.</p><p>Đường dây nóng tiếp nhận tin báo: 113.</p></div>',
      ),
    ),
  ),
  site(
    'benign',
    'guidelines-with-brand-hosts',
    'a warning lists the addresses of bad sites, one of them as a link to a warning service',
    {
      ...schoolPages('wordpress', 'Trường THPT Trần Nguyên Hãn Xanh'),
      '/tin-tuc/danh-sach-trang-lua-dao': page('wordpress', {
        school: 'Trường THPT Trần Nguyên Hãn Xanh',
        title: 'Danh sách trang lừa đảo',
        main: '<h1>Danh sách trang web lừa đảo, cờ bạc cần tránh</h1><p>Theo cảnh báo của cơ quan chức năng, không truy cập các địa chỉ sau:</p><ul><li>kubet77[.]cash</li><li>nhacai-vin88[.]net</li><li>w88top[.]pro</li></ul><p>Tra cứu tại <a href="https://tinnhiemmang.vn">tinnhiemmang.vn</a>.</p>',
      }),
      '/': schoolPages('wordpress', 'Trường THPT Trần Nguyên Hãn Xanh')['/'].replace(
        '<h2>Tin mới</h2>',
        '<h2>Tin mới</h2><a href="/tin-tuc/danh-sach-trang-lua-dao">Danh sách trang lừa đảo, cờ bạc cần tránh</a>',
      ),
    },
  ),
  site(
    'benign',
    'hacking-lesson',
    'an article on how a site was hacked, with the words of defacers',
    schoolPages('joomla', 'Trường THPT Chuyên Tin Xanh', [
      {
        slug: 'lich-su-tan-cong-mang',
        title: 'Bài học từ một vụ tấn công: “Hacked by…” nghĩa là gì?',
        paragraphs: [
          'Khi một trang bị thay giao diện bằng dòng chữ “Hacked by”, đó gọi là deface. Kẻ tấn công thường khai thác mật khẩu yếu.',
          'Câu lạc bộ Tin học hướng dẫn các bạn đặt mật khẩu mạnh, bật xác thực hai lớp và cập nhật phần mềm.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'powershell-lesson',
    'an informatics lesson with PowerShell, eval and base64',
    schoolPages('wordpress', 'Trường THPT Chuyên Biển Xanh', [
      {
        slug: 'bai-thuc-hanh-tin-hoc',
        title: 'Bài thực hành tin học: dòng lệnh và mã hóa Base64',
        paragraphs: [
          'Nhấn Windows + R, gõ <code>powershell</code> rồi nhấn Enter để mở cửa sổ lệnh. Gõ <code>Get-Date</code> để xem ngày giờ.',
          'Trong JavaScript, <code>atob("WGluIGNow6Bv")</code> giải mã chuỗi Base64, còn <code>eval</code> chạy một chuỗi như mã lệnh; không nên dùng <code>eval</code> với dữ liệu lạ.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'security-training',
    'a post explains the fake human check that asks to paste a command',
    schoolPages('nukeviet', 'Trường THCS Nguyễn Bá Ngọc Xanh', [
      {
        slug: 'canh-bao-clickfix',
        title: 'Cảnh báo thủ đoạn lừa dán lệnh vào máy tính',
        paragraphs: [
          'Kẻ xấu dựng trang xác minh giả, yêu cầu nhấn Windows + R, rồi Ctrl + V và Enter. Làm theo là máy nhiễm mã độc.',
          'Thầy cô và học sinh tuyệt đối không làm theo; hãy đóng trang và báo với người phụ trách công nghệ thông tin.',
        ],
      },
    ]),
  ),
  site('benign', 'language-school', 'a foreign language school with Japanese and Chinese titles', {
    ...schoolPages('wordpress', 'Trung tâm Ngoại ngữ Hoa Anh Đào', [], (html) =>
      html.replace(
        '<h2>Tin mới</h2>',
        '<h2>Tin mới</h2><p><a href="/tieng-nhat">日本語コース – Khóa tiếng Nhật N5</a></p>',
      ),
    ),
    '/tieng-nhat': page('wordpress', {
      school: 'Trung tâm Ngoại ngữ Hoa Anh Đào',
      title: '日本語コース N5 – Khóa tiếng Nhật',
      main: '<h1>日本語コース N5</h1><p>はじめまして。わたしは学生です。 Khóa học dành cho người mới bắt đầu, ba buổi một tuần.</p><p>你好，欢迎学习中文。 Khóa tiếng Trung HSK1 khai giảng tháng 10.</p>',
    }),
  }),
  site(
    'benign',
    'title-with-vip',
    'old fashioned keywords in meta entries',
    schoolPages('hand-made', 'Trường THCS Phục Lễ Xanh', [], (html) =>
      inHead(
        html,
        '<meta name="keywords" content="trường học, bóng đá học đường, giải trí, game giáo dục, học bổng, vay vốn sinh viên, hot, vip, 88, 24h"><meta name="description" content="Trang tin của trường: thể thao, giải trí, tuyển sinh, xổ số kiến thức, quay số may mắn dịp khai giảng">',
      ),
    ),
  ),
  site(
    'benign',
    'partner-links-many',
    'sixty links to partners, some with digits and win or bet in their names',
    schoolPages('dotnetnuke', 'Trường Đại học Vùng Biển', [], (html) =>
      atEnd(
        html,
        `<div class="doi-tac">${['https://www.betterworld.example', 'https://alphabet.example', 'https://windows.com', 'https://darwin.example', 'https://24h.com.vn', 'https://zing.vn', 'https://k12.com', 'https://mercado.example', 'https://winmart.vn', 'https://tiki.vn', 'https://quizbet-math.example', 'https://baldwin88.example'].map((href) => `<a href="${href}">${href}</a>`).join(' ')}</div>`,
      ),
    ),
  ),
];
