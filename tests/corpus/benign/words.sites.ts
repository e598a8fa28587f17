import { type CorpusSite, site } from '../corpus-site.ts';
import type { News } from '../school-news.ts';
import { schoolPages } from '../school-pages.ts';

const story = (
  id: string,
  about: string,
  platform: Parameters<typeof schoolPages>[0],
  school: string,
  news: News,
): CorpusSite => site('benign', id, about, schoolPages(platform, school, [news]));

/** Healthy sites whose words sound like planted advertising. */
export const sites: readonly CorpusSite[] = [
  story(
    'anti-gambling-post',
    'a warning against online betting with brands and terms',
    'wordpress',
    'Trường THPT Kiến An Xanh',
    {
      slug: 'canh-bao-co-bac-online',
      title: 'Cảnh báo học sinh về cờ bạc, cá độ bóng đá trên mạng',
      paragraphs: [
        'Công an thành phố cảnh báo tình trạng học sinh bị lôi kéo tham gia cá độ bóng đá, tài xỉu, nổ hũ trên các trang như Fun88, Kubet, W88.',
        'Nhà trường đề nghị phụ huynh phối hợp quản lý, tuyệt đối không để các em tham gia đánh bạc dưới mọi hình thức.',
        'Theo Điều 321 Bộ luật Hình sự, người đánh bạc trái phép có thể bị phạt tù đến 7 năm.',
      ],
    },
  ),
  story(
    'police-bust-news',
    'news of a betting ring that was broken up, brand names in the title',
    'nukeviet',
    'Trường THCS Lê Lợi Xanh',
    {
      slug: 'triet-pha-duong-day',
      title: 'Triệt phá đường dây cá độ bóng đá qua mạng “Bong88” 300 tỷ đồng',
      paragraphs: [
        'Cơ quan công an khởi tố 12 bị can về tội tổ chức đánh bạc. Các đối tượng lập đại lý của nhà cái Bong88, SBOBET để tổ chức cá cược.',
        'Đây là bài học cảnh tỉnh cho thanh thiếu niên; đoàn trường tuyên truyền để học sinh nói không với cờ bạc.',
      ],
    },
  ),
  story(
    'law-lesson',
    'the text of law on gambling and organising gambling',
    'joomla',
    'Trường THPT Hùng Thắng Xanh',
    {
      slug: 'tim-hieu-phap-luat',
      title: 'Tìm hiểu pháp luật: tội đánh bạc và tội tổ chức đánh bạc',
      paragraphs: [
        'Điều 321 quy định tội đánh bạc: người nào đánh bạc trái phép dưới bất kỳ hình thức nào được thua bằng tiền hay hiện vật trị giá từ 5.000.000 đồng.',
        'Điều 322 quy định tội tổ chức đánh bạc hoặc gá bạc. Các hình thức thường gặp là lô đề, xóc đĩa, ba cây, cá độ, casino trá hình.',
        'Học sinh cần chấp hành pháp luật, không tham gia tệ nạn xã hội.',
      ],
    },
  ),
  story(
    'propaganda-contest',
    'a contest against social evils lists them all',
    'shared-portal',
    'Trường Tiểu học Vĩnh Niệm Xanh',
    {
      slug: 'ke-hoach-phong-chong-te-nan',
      title: 'Kế hoạch phòng, chống tệ nạn xã hội trong học đường',
      paragraphs: [
        'Nội dung: phòng, chống ma túy, cờ bạc, lô đề, cá độ, mại dâm, game bạo lực, tín dụng đen và vay tiền qua ứng dụng.',
        'Yêu cầu 100% học sinh ký cam kết không vi phạm; giáo viên chủ nhiệm tuyên truyền tác hại trong giờ sinh hoạt lớp.',
      ],
    },
  ),
  story(
    'loan-shark-warning',
    'a warning against loan apps uses all of their slogans',
    'dotnetnuke',
    'Trung tâm GDNN-GDTX Kiến Thụy Xanh',
    {
      slug: 'canh-giac-tin-dung-den',
      title: 'Cảnh giác với “tín dụng đen”, vay tiền qua app',
      paragraphs: [
        'Các tờ rơi “vay tiền nhanh không thế chấp, duyệt trong 5 phút” là chiêu trò của tín dụng đen.',
        'Khi bị đòi nợ kiểu khủng bố, phụ huynh cần báo ngay cơ quan công an nơi gần nhất.',
      ],
    },
  ),
  story(
    'football-news',
    'sports news with odds, scores and the word for a match of betting fame',
    'wordpress',
    'Trường THPT Đồng Hòa Xanh',
    {
      slug: 'cup-dong-hoa',
      title: 'Kịch tính loạt sút luân lưu, 12A2 vô địch cúp Đồng Hòa',
      paragraphs: [
        'Trước trận, 11A5 được đánh giá ở kèo trên nhưng 12A2 đã thắng thuyết phục với tỷ số 2-1.',
        'Bàn thắng đẹp nhất được ban tổ chức thưởng 200.000 đồng. Trực tiếp bóng đá được phát trên fanpage của trường.',
        'Cá nhân xuất sắc nhất giải là em Nguyễn Văn Mẫu.',
      ],
    },
  ),
  story(
    'probability-lesson',
    'a maths lesson on dice, cards and the game of big and small',
    'hand-made',
    'Trường THPT Tô Hiệu Xanh',
    {
      slug: 'chuyen-de-xac-suat',
      title: 'Chuyên đề xác suất: xúc xắc, lá bài và trò chơi may rủi',
      paragraphs: [
        'Gieo ba con xúc xắc cân đối. Tính xác suất để tổng số chấm lớn hơn 10 (cửa “tài”) và không lớn hơn 10 (cửa “xỉu”).',
        'Một bộ bài tú lơ khơ có 52 lá; rút ngẫu nhiên 5 lá, tính xác suất có đúng hai lá át.',
        'Bài tập cho thấy vì sao người chơi luôn lỗ về lâu dài: kì vọng âm. Đây là cơ sở toán học để nói không với cờ bạc.',
      ],
    },
  ),
  story(
    'literature-lesson',
    'analysis of a novel whose title and plot sound like lottery numbers',
    'nukeviet',
    'Trường THPT Lê Quý Đôn Xanh',
    {
      slug: 'phan-tich-so-do',
      title: 'Phân tích nghệ thuật trào phúng trong “Số đỏ”',
      paragraphs: [
        'Xuân Tóc Đỏ gặp vận đỏ, từ kẻ nhặt banh quần trở thành đốc tờ. Vũ Trọng Phụng còn viết về cờ bạc bịp trong phóng sự “Cạm bẫy người”.',
        'Bài viết giúp học sinh hiểu xã hội thành thị trước năm 1945 với sòng bạc, nhà chứa và thói háo danh.',
      ],
    },
  ),
  story(
    'english-lesson',
    'an English lesson with bet, casino and slot',
    'wordpress',
    'Trường THPT Marie Curie Xanh',
    {
      slug: 'english-unit-7',
      title: 'Unit 7: Reading – Las Vegas, city of lights',
      paragraphs: [
        'Las Vegas is famous for its casino hotels, slot machines and shows. I bet you would like to see the fountains!',
        'Vocabulary: bet (v) – cá, cược; slot (n) – khe; jackpot (n) – giải độc đắc; poker face (idiom) – vẻ mặt lạnh lùng.',
      ],
    },
  ),
  story(
    'tet-folk-games',
    'folk games of the new year: cock fighting, cards, dice with animals',
    'joomla',
    'Trường Tiểu học Tràng Minh Xanh',
    {
      slug: 'tro-choi-dan-gian',
      title: 'Trò chơi dân gian ngày Tết: chọi gà, đu quay, cờ người',
      paragraphs: [
        'Lễ hội đầu xuân có chọi gà, chọi trâu Đồ Sơn, đấu vật, bầu cua, tam cúc, cờ tướng.',
        'Các em học sinh tìm hiểu ý nghĩa của từng trò chơi; trò chơi chỉ mang tính giải trí, không ăn tiền.',
      ],
    },
  ),
  story(
    'lottery-sponsor',
    'the state lottery gives scholarships',
    'dotnetnuke',
    'Trường THCS Thủy Triều Xanh',
    {
      slug: 'trao-hoc-bong',
      title: 'Công ty Xổ số kiến thiết trao 20 suất học bổng',
      paragraphs: [
        'Công ty TNHH MTV Xổ số kiến thiết trao 20 suất học bổng cho học sinh nghèo vượt khó.',
        'Thay mặt nhà trường, thầy hiệu phó cảm ơn tấm lòng của doanh nghiệp.',
      ],
    },
  ),
  story(
    'drug-lesson',
    'prevention of drugs names the substances',
    'shared-portal',
    'Trường THPT Nguyễn Đức Cảnh Xanh',
    {
      slug: 'tac-hai-ma-tuy',
      title: 'Tác hại của ma túy, thuốc lá điện tử và bóng cười',
      paragraphs: [
        'Các chất như ma túy đá, ketamine, cần sa, “nước vui” gây ảo giác, hủy hoại thần kinh.',
        'Người mua bán, tàng trữ trái phép chất ma túy bị xử lý hình sự. Học sinh cần tránh xa và báo với thầy cô.',
      ],
    },
  ),
  story(
    'sex-education',
    'a talk on puberty and on harmful videos',
    'wordpress',
    'Trường THCS Tô Hoàng Xanh',
    {
      slug: 'giao-duc-gioi-tinh',
      title: 'Chuyên đề giáo dục giới tính tuổi dậy thì',
      paragraphs: [
        'Chuyên gia tâm lý trao đổi với học sinh về tình bạn, tình yêu, phòng tránh xâm hại tình dục và mang thai ngoài ý muốn.',
        'Các em được hướng dẫn cách ứng xử khi gặp phim, ảnh đồi trụy trên mạng: không xem, không chia sẻ, báo với người lớn.',
      ],
    },
  ),
  story('fake-degree-news', 'news about fake diplomas', 'hand-made', 'Trường Cao đẳng Kỹ thuật Xanh', {
    slug: 'canh-bao-bang-gia',
    title: 'Cảnh báo dịch vụ làm bằng đại học giả trên mạng',
    paragraphs: [
      'Thời gian gần đây xuất hiện nhiều trang quảng cáo “làm bằng đại học giả, có hồ sơ gốc”. Người sử dụng bằng giả có thể bị truy cứu trách nhiệm hình sự.',
      'Nhà trường khuyến cáo học viên tra cứu văn bằng trên hệ thống chính thức.',
    ],
  }),
  story(
    'online-game-post',
    'advice on games with the words recharge, reward, card',
    'nukeviet',
    'Trường THCS An Đồng Xanh',
    {
      slug: 'nghien-game',
      title: 'Làm gì khi con nghiện game online?',
      paragraphs: [
        'Nhiều trò chơi khuyến khích nạp thẻ, quay vòng quay may mắn để nhận vật phẩm, dễ khiến trẻ sa đà.',
        'Cha mẹ nên thống nhất thời gian chơi game với con và cùng con tham gia thể thao.',
      ],
    },
  ),
  story('lucky-draw', 'a lucky draw at the school fair', 'wordpress', 'Trường Mầm non Bé Ngoan Xanh', {
    slug: 'hoi-cho-xuan',
    title: 'Hội chợ xuân: quay số trúng thưởng, ném vòng cổ chai',
    paragraphs: [
      'Gian hàng của lớp Lá có trò quay số trúng thưởng với giải Nhất là chiếc xe đạp nhỏ.',
      'Toàn bộ số tiền bán hàng được ủng hộ quỹ vì bạn nghèo.',
    ],
  }),
];
