import { runChecks } from '#shared/checks/engine/run-checks.ts';
import type { AnyCheck, Check, CheckFacts, SeenByRule, Sighting } from '#shared/checks/rule/check.ts';
import type { Baseline } from '#shared/checks/result/baseline.ts';
import type { DnsRecords } from '#shared/checks/snapshot/dns-records.ts';
import type { Exchange, ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { Link, Page, PageContent } from '#shared/checks/snapshot/page.ts';
import type { SiteSnapshot, View } from '#shared/checks/snapshot/site-snapshot.ts';
import type { CertificateFacts, TlsFacts, TlsVersions } from '#shared/checks/snapshot/tls-facts.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { answered, CHECKED_AT, hop, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';

/** A link on a page of the site. */
export function link(href: string, text = 'Xem thêm', rest: Partial<Link> = {}): Link {
  const address = /^https?:/u.test(href) ? webAddress(href) : null;
  return { address, href, text, rel: '', hiddenBy: null, ...rest };
}

const SCHOOL_TEXT =
  'Trường THCS Mẫu tổ chức lễ khai giảng năm học mới. Thầy cô và học sinh cùng chào cờ, hát Quốc ca. ' +
  'Nhà trường thông báo lịch họp cha mẹ học sinh, lịch kiểm tra giữa kỳ và kết quả hội khoẻ Phù Đổng. ';

/** What an ordinary page of a school holds. */
export function pageContent(draft: Partial<PageContent> = {}): PageContent {
  const text = draft.text ?? SCHOOL_TEXT.repeat(8);
  return {
    title: 'Trường THCS Mẫu',
    language: 'vi',
    charset: 'utf-8',
    metas: [],
    headings: [{ level: 1, text: 'Trường THCS Mẫu', isHidden: false }],
    links: [link(`https://${SITE_HOST}/tin-tuc`, 'Tin tức'), link(`https://${SITE_HOST}/lien-he`, 'Liên hệ')],
    scripts: [],
    frames: [],
    forms: [],
    hiddenBoxes: [],
    resources: [],
    imageTexts: [],
    canonical: null,
    amphtml: null,
    alternates: [],
    refresh: null,
    structuredNames: [],
    structuredBlocks: [],
    icons: [],
    shapeHash: 'a1b2c3d4e5f60718',
    comments: '',
    ...draft,
    text,
    textLength: draft.textLength ?? text.length,
  };
}

/** A page of the site with this content. */
export function page(
  href: string,
  content: Partial<PageContent> | null = {},
  rest: Partial<Page> = {},
): Page {
  return {
    address: webAddress(href),
    origin: href === SITE.href ? 'home' : 'link',
    exchange: answered(href),
    content: content === null ? null : pageContent(content),
    sha256: '0'.repeat(64),
    ...rest,
  };
}

/** What one kind of visitor got. */
export function view(
  kind: ViewKind,
  exchange: Exchange,
  content: Partial<PageContent> | null = {},
  round: 1 | 2 = 1,
): View {
  return { kind, round, exchange, content: content === null ? null : pageContent(content) };
}

/** A certificate as a public authority issues it today. */
export function certificate(draft: Partial<CertificateFacts> = {}): CertificateFacts {
  return {
    subject: `CN=${SITE_HOST}`,
    issuer: 'CN=CA Mẫu R1, O=CA Mẫu, C=VN',
    names: [SITE_HOST, `www.${SITE_HOST}`],
    validFrom: '2026-03-20T00:00:00.000Z',
    validTo: '2026-09-16T00:00:00.000Z',
    keyKind: 'rsa',
    keyBits: 2048,
    signatureHash: 'sha256',
    isSelfSigned: false,
    sha256: '1'.repeat(64),
    keySha256: '2'.repeat(64),
    ...draft,
  };
}

const MODERN: TlsVersions = { tls10: 'refused', tls11: 'refused', tls12: 'accepted', tls13: 'accepted' };

/** What a well-kept HTTPS port offers. */
export function tlsOffered(
  draft: Partial<Extract<TlsFacts, { kind: 'offered' }>> = {},
): Extract<TlsFacts, { kind: 'offered' }> {
  return {
    kind: 'offered',
    chain: [certificate()],
    isNameMatch: true,
    trustError: null,
    browserError: null,
    isKnownRoot: true,
    ...draft,
    versions: { ...MODERN, ...draft.versions },
  };
}

/** A network that works: three controls that answered, the clock right. */
export function network(draft: Partial<NetworkState> = {}): NetworkState {
  return {
    controls: ['doi-chung-mot.vn', 'doi-chung-hai.com', 'doi-chung-ba.org'].map((name, index) => ({
      name,
      outcome: 'ok' as const,
      serverTime: CHECKED_AT,
      ttfbMs: 60,
      issuer: index === 0 ? null : `CN=CA số ${String(index)}`,
    })),
    localTime: CHECKED_AT,
    hasAddress: true,
    hasIpv6: false,
    proxy: null,
    isLocalOnly: false,
    ...draft,
  };
}

/** What a name server says of a well-kept school domain without mail. */
export function dnsRecords(draft: Partial<DnsRecords> = {}): DnsRecords {
  const addresses = { kind: 'found', values: ['203.0.113.10'] } as const;
  return {
    a: addresses,
    aaaa: { kind: 'empty' },
    cname: { kind: 'empty' },
    cnameTarget: null,
    zone: 'haiphong.edu.vn',
    ns: {
      kind: 'found',
      values: [
        { host: 'ns1.haiphong.edu.vn', addresses, isAuthoritative: true },
        { host: 'ns2.haiphong.edu.vn', addresses, isAuthoritative: true },
      ],
    },
    mx: { kind: 'empty' },
    spf: { kind: 'found', values: ['v=spf1 -all'] },
    spfLookups: 0,
    dmarc: { kind: 'found', values: ['v=DMARC1; p=reject'] },
    caa: { kind: 'empty' },
    wildcard: { kind: 'no-such-name' },
    ...draft,
  };
}

/** A healthy site over HTTPS; a test changes what it is about. */
export function siteSnapshot(draft: Partial<SiteSnapshot> = {}): SiteSnapshot {
  const home = page(SITE.href, {}, { origin: 'home' });
  const missing = `https://${SITE_HOST}/khong-co-trang-nay-7f3a`;
  return {
    entered: SITE_HOST,
    site: SITE,
    checkedAt: CHECKED_AT,
    network: network(),
    dns: dnsRecords(),
    tls: tlsOffered(),
    entries: [
      answered(`http://${SITE_HOST}/`, { hops: [hop(`http://${SITE_HOST}/`, SITE.href)] }),
      answered(SITE.href, { headers: { 'strict-transport-security': 'max-age=31536000' } }),
    ],
    homeAttempts: [answered(SITE.href), answered(SITE.href), answered(SITE.href)],
    pages: [home, page(`https://${SITE_HOST}/tin-tuc`)],
    browser: null,
    views: [
      {
        address: SITE,
        views: [
          view('browser', home.exchange),
          view('browser-again', answered(SITE.href, { view: 'browser-again' })),
        ],
      },
    ],
    missingPage: {
      plain: view('browser', answered(missing, { status: 404 }), { title: 'Không tìm thấy trang' }),
      fromGoogle: view('from-google', answered(missing, { status: 404, view: 'from-google' }), {
        title: 'Không tìm thấy trang',
      }),
    },
    lists: [],
    exposedFiles: 'not-asked',
    foreignHosts: [],
    byIpVersion: null,
    iconSha256: '',
    limits: [],
    timings: { totalMs: 4_000, dnsMs: 100, tlsMs: 300, pagesMs: 2_600, viewsMs: 1_000 },
    ...draft,
  };
}

/** A lexicon that knows nothing, no baseline, no lists. */
export function checkFacts(draft: Partial<CheckFacts> = {}): CheckFacts {
  return {
    baseline: null,
    lexicon: { scanText: () => [], scanHost: () => [] },
    isListedHost: () => false,
    tables: builtInFacts,
    ownHosts: [],
    acceptedHosts: [],
    schoolNames: [],
    domainExpiresOn: null,
    isDeclaredInUse: null,
    now: CHECKED_AT,
    ...draft,
  };
}

/** A confirmed state of the healthy site. */
export function baseline(draft: Partial<Baseline> = {}): Baseline {
  return {
    format: 'tu-kiem-attt/site-baseline',
    schemaVersion: 1,
    host: SITE_HOST,
    takenAt: '2026-04-27T01:30:00.000Z',
    pages: [],
    scriptHosts: [],
    frameHosts: [],
    formHosts: [],
    generator: '',
    server: 'nginx',
    iconSha256: '',
    addresses: ['203.0.113.10'],
    nameServers: ['ns1.haiphong.edu.vn', 'ns2.haiphong.edu.vn'],
    mailHosts: [],
    cnames: [],
    certificateIssuer: certificate().issuer,
    certificateKeySha256: certificate().keySha256,
    certificateValidTo: certificate().validTo,
    sitemapEntryCount: 0,
    unusedChecks: 0,
    removedKeys: [],
    ...draft,
  };
}

/** The ids of the rules that speak about a snapshot, in order. */
export function rulesSeen(
  check: Check,
  snapshot: Partial<SiteSnapshot> = {},
  context: Partial<CheckFacts> = {},
): readonly string[] {
  return sightings(check, snapshot, context).map(({ rule }) => rule);
}

/** What a check says about a snapshot, asked as the engine asks it: not without the parts that its rules need. */
export function sightings(
  check: Check,
  snapshot: Partial<SiteSnapshot> = {},
  facts: Partial<CheckFacts> = {},
): readonly Sighting[] {
  return seenByAll([check], snapshot, facts).map(({ sighting }) => sighting);
}

/** What several checks say about a snapshot. */
export function seenByAll(
  checks: readonly AnyCheck[],
  snapshot: Partial<SiteSnapshot> = {},
  facts: Partial<CheckFacts> = {},
): readonly SeenByRule[] {
  return runChecks(checks, siteSnapshot(snapshot), checkFacts(facts)).seen;
}
