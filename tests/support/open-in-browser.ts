import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserView } from '#shared/checks/snapshot/browser-view.ts';
import type { BrowserProgram } from '#services/site-check/browser/browser-program.ts';
import type { PlannedVisit } from '#services/site-check/browser/choose-pages.ts';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { localSite } from '#services/site-check/network/address-policy.ts';
import { createRateLimit } from '#services/site-check/network/rate-limit.ts';
import { createNameResolver } from '#services/site-check/network/resolver.ts';
import { probeBrowser } from '#services/site-check/probes/browser.probe.ts';

const RUNTIME = 'build/scripts/electron-runtime.mjs';
const BUILT = 'out/main/browser-view.js';

/** The built app as a browser, in the Electron of the tests. */
export function browserOfTests(): BrowserProgram {
  if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: run "npm run build" first`);
  const named = process.env['TU_KIEM_ATTT_ELECTRON'];
  const executable = named ?? spawnSync('node', [RUNTIME], { encoding: 'utf8' }).stdout.trim();
  return { executable, args: [process.cwd()], isSandboxOptional: true };
}

/** Names as a test has them; every other is unknown. */
export type Names = Readonly<Record<string, string>>;

/** What a test opens beside the first address. */
export interface OpenOptions {
  readonly names?: Names;
  readonly visits?: readonly Partial<PlannedVisit>[];
  readonly paths?: readonly string[];
  readonly signal?: AbortSignal;
  readonly proxy?: string;
  readonly program?: BrowserProgram;
}

/** Opens pages of a site on this PC as the check does; one visitor of the first address by default. */
export async function openInBrowser(site: string, options: OpenOptions = {}): Promise<BrowserView> {
  const { names = {}, visits = [{}], paths = [], signal = new AbortController().signal } = options;
  const addresses = createAddressResolver(new URL(site));
  const plan = (rest: Partial<PlannedVisit>): PlannedVisit => ({
    address: addresses.site,
    as: 'visitor',
    visitNumber: 1,
    isPictureWanted: false,
    isLongLookWanted: false,
    ...rest,
  });
  const others = paths.map((path) => ({ address: addresses.read(path, addresses.site) ?? addresses.site }));
  return await probeBrowser(
    {
      program: options.program ?? browserOfTests(),
      browsersAtOnce: 2,
      addresses,
      policy: localSite(addresses.isOwnHost),
      names: {
        ...createNameResolver(null),
        addressesOf: (host) => {
          const address = names[host];
          if (address !== undefined) return Promise.resolve([{ address, family: 4 }]);
          return Promise.reject(Object.assign(new Error(`no ${host}`), { code: 'ENOTFOUND' }));
        },
      },
      proxy: options.proxy ?? null,
      htmlDepth: 500,
      isSuspect: (text) => text.includes('nhà cái'),
      rateLimitOf: () => createRateLimit(1_000, 4),
      signal,
      onPicture: () => undefined,
      onVisit: () => undefined,
    },
    [...visits, ...others].map(plan),
  );
}

/** Folders of browsers that are left on the disk. */
export function foldersLeft(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('tu-kiem-attt-view-'));
}

/** The processes of browsers that run, by what Chromium calls them; Linux alone tells. */
export function browserProcesses(type?: 'renderer'): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      const words = commandOf(pid);
      return (
        words.includes(path.join(tmpdir(), 'tu-kiem-attt-view-')) &&
        (type === undefined || words.includes(`--type=${type}`))
      );
    })
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    // it has ended meanwhile
    if (error instanceof Error) return '';
    throw error;
  }
}
