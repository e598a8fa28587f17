import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { BrowserAttempt, BrowserView, BrowserVisit } from '#shared/checks/snapshot/browser-view.ts';
import { ownLoopbackNet } from '#tests/support/name-server.ts';
import { browserProcesses, foldersLeft, openInBrowser } from '#tests/support/open-in-browser.ts';

/** Other browsers may run on this machine. */
const ownFolder = mkdtempSync(path.join(tmpdir(), 'tu-kiem-attt-faults-'));
process.env['TMPDIR'] = ownFolder;
afterAll(() => {
  rmSync(ownFolder, { recursive: true, force: true });
});

const NET = ownLoopbackNet();
const CLEAN =
  '<!doctype html><meta charset="utf-8"><title>Trường THCS Mẫu</title><p>Lịch họp cha mẹ học sinh.</p>';
const servers: Server[] = [];

/** A site of its own address, so that 127.0.0.1 is not part of it. */
async function serve(respond: RequestListener, host = `${NET}.1`): Promise<number> {
  const server = createServer(respond).listen(0, host);
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** A site whose home page is hostile and whose page `/sach` is not. */
async function siteWith(script: string, body = ''): Promise<string> {
  const port = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(request.url === '/' ? `${CLEAN}${body}<script>${script}</script>` : CLEAN);
  });
  return `http://${NET}.1:${String(port)}/`;
}

function firstOf({ visits }: BrowserView): BrowserVisit {
  const [first] = visits;
  if (first === undefined) throw new Error('nothing was opened');
  return first;
}

function kindsOf({ attempts }: BrowserVisit): readonly BrowserAttempt['kind'][] {
  return [...new Set(attempts.map(({ kind }) => kind))];
}

function nothingIsLeft(): void {
  expect(browserProcesses()).toEqual([]);
  expect(foldersLeft()).toEqual([]);
}

/** What is opened after a hostile page is seen all the same. */
function nextPageIsSeen({ visits }: BrowserView): void {
  expect(visits.at(-1)).toMatchObject({ end: 'loaded', content: { title: 'Trường THCS Mẫu' } });
}

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

