import { type CorpusSite, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

/** A school with one planted article among its news. */
const planted = (id: string, about: string, title: string, text: string): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages('wordpress', 'Trường THPT Nam Triệu Mới', [{ slug: 'bai-moi', title, paragraphs: [text] }]),
  );

/** Planted articles that offer, in words that say little of the trade itself. */
export const sites: readonly CorpusSite[] = [
  planted(
    'entertainment-platform',
    'a coined name beside a download',
    'Nền tảng giải trí trực tuyến VIN777 – Link tải APK mới nhất',
    'Tham gia sòng bài live với dealer xinh đẹp, ưu đãi 8% mỗi ngày.',
  ),
  planted(
    'baccarat-tips',
    'tips for a game of casinos',
    'Cách chơi Baccarat luôn thắng',
    'Chiến thuật đánh theo cầu, đặt cửa Con, quản lý vốn, link đăng ký bên dưới.',
  ),
  planted(
    'lottery-statistics',
    'statistics of the lottery for bettors',
    'Thống kê lô gan, đầu đuôi giải đặc biệt XSMB',
    'Dự đoán 3 càng, lô đá, lô kép, cặp lô về nhiều nhất. Nuôi lô 2 ngày ăn chắc.',
  ),
  planted(
    'card-games-for-money',
    'folk card games for money',
    'Chơi phỏm, sâm lốc, liêng ăn tiền thật',
    'Game bài dân gian đổi tiền mặt, nạp qua Momo, rút về thẻ ATM sau 30 giây.',
  ),
  planted(
    'paid-hearts',
    'money for hearts under videos',
    'Kiếm 1 triệu mỗi ngày chỉ với điện thoại',
    'Xem video TikTok, thả tim nhận 30k, nạp 500k hoàn 650k ngay trong ngày. Vào nhóm Telegram để nhận nhiệm vụ.',
  ),
  planted(
    'loan-for-bad-debtors',
    'loans for people with bad debts',
    'Hỗ trợ tài chính cá nhân 10–100 triệu',
    'Chỉ cần CCCD, không chứng minh thu nhập, giải ngân 15 phút, bao nợ xấu CIC. Hotline 0900 000 003.',
  ),
  planted(
    'degree-blanks',
    'blanks of degrees and reports',
    'Cung cấp phôi bằng THPT, học bạ, bảng điểm đẹp',
    'Cam kết tem mộc chuẩn, công chứng được, cần mẫu inbox Zalo 0900000004.',
  ),
  planted(
    'theses-for-hire',
    'theses written for money',
    'Viết thuê tiểu luận, luận văn thạc sĩ giá rẻ',
    'Nhận làm thuê khóa luận, chạy SPSS, check đạo văn, bảo mật tuyệt đối. Zalo 0900000005.',
  ),
  planted(
    'vapes-for-pupils',
    'vapes sold at the gate',
    'Bán vape, pod chill, thuốc lá điện tử cho học sinh ship tận cổng',
    'Pod lạnh, tinh dầu, chill phê. Giá sỉ inbox Tele: @podchill.',
  ),
  planted(
    'sleeping-drugs',
    'drugs that stun',
    'Thuốc kích thích nữ dạng nước không màu không mùi',
    'Thuốc ngủ cực mạnh, thuốc mê dạng xịt, giao hàng kín đáo toàn quốc.',
  ),
  planted(
    'coin-presale',
    'a coin that promises riches',
    'Đồng coin mới x100, presale hôm nay',
    'Cơ hội làm giàu, lợi nhuận 3%/ngày, trả lãi tự động, giới thiệu thành viên nhận 10%.',
  ),
  planted(
    'massage-night',
    'massage with more',
    'Massage Hải Phòng A–Z, tay vịn, em út đẹp',
    'Hàng tuyển chọn, phục vụ tới bến, vui vẻ qua đêm. Liên hệ Zalo 0900000006.',
  ),
];
