import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { PageContent } from '../snapshot/page.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot, View } from '../snapshot/site-snapshot.ts';
import { judgeTarget } from '../reading/judge-target.ts';

const rule: Rule = {
  id: 'R06',
  topic: 'redirects',
  severity: 'critical',
  title: 'Địa chỉ không tồn tại lại hiện trang quảng cáo hoặc chuyển đi nơi khác',
  meaning:
    'Kẻ xấu dùng tên miền của trường để tạo vô số trang giả trên Google. Trang chủ vẫn trông bình thường.',
  steps: [
    'Báo ngay nhà cung cấp website và gửi kèm phát hiện này.',
    'Yêu cầu xem tệp cấu hình của máy chủ, tệp xử lý trang lỗi và các tiện ích lạ.',
    'Sau khi gỡ, yêu cầu Google xoá các trang giả khỏi kết quả tìm kiếm.',
  ],
  confirm: 'Tìm tên miền của trường trên Google và xem có trang lạ không.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'visitors',
  isPlanted: false,
  needs: ['missing-page'],
};

const EVIDENT_TITLE_WEIGHT = 4;
const EVIDENT_BODY_TERMS = 4;

/** What a path that cannot exist gives, to a plain visitor and to one from Google. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const { plain, fromGoogle } = snapshot.missingPage;
    for (const view of [fromGoogle, plain]) {
      const found = view === null ? null : missingSighting(view, snapshot, context);
      if (found !== null) return [found];
    }
    return [];
  },
};

function missingSighting(view: View, snapshot: SiteSnapshot, context: CheckContext): Sighting | null {
  const target = finalAddress(view.exchange);
  const page = view.exchange.requested.href;
  const visitor = view.kind === 'from-google' ? 'Người vào từ Google' : 'Mọi người';
  if (target.relation === 'own') {
    const excerpt = view.content === null ? null : plantedExcerpt(view.content, context);
    const seen = `${visitor} mở một địa chỉ bịa ra thì thấy trang quảng cáo.`;
    return excerpt === null
      ? null
      : sighting(rule, { certainty: 'certain', page, seen, excerpt, subject: 'spam' });
  }
  const kind = judgeTarget(target, snapshot.site, context, view.content);
  if (kind === 'harmless' || isSentFromHome(snapshot, target.host)) return null;
  return sighting(rule, {
    certainty: kind === 'bad' ? 'certain' : 'likely',
    page,
    seen: `${visitor} mở một địa chỉ bịa ra thì bị chuyển tới ${target.hostUnicode}.`,
    excerpt: target.href,
    subject: target.host,
  });
}

/** A site that has moved sends every path to its new host: another rule asks about that. */
function isSentFromHome({ entries }: SiteSnapshot, host: string): boolean {
  return entries.some((entry) => finalAddress(entry).host === host);
}

function plantedExcerpt({ title, headings, text }: PageContent, { lexicon }: CheckContext): string | null {
  for (const head of [title, headings[0]?.text ?? '']) {
    const hits = lexicon.scanText(head).filter(({ isNegated }) => !isNegated);
    if (hits.reduce((sum, { weight }) => sum + weight, 0) >= EVIDENT_TITLE_WEIGHT) return head;
  }
  const hits = lexicon.scanText(text).filter(({ isNegated }) => !isNegated);
  const terms = new Set(hits.map(({ term }) => term));
  const [first] = hits;
  return first === undefined || terms.size < EVIDENT_BODY_TERMS
    ? null
    : text.slice(Math.max(0, first.start - 60), first.start + 200);
}
