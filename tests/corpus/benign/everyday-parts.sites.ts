import { atEnd, type CorpusSite, inHead, insertBefore, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';
import { ending } from './ending.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const PASSED_ON = encodeURIComponent('https://thcs-doi-che.example/tin/hoi-khoe?x=1');
const SHARING = [
  `https://rotary-news.example/submit?url=${PASSED_ON}&amp;title=H%E1%BB%99i+kh%E1%BB%8Fe`,
  `https://marks.example/bookmark/add?u=${PASSED_ON}`,
  `https://boards.example/intent/post?text=H%E1%BB%99i%20kh%E1%BB%8Fe%20${PASSED_ON}`,
  `https://threads.example/share?link=${PASSED_ON}`,
]
  .map((href) => `<a href="${href}"></a>`)
  .join('');

/** What masking programs make of the code of a theme: a list of words that turns until it fits. */
const MASKED_THEME = `<script>;var _0x3a10=_0x5b21;(function(_0x1c31,_0x2d41){var _0x4e51=_0x5b21,_0x5f61=_0x1c31();while(!![]){try{var _0x6a71=parseInt(_0x4e51(0x1))/0x1+parseInt(_0x4e51(0x2))/0x2;if(_0x6a71===_0x2d41)break;else _0x5f61['push'](_0x5f61['shift']());}catch(_0x7b81){_0x5f61['push'](_0x5f61['shift']());}}}(_0x8c91,0x2f6c4),window['giaodien']=function(){var _0x9da1=document['createElement']('script'),_0xaeb1=_0x3a10(0x5),_0xbfc1=_0x3a10(0x6);document['body']['appendChild'](_0x9da1);return _0xaeb1+_0xbfc1;});function _0x5b21(_0x11d1,_0x22e1){var _0x33f1=_0x8c91();return _0x33f1[_0x11d1];}function _0x8c91(){return ['12abc','34def','addClass','offset','resize','lazyload','script','createElement','appendChild'];}</script>`;

/** The words of a menu that leads through a whole newspaper of the school. */
const LONG_MENU = Array.from(
  { length: 40 },
  (_, index) => `<a href="/ban-tin/so-${String(index)}">Bản tin ${String(index)}</a>`,
).join(' ');

/** A copy that is checked by its number, with the addresses of the name under which it will stand. */
const byNumber = (id: string, about: string, change: (html: string) => string): CorpusSite =>
  site(
    'benign',
    id,
    about,
    schoolPages('wordpress', 'Trường THCS Đồi Sim', [], (html) =>
      change(
        html.replace(
          '<link rel="canonical" href="/">',
          '<link rel="canonical" href="https://www.thcs-doi-sim.example/">',
        ),
      ),
    ),
  );
const OWN_LINKS = Array.from(
  { length: 8 },
  (_, index) => `<a href="https://www.thcs-doi-sim.example/tin/${String(index)}">Tin ${String(index)}</a>`,
).join(' ');

/** Healthy sites with the parts that players, charts, themes, counters and auctions bring: they look planted. */
export const sites: readonly CorpusSite[] = [
  ending(
    'players-fill-their-box',
    'frames of unknown players, of the weather and of charts fill the boxes that were made for them',
    'wordpress',
    'Trường THCS Đồi Thông',
    '<div style="width:280px;height:370px"><iframe src="https://du-bao-mau.net/widget/doi-thong" style="border:0;width:100%;height:100%"></iframe></div>' +
      '<div class="video"><iframe src="https://may-phat-mau.com/embed/7" width="100%" height="100%" allowfullscreen></iframe></div>' +
      '<div style="padding-top:56%;position:relative"><iframe src="https://bieu-do-mau.com/e/3" style="position:absolute;top:0;left:0;width:100%;height:100%"></iframe></div>' +
      '<iframe src="https://bieu-do-mau.com/cw7" style="width: 0; min-width: 100% !important;" height="400"></iframe>',
  ),
  ending(
    'hidden-frames-of-others',
    'an article of another site that hides until it answers, and a counter that is a picture',
    'wordpress',
    'Trường THCS Đồi Mận',
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" style="position:absolute;clip:rect(1px,1px,1px,1px)" src="https://nha-van-hoa.example/bai-1/embed/#?secret=a1B2c3D4e5"></iframe>' +
      '<iframe src="https://dem.example/content/270911/count.gif" width="1" height="1"></iframe>',
  ),
  ending(
    'auctions-of-space',
    'advertisements of two auctions, whose partners open frames of no size',
    'joomla',
    'Trường Tiểu học Đồi Cỏ',
    '<script async src="https://securepubads.g.doubleclick.net/tag/js/gpt.js"></script><script async src="https://c.amazon-adsystem.com/aax2/apstag.js"></script>' +
      '<iframe src="https://sync.doi-tac-qc-mau.com/cookie.html" width="0" height="0" style="display:none"></iframe><iframe src="https://rtb.khac-mau.net/px.html" width="1" height="1"></iframe>',
  ),
  ending(
    'buttons-that-pass-on',
    'hidden buttons pass the page on to networks that nobody knows; a link names the profile of the school there',
    'wordpress',
    'Trường THCS Đồi Chè',
    `<div style="display:none" class="chia-se">${SHARING}</div><a rel="me" style="display:none" href="https://mang-chung.online/@doiche">Mạng chung</a>`,
  ),
  site(
    'benign',
    'page-shown-when-ready',
    'a script shows the whole page when it is ready; links to sister schools stand within',
    schoolPages('hand-made', 'Trường THCS Đồi Cát', [], (html) =>
      insertBefore(
        inHead(html, '<style>.trang{display:none}</style>'),
        '</body>',
        `<div data-role="page" class="trang">${LONG_MENU}<a href="https://radio-doi-cat.example/">Đài</a> <a href="https://tap-chi-doi.example/">Tạp chí</a></div>`,
      ),
    ),
  ),
  ending(
    'masked-theme',
    'the code of a theme is masked and adds a part of itself',
    'wordpress',
    'Trường THCS Đồi Sỏi',
    MASKED_THEME,
  ),
  ending(
    'packed-words-with-dots',
    'packed code has words with dots that are no hosts, and fetches a part from a rented network',
    'wordpress',
    'Trường THCS Đồi Nắng',
    `<script>eval(function(p,a,c,k,e,d){return p}('S://2z.2u.1c/2t',9,9,'a|b|c'.split('|'),0,{}));</script><script>var u=atob("${base64('https://d1abcd2efgh3.cloudfront.net/0/recovery.js')}"),s=document.createElement("script");s.src=u;document.head.appendChild(s)</script>`,
  ),
  ending(
    'section-in-hidden-menu',
    'the hidden menu of a sports page names one section with a word of the trade',
    'hand-made',
    'Trường THPT Đồi Gió',
    `<nav style="display:none">${LONG_MENU} <a href="/the-thao">Rugby, Golf, Darts, Betting Sites</a></nav>`,
  ),
  ending(
    'headlines-of-abroad',
    'a list of English headlines tells of police and studies in one word of the trade each',
    'shared-portal',
    'Trường THPT Đồi Sao',
    '<ul><li><a href="https://the-gazette.example/a1">Actor ruled too ill to stand trial in porn case after years of hearings</a></li><li><a href="https://the-gazette.example/a2">Search engine is limiting porn in top results for young people</a></li></ul>',
  ),
  ending(
    'one-hidden-odd-name',
    'one hidden link to a shop under an unusual ending, and a host in which a brand goes on as another word',
    'wordpress',
    'Trường THCS Đồi Dừa',
    '<a href="https://ao-dong-phuc.media/" rel="nofollow" style="display:none">Áo</a><a href="https://stories-of-a-betterschool.example/">Stories</a> <a href="https://storiesofabetterschool.example/">Of a better school</a>',
  ),
  ending(
    'slip-of-a-template',
    'a template left its own words in hidden addresses, which name no host',
    'joomla',
    'Trường Tiểu học Đồi Ong',
    '<div style="display:none"><a href="https://www.doiong.comTHU_MUC_khaosat?x=1">Khảo sát</a></div>',
  ),
  byNumber(
    'trial-copy-by-number',
    'a trial copy, checked by its number, sends phones to the mobile edition under its own name',
    (html) =>
      atEnd(
        html,
        `${OWN_LINKS}<script>if(/Android|iPhone/i.test(navigator.userAgent)){window.location.href="https://m.thcs-doi-sim.example/"}</script><div style="display:none"><a href="https://www.thcs-doi-sim.example/en">English</a></div>`,
      ),
  ),
];
