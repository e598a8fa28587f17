import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@playwright/test';
import type { Bridge } from '#shared/ipc/bridge.ts';
import { test } from './support/launch-app.ts';

declare global {
  interface Window {
    readonly bridge: Bridge;
  }
}

/** A site of the test's own; the app must never reach it. */
interface Outside {
  readonly url: string;
  readonly hits: string[];
}

let server: Server;
let outside: Outside;

test.beforeAll(async () => {
  const hits: string[] = [];
  server = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.end('<script>window.wasHere = true</script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = { url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, hits };
});

test.afterAll(() => {
  server.close();
});

test.afterEach(() => {
  expect(outside.hits).toEqual([]);
});

test('the page has no Node and only the bridge', async ({ launchApp }) => {
  const { page } = await launchApp();
  const found = await page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron'].filter(
      (name) => name in window,
    ),
    bridge: Object.keys(window.bridge).sort(),
    isFrozen: Object.isFrozen(window.bridge),
  }));
  expect(found).toEqual({ globals: [], bridge: ['call', 'on'], isFrozen: true });
});

test('the window is isolated and sandboxed', async ({ launchApp }) => {
  const { app } = await launchApp();
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) =>
      (
        webContents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
      ).getLastWebPreferences(),
    ),
  );
  expect(preferences).toMatchObject([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
    },
  ]);
  // Electron names these only where they are set.
  const [
    { nodeIntegrationInWorker, nodeIntegrationInSubFrames, experimentalFeatures, enableBlinkFeatures } = {},
  ] = preferences;
  const features = [
    nodeIntegrationInWorker,
    nodeIntegrationInSubFrames,
    experimentalFeatures,
    enableBlinkFeatures,
  ];
  expect(features.filter(Boolean)).toEqual([]);
});

test('code that is not a file of the app does not run', async ({ launchApp }) => {
  const { page } = await launchApp();
  const outcome = await page.evaluate(async () => {
    const violated = new Set<string>();
    document.addEventListener('securitypolicyviolation', (event) => violated.add(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    const foreignScript = document.createElement('script');
    foreignScript.src = 'data:text/javascript,window.inlineRan = true';
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.inlineRan = true');
    document.body.append(script, foreignScript, button);
    button.click();
    // In a task of its own: what the test driver evaluates itself is exempt from the policy.
    const evaluated = await new Promise<string>((resolve) => {
      setTimeout(() => {
        try {
          resolve(String(window.eval('1 + 1')));
        } catch (error) {
          resolve(error instanceof EvalError ? 'refused' : 'another error');
        }
      });
    });
    return { inlineRan: 'inlineRan' in window, evaluated, violated: [...violated].sort() };
  });
  expect(outcome).toEqual({
    inlineRan: false,
    evaluated: 'refused',
    violated: ['script-src-attr', 'script-src-elem'],
  });
});

test('styles without the nonce of the page are ignored', async ({ launchApp }) => {
  const { page } = await launchApp();
  const colour = await page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = '#planted { color: rgb(1, 2, 3) }';
    const planted = document.createElement('p');
    planted.id = 'planted';
    document.body.append(style, planted);
    return getComputedStyle(planted).color;
  });
  expect(colour).not.toBe('rgb(1, 2, 3)');
});

test('no language is there whose dictionary could be fetched', async ({ launchApp }) => {
  const { app } = await launchApp();
  const spelling = await app.evaluate(({ session: { defaultSession } }) => ({
    isChecked: defaultSession.isSpellCheckerEnabled(),
    languages: defaultSession.getSpellCheckerLanguages(),
  }));
  expect(spelling).toEqual({ isChecked: false, languages: [] });
});

test('nothing reaches the network', async ({ launchApp }) => {
  const { page } = await launchApp();
  const answers = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    const picture = new Image();
    picture.src = `${url}/picture.png`;
    const form = document.createElement('form');
    form.action = `${url}/form`;
    document.body.append(frame, picture, form);
    form.submit();
    const outcome = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'reached',
        () => 'refused',
      );
    return {
      fetch: await outcome(fetch(`${url}/fetch`, { mode: 'no-cors' })),
      beacon: navigator.sendBeacon(`${url}/beacon`) ? 'sent' : 'refused',
      worker: await outcome(
        new Promise((resolve, reject) => {
          const worker = new Worker(`${url}/worker.js`);
          worker.onmessage = resolve;
          worker.onerror = reject;
        }),
      ),
    };
  }, outside.url);
  expect(answers).toMatchObject({ fetch: 'refused', worker: 'refused' });
});

