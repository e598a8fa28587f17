import { createHash } from 'node:crypto';
import {
  atEnd,
  type CorpusSite,
  type CorpusRequest,
  inHead,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

let visits = 0;

function withHome(
  id: string,
  about: string,
  pages: ReturnType<typeof schoolPages>,
  answer: (request: CorpusRequest, clean: string) => ReturnType<CorpusSite['respond']>,
): CorpusSite {
  return {
    id,
    label: 'benign',
    about,
    respond: serve({ ...pages, '/': (request) => answer(request, pages['/']) }),
  };
}

/** Healthy sites whose construction looks suspicious. */
export const sites: readonly CorpusSite[] = [
  ...(['wordpress', 'nukeviet', 'joomla', 'dotnetnuke', 'shared-portal', 'hand-made'] as const).map(
    (platform) =>
      site(
        'benign',
        `plain-${platform}`,
        `an ordinary site on ${platform}`,
        schoolPages(platform, 'Trường THPT Bình Thường'),
      ),
  ),
  site(
    'benign',
    'hidden-tabs',
    'tabs, accordions and a modal full of text and links to own pages',
    schoolPages('wordpress', 'Trường THPT Cát Hải Xanh', [], (html) =>
      atEnd(
        html,
        '<div class="tab-pane" style="display:none"><a href="/van-ban">Văn bản</a><a href="/tin-tuc">Tin tức</a><p>Nội dung thẻ thứ hai</p></div><div class="modal" style="display:none"><h4>Thông báo</h4><p>Mời phụ huynh xem <a href="/tin-tuc/thong-bao-tuyen-sinh-lop-10">thông báo tuyển sinh</a></p></div>',
      ),
    ),
  ),
  site(
    'benign',
    'hidden-share-bar',
    'hidden share buttons that link to Facebook, Zalo and X',
    schoolPages('nukeviet', 'Trường THCS Phù Long Xanh', [], (html) =>
      atEnd(
        html,
        '<div id="share" style="display:none"><a href="https://www.facebook.com/sharer/sharer.php?u=x">Facebook</a><a href="https://zalo.me/0225300000">Zalo</a><a href="https://x.com/intent/tweet">X</a></div>',
      ),
    ),
  ),
  site(
    'benign',
    'analytics',
    'Google Tag Manager with its noscript frame, Facebook pixel, Zalo chat',
    schoolPages('wordpress', 'Trường THPT Bạch Long Vĩ Xanh', [], (html) =>
      atEnd(
        inHead(
          html,
          '<script async src="https://www.googletagmanager.com/gtag/js?id=G-0000000"></script><script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag("js",new Date());</script>',
        ),
        '<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-000000" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript><noscript><img height="1" width="1" style="display:none" src="https://www.facebook.com/tr?id=1&ev=PageView&noscript=1"/></noscript><div class="zalo-chat-widget" data-oaid="1" data-autopopup="0"></div><script src="https://sp.zalo.me/plugins/sdk.js"></script>',
      ),
    ),
  ),
  site(
    'benign',
    'video-and-map',
    'YouTube, Google Maps and Facebook page frames',
    schoolPages('joomla', 'Trường Tiểu học Lê Thiện Xanh', [], (html) =>
      atEnd(
        html,
        '<iframe width="560" height="315" src="https://www.youtube.com/embed/xxxxxxxxxxx" allowfullscreen></iframe><iframe src="https://www.google.com/maps/embed?pb=1" width="100%" height="200"></iframe><iframe src="https://www.facebook.com/plugins/page.php?href=x" width="340" height="130"></iframe>',
      ),
    ),
  ),
  site(
    'benign',
    'packed-theme-script',
    'a packed slider script in the page',
    schoolPages('dotnetnuke', 'Trường THCS Đa Phúc Xanh', [], (html) =>
      atEnd(
        html,
        "<script>eval(function(p,a,c,k,e,d){e=function(c){return c.toString(36)};if(!''.replace(/^/,String)){while(c--){d[c.toString(a)]=k[c]||c.toString(a)}k=[function(e){return d[e]}];e=function(){return'\\\\w+'};c=1};while(c--){if(k[c]){p=p.replace(new RegExp('\\\\b'+e(c)+'\\\\b','g'),k[c])}}return p}('$(0).1({2:3,4:5});',6,6,'document|slider|auto|true|speed|500'.split('|'),0,{}))</script>",
      ),
    ),
  ),
  site(
    'benign',
    'inline-pictures',
    'long base64 pictures and a minified bundle',
    schoolPages('wordpress', 'Trường THPT Phú Xá Xanh', [], (html) =>
      atEnd(
        html,
        `<img alt="" src="data:image/png;base64,${createHash('sha512').update('x').digest('base64').repeat(30)}"><script>!function(e){var t={};function n(r){if(t[r])return t[r].exports;var o=t[r]={i:r,l:!1,exports:{}};return e[r].call(o.exports,o,o.exports,n),o.l=!0,o.exports}n.m=e,n.c=t,n.p="/",n(n.s=0)}([function(e,t,n){"use strict";document.querySelectorAll(".lazy").forEach(function(e){e.src=e.dataset.src})}]);</script>`,
      ),
    ),
  ),
  withHome(
    'counter-and-token',
    'visitor counter, token and random ids change on each request',
    schoolPages('nukeviet', 'Trường THCS Trần Hưng Đạo Xanh'),
    (_request, clean) => {
      visits += 1;
      return {
        headers: { 'set-cookie': `nvsess=${String(visits)}; path=/` },
        body: atEnd(
          clean,
          `<div class="counter">Lượt truy cập: ${String(100_000 + visits * 7)}</div><input type="hidden" name="csrf" value="${createHash('sha1').update(String(visits)).digest('hex')}">`,
        ),
      };
    },
  ),
  withHome(
    'rotating-banner',
    'another banner and another order of news on each request',
    schoolPages('wordpress', 'Trường THPT Lương Khánh Thiện Xanh'),
    (_request, clean) => {
      visits += 1;
      const banners = [
        'Chào mừng ngày Nhà giáo Việt Nam',
        'Thi đua lập thành tích',
        'An toàn giao thông',
        'Tháng thanh niên',
      ];
      return {
        body: insertBefore(
          clean,
          '<main',
          `<div class="banner"><a href="/tin-tuc?b=${String(visits % 4)}">${banners[visits % 4] ?? ''}</a></div>`,
        ),
      };
    },
  ),
  withHome(
    'firewall-blocks-bots',
    'a firewall answers 403 to Googlebot from elsewhere',
    schoolPages('joomla', 'Trường THPT Nguyễn Bỉnh Khiêm Xanh'),
    (request, clean) =>
      isGooglebot(request)
        ? {
            status: 403,
            headers: { server: 'cloudflare' },
            body: '<html><head><title>Attention Required! | Cloudflare</title></head><body><h1>Sorry, you have been blocked</h1></body></html>',
          }
        : { body: clean },
  ),
  withHome(
    'mobile-page',
    'phones get a simpler page with the same news',
    schoolPages('wordpress', 'Trường THPT 25 tháng 10 Xanh'),
    (request, clean) => ({
      body: isPhone(request)
        ? page('hand-made', {
            school: 'Trường THPT 25 tháng 10 Xanh',
            title: 'Trường THPT 25 tháng 10 Xanh',
            main: '<h2>Tin mới</h2><a href="/tin-tuc/le-khai-giang-nam-hoc-moi">Lễ khai giảng năm học mới</a> <a href="/tin-tuc/giai-bong-da-hoc-sinh">Giải bóng đá học sinh</a>',
          })
        : clean,
    }),
  ),
  withHome(
    'cookie-notice',
    'a notice about cookies on the first visit, a greeting to those from Google',
    schoolPages('dotnetnuke', 'Trường Mầm non Hướng Dương Xanh'),
    (request, clean) => ({
      headers: { 'set-cookie': 'cookie_ok=0; path=/' },
      body: atEnd(
        clean,
        `${request.cookie === '' ? '<div class="cookie">Trang này dùng cookie. <button>Đồng ý</button></div>' : ''}${isFromGoogle(request) ? '<p class="hi">Thầy cô đến từ Google? Xem <a href="/gioi-thieu">giới thiệu</a>.</p>' : ''}`,
      ),
    }),
  ),
  withHome(
    'bot-gets-plain-page',
    'search engines get a rendered page without scripts but with the same words',
    schoolPages('wordpress', 'Trường THPT Thụy Hương Xanh'),
    (request, clean) => ({
      body: isGooglebot(request) ? clean.replace(/<script[\s\S]*?<\/script>/gu, '') : clean,
    }),
  ),
];
