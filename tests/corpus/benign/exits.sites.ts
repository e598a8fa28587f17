import { atEnd, type CorpusSite, site } from '../corpus-site.ts';
import { page, type Platform, schoolPages } from '../school-pages.ts';

const linking = (platform: Platform, school: string, link: string) =>
  schoolPages(platform, school, [], (html) => atEnd(html, link));

const sendTo = (location: string) => ({ status: 302, headers: { location } });

/** Healthy sites with addresses that are made to lead out of them. */
export const sites: readonly CorpusSite[] = [
  site('benign', 'nukeviet-banner-counter', 'the counter of banners of a default installation', {
    ...linking(
      'nukeviet',
      'Trường THCS Bình Minh Xanh',
      '<a rel="nofollow" href="/banners/click/?id=1&amp;s=0a1b2c3d"><img src="/uploads/banners/sach.png" alt="Nhà sách"></a>',
    ),
    '/banners/click/': sendTo('https://nha-sach-xanh.example/'),
  }),
  site('benign', 'banner-counter-page', 'a counter of banners that leaves by a page of its own', {
    ...linking(
      'nukeviet',
      'Trường THCS Rạng Đông Xanh',
      '<a href="/banners/click/?id=2&amp;s=9f8e7d6c">Nhà sách</a>',
    ),
    '/banners/click/':
      '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=https://nha-sach-xanh.top/"></head><body></body></html>',
  }),
  site('benign', 'joomla-banner-counter', 'banners of Joomla, rewritten and not', {
    ...linking(
      'joomla',
      'Trường THPT Sao Mai Xanh',
      '<a href="/component/banners/click/3">Nhà sách</a> <a href="/index.php?option=com_banners&amp;task=click&amp;id=4">Đồ dùng học tập</a>',
    ),
    '/component/banners/click/3': sendTo('https://nha-sach-xanh.example/'),
    '/index.php': sendTo('https://do-dung-hoc-tap.example/'),
  }),
  site('benign', 'exit-page', 'links to partners go through an exit page', {
    ...linking('wordpress', 'Trường Tiểu học Hoa Mai Xanh', '<a href="/goto/thu-vien">Thư viện đối tác</a>'),
    '/goto/thu-vien': {
      body: page('wordpress', {
        school: 'Trường Tiểu học Hoa Mai Xanh',
        title: 'Đang chuyển trang',
        main: '<script>setTimeout(function(){location.href="https://thu-vien-xanh.example/"},1000)</script>',
      }),
    },
  }),
  site('benign', 'article-at-newspaper', 'articles that lead to the newspaper in which they stand', {
    ...linking(
      'nukeviet',
      'Trường THCS Hải Âu Xanh',
      '<a href="/tin-tuc/guong-sang.html">Gương sáng học đường</a> <a href="/tin-tuc/ky-niem.html">Kỷ niệm</a>',
    ),
    '/tin-tuc/guong-sang.html': sendTo('https://vnexpress.net/giao-duc/guong-sang-1.html'),
    '/tin-tuc/ky-niem.html': sendTo('https://bao-truong-xanh.example/ky-niem.html'),
  }),
];
