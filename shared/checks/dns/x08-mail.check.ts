import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { DnsRecords, MailExchanger } from '../snapshot/dns-records.ts';
import { isNothing, valuesOf } from '../reading/dns-answers.ts';

const shared = {
  topic: 'dns',
  actor: 'domain-operator',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
} as const;

const spf: Rule = {
  ...shared,
  id: 'X08',
  severity: 'medium',
  title: 'Tên miền có thư điện tử nhưng bản ghi SPF chưa đúng',
  meaning: 'Kẻ xấu dễ gửi thư giả mạo địa chỉ của trường.',
  steps: ['Nhờ nơi quản lý tên miền đặt một bản ghi SPF duy nhất, kết thúc bằng “-all”.'],
  confirm: 'Hỏi nơi cung cấp thư điện tử bản ghi SPF đúng.',
  source: 'RFC 7208',
};

const dmarc: Rule = {
  ...shared,
  id: 'X09',
  severity: 'low',
  title: 'Tên miền có thư điện tử nhưng chưa từ chối thư giả mạo',
  meaning: 'Thiếu bản ghi DMARC có hiệu lực, nơi nhận vẫn nhận thư mạo danh trường.',
  steps: ['Nhờ nơi quản lý tên miền thêm bản ghi DMARC, dần nâng lên mức từ chối.'],
  confirm: 'Hỏi nơi cung cấp thư điện tử về DMARC.',
  source: 'RFC 7489',
};

const deadMail: Rule = {
  ...shared,
  id: 'X10',
  severity: 'high',
  title: 'Máy chủ nhận thư của tên miền không tồn tại',
  meaning: 'Thư gửi tới trường bị mất. Nếu người khác đăng ký tên máy chủ đó, họ nhận được thư của trường.',
  steps: ['Báo nơi quản lý tên miền sửa hoặc xoá bản ghi MX.'],
  confirm: 'Gửi thử một thư tới địa chỉ của trường.',
  source: 'RFC 5321',
};

const noMail: Rule = {
  ...shared,
  id: 'X11',
  severity: 'low',
  title: 'Tên miền không dùng thư điện tử nhưng chưa nói rõ điều đó',
  meaning: 'Kẻ xấu có thể gửi thư mạo danh tên miền này.',
  steps: ['Nhờ nơi quản lý tên miền thêm bản ghi TXT “v=spf1 -all”.'],
  confirm: 'Nếu tên miền vẫn gửi thư, hãy bỏ qua mục này.',
  source: 'RFC 7208',
};

const MAX_LOOKUPS = 10;
const ALLOWS_ALL = /(?:^|\s)\+?all(?:\s|$)/iu;
const REFUSES_ALL = /(?:^|\s)-all(?:\s|$)/iu;
const POLICY = /(?:^|;)\s*p\s*=\s*(?<policy>none|quarantine|reject)/iu;

/** Whether others may send mail in the name of the domain, and whether its own mail arrives. */
export const check: Check = {
  rules: [spf, dmarc, deadMail, noMail],
  evaluate: ({ dns, site }) => {
    if (dns === null) return [];
    const exchangers = valuesOf(dns.mx).filter(({ host }) => host !== '' && host !== '.');
    if (exchangers.length > 0) {
      return [
        ...spfSightings(dns, site.host),
        ...dmarcSightings(dns, site.host),
        ...deadSightings(exchangers, site.host),
      ];
    }
    const isWithoutMail = isNothing(dns.mx) || dns.mx.kind === 'found';
    return isWithoutMail ? noMailSightings(dns, site.host) : [];
  },
};

function spfSightings({ spf: answer, spfLookups }: DnsRecords, page: string): readonly Sighting[] {
  const seen = spfFault(valuesOf(answer), answer.kind === 'no-answer', spfLookups);
  const excerpt = valuesOf(answer).join(' | ');
  return seen === null ? [] : [sighting(spf, { certainty: 'certain', page, seen, excerpt })];
}

function spfFault(records: readonly string[], isUnknown: boolean, lookups: number | null): string | null {
  if (isUnknown) return null;
  const [only, second] = records;
  if (only === undefined) return 'Không có bản ghi SPF.';
  if (second !== undefined) return `Có ${String(records.length)} bản ghi SPF; nơi nhận sẽ bỏ qua tất cả.`;
  if (ALLOWS_ALL.test(only)) return 'Bản ghi SPF cho phép mọi máy gửi thư.';
  return lookups !== null && lookups > MAX_LOOKUPS
    ? `Bản ghi SPF cần ${String(lookups)} lần tra cứu, quá giới hạn 10.`
    : null;
}

function dmarcSightings({ dmarc: answer }: DnsRecords, page: string): readonly Sighting[] {
  if (answer.kind === 'no-answer') return [];
  const [record = ''] = valuesOf(answer);
  const policy = POLICY.exec(record)?.groups?.['policy']?.toLowerCase();
  if (policy === 'quarantine' || policy === 'reject') return [];
  const seen =
    record === '' ? 'Không có bản ghi DMARC.' : 'Bản ghi DMARC chỉ theo dõi, chưa từ chối thư giả.';
  return [sighting(dmarc, { certainty: 'certain', page, seen, excerpt: record })];
}

function deadSightings(exchangers: readonly MailExchanger[], page: string): readonly Sighting[] {
  return exchangers
    .filter(({ addresses }) => isNothing(addresses))
    .map(({ host }) => {
      const seen = `Máy chủ nhận thư ${host} không có địa chỉ.`;
      return sighting(deadMail, { certainty: 'likely', page, seen, subject: host });
    });
}

/** The organisation's DMARC that rejects covers the names below it. */
function noMailSightings(
  { spf: answer, dmarc: policyAnswer }: DnsRecords,
  page: string,
): readonly Sighting[] {
  if (answer.kind === 'no-answer') return [];
  const isRefused = valuesOf(answer).some((record) => REFUSES_ALL.test(record));
  const isCovered = valuesOf(policyAnswer).some((record) => /(?:^|;)\s*p\s*=\s*reject/iu.test(record));
  if (isRefused || isCovered) return [];
  const seen = 'Không có máy chủ nhận thư và cũng không có bản ghi cấm gửi thư.';
  return [sighting(noMail, { certainty: 'certain', page, seen, excerpt: valuesOf(answer).join(' | ') })];
}
