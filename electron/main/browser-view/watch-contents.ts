import type { Debugger, WebContents } from 'electron';
import { z } from 'zod';
import type { VisitOrder } from '#services/site-check/browser/view-messages.ts';
import { browserVersion, phoneName } from './browser-name.ts';
import type { OwnHosts } from './own-hosts.ts';
import { recorderCode } from './page-recorder.ts';
import type { VisitRecord } from './visit-record.ts';

const PHONE_SCREEN = { width: 390, height: 800, deviceScaleFactor: 1, mobile: true };
/** After so many navigations of its own a page is not followed any further. */
const MAX_OWN_NAVIGATIONS = 8;
const WEB = /^https?:/iu;

/**
 * Writes down what a page asks for, and keeps it where it is: navigations to other hosts are told and not followed, so
 * that the page itself can be read. Pop-ups are never opened.
 */
export function watchNavigations(contents: WebContents, record: VisitRecord, own: OwnHosts): void {
  let ownNavigations = 0;
  contents.on('will-navigate', (event) => {
    if (WEB.test(event.url)) record.navigation(event.url, null);
    else record.attempt('other-program', event.url, event.url);
    ownNavigations += 1;
    const isFollowed = !own.isForeign(event.url) && !own.isRefused(event.url);
    if (!isFollowed || ownNavigations > MAX_OWN_NAVIGATIONS) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (event.isMainFrame) record.navigation(event.url, 'http');
  });
  contents.setWindowOpenHandler(({ url }) => {
    record.attempt(record.phase() === 'clicked' ? 'popup-on-click' : 'popup', '', url);
    return { action: 'deny' };
  });
  contents.on('will-prevent-unload', (event) => {
    event.preventDefault();
  });
}

/** Looks at a page through the protocol of the developer tools, which pages cannot see. */
export async function attachTools(
  contents: WebContents,
  record: VisitRecord,
  order: VisitOrder,
  secret: string,
): Promise<Debugger> {
  const tools = contents.debugger;
  tools.attach('1.3');
  tools.on('message', (_event, method: string, params: unknown) => {
    takeIn(tools, record, method, params);
  });
  await tools.sendCommand('Page.enable');
  await tools.sendCommand('Network.enable', { maxTotalBufferSize: 0, maxResourceBufferSize: 0 });
  await tools.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: recorderCode(secret) });
  await tools.sendCommand('Emulation.setFocusEmulationEnabled', { enabled: true });
  if (order.as === 'search-phone') await becomePhone(tools);
  return tools;
}

async function becomePhone(tools: Debugger): Promise<void> {
  const version = browserVersion();
  await tools.sendCommand('Emulation.setDeviceMetricsOverride', PHONE_SCREEN);
  await tools.sendCommand('Emulation.setTouchEmulationEnabled', { enabled: true });
  await tools.sendCommand('Emulation.setUserAgentOverride', {
    userAgent: phoneName(),
    acceptLanguage: 'vi-VN,vi,en',
    platform: 'Linux armv81',
    userAgentMetadata: {
      brands: [
        { brand: 'Chromium', version },
        { brand: 'Not?A_Brand', version: '99' },
      ],
      fullVersion: `${version}.0.0.0`,
      platform: 'Android',
      platformVersion: '10.0.0',
      architecture: '',
      model: 'K',
      mobile: true,
    },
  });
}

const requestedNavigation = z.object({ frameId: z.string(), reason: z.string(), url: z.string() });
const dialog = z.object({ type: z.string(), message: z.string() });
const sent = z.object({
  request: z.object({ url: z.string() }),
  initiator: z.object({
    url: z.string().optional(),
    stack: z.object({ callFrames: z.array(z.object({ url: z.string() })) }).optional(),
  }),
});

function takeIn(tools: Debugger, record: VisitRecord, method: string, params: unknown): void {
  if (method === 'Page.frameRequestedNavigation') takeNavigation(record, params);
  else if (method === 'Page.javascriptDialogOpening') takeDialog(tools, record, params);
  else if (method === 'Network.requestWillBeSent') takeInitiator(record, params);
}

function takeNavigation(record: VisitRecord, params: unknown): void {
  const asked = requestedNavigation.safeParse(params);
  if (asked.success && asked.data.reason === 'metaTagRefresh') record.navigation(asked.data.url, 'meta');
}

function takeDialog(tools: Debugger, record: VisitRecord, params: unknown): void {
  const shown = dialog.safeParse(params);
  if (shown.success) record.attempt('dialog', `${shown.data.type}: ${shown.data.message}`);
  // the page may be gone by now
  tools.sendCommand('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined);
}

function takeInitiator(record: VisitRecord, params: unknown): void {
  const request = sent.safeParse(params);
  if (!request.success) return;
  const { initiator } = request.data;
  const script = initiator.stack?.callFrames.find(({ url }) => url !== '')?.url ?? initiator.url ?? '';
  if (script !== '') record.initiator(request.data.request.url, script);
}

const listeners = z.object({ listeners: z.array(z.object({ type: z.string() })) });
const evaluated = z.object({ result: z.object({ objectId: z.string().optional() }) });

/** Whether the page wants to be asked before it is left. */
export async function hasUnloadTrap(tools: Debugger): Promise<boolean> {
  const page = evaluated.safeParse(await tools.sendCommand('Runtime.evaluate', { expression: 'window' }));
  const objectId = page.success ? page.data.result.objectId : undefined;
  if (objectId === undefined) return false;
  const found = listeners.safeParse(await tools.sendCommand('DOMDebugger.getEventListeners', { objectId }));
  return found.success && found.data.listeners.some(({ type }) => type === 'beforeunload');
}
