import {
  atEnd,
  type CorpusSite,
  inHead,
  insertBefore,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

const COUNTRIES = [
  'Ảnh',
  'Nhật Bản 日本',
  'Hàn Quốc 한국',
  'Trung Quốc 中国',
  'Nga Россия',
  'Thái Lan ไทย',
  'Pháp',
  'Đức',
  'Úc',
  'Ấn Độ भारत',
];

export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'all-removed-news-go-home',
    'removed news in the site map and in the feed lead everybody home by 301, Googlebot too',
    {
      ...schoolPages('nukeviet', 'Trường THCS Trần Phú Bến'),
      '/robots.txt': 'User-agent: *\nSitemap: http://SELF/sitemap.xml\n',
      '/sitemap.xml':
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/</loc></url><url><loc>http://SELF/vi/news/tin-cu-1.html</loc></url><url><loc>http://SELF/vi/news/tin-cu-2.html</loc></url><url><loc>http://SELF/vi/news/tin-cu-3.html</loc></url></urlset>',
    },
    ({ path }) =>
      path.endsWith('.html')
        ? { status: 301, headers: { location: '/' } }
        : { status: 404, body: '<h1>Không tìm thấy</h1>' },
  ),
  site(
    'benign',
    'listed-pages-need-login',
    'pages of the site map ask people and Googlebot to sign in first',
    {
      ...schoolPages('wordpress', 'Trường THPT Mạc Đĩnh Chi Bến'),
      '/sitemap.xml':
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/noi-bo/diem</loc></url><url><loc>http://SELF/noi-bo/lich</loc></url></urlset>',
      '/noi-bo/diem': { status: 302, headers: { location: '/dang-nhap?ve=/noi-bo/diem' } },
      '/noi-bo/lich': { status: 302, headers: { location: '/dang-nhap?ve=/noi-bo/lich' } },
      '/dang-nhap': page('wordpress', {
        school: 'Trường THPT Mạc Đĩnh Chi Bến',
        title: 'Đăng nhập',
        main: '<h1>Đăng nhập</h1><form method="post"><input name="u"><input type="password" name="p"></form>',
      }),
    },
  ),
  site(
    'benign',
    'lessons-open-for-search-only',
    'listed lessons send people without an account home, and show search machines the lesson’s text',
    {
      ...schoolPages('joomla', 'Trường THPT Thái Phiên Bến'),
      '/sitemap.xml':
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/bai-giang/toan-10</loc></url><url><loc>http://SELF/bai-giang/van-10</loc></url></urlset>',
      ...Object.fromEntries(
        [
          ['/bai-giang/toan-10', 'Bài giảng Toán 10: hàm số bậc hai'],
          ['/bai-giang/van-10', 'Bài giảng Ngữ văn 10: Bình Ngô đại cáo'],
        ].map(([path = '', title = '']) => [
          path,
          (request: Parameters<CorpusSite['respond']>[0]) =>
            isGooglebot(request)
              ? {
                  body: page('joomla', {
                    school: 'Trường THPT Thái Phiên Bến',
                    title,
                    main: `<h1>${title}</h1><p>Tóm tắt bài học dành cho học sinh đã đăng nhập.</p>`,
                  }),
                }
              : { status: 302, headers: { location: '/' } },
        ]),
      ),
    },
  ),
  site('benign', 'closed-for-works', 'a maintenance page with 503 on every address', {}, () => ({
    status: 503,
    headers: { 'retry-after': '3600' },
    body: '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang đang bảo trì</title></head><body><h1>Trang đang bảo trì</h1><p>Nhà trường nâng cấp trang thông tin, mời quay lại sau.</p></body></html>',
  })),
  {
    id: 'wall-asks-bots-to-prove',
    label: 'benign',
    about: 'a firewall shows Googlebot from the wrong address a challenge with 403, people see the school',
    respond: (request) =>
      isGooglebot(request)
        ? {
            status: 403,
            headers: { server: 'cloudflare', 'cf-mitigated': 'challenge' },
            body: '<!DOCTYPE html><html lang="en-US"><head><title>Just a moment...</title><meta http-equiv="refresh" content="360"></head><body><noscript>Enable JavaScript and cookies to continue</noscript><script src="/cdn-cgi/challenge-platform/h/g/orchestrate/chl_page/v1"></script></body></html>',
          }
        : serve(schoolPages('wordpress', 'Trường THPT Vĩnh Bảo Bến'))(request),
  },
  {
    id: 'phones-get-a-lighter-site',
    label: 'benign',
    about: 'phones are sent to a lighter edition of the same site under /m/',
    respond: (request) => {
      const pages = schoolPages('hand-made', 'Trường THCS Tiên Lãng Bến');
      if (isPhone(request) && request.path === '/') return { status: 302, headers: { location: '/m/' } };
      return serve({
        ...pages,
        '/m/': page('shared-portal', {
          school: 'Trường THCS Tiên Lãng Bến',
          title: 'Bản di động',
          main: '<h1>Tin mới</h1><p>Bản rút gọn dành cho điện thoại.</p><a href="/tin-tuc">Tin tức</a>',
        }),
      })(request);
    },
  },
  site(
    'benign',
    'partners-and-widgets',
    'chat, map, counter, push service and pictures of partners behind short links',
    {
      ...schoolPages('wordpress', 'Trường Tiểu học quốc tế Bến', [], (html) =>
        atEnd(
          inHead(
            html,
            '<script async src="https://www.googletagmanager.com/gtag/js?id=G-XXXX"></script><script src="https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.page.js" defer></script><script async src="https://cdn.jsdelivr.net/npm/swiper@11/swiper-bundle.min.js"></script>',
          ),
          '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-XX" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript><div class="zalo-chat-widget" data-oaid="1"></div><script src="https://sp.zalo.me/plugins/sdk.js"></script><iframe src="https://www.google.com/maps/embed?pb=1" width="600" height="300"></iframe><a href="https://bit.ly/dang-ky-he"><img src="/images/trai-he-tieng-anh.gif" alt="Trại hè tiếng Anh"></a><a href="https://s.shopee.vn/abc" rel="nofollow"><img src="/images/dong-phuc.jpg" alt="Đồng phục"></a><script>if("serviceWorker" in navigator){navigator.serviceWorker.register("/OneSignalSDKWorker.js")}</script>',
        ),
      ),
      '/OneSignalSDKWorker.js': {
        headers: { 'content-type': 'application/javascript' },
        body: 'importScripts("https://cdn.onesignal.com/sdks/web/v16/OneSignalSDK.sw.js");',
      },
    },
  ),
  site(
    'benign',
    'menus-of-the-world',
    'a hidden list of countries and a language menu in ten scripts',
    schoolPages('joomla', 'Trường THPT chuyên Bến', [], (html) =>
      insertBefore(
        html,
        '<div id="ja-mainnav">',
        `<div style="display:none" class="countries"><ul>${COUNTRIES.map((name, index) => `<li><a href="https://www.google.com/search?q=du+hoc+${String(index)}">${name}</a></li>`).join('')}</ul></div><div class="gtranslate"><a href="/ja/">日本語</a><a href="/ko/">한국어</a><a href="/zh-CN/">中文</a></div>`,
      ),
    ),
  ),
  site('benign', 'sister-school-in-japan', 'news about sister schools with titles in Japanese and Korean', {
    ...schoolPages('wordpress', 'Trường THPT Lý Thường Kiệt Bến', [
      {
        slug: 'giao-luu-nhat-ban',
        title: '北九州市立高等学校との交流 – Giao lưu với trường kết nghĩa',
        paragraphs: [
          '姉妹校の生徒が学校を訪問しました。茶道と書道を体験し、給食を一緒に食べました。',
          'Đoàn học sinh trường kết nghĩa thăm trường từ ngày 3 đến ngày 7.',
        ],
      },
      {
        slug: 'giao-luu-han-quoc',
        title: '인천 고등학교 자매결연 – Ký kết với trường Incheon',
        paragraphs: [
          '두 학교는 학생 교류 프로그램을 시작합니다.',
          'Hai trường ký kết chương trình trao đổi học sinh.',
        ],
      },
    ]),
  }),
  site(
    'benign',
    'read-aloud-texts',
    'texts for screen readers, placed outside the screen, with links to many offices',
    schoolPages('nukeviet', 'Trường Tiểu học Nguyễn Văn Tố Bến', [], (html) =>
      atEnd(
        html,
        `<div class="sr-only" style="position:absolute;left:-9999px;width:1px;height:1px;overflow:hidden"><h2>Liên kết dành cho trình đọc màn hình</h2>${['moet.gov.vn', 'chinhphu.vn', 'haiphong.gov.vn', 'thuviensach-ben.vn', 'nguoikhuyettat-ben.org', 'hoclieu-ben.com', 'sachnoi-ben.net'].map((host) => `<a href="https://${host}/">Mở trang ${host}</a>`).join(' ')}</div>`,
      ),
    ),
  ),
  site('benign', 'shell-of-a-new-portal', 'an application shell whose words only a browser draws', {
    '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Ngũ Lão Bến</title><script type="module" src="/assets/app.js"></script></head><body><div id="app"></div><noscript>Vui lòng bật JavaScript.</noscript></body></html>',
    '/assets/app.js': {
      headers: { 'content-type': 'application/javascript' },
      body: 'document.getElementById("app").textContent="Trường THCS Ngũ Lão Bến"',
    },
  }),
  site(
    'benign',
    'night-theme-and-greeting',
    'scripts change colours at night and lead to the school’s own greeting page at Tết',
    {
      ...schoolPages('wordpress', 'Trường THPT Hàng Hải Bến', [], (html) =>
        atEnd(
          html,
          '<script>var h=new Date().getHours();if(h>=22||h<5){document.body.className+=" dark"}var d=new Date();if(d.getMonth()===1&&d.getDate()===17&&document.referrer===""){location.href="/chuc-tet"}</script>',
        ),
      ),
      '/chuc-tet': page('wordpress', {
        school: 'Trường THPT Hàng Hải Bến',
        title: 'Chúc mừng năm mới',
        main: '<h1>Chúc mừng năm mới</h1><p>Kính chúc thầy cô và các em năm mới an khang.</p>',
      }),
    },
  ),
  site(
    'benign',
    'clock-and-chance',
    'a clock, a proverb chosen by chance and a button that leads to a partner',
    schoolPages('hand-made', 'Trường THCS Bến Kiền', [], (html) =>
      atEnd(
        html,
        '<span id="dh"></span><button id="dk">Đăng ký học bơi</button><script>function dongHo(){var d=new Date();document.getElementById("dh").innerHTML=d.getHours()+":"+d.getMinutes()}setInterval(dongHo,1000);if(Math.random()<0.5){document.title+=" – Dạy tốt, học tốt"}document.getElementById("dk").addEventListener("click",function(){location.href="https://hoc-boi-ben.com/dang-ky"})</script>',
      ),
    ),
  ),
  site(
    'benign',
    'pictures-without-words',
    'pictures of partners and leagues link elsewhere without alternative texts',
    schoolPages('joomla', 'Trường Tiểu học Bến Kiền', [], (html) =>
      atEnd(
        html,
        '<a href="https://the-thao-tre-em.com/"><img src="/images/bong-da-khoi-9_88.jpg"></a><a href="https://sach-giao-khoa-ben.com/"><img src="/images/logo_2026-88.png"></a><a href="https://bit.ly/ho-boi"><img src="/images/hoc-boi-he.gif"></a>',
      ),
    ),
  ),
  site(
    'benign',
    'old-browser-notice-and-tools',
    'an honest notice about old browsers, and programs for the computer lesson on the same page',
    schoolPages('dotnetnuke', 'Trường THPT Bến Kiền', [], (html) =>
      atEnd(
        html,
        '<p>Nếu trình duyệt của bạn đã cũ, vui lòng cập nhật để xem trang tốt hơn.</p><h3>Phần mềm cho môn Tin học</h3><a href="/Portals/0/unikey43.exe">Bộ gõ UniKey</a> <a href="/Portals/0/pascal.exe">Free Pascal</a>',
      ),
    ),
  ),
  site(
    'benign',
    'rated-by-parents',
    'structured data with stars, questions and an offer of a summer course',
    schoolPages('wordpress', 'Trường Mầm non Ánh Dương Bến', [], (html) =>
      inHead(
        html,
        '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"School","name":"Trường Mầm non Ánh Dương Bến","aggregateRating":{"@type":"AggregateRating","ratingValue":"4.8","reviewCount":"61"}},{"@type":"Course","name":"Lớp hè","offers":{"@type":"Offer","price":"1500000","priceCurrency":"VND"}},{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Trường có nhận trẻ 18 tháng không?","acceptedAnswer":{"@type":"Answer","text":"Có."}}]}]}</script>',
      ),
    ),
  ),
  site('benign', 'name-for-sale', 'a lapsed name with the registrar’s parking page and general offers', {
    '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tên miền truong-ben.example đang được rao bán</title></head><body><h1>truong-ben.example</h1><p>Tên miền này đã hết hạn và đang được rao bán. Liên hệ nhà đăng ký để mua lại tên miền.</p><a href="https://nha-dang-ky.example/">Mua tên miền</a></body></html>',
  }),
  site(
    'benign',
    'own-programs-beside-old-browser',
    'a template speaks of old browsers, and the school offers programs of its own and a player for lessons',
    schoolPages('joomla', 'Trường THCS Bắc Sơn Bến', [], (html) =>
      atEnd(
        html,
        '<p class="chromeframe" style="display:none">Trình duyệt của bạn đã lỗi thời, hãy cập nhật.</p><h2>Phần mềm</h2><a href="/uploads/UpdateSMAS.exe">Cập nhật phần mềm SMAS</a> <a href="/uploads/vnedu-update-2026.apk">Ứng dụng vnEdu bản cập nhật</a><h2>Thi IOE</h2><p>Nếu Flash Player đã hết hạn thì thầy cô tải bản dưới đây và cập nhật.</p><a href="/uploads/install_flash_player.exe">install_flash_player.exe</a> <a href="/uploads/bai-giang-flash-cap-nhat.zip">Bài giảng flash, bản cập nhật</a>',
      ),
    ),
  ),
  site(
    'benign',
    'hour-and-chance-beside-a-move',
    'scripts greet by the hour, count one visitor of a hundred and ask some for an opinion; the site has moved as it says',
    schoolPages('wordpress', 'Trường THPT Nam Triệu Bến', [], (html) =>
      atEnd(
        html,
        '<p>Trang chuyển sang địa chỉ mới namtrieu-ben.com.</p><script>var h=new Date().getHours(),g="";if(h<12){g="Chào buổi sáng"}else if(h<18){g="Chào buổi chiều"}else{g="Chào buổi tối"}document.title=g;if(Math.random()<=0.01){new Image().src="https://thongke-ben.example/x.gif"}if(location.hostname==="namtrieu-cu.com"){location.href="https://namtrieu-ben.com/"}</script><script>if(Math.random()<0.1){if(confirm("Mời phụ huynh trả lời khảo sát?")){location.href="https://khaosat-ben.example/form"}}</script>',
      ),
    ),
  ),
  site(
    'benign',
    'pictures-numbered-like-brands',
    'pictures that lead to partners are called by their numbers: w88.jpg, M88-300x200.jpg',
    schoolPages('nukeviet', 'Trường Tiểu học Đồng Hòa Bến', [], (html) =>
      atEnd(
        html,
        '<a href="https://hoikhoa-ben.example/"><img src="/uploads/w88.jpg"></a><a href="https://cuuhocsinh-ben.example/"><img src="/uploads/M88-300x200.jpg"></a>',
      ),
    ),
  ),
];
