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
];
