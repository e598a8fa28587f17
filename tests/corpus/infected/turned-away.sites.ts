import {
  atEnd,
  type CorpusResponse,
  type CorpusSite,
  inHead,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  site,
} from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

const toHome: CorpusResponse = { status: 302, headers: { location: '/' } };

/** An answer for Googlebot only; all others are sent to the home page. */
const onlyForGooglebot =
  (body: string, otherwise: CorpusResponse = toHome) =>
  (request: Parameters<CorpusSite['respond']>[0]): CorpusResponse =>
    isGooglebot(request) ? { body } : otherwise;

const sitemap = (...paths: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>http://SELF${path}</loc></url>`).join('')}</urlset>`;

const doorway = (brand: string): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${brand} - Link vào nhà cái ${brand} không bị chặn, tặng 88k</title><meta name="description" content="Đăng ký ${brand} nhận thưởng, nạp rút 1 phút, nổ hũ, bắn cá"></head><body><h1>${brand} nhà cái uy tín số 1</h1><p>Đăng ký tài khoản, nạp tiền lần đầu nhận khuyến mãi 100%. Tài xỉu, xóc đĩa online, nổ hũ đổi thưởng.</p><a href="https://vao-${brand.toLowerCase()}.example/dang-ky">Đăng ký ngay</a></body></html>`;

const WP = 'Trường THPT Sông Chanh';
const NV = 'Trường THCS Cát Hải Bến';
const JA = 'Trường Tiểu học Đồng Bến';

export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'sitemap-doorways-home-for-people',
    'pages of the site map send people to the home page and open for Googlebot only (WordPress)',
    {
      ...schoolPages('wordpress', WP),
      '/robots.txt': 'User-agent: *\nDisallow: /wp-admin/\nSitemap: http://SELF/wp-sitemap.xml\n',
      '/wp-sitemap.xml': sitemap(
        '/',
        '/tin-tuc',
        '/nha-cai-vn79bet/',
        '/no-hu-doi-thuong-lux68/',
        '/tai-app-lux68/',
      ),
      '/nha-cai-vn79bet/': onlyForGooglebot(doorway('Vn79bet')),
      '/no-hu-doi-thuong-lux68/': onlyForGooglebot(doorway('Lux68')),
      '/tai-app-lux68/': onlyForGooglebot(doorway('Lux68')),
    },
  ),
  site(
    'infected',
    'feed-doorways-home-for-people',
    'news of the feed with harmless addresses send people home by 301 and open for Googlebot only (NukeViet)',
    {
      ...schoolPages('nukeviet', NV, [], (html) =>
        inHead(
          html,
          '<link rel="alternate" type="application/rss+xml" title="Tin tức" href="/rss/tin-tuc/">',
        ),
      ),
      '/rss/tin-tuc/': {
        headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
        body: `<?xml version="1.0"?><rss version="2.0"><channel><title>Tin tức</title><link>http://SELF/</link><item><title>Thông báo</title><link>http://SELF/vi/news/thong-bao/tb-4471.html</link></item><item><title>Thông báo</title><link>http://SELF/vi/news/thong-bao/tb-4472.html</link></item></channel></rss>`,
      },
      '/vi/news/thong-bao/tb-4471.html': onlyForGooglebot(doorway('Sao79'), {
        status: 301,
        headers: { location: '/' },
      }),
      '/vi/news/thong-bao/tb-4472.html': onlyForGooglebot(doorway('Sao79'), {
        status: 301,
        headers: { location: '/' },
      }),
    },
  ),
  site(
    'infected',
    'linked-doorway-home-for-people',
    'a link at the bottom of the home page leads people back home and shows Googlebot a list of betting links (Joomla)',
    {
      ...schoolPages('joomla', JA, [], (html) => atEnd(html, '<a href="/component/tags/tag/ho-tro">.</a>')),
      '/component/tags/tag/ho-tro': onlyForGooglebot(doorway('Kim68')),
    },
  ),
  site(
    'infected',
    'listed-pages-lead-people-away',
    'pages of the site map send people to a stranger without a name and open for Googlebot',
    {
      ...schoolPages('dotnetnuke', 'Trường THPT Bến Tượng'),
      '/sitemap.xml': sitemap('/', '/tin/4471.aspx', '/tin/4472.aspx'),
      '/tin/4471.aspx': onlyForGooglebot(doorway('Kim68'), {
        status: 302,
        headers: { location: 'https://q8841.example/' },
      }),
      '/tin/4472.aspx': onlyForGooglebot(doorway('Kim68'), {
        status: 302,
        headers: { location: 'https://q8841.example/' },
      }),
    },
  ),
  site(
    'infected',
    'dead-link-open-for-googlebot',
    'a link of the footer that people find dead and Googlebot does not',
    {
      ...schoolPages('hand-made', 'Trường THCS Bến Tượng', [], (html) =>
        atEnd(html, '<a href="/thu-vien/sach-moi">Sách mới</a>'),
      ),
      '/thu-vien/sach-moi': onlyForGooglebot(doorway('Zo79'), { status: 404, body: 'Không có trang này' }),
    },
  ),
  {
    id: 'phones-from-google-only',
    label: 'infected',
    about: 'only a phone that comes from Google is sent to another site, at the server',
    respond: serve(
      Object.fromEntries(
        Object.entries(schoolPages('wordpress', 'Trường THPT Hòn Dáu')).map(([path, body]) => [
          path,
          (request) =>
            isPhone(request) && isFromGoogle(request) && path !== '/robots.txt'
              ? { status: 302, headers: { location: 'https://m.lux68-play.example/?aff=204' } }
              : { body },
        ]),
      ),
    ),
  },
  {
    id: 'first-visit-only',
    label: 'infected',
    about: 'whoever comes without a cookie from a search is led away once; afterwards all is well',
    respond: (request) => {
      const pages = schoolPages('hand-made', 'Trường Tiểu học Phù Long');
      if (request.path === '/' && isFromGoogle(request) && request.cookie === '')
        return {
          headers: { 'set-cookie': 'seen=1; path=/' },
          body: '<html><head><script>setTimeout(function(){top.location.replace("https://khuyenmai-sao79.example/vn")},10)</script></head><body></body></html>',
        };
      return serve(pages)(request);
    },
  },
  {
    id: 'shell-drawn-for-people-printed-for-bot',
    label: 'infected',
    about: 'people get an application shell, Googlebot a ready page of a betting shop',
    respond: (request) => {
      if (request.path === '/' && isGooglebot(request)) return { body: doorway('Vn79bet') };
      return serve({
        '/': '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Bến Rừng</title><script type="module" src="/assets/index-8f2c.js"></script></head><body><div id="root"></div></body></html>',
        '/assets/index-8f2c.js': {
          headers: { 'content-type': 'application/javascript' },
          body: 'document.getElementById("root").textContent="Trường THPT Bến Rừng"',
        },
      })(request);
    },
  },
  {
    id: 'any-address-under-download-folder',
    label: 'infected',
    about:
      'any address under a folder answers with a page about an app for card games, and the home page knows nothing of it',
    respond: serve(schoolPages('dotnetnuke', 'Trường THCS Lưu Kiếm'), ({ path }) =>
      /^\/(?:Portals|robots)/u.test(path)
        ? { status: 404, body: 'Not found' }
        : {
            body: page('dotnetnuke', {
              school: 'Trường THCS Lưu Kiếm',
              title: `Tải game bài ${path.slice(1, 20)} đổi thưởng tiền mặt`,
              main: '<h1>Tải game bài đổi thưởng</h1><p>Cổng game quốc tế, rút tiền về ngân hàng, tặng code tân thủ 50k.</p>',
            }),
          },
    ),
  },
  {
    id: 'japanese-goods-for-bot',
    label: 'infected',
    about: 'the site map lists pages of Japanese goods that people cannot find and Googlebot can',
    respond: serve({
      ...schoolPages('wordpress', 'Trường Mầm non Họa My Bến'),
      '/sitemap.xml': sitemap('/', '/shop/a10293.html', '/shop/a10294.html', '/shop/a10295.html'),
      ...Object.fromEntries(
        ['/shop/a10293.html', '/shop/a10294.html', '/shop/a10295.html'].map((path) => [
          path,
          onlyForGooglebot(
            `<html lang="ja"><head><meta charset="utf-8"><title>【送料無料】ブランド 財布 レディース 正規品 激安通販 ${path.slice(6, 12)}</title></head><body><h1>ブランド 財布 レディース 激安</h1><p>送料無料、即日発送。人気のブランド財布を激安価格で販売しています。在庫あり、最安値に挑戦。</p></body></html>`,
            { status: 404, body: '<h1>Không tìm thấy trang</h1>' },
          ),
        ]),
      ),
    }),
  },
];
