import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { interceptingIssuer } from '../reading/triage.ts';

const rule: Rule = {
  id: 'N04',
  topic: 'network',
  severity: 'info',
  title: 'Phần mềm trên máy hoặc trong mạng đọc kết nối mã hoá',
  meaning:
    'Phần mềm diệt virus hoặc máy chủ trung gian thay chứng chỉ của mọi website bằng chứng chỉ của nó. Chứng chỉ thật của website vì vậy chưa được đánh giá.',
  steps: ['Hỏi người quản trị xem đây có phải phần mềm của trường không.', 'Kiểm tra lại từ một mạng khác.'],
  confirm: 'Xem chứng chỉ của một trang khác: nếu cùng một nơi cấp thì đúng như vậy.',
  actor: 'it-staff',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['controls', 'tls'],
};

/** One unknown issuer on the site and on every unrelated control: verdicts about certificates are suspended. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ network, tls, site }) => {
    const issuer = interceptingIssuer(network, tls);
    if (issuer === null) return [];
    const seen = 'Website này và các website đối chứng cùng mang chứng chỉ của một nơi cấp lạ.';
    return [sighting(rule, { certainty: 'likely', page: site.host, seen, excerpt: issuer })];
  },
};
