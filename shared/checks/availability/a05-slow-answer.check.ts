import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'A05',
  topic: 'availability',
  severity: 'low',
  title: 'Website trả lời rất chậm',
  meaning: 'Người xem phải chờ lâu mới thấy trang. Máy chủ yếu cũng dễ ngừng khi nhiều người vào cùng lúc.',
  steps: ['Hỏi nhà cung cấp website về cấu hình máy chủ và nguyên nhân chậm.'],
  confirm: 'Kiểm tra lại vào giờ khác để loại trừ lúc mạng bận.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

const SLOW_MS = 5_000;
/** When the controls need this long, the school's own line is slow. */
const SLOW_LINE_MS = 2_000;
const MIN_SAMPLES = 3;

/** The first byte of the home page takes more than 5 seconds, three times, while other hosts answer quickly. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ homeAttempts, network, site }) => {
    const times = homeAttempts.flatMap(({ outcome }) =>
      outcome.kind === 'answered' ? [outcome.ttfbMs] : [],
    );
    const ownLine = median(network.controls.flatMap(({ ttfbMs }) => ttfbMs ?? [])) ?? 0;
    const typical = median(times) ?? 0;
    if (times.length < MIN_SAMPLES || typical <= SLOW_MS || ownLine > SLOW_LINE_MS) return [];
    const seen = `Phải chờ khoảng ${String(Math.round(typical / 1_000))} giây mới có câu trả lời.`;
    return [sighting(rule, { certainty: 'likely', page: site.href, seen })];
  },
};

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}