test('even without the policy of the page no request leaves the window', async ({ launchApp }) => {
  const { app } = await launchApp();
  const outcome = await app.evaluate(
    async ({ session }, url) =>
      session.defaultSession.fetch(url).then(
        () => 'reached',
        (error: unknown) => String(error),
      ),
    outside.url,
  );
  expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
});

test('the page can neither leave the app nor open a window', async ({ launchApp }) => {
  const { app, page } = await launchApp();
  const address = page.url();
  const opened = await page.evaluate((url) => {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    document.body.append(link);
    link.click();
    window.location.href = url;
    window.location.href = 'file:///etc/passwd';
    return window.open(url) !== null;
  }, outside.url);
  expect(opened).toBe(false);
  expect(await page.evaluate(() => document.title)).toBe('Tự kiểm ATTT');
  expect(page.url()).toBe(address);
  expect(app.windows()).toHaveLength(1);
});

test('the app: protocol serves the built page and nothing else', async ({ launchApp }) => {
  const { page } = await launchApp();
  const statuses = await page.evaluate(async () => {
    const status = async (url: string) => (await fetch(url)).status;
    return {
      page: await status('app://tu-kiem/index.html'),
      manifest: await status('app://tu-kiem/..%2f..%2fpackage.json'),
      main: await status('app://tu-kiem/..%2fmain%2findex.js'),
      backslash: await status('app://tu-kiem/..%5cmain%5cindex.js'),
      system: await status('app://tu-kiem/%2fetc%2fpasswd'),
    };
  });
  expect(statuses).toEqual({ page: 200, manifest: 404, main: 404, backslash: 404, system: 404 });
});

test('a call that is not in the contract is refused', async ({ launchApp }) => {
  const { page } = await launchApp();
  const refusals = await page.evaluate(() => {
    const call = window.bridge.call as (name: string, input: unknown) => Promise<unknown>;
    const names = ['fs:read', 'app:quit', '__proto__', 'ELECTRON_BROWSER_REQUIRE', ''];
    return Promise.all(
      names.map((name) =>
        call(name, {}).then(
          () => 'answered',
          (error: unknown) => String(error),
        ),
      ),
    );
  });
  for (const refusal of refusals) expect(refusal).toContain('Not in the contract');
});

test('a wrong payload is refused by main', async ({ launchApp }) => {
  const { page } = await launchApp();
  const answers = await page.evaluate(() =>
    Promise.all([
      window.bridge.call('evidence:open', { file: '../../../etc/passwd' }),
      window.bridge.call('evidence:open', { file: `${'0'.repeat(64)}.exe` }),
      window.bridge.call('report:open', { id: '/etc/passwd' }),
      window.bridge.call('app:describe', { extra: 1 }),
      window.bridge.call('report:export', { input: { campaign: '__proto__' } }),
    ]),
  );
  for (const answer of answers) {
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  }
});

test('the page follows no redirect, not even to another place of the app', async ({ launchApp }) => {
  const { app, page } = await launchApp();
  const before = page.url();
  await app.evaluate(({ protocol }) => {
    protocol.unhandle('app');
    protocol.handle('app', ({ url }) =>
      url.endsWith('?noi-khac')
        ? new Response('<title>Nơi khác</title>', { headers: { 'content-type': 'text/html' } })
        : new Response(null, { status: 302, headers: { location: `${url}?noi-khac` } }),
    );
  });
  const failed = page.waitForEvent('requestfailed');
  await page.evaluate(() => {
    window.location.reload();
  });
  await failed;
  expect(page.url()).toBe(before);
  expect(await page.title()).toBe('Tự kiểm ATTT');
});

test('permissions are denied, except that the answers may stay', async ({ launchApp }) => {
  const { page } = await launchApp();
  const outcome = await page.evaluate(async () => {
    const failed = () => 'denied';
    return {
      geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
      notifications: await Notification.requestPermission(),
      camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', failed),
      screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'granted', failed),
      clipboard: await navigator.clipboard.readText().then(() => 'granted', failed),
      answersStay: await navigator.storage.persist(),
    };
  });
  expect(outcome).toEqual({
    geolocation: 'denied',
    notifications: 'denied',
    camera: 'denied',
    screen: 'denied',
    clipboard: 'denied',
    answersStay: true,
  });
});

test('a key is never kept where it would only be obscured', async ({ launchApp }) => {
  // The driver starts the app without a keyring, so that the system could only obscure the key.
  const { page } = await launchApp();
  expect(await page.evaluate(() => window.bridge.call('keys:describe', {}))).toEqual({
    ok: true,
    value: { status: 'none', canProtectWithSystem: false },
  });
});
