import { type CorpusSite, isPhone, site } from '../../corpus-site.ts';
import { schoolPages } from '../../school-pages.ts';
import { data, drawn, styles, withData } from '../drawn.ts';

const POSTS = [
  { h: 'Khai giảng năm học mới', p: 'Sáng 05/9, thầy và trò nhà trường khai giảng năm học mới 2026-2027.' },
  {
    h: 'Ngày hội đọc sách',
    p: 'Các lớp giới thiệu cuốn sách hay và trao đổi sách trong thư viện nhà trường.',
  },
];
const drawsPosts =
  'var e=document.getElementById("app");d.forEach(function(x){var h=document.createElement("h2"),p=document.createElement("p");h.textContent=x.h;p.textContent=x.p;e.appendChild(h);e.appendChild(p)})';

/** Healthy sites drawn, hidden or led on by scripts. */
export const sites: readonly CorpusSite[] = [
  site('benign', 'news-drawn-from-list', 'a site that scripts draw from a list of news', {
    '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Vẽ Trang Xanh</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>',
    '/app.js': {
      headers: { 'content-type': 'application/javascript' },
      body: withData('/api/posts', drawsPosts),
    },
    '/api/posts': data(POSTS),
  }),
  site(
    'benign',
    'counter-leaves-by-script',
    'a counter of clicks leads by script to who paid for the banner',
    {
      ...schoolPages('nukeviet', 'Trường THPT Bảng Quảng Cáo Xanh', [], (html) =>
        html.replace(
          '<h2>Tin mới</h2>',
          '<h2>Tin mới</h2><a href="/banners/click/?id=1">Thiết kế website</a>',
        ),
      ),
      '/banners/click/': `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chuyển trang</title></head><body><script>${withData('/banners/1.json', 'location.replace(d.url)')}</script></body></html>`,
      '/banners/1.json': data({ url: 'https://thiet-ke-web-mau.example/' }),
    },
  ),
  site('benign', 'cookie-before-page', 'the page asks for a cookie set by script, then shows the school', {
    ...schoolPages('wordpress', 'Trường THPT Tường Lửa Xanh'),
    '/': ({ cookie }) => ({
      body: cookie.includes('vst=1')
        ? schoolPages('wordpress', 'Trường THPT Tường Lửa Xanh')['/']
        : '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đang kiểm tra</title></head><body><script>document.cookie="vst=1;path=/";location.reload()</script></body></html>',
    }),
  }),
  drawn('benign', {
    id: 'cookie-banner',
    about: 'a banner about cookies lies over the page until it is pressed',
    platform: 'wordpress',
    school: 'Trường Tiểu học Cam Kết Xanh',
    code: 'if(!localStorage.ck){var b=document.createElement("div");b.style.cssText="position:fixed;inset:0;z-index:99999;background:rgba(0,0,0,.6)";b.innerHTML=\'<div style="background:#fff;margin:20vh auto;width:60%;padding:2em"><p>Trang dùng cookie để nhớ lựa chọn của quý vị. <a href="/gioi-thieu">Tìm hiểu thêm</a></p><button>Đồng ý</button></div>\';b.onclick=function(){localStorage.ck=1;b.remove()};document.body.appendChild(b)}',
  }),
  drawn('benign', {
    id: 'welcome-box',
    about: 'a picture about admission covers the page and leads to a form of Google',
    platform: 'shared-portal',
    school: 'Trường THCS Đón Chào Xanh',
    code: withData(
      '/upload/popup.json',
      'var b=document.createElement("div");b.style.cssText="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999;background:rgba(0,0,0,.7);text-align:center";var a=document.createElement("a");a.href=d.link;a.target="_blank";a.textContent=d.text;a.style.color="#fff";b.appendChild(a);b.onclick=function(){b.remove()};document.body.appendChild(b)',
    ),
    more: {
      '/upload/popup.json': data({
        link: 'https://docs.google.com/forms/d/e/1FAIpQLSe-thu/viewform',
        text: 'Đăng ký tuyển sinh lớp 6 năm học 2026-2027',
      }),
    },
  }),
  drawn('benign', {
    id: 'splash-then-home',
    about: 'a greeting fills the screen for two seconds and then leads to the news of the site itself',
    platform: 'hand-made',
    school: 'Trường THPT Màn Chào Xanh',
    code: 'if(!sessionStorage.sp){sessionStorage.sp=1;var b=document.createElement("div");b.style.cssText="position:fixed;inset:0;background:#0a5;color:#fff;z-index:999";b.textContent="Chào mừng 40 năm thành lập trường";document.body.appendChild(b);setTimeout(function(){location.href="/tin-tuc"},2000)}',
  }),
  drawn('benign', {
    id: 'phones-to-own-pages',
    about: 'phones are led to pages of the site itself',
    platform: 'joomla',
    school: 'Trường THCS Bản Di Động Xanh',
    code: 'if(/Android|iPhone|Mobile/.test(navigator.userAgent))location.replace("/m/")',
    more: {
      '/m/':
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Bản Di Động Xanh</title></head><body><h1>Trường THCS Bản Di Động Xanh</h1><p>Tin mới nhất của nhà trường dành cho điện thoại.</p><a href="/tin-tuc">Tin tức</a></body></html>',
    },
  }),
  drawn('benign', {
    id: 'language-by-script',
    about: 'the script leads foreign browsers to the English pages of the site itself',
    platform: 'wordpress',
    school: 'Trường THPT Song Ngữ Xanh',
    code: 'if(!/vi/.test(navigator.language)&&!sessionStorage.en){sessionStorage.en=1;location.href="/en/"}',
    more: {
      '/en/':
        '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Green Bilingual High School</title></head><body><h1>Green Bilingual High School</h1><p>Welcome to our school. Admission for the next school year opens in June.</p><a href="/">Tiếng Việt</a></body></html>',
    },
  }),
  site(
    'benign',
    'moved-and-told',
    'the old address tells of the move and leads to the new domain of the school',
    {
      '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường Tiểu học Chuyển Nhà Xanh</title></head><body><h1>Trường Tiểu học Chuyển Nhà Xanh</h1><p>Website của nhà trường đã chuyển sang địa chỉ mới <a id="m" href="https://thchuyennhaxanh.haiphong.edu.vn/">thchuyennhaxanh.haiphong.edu.vn</a>. Trình duyệt sẽ tự mở sau ít giây.</p><p><a href="/gioi-thieu">Giới thiệu</a></p><script>setTimeout(function(){location.href=document.getElementById("m").href},1500)</script></body></html>',
      '/gioi-thieu':
        '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Giới thiệu</title></head><body><h1>Giới thiệu</h1><p>Trường được thành lập năm 1986, hiện có 32 lớp với hơn 1.300 học sinh.</p></body></html>',
    },
  ),
  drawn('benign', {
    id: 'partners-in-carousel',
    about: 'a carousel fetched from a list keeps unknown partners beside the screen',
    platform: 'wordpress',
    school: 'Trường THCS Băng Chuyền Xanh',
    head: '<style>.bc{overflow:hidden;width:300px;position:relative}.bc div{display:flex;transform:translateX(-300px)}.bc a{flex:0 0 300px}</style>',
    end: '<div class="bc"><div id="bc"></div></div>',
    code: withData(
      '/wp-json/partners',
      'var e=document.getElementById("bc");d.forEach(function(x){var a=document.createElement("a");a.href=x.u;a.textContent=x.t;e.appendChild(a)})',
    ),
    more: {
      '/wp-json/partners': data([
        { t: 'Trung tâm Anh ngữ Xanh', u: 'https://tienganh-xanh.example/' },
        { t: 'Câu lạc bộ Robotics', u: 'https://robot-xanh.example/' },
        { t: 'Nhà sách Xanh', u: 'https://nhasach-xanh.example/' },
      ]),
    },
  }),
  drawn('benign', {
    id: 'drawer-menu',
    about: 'the drawer of phones stands beside the screen and holds a partner and social pages',
    platform: 'joomla',
    school: 'Trường Tiểu học Ngăn Kéo Xanh',
    head: '<link rel="stylesheet" href="/templates/drawer.css">',
    end: '<nav class="drawer"><ul><li><a href="/">Trang chủ</a></li><li><a href="/tin-tuc">Tin tức</a></li><li><a href="https://www.facebook.com/truongxanh">Facebook</a></li><li><a href="https://robot-xanh.example/">CLB Robotics</a></li></ul></nav>',
    more: {
      '/templates/drawer.css': styles(
        'body > nav.drawer{position:fixed;top:0;left:-320px;width:300px;height:100%}',
      ),
    },
  }),
  drawn('benign', {
    id: 'warning-drawn',
    about: 'a fetched notice warns pupils of betting and of hot loans',
    platform: 'nukeviet',
    school: 'Trường THPT Phòng Ngừa Xanh',
    code: withData(
      '/data/canhbao.json',
      'var s=document.createElement("section");s.innerHTML="<h2></h2><p></p>";s.firstChild.textContent=d.h;s.lastChild.textContent=d.p;document.body.appendChild(s)',
    ),
    more: {
      '/data/canhbao.json': data({
        h: 'Phòng, chống cờ bạc và cá độ trong học sinh',
        p: 'Nhà trường tuyên truyền tác hại của cờ bạc, cá độ bóng đá qua mạng. Học sinh không tham gia tài xỉu, lô đề dưới mọi hình thức; ai vi phạm sẽ bị xử phạt theo quy định.',
      }),
    },
  }),
  site('benign', 'phone-edition-by-server', 'phones get a lighter home page that scripts complete', {
    ...schoolPages('dotnetnuke', 'Trường THCS Trang Nhẹ Xanh'),
    '/': (request) => ({
      body: isPhone(request)
        ? '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Trang Nhẹ Xanh</title></head><body><h1>Trường THCS Trang Nhẹ Xanh</h1><p>Tin mới của nhà trường, xem đầy đủ trên máy tính.</p><a href="/tin-tuc">Tin tức</a><div id="app"></div><script src="/nhe.js"></script></body></html>'
        : schoolPages('dotnetnuke', 'Trường THCS Trang Nhẹ Xanh')['/'],
    }),
    '/nhe.js': {
      headers: { 'content-type': 'application/javascript' },
      body: withData('/api/posts', drawsPosts),
    },
    '/api/posts': data(POSTS),
  }),
];
