import {
  atEnd,
  type CorpusSite,
  inHead,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { type Platform, schoolPages } from '../school-pages.ts';

/** A school site with one more piece of news. */
function withNews(
  id: string,
  about: string,
  platform: Platform,
  title: string,
  ...paragraphs: readonly string[]
): CorpusSite {
  return site(
    'benign',
    id,
    about,
    schoolPages(platform, 'Trường THCS Hoa Phượng', [{ slug: id, title, paragraphs: [...paragraphs] }]),
  );
}

/** A school site whose home page is changed. */
function changed(
  id: string,
  about: string,
  platform: Platform,
  change: (html: string) => string,
): CorpusSite {
  return site('benign', id, about, schoolPages(platform, 'Trường THPT Hoa Phượng', [], change));
}

/** A school site whose home page is changed for some visitors. */
function forSome(
  id: string,
  about: string,
  isMeant: (request: Parameters<CorpusSite['respond']>[0]) => boolean,
  change: (html: string) => string,
): CorpusSite {
  const pages = schoolPages('wordpress', 'Trường THPT Hoa Phượng');
  return {
    id,
    label: 'benign',
    about,
    respond: serve({
      ...pages,
      '/': (request) => ({ body: isMeant(request) ? change(pages['/']) : pages['/'] }),
    }),
  };
}

export const sites: readonly CorpusSite[] = [
  withNews(
    'ring-busted',
    'news of a ring with brands, no word of warning in every sentence',
    'wordpress',
    'Triệt xóa đường dây cá độ nghìn tỷ qua trang Fun88, W88',
    'Các đối tượng lập tài khoản tổng trên trang Fun88, W88 và 188bet rồi chia cho nhiều người.',
    'Mỗi ngày có hàng trăm lượt đặt cược. Tiền cược được chuyển qua nhiều tài khoản.',
    'Công an thành phố Hải Phòng đã khởi tố 12 bị can về tội tổ chức đánh bạc.',
  ),
  withNews(
    'betting-slang',
    'a report explains the slang of betting to parents',
    'nukeviet',
    'Phụ huynh cần biết: con nói gì khi nhắc tới “kèo”, “tài xỉu”, “nổ hũ”?',
    'Nếu con hay nhắc tới “kèo thơm”, “tài xỉu”, “nổ hũ”, “xóc đĩa”, cha mẹ cần trò chuyện ngay với con.',
    'Đây là những từ trong cờ bạc trực tuyến. Nhiều em bị lôi kéo bằng lời mời “đăng ký ngay nhận thưởng”, “nạp đầu tặng 100%”.',
    'Hãy liên hệ giáo viên chủ nhiệm khi con có dấu hiệu vay mượn tiền.',
  ),
  withNews(
    'law-article',
    'articles of the penal code in full',
    'dotnetnuke',
    'Tìm hiểu Bộ luật Hình sự: Điều 321, Điều 322',
    'Điều 321. Tội đánh bạc. Người nào đánh bạc trái phép dưới bất kỳ hình thức nào được thua bằng tiền hay hiện vật trị giá từ 5.000.000 đồng thì bị phạt tiền hoặc phạt tù.',
    'Điều 322. Tội tổ chức đánh bạc hoặc gá bạc. Tổ chức cho 10 người đánh bạc trở lên trong cùng một lúc; sử dụng mạng internet, tổ chức cá độ, lô đề, xóc đĩa.',
  ),
  withNews(
    'novel-gambling',
    'an analysis of a short story about gamblers',
    'joomla',
    'Phân tích truyện ngắn về cờ bạc của Vũ Trọng Phụng',
    'Trong “Cạm bẫy người”, tác giả tả nghề cờ bạc bịp: xóc đĩa, tổ tôm, ba cây, lô đề ở Hà Nội xưa.',
    'Người đọc thấy sòng bạc hiện lên như một xã hội thu nhỏ, nơi con người đánh mất mình.',
  ),
  withNews(
    'probability',
    'a problem on three dice under the name of the game',
    'hand-made',
    'Bài toán xác suất: trò chơi tài xỉu với ba con xúc xắc',
    'Gieo ba con xúc xắc. Gọi biến cố A là tổng từ 11 trở lên (tài), B là tổng từ 10 trở xuống (xỉu).',
    'Hãy tính xác suất của A và B. Bài tập: vì sao người chơi tài xỉu luôn thua về lâu dài?',
  ),
  withNews(
    'english-unit',
    'vocabulary with betting words',
    'wordpress',
    'Unit 9: Las Vegas – reading and vocabulary',
    'Vocabulary: casino, slot machine, jackpot, roulette, poker, blackjack, to bet, to win, welcome bonus.',
    'Read the text and answer: Why do people visit casinos in Las Vegas? Is gambling legal in Nevada?',
  ),
  withNews(
    'sport-odds',
    'sports news in the words of fans',
    'shared-portal',
    'Chung kết bóng đá nam: kèo nào cho khối 12?',
    'Trận chung kết hứa hẹn là kèo đấu cân sức. Khối 11 được đánh giá cửa trên nhờ hàng công mạnh.',
    'Tỷ số dự đoán 2-1. Hẹn gặp các cổ động viên lúc 16 giờ 30 tại sân trường.',
  ),
  withNews(
    'bank-loans',
    'student loans of the policy bank',
    'nukeviet',
    'Hướng dẫn vay vốn sinh viên năm học 2026 - 2027',
    'Học sinh, sinh viên có hoàn cảnh khó khăn được vay vốn tại Ngân hàng Chính sách xã hội, lãi suất ưu đãi, không thế chấp.',
    'Hồ sơ vay tiền gồm giấy xác nhận của nhà trường. Giải ngân theo từng học kỳ.',
  ),
  withNews(
    'loan-warning',
    'a warning against loan sharks with their slogans',
    'wordpress',
    'Tránh xa tín dụng đen',
    'Các tờ rơi “vay tiền nhanh”, “vay nóng không thế chấp”, “giải ngân trong 5 phút”, “chỉ cần CCCD” dán khắp cột điện.',
    'Công an đề nghị người dân không vay qua app, không cho mượn giấy tờ. Nhiều gia đình vỡ nợ vì lãi mẹ đẻ lãi con.',
  ),
  withNews(
    'folk-games',
    'folk games at the spring fair',
    'joomla',
    'Ngày hội trò chơi dân gian: chọi gà, bầu cua, lô tô',
    'Học sinh xem hội chọi gà, đá gà đất, chơi lô tô, bầu cua tôm cá lấy quà là bút và vở.',
    'Ban tổ chức nhắc: chỉ chơi vui, không dùng tiền.',
  ),
  withNews(
    'b52-history',
    'the air battle of 1972',
    'hand-made',
    'Điện Biên Phủ trên không: bắn rơi B52',
    'Cuối tháng 12 năm 1972, quân dân ta bắn rơi 34 máy bay B52, nổ hũ thuốc súng… làm nên chiến thắng lịch sử.',
  ),
  withNews(
    'made-of',
    '“made of” and “to take” near “university”',
    'wordpress',
    'Mô hình làm bằng giấy của học sinh đạt giải',
    'Mô hình trường đại học làm bằng bìa, thân tàu làm bằng gỗ, cánh làm bằng đại diện ba lớp 12 ghép lại.',
  ),
  withNews(
    'fish-selling',
    'selling fish and picking songs, words without betting',
    'nukeviet',
    'Trải nghiệm làng chài: bán cá, gỡ lưới',
    'Các em ra chợ bán cá cùng bà con, nghe kể chuyện đánh bắt xa bờ. Buổi chiều các bạn số đo áo đã được phát áo mới.',
  ),
  withNews(
    'drug-names',
    'a lesson on drugs',
    'dotnetnuke',
    'Nhận biết các loại ma túy thường gặp',
    'Cần sa, ketamine, thuốc lắc, tem giấy LSD, bóng cười đều gây nghiện.',
    'Tuyệt đối không dùng thử dù chỉ một lần. Buôn bán cần sa bị phạt tù.',
  ),
  withNews(
    'mail-scam',
    'phishing lesson with code and hosts',
    'wordpress',
    'Nhận biết website giả: soi từng chữ trong địa chỉ',
    'Ví dụ: vietc0mbank.top, faceb00k.xyz là địa chỉ giả. Chữ “o” bị thay bằng số 0.',
    'Các trang cờ bạc như fun88.com, w88.com hay bet88.vn cũng thường dùng cách này để lôi kéo học sinh.',
  ),
  withNews(
    'esports',
    'an e-sports club',
    'shared-portal',
    'Câu lạc bộ thể thao điện tử ra mắt',
    'Các đội thi đấu game theo thể thức loại trực tiếp. Nạp tiền vào game không được khuyến khích; giải thưởng là sách và vợt cầu lông.',
  ),
  changed('hidden-english-menu', 'a hidden mega menu with foreign learning sites', 'wordpress', (html) =>
    atEnd(
      html,
      '<div class="mega-menu dropdown-panel" style="display:none"><a href="https://www.ixl.com">IXL</a> <a href="https://www.duolingo.com">Duolingo</a> <a href="https://www.starfall.com">Starfall</a> <a href="/hoc-lieu">Học liệu</a></div>',
    ),
  ),
  changed('partner-slider', 'a slider of partners, most slides hidden', 'joomla', (html) =>
    atEnd(
      html,
      '<div class="partner-slider"><div class="slide"><a href="https://www.samsung.com/vn">Samsung</a></div><div class="slide" style="display:none"><a href="https://www.intel.vn">Intel</a></div><div class="slide" style="display:none"><a href="https://www.kovitech.com.vn">Kovitech</a></div><div class="slide" style="display:none"><a href="https://www.apollo.edu.vn">Apollo</a></div></div>',
    ),
  ),
  changed('vendor-credit', 'the vendor put its name into the footer in small letters', 'nukeviet', (html) =>
    atEnd(
      html,
      '<div style="font-size:10px;text-align:center">Thiết kế bởi <a href="https://www.webhaiphong.net">WebHaiPhong</a></div>',
    ),
  ),
  changed('sr-only-foreign', 'text for screen readers in a link to a foreign site', 'wordpress', (html) =>
    atEnd(
      html,
      '<a href="https://www.unicef.org/vietnam">UNICEF<span class="screen-reader-text"> (mở trong thẻ mới)</span></a> <span class="screen-reader-text"><a href="https://www.nvaccess.org/">Trình đọc màn hình miễn phí</a></span>',
    ),
  ),
  changed(
    'old-analytics',
    'the analytics code of old days with unescape and document.write',
    'hand-made',
    (html) =>
      html.replace(
        '</body>',
        '<script>var gaJsHost=(("https:"==document.location.protocol)?"https://ssl.":"http://www.");document.write(unescape("%3Cscript src=\'"+gaJsHost+"google-analytics.com/ga.js\' type=\'text/javascript\'%3E%3C/script%3E"));</script></body>',
      ),
  ),
  changed('packed-theme', 'a packed theme script', 'joomla', (html) =>
    inHead(
      html,
      "<script>eval(function(p,a,c,k,e,d){e=function(c){return c};if(!''.replace(/^/,String)){while(c--){d[c]=k[c]||c}k=[function(e){return d[e]}];e=function(){return'\\\\w+'};c=1};while(c--){if(k[c]){p=p.replace(new RegExp('\\\\b'+e(c)+'\\\\b','g'),k[c])}}return p}('0.1=2(){3(\"4\")}',5,5,'window|onload|function|alert|ok'.split('|'),0,{}))</script>",
    ),
  ),
  changed('email-protection', 'an address hidden from robots by a script', 'joomla', (html) =>
    atEnd(
      html,
      '<script>var prefix="ma"+"il"+"to";var addy="vanphong"+"&#64;";addy=addy+"truong"+"&#46;"+"edu"+"&#46;"+"vn";document.getElementById("cloak1").innerHTML="";var a="<a href=\'"+prefix+":"+addy+"\'>"+addy+"</a>";document.write(a);</script><span id="cloak1">Địa chỉ này được bảo vệ</span>',
    ),
  ),
  changed(
    'mobile-redirect-own',
    'a script sends phones to the mobile pages of the same site',
    'nukeviet',
    (html) =>
      inHead(
        html,
        '<script>if(screen.width<720&&!/nomobile/.test(location.search)){/* m */var m="/mobile/";if(location.pathname.indexOf(m)!==0&&false){location.href=m;}}</script>',
      ),
  ),
  changed('chat-widget', 'a chat widget of a Vietnamese vendor in a hidden frame', 'shared-portal', (html) =>
    atEnd(
      html,
      '<iframe src="https://chat.vchatbot.com.vn/w/123" style="display:none" width="0" height="0"></iframe><script src="https://chat.vchatbot.com.vn/w.js"></script>',
    ),
  ),
  changed('weather-frame', 'weather, exchange rates and a clock in frames', 'hand-made', (html) =>
    html.replace(
      '</table>',
      '<tr><td><iframe src="https://thoitiet.app/widget/embed/hai-phong" width="300" height="200"></iframe><iframe src="https://www.meteoblue.com/vi/widget" width="300" height="220"></iframe></td></tr></table>',
    ),
  ),
  changed('video-portal', 'an embedded lesson that fills its box', 'wordpress', (html) =>
    atEnd(
      html,
      '<div style="position:relative;padding-bottom:56.25%;height:0"><iframe src="https://www.youtube.com/embed/abc" style="position:absolute;top:0;left:0;width:100%;height:100%"></iframe></div>',
    ),
  ),
  changed('many-partners', 'forty links to universities and companies abroad', 'shared-portal', (html) =>
    atEnd(
      html,
      `<div class="doi-tac">${Array.from({ length: 40 }, (_, index) => `<a href="https://www.university-${String(index)}.example.org/">Đối tác ${String(index)}</a>`).join(' ')}</div>`,
    ),
  ),
  changed('names-with-digits', 'partners with digits in their names', 'nukeviet', (html) =>
    atEnd(
      html,
      '<p><a href="https://www.f88.vn">F88</a> <a href="https://vinhomes68.vn">Vinhomes</a> <a href="https://www.24h.com.vn">24h</a> <a href="https://tuoitre88.blogspot.com">Lớp 8/8</a> <a href="https://game24h.vn">Trò chơi toán</a> <a href="https://winmart.vn">WinMart</a></p>',
    ),
  ),
  changed('collapsed-news', 'a collapsed box holds a whole warning', 'wordpress', (html) =>
    atEnd(
      html,
      '<div class="collapse" style="display:none"><h3>Cảnh báo</h3><p>Công an cảnh báo các trang cá độ Fun88, W88, 188bet, nhà cái trá hình game bài đổi thưởng. Học sinh không tham gia.</p></div>',
    ),
  ),
  changed('data-island', 'data for a script with words of a warning', 'joomla', (html) =>
    atEnd(
      html,
      '<script type="application/json">{"posts":[{"title":"Phòng chống cờ bạc, cá độ bóng đá","url":"https:\\/\\/conganhaiphong.gov.vn\\/x"}]}</script>',
    ),
  ),
  forSome('bot-rendered', 'Googlebot gets more news than the browser', isGooglebot, (html) =>
    atEnd(
      html,
      `<section>${'<p>Tin cũ: hội khỏe Phù Đổng cấp trường đã bế mạc, khối 9 nhất toàn đoàn, khối 8 nhì.</p>'.repeat(10)}</section>`,
    ),
  ),
  forSome('phone-banner', 'phones are offered the app of the school', isPhone, (html) =>
    atEnd(
      html,
      '<div class="app-banner"><a href="https://play.google.com/store/apps/details?id=vn.vnedu">Tải app sổ liên lạc vnEdu</a> <a href="https://apps.apple.com/vn/app/vnedu/id1">App Store</a></div>',
    ),
  ),
  forSome('google-campaign', 'visitors from Google see a notice of enrolment', isFromGoogle, (html) =>
    atEnd(
      html,
      '<div class="popup">Đăng ký ngay: tuyển sinh lớp 6 năm học 2026. <a href="https://forms.gle/abc">Đăng ký</a></div>',
    ),
  ),
];
