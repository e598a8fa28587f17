import { atEnd, type CorpusSite, serve, site } from '../corpus-site.ts';
import { article, page, type Platform, schoolPages } from '../school-pages.ts';

const XML = { 'content-type': 'application/xml' };

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

const end = (snippet: string) => (html: string) => atEnd(html, snippet);
const sitemap = (tag: string, addresses: readonly string[]): string =>
  `<?xml version="1.0"?><${tag === 'url' ? 'urlset' : 'sitemapindex'} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${addresses.map((address) => `<${tag}><loc>http://SELF${address}</loc></${tag}>`).join('')}</${tag === 'url' ? 'urlset' : 'sitemapindex'}>`;
const doorway = (school: string, title: string): string =>
  page('hand-made', {
    school,
    title,
    main: `<h1>${title}</h1><p>Đặt cược bóng đá, tài xỉu, nổ hũ đổi thưởng. Nạp rút trong một phút, hoàn trả mỗi ngày.</p>`,
  });

/** Whole pages that were put up or changed, told apart by how they are reached. */
export const sites: readonly CorpusSite[] = [
  home(
    'defaced-vietnamese',
    'the home page says in Vietnamese that it was taken',
    'nukeviet',
    'Trường THPT Trần Tất Văn Mới',
    () =>
      '<html><head><title>Trang web đã bị tấn công</title></head><body bgcolor="black"><center><font color="red"><h1>Website đã bị tấn công bởi BlackCat VN Team</h1></font><p>Bảo mật quá kém, admin hãy vá lỗi!</p></center></body></html>',
  ),
  home(
    'defaced-spanish',
    'the home page says in Spanish that it was taken',
    'joomla',
    'Trường THCS Dương Quan Mới',
    () =>
      '<html><head><title>Hackeado por DarkLatino</title></head><body><h1>Sitio hackeado por DarkLatino</h1><p>Tu seguridad es cero. Saludos a todos los hackers.</p></body></html>',
  ),
  home(
    'defaced-title-only',
    'only the title says that it was taken',
    'wordpress',
    'Trường THCS Thiên Hương Mới',
    (html) => html.replace(/<title>[^<]*<\/title>/u, '<title>HackeD By Ghost_X | 0wn3d</title>'),
  ),
  site('infected', 'sitemap-index', 'doorway pages that a sitemap of sitemaps names', {
    ...schoolPages('wordpress', 'Trường THPT Lê Ích Mộc Mới'),
    '/sitemap.xml': { headers: XML, body: sitemap('sitemap', ['/sm-a.xml', '/sm-b.xml']) },
    '/sm-a.xml': { headers: XML, body: sitemap('url', ['/gioi-thieu']) },
    '/sm-b.xml': { headers: XML, body: sitemap('url', ['/p/1.html', '/p/2.html']) },
    '/p/1.html': doorway('', 'Tải game đổi thưởng uy tín nhất'),
    '/p/2.html': doorway('', 'Cá cược bóng đá trực tuyến'),
  }),
  site('infected', 'robots-sitemap', 'doorway pages in a sitemap that robots.txt names', {
    ...schoolPages('joomla', 'Trường THCS Minh Tân Mới'),
    '/robots.txt': 'User-agent: *\nSitemap: http://SELF/x9.xml\n',
    '/x9.xml': { headers: XML, body: sitemap('url', ['/k/a.html']) },
    '/k/a.html': doorway('', 'Link vào nhà cái mới nhất hôm nay'),
  }),
  site(
    'infected',
    'doorways-beside-language-folder',
    'the home page sends to /vi/, the doorways lie beside it',
    {
      ...Object.fromEntries(
        Object.entries(schoolPages('nukeviet', 'Trường THCS Quang Phục Mới')).map(([path, html]) => [
          path === '/robots.txt' ? path : `/vi${path}`,
          html.replaceAll('href="/', 'href="/vi/'),
        ]),
      ),
      '/': { status: 302, headers: { location: '/vi/' } },
      '/sitemap.xml': { headers: XML, body: sitemap('url', ['/vi/gioi-thieu', '/q/1.html', '/q/2.html']) },
      '/q/1.html': doorway('', 'Tải game đổi thưởng uy tín nhất'),
      '/q/2.html': doorway('', 'Cá cược bóng đá trực tuyến'),
    },
  ),
  site('infected', 'chain-of-doorways', 'one quiet link leads to doorways that link to each other', {
    ...schoolPages('wordpress', 'Trường THCS Lưu Kiếm Mới', [], end('<a href="/cache/">.</a>')),
    '/cache/': '<html><head><title>index</title></head><body><a href="/cache/b.html">b</a></body></html>',
    '/cache/b.html': doorway('', 'Xóc đĩa online đổi tiền thật'),
  }),
  {
    id: 'listing-pdf',
    label: 'infected',
    about: 'an open folder lists PDF files about betting',
    respond: serve({
      ...schoolPages('nukeviet', 'Trường THPT Nguyễn Khuyến Biển', [], end('<a href="/uploads/">Tệp</a>')),
      '/uploads/':
        '<html><head><title>Index of /uploads</title></head><body><h1>Index of /uploads</h1><pre><a href="ca-cuoc-bong-da-uy-tin.pdf">ca-cuoc-bong-da-uy-tin.pdf</a> <a href="no-hu-doi-thuong-2026.pdf">no-hu-doi-thuong-2026.pdf</a></pre></body></html>',
    }),
  },
  site('infected', 'news-by-stranger', 'an article of the site is a casino review', {
    ...schoolPages('wordpress', 'Trường THPT Hàng Hải Mới', [], end('<a href="/tin-tuc/review">Review</a>')),
    '/tin-tuc/review': page('wordpress', {
      school: 'Trường THPT Hàng Hải Mới',
      title: 'Review',
      main: article({
        title: 'Top 10 best online casino no deposit bonus',
        paragraphs: ['Play slots with free spins. Read our casino review.'],
      }),
    }),
  }),
];
