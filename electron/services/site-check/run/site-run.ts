import { CONTROL_PAGES } from '#shared/checks/request/control-pages.ts';
import type { SiteCheckOutcome } from '#shared/checks/result/site-check-result.ts';
import type { RawPicture } from '#shared/checks/result/site-picture.ts';
import type { NetworkState } from '#shared/checks/snapshot/network-state.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { BrowserProgram } from '../browser/browser-program.ts';
import type { AskBrowser } from '../certificates/browser-verdict.ts';
import { createNameResolver, type NameResolver } from '../network/resolver.ts';
import { createRateLimit, type RateLimit } from '../network/rate-limit.ts';
import { probeNetwork } from '../probes/network-controls.probe.ts';
import { createTurns } from './look-with-browser.ts';
import type { CheckEvents, CheckSettings } from './site-check-plan.ts';

const REQUESTS_AT_ONCE = 4;
const BROWSERS_AT_ONCE = 1;

/** What a run works with. */
export interface RunDependencies extends CheckEvents {
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** Told as soon as a site is done, with the pictures that are worth keeping; the order is that in which they end. */
  readonly onChecked: (site: number, outcome: SiteCheckOutcome, pictures: readonly RawPicture[]) => void;
  /** What a browser engine says about the certificate of a site; left out where there is none. */
  readonly askBrowser?: AskBrowser;
  /** Opens pages after they were read; left out where there is no browser or none is wanted. */
  readonly browser?: BrowserProgram;
}

/** What the sites of a run share. */
export interface SiteRun {
  readonly settings: CheckSettings;
  readonly deps: RunDependencies;
  readonly names: NameResolver;
  readonly rateLimitOf: (address: WebAddress) => RateLimit;
  /** Asked once, when the first site on the internet needs it. */
  readonly networkFor: (isLocal: boolean) => Promise<NetworkState>;
  /** A browser takes as much memory as all the rest. */
  readonly browserTurn: ReturnType<typeof createTurns>;
}

/** Begins a run: nothing is asked before the first site needs it. */
export function startSiteRun(settings: CheckSettings, deps: RunDependencies): SiteRun {
  const names = createNameResolver(settings.nameServers);
  const paces = new Map<string, RateLimit>();
  const states = new Map<boolean, Promise<NetworkState>>();
  return {
    settings,
    deps,
    names,
    browserTurn: createTurns(BROWSERS_AT_ONCE),
    rateLimitOf: ({ host, port, isPrivate }) => {
      // ports of one PC are servers of their own
      const key = isPrivate ? `${host}:${String(port)}` : host;
      const rateLimit = paces.get(key) ?? createRateLimit(settings.ratePerSecond, REQUESTS_AT_ONCE);
      paces.set(key, rateLimit);
      return rateLimit;
    },
    networkFor: (isLocal) => {
      const pages = settings.controlPages ?? (isLocal ? [] : CONTROL_PAGES);
      const { signal, now } = deps;
      const state = states.get(isLocal) ?? probeNetwork({ pages, names, proxy: settings.proxy, signal, now });
      states.set(isLocal, state);
      return state;
    },
  };
}
