import { type News, NEWS } from './school-news.ts';

/** Kinds of platforms that schools use; each template has the hidden boxes and scripts that are normal there. */
export type Platform = 'wordpress' | 'nukeviet' | 'joomla' | 'dotnetnuke' | 'shared-portal' | 'hand-made';

interface PageParts {
  readonly school: string;
  readonly title: string;
  readonly main: string;
  readonly head?: string;
}

const MENU = `<li><a href="/">Trang chủ</a></li><li><a href="/gioi-thieu">Giới thiệu</a></li><li><a href="/tin-tuc">Tin tức</a></li><li><a href="/van-ban">Văn bản</a></li><li><a href="/lien-he">Liên hệ</a></li>`;

const FOOTER_LINKS = `<a href="https://moet.gov.vn" rel="noopener">Bộ Giáo dục và Đào tạo</a> <a href="https://haiphong.edu.vn">Sở Giáo dục và Đào tạo Hải Phòng</a> <a href="https://haiphong.gov.vn">Cổng thông tin điện tử thành phố</a>`;

const templates: Readonly<Record<Platform, (parts: PageParts) => string>> = {
  wordpress: ({ school, title, main, head = '' }) => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="UTF-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} &#8211; ${school}</title><meta name="generator" content="WordPress 6.6.2">
<link rel="canonical" href="/"><link rel="stylesheet" href="/wp-content/themes/flatsome/style.css?ver=3.18">
<style>.screen-reader-text{clip:rect(1px,1px,1px,1px);position:absolute!important;height:1px;width:1px;overflow:hidden}.mobile-menu{display:none}</style>
<script>window._wpemojiSettings={"baseUrl":"https:\\/\\/s.w.org\\/images\\/core\\/emoji\\/15.0.3\\/72x72\\/","ext":".png"};!function(i,n){var o,s,e;function c(e){try{var t={supportTests:e,timestamp:(new Date).valueOf()};sessionStorage.setItem(o,JSON.stringify(t))}catch(e){}}}(window,document);</script>
<script src="/wp-includes/js/jquery/jquery.min.js?ver=3.7.1"></script>${head}</head>
<body class="home blog"><a class="skip-link screen-reader-text" href="#main">Chuyển đến nội dung</a>
<header><div id="logo"><a href="/"><img src="/wp-content/uploads/logo.png" alt="${school}"></a></div><nav><ul class="nav">${MENU}</ul></nav><div class="mobile-menu"><ul>${MENU}</ul></div></header>
<main id="main"><div class="entry-content">${main}</div></main>
<footer class="footer-wrapper"><p>${school}. Địa chỉ: đường Hoa Phượng, Hải Phòng</p><p>${FOOTER_LINKS}</p></footer>
<script src="/wp-content/themes/flatsome/assets/js/flatsome.js?ver=3.18"></script></body></html>`,
  nukeviet: ({ school, title, main, head = '' }) => `<!DOCTYPE html>
<html lang="vi" xmlns="http://www.w3.org/1999/xhtml" prefix="og: http://ogp.me/ns#"><head><title>${title}</title>
<meta name="description" content="${title} - ${school}"><meta name="author" content="${school}"><meta name="generator" content="NukeViet v4.5"><meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta property="og:title" content="${title}"><meta property="og:site_name" content="${school}"><link rel="shortcut icon" href="/uploads/favicon.ico"><link rel="stylesheet" href="/themes/default/css/style.css?t=40">${head}</head>
<body><noscript><div class="alert alert-danger">Trình duyệt của bạn đã tắt chức năng hỗ trợ JavaScript.</div></noscript>
<div id="mobilePage"><header><h1 class="site-name">${school}</h1></header><nav class="navbar"><ul>${MENU}</ul><form action="/index.php?language=vi&amp;nv=seek&amp;q=" method="get"><input name="q"><input type="text" name="website" style="display:none" tabindex="-1" autocomplete="off"></form></nav>
<div class="contentfix"><div class="row">${main}</div></div>
<footer id="footer"><div>© ${school}</div><div>${FOOTER_LINKS}</div></footer></div>
<div id="timeoutsess" class="chromeframe" style="display:none">Bạn đã không sử dụng Site, <a href="#">Bấm vào đây để duy trì trạng thái đăng nhập</a>. Thời gian chờ: <span id="secField">60</span> giây</div>
<div id="openidResult" class="nv-alert" style="display:none"></div><script src="/assets/js/jquery/jquery.min.js?t=40"></script><script>var nv_base_siteurl="/",nv_lang_data="vi",nv_name_variable="nv",nv_my_ofs=7;</script></body></html>`,
  joomla: ({ school, title, main, head = '' }) => `<!DOCTYPE html>
<html lang="vi-vn"><head><meta charset="utf-8"><meta name="generator" content="Joomla! - Open Source Content Management"><title>${title} - ${school}</title>
<link href="/templates/ja_university/css/template.css" rel="stylesheet"><script src="/media/jui/js/jquery.min.js"></script>${head}</head>
<body><div id="ja-wrapper"><div class="off-canvas" style="position:absolute;left:-9999px"><ul>${MENU}</ul></div><div id="ja-header"><a href="/">${school}</a></div>
<div id="ja-slideshow"><div class="item active"><img src="/images/s1.jpg" alt="Toàn cảnh trường"></div><div class="item" style="display:none"><img src="/images/s2.jpg" alt="Lễ khai giảng"><p>Thi đua dạy tốt, học tốt</p></div></div>
<div id="ja-mainnav"><ul>${MENU}</ul></div><div id="ja-content">${main}</div>
<div id="ja-footer">Bản quyền thuộc ${school}. ${FOOTER_LINKS}</div></div></body></html>`,
  dotnetnuke: ({ school, title, main, head = '' }) => `<!DOCTYPE html>
<html lang="vi-VN"><head id="Head"><meta content="text/html; charset=UTF-8" http-equiv="Content-Type"><title>${title}</title><meta id="MetaKeywords" name="KEYWORDS" content="${school},DotNetNuke,DNN">
<link href="/Portals/0/portal.css" rel="stylesheet"><script src="/DesktopModules/News/js/news.js"></script>${head}</head>
<body id="Body"><form method="post" action="/" id="Form"><div class="aspNetHidden"><input type="hidden" name="__VIEWSTATE" value="${'dDwtMTIzNDU2Nzg5Ozs+'.repeat(8)}"></div>
<div id="dnn_ControlPanel" style="display:none"></div><div class="top"><a href="/"><img src="/Portals/0/banner.jpg" alt="${school}"></a></div><ul id="menu">${MENU}</ul>
<div id="dnn_ContentPane">${main}</div><div id="dnn_BottomPane"><p>${school} – Số điện thoại: 0225.3000.000</p>${FOOTER_LINKS}</div></form></body></html>`,
  'shared-portal': ({ school, title, main, head = '' }) => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>${title} | ${school}</title><meta property="og:site_name" content="${school}"><link rel="stylesheet" href="/assets/homegd5/main.css">${head}</head>
<body><div class="banner"><img src="/upload/banner.jpg" alt="${school}"></div><div class="menu-ngang"><ul>${MENU}</ul></div><marquee>Chào mừng thầy cô và các em học sinh đến với ${school}</marquee>
<div class="noidung">${main}</div><div class="thongke">Đang truy cập: 12 | Hôm nay: 345</div><div class="chan-trang">${school}<br>${FOOTER_LINKS}</div>
<div class="modal fade" id="loginModal" aria-hidden="true" style="display: none;"><form action="/dang-nhap" method="post"><label>Tên đăng nhập <input name="u"></label><label>Mật khẩu <input type="password" name="p"></label></form></div></body></html>`,
  'hand-made': ({
    school,
    title,
    main,
    head = '',
  }) => `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${title}</title>${head}</head>
<body bgcolor="#ffffff"><table width="980" align="center"><tr><td><img src="images/banner.gif" alt="${school}"></td></tr><tr><td>${MENU}</td></tr><tr><td>${main}</td></tr>
<tr><td align="center"><font size="2">${school}<br>${FOOTER_LINKS}</font></td></tr></table></body></html>`,
};

