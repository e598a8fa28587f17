import { atEnd, type CorpusSite, inHead, insertBefore, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

type Platform = Parameters<typeof schoolPages>[0];

/** A school with one planted article among its news. */
const planted = (
  id: string,
  about: string,
  platform: Platform,
  title: string,
  ...paragraphs: readonly string[]
): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages(platform, 'Trường THPT Sóng Biếc', [{ slug: 'bai-viet-moi', title, paragraphs }]),
  );

/** A school with a link among those at the end of each home page. */
const linked = (id: string, about: string, platform: Platform, snippet: string): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages(platform, 'Trường THCS Bến Lau', [], (html) => atEnd(html, snippet)),
  );

/** Planted articles and links of many trades, in the words of their sellers. */
export const sites: readonly CorpusSite[] = [
  planted(
    'reward-game-gate',
    'a gate to card games praised with payouts and gift codes',
    'wordpress',
    'Sunvip88 – Cổng game đổi thưởng uy tín số 1 Việt Nam',
    'Sân chơi đẳng cấp với hàng trăm tựa game bài, nạp rút siêu tốc 1 phút, tặng code tân thủ 50K cho hội viên mới.',
    'Tải app ngay hôm nay để nhận ưu đãi hoàn trả không giới hạn.',
  ),
  planted(
    'dice-tips',
    'tips for playing dice for money',
    'nukeviet',
    'Mẹo bắt cầu Tài Xỉu MD5 bất bại từ cao thủ',
    'Người chơi nên quản lý vốn, gấp thếp hợp lý khi gặp cầu bệt. Đăng ký tài khoản để nhận 100K trải nghiệm miễn phí.',
  ),
  planted(
    'odds-tonight',
    'handicap tips for the football of the night',
    'joomla',
    'Nhận định kèo Real Madrid vs Arsenal 2h00 đêm nay',
    'Kèo châu Á: Real chấp nửa trái, tài xỉu 2.75. Dự đoán: chọn Real, xỉu. Vào tiền tại link bên dưới, hoàn tiền cược thua 10%.',
  ),
  planted(
    'lottery-numbers',
    'lottery numbers sold by Zalo',
    'dotnetnuke',
    'Soi cầu 3 miền hôm nay – cặp số vàng chắc ăn',
    'Chốt song thủ lô, đề đầu đuôi, xiên 2 đẹp nhất. Ăn 1 ăn 99, nhận số VIP liên hệ Zalo 0900000000.',
  ),
  planted(
    'slot-jackpot',
    'slot machines with a jackpot',
    'shared-portal',
    'Nổ hũ 2026: top game quay hũ dễ trúng jackpot',
    'Quay slot trúng hũ tiền tỷ, khuyến mãi nạp đầu 200%, rút tiền về ngân hàng trong 3 phút.',
  ),
  planted(
    'fish-shooting',
    'shooting fish for money',
    'wordpress',
    'Bắn cá đổi thẻ cào – tải bản mới nhất cho Android, iOS',
    'Bắn cá rồng, bắn cá ăn xu, đổi thưởng thẻ cào, ví điện tử. Nhập giftcode để nhận 20.000 xu.',
  ),
  planted(
    'cock-fights',
    'live cock fights with bets',
    'nukeviet',
    'Đá gà trực tiếp Thomo hôm nay, gà cựa dao C1 C2',
    'Xem đá gà Campuchia 10h sáng, đặt cược 24/7, tỷ lệ ăn cao nhất thị trường.',
  ),
  planted(
    'esports-bets',
    'bets on esports',
    'joomla',
    'Cá cược Esports: LMHT, CSGO, Dota 2 tại TK66',
    'Kèo Liên Quân, kèo Liên Minh cập nhật từng phút, thưởng chào mừng 188K khi đăng ký thành viên.',
  ),
  linked(
    'brand-anchor',
    'a lone link with a brand of letters and digits',
    'wordpress',
    '<p><a href="https://xq79.example/">XQ79</a> | <a href="https://link-vao-trang.example/">Link vào XQ79 mới nhất không bị chặn</a></p>',
  ),
  linked(
    'brand-hosts',
    'links to hosts that end in trades of betting',
    'hand-made',
    '<p><a href="https://go99.casino/">go99</a> <a href="https://vn168.bet/">vn168</a> <a href="https://ku-11.poker/">ku11</a></p>',
  ),
  site('infected', 'brand-title', 'a title that names a brand before the name of the school', {
    ...schoolPages('nukeviet', 'Trường Tiểu học Cầu Vồng'),
    '/': page('nukeviet', {
      school: 'Trường Tiểu học Cầu Vồng',
      title: 'TR88 | Trang chủ TR88.COM đăng nhập, đăng ký +88K mới nhất',
      main: '<h2>Tin mới</h2><p>Nhà trường thông báo lịch nghỉ.</p><a href="/gioi-thieu">Giới thiệu</a>',
    }),
  }),
  planted(
    'paid-tasks',
    'a job of small tasks that asks for money first',
    'shared-portal',
    'Tuyển cộng tác viên online làm việc tại nhà, thu nhập 500k/ngày',
    'Chỉ cần like, chốt đơn Shopee, nạp tiền trước theo nhiệm vụ và nhận lại gốc kèm hoa hồng 20% sau 5 phút. Kết bạn Telegram @ctvviec để nhận việc.',
  ),
  planted(
    'typing-job',
    'a job for students with a deposit',
    'wordpress',
    'Việc nhẹ lương cao cho học sinh sinh viên',
    'Đánh máy văn bản tại nhà lương 10 triệu/tháng, không cần kinh nghiệm, đặt cọc 200k giữ việc. Inbox Zalo 0900000001.',
  ),
  planted(
    'fast-loan',
    'loans without papers',
    'nukeviet',
    'Vay tiền nóng 24/7 chỉ cần CMND, nợ xấu vẫn giải ngân',
    'Bốc bát họ, vay trả góp ngày, không thế chấp, không gặp mặt, giải ngân trong 5 phút. Gọi ngay 0900000002.',
  ),
  planted(
    'phone-loan',
    'loans against an account of a phone',
    'joomla',
    'Cầm iCloud, vay nóng sinh viên lãi thấp',
    'Hỗ trợ vay nhanh không thẩm định người thân, duyệt hồ sơ online, tiền về tài khoản ngay.',
  ),
  planted(
    'made-degrees',
    'degrees to order',
    'dotnetnuke',
    'Làm bằng đại học, cao đẳng phôi thật có hồ sơ gốc',
    'Nhận làm bằng cấp 3, chứng chỉ IELTS, TOEIC không cần thi, bao tra cứu, giao tận nơi, nhận bằng mới thanh toán.',
  ),
  planted(
    'made-cards',
    'driving licences and identity cards to order',
    'hand-made',
    'Dịch vụ làm GPLX, CCCD gắn chip giá rẻ',
    'Làm giấy phép lái xe A1, B2 không cần thi, làm căn cước công dân giả giống thật 99%, ship COD toàn quốc.',
  ),
  planted(
    'escorts',
    'prostitution with a list of phone numbers',
    'wordpress',
    'Gái gọi sinh viên Hải Phòng cao cấp, checker uy tín',
    'Danh sách hàng ngon, hàng mới, qua đêm, some, full service. Alo hoặc Zalo để đặt lịch.',
  ),
  planted(
    'porn-videos',
    'a page with films for adults',
    'joomla',
    'Xem phim sex vietsub không che mới nhất',
    'Tuyển tập clip nóng, clip học sinh lộ hàng, phim JAV HD xem nhanh không quảng cáo.',
  ),
  planted(
    'smoke-and-pills',
    'laughing gas and pills',
    'nukeviet',
    'Bán bóng cười, nước vui, tem giấy giao nhanh trong 30 phút',
    'Cung cấp cỏ Mỹ, thuốc lắc, nước xoài giá sỉ. Nhắn tin Telegram để lên đơn.',
  ),
  planted(
    'fireworks',
    'illegal fireworks before Tet',
    'shared-portal',
    'Bán pháo hoa nổ, pháo dàn 36 quả giá rẻ dịp Tết',
    'Nhận đặt hàng pháo nổ, pháo trứng, pháo bi, ship tận nơi, che tên sản phẩm.',
  ),
  planted(
    'weapons',
    'guns and stun sticks by post',
    'wordpress',
    'Shop bán súng cồn, roi điện, dùi cui ba khúc, dao bấm tự vệ',
    'Hàng có sẵn, giá rẻ nhất, ship COD toàn quốc, kiểm hàng trước khi thanh toán.',
  ),
  planted(
    'false-money',
    'counterfeit money',
    'hand-made',
    'Bán tiền giả loại 1 giống thật, mua 1 đổi 10',
    'Tiền polymer chất lượng cao qua máy soi, giao dịch kín đáo, cọc 10%.',
  ),
  planted(
    'monthly-profit',
    'an investment with a fixed monthly profit',
    'dotnetnuke',
    'Sàn giao dịch AI Trade cam kết lợi nhuận 30%/tháng',
    'Đầu tư forex, tiền ảo, bảo toàn vốn, rút lãi mỗi ngày, mời bạn bè nhận hoa hồng 7 tầng. Đăng ký tài khoản để được chuyên gia đọc lệnh.',
  ),
  linked(
    'pharmacy',
    'links to a pharmacy without prescriptions',
    'wordpress',
    '<div><a href="https://rx-order-trang.example/a">Buy Viagra online no prescription</a> <a href="https://rx-order-trang.example/b">Cheap Cialis 20mg</a></div>',
  ),
  linked(
    'essay-service',
    'links to a service that writes papers',
    'joomla',
    '<p><a href="https://papers-trang.example/">write my paper for me cheap</a> <a href="https://papers-trang.example/d">dissertation writing service</a></p>',
  ),
  site('infected', 'japanese-shop', 'Japanese pages of a shop for copies of brands', {
    ...schoolPages('wordpress', 'Trường THPT Sóng Lam', [], (html) =>
      insertBefore(html, '</footer>', '<a href="/shop/item-8841.html">item</a>'),
    ),
    '/shop/item-8841.html':
      '<html lang="ja"><head><meta charset="utf-8"><title>ルイヴィトン 財布 スーパーコピー 激安通販</title></head><body><h1>ブランドコピー専門店</h1><p>最高品質のスーパーコピー財布を激安で販売しております。送料無料。</p></body></html>',
  }),
  linked(
    'chinese-links',
    'Chinese links to casinos',
    'hand-made',
    '<div><a href="https://a1-trang.example/">澳门新葡京娱乐场</a><a href="https://a2-trang.example/">时时彩开奖结果</a><a href="https://a3-trang.example/">真人百家乐</a></div>',
  ),
  linked(
    'thai-slots',
    'Thai links to slots',
    'wordpress',
    '<div><a href="https://th-trang.example/">สล็อตเว็บตรง ไม่ผ่านเอเย่นต์</a> <a href="https://th2-trang.example/">บาคาร่าออนไลน์ เครดิตฟรี</a></div>',
  ),
  site('infected', 'indonesian-slots', 'an Indonesian page of slots', {
    ...schoolPages('nukeviet', 'Trường THCS Ánh Sao', [], (html) =>
      insertBefore(html, '</footer>', '<a href="/gacor/">.</a>'),
    ),
    '/gacor/':
      '<html lang="id"><head><title>Situs Judi Slot Gacor Hari Ini Gampang Maxwin</title></head><body><p>Daftar akun pro kamboja, deposit pulsa tanpa potongan, RTP live tertinggi, togel online terpercaya.</p></body></html>',
  }),
  linked(
    'turkish-links',
    'Turkish links to betting',
    'joomla',
    '<div><a href="https://tr-trang.example/">güvenilir bahis siteleri</a> <a href="https://tr2-trang.example/">kaçak iddaa giriş</a> <a href="https://tr3-trang.example/">İstanbul escort</a></div>',
  ),
  linked(
    'korean-links',
    'Korean links to betting',
    'dotnetnuke',
    '<div><a href="https://kr-trang.example/">안전놀이터 추천</a> <a href="https://kr2-trang.example/">온라인카지노 바카라사이트</a> <a href="https://kr3-trang.example/">출장마사지</a></div>',
  ),
  linked(
    'russian-links',
    'Russian links to casinos and drugs',
    'wordpress',
    '<div><a href="https://ru-trang.example/">казино онлайн на деньги играть</a> <a href="https://ru2-trang.example/">кракен ссылка зеркало</a> <a href="https://ru3-trang.example/">купить диплом</a></div>',
  ),
  planted(
    'dotted-letters',
    'words broken up by dots and digits',
    'shared-portal',
    'N.h.à c.á.i uy tín t.à.i x.ỉ.u đổi thưởng',
    'Đăng ký ngay hôm nay nhận kh.uyến m.ãi 100%. C4 cuoc bong da, n0 hu, ban ca doi thuong.',
  ),
  linked(
    'toneless',
    'links without tone marks in the footer',
    'nukeviet',
    '<p><a href="https://t1-trang.example/">nha cai uy tin</a>, <a href="https://t2-trang.example/">game bai doi thuong</a>, <a href="https://t3-trang.example/">keo nha cai hom nay</a></p>',
  ),
  site(
    'infected',
    'meta-only',
    'betting words in the description for search engines alone',
    schoolPages('wordpress', 'Trường THPT Hải Âu', [], (html) =>
      inHead(
        html,
        '<meta name="description" content="Link đăng nhập nhà cái châu Á: thể thao, live casino, xổ số, hoàn trả 1.5% mỗi ngày, tặng 58K cho tân thủ."><meta name="keywords" content="lô đề online, xóc đĩa, baccarat">',
      ),
    ),
  ),
];
