import {
  atEnd,
  type CorpusRequest,
  type CorpusSite,
  inHead,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  site,
} from '../corpus-site.ts';
import { type Platform, schoolPages } from '../school-pages.ts';

const ARTICLE = '/tin-tuc/thong-bao-tuyen-sinh-lop-10';

/** A school whose home page is changed. */
function home(
  id: string,
  about: string,
  platform: Platform,
  school: string,
  change: (html: string) => string,
): CorpusSite {
  return site('infected', id, about, schoolPages(platform, school, [], change));
}

/** A school whose home page answers some visitors in another way. */
function homeFor(
  id: string,
  about: string,
  school: string,
  isMeant: (request: CorpusRequest) => boolean,
  change: (html: string) => string,
): CorpusSite {
  const pages = schoolPages('nukeviet', school);
  return site('infected', id, about, {
    ...pages,
    '/': (request) => ({ body: isMeant(request) ? change(pages['/']) : pages['/'] }),
  });
}

const end = (snippet: string) => (html: string) => atEnd(html, snippet);
const head = (snippet: string) => (html: string) => inHead(html, snippet);
const SPAM =
  '<a href="https://nhacaivip.bet">nhà cái uy tín</a> <a href="https://taixiu88.club">tài xỉu online</a>';

/** Planted content, told apart by how it is placed and reached. */
export const sites: readonly CorpusSite[] = [
  home(
    'onload-attribute-redirect',
    'the body is given an event attribute that leaves for a stranger',
    'hand-made',
    'Trường THCS Bến Cát Biển',
    (html) =>
      html.replace(
        '<body',
        `<body onload="setTimeout(function(){location.href='https://go.fastlink-track.xyz/r?id=7'},50)"`,
      ),
  ),
  home(
    'image-error-redirect',
    'an image that cannot load leaves for a stranger',
    'joomla',
    'Trường THCS Đảo Dấu',
    end(`<img src="x" onerror="window.location='https://promo-center.top/vn'" width="1" height="1">`),
  ),
  home(
    'self-sent-form',
    'a form without fields sends itself to a stranger',
    'wordpress',
    'Trường THPT Bến Rừng',
    end(
      '<form id="f9" method="get" action="https://sanchoi-vui.top/vao"></form><script>document.getElementById("f9").submit();</script>',
    ),
  ),
  home(
    'bracket-location',
    'a script names the location in brackets',
    'nukeviet',
    'Trường THCS Kỳ Sơn Mới',
    end(
      '<script>if(/coccoc|google/.test(document["referrer"])){window["location"]["href"]="https://lucky-gate.top/vn"}</script>',
    ),
  ),
  home(
    'back-button-trap',
    'pressing back leads to a stranger',
    'wordpress',
    'Trường Tiểu học Vạn Mỹ Biển',
    end(
      '<script>history.pushState(null,"",location.href);window.addEventListener("popstate",function(){location.replace("https://offer-zone.click/back")});</script>',
    ),
  ),
  home(
    'timer-by-template',
    'a timer leaves for an address in a template string',
    'dotnetnuke',
    'Trường THPT Đồ Sơn Biển',
    end(
      '<script>const d=`https://trang-vui.top/?k=edu`;setTimeout(()=>{window.location.href=d},1200);</script>',
    ),
  ),
  home(
    'link-clicked-by-script',
    'a script makes a link and presses it on phones',
    'wordpress',
    'Trường THCS Hòa Nghĩa Mới',
    end(
      '<script>(function(){if(!/Android|iPhone/i.test(navigator.userAgent))return;var a=document.createElement("a");a.href="https://quaxin.icu/m";document.body.appendChild(a);a.click()})();</script>',
    ),
  ),
  site('infected', 'empty-refresh', 'the home page holds nothing but a refresh to a stranger', {
    ...schoolPages('hand-made', 'Trường THCS Tân Vũ'),
    '/': '<html><head><title>Loading...</title><meta http-equiv="refresh" content="0;URL=https://cdn-page-load.top/l"></head><body></body></html>',
  }),
  site('infected', 'own-jump-path', 'an own path sends everybody on to strangers who bet', {
    ...schoolPages(
      'wordpress',
      'Trường THPT An Dương Biển',
      [],
      end('<p><a href="/go?u=https://keonhacai-vip.live">Xem thêm</a></p>'),
    ),
    '/go': { status: 302, headers: { location: 'https://keonhacai-vip.live/' } },
  }),
  site('infected', 'article-refresh-header', 'one article carries a Refresh header to a stranger', {
    ...schoolPages('joomla', 'Trường THPT Thủy Sơn Mới'),
    [ARTICLE]: {
      headers: { refresh: '0; url=https://hotnews-vn.icu/' },
      body: '<html><body>.</body></html>',
    },
  }),
  site(
    'infected',
    'missing-page-script',
    'unknown paths hold a script that leaves for a stranger',
    schoolPages('wordpress', 'Trường THCS Phục Lễ Mới'),
    () => ({
      status: 404,
      body: '<html><head><title>404</title></head><body><script>window.location.href="https://best-winner.top/?s=404"</script></body></html>',
    }),
  ),
  homeFor(
    'bot-new-heading',
    'Googlebot sees a heading about loans',
    'Trường THPT Toàn Thắng Mới',
    isGooglebot,
    (html) =>
      insertBefore(
        html,
        '<h2>Tin mới</h2>',
        '<h1>Vay tiền online nhanh không cần thẩm định, giải ngân 5 phút</h1><a href="https://vaytiennhanh247.icu">Vay ngay</a>',
      ),
  ),
  homeFor(
    'google-only-refresh',
    'visitors from Google get a meta refresh',
    'Trường THCS Lập Lễ Biển',
    isFromGoogle,
    head('<meta http-equiv="refresh" content="1;url=https://xem-ngay.top/">'),
  ),
  homeFor(
    'phone-only-inline',
    'phones get a script that leaves at once',
    'Trường THCS Tam Hưng Mới',
    isPhone,
    end('<script>location.href="https://m.tro-choi-hay.com/"</script>'),
  ),
  site(
    'infected',
    'search-engines-redirect',
    'visitors from any search engine are sent off an article',
    (() => {
      const pages = schoolPages('nukeviet', 'Trường THPT Phạm Ngũ Lão Biển');
      return {
        ...pages,
        [ARTICLE]: (request: CorpusRequest) =>
          /google|bing|coccoc/u.test(request.referer)
            ? { status: 302, headers: { location: 'https://tin-hot-24h.top/' } }
            : { body: pages[ARTICLE] ?? '' },
      };
    })(),
  ),
  ...(
    [
      [
        'clip-path-box',
        'a box that is clipped away',
        '<div style="clip-path:polygon(0 0,0 0,0 0)">',
        '</div>',
      ],
      [
        'nested-hiding',
        'links deep in a hidden box',
        '<div style="display:none"><section><ul><li>',
        '</li></ul></section></div>',
      ],
      [
        'details-closed',
        'links in a closed box of details without a name',
        '<details style="height:0;overflow:hidden"><summary></summary>',
        '</details>',
      ],
      [
        'inset-far',
        'a box set far away by inset',
        '<div style="position:absolute;inset:0 auto auto -9999px">',
        '</div>',
      ],
      ['hidden-attribute', 'links in a box with the attribute hidden', '<div hidden>', '</div>'],
      [
        'line-height-none',
        'a box with no height of lines and no size of letters',
        '<div style="line-height:0;font-size:0px;color:transparent">',
        '</div>',
      ],
      [
        'marquee-small',
        'a moving box one pixel high',
        '<marquee height="1" width="1" scrollamount="3000">',
        '</marquee>',
      ],
      [
        'textarea-hidden',
        'links in a hidden text box',
        '<noscript><div style="position:absolute;top:-5000px">',
        '</div></noscript>',
      ],
      [
        'nested-selector',
        'a style by place in the tree hides the links',
        '<style>#wrap-x > .in p{position:absolute;left:-9999px}</style><div id="wrap-x"><div class="in"><p>',
        '</p></div></div>',
      ],
      [
        'white-inherited',
        'white letters on the white page by a class',
        '<style>body{background:#fff}.wt,.wt a{color:#fff;font-size:1px}</style><div class="wt">',
        '</div>',
      ],
    ] as const
  ).map(([id, about, open, close]) =>
    home(`hide-${id}`, about, 'wordpress', 'Trường THCS Gia Đức Mới', end(`${open}${SPAM}${close}`)),
  ),
  home(
    'srcdoc-frame',
    'a frame with its page in an attribute',
    'wordpress',
    'Trường THCS Cao Nhân Biển',
    end(
      '<iframe style="width:0;height:0" srcdoc="&lt;a href=&quot;https://nhacai-top1.bet&quot;&gt;nhà cái&lt;/a&gt; &lt;a href=&quot;https://xoso-vip.club&quot;&gt;xổ số online&lt;/a&gt;"></iframe>',
    ),
  ),
  home(
    'frame-one-pixel',
    'a frame of one pixel from a cheap stranger',
    'dotnetnuke',
    'Trường THCS Mỹ Đồng Mới',
    end('<iframe src="https://stat-count.top/in.php?id=5" width="1" height="1" frameborder="0"></iframe>'),
  ),
  home(
    'foreign-canonical-hreflang',
    'canonical and language versions at a stranger who bets',
    'wordpress',
    'Trường THCS Đông Sơn Biển',
    (html) =>
      inHead(
        html.replace(
          '<link rel="canonical" href="/">',
          '<link rel="canonical" href="https://sodo66-vn.club/">',
        ),
        '<link rel="alternate" hreflang="vi" href="https://sodo66-vn.club/">',
      ),
  ),
  home(
    'social-title',
    'only the title for social networks is changed',
    'wordpress',
    'Trường THCS Lâm Động Mới',
    head(
      '<meta property="og:title" content="Sunwin - Cổng game bài đổi thưởng số 1"><meta property="og:description" content="Tải Sunwin, chơi tài xỉu, nổ hũ">',
    ),
  ),
];
