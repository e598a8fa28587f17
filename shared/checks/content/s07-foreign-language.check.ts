import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

const rule: Rule = {
  id: 'S07',
  topic: 'content',
  severity: 'critical',
  title: 'Trang của trường mang tiêu đề tiếng nước ngoài lạ',
  meaning:
    'Kẻ xấu hay tạo hàng loạt trang bán hàng giả bằng tiếng Nhật, tiếng Trung trên tên miền của trường. Chúng chỉ hiện ra khi tìm trên Google.',
  steps: [
    'Mở từng địa chỉ được nêu và chụp màn hình.',
    'Yêu cầu nhà cung cấp website xóa các trang này và tìm tệp đã tạo ra chúng.',
    'Kiểm tra tài khoản Google của trường xem có người lạ được thêm vào không.',
  ],
  confirm: 'Trường dạy ngoại ngữ hoặc có bản tiếng nước ngoài thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'search',
  isPlanted: true,
  needs: ['pages-or-lists'],
};

const MAX_SIGHTINGS = 20;
/** So many titles are no single article about another country. */
const MANY_TITLES = 3;
const MIN_FOREIGN_LETTERS = 4;
const FOREIGN_SHARE = 0.5;

const FOREIGN_LETTERS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Cyrillic}\p{Script=Arabic}]/gu;
/** Folders of an honest version in another language. */
const LANGUAGE_FOLDER = /\/(?:ja|jp|zh|cn|zh-[a-z]{2}|ko|kr|th|ru|lo|ar)(?:\/|$)|[?&]lang(?:uage)?=/iu;

interface Titled {
  readonly url: string;
  readonly title: string;
}

/** Whether most letters of a title belong to a script that Vietnamese does not use. */
function isForeign(title: string): boolean {
  const foreign = title.match(FOREIGN_LETTERS)?.length ?? 0;
  if (foreign < MIN_FOREIGN_LETTERS) return false;
  const letters = title.match(/\p{L}/gu)?.length ?? 0;
  return foreign >= letters * FOREIGN_SHARE;
}

function titles({ lists }: SiteSnapshot, { reading }: CheckContext): readonly Titled[] {
  const documents = reading.documents().map(({ url, content }) => ({ url, title: content.title }));
  const listed = lists.flatMap(({ entries }) =>
    entries.map(({ address, title }) => ({ url: address.href, title })),
  );
  return [...documents, ...listed].filter(({ url }) => !LANGUAGE_FOLDER.test(url));
}

/** Titles in foreign scripts on a site whose home page is not in one, on pages, in lists and for other visitors. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const home = snapshot.pages[0]?.content ?? null;
    if (home !== null && isForeign(home.title) && isForeign(home.text.slice(0, 2_000))) return [];
    const found = new Map(
      titles(snapshot, context)
        .filter(({ title }) => isForeign(title))
        .map((item) => [item.url, item]),
    );
    const isProof = found.size >= MANY_TITLES;
    return [...found.values()].slice(0, MAX_SIGHTINGS).map(({ url, title }): Sighting =>
      sighting(rule, {
        certainty: isProof ? 'likely' : 'possible',
        ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
        page: url,
        seen: 'Tiêu đề trang viết bằng chữ nước ngoài.',
        ...plainExcerpt(title),
        subject: url,
      }),
    );
  },
};
