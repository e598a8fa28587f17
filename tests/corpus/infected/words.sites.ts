import { atEnd, type CorpusSite, inHead, insertBefore, isGooglebot, serve, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

/** Planted words and frames of other trades, other languages and other corners of a page. */
export const sites: readonly CorpusSite[] = [
  site('infected', 'tag-pages', 'tag pages with betting words listed below each article', {
    ...schoolPages('wordpress', 'Trường THPT Vĩnh Tiến Mới', [], (html) =>
      insertBefore(
        html,
        '</footer>',
        '<div class="tagcloud"><a href="/tag/tuyen-sinh">tuyển sinh</a><a href="/tag/banh-khuc">bánh khúc</a><a href="/tag/rong-bach-kim-247">rồng bạch kim 247</a></div>',
      ),
    ),
    '/tag/rong-bach-kim-247': page('wordpress', {
      school: 'Trường THPT Vĩnh Tiến Mới',
      title: 'Rồng bạch kim 247 – soi cầu XSMB miễn phí, bạch thủ lô',
      main: '<h1>Rồng bạch kim 247: soi cầu XSMB hôm nay</h1><p>Chốt số siêu chuẩn, dàn đề 36 số, lô kép, cầu đẹp, nuôi lô khung 3 ngày.</p>',
    }),
  }),
  site('infected', 'turkish-pages-listed', 'Turkish betting pages listed in the sitemap', {
    ...schoolPages('joomla', 'Trường THPT Tân Trào Mới'),
    '/sitemap.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/deneme-bonusu-veren-siteler</loc></url><url><loc>http://SELF/gioi-thieu</loc></url></urlset>',
    '/deneme-bonusu-veren-siteler':
      '<html lang="tr"><head><title>Deneme Bonusu Veren Siteler 2026 - Casino Bahis Siteleri</title></head><body><h1>Deneme bonusu veren siteler</h1><p>En iyi canlı casino ve bahis siteleri, slot oyunları.</p><a href="https://betgir.example.com">Giriş</a></body></html>',
  }),
  site(
    'infected',
    'essay-mill',
    'hidden English links to an essay mill and fake watches',
    schoolPages('wordpress', 'Trường Cao đẳng Sóng Xanh', [], (html) =>
      atEnd(
        html,
        '<div style="position:absolute;left:-12345px"><a href="https://write-my-essay-now.biz">buy essay online</a> <a href="https://replica-watch.shop">replica watches</a> <a href="https://payday-loans24.us">payday loans</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'banner-with-odds',
    'a visible widget with live odds framed from a betting site',
    schoolPages('joomla', 'Trường THPT Thể thao Biển', [], (html) =>
      insertBefore(
        html,
        '<div id="ja-footer">',
        '<h3>Tỷ lệ kèo trực tuyến</h3><iframe src="https://widget.keo-truc-tuyen.bet/live" width="100%" height="400"></iframe>',
      ),
    ),
  ),
  site(
    'infected',
    'drug-shop',
    'an article sells drugs by Telegram',
    schoolPages('nukeviet', 'Trung tâm GDTX Cửa Biển', [
      {
        slug: 'tin-khuyen-mai',
        title: 'Bán cần sa, kẹo, ke giao tận nơi',
        paragraphs: [
          'Shop chuyên cung cấp cần sa, kẹo lắc, ketamine giao hàng kín đáo toàn quốc. Liên hệ Telegram @banhang420 để đặt hàng.',
          'Giá sỉ, lẻ; thanh toán khi nhận hàng.',
        ],
      },
    ]),
  ),
  site(
    'infected',
    'fake-money',
    'a question board sells false money and accounts',
    schoolPages('shared-portal', 'Trường PT Nhiều cấp Hải Đăng', [
      {
        slug: 'rao-vat',
        title: 'Rao vặt',
        paragraphs: [
          'Bán tiền giả polime mệnh giá 500k giống thật 99%, nhận thuê mở tài khoản ngân hàng, liên hệ zalo 0900000222.',
          'Nhận làm giấy phép lái xe, căn cước, bằng cấp giả giá rẻ.',
        ],
      },
    ]),
  ),
  site(
    'infected',
    'title-pipe-brand',
    'each article has a brand behind a bar in its title',
    schoolPages('dotnetnuke', 'Trường THPT Chợ Hàng Mới', [], (html) =>
      html.replace(/<title>([^<]*)<\/title>/u, '<title>$1 | 23WIN</title>'),
    ),
  ),
  site('infected', 'meta-redirect-page', 'a page in the feed is an empty page with a refresh to elsewhere', {
    ...schoolPages('wordpress', 'Trường THPT Bàng La Mới'),
    '/feed':
      '<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><item><title>Tin nhanh</title><link>http://SELF/tin-nhanh-88</link></item></channel></rss>',
    '/tin-nhanh-88':
      '<html><head><meta http-equiv="refresh" content="1;URL=\'https://sky88.productions/\'"><title>Tin nhanh</title></head><body></body></html>',
  }),
  {
    id: 'old-browser-check',
    label: 'infected',
    about: 'spam for Googlebot unless its language header is set; title unchanged, heading changed',
    respond: (() => {
      const pages = schoolPages('shared-portal', 'Trường THCS Đa Độ Mới');
      return serve({
        ...pages,
        '/': (request) => ({
          body: isGooglebot(request)
            ? insertBefore(
                pages['/'],
                '<div class="noidung">',
                '<h1>Sòng bạc trực tuyến hàng đầu – Đăng nhập LODE88</h1>',
              )
            : pages['/'],
        }),
      });
    })(),
  },
  site(
    'infected',
    'language-box',
    'links hidden inside the closed menu of languages',
    schoolPages('nukeviet', 'Trường THPT Sông Đáy Mới', [], (html) =>
      insertBefore(
        html,
        '<div class="contentfix">',
        '<ul class="lang" style="display:none"><li><a href="/vi">Tiếng Việt</a></li><li><a href="https://vnbongda88.top/">VN88</a></li><li><a href="https://dangnhap-sbobet.co/">SBOBET</a></li></ul>',
      ),
    ),
  ),
  site(
    'infected',
    'head-links',
    'links in the head before the title',
    schoolPages('hand-made', 'Trường THPT Cầu Đất Mới', [], (html) =>
      html.replace(
        '<head>',
        '<head><a href="https://hitclub.loans" style="display:none">hitclub</a><a href="https://zowin.miami" style="display:none">zowin</a>',
      ),
    ),
  ),
  site(
    'infected',
    'popunder',
    'a network of pop-under advertising in the page',
    schoolPages('wordpress', 'Trường THPT Niệm Nghĩa Mới', [], (html) =>
      inHead(
        html,
        '<script src="https://pl123.profitableratecpm.com/ab/cd/ef.js"></script><script>(function(d,z,s){s.src="https://"+d+"/401/"+z;try{(document.body||document.documentElement).appendChild(s)}catch(e){}})("glizauvo.net",8123456,document.createElement("script"))</script>',
      ),
    ),
  ),
];
