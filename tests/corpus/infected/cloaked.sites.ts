import {
  atEnd,
  type CorpusSite,
  inHead,
  insertBefore,
  isFromGoogle,
  isGooglebot,
  isPhone,
  serve,
  type Pages,
} from '../corpus-site.ts';
import { article, page, schoolPages } from '../school-pages.ts';

function withHome(
  id: string,
  about: string,
  pages: ReturnType<typeof schoolPages>,
  home: (clean: string) => Pages[string],
): CorpusSite {
  return { id, label: 'infected', about, respond: serve({ ...pages, '/': home(pages['/']) }) };
}

const spamTitle = (html: string, title: string): string =>
  html.replace(/<title>[^<]*<\/title>/u, `<title>${title}</title>`);
const redirect = (location: string) => ({ status: 302, headers: { location } });

/** Content that only some visitors see. */
export const sites: readonly CorpusSite[] = [
  withHome(
    'bot-gets-spam-title',
    'Googlebot gets another title, heading and links',
    schoolPages('wordpress', 'Trường THPT Hồng Bàng Mới'),
    (clean) => (request) => ({
      body: isGooglebot(request)
        ? atEnd(
            spamTitle(clean, 'Hi88 - Link vào nhà cái Hi88 chính thức'),
            '<h2>Đăng ký Hi88 nhận 88k</h2><a href="https://hi88.cool">Hi88</a>',
          )
        : clean,
    }),
  ),
  withHome(
    'bot-gets-whole-doorway',
    'Googlebot gets a page of its own',
    schoolPages('nukeviet', 'Trường THCS Ngô Gia Tự Mới'),
    (clean) => (request) => ({
      body: isGooglebot(request)
        ? `<html><head><title>Soi kèo nhà cái hôm nay, tỷ lệ cá cược bóng đá trực tuyến</title></head><body><h1>Kèo nhà cái 5</h1>${'<p>Cập nhật tỷ lệ kèo bóng đá, soi kèo phạt góc, cá cược thể thao, đặt cược nhanh, nạp rút một phút.</p>'.repeat(20)}<a href="https://keonhacai5.green">Đặt cược ngay</a></body></html>`
        : clean,
    }),
  ),
  withHome(
    'google-referrer-redirect',
    'visitors from Google are sent elsewhere',
    schoolPages('joomla', 'Trường THPT Kiến Thụy Mới'),
    (clean) => (request) =>
      isFromGoogle(request) && !isGooglebot(request)
        ? redirect('https://vin88.gifts/?ref=edu')
        : { body: clean },
  ),
  withHome(
    'phone-redirect',
    'phones are sent elsewhere',
    schoolPages('wordpress', 'Trường THPT Mạc Đĩnh Chi Mới'),
    (clean) => (request) =>
      isPhone(request) && !isGooglebot(request) ? redirect('https://m.ga-choi-c1.live/') : { body: clean },
  ),
  withHome(
    'first-visit-redirect',
    'only a visitor without the cookie is sent elsewhere',
    schoolPages('dotnetnuke', 'Trường PT nhiều cấp học Sông Cấm'),
    (clean) => (request) =>
      /seen=1/u.test(request.cookie)
        ? { body: clean }
        : isFromGoogle(request)
          ? {
              ...redirect('https://trangca.do-vip.life/'),
              headers: { location: 'https://trangcado.life/', 'set-cookie': 'seen=1; path=/' },
            }
          : { headers: { 'set-cookie': 'seen=1; path=/' }, body: clean },
  ),
  withHome(
    'bot-gets-links-only',
    'the page for Googlebot has the same title and forty hidden links',
    schoolPages('shared-portal', 'Trường Tiểu học Chu Văn An Biển'),
    (clean) => (request) => ({
      body: isGooglebot(request)
        ? atEnd(
            clean,
            Array.from(
              { length: 40 },
              (_, n) => `<a href="https://site${String(n)}.keotot.click/">kèo tốt số ${String(n)}</a>`,
            ).join(' '),
          )
        : clean,
    }),
  ),
  withHome(
    'script-redirect-by-referrer',
    'a script sends those who come from a search engine to another site',
    schoolPages('wordpress', 'Trường THPT Quang Trung Mới'),
    (clean) =>
      inHead(
        clean,
        '<script>if(/google|bing|coccoc/.test(document.referrer)){window.location.href="https://dangky.kubet77.cash/"}</script>',
      ),
  ),
  withHome(
    'script-redirect-on-phone',
    'a script sends narrow screens to another site, address by parts',
    schoolPages('nukeviet', 'Trường THCS Trương Công Định Mới'),
    (clean) =>
      atEnd(
        clean,
        '<script>(function(){var h="https://"+"tai"+"xiu"+"md5"+".club";if(screen.width<800&&navigator.userAgent.match(/Android|iPhone/)){top.location.replace(h)}})();</script>',
      ),
  ),
  withHome(
    'meta-refresh',
    'meta refresh to another site',
    schoolPages('hand-made', 'Trường THCS Cát Bà Xanh'),
    (clean) => inHead(clean, '<meta http-equiv="refresh" content="0; url=https://rongho.casino-vn.win/">'),
  ),
  withHome(
    'full-page-frame',
    'a frame over the whole page shows a betting site',
    schoolPages('joomla', 'Trường THPT Lý Thường Kiệt Mới'),
    (clean) =>
      insertBefore(
        clean,
        '<div id="ja-wrapper">',
        '<iframe src="https://79king.luxury/home" style="position:fixed;top:0;left:0;width:100%;height:100%;border:0;z-index:99999"></iframe>',
      ),
  ),
  {
    id: 'missing-page-redirect-from-google',
    label: 'infected',
    about: 'unknown paths send visitors from Google to a betting site',
    respond: serve(schoolPages('wordpress', 'Trường THPT Ngô Quyền Biển'), (request) =>
      isFromGoogle(request)
        ? redirect('https://ae888.vegas/')
        : {
            status: 404,
            body: page('wordpress', {
              school: 'Trường THPT Ngô Quyền Biển',
              title: 'Không tìm thấy',
              main: '<h1>Không tìm thấy trang</h1>',
            }),
          },
    ),
  },
  {
    id: 'missing-page-serves-spam',
    label: 'infected',
    about: 'every unknown path is a doorway page for betting',
    respond: serve(schoolPages('nukeviet', 'Trường THPT Nam Triệu'), ({ path }) =>
      /robots|sitemap|favicon|feed|rss|\.(?:js|css|png|jpg)$/u.test(path)
        ? { status: 404, body: '' }
        : {
            body: `<html><head><title>${path.slice(1, 30)} - Game nổ hũ uy tín, cổng game đổi thưởng</title></head><body><h1>Cổng game đổi thưởng số 1</h1><p>Chơi nổ hũ, bắn cá, tài xỉu, xóc đĩa nhận thưởng lớn. Nạp rút nhanh.</p><a href="https://nohuclub.fyi">Tải ngay</a></body></html>`,
          },
    ),
  },
  {
    id: 'sub-page-only-for-bot',
    label: 'infected',
    about: 'only the page of an article changes, and only for Googlebot',
    respond: (() => {
      const pages = schoolPages('wordpress', 'Trường THPT Thăng Long Biển');
      return serve({
        ...pages,
        '/tin-tuc/thong-bao-tuyen-sinh-lop-10': (request) => {
          const clean = pages['/tin-tuc/thong-bao-tuyen-sinh-lop-10'];
          const html = typeof clean === 'string' ? clean : '';
          return {
            body: isGooglebot(request)
              ? atEnd(
                  spamTitle(html, 'M88 | Nhà cái M88 link mới nhất'),
                  '<a href="https://m88moi.icu">M88</a>',
                )
              : html,
          };
        },
      });
    })(),
  },
  {
    id: 'search-page-spam-listed',
    label: 'infected',
    about: 'search results with betting words are listed in the sitemap',
    respond: serve({
      ...schoolPages('wordpress', 'Trường THCS Hùng Vương Biển'),
      '/sitemap.xml': {
        headers: { 'content-type': 'application/xml' },
        body: `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF/</loc></url>${['xo-so-mien-bac-hom-nay-soi-cau', 'danh-bai-doi-thuong-tien-mat', 'nha-cai-tang-58k'].map((slug) => `<url><loc>http://SELF/tim-kiem/${slug}</loc></url>`).join('')}</urlset>`,
      },
      ...Object.fromEntries(
        ['xo-so-mien-bac-hom-nay-soi-cau', 'danh-bai-doi-thuong-tien-mat', 'nha-cai-tang-58k'].map((slug) => [
          `/tim-kiem/${slug}`,
          page('wordpress', {
            school: 'Trường THCS Hùng Vương Biển',
            title: `Kết quả tìm kiếm cho “${slug.replaceAll('-', ' ')}”`,
            main: article({
              title: `Kết quả: ${slug.replaceAll('-', ' ')} ✅ truy cập nhacaitang58k.top nhận thưởng`,
              paragraphs: ['Không có bài viết nào phù hợp.'],
            }),
          }),
        ]),
      ),
    }),
  },
];
