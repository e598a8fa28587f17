import { atEnd, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const percentEncoded = (code: string): string =>
  Array.from(code, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`).join('');

const toProvider = {
  '@context': 'https://schema.org',
  '@type': 'WebPage',
  url: 'http://SELF/',
  publisher: { '@type': 'Organization', name: 'Sao Mai Web', url: 'https://saomaiweb-xanh.com/' },
  author: { '@type': 'Person', name: 'Cô Hà', sameAs: ['https://hanguyen-xanh.blogspot.com/'] },
};

const questions = {
  '@context': 'https://schema.org',
  '@type': 'FAQPage',
  mainEntity: [
    {
      '@type': 'Question',
      name: 'Con bị bạn rủ chơi tài xỉu, cá độ thì gia đình làm gì?',
      acceptedAnswer: {
        '@type': 'Answer',
        text: 'Gia đình bình tĩnh, báo giáo viên chủ nhiệm và công an phường. Chơi tài xỉu, nổ hũ, cá cược bóng đá ở nhà cái là đánh bạc.',
      },
    },
  ],
};

/** Healthy sites that warn in other spellings and words, teach, hide an address of mail, or tell machines who they are. */
export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'spring-fair-in-quotes',
    'a spring fair whose games carry the names of betting games, in quotes in the headline alone',
    schoolPages('wordpress', 'Trường Tiểu học Bến Cói Xanh', [
      {
        slug: 'hoi-xuan',
        title: 'Hội xuân: đập niêu “nổ hũ”, bốc thăm lì xì may mắn',
        paragraphs: [
          'Hội xuân có 12 gian hàng: đập niêu (các em gọi vui là nổ hũ), ném vòng, bắn cá bằng súng nước, câu cá đổi thưởng, đá gà giấy.',
          'Mỗi em nhận một bao lì xì. Vòng quay may mắn quay hũ rút thưởng vào 10 giờ.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'loan-warning-in-quotes',
    'a warning quotes a whole advertisement of loan sharks',
    schoolPages('nukeviet', 'Trường THPT Đảo Cói Xanh', [
      {
        slug: 'tin-dung-den',
        title: 'Tín dụng đen bủa vây học sinh',
        paragraphs: [
          '“Vay tiền online chỉ cần căn cước, giải ngân 5 phút, nợ xấu vẫn vay” là lời mời in trên cột điện ngay cổng trường.',
          'Kẻ cho vay gọi điện từ sáng đến đêm khiến nhiều gia đình khốn đốn. Hãy gọi 113 khi bị đe doạ.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'degrees-and-their-price',
    'a headline on forged degrees that warns by “the price to pay”',
    schoolPages('joomla', 'Trường Cao đẳng nghề Bến Cói Xanh', [
      {
        slug: 'bang-gia',
        title: 'Làm bằng giả, mua bán chứng chỉ: cái giá phải trả',
        paragraphs: [
          'Trên mạng có nhiều lời mời làm bằng đại học, bao soi công chứng. Toà đã tuyên phạt người bán ba năm tù.',
          'Phòng Đào tạo xác minh văn bằng của mọi học viên khi nhập học.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'warning-in-new-spelling',
    'the words of warning carry their marks where the newer spelling puts them, and i for y',
    schoolPages('wordpress', 'Trường THCS Bãi Cói Xanh', [
      {
        slug: 'he-luy',
        title: 'Hệ luỵ của nhà cái trên mạng, lô đề online',
        paragraphs: [
          'Em L. nạp đầu tặng 100% tại nhà cái rồi nợ cả chục triệu. Gia đình đưa em ra toà án làm chứng.',
          'Nhà trường sẽ xử lí nghiêm học sinh chơi tài xỉu, nổ hũ.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'headlines-that-warn',
    'a list of news tells the beginning of a piece, whose headline alone warns of what it names',
    schoolPages('nukeviet', 'Trường THCS Lạch Cói Xanh', [
      {
        slug: 'he-luy-ca-cuoc',
        title: 'HỆ LUỴ TỪ CÁ CƯỢC BÓNG ĐÁ, LÔ ĐỀ, TÀI XỈU ONLINE',
        paragraphs: [
          'Các trang nhà cái như Kubet, Fun88 đang nhắm vào học sinh. Đã có em phải bỏ học.',
          'Nhà trường đề nghị phụ huynh quản lí điện thoại của con.',
        ],
      },
      {
        slug: 'danh-sach-trang',
        title: 'Danh sách các trang cá độ do công an công bố',
        paragraphs: ['fun88.com, w88.com, 8xbet.com, kubet.net, sunwin.club, hitclub.vip'],
      },
    ]),
  ),
  site(
    'benign',
    'number-of-the-next-piece',
    'on a list of news a telephone number for helpers stands beside a lesson on false investments',
    schoolPages('wordpress', 'Trường Đại học Bến Cói Xanh', [
      {
        slug: 'cong-tac-vien',
        title: 'Tuyển cộng tác viên hỗ trợ tuyển sinh',
        paragraphs: ['Trung tâm tuyển sinh cần 20 bạn hỗ trợ. Liên hệ Zalo 0912 000 111.'],
      },
      {
        slug: 'forex',
        title: 'Sàn Forex, tiền ảo: sinh viên cần biết gì?',
        paragraphs: ['Lãi suất 30% một tháng, cam kết hoàn vốn, chuyên gia đọc lệnh: nên hỏi lại từng điều.'],
      },
    ]),
  ),
  site(
    'benign',
    'driving-school',
    'a school that teaches driving says colloquially that it makes licences, with a number',
    schoolPages('joomla', 'Trường Trung cấp Lái xe Cói Xanh', [
      {
        slug: 'bang-lai',
        title: 'Làm căn cước, hộ chiếu, giấy phép lái xe ở đâu?',
        paragraphs: [
          'Nhà trường nhận hồ sơ làm bằng lái xe A1 cho học viên, lệ phí 750.000 đồng, liên hệ cô Nga 0904 222 333.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'probability-of-the-house',
    'a lesson on chance asks in its title why the house always wins',
    schoolPages('nukeviet', 'Trường THPT Toán Tin Xanh', [
      {
        slug: 'xac-suat',
        title: 'Chuyên đề xác suất: vì sao nhà cái luôn thắng?',
        paragraphs: [
          'Xét trò xóc đĩa, tài xỉu với ba con xúc xắc. Xác suất ra tài là 105/216, xác suất ra bão là 6/216.',
          'Trong roulette, baccarat, kỳ vọng của người chơi luôn âm. Bài tập: một sòng bạc trả 1 ăn 35, tính số tiền nhà cái lãi sau 1000 ván.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'novel-of-gamblers',
    'a lesson on a novel about a gambler, with the games of his time',
    schoolPages('wordpress', 'Trường THPT Văn Cói Xanh', [
      {
        slug: 'con-bac',
        title: 'Casino, nhà cái và số phận trong một tiểu thuyết cũ',
        paragraphs: [
          'Nhân vật chính đánh roulette, baccarat suốt đêm ở sòng bạc. Tác giả từng sống như thế.',
          'Bài tập: phân tích nhân vật bà ngoại trong đoạn trích. Tác phẩm được dịch sang tiếng Việt từ lâu.',
        ],
      },
    ]),
  ),
  site(
    'benign',
    'mail-address-in-code',
    'an old script hides the address of the mail box from harvesters by running encoded text',
    schoolPages('joomla', 'Trường Tiểu học Cói Non Xanh', [], (html) =>
      atEnd(
        html,
        `<script>eval(unescape('${percentEncoded('document.write(\'<a href="mailto:truong@coi-non.edu.vn">Gửi thư</a>\')')}'))</script>`,
      ),
    ),
  ),
  site(
    'benign',
    'encoded-right-click-lock',
    'encoded code only forbids the right mouse button',
    schoolPages('hand-made', 'Trường Mầm non Cói Non Xanh', [], (html) =>
      atEnd(
        html,
        `<script>eval(unescape('${percentEncoded('document.oncontextmenu=function(){return false};document.ondragstart=function(){return false}')}'))</script>`,
      ),
    ),
  ),
  site(
    'benign',
    'blogs-in-a-closed-menu',
    'a closed menu leads to the blogs of three teachers; the library comes from Google',
    schoolPages('nukeviet', 'Trường THCS Thư Cói Xanh', [], (html) =>
      atEnd(
        html,
        '<script src="https://ajax.googleapis.com/ajax/libs/jquery/1.12.4/jquery.min.js"></script><div style="display:none"><a href="https://toan-coixanh.blogspot.com">Toán</a><a href="https://ly-coixanh.blogspot.com">Lý</a><a href="https://van-coixanh.blogspot.com">Văn</a></div>',
      ),
    ),
  ),
  site(
    'benign',
    'provider-in-structured-data',
    'JSON-LD names the provider, a blog of a teacher, and questions of parents about betting',
    schoolPages('wordpress', 'Trường THCS Cói Già Xanh', [], (html) =>
      inHead(html, jsonLd(toProvider) + jsonLd(questions)),
    ),
  ),
  site(
    'benign',
    'structured-data-of-other-domain',
    'JSON-LD written for another plain domain of the school, on an article that reports a raid on betting',
    schoolPages(
      'nukeviet',
      'Trường THPT Cói Già Xanh',
      [
        {
          slug: 'triet-pha',
          title: 'Công an triệt phá đường dây cá độ ở nhà cái trên mạng',
          paragraphs: ['Công an bắt 12 đối tượng tổ chức đánh bạc. Nhà trường nhắc học sinh không tham gia.'],
        },
      ],
      (html) =>
        inHead(
          html,
          jsonLd({
            '@context': 'https://schema.org',
            '@graph': [
              {
                '@type': 'Article',
                url: 'https://thptcoigia-xanh.com/tin-tuc/triet-pha',
                headline: 'Công an triệt phá đường dây cá độ ở nhà cái trên mạng',
                description: 'Công an bắt nhóm lập nhà cái, nhận cá cược bóng đá, tài xỉu.',
              },
              { '@type': 'Organization', name: 'THPT Cói Già Xanh', url: 'https://thptcoigia-xanh.com/' },
            ],
          }),
        ),
    ),
  ),
  {
    id: 'listed-pages-gone-for-all',
    label: 'benign',
    about: 'the sitemap names old pages that nobody finds any more, robots neither',
    respond: ({ path }) => {
      const pages = schoolPages('wordpress', 'Trường THCS Cói Xanh Cũ');
      if (path === '/sitemap.xml')
        return {
          body: `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/</loc></url>${Array.from({ length: 9 }, (_, index) => `<url><loc>http://SELF/cu/bai-${String(index)}.html</loc></url>`).join('')}</urlset>`,
        };
      const body = pages[path];
      return body === undefined
        ? { status: 404, body: '<!doctype html><title>Không thấy</title><h1>Không thấy trang</h1>' }
        : { body };
    },
  },
];
