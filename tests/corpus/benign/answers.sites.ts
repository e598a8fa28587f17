import { atEnd, type CorpusSite, inHead, insertBefore, isGooglebot, serve, site } from '../corpus-site.ts';
import { NEWS } from '../school-news.ts';
import { article, page, schoolPages } from '../school-pages.ts';

/** Healthy sites with unusual answers, encodings and outside links. */
export const sites: readonly CorpusSite[] = [
  site(
    'benign',
    'soft-missing-page',
    'every unknown path gives the home page',
    schoolPages('shared-portal', 'Trường THCS Hồ Sen Xanh'),
    () => ({ body: schoolPages('shared-portal', 'Trường THCS Hồ Sen Xanh')['/'] }),
  ),
  site(
    'benign',
    'missing-goes-home',
    'unknown paths are redirected to the home page',
    schoolPages('nukeviet', 'Trường Tiểu học Đằng Hải Xanh'),
    () => ({ status: 302, headers: { location: '/' } }),
  ),
  site('benign', 'forum-turns-robots-away', 'the list of topics is kept from robots with a short notice', {
    ...schoolPages('shared-portal', 'Diễn đàn Trường THCS An Hưng Xanh', [], (html) =>
      insertBefore(html, '<div class="noidung">', '<a href="/tim-kiem?loai=chu-de-moi">Chủ đề mới nhất</a>'),
    ),
    '/tim-kiem': (request) => ({
      body: page('shared-portal', {
        school: 'Diễn đàn Trường THCS An Hưng Xanh',
        title: isGooglebot(request) ? 'Thông báo' : 'Chủ đề mới nhất',
        main: isGooglebot(request)
          ? '<p>Xin lỗi, máy tìm kiếm không được dùng chức năng này.</p>'
          : `<h1>Chủ đề mới nhất</h1>${NEWS.map((item) => article(item)).join('')}`,
      }),
    }),
  }),
  site(
    'benign',
    'maintenance',
    'the site is under maintenance',
    {
      '/': {
        status: 503,
        headers: { 'retry-after': '3600' },
        body: '<html lang="vi"><head><meta charset="utf-8"><title>Bảo trì hệ thống</title></head><body><h1>Hệ thống đang bảo trì</h1><p>Mời thầy cô quay lại sau.</p></body></html>',
      },
    },
    () => ({ status: 503, body: 'Bảo trì' }),
  ),
  site(
    'benign',
    'app-shell',
    'an empty shell that a script fills',
    {
      '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Số Xanh</title><script type="module" src="/assets/index-4f3a.js"></script></head><body><div id="root"></div><noscript>Trang cần JavaScript.</noscript></body></html>',
    },
    ({ path }) => ({
      body: path.endsWith('.js')
        ? 'document.getElementById("root").textContent="Xin chào"'
        : '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Số Xanh</title></head><body><div id="root"></div></body></html>',
    }),
  ),
  site(
    'benign',
    'single-sign-on',
    'login links with a return address to another host of the department',
    schoolPages('wordpress', 'Trường THPT Quốc Tuấn Xanh', [], (html) =>
      insertBefore(
        html,
        '</header>',
        '<a href="https://sso.haiphong.edu.vn/login?redirect_uri=https://truong.example/callback">Đăng nhập</a><a href="/login?url=https://vnedu.vn/home">vnEdu</a>',
      ),
    ),
  ),
  site(
    'benign',
    'official-app',
    'a link to the official app in a store and an installer of a vendor',
    schoolPages('shared-portal', 'Trường Tiểu học Nguyễn Du Xanh', [], (html) =>
      insertBefore(
        html,
        '<div class="noidung">',
        '<a href="https://play.google.com/store/apps/details?id=vn.vnedu">Tải ứng dụng vnEdu</a><a href="https://download.ultraviewer.net/UltraViewer_setup_vi.exe">Tải UltraViewer để được hỗ trợ</a>',
      ),
    ),
  ),
  {
    id: 'windows-1258',
    label: 'benign',
    about: 'an old page in windows-1258',
    respond: serve({
      '/': {
        headers: { 'content-type': 'text/html; charset=windows-1258' },
        body: Buffer.from(
          '<html><head><title>Trang tin</title></head><body><h1>Tr\u00fd\u00f5\u00ccng trung ho\u00f2c</h1><p>Th\u00f4ng b\u00e1o tuy\u00ea\u00d2n sinh</p><a href="/tin">Tin</a></body></html>',
          'latin1',
        ),
      },
      '/tin': {
        headers: { 'content-type': 'text/html; charset=windows-1258' },
        body: Buffer.from(
          '<html><head><title>Tin</title></head><body><p>Gia\u00d2i b\u00f3ng \u00f0\u00e1 ho\u00f2c sinh, c\u00e1 ca\u00d2nh, th\u00ea\u00d2 thao</p></body></html>',
          'latin1',
        ),
      },
    }),
  },
  site(
    'benign',
    'decomposed-text',
    'all text in NFD',
    Object.fromEntries(
      Object.entries(
        schoolPages('joomla', 'Trường THPT Phan Chu Trinh Xanh', [
          {
            slug: 'phong-chong',
            title: 'Tuyên truyền phòng, chống cờ bạc',
            paragraphs: ['Học sinh không tham gia cá độ bóng đá, lô đề dưới mọi hình thức.'],
          },
        ]),
      ).map(([path, html]) => [path, typeof html === 'string' ? html.normalize('NFD') : html]),
    ),
  ),
  site(
    'benign',
    'white-text-on-picture',
    'white letters on a dark picture, image replacement by text-indent',
    schoolPages('hand-made', 'Trường Mầm non Cát Bi Xanh', [], (html) =>
      atEnd(
        html,
        '<div style="background:url(bg.jpg) #222;color:#fff">Chào mừng năm học mới <a style="color:#fff" href="https://hanoi.edu.vn">Sở bạn</a></div><a href="/" style="text-indent:-9999px;display:block;background:url(logo.png)">Trang chủ</a><div style="position:absolute;left:-9999px"><label>Đừng điền ô này <input name="hp"></label></div>',
      ),
    ),
  ),
  site('benign', 'guest-book', 'visitors ask questions, some with links to homework help', {
    ...schoolPages('nukeviet', 'Trường THCS Minh Đức Xanh'),
    '/': schoolPages('nukeviet', 'Trường THCS Minh Đức Xanh')['/'].replace(
      '</nav>',
      '</nav><a href="/hoi-dap">Hỏi đáp</a>',
    ),
    '/hoi-dap': page('nukeviet', {
      school: 'Trường THCS Minh Đức Xanh',
      title: 'Hỏi đáp',
      main: '<div>Phụ huynh: Khi nào họp phụ huynh ạ?</div><div>Học sinh: Em xem bài giải ở <a href="https://loigiaihay.com">loigiaihay.com</a> có đúng không ạ?</div><div>Bạn nào cá với mình đội trường thắng không?</div>',
    }),
  }),
  site('benign', 'english-version', 'an English version with its own titles and alternates', {
    ...schoolPages('wordpress', 'Trường THPT Quốc tế Xanh', [], (html) =>
      inHead(
        html,
        '<link rel="alternate" hreflang="en" href="/en"><link rel="alternate" hreflang="vi" href="/">',
      ).replace('</header>', '<a href="/en">English</a></header>'),
    ),
    '/en':
      '<html lang="en"><head><title>Green International High School</title></head><body><h1>Welcome</h1><p>Our school offers a bilingual programme, sports, music and a robotics club.</p></body></html>',
  }),
  site('benign', 'redirect-to-folder', 'the home page redirects to a folder, old addresses to new ones', {
    ...schoolPages('dotnetnuke', 'Trường THPT Hòn Dấu Xanh'),
    '/home': schoolPages('dotnetnuke', 'Trường THPT Hòn Dấu Xanh')['/'],
    '/': { status: 301, headers: { location: '/home' } },
    '/cu': { status: 301, headers: { location: '/tin-tuc' } },
  }),
  site(
    'benign',
    'hidden-language-menu',
    'a machine translation widget hides a list of languages with foreign names',
    schoolPages('joomla', 'Trường THPT Thủy Sơn Xanh', [], (html) =>
      atEnd(
        html,
        '<div class="gtranslate_wrapper" style="display:none"><a href="https://translate.google.com/?sl=vi&tl=ja">日本語</a> <a href="https://translate.google.com/?sl=vi&tl=id">Bahasa Indonesia</a> <a href="https://translate.google.com/?sl=vi&tl=tr">Türkçe</a></div>',
      ),
    ),
  ),
];
