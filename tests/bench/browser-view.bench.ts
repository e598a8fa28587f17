import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { isSandboxRefused } from '#services/site-check/browser/browser-program.ts';
import { browserOfTests, openInBrowser } from '#tests/support/open-in-browser.ts';
import { type SmallServer, startSmallServer } from '#tests/support/small-server.ts';
import { memoryBelowKb } from './process-memory.ts';

// What eight page loads of a site on loopback cost through the browser's view, with its guard, its reading and its
// pictures, beside plain windows of the same Electron that open the same addresses one after the other and look at each
// for a second after it was loaded. The view looks longer at the home page (3.5 s) and waits after its click (0.7 s), which
// is in the ratio that is told, and opens two pages at a time. Memory is the sum of the PSS of all processes below this one.

const PATHS = ['/', '/', '/', '/tin/1', '/tin/2', '/tin/3', '/tin/4', '/'];
/** How long the view looks at an ordinary page after it has loaded, at least. */
const LOOK_MS = 1_000;
const SAMPLE_MS = 200;
const MEGABYTE_OF_KILOBYTES = 1_024;
const AIMS = { seconds: 25, megabytes: 700, besidePlainWindows: 1.5 } as const;

const ROW = '<p>Nhà trường thông báo lịch họp cha mẹ học sinh đầu năm học. <a href="/tin/1">Xem tiếp</a></p>';
const PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THPT Hoa Sen</title>
<style>body{font-family:sans-serif}.muc{background:linear-gradient(#fff,#dde);padding:8px}</style></head>
<body><h1>Trường THPT Hoa Sen</h1><div class="muc">${ROW.repeat(200)}</div><div id="them"></div>
<script>for (let n = 0; n < 400; n += 1) { const p = document.createElement('p'); p.textContent = 'Tin ' + n; document.getElementById('them').append(p); }</script>
</body></html>`;

const PLAIN = `const { app, BrowserWindow } = require('electron');
app.on('window-all-closed', () => undefined);
app.disableHardwareAcceleration();
app.whenReady().then(async () => {
  for (const url of JSON.parse(process.env.BENCH_URLS)) {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, backgroundThrottling: false } });
    await window.loadURL(url);
    await new Promise((resolve) => setTimeout(resolve, ${String(LOOK_MS)}));
    window.destroy();
  }
  app.exit(0);
});`;

interface Cost {
  readonly seconds: number;
  readonly megabytes: number;
}

let server: SmallServer;
let folder: string;
let site: string;

beforeAll(async () => {
  server = await startSmallServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(PAGE);
  });
  site = `http://127.0.0.1:${String(server.port)}/`;
  folder = await mkdtemp(path.join(tmpdir(), 'bench-view-'));
  await writeFile(path.join(folder, 'package.json'), '{"name":"plain","version":"1.0.0","main":"main.js"}');
  await writeFile(path.join(folder, 'main.js'), PLAIN);
});

afterAll(async () => {
  server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function measure(work: () => Promise<void>): Promise<Cost> {
  let megabytes = 0;
  const sampling = setInterval(() => {
    megabytes = Math.max(megabytes, memoryBelowKb(process.pid) / MEGABYTE_OF_KILOBYTES);
  }, SAMPLE_MS);
  const start = performance.now();
  try {
    await work();
  } finally {
    clearInterval(sampling);
  }
  return { seconds: (performance.now() - start) / 1_000, megabytes };
}

async function throughTheView(): Promise<void> {
  const visit = { isPictureWanted: false } as const;
  const { visits, notSeen } = await openInBrowser(site, {
    visits: [
      { isPictureWanted: true, isLongLookWanted: true },
      { ...visit, as: 'search-phone' },
      { ...visit, as: 'search-visitor' },
      ...PATHS.slice(3, 7).map((at) => ({ isPictureWanted: true, address: pageAt(at) })),
      { ...visit, visitNumber: 2 },
    ],
  });
  expect(notSeen).toEqual([]);
  expect(visits.filter(({ end }) => end === 'loaded')).toHaveLength(PATHS.length);
}

async function inPlainWindows(): Promise<void> {
  const { executable } = browserOfTests();
  const args = [...(isSandboxRefused() ? ['--no-sandbox'] : []), `--user-data-dir=${folder}/data`, folder];
  const env = { ...process.env, BENCH_URLS: JSON.stringify(PATHS.map((at) => new URL(at, site).href)) };
  const child: ChildProcess = spawn(executable, args, { stdio: 'ignore', env });
  const [code] = (await once(child, 'exit')) as readonly unknown[];
  expect(code).toBe(0);
}

function pageAt(at: string): WebAddress {
  const { site: home, read } = createAddressResolver(new URL(site));
  const address = read(at, home);
  if (address === null) throw new Error(`${at} is no address`);
  return address;
}

function told({ seconds, megabytes }: Cost): string {
  return `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`;
}

it('opens eight pages of a site within its aims of time and memory', async () => {
  const plain = await measure(inPlainWindows);
  const view = await measure(throughTheView);
  const ratio = view.seconds / plain.seconds;
  process.stdout.write(
    `view ${told(view)}; plain windows ${told(plain)}; ${ratio.toFixed(2)} times the time\n`,
  );
  expect(view.seconds).toBeLessThanOrEqual(AIMS.seconds);
  expect(view.megabytes).toBeLessThanOrEqual(AIMS.megabytes);
  expect(ratio).toBeLessThanOrEqual(AIMS.besidePlainWindows);
});
