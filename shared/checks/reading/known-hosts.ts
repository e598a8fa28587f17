import { once } from '#shared/base/once.ts';
import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import type { KnownHosts } from '../rule/site-reading.ts';

/** Registries that give names to authorities and schools only. */
const OFFICIAL_HOST =
  /(?:^|\.)(?:gov|edu|ac|mil)(?:\.[a-z]{2})?$|(?:^|\.)(?:chinhphu|dangcongsan|quochoi)\.vn$/u;

/** Whether a host has a name that only authorities and schools get. */
export function isOfficialHost(host: string): boolean {
  return OFFICIAL_HOST.test(host);
}

/** Words by which schools name their domains. */
const SCHOOL_NAME =
  /(?:^|[.-])(?:truong|th|thcs|thpt|mn|gdtx|c[123])(?=[.-]|[a-z]{4})|thcs|thpt|mamnon|tieuhoc|school|edu|college|academy/u;

/** Whether a name may be that of a school under a plain ending, which anybody may buy. */
export function isNamedAsSchool({ registrableDomain }: Pick<WebAddress, 'registrableDomain'>): boolean {
  return SCHOOL_NAME.test(registrableDomain);
}

/** Top-level domains under which companies and institutions usually stand; two letters stand for countries. */
const ORDINARY_TOP_LEVEL =
  /\.(?:com|net|org|edu|gov|int|mil|info|biz|name|museum|coop|aero|travel|app|dev|school|academy|education|college|university|institute|foundation|cloud|tech|[a-z]{2})$/u;
/** Countries whose names are given away or sold for next to nothing. */
const CHEAP_COUNTRIES = /\.(?:cc|pw|ws|la|tk|ml|ga|cf|gq|cx|bz|gg)$/u;

/** What the tables in use say of hosts; being on the table of known sites means only that the host alone is no news. */
export function knownHosts({
  knownSites,
  schoolServices,
}: Pick<Facts, 'knownSites' | 'schoolServices'>): KnownHosts {
  const known = once(() => new Set(knownSites.entries.map(({ domain }) => domain)));
  return {
    isKnown: ({ registrableDomain, host }) =>
      known().has(registrableDomain) ||
      isUnderKnownSuffix(host, registrableDomain, known()) ||
      OFFICIAL_HOST.test(host),
    isKnownName: (host) => {
      const labels = host.split('.');
      return (
        OFFICIAL_HOST.test(host) || labels.some((_, index) => known().has(labels.slice(index).join('.')))
      );
    },
    isServiceOf: (host, wanted) =>
      schoolServices.entries.some(({ domain, kind }) => kind === wanted && isBelowAny(host, [domain])),
    isSchoolService: (host) => schoolServices.entries.some(({ domain }) => isBelowAny(host, [domain])),
  };
}

/** Room that anybody rents by name to put files of code there: the host of the firm says nothing. */
const RENTED_ROOM = /(?:^|\.)(?:storage\.googleapis\.com|github\.io|githubusercontent\.com)$/u;

/**
 * The registrable domain below a suffix that a firm has had registered is one label longer than the name on the table:
 * `ajax.googleapis.com`, `thaynam.blogspot.com`.
 */
function isUnderKnownSuffix(host: string, registrableDomain: string, known: ReadonlySet<string>): boolean {
  const parent = registrableDomain.slice(registrableDomain.indexOf('.') + 1);
  return known.has(parent) && !RENTED_ROOM.test(host);
}

/**
 * Whether a host lies under one of the cheap top-level domains that planted advertising prefers (`.top`, `.vip`,
 * `.marketing`). Weak evidence, never alone.
 */
export function isCheapHost(host: string): boolean {
  return !ORDINARY_TOP_LEVEL.test(host) || CHEAP_COUNTRIES.test(host);
}

/** Endings under which names cost next to nothing and are thrown away after a campaign. */
const THROWAWAY =
  /\.(?:top|icu|click|xyz|club|vip|buzz|cyou|sbs|cfd|rest|fun|live|quest|monster|bond|lol|pics|mom|autos|beauty|hair|skin|makeup|bid|loan|win|bet|stream|download|trade|racing|review|date|faith|party|men|work|gdn|cc|pw|ws|tk|ml|ga|cf|gq)$/u;

/** Whether a host stands under an ending that planted code prefers: graver than merely unusual, and still no proof. */
export function isThrowawayHost(host: string): boolean {
  return THROWAWAY.test(host);
}

/** Networks that deliver files of whoever rents them, under names without a meaning. */
const RENTED_DELIVERY =
  /\.(?:cloudfront\.net|amazonaws\.com|azureedge\.net|akamaized\.net|akamaihd\.net|fastly\.net|b-cdn\.net|llnwd\.net|edgekey\.net)$/u;

/** Whether a host is a rented name of a delivery network: as good as any stranger, as ordinary as any firm. */
export function isRentedDelivery(host: string): boolean {
  return RENTED_DELIVERY.test(host);
}

/** Whether a host is one of the given ones or lies below one of them. */
export function isBelowAny(host: string, parents: readonly string[]): boolean {
  return parents.some((parent) => host === parent || host.endsWith(`.${parent}`));
}
