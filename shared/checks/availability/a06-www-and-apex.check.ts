import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange } from '../snapshot/http-exchange.ts';
import { finalAddress, finalStatus, isSuccess } from '../snapshot/read-exchange.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

const rule: Rule = {
  id: 'A06',
  topic: 'availability',
  severity: 'medium',
  title: 'Địa chỉ có “www.” và không có “www.” cho kết quả khác nhau',
  meaning: 'Người gõ một trong hai địa chỉ sẽ không vào được hoặc vào nhầm trang.',
  steps: ['Yêu cầu nhà cung cấp website cho cả hai địa chỉ dẫn về cùng một website, kèm chứng chỉ đúng.'],
  confirm: 'Mở lần lượt cả hai địa chỉ bằng trình duyệt.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

const WWW = /^www\./u;

/** One of the two names works and the other fails or leads to another site. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ entries, site }) => {
    const [withWww, apex] = [true, false].map((isWww) =>
      entries.filter(({ requested }) => WWW.test(requested.host) === isWww),
    );
    if (withWww === undefined || apex === undefined || withWww.length === 0 || apex.length === 0) return [];
    const working = [withWww, apex].filter((ways) => ways.some(isSuccess));
    const [first] = working;
    if (first === undefined) return [];
    const other = first === withWww ? apex : withWww;
    const seen = working.length === 2 ? partedSentence(withWww, apex) : brokenSentence(other, site);
    const subject = other[0]?.requested.host ?? '';
    return seen === null ? [] : [sighting(rule, { certainty: 'likely', page: subject, seen, subject })];
  },
};

function partedSentence(withWww: readonly Exchange[], apex: readonly Exchange[]): string | null {
  const ends = [withWww, apex].map(
    (ways) => new Set(ways.filter(isSuccess).map((way) => finalAddress(way).host.replace(WWW, ''))),
  );
  const [a = new Set<string>(), b = new Set<string>()] = ends;
  return [...a].some((host) => b.has(host))
    ? null
    : `Hai địa chỉ dẫn tới hai nơi: ${[...a].join(', ')} và ${[...b].join(', ')}.`;
}

/** A missing `www.` is a fault only where people would type it: in front of a whole domain, not of a name below one. */
function brokenSentence(ways: readonly Exchange[], site: WebAddress): string | null {
  const name = ways[0]?.requested.host ?? '';
  const isMissing = ways.every(
    ({ outcome }) => outcome.kind === 'failed' && outcome.fault === 'name-not-found',
  );
  if (isMissing && name.replace(WWW, '') !== site.registrableDomain) return null;
  const isJudged = ways.every(({ outcome }) => outcome.kind === 'answered' || outcome.fault !== 'cancelled');
  if (!isJudged) return null;
  if (isMissing) return `Tên ${name} không tồn tại.`;
  const status = ways.map(finalStatus).find((value) => value !== null);
  return status === undefined
    ? `Không mở được ${name}.`
    : `Khi mở ${name}, máy chủ báo lỗi ${String(status)}.`;
}
