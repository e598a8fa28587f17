import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { Baseline } from '#shared/checks/result/baseline.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import type { Progress } from './progress.ts';
import type { CheckLimits } from '../session/check-limits.ts';
import type { ControlPage } from '#shared/checks/request/control-pages.ts';

/** One site that is to be checked, with what is known of it. */
export interface SitePlan {
  /** As the user entered it. */
  readonly url: string;
  /** The state that was accepted as right; `null` when there is none yet. */
  readonly baseline: Baseline | null;
  /** The last check that saw the site; `null` at the first. */
  readonly previous: SiteCheckResult | null;
  /** Hosts that the user has said to be right, as a target of a redirect, a script, a frame. */
  readonly acceptedHosts: readonly string[];
  /** ISO date, from the inventory. */
  readonly domainExpiresOn: string | null;
  readonly isDeclaredInUse: boolean | null;
}

/** How a run of the website check works. */
export interface CheckSettings {
  readonly appVersion: string;
  readonly limits: CheckLimits;
  /** Requests that begin each second, for each host. */
  readonly ratePerSecond: number;
  /** `http://host:port`; `null` for a direct connection. */
  readonly proxy: string | null;
  /** Whether sites on this PC and in its network may be checked. */
  readonly isPrivateAllowed: boolean;
  readonly isExposedFilesWanted: boolean;
  /** Name servers to ask instead of the system's: `127.0.0.1:5353`. */
  readonly nameServers: readonly string[] | null;
  /** Pages of others that show whether the PC's own connection works; `null` for those of the app. */
  readonly controlPages: readonly ControlPage[] | null;
  /** Whether a host or a parent of it stands on the imported list. */
  readonly isListedHost: (host: string) => boolean;
  /** The tables of facts in use. */
  readonly tables: Facts;
  /** Every host of the school's inventory. */
  readonly ownHosts: readonly string[];
  /** Names of the school, as it writes itself. */
  readonly schoolNames: readonly string[];
}

/** What a run tells while it works, by the place of the site in the run. */
export interface CheckEvents {
  readonly onProgress: (site: number, progress: Progress) => void;
}
