import type { Check, Rule, Sighting } from '../rule/check.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { sighting } from '../rule/sighting.ts';
import { triage } from '../reading/triage.ts';

const ASK_AGAIN = 'Khi mạng ổn định, nhấn kiểm tra lại.';

const offline: Rule = {
  id: 'N01',
  topic: 'network',
  severity: 'info',
  title: 'Máy tính này chưa vào được mạng',
  meaning: 'Lỗi nằm ở kết nối của máy tính hoặc của trường. Vì vậy chưa thể nói website tốt hay hỏng.',
  steps: ['Kiểm tra dây mạng hoặc Wi-Fi và thử mở một trang web quen thuộc.', ASK_AGAIN],
  confirm: 'Nếu máy này mở được trang web khác, hãy kiểm tra lại ngay.',
  actor: 'it-staff',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['controls'],
};

const captivePortal: Rule = {
  id: 'N02',
  topic: 'network',
  severity: 'info',
  title: 'Mạng đang dùng đòi đăng nhập trước',
  meaning:
    'Trang đăng nhập của mạng Wi-Fi trả lời thay cho mọi website. Vì vậy chưa thể nói website của trường tốt hay hỏng.',
  steps: ['Mở trình duyệt và đăng nhập vào mạng Wi-Fi.', ASK_AGAIN],
  confirm: 'Mở một trang web bất kỳ: nếu hiện trang đăng nhập mạng thì đúng như vậy.',
  actor: 'it-staff',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['controls'],
};

const proxyFault: Rule = {
  id: 'N03',
  topic: 'network',
  severity: 'info',
  title: 'Máy chủ trung gian (proxy) của mạng bị lỗi',
  meaning:
    'Máy tính ra Internet qua một máy chủ trung gian và máy chủ đó từ chối. Vì vậy chưa thể nói website tốt hay hỏng.',
  steps: ['Báo người quản trị mạng xem lại máy chủ trung gian hoặc tài khoản dùng nó.', ASK_AGAIN],
  confirm: 'Thử mở một trang web quen thuộc trên cùng máy: nếu cũng lỗi thì đúng như vậy.',
  actor: 'it-staff',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['controls'],
};

const clock: Rule = {
  id: 'N05',
  topic: 'network',
  severity: 'medium',
  title: 'Đồng hồ của máy tính này sai',
  meaning:
    'Giờ của máy lệch hơn một ngày so với nhiều máy chủ. Ngày hạn của chứng chỉ website vì vậy chưa được đánh giá.',
  steps: ['Bật đặt giờ tự động trong phần Ngày và giờ của Windows.', 'Nhấn kiểm tra lại.'],
  confirm: 'So giờ trên máy tính với giờ trên điện thoại.',
  actor: 'it-staff',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['controls'],
};

/** What this PC's own connection does to the check: never a fault of the site. */
export const check: Check = {
  rules: [offline, captivePortal, proxyFault, clock],
  evaluate: (snapshot) => {
    const found = sightingOf(snapshot);
    return found === null ? [] : [found];
  },
};

function sightingOf({ network, site }: SiteSnapshot): Sighting | null {
  const verdict = triage(network);
  const shared = { certainty: 'certain', page: site.host } as const;
  switch (verdict.kind) {
    case 'online':
      return null;
    case 'offline':
      return sighting(offline, { ...shared, seen: 'Không địa chỉ đối chứng nào trả lời.' });
    case 'dns-dead':
      return sighting(offline, {
        ...shared,
        seen: 'Máy có kết nối nhưng không tra được tên miền nào, kể cả các tên miền đối chứng.',
      });
    case 'captive-portal':
      return sighting(captivePortal, {
        ...shared,
        certainty: 'likely',
        seen: 'Các địa chỉ đối chứng bị một trang khác trả lời thay.',
      });
    case 'proxy-fault':
      return sighting(proxyFault, {
        ...shared,
        seen: 'Máy chủ trung gian không cho đi tới các địa chỉ đối chứng.',
        excerpt: verdict.proxy ?? '',
      });
    case 'clock-wrong':
      return sighting(clock, { ...shared, seen: clockSentence(verdict.aheadHours) });
  }
}

function clockSentence(aheadHours: number): string {
  const days = String(Math.round(Math.abs(aheadHours) / 24));
  return `Đồng hồ của máy chạy ${aheadHours > 0 ? 'trước' : 'sau'} giờ thật khoảng ${days} ngày.`;
}
