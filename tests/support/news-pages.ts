import { seededRandom } from '#tests/support/seeded-random.ts';

const WORDS =
  'nhà trường thông báo lịch học học sinh giáo viên phụ huynh tuyển sinh kế hoạch năm học hoạt động ngoại khóa thi đua khen thưởng chi đoàn thư viện tài liệu chuyên môn bồi dưỡng an toàn giao thông phòng chống dịch bệnh lễ khai giảng'.split(
    ' ',
  );
const ARTICLES = 40;
const MENU = 60;

/** A page of a made-up site. */
export interface NewsPage {
  /** The path in the site's folder. */
  readonly name: string;
  readonly html: string;
}

/** The pages of a news site of a school, about 30 kB each, linked so that each can be reached; the home page first. */
export function newsPages(count: number): readonly NewsPage[] {
  const random = seededRandom(5);
  const words = (length: number): string =>
    Array.from({ length }, () => WORDS[Math.floor(random() * WORDS.length)] ?? '').join(' ');
  const link = (index: number, text: string): string =>
    `<a href="${index % count === 0 ? '/' : `/tin/${String(index % count)}.html`}">${text}</a>`;
  const page = (index: number): string => {
    const menu = Array.from(
      { length: MENU },
      (_, item) => `<li class="menu-item">${link(item * 37 + 1, words(3))}</li>`,
    );
    const articles = Array.from(
      { length: ARTICLES },
      (_, item) =>
        `<article class="post"><h3>${link(index * 7 + item * 13 + 1, words(8))}</h3><p class="meta"><span>${String(item)}</span></p><p>${words(60)}</p></article>`,
    );
    return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${words(6)}</title><link rel="stylesheet" href="/a.css"><style>.menu .sub{display:none}</style><script>window.dataLayer=window.dataLayer||[];</script></head><body><ul class="menu">${menu.join('')}</ul><h1>${words(8)}</h1><div class="wrap" style="margin:0 auto">${articles.join('')}</div>${link(index + 1, 'Trang sau')}<footer>${words(40)}</footer></body></html>`;
  };
  return Array.from({ length: count }, (_, index) => ({
    name: index === 0 ? 'index.html' : `tin/${String(index)}.html`,
    html: page(index),
  }));
}