describe('a page that wears the browser out', () => {
  it('is given up after its time when it never ends, and the next one is opened', async () => {
    const view = await openInBrowser(await siteWith('for (;;);'), { paths: ['/sach'] });
    expect(firstOf(view)).toMatchObject({ end: 'timed-out', content: null });
    expect(view.notSeen).toEqual([{ code: 'time', at: firstOf(view).address.href }]);
    nextPageIsSeen(view);
    nothingIsLeft();
  });

  it('is ended when it takes too much memory, and told so', async () => {
    const script = 'const a = []; setInterval(() => a.push(new Uint8Array(64 << 20).fill(1)), 1);';
    const port = await serve((request, response) => {
      // A picture that never comes keeps the page loading, however slowly this machine fills memory.
      if (request.url === '/treo.png') return;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/' ? `${CLEAN}<img src="/treo.png"><script>${script}</script>` : CLEAN);
    });
    const view = await openInBrowser(`http://${NET}.1:${String(port)}/`, { paths: ['/sach'] });
    expect(firstOf(view)).toMatchObject({ end: 'crashed', detail: 'memory' });
    expect(view.notSeen[0]?.code).toBe('memory');
    nextPageIsSeen(view);
    nothingIsLeft();
  });

  it('is ended, by whichever bound comes first, when it makes objects without end in one go', async () => {
    const script = 'const a = []; for (;;) a.push({ b: [a.length, a.length + 1, {}] });';
    const view = await openInBrowser(await siteWith(script), { paths: ['/sach'] });
    // Ours on memory, ours on time where the machine is slow, or Chromium's own, which breaks the page.
    expect(view.notSeen).toHaveLength(1);
    expect(['memory', 'time', 'page-failed']).toContain(view.notSeen[0]?.code);
    expect(firstOf(view)).toMatchObject({ content: null });
    nextPageIsSeen(view);
    nothingIsLeft();
  });

  it('is told as ended when its process is killed from outside', async () => {
    const port = await serve((request, response) => {
      if (request.url === '/da-mo')
        for (const pid of browserProcesses('renderer')) process.kill(pid, 'SIGKILL');
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(request.url === '/' ? `${CLEAN}<script>fetch('/da-mo')</script>` : CLEAN);
    });
    const view = await openInBrowser(`http://${NET}.1:${String(port)}/`, { paths: ['/sach'] });
    expect(firstOf(view).end).toBe('crashed');
    expect(view.notSeen.map(({ code }) => code)).toEqual(['page-failed']);
    nextPageIsSeen(view);
    nothingIsLeft();
  });

  it('is read no further than the bound when its body does not end', async () => {
    const chunk = `<p>${'Lịch họp. '.repeat(6_000)}</p>`;
    const port = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      const more = (): void => {
        while (response.write(chunk) && !response.destroyed);
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const view = await openInBrowser(`http://${NET}.1:${String(port)}/`);
    expect(['crashed', 'failed', 'timed-out']).toContain(firstOf(view).end);
    expect(view.notSeen).toHaveLength(1);
    nothingIsLeft();
  });
});

describe('a page that wants more than to be shown', () => {
  it('opens none of its ten thousand pop-ups', async () => {
    const view = await openInBrowser(
      await siteWith("for (let i = 0; i < 10000; i += 1) open('http://quang-cao.example/' + i);"),
    );
    const visit = firstOf(view);
    expect(visit.attempts.filter(({ kind }) => kind === 'popup')).toHaveLength(20);
    expect(visit.attemptCount).toBeGreaterThan(20);
    nothingIsLeft();
  });

  it('gets no power, and all of it is told', async () => {
    const script = `
      document.addEventListener('click', () => open('http://sau-khi-bam.example/'));
      addEventListener('beforeunload', (event) => event.preventDefault());
      alert('xin chào');
      Notification.requestPermission();
      navigator.clipboard.writeText('lệnh lạ').catch(() => 0);
      document.documentElement.requestFullscreen().catch(() => 0);
      new WebSocket('ws://o-cam.example/');
      navigator.serviceWorker?.register('/sw.js');
      const link = document.createElement('a'); link.href = 'data:text/plain,a'; link.download = 'tep-la.exe';
      document.body.append(link); link.click();
      setTimeout(() => { location = 'zalo://chat'; }, 200);`;
    const before = readdirSync(tmpdir()).sort();
    const visit = firstOf(await openInBrowser(await siteWith(script)));
    expect([...kindsOf(visit)].sort()).toEqual(
      expect.arrayContaining([
        'dialog',
        'download',
        'other-program',
        'popup-on-click',
        'unload-trap',
        'websocket',
      ]),
    );
    expect(visit.attempts.find(({ kind }) => kind === 'download')?.detail).toBe('tep-la.exe');
    expect(visit.attempts.find(({ kind }) => kind === 'dialog')?.detail).toBe('alert: xin chào');
    expect(readdirSync(tmpdir()).sort()).toEqual(before);
    nothingIsLeft();
  });

  it('is kept where it is when it sends its visitor elsewhere, and that is told', async () => {
    const view = await openInBrowser(
      await siteWith("if (document.referrer) location.href = 'http://nha-cai.example/vao';"),
      { visits: [{ as: 'search-phone' }, { as: 'visitor' }] },
    );
    const [phone, visitor] = view.visits;
    expect(phone?.navigations.map(({ href }) => href)).toEqual(['http://nha-cai.example/vao']);
    expect(phone?.content?.title).toBe('Trường THCS Mẫu');
    expect(visitor?.navigations).toEqual([]);
  });
});

describe('a page that reaches for this PC and its network', () => {
  it('sends nothing to private addresses, whatever name it uses', async () => {
    const met: string[] = [];
    const witness = await serve((request, response) => {
      met.push(request.url ?? '');
      response.end();
    }, '127.0.0.1');
    const at = (host: string): string => `http://${host}:${String(witness)}/`;
    const targets = [at('127.0.0.1'), at('localhost'), at('[::1]'), at('noi-bo.example'), at('2130706433')];
    const others = [
      'http://10.0.0.5/',
      'http://169.254.169.254/latest',
      'file:///etc/passwd',
      'app://bundle/',
    ];
    const script = `
      for (const url of ${JSON.stringify([...targets, ...others])}) {
        fetch(url, { mode: 'no-cors' }).catch(() => 0);
        document.body.append(Object.assign(new Image(), { src: url + '?anh' }));
        document.body.append(Object.assign(document.createElement('iframe'), { src: url + '?khung' }));
      }
      new WebSocket('ws://127.0.0.1:${String(witness)}/');`;
    const view = await openInBrowser(await siteWith(script), { names: { 'noi-bo.example': '127.0.0.1' } });
    const visit = firstOf(view);
    expect(visit.end).toBe('loaded');
    expect(met).toEqual([]);
    const outside = visit.requests.filter(({ address }) => address?.host !== `${NET}.1`);
    expect(outside.length).toBeGreaterThan(8);
    expect(outside.map(({ outcome }) => outcome).filter((outcome) => outcome === 'loaded')).toEqual([]);
    const named = visit.requests.filter(({ address }) => address?.host === 'noi-bo.example');
    expect(new Set(named.map(({ outcome }) => outcome))).toEqual(new Set(['refused']));
  });

  it('sends no packet by WebRTC', async () => {
    const socket = createSocket('udp4');
    let packets = 0;
    socket.on('message', () => {
      packets += 1;
    });
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const stun = `stun:127.0.0.1:${String(socket.address().port)}`;
    const view = await openInBrowser(
      await siteWith(`const peer = new RTCPeerConnection({ iceServers: [{ urls: '${stun}' }] });
        peer.createDataChannel('a'); peer.createOffer().then((offer) => peer.setLocalDescription(offer));`),
    );
    socket.close();
    expect(firstOf(view).end).toBe('loaded');
    expect(packets).toBe(0);
  });
});

describe('the browser as a whole', () => {
  it('ends at once when the check is cancelled, and leaves nothing', async () => {
    const cancelling = new AbortController();
    const port = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(`${CLEAN}<script>for (;;);</script>`);
      cancelling.abort();
    });
    const view = await openInBrowser(`http://${NET}.1:${String(port)}/`, { signal: cancelling.signal });
    expect(view).toMatchObject({ visits: [], notSeen: [{ code: 'cancelled' }] });
    nothingIsLeft();
  });

  it('is told as not started when there is none', async () => {
    const program = { executable: '/khong-co', args: [], isSandboxOptional: true };
    const view = await openInBrowser(await siteWith(''), { program });
    expect(view).toMatchObject({ visits: [], notSeen: [{ code: 'not-started' }] });
    nothingIsLeft();
  });

  it('tells that the proxy of the network refuses', async () => {
    const port = await serve(() => undefined, '127.0.0.1');
    servers.at(-1)?.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    const view = await openInBrowser(await siteWith(''), { proxy: `http://127.0.0.1:${String(port)}` });
    expect(view.notSeen.map(({ code }) => code)).toEqual(['proxy-refused']);
  });
});
