import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { ownLoopbackNet } from '#tests/support/name-server.ts';
import { openInBrowser } from '#tests/support/open-in-browser.ts';

// A session was once seen to send its very first request past the proxy that it had been given. So the browser is
// started many times: `npm run endurance` takes a hundred.

const STARTS = Number(process.env['TU_KIEM_ATTT_VIEW_STARTS'] ?? 4);
const SECONDS_EACH = 20;

const NET = ownLoopbackNet();
/** A name that only the guard's proxy can resolve: whoever asks for it past the proxy gets nothing. */
const HOST = 'truong-mau.example';
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server, host: string): Promise<number> {
  servers.push(server);
  server.listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

it(
  `asks for the first page through the guard in each of ${String(STARTS)} starts, and for nothing past it`,
  { timeout: STARTS * SECONDS_EACH * 1_000 },
  async () => {
    let reached = 0;
    const witness = createServer((_request, response) => response.end());
    witness.on('connection', () => {
      reached += 1;
    });
    const outside = await listen(witness, '127.0.0.1');
    const page = `<!doctype html><meta charset="utf-8"><title>Trường Mẫu</title>
      <link rel="preconnect" href="http://127.0.0.1:${String(outside)}/">
      <img src="http://127.0.0.1:${String(outside)}/anh" alt=""><p>Lịch họp cha mẹ học sinh.</p>`;
    const site = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(page);
    });
    const port = await listen(site, `${NET}.1`);
    const ends: Record<string, number> = {};
    for (let start = 0; start < STARTS; start += 1) {
      const view = await openInBrowser(`http://${HOST}:${String(port)}/`, { names: { [HOST]: `${NET}.1` } });
      const [visit] = view.visits;
      const end = `${String(visit?.end)}: ${visit?.content?.title ?? ''}`;
      ends[end] = (ends[end] ?? 0) + 1;
    }
    process.stdout.write(`${String(STARTS)} starts of the browser: ${JSON.stringify(ends)}\n`);
    expect({ ends, reached }).toEqual({ ends: { 'loaded: Trường Mẫu': STARTS }, reached: 0 });
  },
);