/** One page of a school on a platform. */
export function page(platform: Platform, parts: PageParts): string {
  return templates[platform](parts);
}

/** A piece of news as HTML. */
export function article({ title, paragraphs }: Omit<News, 'slug'>): string {
  return `<article><h1>${title}</h1><p class="date">Ngày đăng: 12/09/2026</p>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
}

/** A complete, healthy school site: home, five fixed pages, the news. */
export function schoolPages(
  platform: Platform,
  school: string,
  more: readonly News[] = [],
  changeHome: (html: string) => string = (html) => html,
): Record<string, string> & { readonly '/': string } {
  const news = [...more, ...NEWS];
  const list = news
    .map(
      ({ slug, title, paragraphs }) =>
        `<div class="item"><h3><a href="/tin-tuc/${slug}">${title}</a></h3><p>${paragraphs[0] ?? ''}</p></div>`,
    )
    .join('');
  const make = (title: string, main: string): string => page(platform, { school, title, main });
  return {
    '/': changeHome(make(school, `<h2>Tin mới</h2>${list}`)),
    '/gioi-thieu': make(
      'Giới thiệu',
      `<h1>Giới thiệu</h1><p>${school} được thành lập năm 1986, hiện có 32 lớp với hơn 1.300 học sinh và 70 cán bộ, giáo viên, nhân viên.</p><p>Nhà trường phấn đấu giữ vững danh hiệu tập thể lao động tiên tiến.</p>`,
    ),
    '/tin-tuc': make('Tin tức', `<h1>Tin tức</h1>${list}`),
    '/van-ban': make(
      'Văn bản',
      '<h1>Văn bản</h1><ul><li><a href="/tai-lieu/ke-hoach-nam-hoc.pdf">Kế hoạch năm học</a></li><li><a href="/tai-lieu/thoi-khoa-bieu.xls">Thời khóa biểu</a></li></ul>',
    ),
    '/lien-he': make(
      'Liên hệ',
      '<h1>Liên hệ</h1><p>Điện thoại: 0225.3000.000. Thư điện tử: vanphong@truong.example</p><form action="/lien-he" method="post"><input name="ten"><textarea name="noidung"></textarea></form>',
    ),
    ...Object.fromEntries(news.map((item) => [`/tin-tuc/${item.slug}`, make(item.title, article(item))])),
    '/robots.txt': 'User-agent: *\nDisallow: /admin\n',
  };
}
