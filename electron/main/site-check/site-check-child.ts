import type { App } from 'electron';
import type { AskBrowser } from '#services/site-check/certificates/browser-verdict.ts';
import { isSandboxRefused, NO_SANDBOX_VARIABLE } from '#services/site-check/browser/browser-program.ts';
import { createNameResolver } from '#services/site-check/network/resolver.ts';
import type { SiteCheckSettings } from '#workers/site-check-worker-messages.ts';
import { ownSession } from '../security/sessions.ts';
import { startChild } from '../workers/start-child.ts';
import { createAskBrowser } from './ask-browser.ts';
import { chromiumVerifier } from './chromium-verifier.ts';
import type { SiteCheckWorker } from './start-site-checks.ts';
import { systemProxy } from './system-proxy.ts';

/** Lets a test check sites on this PC; ignored by the packaged app. */
const ALLOW_PRIVATE_VARIABLE = 'TU_KIEM_ATTT_ALLOW_PRIVATE_SITES';

/** The largest JavaScript heap of the child, in megabytes; with all else it stays below 400. */
const MAX_HEAP_MB = 256;

/** The child process that reads websites. */
export interface SiteCheckChild {
  readonly startWorker: () => SiteCheckWorker;
  /** What main tells it, for sites of which the first has the given address. */
  readonly settingsFor: (
    firstUrl: string,
    isBrowserWanted: boolean,
  ) => Promise<Omit<SiteCheckSettings, 'hostsListFile' | 'broughtTables'>>;
  /** Whether this executable may open pages here. */
  readonly hasBrowser: boolean;
  /** What Chromium says about the certificate of a site. */
  readonly askBrowser: AskBrowser;
}

/**
 * The child process that reads websites, and what only main can tell it. The proxy and the word of Chromium come from
 * sessions of their own, which no page uses and which keep nothing.
 */
export function siteCheckChild(
  app: Pick<App, 'isPackaged' | 'getVersion' | 'getAppPath'>,
  environment: NodeJS.ProcessEnv,
): SiteCheckChild {
  const isPrivateAllowed = !app.isPackaged && environment[ALLOW_PRIVATE_VARIABLE] === '1';
  const browser = browserOf(app, environment);
  let ask: AskBrowser | null = null;
  return {
    startWorker: startSiteCheckWorker,
    hasBrowser: browser !== null,
    settingsFor: async (firstUrl, isBrowserWanted) => ({
      appVersion: app.getVersion(),
      isPrivateAllowed,
      browser: isBrowserWanted ? browser : null,
      proxy: await systemProxy(ownSession('site-check'), firstUrl),
    }),
    askBrowser: (host, port, signal) => {
      ask ??= askChromium(isPrivateAllowed);
      return ask(host, port, signal);
    },
  };
}

/** This very executable, where Chromium has a sandbox: no page is opened without one. */
function browserOf(
  app: Pick<App, 'isPackaged' | 'getAppPath'>,
  environment: NodeJS.ProcessEnv,
): SiteCheckSettings['browser'] {
  const isSandboxOptional = !app.isPackaged && environment[NO_SANDBOX_VARIABLE] === '1';
  if (isSandboxRefused() && !isSandboxOptional) return null;
  const args = app.isPackaged ? [] : [app.getAppPath()];
  return { executable: process.execPath, args, isSandboxOptional };
}

function askChromium(isPrivateAllowed: boolean): AskBrowser {
  const trust = ownSession('site-check-trust', { cache: false });
  return createAskBrowser({
    verify: chromiumVerifier(trust),
    names: createNameResolver(null),
    proxyFor: (url) => systemProxy(trust, url),
    isPrivateAllowed,
  });
}

/** Starts the child process that reads websites: hostile pages can break it, never the app. */
function startSiteCheckWorker(): SiteCheckWorker {
  return startChild({
    file: 'site-check-worker.js',
    serviceName: 'tu-kiem-attt-site-check',
    maxHeapMb: MAX_HEAP_MB,
  });
}
