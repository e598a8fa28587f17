import { atEnd, type CorpusSite, inHead, insertBefore, site } from '../corpus-site.ts';
import { page, type Platform, schoolPages } from '../school-pages.ts';
import { ending } from './ending.ts';

const heading = (
  id: string,
  about: string,
  platform: Platform,
  school: string,
  snippet: string,
): CorpusSite =>
  site(
    'benign',
    id,
    about,
    schoolPages(platform, school, [], (html) => inHead(html, snippet)),
  );

const listing = (folder: string, names: readonly string[]): string =>
  `<html><head><title>Index of ${folder}</title></head><body><h1>Index of ${folder}</h1><pre><a href="../">Parent Directory</a>\n${names.map((name) => `<a href="${name}">${name}</a>  2026-10-01 10:00  12K`).join('\n')}</pre></body></html>`;

const SISTERS = [
  'thcs-an-bien',
  'thcs-cat-bi',
  'thcs-dang-hai',
  'th-le-van-tam',
  'mn-hoa-mai',
  'thpt-an-duong',
]
  .map((name) => `<li><a href="https://${name}.haiphong.edu.vn">${name}</a></li>`)
  .join('');

/** Healthy sites that are built as planted ones are. */
export const sites: readonly CorpusSite[] = [
  heading(
    'alternates-to-plain-domains',
    'language alternates at the plain domain of the partner school',
    'wordpress',
    'Trường Song ngữ Mây Trắng',
    '<link rel="alternate" hreflang="en" href="https://whitecloud-school.example/"><link rel="alternate" hreflang="x-default" href="https://whitecloud-school.example/"><link rel="alternate" media="only screen and (max-width: 640px)" href="https://m.whitecloud-school.example/">',
  ),
  ending(
    'malformed-hosts',
    'links whose hosts are none',
    'hand-made',
    'Trường Tiểu học Mây Hồng',
    '<a href="http://http//truong.edu.vn">A</a> <a href="https://.bet/">B</a> <a href="http://https://haiphong.edu.vn">C</a> <a href="http://nhà cái.bet/x y">D</a> <a href="http:///www.88.win">E</a> <a href="http://win..club/">F</a>',
  ),
  site(
    'benign',
    'canonical-to-own-other-domain',
    'every page names the other plain domain of the same school',
    Object.fromEntries(
      Object.entries(schoolPages('wordpress', 'Trường THCS Mây Tím')).map(([path, html]) => [
        path,
        html.replace(
          '<link rel="canonical" href="/">',
          `<link rel="canonical" href="https://thcsmaytim.example${path}">`,
        ),
      ]),
    ),
  ),
  // stood among the infected once: a plain other domain may be the school's own, which is asked and proves nothing
  heading(
    'canonical-away',
    'the home page names another plain domain as its origin',
    'dotnetnuke',
    'Trường THPT Mây Đôi',
    '<link rel="canonical" href="https://lasvegas-tour.net/">',
  ),
  ending(
    'hidden-menu-of-sister-hosts',
    'a hidden menu lists the hosts of other schools of the city',
    'nukeviet',
    'Trường THCS Mây Chiều',
    `<div class="sub" style="display:none"><ul>${SISTERS}</ul></div>`,
  ),
  ending(
    'responsive-classes',
    'classes of two frameworks hide boxes with partner links on small screens',
    'wordpress',
    'Trường THPT Mây Núi',
    '<style>.hidden{display:none}.d-none{display:none!important}@media(min-width:768px){.md\\:block{display:block}.d-md-block{display:block!important}}.visible-xs{display:none}</style><div class="hidden md:block"><a href="https://books-for-all.example">Books</a> <a href="https://math-club.example">Math</a></div><div class="d-none d-md-block"><a href="https://robot-team.example">Robot</a></div><div class="visible-xs"><a href="https://fanpage-thpt.example">Fanpage</a></div>',
  ),
  ending(
    'country-menu',
    'a hidden menu of languages and countries in their own writing',
    'joomla',
    'Trung tâm Du học Mây Xa',
    '<div class="gt_options" style="display:none"><a href="https://www-maxxa-example.translate.goog/?_x_tr_tl=ja" class="nturl">日本語</a><a href="https://www-maxxa-example.translate.goog/?_x_tr_tl=th" class="nturl">ไทย</a><a href="https://www-maxxa-example.translate.goog/?_x_tr_tl=ru">Русский</a><a href="https://www-maxxa-example.translate.goog/?_x_tr_tl=id">Bahasa Indonesia</a></div><ul class="iti__country-list iti__hide" style="display:none"><li>Indonesia +62</li><li>日本 +81</li><li>Россия +7</li><li>ไทย +66</li></ul>',
  ),
  ending(
    'chat-widgets-many',
    'four widgets to chat, one drawn off the screen',
    'shared-portal',
    'Trường Mầm non Mây Bay',
    '<div style="position:fixed;right:-9999px"><iframe src="https://www.facebook.com/plugins/page.php?href=x" width="1" height="1"></iframe></div><script src="https://embed.tawk.to/5f00/1abc"></script><script src="https://sp.zalo.me/plugins/sdk.js"></script><script>!function(s,u,b,i,z){s[i]||(s._sbzaccid=z);var e=u.createElement("script");e.src="https://widget.subiz.net/sbz/app.js";u.head.appendChild(e)}(window,document,"https://widget.subiz.net","subiz","acx")</script>',
  ),
  ending(
    'widget-of-unknown-vendor',
    'a script of a small firm that nobody outside knows',
    'nukeviet',
    'Trường Tiểu học Mây Sớm',
    '<script src="https://static.phanmem-truonghoc-hp.example/widget/v2/thoikhoabieu.js"></script><div id="tkb-widget"></div>',
  ),
  ending(
    'counter-at-bare-address',
    'the firm of the school counts visitors at a bare address',
    'dotnetnuke',
    'Trường THCS Mây Trôi',
    '<script src="http://203.0.113.60/thongke/dem.js"></script><img src="http://203.0.113.60/dem.gif?id=88" alt="Lượt truy cập">',
  ),
  heading(
    'packed-slide-show',
    'an own slide show was made small with a packer',
    'hand-made',
    'Trường Tiểu học Mây Đẹp',
    String.raw`<script>eval(function(p,a,c,k,e,d){e=function(c){return c};if(!''.replace(/^/,String)){while(c--){d[c]=k[c]||c}k=[function(e){return d[e]}];e=function(){return'\\w+'};c=1};while(c--){if(k[c]){p=p.replace(new RegExp('\\b'+e(c)+'\\b','g'),k[c])}}return p}('0 1=2.3("4");5(6(){1.7.8="9"},10)',11,11,'var|s|document|getElementById|slide|setInterval|function|style|left|0px|3000'.split('|'),0,{}))</script>`,
  ),
  ending(
    'data-pictures-and-objects',
    'pictures in addresses, an own document in an object, a film in an embed',
    'wordpress',
    'Trường THCS Mây Thu',
    '<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" alt=""><object data="/tai-lieu/ke-hoach.pdf" type="application/pdf" width="600" height="800"><a href="/tai-lieu/ke-hoach.pdf">Kế hoạch</a></object><embed src="https://www.youtube.com/v/abc" width="400" height="300"><object data="data:image/svg+xml;base64,PHN2Zy8+" type="image/svg+xml"></object>',
  ),
  ending(
    'old-browser-notice',
    'a notice for old browsers with the makers’ addresses',
    'joomla',
    'Trường THPT Mây Xanh Thẳm',
    '<!--[if lt IE 9]><p class="browserupgrade">You are using an <strong>outdated</strong> browser. Please <a href="https://browsehappy.com/">upgrade your browser</a>.</p><![endif]--><div class="canh-bao" style="display:none"><p>Trình duyệt của bạn đã cũ, vui lòng cập nhật trình duyệt.</p><a href="https://www.google.com/chrome/">Tải Chrome</a> <a href="https://www.mozilla.org/firefox/">Tải Firefox</a></div>',
  ),
  site('benign', 'listing-of-documents', 'an open folder with ordinary documents', {
    ...schoolPages('wordpress', 'Trường THPT Mây Hạ', [], (html) =>
      atEnd(html, '<a href="/uploads/">Tài liệu</a>'),
    ),
    '/uploads/': listing('/uploads/', ['de-thi/', 'de-cuong-on-tap.pdf', 'tkb-tuan-12.xls']),
    '/uploads/de-thi/': listing('/uploads/de-thi/', [
      'de-so-1.pdf',
      'de-so-2.pdf',
      'lo-trinh-on-thi.docx',
      'bai-tap-xac-suat-danh-bai.pdf',
    ]),
  }),
  site('benign', 'own-page-to-newspaper', 'three own pages lead to articles of newspapers and a portal', {
    ...schoolPages('nukeviet', 'Trường THCS Mây Đông', [], (html) =>
      atEnd(
        html,
        '<a href="/tin/bao-1">Báo viết về trường</a> <a href="/tin/cong">Cổng dữ liệu</a> <a href="/hop-truc-tuyen">Phòng họp</a>',
      ),
    ),
    '/tin/bao-1': { status: 302, headers: { location: 'https://baohaiphong.vn/giao-duc/bai-1.html' } },
    '/tin/cong': { status: 302, headers: { location: 'https://csdl.moet.gov.vn/' } },
    '/hop-truc-tuyen': { status: 302, headers: { location: 'https://zoom.us/j/1234567890' } },
  }),
  site('benign', 'tiny-home-page', 'a kindergarten with a picture, a line and a telephone on its home page', {
    ...schoolPages('hand-made', 'Trường Mầm non Mây Nhỏ'),
    '/': page('hand-made', {
      school: 'Trường Mầm non Mây Nhỏ',
      title: 'Mầm non Mây Nhỏ',
      main: '<img src="/images/be.jpg" alt="Các bé"><p>Chào mừng Thầy/Cô và phụ huynh. Xem <a href="/tin-tuc">tin tức</a>.</p>',
    }),
  }),
  ending(
    'skip-links-and-traps',
    'boxes off the screen for readers and against robots',
    'wordpress',
    'Trường THCS Mây Lành',
    '<a href="#main" style="position:absolute;left:-10000px">Bỏ qua menu</a><div style="position:absolute;left:-5000px" aria-hidden="true"><input type="text" name="b_1" tabindex="-1" value=""></div><div class="drawer" style="position:fixed;left:-320px"><a href="https://www.facebook.com/thcs.maylanh">Facebook</a> <a href="https://www.youtube.com/@maylanh">YouTube</a></div>',
  ),
  (() => {
    const school = 'Trường THPT Chuyên Mây Vàng';
    const lesson = page('wordpress', {
      school,
      title: 'ภาษาไทย – Lớp tiếng Thái, tiếng Nga, tiếng Indonesia',
      main: '<h1>Lớp ngoại ngữ hai</h1><p>สวัสดีครับ ผมเป็นนักเรียน (Xin chào, tôi là học sinh). Здравствуйте, я студент. Selamat pagi, nama saya Budi, saya belajar di sekolah ini.</p>',
    });
    return site('benign', 'three-languages-club', 'a club page with Thai, Russian and Indonesian sentences', {
      ...schoolPages('wordpress', school, [], (html) =>
        insertBefore(html, '</main>', '<a href="/clb-ngoai-ngu">ภาษาไทย</a>'),
      ),
      '/clb-ngoai-ngu': lesson,
    });
  })(),
];
