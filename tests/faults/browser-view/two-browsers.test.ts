import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { ownLoopbackNet } from '#tests/support/name-server.ts';
import { browserProcesses, foldersLeft, openInBrowser } from '#tests/support/open-in-browser.ts';

/** Other browsers may run on this machine. */
const ownFolder = mkdtempSync(path.join(tmpdir(), 'tu-kiem-attt-two-'));
process.env['TMPDIR'] = ownFolder;
afterAll(() => {
  rmSync(ownFolder, { recursive: true, force: true });
});

const HOST = `${ownLoopbackNet()}.1`;
const PAGES = ['/tin-1', '/tin-2', '/tin-3', '/tin-4'];
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A site each of whose pages bears its path and the cookie of its visitor as its title. */
async function siteThatTells(onRequest: (path: string) => void = () => undefined): Promise<string> {
  const titleOf = ({ url = '', headers }: IncomingMessage) => `${url} ${headers.cookie ?? ''}`.trim();
  server = createServer((request, response) => {
    onRequest(request.url ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('set-cookie', `tu=${(request.url ?? '').slice(1) || 'trang-chu'}`);
    response.end(
      `<!doctype html><meta charset="utf-8"><title>${titleOf(request)}</title><p>Lịch họp cha mẹ học sinh.</p>`,
    );
  }).listen(0, HOST);
  await once(server, 'listening');
  return `http://${HOST}:${String((server.address() as AddressInfo).port)}/`;
}

it('pages are told in the order of the plan, and who comes back brings the cookies of the home page', async () => {
  const site = await siteThatTells();
  const { visits, notSeen } = await openInBrowser(site, {
    visits: [{}, { as: 'search-phone' }, { as: 'search-visitor' }, { visitNumber: 2 }],
    paths: PAGES,
  });
  expect(notSeen).toEqual([]);
  expect(visits.map(({ as, visitNumber, content }) => [as, visitNumber, content?.title])).toEqual([
    ['visitor', 1, '/'],
    ['search-phone', 1, '/'],
    ['search-visitor', 1, '/'],
    ['visitor', 2, '/ tu=trang-chu'],
    ...PAGES.map((page) => ['visitor', 1, page]),
  ]);
  expect(browserProcesses()).toEqual([]);
  expect(foldersLeft()).toEqual([]);
});

it('when browsers are ended from outside, what they had open is named, and all else is seen', async () => {
  let isEnded = false;
  const site = await siteThatTells((asked) => {
    if (isEnded || asked !== '/tin-2') return;
    isEnded = true;
    for (const pid of browserProcesses()) process.kill(pid, 'SIGKILL');
  });
  const { visits, notSeen } = await openInBrowser(site, { paths: PAGES });
  const unseen = notSeen.map(({ at }) => new URL(at).pathname);
  const seen = visits.flatMap(({ end, address }) => (end === 'loaded' ? [address.path] : []));
  expect(isEnded).toBe(true);
  expect(notSeen.every(({ code }) => code === 'ended')).toBe(true);
  expect(unseen).toContain('/tin-2');
  expect(unseen.length).toBeLessThanOrEqual(2);
  expect([...seen, ...unseen].sort()).toEqual(['/', ...PAGES]);
  expect(browserProcesses()).toEqual([]);
});
