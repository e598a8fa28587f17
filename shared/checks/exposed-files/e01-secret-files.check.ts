import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { ExposedFileProbe } from '../snapshot/site-snapshot.ts';
import { foundFiles, isWebPage } from './found-file.ts';

const shared = {
  topic: 'exposed-files',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['exposed-files'],
} as const;

const CLOSE_AT_ONCE = 'Yêu cầu nhà cung cấp website chặn hoặc xoá tệp này ngay.';
const CHANGE_PASSWORDS = 'Đổi mọi mật khẩu có trong đó: cơ sở dữ liệu, email, quản trị.';

const sourceStore: Rule = {
  ...shared,
  id: 'E01',
  severity: 'critical',
  title: 'Kho mã nguồn của website để lộ ra ngoài',
  meaning: 'Ai cũng tải được toàn bộ mã nguồn, thường kèm cả mật khẩu.',
  steps: [CLOSE_AT_ONCE, CHANGE_PASSWORDS],
  confirm: 'Mở đường dẫn bên dưới bằng trình duyệt: nếu hiện nội dung thì đúng như vậy.',
};

const environment: Rule = {
  ...shared,
  id: 'E02',
  severity: 'critical',
  title: 'Tệp cấu hình chứa mật khẩu để lộ ra ngoài',
  meaning: 'Tệp này thường chứa mật khẩu cơ sở dữ liệu và khoá bí mật. Phần mềm không lưu các giá trị đó.',
  steps: [CLOSE_AT_ONCE, CHANGE_PASSWORDS],
  confirm: 'Nhờ nhà cung cấp website mở đường dẫn và xác nhận.',
};

const backup: Rule = {
  ...shared,
  id: 'E03',
  severity: 'critical',
  title: 'Bản sao lưu của website tải về được',
  meaning: 'Ai đoán được tên tệp là lấy được toàn bộ dữ liệu, có thể cả thông tin cá nhân.',
  steps: [CLOSE_AT_ONCE, 'Xem nhật ký máy chủ: đã có ai tải chưa.', CHANGE_PASSWORDS],
  confirm: 'Nhờ nhà cung cấp website xem tệp có thật ở thư mục gốc không.',
};

const leftovers: Rule = {
  ...shared,
  id: 'E06',
  severity: 'medium',
  title: 'Tệp ghi danh mục nội bộ để lộ ra ngoài',
  meaning: 'Tệp này cho biết tên các tệp và thư mục trên máy chủ, giúp kẻ xấu dò tìm.',
  steps: [CLOSE_AT_ONCE],
  confirm: 'Mở đường dẫn bên dưới: nếu tải về được thì đúng như vậy.',
};

const configurationCopy: Rule = {
  ...shared,
  id: 'E07',
  severity: 'critical',
  title: 'Bản sao tệp cấu hình của website đọc được từ ngoài',
  meaning: 'Bản sao này lộ tên và mật khẩu cơ sở dữ liệu. Phần mềm không lưu các giá trị đó.',
  steps: [CLOSE_AT_ONCE, CHANGE_PASSWORDS],
  confirm: 'Nhờ nhà cung cấp website mở đường dẫn và xác nhận.',
};

interface Proof {
  readonly rule: Rule;
  readonly path: RegExp;
  readonly isProven: (head: string) => boolean;
  readonly seen: string;
}

/** ZIP, gzip, 7-Zip, RAR, or the first lines of a database dump. */
const ARCHIVE = /^(?:PK\u0003\u0004|\u001F\u008B|7z\u00BC\u00AF|Rar!\u001A)/u;
const DUMP =
  /^\s{0,20}(?:--\s{0,5}(?:MySQL|MariaDB|phpMyAdmin|PostgreSQL|Adminer)|\/\*!\d{5}|CREATE (?:TABLE|DATABASE)|DROP TABLE|INSERT INTO|SET SQL_MODE)/iu;
const KEY_VALUE_LINES = /^(?:export )?[A-Z][A-Z0-9_]{2,60}\s?=/gmu;
const PHP_CONFIGURATION =
  /DB_(?:NAME|USER|PASSWORD)|class JConfig|\$(?:db_?config|dbname|db_password)\b|['"]database['"]/iu;
const DOTNET_CONFIGURATION =
  /<configuration[\s>][\s\S]{0,1000}<(?:connectionStrings|system\.web|appSettings)/iu;

const PROOFS: readonly Proof[] = [
  {
    rule: sourceStore,
    path: /^\/\.git\/HEAD$/u,
    isProven: (head) => /^(?:ref: refs\/|[0-9a-f]{40}\s*$)/u.test(head),
    seen: 'Máy chủ đưa ra tệp của kho mã nguồn Git.',
  },
  {
    rule: environment,
    path: /^\/\.env$/u,
    isProven: (head) => !isWebPage(head) && (head.match(KEY_VALUE_LINES) ?? []).length >= 2,
    seen: 'Tệp có nhiều dòng dạng TÊN=GIÁ TRỊ.',
  },
  {
    rule: backup,
    path: /\.(?:zip|sql|gz|7z|rar)$/u,
    isProven: (head) => ARCHIVE.test(head) || DUMP.test(head),
    seen: 'Những byte đầu cho thấy đây đúng là tệp nén hoặc bản xuất cơ sở dữ liệu.',
  },
  {
    rule: configurationCopy,
    path: /(?:config(?:uration)?\.php|web\.config)(?:\.bak|\.old|~)$/u,
    isProven: (head) =>
      /<\?php/u.test(head) ? PHP_CONFIGURATION.test(head) : DOTNET_CONFIGURATION.test(head),
    seen: 'Nội dung đúng là tệp cấu hình.',
  },
  {
    rule: leftovers,
    path: /^\/\.svn\/entries$/u,
    isProven: (head) => /^\d{1,2}\r?\n/u.test(head) && !isWebPage(head),
    seen: 'Máy chủ đưa ra tệp của kho mã nguồn SVN.',
  },
  {
    rule: leftovers,
    path: /^\/\.DS_Store$/u,
    isProven: (head) => /^\u0000\u0000\u0000\u0001Bud1/u.test(head),
    seen: 'Máy chủ đưa ra tệp danh mục thư mục của máy tính đã tải website lên.',
  },
];

/** Files with sources, passwords or data; each proven by its content, as many servers answer 200 to anything. */
export const check: Check = {
  rules: [sourceStore, environment, backup, leftovers, configurationCopy],
  evaluate: (snapshot) => foundFiles(snapshot).flatMap(proofSightings),
};

function proofSightings({ path, head, exchange }: ExposedFileProbe): readonly Sighting[] {
  const proof = PROOFS.find((one) => one.path.test(path) && one.isProven(head));
  if (proof === undefined) return [];
  return [
    sighting(proof.rule, {
      certainty: 'certain',
      page: exchange.requested.href,
      seen: proof.seen,
      subject: path,
    }),
  ];
}
