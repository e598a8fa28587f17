import type { Baseline } from '../result/baseline.ts';
import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { takeBaseline } from '../reading/take-baseline.ts';

const software: Rule = {
  id: 'D08',
  topic: 'change',
  severity: 'info',
  title: 'Phần mềm của website hoặc máy chủ đã đổi',
  meaning: 'Website có thể vừa được nâng cấp hoặc chuyển sang nơi khác.',
  steps: ['Hỏi nhà cung cấp website xem có nâng cấp hoặc chuyển máy chủ không.'],
  confirm: 'Nhà cung cấp website xác nhận thời điểm thay đổi.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'change',
  isPlanted: false,
  needs: ['page-answers'],
};

const names: Rule = {
  id: 'D09',
  topic: 'change',
  severity: 'high',
  title: 'Cấu hình tên miền của trường đã đổi',
  meaning: 'Tên miền nay trỏ tới nơi khác. Nếu không phải do chuyển nhà cung cấp, tên miền có thể bị chiếm.',
  steps: [
    'Hỏi ngay đơn vị quản lý tên miền xem ai đã đổi và vì sao.',
    'Nếu không ai biết, đổi mật khẩu tài khoản tên miền và khôi phục cấu hình cũ.',
    'Nếu là thay đổi đúng, nhấn xác nhận trạng thái mới.',
  ],
  confirm: 'So cấu hình mới với hợp đồng hoặc thư của nhà cung cấp.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'change',
  isPlanted: false,
  needs: ['dns'],
};

interface Kind {
  readonly words: string;
  readonly pick: (baseline: Baseline) => readonly string[];
}

const KINDS: readonly Kind[] = [
  { words: 'Máy chủ tên miền', pick: ({ nameServers }) => nameServers },
  { words: 'Địa chỉ máy chủ web', pick: ({ addresses }) => addresses },
  { words: 'Máy chủ thư', pick: ({ mailHosts }) => mailHosts },
  { words: 'Bí danh của tên miền', pick: ({ cnames }) => cnames },
];

/** The place of the site beside the last confirmed state: software and name records. */
export const check: Check = {
  rules: [software, names],
  evaluate: (snapshot, { baseline }) => {
    if (baseline === null) return [];
    const now = takeBaseline(snapshot, { unusedChecks: 0, removedKeys: [] });
    return [...softwareSightings(snapshot, baseline, now), ...nameSightings(snapshot, baseline, now)];
  },
};

/** The name without its version: `nginx/1.24.0` and `nginx` are the same software. */
function product(text: string): string {
  return (text.split(/[/\d(]/u, 1)[0] ?? '').trim().toLowerCase();
}

function softwareSightings(
  { site, pages }: SiteSnapshot,
  before: Baseline,
  now: Baseline,
): readonly Sighting[] {
  if (pages.length === 0) return [];
  return (['generator', 'server'] as const).flatMap((key): readonly Sighting[] => {
    if (before[key] === '' || now[key] === '' || product(before[key]) === product(now[key])) return [];
    const what = key === 'generator' ? 'Phần mềm dựng website' : 'Phần mềm máy chủ';
    return [
      sighting(software, {
        certainty: 'certain',
        page: site.href,
        seen: `${what} trước là “${before[key]}”, nay là “${now[key]}”.`,
        subject: key,
      }),
    ];
  });
}

/** A record counts as changed when nothing of the old one is left: large hosts answer with varying addresses. */
function nameSightings({ site }: SiteSnapshot, before: Baseline, now: Baseline): readonly Sighting[] {
  return KINDS.flatMap(({ words, pick }): readonly Sighting[] => {
    const [old, recent] = [pick(before), pick(now)];
    if (old.length === 0 || recent.length === 0 || recent.some((value) => old.includes(value))) return [];
    return [
      sighting(names, {
        certainty: 'certain',
        page: site.host,
        seen: `${words} trước là ${old.slice(0, 4).join(', ')}; nay là ${recent.slice(0, 4).join(', ')}.`,
        subject: words,
      }),
    ];
  });
}
