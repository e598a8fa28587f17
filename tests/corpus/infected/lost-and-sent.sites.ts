import { atEnd, type CorpusSite, inHead, site } from '../corpus-site.ts';
import { page, type Platform, schoolPages } from '../school-pages.ts';

const linking = (platform: Platform, school: string, link: string) =>
  schoolPages(platform, school, [], (html) => atEnd(html, link));

const farm = (lang: string, title: string, main: string, head = ''): string =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body><header><a href="/">${title}</a></header><main>${main}</main><footer>© 2026</footer></body></html>`;

const posts = (list: readonly (readonly [string, string])[]): string =>
  list.map(([href, title]) => `<h2><a href="${href}">${title}</a></h2>`).join('');

/** Pages that send everybody away, homes that were replaced, names that somebody else owns now. */
export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'contact-page-sent-to-prizes',
    'the contact page sends everybody to a stranger without words of a trade',
    {
      ...linking('nukeviet', 'Trường THCS Cồn Sim Mới', '<a href="/so-do-trang">Sơ đồ trang</a>'),
      '/lien-he': { status: 302, headers: { location: 'https://quatang-moingay.top/?s=edu' } },
    },
  ),
  site('infected', 'news-pages-refreshed-away', 'two news pages are refreshed at once to one stranger', {
    ...linking(
      'joomla',
      'Trường Tiểu học Gò Vải Mới',
      '<a href="/tin/hop-phu-huynh">Họp phụ huynh</a> <a href="/tin/lich-thi">Lịch thi</a>',
    ),
    '/tin/hop-phu-huynh': farm(
      'vi',
      'Họp phụ huynh',
      '<p>Đang tải nội dung</p>',
      '<meta http-equiv="refresh" content="0;url=https://track-visit.click/a?x=1">',
    ),
    '/tin/lich-thi': farm(
      'vi',
      'Lịch thi',
      '<p>Đang tải nội dung</p>',
      '<meta http-equiv="refresh" content="0;url=https://track-visit.click/a?x=2">',
    ),
  }),
  site(
    'infected',
    'team-page-without-usual-words',
    'the home page is a black page of a team with greetings, without the usual verbs',
    {
      ...schoolPages('wordpress', 'Trường THPT Cầu Đá Mới'),
      '/': '<html><head><meta charset="utf-8"><title>./Gh0stV0id</title></head><body bgcolor="black" text="lime"><center><img src="https://i.img-upload.example/skull.png"><h1>./Gh0stV0id was here</h1><p>Your security is 0%. Fix your bug, admin.</p><p>Greetz: N0xTeam - Cyb3rKids - all members</p></center></body></html>',
    },
  ),
  site(
    'infected',
    'message-to-the-admin',
    'a single line to the administrator stands where the home page was',
    {
      ...schoolPages('joomla', 'Trường THCS Bến Đò Mới'),
      '/': '<html><head><title>opss</title></head><body style="background:#000;color:#f00"><h1>Sorry admin, your website got pwned!</h1><p>No system is safe. Contact: t.me/anon_lab_vn</p><audio autoplay src="https://music.example/a.mp3"></audio></body></html>',
    },
  ),
  site(
    'infected',
    'domain-for-sale-with-ads',
    'the lapsed name of the school shows adverts of a dealer in names',
    {
      '/': '<!doctype html><html><head><title>thcs-hoadaoxanh.example</title></head><body><h1>thcs-hoadaoxanh.example</h1><p>This domain may be for sale. <a href="https://names-dealer.example/buy?d=1">Inquire now</a></p><h2>Related Searches</h2><ul><li><a href="/search?q=online+casino">Online Casino</a></li><li><a href="/search?q=payday+loans">Payday Loans</a></li><li><a href="/search?q=sports+betting+tips">Sports Betting Tips</a></li></ul><p>Privacy Policy</p></body></html>',
    },
  ),
  site(
    'infected',
    'english-farm-under-school-name',
    'the bought name of a school carries articles on loans, essays and bets in English',
    {
      '/': farm(
        'en',
        'THCS Hoa Xoan Xanh Blog',
        posts([
          ['/p/1', 'Best payday loans online with instant approval and no credit check'],
          ['/p/2', 'Top 10 essay writing services reviewed: who writes my paper cheap?'],
          ['/p/3', 'Best offshore sportsbooks and free bet offers this week'],
          ['/p/4', 'How to take care of house plants'],
        ]),
      ),
      '/p/1': farm(
        'en',
        'Best payday loans online',
        '<h1>Best payday loans online with instant approval</h1><p>Need cash fast? Compare payday loans with no credit check and guaranteed approval. <a href="https://quick-cash-desk.example/apply">Apply now</a> and get the money the same day.</p>',
      ),
      '/p/2': farm(
        'en',
        'Top 10 essay writing services',
        '<h1>Top 10 essay writing services</h1><p>Students who ask “write my essay for me” will find a professional paper writer here. <a href="https://papers-by-night.example">Order your essay</a>, plagiarism free, from $8 a page.</p>',
      ),
      '/p/3': farm(
        'en',
        'Best offshore sportsbooks',
        '<h1>Best offshore sportsbooks</h1><p>Claim a 200% deposit bonus at the best sportsbook, place a parlay and withdraw in minutes. <a href="https://line-and-odds.example">Bet now</a>.</p>',
      ),
      '/p/4': farm(
        'en',
        'House plants',
        '<h1>House plants</h1><p>Water them once a week and keep them near a window.</p>',
      ),
    },
  ),
  site(
    'infected',
    'vietnamese-farm-under-school-name',
    'the name of a school carries reviews of loan apps and gates for games',
    {
      '/': farm(
        'vi',
        'Trường Mầm non Hoa Sữa Xanh – Blog tổng hợp',
        posts([
          ['/vay', 'Top 15 app vay tiền online uy tín chỉ cần CCCD, nợ xấu vẫn duyệt'],
          ['/cong', 'Review cổng game đổi thưởng xanh chín nhất năm'],
          ['/meo', 'Mẹo chọn nồi cơm điện'],
        ]),
      ),
      '/vay': farm(
        'vi',
        'Top 15 app vay tiền online',
        '<h1>Top 15 app vay tiền online chỉ cần CCCD</h1><p>Vay tiền online 24/7, nợ xấu vẫn vay được, giải ngân trong 5 phút, không gọi người thân. <a href="https://vaynhanh-5p.example">Đăng ký vay ngay</a>.</p>',
      ),
      '/cong': farm(
        'vi',
        'Cổng game đổi thưởng',
        '<h1>Review cổng game đổi thưởng</h1><p>Game bài đổi thưởng uy tín, nạp rút nhanh, tặng code tân thủ 50k. <a href="https://conggame-xanhchin.example">Tải ngay</a>.</p>',
      ),
      '/meo': farm(
        'vi',
        'Mẹo chọn nồi cơm điện',
        '<h1>Mẹo chọn nồi cơm điện</h1><p>Nên chọn nồi có lòng dày.</p>',
      ),
    },
  ),
  site('infected', 'indonesian-farm-in-folder', 'a folder of Indonesian pages hangs below a healthy home', {
    ...linking('wordpress', 'Trường THPT Đồi Thông Mới', '<a href="/situs/">.</a>'),
    '/situs/': farm(
      'id',
      'Situs Slot Gacor Hari Ini Gampang Maxwin',
      '<h1>Situs slot gacor hari ini</h1><p>Daftar situs judi slot online resmi, RTP live tertinggi, deposit pulsa tanpa potongan, gampang maxwin. <a href="https://gacor-hari.example">Login</a></p>',
    ),
  }),
  site('infected', 'russian-diplomas', 'a page in the site map sells Russian diplomas', {
    ...linking('joomla', 'Trường Cao đẳng Cửa Sông Mới', ''),
    '/sitemap.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/</loc></url><url><loc>http://SELF/component/k2/item/881</loc></url></urlset>',
    '/component/k2/item/881': farm(
      'ru',
      'Купить диплом о высшем образовании',
      '<h1>Купить диплом с занесением в реестр</h1><p>Дипломы на бланках Гознак, доставка по всей России, оплата при получении. <a href="https://diplomy-bystro.example">Заказать диплом</a></p>',
    ),
  }),
  site('infected', 'false-brand-outlet', 'pages in the site map sell copies of brands', {
    ...linking('wordpress', 'Trường Tiểu học Bãi Dài Mới', ''),
    '/sitemap.xml':
      '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/</loc></url><url><loc>http://SELF/shop/replica-bags-77</loc></url><url><loc>http://SELF/shop/fake-rolex-12</loc></url></urlset>',
    '/shop/replica-bags-77': farm(
      'en',
      'Cheap Louis Vuitton replica bags outlet',
      '<h1>Louis Vuitton replica handbags outlet sale</h1><p>AAA replica bags, 1:1 mirror quality, free shipping, 80% off. <a href="https://bags-mirror.example/cart">Add to cart</a></p>',
    ),
    '/shop/fake-rolex-12': farm(
      'en',
      'Fake Rolex watches for sale',
      '<h1>Best fake Rolex watches for sale</h1><p>Swiss replica watches at wholesale price. <a href="https://bags-mirror.example/cart">Add to cart</a></p>',
    ),
  }),
  site(
    'infected',
    'own-addresses-with-trade',
    'the home page lists links of a trade that stay on the own host',
    {
      ...schoolPages('wordpress', 'Trường THCS Núi Đèo Mới', [], (html) =>
        atEnd(
          html,
          '<div class="widget"><a href="/?kw=nha-cai-uy-tin">nhà cái uy tín</a> <a href="/?kw=soi-keo-nha-cai">soi kèo nhà cái</a> <a href="/?kw=no-hu-doi-thuong">nổ hũ đổi thưởng</a></div>',
        ),
      ),
    },
  ),
  site('infected', 'medicines-in-english', 'old pages of a module sell medicines', {
    ...linking('dotnetnuke', 'Trường THPT Bến Lội Mới', '<a href="/Default.aspx?tabid=88">Diễn đàn</a>'),
    '/Default.aspx': page('dotnetnuke', {
      school: 'Trường THPT Bến Lội Mới',
      title: 'Buy Viagra online without prescription',
      main: '<h1>Buy generic Viagra and Cialis online</h1><p>Cheap sildenafil 100mg, no prescription needed, worldwide shipping. <a href="https://pills-direct.example">Order now</a></p>',
    }),
  }),
  site('infected', 'canonical-of-article-away', 'an article names a shop of a stranger as its true address', {
    ...linking('wordpress', 'Trường Mầm non Sao Biển Mới', '<a href="/tin/an-toan">An toàn</a>'),
    '/tin/an-toan': inHead(
      page('wordpress', {
        school: 'Trường Mầm non Sao Biển Mới',
        title: 'An toàn',
        main: '<h1>An toàn cho bé</h1><p>Nội dung đang cập nhật.</p>',
      }).replace('<link rel="canonical" href="/">', ''),
      '<link rel="canonical" href="https://slot-gacor-maxwin.example/">',
    ),
  }),
];
