import { type CorpusSite, site } from '../corpus-site.ts';
import { page, schoolPages } from '../school-pages.ts';

const listing = (path: string): string =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://SELF${path}</loc></url></urlset>`;

export const sites: readonly CorpusSite[] = [
  site(
    'infected',
    'brand-in-quotes-over-advertising',
    'the title quotes the name of the house of which the text below tells',
    {
      ...schoolPages('wordpress', 'Trường THPT Cồn Bến'),
      '/sitemap.xml': listing('/gioi-thieu-mot-cai-ten'),
      '/gioi-thieu-mot-cai-ten': page('wordpress', {
        school: 'Trường THPT Cồn Bến',
        title: '“789bet” và những điều cần biết',
        main: '<h1>“789bet” và những điều cần biết</h1><p>789bet là nhà cái có tài xỉu, xóc đĩa, nổ hũ và bắn cá đổi thưởng.</p><p>Tỷ lệ kèo nhà cái có mỗi ngày, game bài đổi thưởng có mỗi đêm.</p>',
      }),
    },
  ),
  site('infected', 'every-brand-in-quotes', 'a page that puts the names of its houses in quotes each time', {
    ...schoolPages('joomla', 'Trường THCS Cồn Bến'),
    '/sitemap.xml': listing('/bang-xep-hang'),
    '/bang-xep-hang': page('joomla', {
      school: 'Trường THCS Cồn Bến',
      title: 'Bảng xếp hạng tháng này',
      main: '<h1>Bảng xếp hạng</h1><p>“789bet”, “Sunwin”, “Fun88”, “8xbet”, “Hitclub”, “789bet”, “Sunwin” và “Kubet” là những cái tên đứng đầu.</p><p>Đó là nhà cái có xóc đĩa online, nổ hũ đổi thưởng và tỷ lệ kèo nhà cái.</p>',
    }),
  }),
  site('infected', 'house-as-a-football-club', 'a page that calls its house a club, and invites to sign in', {
    ...schoolPages('wordpress', 'Trường THCS Bến Cồn'),
    '/sitemap.xml': listing('/fc-m88'),
    '/fc-m88': page('wordpress', {
      school: 'Trường THCS Bến Cồn',
      title: 'FC M88: trang chủ M88 mới nhất',
      main: '<h1>FC M88: trang chủ M88 mới nhất</h1><p>FC M88 – đăng ký M88 nhận 100k. Câu lạc bộ M88 chơi slot, bắn cá.</p>',
    }),
  }),
  site('infected', 'house-that-wins', 'a page on which a house wins as a team does, without another team', {
    ...schoolPages('joomla', 'Trường THCS Bến Đò'),
    '/sitemap.xml': listing('/w88-thang'),
    '/w88-thang': page('joomla', {
      school: 'Trường THCS Bến Đò',
      title: 'W88 thắng lớn mỗi ngày',
      main: '<h1>W88 thắng lớn mỗi ngày</h1><p>W88 thắng là rút. M88 gặp may mắn. Vào W88 ngay hôm nay.</p>',
    }),
  }),
];
