import { type CorpusSite, site } from '../../corpus-site.ts';
import { schoolPages } from '../../school-pages.ts';
import { data, drawn, styles, withData } from '../drawn.ts';

const HOUSES = [
  { t: 'nhà cái uy tín', u: 'https://nhacai-uytin.example/' },
  { t: 'cá cược bóng đá', u: 'https://cacuoc-bongda.example/' },
  { t: 'tài xỉu online', u: 'https://taixiu-online.example/' },
];
const ARTICLE = {
  h: 'Nhà cái W88 – link vào mới nhất không bị chặn',
  p: 'Nhà cái W88 tặng 888K khi đăng ký. Chơi tài xỉu, baccarat, nổ hũ, bắn cá đổi thưởng, nạp rút siêu tốc. Kèo nhà cái tối nay cập nhật liên tục.',
};

/** Sites whose planted content is in the document only after scripts ran. */
export const sites: readonly CorpusSite[] = [
  drawn('infected', {
    id: 'links-from-list',
    about: 'the footer gets links to betting houses from a list that the script fetches',
    platform: 'wordpress',
    school: 'Trường THPT Chân Trang Xanh',
    code: withData(
      '/wp-json/site/v1/partners',
      'var f=document.querySelector("footer");d.forEach(function(x){var a=document.createElement("a");a.href=x.u;a.textContent=x.t;f.appendChild(a)})',
    ),
    more: { '/wp-json/site/v1/partners': data(HOUSES) },
  }),
  drawn('infected', {
    id: 'hidden-links-from-list',
    about: 'links from a fetched list lie in a box pushed off the screen',
    platform: 'joomla',
    school: 'Trường THCS Ngoài Lề Xanh',
    code: withData(
      '/media/list.json',
      'var b=document.createElement("div");Object.keys(d.s).forEach(function(k){b.style[k]=d.s[k]});d.l.forEach(function(x){var a=document.createElement("a");a.href=x.u;a.textContent=x.t;b.appendChild(a)});document.body.appendChild(b)',
    ),
    more: {
      '/media/list.json': data({
        s: { position: 'absolute', left: '-9876px' },
        l: [
          { t: 'giày dép giá rẻ', u: 'https://giay-dep-re.example/' },
          { t: 'thuê xe tự lái', u: 'https://thue-xe-nhanh.example/' },
          { t: 'máy lọc nước', u: 'https://loc-nuoc-tot.example/' },
        ],
      }),
    },
  }),
  drawn('infected', {
    id: 'title-put-by-script',
    about: 'title and first heading become those of a betting house after a fetch',
    platform: 'nukeviet',
    school: 'Trường THCS Đổi Tên Xanh',
    code: withData(
      '/data/seo.json',
      'document.title=d.h;var h=document.createElement("h1");h.textContent=d.h;document.body.insertBefore(h,document.body.firstChild)',
    ),
    more: { '/data/seo.json': data(ARTICLE) },
  }),
  drawn('infected', {
    id: 'links-in-shadow',
    about: 'links to betting houses hang in a shadow tree',
    platform: 'shared-portal',
    school: 'Trường Tiểu học Bóng Râm Xanh',
    code: withData(
      '/upload/tag.json',
      'var h=document.createElement("div");document.body.appendChild(h);var r=h.attachShadow({mode:"open"});d.forEach(function(x){var a=document.createElement("a");a.href=x.u;a.textContent=x.t;r.appendChild(a)})',
    ),
    more: { '/upload/tag.json': data(HOUSES) },
  }),
  drawn('infected', {
    id: 'frame-of-stranger-over-page',
    about: 'a frame of a stranger, made by the script, lies over the whole page',
    platform: 'dotnetnuke',
    school: 'Trường THPT Phủ Kín Xanh',
    code: withData(
      '/Portals/0/f.json',
      'var i=document.createElement(d.e);i.src=d.u;i.style.cssText=d.c;document.body.appendChild(i)',
    ),
    more: {
      '/Portals/0/f.json': data({
        e: 'iframe',
        u: 'https://vui-choi-online.example/',
        c: 'position:fixed;top:0;left:0;width:100vw;height:100vh;border:0;z-index:99999;background:#fff',
      }),
    },
  }),
  drawn('infected', {
    id: 'article-for-browsers',
    about: 'the script puts an article of a betting house in place of the news',
    platform: 'wordpress',
    school: 'Trường THCS Thay Bài Xanh',
    code: withData(
      '/wp-content/cache/a.json',
      'var m=document.querySelector("main");m.innerHTML="<h1></h1><p></p>";m.firstChild.textContent=d.h;m.lastChild.textContent=d.p',
    ),
    more: { '/wp-content/cache/a.json': data(ARTICLE) },
  }),
  drawn('infected', {
    id: 'links-off-screen-by-tree',
    about: 'a style sheet pushes neutral links of strangers off the screen by their place in the page',
    platform: 'hand-made',
    school: 'Trường Tiểu học Cành Lá Xanh',
    head: '<link rel="stylesheet" href="/css/extra.css">',
    end: '<div class="box-x"><ul><li><a href="https://noi-that-dep.example/">Nội thất đẹp</a></li><li><a href="https://dong-ho-xin.example/">Đồng hồ xịn</a></li><li><a href="https://may-tinh-cu.example/">Máy tính cũ</a></li></ul></div>',
    more: {
      '/css/extra.css': styles('table ~ div.box-x > ul{position:absolute;left:-12345px;top:0}'),
    },
  }),
  site(
    'infected',
    'planted-behind-cookie',
    'the page asks for a cookie set by script, then shows its article',
    {
      ...schoolPages('wordpress', 'Trường THPT Bánh Quy Xanh'),
      '/': ({ cookie }) => ({
        body: cookie.includes('vst=1')
          ? `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Bánh Quy Xanh</title></head><body><h1>${ARTICLE.h}</h1><p>${ARTICLE.p}</p><p><a href="/tin-tuc">Tin tức</a></p></body></html>`
          : '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Đang kiểm tra</title></head><body><script>document.cookie="vst="+(3-2)+";path=/";location.reload()</script></body></html>',
      }),
    },
  ),
  site(
    'infected',
    'planted-in-drawn-site',
    'a site that scripts draw from a list, an article of a betting house in it',
    {
      '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Một Trang Xanh</title></head><body><div id="app"></div><script src="/app.js"></script></body></html>',
      '/app.js': {
        headers: { 'content-type': 'application/javascript' },
        body: withData(
          '/api/posts',
          'var e=document.getElementById("app");d.forEach(function(x){var h=document.createElement("h2"),p=document.createElement("p");h.textContent=x.h;p.textContent=x.p;e.appendChild(h);e.appendChild(p)})',
        ),
      },
      '/api/posts': data([
        {
          h: 'Khai giảng năm học mới',
          p: 'Sáng 05/9, thầy và trò nhà trường khai giảng năm học mới 2026-2027.',
        },
        ARTICLE,
      ]),
    },
  ),
];
