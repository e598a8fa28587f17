import {
  atEnd,
  type CorpusRequest,
  type CorpusSite,
  inHead,
  isFromGoogle,
  isGooglebot,
  isPhone,
  site,
} from '../corpus-site.ts';
import { page, type Platform, schoolPages } from '../school-pages.ts';

const XML = { 'content-type': 'application/xml' };

/** A school with something honest at the end of its home page. */
function withEnd(id: string, about: string, platform: Platform, school: string, snippet: string): CorpusSite {
  return site(
    'benign',
    id,
    about,
    schoolPages(platform, school, [], (html) => atEnd(html, snippet)),
  );
}

/** A school whose home page answers by the visitor. */
function homeFor(
  id: string,
  about: string,
  school: string,
  answer: (
    request: CorpusRequest,
    html: string,
  ) => string | { readonly status: number; readonly headers: Readonly<Record<string, string>> },
): CorpusSite {
  const pages = schoolPages('wordpress', school);
  return site('benign', id, about, {
    ...pages,
    '/': (request) => {
      const answered = answer(request, pages['/']);
      return typeof answered === 'string' ? { body: answered } : answered;
    },
  });
}

/** Structures that planted content uses too, used honestly. */
export const sites: readonly CorpusSite[] = [
  homeFor('phone-path', 'phones are sent to an own folder', 'Trường THCS Nam Hải Biển', (request, html) =>
    isPhone(request) && !isGooglebot(request) ? { status: 302, headers: { location: '/gioi-thieu' } } : html,
  ),
  homeFor(
    'prerendered',
    'robots get the page with its text, browsers a shell',
    'Trường THPT Đằng Hải',
    (request, html) =>
      isGooglebot(request)
        ? html
        : '<!doctype html><html><head><title>Trường THPT Đằng Hải</title></head><body><div id="root"></div><script src="/app.js"></script><a href="/tin-tuc">Tin</a></body></html>',
  ),
  homeFor(
    'campaign-tag',
    'visitors from Google get a measuring script of Google',
    'Trường THCS Tràng Cát Biển',
    (request, html) =>
      isFromGoogle(request)
        ? inHead(html, '<script async src="https://www.googletagmanager.com/gtag/js?id=G-AAAA1111"></script>')
        : html,
  ),
  (() => {
    let count = 0;
    return homeFor(
      'news-by-turns',
      'each view shows other links to partners',
      'Trường THPT Cát Hải Biển',
      (_, html) => {
        count += 1;
        const partners = [
          'https://hcm.edu.vn',
          'https://vnexpress.net',
          'https://sachgiaokhoa.com.vn',
          'https://thieunien.vn',
        ];
        return atEnd(html, `<a href="${partners[count % 4] ?? ''}">Đối tác</a>`);
      },
    );
  })(),
  homeFor(
    'cookie-wall',
    'the first visit is asked about cookies',
    'Trường THCS Đông Hải Biển',
    (request, html) =>
      /ok=1/u.test(request.cookie)
        ? html
        : atEnd(
            html,
            '<div id="cookie" style="position:fixed;inset:0">Trang dùng cookie. <button onclick="document.cookie=\'ok=1\';location.reload()">Đồng ý</button></div>',
          ),
  ),
  homeFor('sso', 'the home page asks for a login at the Department', 'Trường THPT Chuyên Biển', () => ({
    status: 302,
    headers: { location: 'https://sso.haiphong.edu.vn/login?return=/' },
  })),
  site('benign', 'parked-name', 'the name ran out and the seller of names shows his page', {
    '/': '<html><head><title>truongcu.example</title></head><body><h1>Tên miền này đã hết hạn</h1><p>Tên miền đang được rao bán. Liên hệ nhà đăng ký để gia hạn.</p></body></html>',
  }),
  withEnd(
    'closed-session',
    'a form goes to the login by itself when the time is over',
    'dotnetnuke',
    'Trường THCS Hải Thành',
    '<form id="lo" method="post" action="/dang-xuat"></form><script>setTimeout(function(){document.getElementById("lo").submit()},900000)</script>',
  ),
  withEnd(
    'image-error-own',
    'an image that cannot load is replaced',
    'wordpress',
    'Trường THCS Anh Dũng Biển',
    `<img src="/a.jpg" alt="Ảnh" onerror="this.onerror=null;this.src='https://placehold.co/600x400'">`,
  ),
  withEnd(
    'onload-slides',
    'the body starts slides when it is loaded',
    'hand-made',
    'Trường Tiểu học Hưng Đạo Biển',
    '<script>window.onload=function(){setTimeout(function(){location.reload()},600000)}</script>',
  ),
  withEnd(
    'history-tabs',
    'tabs with a place in the history',
    'joomla',
    'Trường THCS Đa Phúc Mới',
    '<script>window.addEventListener("popstate",function(e){show(e.state)});function show(s){if(s===null){location.replace("/tin-tuc")}}</script>',
  ),
  withEnd(
    'login-button',
    'a button leads to the electronic class book',
    'nukeviet',
    'Trường THPT Hải An Biển',
    '<button onclick="window.location.href=\'https://smas.edu.vn/dang-nhap\'">Sổ liên lạc</button>',
  ),
  withEnd(
    'download-link',
    'a script makes a link of its own and presses it to save a file',
    'wordpress',
    'Trường THCS Tân Dương Mới',
    '<script>function save(b){var a=document.createElement("a");a.href=URL.createObjectURL(b);a.download="diem.csv";document.body.appendChild(a);a.click()}</script>',
  ),
  withEnd(
    'tabs',
    'tabs with hidden panels and links to publishers',
    'joomla',
    'Trường THPT Vĩnh Bảo Biển',
    '<style>.tab-content > .tab-pane{display:none}</style><div class="tab-content"><div class="tab-pane"><a href="https://hoc10.vn">Sách Cánh Diều</a> <a href="https://hanhtrangso.nxbgd.vn">Hành trang số</a> <a href="https://olm.vn">Luyện tập</a></div></div>',
  ),
  withEnd(
    'menu-off-canvas',
    'a side menu far off the page by a nested style',
    'wordpress',
    'Trường THCS Cổ Am Mới',
    '<style>#side > nav ul{position:absolute;left:-9999px}</style><div id="side"><nav><ul><li><a href="/tin-tuc">Tin tức</a></li><li><a href="https://www.facebook.com/truong">Facebook</a></li></ul></nav></div>',
  ),
  withEnd(
    'honeypot',
    'a field for robots, far off the page',
    'wordpress',
    'Trường THCS Liên Am Biển',
    '<form action="/lien-he"><div style="position:absolute;left:-5000px" aria-hidden="true"><label>Website <input name="url"></label></div></form>',
  ),
  withEnd(
    'tag-manager',
    'the frame of a tag manager without scripts',
    'wordpress',
    'Trường THPT Cộng Hòa Biển',
    '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-AAAA11" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>',
  ),
  withEnd(
    'radio',
    'a radio and a film in frames',
    'hand-made',
    'Trường Tiểu học Nghĩa Lộ Biển',
    '<iframe src="https://www.youtube-nocookie.com/embed/abc" width="560" height="315"></iframe><iframe src="https://vov.vn/radio" width="300" height="80"></iframe><iframe src="https://www.google.com/maps/embed?pb=1" width="300" height="200"></iframe>',
  ),
  withEnd(
    'srcdoc-exercise',
    'an exercise in a frame with its page in an attribute',
    'wordpress',
    'Trường THCS Xuân Đám Mới',
    '<iframe srcdoc="&lt;h1&gt;Bài tập&lt;/h1&gt;&lt;a href=&quot;https://www.geogebra.org&quot;&gt;GeoGebra&lt;/a&gt;" width="600" height="400"></iframe>',
  ),
  withEnd(
    'old-comment',
    'an old menu in a comment of the source',
    'hand-made',
    'Trường THCS Việt Hải Mới',
    '<!-- <a href="https://vietjack.com">VietJack</a> <a href="https://loigiaihay.com">Lời giải hay</a> <a href="https://truongcu.com">Trang cũ</a> -->',
  ),
  withEnd(
    'worker',
    'the page registers a worker of its own and is kept for reading offline',
    'wordpress',
    'Trường THPT Tô Hiệu Biển',
    '<script>if("serviceWorker" in navigator){navigator.serviceWorker.register("/sw.js")}</script>',
  ),
  withEnd(
    'chat',
    'a chat window of a known maker',
    'nukeviet',
    'Trường THCS Trân Châu Mới',
    '<script>var Tawk_API=Tawk_API||{};(function(){var s1=document.createElement("script"),s0=document.getElementsByTagName("script")[0];s1.async=true;s1.src="https://embed.tawk.to/5f/default";s0.parentNode.insertBefore(s1,s0)})();</script>',
  ),
  withEnd(
    'about-attacks',
    'news about a school whose site was attacked',
    'nukeviet',
    'Trường THPT An Lão Biển',
    '<p>Website của một trường đã bị tấn công bởi nhóm tin tặc. Thầy cô cần đổi mật khẩu và cập nhật phần mềm.</p>',
  ),
  site('benign', 'moved-language', 'the home page is empty and leads to the Vietnamese folder', {
    ...schoolPages('joomla', 'Trường THPT Hùng Thắng Biển'),
    '/': '<html><head><title>Trường THPT Hùng Thắng Biển</title><meta http-equiv="refresh" content="0;url=/gioi-thieu"></head><body></body></html>',
  }),
  site(
    'benign',
    'missing-page-home',
    'unknown paths lead to the home page by a script',
    schoolPages('wordpress', 'Trường THCS Tiên Thanh'),
    () => ({
      status: 404,
      body: '<html><head><title>404</title></head><body><script>setTimeout(function(){window.location.href="/"},5000)</script></body></html>',
    }),
  ),
  site('benign', 'jump-path', 'an own path leads on to sites of the state', {
    ...schoolPages('nukeviet', 'Trường THCS Tự Cường', [], (html) =>
      atEnd(html, '<a href="/go?u=https://dichvucong.gov.vn">Dịch vụ công</a>'),
    ),
    '/go': { status: 302, headers: { location: 'https://dichvucong.gov.vn/' } },
  }),
  site('benign', 'sitemap-index-honest', 'a sitemap of sitemaps and an open folder of documents', {
    ...schoolPages('wordpress', 'Trường THCS Bắc Hưng Mới', [], (html) =>
      atEnd(html, '<a href="/uploads/">Tệp</a>'),
    ),
    '/sitemap.xml': {
      headers: XML,
      body: '<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://SELF/p.xml</loc></sitemap></sitemapindex>',
    },
    '/p.xml': {
      headers: XML,
      body: '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/p/1.html</loc></url></urlset>',
    },
    '/p/1.html': page('hand-made', {
      school: 'Trường THCS Bắc Hưng Mới',
      title: 'Giải bóng đá học sinh',
      main: '<h1>Giải bóng đá học sinh</h1><p>Kết quả vòng bảng, thể lệ, lịch thi đấu.</p>',
    }),
    '/uploads/':
      '<html><head><title>Index of /uploads</title></head><body><h1>Index of /uploads</h1><pre><a href="ke-hoach-2026.pdf">ke-hoach-2026.pdf</a></pre></body></html>',
  }),
  withEnd(
    'move-told',
    'a script leads on to the new address, and the page says so',
    'wordpress',
    'Trường THPT Thụy Hương Biển',
    '<p>Website đã chuyển sang địa chỉ mới.</p><script>setTimeout(function(){location.href="https://truongmoi.online/"},5000)</script>',
  ),
  withEnd(
    'method-leaves',
    'a method of an object opens the tests of a partner',
    'nukeviet',
    'Trường THCS Tân Trào Biển',
    '<script>var App={go:function(){window.location="https://thi-thu.online/"}};App.init&&App.init();</script>',
  ),
  withEnd(
    'session-over',
    'who is not signed in is led to the login of a vendor',
    'joomla',
    'Trường THPT Nhữ Văn Lan Mới',
    '<script>fetch("/api/me").then(r=>{if(r.status===401){location.href="https://dang-nhap.online/"}})</script>',
  ),
  withEnd(
    'save-list',
    'a button saves a list from the library of a partner',
    'wordpress',
    'Trường THCS Kiến Bái Biển',
    '<script>function s(){var a=document.createElement("a");a.href="https://thu-vien.online/so.pdf";a.click()}</script>',
  ),
  withEnd(
    'form-on-change',
    'a form to look up marks is sent when a list changes',
    'nukeviet',
    'Trường THCS Hoàng Động Mới',
    '<form action="https://tra-cuu.online/diem"><input name="sbd"></form><script>jQuery("#k").change(function(){this.form.submit()})</script>',
  ),
];
