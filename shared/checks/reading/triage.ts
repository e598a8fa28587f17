import type { NetworkState } from '../snapshot/network-state.ts';
import type { TlsFacts } from '../snapshot/tls-facts.ts';

/** What stands between this PC and any verdict about a site. */
export type Triage =
  | { readonly kind: 'online' }
  | { readonly kind: 'offline' | 'dns-dead'; readonly controls: readonly string[] }
  | { readonly kind: 'captive-portal'; readonly controls: readonly string[] }
  | { readonly kind: 'proxy-fault'; readonly proxy: string | null }
  /** Positive hours: the PC's clock is ahead. Pages can be judged, dates of certificates cannot. */
  | { readonly kind: 'clock-wrong'; readonly aheadHours: number };

const HOUR_MS = 3_600_000;
const CLOCK_TOLERANCE_HOURS = 24;
/** Servers of others agree about the time far better than this. */
const AGREEMENT_HOURS = 1;

type Control = NetworkState['controls'][number];

/**
 * Whether this PC's own connection allows any verdict about a site. One control that answers as it should is enough
 * to be online; a single one that does not may be filtered by the network and proves nothing.
 */
export function triage(network: NetworkState): Triage {
  if (network.isLocalOnly || network.controls.length === 0) return { kind: 'online' };
  const answered = network.controls.filter(({ outcome }) => outcome === 'ok');
  if (answered.length === 0) return explainSilence(network);
  const aheadHours = clockAheadHours(answered, network.localTime);
  return aheadHours === null ? { kind: 'online' } : { kind: 'clock-wrong', aheadHours };
}

function explainSilence(network: NetworkState): Triage {
  const controls = network.controls.map(({ name }) => name);
  const outcomes = new Set(network.controls.map(({ outcome }) => outcome));
  if (outcomes.has('proxy-refused')) return { kind: 'proxy-fault', proxy: network.proxy };
  if (outcomes.has('unexpected-answer')) return { kind: 'captive-portal', controls };
  const isNameTrouble = !outcomes.has('no-connection');
  return { kind: isNameTrouble && network.hasAddress ? 'dns-dead' : 'offline', controls };
}

/** By how many hours the PC's clock is ahead of two or more hosts that agree; `null` when it is right or unknown. */
function clockAheadHours(answered: readonly Control[], localTime: string): number | null {
  const byName = new Map<string, number>();
  for (const { name, serverTime } of answered) {
    if (serverTime !== null) byName.set(name, (Date.parse(localTime) - Date.parse(serverTime)) / HOUR_MS);
  }
  const offsets = [...byName.values()].sort((a, b) => a - b);
  const [first] = offsets;
  const last = offsets.at(-1);
  if (first === undefined || last === undefined || offsets.length < 2) return null;
  const isAgreed = last - first <= AGREEMENT_HOURS;
  return isAgreed && Math.abs(first) > CLOCK_TOLERANCE_HOURS ? Math.round(first) : null;
}

/**
 * Who re-signs the encrypted traffic of this PC (antivirus, proxy of the school): the issuer that no browser knows and
 * that stands on the site's certificate as on those of every unrelated control. `null` when nobody does. Two controls at
 * least, as a private authority of the school signs its own hosts only and a public one is known to browsers.
 */
export function interceptingIssuer(network: NetworkState, tls: TlsFacts): string | null {
  if (tls.kind !== 'offered') return null;
  const issuer = tls.chain[0]?.issuer ?? '';
  // the browser decides where it was asked: a public authority may have signed a faulty certificate too
  const isUnknown = tls.isKnownRoot === null ? tls.trustError !== null : !tls.isKnownRoot;
  if (issuer === '' || !isUnknown) return null;
  const signed = network.controls.filter((control) => control.issuer !== null);
  const names = new Set(signed.map(({ name }) => name));
  return names.size >= 2 && signed.every((control) => control.issuer === issuer) ? issuer : null;
}
