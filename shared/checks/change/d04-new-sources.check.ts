import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { isBelowAny } from '../reading/known-hosts.ts';
import { sighting } from '../rule/sighting.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

const shared = {
  topic: 'change',
  severity: 'high',
  steps: [
    'Hỏi người quản trị xem có vừa thêm tiện ích nào không.',
    'Nếu có, nhấn xác nhận tên miền để lần sau không báo nữa.',
    'Nếu không, yêu cầu gỡ và tìm cách nó lọt vào.',
  ],
  actor: 'vendor',
  clause: 3,
  infection: 'hint',
  ground: 'change',
  isPlanted: false,
  needs: ['pages'],
} as const;

const script: Rule = {
  ...shared,
  id: 'D04',
  title: 'Trang tải mã lệnh từ một nơi mới',
  meaning: 'Lần trước website chưa dùng nơi này. Kẻ tấn công hay chèn một dòng tải mã như vậy.',
  confirm: 'Xem tên miền có phải của công cụ trò chuyện, thống kê mà trường mới thêm không.',
};

const frame: Rule = {
  ...shared,
  id: 'D05',
  title: 'Trang có khung nhúng hoặc biểu mẫu gửi tới một nơi mới',
  meaning: 'Người xem có thể đang đọc hoặc gửi thông tin cho một website khác mà không biết.',
  confirm: 'Xem khung hoặc biểu mẫu đó có do nhà trường thêm không.',
};

const MAX_SIGHTINGS = 20;

interface Source {
  readonly rule: Rule;
  readonly before: readonly string[];
  readonly addresses: (content: PageContent) => readonly (WebAddress | null)[];
  readonly words: string;
}

/** Hosts of scripts, frames and form targets that the last confirmed state does not know. */
export const check: Check = {
  rules: [script, frame],
  evaluate: (snapshot, context) => {
    const { baseline } = context;
    if (baseline === null || baseline.pages.length === 0) return [];
    const sources: readonly Source[] = [
      {
        rule: script,
        before: baseline.scriptHosts,
        addresses: ({ scripts }) => scripts.map(({ address }) => address),
        words: 'Mã lệnh mới từ',
      },
      {
        rule: frame,
        before: baseline.frameHosts,
        addresses: ({ frames }) => frames.map(({ address }) => address),
        words: 'Khung nhúng mới từ',
      },
      {
        rule: frame,
        before: baseline.formHosts,
        addresses: ({ forms }) => forms.map(({ action }) => action),
        words: 'Biểu mẫu mới gửi tới',
      },
    ];
    return sources.flatMap((source) => newSightings(source, snapshot, context)).slice(0, MAX_SIGHTINGS);
  },
};

function newSightings(
  { rule, before, addresses, words }: Source,
  { pages }: SiteSnapshot,
  { acceptedHosts, ownHosts, reading }: CheckContext,
): readonly Sighting[] {
  const byHost = new Map<string, Sighting>();
  for (const { address: page, content } of pages) {
    for (const address of content === null ? [] : addresses(content)) {
      if (address?.relation !== 'foreign' || byHost.has(address.host)) continue;
      if (reading.hosts.isKnown(address)) continue;
      if (isBelowAny(address.host, [...before, ...acceptedHosts, ...ownHosts])) continue;
      byHost.set(
        address.host,
        sighting(rule, {
          certainty: 'possible',
          page: page.href,
          seen: `${words} ${address.hostUnicode}.`,
          ...excerptOf(address.href, address.host),
          subject: address.host,
        }),
      );
    }
  }
  return [...byHost.values()];
}
