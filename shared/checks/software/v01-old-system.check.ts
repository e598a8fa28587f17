import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { generatorOf } from '../reading/take-baseline.ts';
import { judgeSystem } from './judge-system.ts';
import { SITE_SYSTEMS, type SiteSystem } from './site-systems.ts';
import { isOfBranch, versionParts } from './version.ts';

const rule: Rule = {
  id: 'V01',
  topic: 'software',
  severity: 'high',
  title: 'Phần mềm dựng website có thể đã cũ',
  meaning: 'Bản cũ có lỗ hổng đã được công bố. Kẻ tấn công dò tìm tự động các website dùng bản này.',
  steps: [
    'Hỏi nhà cung cấp website xem đang dùng bản nào.',
    'Sao lưu rồi yêu cầu nâng lên bản mới, kể cả tiện ích và giao diện.',
  ],
  confirm: 'Số phiên bản hiện ra có thể không đúng; nhà cung cấp website xem trong trang quản trị.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 1;

/** The generator that the site names, beside published flaws and branches that nobody mends any more. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const generator = generatorOf(snapshot);
    return SITE_SYSTEMS.flatMap((system) => systemSightings(system, generator, snapshot, context)).slice(
      0,
      MAX_SIGHTINGS,
    );
  },
};

const CORE_FILE = /\/(?:wp-includes|wp-admin|media\/system|core|assets\/js|themes\/default)\//u;
const VERSION_QUERY = /^(?:ver|v)=(?<version>\d[\d.]{0,12})$/u;
/** Drupal names its major version only, and puts the whole number behind the files of its core. */
const DRUPAL_CORE_FILE = /\/core\/(?:misc|modules|themes|assets)\//u;

function versionsBehind({ pages }: SiteSnapshot, file: RegExp): readonly string[] {
  return pages.flatMap(({ content }) =>
    (content?.resources ?? []).flatMap(({ address }) =>
      file.test(address.path) ? (VERSION_QUERY.exec(address.query)?.groups?.['version'] ?? []) : [],
    ),
  );
}

/** A second sign that the number is right: files of the core carry it too. */
function isConfirmed(snapshot: SiteSnapshot, version: string): boolean {
  return versionsBehind(snapshot, CORE_FILE).includes(version);
}

/** The number that the generator shows, or the fuller one of the core's own files where it fits. */
function versionOf({ product, generator }: SiteSystem, text: string, snapshot: SiteSnapshot): string {
  const shown = generator.exec(text)?.groups?.['version']?.replace(/\.$/u, '') ?? '';
  if (shown === '' || product !== 'drupal') return shown;
  const fuller = versionsBehind(snapshot, DRUPAL_CORE_FILE).find(
    (version) => isOfBranch(version, shown) && versionParts(version).length === 3,
  );
  return fuller ?? shown;
}

const SEVERITIES = { flaw: 'high', old: 'medium', look: 'low' } as const;

function systemSightings(
  system: SiteSystem,
  generator: string,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const version = versionOf(system, generator, snapshot);
  const verdict = version === '' ? null : judgeSystem(system, version, context);
  if (verdict === null) return [];
  const isSure = verdict.kind !== 'look' && isConfirmed(snapshot, version);
  return [
    sighting(rule, {
      certainty: isSure ? 'likely' : 'possible',
      severity: SEVERITIES[verdict.kind],
      page: snapshot.site.href,
      seen: `Website có thể dùng ${system.name} ${version}; ${verdict.words}.`,
      ...excerptOf(generator, version),
      subject: system.name,
    }),
  ];
}
