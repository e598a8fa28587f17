import { foldAccents } from '#shared/base/vietnamese-text.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

const rule: Rule = {
  id: 'S12',
  topic: 'content',
  severity: 'medium',
  title: 'Tên khai với máy tìm kiếm không phải tên trường',
  meaning:
    'Google có thể hiện tên lạ ở kết quả tìm kiếm của trường. Có thể mẫu giao diện còn tên cũ, hoặc bị sửa.',
  steps: [
    'Yêu cầu nhà cung cấp website sửa tên khai báo thành tên trường.',
    'Hỏi ai đã đặt tên hiện tại và đặt từ khi nào.',
  ],
  confirm: 'Nếu là tên viết tắt hoặc tên cũ của trường thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'search',
  isPlanted: false,
  needs: ['pages'],
};

/** Words that any school site may carry. */
const COMMON_WORDS = new Set([
  'trang',
  'chu',
  'home',
  'the',
  'and',
  'website',
  'cong',
  'thong',
  'tin',
  'dien',
  'tu',
]);
const MIN_WORD = 3;

function words(text: string): ReadonlySet<string> {
  const all = foldAccents(text).match(/[a-z0-9]+/gu) ?? [];
  return new Set(all.filter((word) => word.length >= MIN_WORD && !COMMON_WORDS.has(word)));
}

function declaredNames({ metas, structuredNames }: PageContent): readonly string[] {
  const siteNames = metas.filter(({ name }) => name === 'og:site_name').map(({ content }) => content);
  return [...new Set([...siteNames, ...structuredNames])];
}

function knownWords(
  { site }: SiteSnapshot,
  home: PageContent,
  schoolNames: readonly string[],
): ReadonlySet<string> {
  const heads = home.headings.map(({ text }) => text);
  return words([home.title, ...heads, ...schoolNames, site.host.replaceAll('.', ' ')].join(' '));
}

/** Names of the site and its organisation on the home page that share no word with the title, the school or the host. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const [home] = snapshot.pages;
    const content = home?.content ?? null;
    return home === undefined || content === null
      ? []
      : nameSightings(home.address.href, content, snapshot, context);
  },
};

function nameSightings(
  page: string,
  content: PageContent,
  snapshot: SiteSnapshot,
  { schoolNames }: CheckContext,
): readonly Sighting[] {
  const known = knownWords(snapshot, content, schoolNames);
  const glued = snapshot.site.host.replace(/[^a-z0-9]/gu, '');
  return declaredNames(content).flatMap((name): readonly Sighting[] => {
    const own = [...words(name)];
    const isKnown = own.length === 0 || own.some((word) => known.has(word) || glued.includes(word));
    if (isKnown) return [];
    return [
      sighting(rule, {
        certainty: 'possible',
        page,
        seen: 'Tên khai với máy tìm kiếm không giống tên trên trang chủ.',
        ...plainExcerpt(name),
        subject: foldAccents(name).slice(0, 100),
      }),
    ];
  });
}
