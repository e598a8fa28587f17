import { atEnd, type CorpusSite, site } from '../corpus-site.ts';
import { schoolPages, type Platform } from '../school-pages.ts';

const linking = (platform: Platform, school: string, link: string) =>
  schoolPages(platform, school, [], (html) => atEnd(html, link));

const sendTo = (location: string) => ({ status: 302, headers: { location } });

/** Sites of which one page sends everybody away. */
export const sites: readonly CorpusSite[] = [
  site('infected', 'page-sent-to-betting', 'an ordinary page answers with a redirect to a betting house', {
    ...linking('wordpress', 'Trường THPT Đông Hải Xanh', '<a href="/tuyen-sinh">Tuyển sinh lớp 10</a>'),
    '/tuyen-sinh': sendTo('https://fun88-vip.example/'),
  }),
  site('infected', 'page-sent-in-two-steps', 'a page leads to a betting house by way of another page', {
    ...linking('joomla', 'Trường THCS Nam Hải Xanh', '<a href="/thoi-khoa-bieu">Thời khoá biểu</a>'),
    '/thoi-khoa-bieu': sendTo('/xem-ngay'),
    '/xem-ngay': sendTo('https://nhacai-keo88.example/'),
  }),
  site('infected', 'page-refreshed-to-betting', 'a page with a refresh to a betting house', {
    ...linking('nukeviet', 'Trường THCS Bắc Hải Xanh', '<a href="/van-ban/ke-hoach">Kế hoạch năm học</a>'),
    '/van-ban/ke-hoach':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Kế hoạch</title><meta http-equiv="refresh" content="1; url=https://kubet-vao.example/"></head><body><p>Kế hoạch năm học</p></body></html>',
  }),
  site('infected', 'page-scripted-to-betting', 'a page with a script that leaves for a betting house', {
    ...linking('dotnetnuke', 'Trường Tiểu học Tây Hải Xanh', '<a href="/thu-vien-anh">Thư viện ảnh</a>'),
    '/thu-vien-anh':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Thư viện ảnh</title></head><body><p>Ảnh khai giảng</p><script>window.location.replace("https://789bet-moi.example/")</script></body></html>',
  }),
  site('infected', 'counter-sells-betting', 'the counter of banners leads to a betting house', {
    ...linking(
      'nukeviet',
      'Trường THPT Trung Hải Xanh',
      '<a href="/banners/click/?id=1&amp;s=0a1b2c3d"><img src="/uploads/banners/a.png"></a>',
    ),
    '/banners/click/': sendTo('https://new88-vip.example/'),
  }),
];
