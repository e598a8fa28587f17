import { formatDate } from '#shared/base/dates.ts';
import { asOfWords } from '#shared/facts/sourced.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { branchOfVersion, hasEnded, supportedVersion } from './branch-of-version.ts';
import { flawsOfVersion, offeredFix } from './flaws-of-version.ts';
import { type FoundLibrary, libraryIn } from './library-version.ts';

const rule: Rule = {
  id: 'V02',
  topic: 'software',
  severity: 'low',
  title: 'Trang dùng thư viện mã lệnh bản cũ',
  meaning: 'Bản này có lỗi đã công bố. Thường phải có thêm lỗi khác thì kẻ xấu mới lợi dụng được.',
  steps: ['Yêu cầu nhà cung cấp website thay bằng bản mới khi nâng cấp giao diện.'],
  confirm: 'Tên tệp có thể ghi sai phiên bản; nhà cung cấp website xem nội dung tệp.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 15;

/** Scripts whose address names a library and a version with a published flaw. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ pages }, context) =>
    firstOfEach(
      pages.flatMap(({ address: page, content }) =>
        (content?.scripts ?? []).flatMap(({ address }) =>
          address === null ? [] : librarySightings(address, page.href, context),
        ),
      ),
      MAX_SIGHTINGS,
    ),
};

/** What the tables say of a version, as the end of a sentence with the day of the table; `''` when nothing. */
function wordsAbout({ library: { product }, version }: FoundLibrary, { tables, now }: CheckContext): string {
  const flaws = flawsOfVersion(tables, product, version);
  const [worst] = flaws;
  const branch = branchOfVersion(tables, product, version);
  const supported = supportedVersion(tables, product, now);
  const instead = supported === '' ? 'cần thay bằng thư viện khác' : `bản đang được hỗ trợ là ${supported}`;
  if (worst !== undefined) {
    const fix = offeredFix(flaws);
    const offer = fix === null ? `không có bản vá cho nhánh này, ${instead}` : `đã vá ở bản ${fix}`;
    return `có lỗi ${worst.id}; ${offer} (${asOfWords(worst.asOf, now)})`;
  }
  if (branch?.endsOn === undefined || !hasEnded(branch, now)) return '';
  const words = `hết hỗ trợ từ ${formatDate(branch.endsOn)}; ${instead}`;
  return `${words} (${asOfWords(branch.asOf, now)})`;
}

function librarySightings(address: WebAddress, page: string, context: CheckContext): readonly Sighting[] {
  const found = libraryIn(address);
  const words = found === null ? '' : wordsAbout(found, context);
  if (found === null || words === '') return [];
  const { library, version } = found;
  return [
    sighting(rule, {
      certainty: 'likely',
      page,
      seen: `Trang có thể dùng ${library.name} ${version}, ${words}.`,
      ...excerptOf(address.href, version),
      subject: `${library.name} ${version}`,
    }),
  ];
}
