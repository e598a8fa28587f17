import type { Check, Rule, Sighting } from '../rule/check.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { generatorOf } from '../reading/take-baseline.ts';
import { KNOWN_SYSTEMS, type KnownFlaw, type KnownSystem } from './known-flaws.ts';
import { isBefore } from './version.ts';

const rule: Rule = {
  id: 'V01',
  topic: 'software',
  severity: 'high',
  title: 'Phần mềm dựng website có thể đã cũ',
  meaning: 'Bản cũ có lỗ hổng đã được công bố. Kẻ tấn công dò tìm tự động các website dùng bản này.',
  steps: [
    'Hỏi đơn vị quản trị xem đang dùng bản nào.',
    'Sao lưu rồi yêu cầu nâng lên bản mới, kể cả tiện ích và giao diện.',
  ],
  confirm: 'Số phiên bản hiện ra có thể không đúng; đơn vị quản trị xem trong trang quản trị.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 1;

/** The generator that the site names, beside versions with published flaws and branches nobody mends any more. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) => {
    const generator = generatorOf(snapshot);
    return KNOWN_SYSTEMS.flatMap((system) => systemSightings(system, generator, snapshot)).slice(
      0,
      MAX_SIGHTINGS,
    );
  },
};

function flawOf({ flaws }: KnownSystem, version: string): KnownFlaw | undefined {
  return flaws.findLast(
    ({ fixedIn, since }) => isBefore(version, fixedIn) && (since === undefined || !isBefore(version, since)),
  );
}

/** A second sign that the number is right: files of the core carry it too. */
function isConfirmed({ pages }: SiteSnapshot, version: string): boolean {
  const core = /\/(?:wp-includes|wp-admin|media\/system|core|assets\/js|themes\/default)\//u;
  return pages.some(({ content }) =>
    content?.resources.some(
      ({ address }) =>
        core.test(address.path) && (address.query === `ver=${version}` || address.query === `v=${version}`),
    ),
  );
}

function systemSightings(
  system: KnownSystem,
  generator: string,
  snapshot: SiteSnapshot,
): readonly Sighting[] {
  const version = system.generator.exec(generator)?.groups?.['version']?.replace(/\.$/u, '') ?? '';
  if (version === '') return [];
  const flaw = flawOf(system, version);
  const isOld = isBefore(version, system.supportedFrom);
  if (flaw === undefined && !isOld) return [];
  const reason =
    flaw === undefined ? 'bản này không còn được sửa lỗi' : `bản này có lỗ hổng ${flaw.ids[0] ?? ''}`;
  return [
    sighting(rule, {
      certainty: isConfirmed(snapshot, version) ? 'likely' : 'possible',
      ...(flaw === undefined ? { severity: 'medium' } : {}),
      page: snapshot.site.href,
      seen: `Website có thể dùng ${system.name} ${version}; ${reason}.`,
      ...excerptOf(generator, version),
      subject: system.name,
    }),
  ];
}
