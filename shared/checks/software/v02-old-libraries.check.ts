import type { Check, Rule, Sighting } from '../rule/check.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { KNOWN_LIBRARIES, type KnownFlaw, type KnownLibrary } from './known-flaws.ts';
import { isBefore } from './version.ts';

const rule: Rule = {
  id: 'V02',
  topic: 'software',
  severity: 'low',
  title: 'Trang dùng thư viện mã lệnh bản cũ',
  meaning: 'Bản này có lỗi đã công bố. Thường phải có thêm lỗi khác thì kẻ xấu mới lợi dụng được.',
  steps: ['Yêu cầu đơn vị quản trị thay bằng bản mới khi nâng cấp giao diện.'],
  confirm: 'Tên tệp có thể ghi sai phiên bản; đơn vị quản trị xem nội dung tệp.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 15;
/** `jquery-1.12.4.min.js`, `/jquery/1.12.4/jquery.min.js`, `jquery@1.12.4/dist/jquery.min.js`. */
const VERSION = /[-.@/v](?<version>\d{1,2}\.\d{1,3}(?:\.\d{1,3})?)(?=[-./@]|$)/u;
/** WordPress puts the version of the library it ships into the query; themes put their own number there. */
const SHIPPED = /\/(?:wp-includes|wp-admin)\//u;

/** Scripts whose address names a library and a version with a published flaw. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ pages }) =>
    firstOfEach(
      pages.flatMap(({ address: page, content }) =>
        (content?.scripts ?? []).flatMap(({ address }) =>
          address === null ? [] : librarySightings(address, page.href),
        ),
      ),
      MAX_SIGHTINGS,
    ),
};

function versionOf({ path, query }: WebAddress): string {
  const inPath = VERSION.exec(path)?.groups?.['version'];
  const inQuery = SHIPPED.test(path)
    ? /^ver=(?<version>\d{1,2}\.\d{1,3}\.\d{1,3})/u.exec(query)?.groups?.['version']
    : '';
  return inPath ?? inQuery ?? '';
}

function worstFlaw({ flaws }: KnownLibrary, version: string): KnownFlaw | undefined {
  return flaws.find(
    ({ fixedIn, since }) => isBefore(version, fixedIn) && (since === undefined || !isBefore(version, since)),
  );
}

/** The folder may be named after a library that the file only adds to: `/jquery/jquery-migrate.min.js`. */
function librarySightings(address: WebAddress, page: string): readonly Sighting[] {
  const version = versionOf(address);
  const name = address.path.slice(address.path.lastIndexOf('/') + 1);
  const library = version === '' ? undefined : KNOWN_LIBRARIES.find(({ file }) => file.test(name));
  const flaw = library === undefined ? undefined : worstFlaw(library, version);
  if (library === undefined || flaw === undefined) return [];
  return [
    sighting(rule, {
      certainty: 'likely',
      page,
      seen: `Trang dùng ${library.name} ${version}, có lỗi ${flaw.ids[0] ?? ''}.`,
      ...excerptOf(address.href, version),
      subject: `${library.name} ${version}`,
    }),
  ];
}
