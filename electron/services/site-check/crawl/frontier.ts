import type { PageOrigin } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { isMinorAddress } from './minor-address.ts';

/** An address that waits for its turn. */
export interface Candidate {
  readonly address: WebAddress;
  readonly origin: PageOrigin;
}

/** The addresses that a crawl knows and has not seen. */
export interface Frontier {
  /** Takes an address that is new; `label` is the text of the link. What `isFirst` comes before its like. */
  readonly add: (candidate: Candidate, label: string, isFirst?: boolean) => void;
  /** Marks an address as seen that was reached in another way. */
  readonly markSeen: (address: WebAddress) => void;
  readonly next: () => Candidate | null;
  /** How many wait. */
  readonly size: () => number;
}

const MAX_WAITING = 5_000;
/** Every so many picks, one goes to an odd address, as long as there are any. */
const ODD_EVERY = 2;
/** Every so many picks, one goes to a counter, a print copy or the like; the rest of them when nothing else waits. */
const MINOR_EVERY = 10;
/** Every so many picks, one goes to what does not come first, so that no folder is left out. */
const OTHERS_EVERY = 3;

interface Bucket {
  readonly waiting: Candidate[];
  taken: number;
}

type Buckets = Map<string, Bucket>;

/**
 * Picks pages of many kinds rather than many pages of one kind: addresses lie in buckets by folder and by the names in
 * their query, and the bucket of which least was seen comes next. Every second pick goes to an odd-looking address, as
 * planted pages often lie in odd folders or in the sitemap alone: what only the sitemap names takes turns with what is
 * linked. What is to come first waits in buckets of its own. What systems make of pages by the hundred (counters,
 * print copies, feeds, other themes) gets every tenth.
 */
export function createFrontier(isOdd: (address: WebAddress, label: string) => boolean): Frontier {
  const seen = new Set<string>();
  const linked: Buckets = new Map();
  const listed: Buckets = new Map();
  const first: Buckets = new Map();
  const odd: Candidate[] = [];
  const minor: Candidate[] = [];
  let waiting = 0;
  let picks = 0;
  return {
    add: (candidate, label, isFirst = false) => {
      const key = keyOf(candidate.address);
      if (seen.has(key) || waiting >= MAX_WAITING) return;
      seen.add(key);
      waiting += 1;
      if (isOdd(candidate.address, label)) {
        odd.push(candidate);
        return;
      }
      if (isMinorAddress(candidate.address)) {
        minor.push(candidate);
        return;
      }
      putInto(isFirst ? first : candidate.origin === 'sitemap' ? listed : linked, candidate);
    },
    markSeen: (address) => {
      seen.add(keyOf(address));
    },
    next: () => {
      const candidate = pick(picks, { odd, minor, first, linked, listed });
      if (candidate === undefined) return null;
      picks += 1;
      waiting -= 1;
      return candidate;
    },
    size: () => waiting,
  };
}

interface Waiting {
  readonly odd: Candidate[];
  readonly minor: Candidate[];
  readonly first: Buckets;
  readonly linked: Buckets;
  /** Known to the sitemap alone. */
  readonly listed: Buckets;
}

function pick(picks: number, waiting: Waiting): Candidate | undefined {
  const { odd, minor, first, linked, listed } = waiting;
  return (
    pickOfTurn(picks, waiting) ??
    fromLeastSeen(first) ??
    fromLeastSeen(linked, listed) ??
    odd.shift() ??
    minor.shift()
  );
}

/** What has its turn at this pick, if any of it waits. */
function pickOfTurn(picks: number, { odd, minor, linked, listed }: Waiting): Candidate | undefined {
  const isTurn = (every: number): boolean => picks % every === every - 1;
  const turn = Math.floor(picks / OTHERS_EVERY) % 2 === 0 ? listed : linked;
  return (
    (picks % ODD_EVERY === 0 ? odd.shift() : undefined) ??
    (isTurn(MINOR_EVERY) ? minor.shift() : undefined) ??
    (isTurn(OTHERS_EVERY) ? (fromLeastSeen(turn) ?? fromLeastSeen(linked, listed)) : undefined)
  );
}

function putInto(buckets: Buckets, candidate: Candidate): void {
  const name = bucketOf(candidate.address);
  const bucket = buckets.get(name);
  if (bucket === undefined) buckets.set(name, { waiting: [candidate], taken: 0 });
  else bucket.waiting.push(candidate);
}

function fromLeastSeen(...groups: readonly Buckets[]): Candidate | undefined {
  let least: Bucket | null = null;
  for (const group of groups) {
    for (const bucket of group.values()) {
      if (bucket.waiting.length > 0 && (least === null || bucket.taken < least.taken)) least = bucket;
    }
  }
  if (least === null) return undefined;
  least.taken += 1;
  return least.waiting.shift();
}

/** What addresses of one page have in common: by http or https, with or without `www.`, in whichever visit. */
export function keyOf({ host, port, path, query }: WebAddress): string {
  const bareHost = host.startsWith('www.') ? host.slice(4) : host;
  const page = `${path.replace(VISIT_IN_PATH, '')}?${withoutVisit(query)}`;
  return `${bareHost}:${port === 443 ? '80' : String(port)}${page}`;
}

/** Numbers of a visit, which forums and shops put behind every link for visitors who keep no cookie. */
const VISIT_IN_PATH = /;jsessionid=[\w.!-]{16,200}|\/\(S\([a-z\d]{24}\)\)/iu;
const VISIT_PARAMETER =
  /^(?:s=[\da-f]{32}|(?:sid|phpsessid|jsessionid|oscsid|zenid|cftoken|session_?id|nv_redirect)=[\w,.%-]{16,})$/iu;

function withoutVisit(query: string): string {
  return query
    .split('&')
    .filter((part) => !VISIT_PARAMETER.test(part))
    .join('&');
}

/** Folder, at most two deep, and the names in the query. */
function bucketOf({ path, query }: WebAddress): string {
  const folders = path.split('/').slice(1, -1).slice(0, 2).join('/');
  const names = query === '' ? '' : query.split('&', 10).map((part) => part.split('=', 1)[0] ?? '');
  return `${folders}?${String(names)}`;
}
