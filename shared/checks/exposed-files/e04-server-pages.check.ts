import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { ExposedFileProbe } from '../snapshot/site-snapshot.ts';
import { foundFiles } from './found-file.ts';

const shared = {
  topic: 'exposed-files',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['exposed-files'],
} as const;

const OPEN_TO_CONFIRM = 'Mở đường dẫn bên dưới bằng trình duyệt để xem.';

const phpInfo: Rule = {
  ...shared,
  id: 'E04',
  severity: 'high',
  title: 'Trang thông tin cấu hình máy chủ mở cho mọi người',
  meaning: 'Trang này cho kẻ xấu biết phiên bản, đường dẫn và thiết lập của máy chủ.',
  steps: ['Yêu cầu nhà cung cấp website xoá trang này.'],
  confirm: OPEN_TO_CONFIRM,
};

const installer: Rule = {
  ...shared,
  id: 'E09',
  severity: 'high',
  title: 'Trang cài đặt của website vẫn còn mở',
  meaning: 'Người lạ có thể chạy lại việc cài đặt và chiếm website.',
  steps: ['Yêu cầu nhà cung cấp website xoá hoặc khoá trang cài đặt ngay.'],
  confirm: OPEN_TO_CONFIRM,
};

const databaseTool: Rule = {
  ...shared,
  id: 'E10',
  severity: 'high',
  title: 'Công cụ quản lý cơ sở dữ liệu mở ra Internet',
  meaning: 'Người lạ có thể dò mật khẩu để vào thẳng cơ sở dữ liệu.',
  steps: ['Yêu cầu nhà cung cấp website gỡ hoặc chỉ cho phép từ mạng nội bộ.'],
  confirm: OPEN_TO_CONFIRM,
};

const serverStatus: Rule = {
  ...shared,
  id: 'E11',
  severity: 'medium',
  title: 'Trang theo dõi hoạt động của máy chủ mở cho mọi người',
  meaning: 'Trang này cho biết ai đang xem gì, kèm địa chỉ mạng của người xem.',
  steps: ['Yêu cầu nhà cung cấp website chỉ cho phép xem từ mạng nội bộ.'],
  confirm: OPEN_TO_CONFIRM,
};

const accountList: Rule = {
  ...shared,
  id: 'E12',
  severity: 'medium',
  title: 'Danh sách tài khoản của website xem được từ ngoài',
  meaning: 'Kẻ xấu biết tên tài khoản thì chỉ còn phải dò mật khẩu.',
  steps: [
    'Yêu cầu nhà cung cấp website tắt danh sách này cho người chưa đăng nhập.',
    'Đặt mật khẩu mạnh và xác thực hai bước cho các tài khoản đó.',
  ],
  confirm: OPEN_TO_CONFIRM,
};

interface Proof {
  readonly rule: Rule;
  readonly path: RegExp;
  readonly content: RegExp;
  readonly seen: string;
}

const PROOFS: readonly Proof[] = [
  {
    rule: phpInfo,
    path: /info\.php$/u,
    content: /<title>(?:PHP [\d.]+[^<]{0,40} - )?phpinfo\(\)<\/title>/iu,
    seen: 'Trang “phpinfo” hiện ra.',
  },
  {
    rule: installer,
    path: /install/u,
    content:
      /<title>[^<]{0,40}WordPress[^<]{0,20}(?:Installation|Setup|Cài đặt)|id="setup"[^>]{0,40}method="post"|Joomla!? (?:Web )?Installer|<title>[^<]{0,60}(?:NukeViet[^<]{0,20}(?:cài đặt|install)|(?:cài đặt|install)[^<]{0,20}NukeViet)/iu,
    seen: 'Trang cài đặt hiện ra.',
  },
  {
    rule: databaseTool,
    path: /phpmyadmin|adminer/iu,
    content: /<title>[^<]{0,40}(?:phpMyAdmin|Adminer)|name="pma_username"|adminer\.css/iu,
    seen: 'Trang đăng nhập cơ sở dữ liệu hiện ra.',
  },
  {
    rule: serverStatus,
    path: /^\/server-status$/u,
    content: /<title>Apache Status<\/title>|Apache Server Status for/iu,
    seen: 'Trang trạng thái của máy chủ hiện ra.',
  },
  {
    rule: accountList,
    path: /^\/wp-json\/wp\/v2\/users$/u,
    content: /^\s{0,20}\[\s{0,20}\{[\s\S]{0,600}"slug"\s{0,5}:/u,
    seen: 'Máy chủ đưa ra danh sách tài khoản.',
  },
];

/** WordPress says so itself when it is installed already. */
const ALREADY_INSTALLED = /already installed|đã được cài đặt|đã cài đặt/iu;

/** Pages for administrators that answer to anybody. */
export const check: Check = {
  rules: [phpInfo, installer, databaseTool, serverStatus, accountList],
  evaluate: (snapshot) => foundFiles(snapshot).flatMap(proofSightings),
};

function proofSightings({ path, head, exchange }: ExposedFileProbe): readonly Sighting[] {
  const proof = PROOFS.find((one) => one.path.test(path) && one.content.test(head));
  if (proof === undefined || (proof.rule === installer && ALREADY_INSTALLED.test(head))) return [];
  const { rule, seen } = proof;
  return [sighting(rule, { certainty: 'certain', page: exchange.requested.href, seen, subject: path })];
}
