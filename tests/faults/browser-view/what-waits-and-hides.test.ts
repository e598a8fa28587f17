import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { ownLoopbackNet } from '#tests/support/name-server.ts';
import { openInBrowser } from '#tests/support/open-in-browser.ts';

const NET = ownLoopbackNet();
const CLEAN =
  '<!doctype html><meta charset="utf-8"><title>Trường THCS Mẫu</title><p>Lịch họp cha mẹ học sinh.</p>';
const server = { close: (): void => undefined };

afterEach(() => {
  server.close();
});

async function serve(respond: RequestListener): Promise<string> {
  const created = createServer(respond).listen(0, `${NET}.1`);
  server.close = () => {
    created.closeAllConnections();
    created.close();
  };
  await once(created, 'listening');
  return `http://${NET}.1:${String((created.address() as AddressInfo).port)}/`;
}

const withScript = (code: string): RequestListener => {
  return (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`${CLEAN}<script>${code}</script>`);
  };
};

it('brings the cookies of the first visit to the second, whatever was opened between them', async () => {
  const cookies: string[] = [];
  const url = await serve((request, response) => {
    if (request.url === '/') cookies.push(request.headers.cookie ?? '');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.setHeader('set-cookie', request.url === '/' ? 'lan=1' : 'trang=sach');
    response.end(CLEAN);
  });
  const { site, read } = createAddressResolver(new URL(url));
  const other = { address: read('/sach', site) ?? site };
  await openInBrowser(url, { visits: [{}, other, { visitNumber: 2 }] });
  expect(cookies).toEqual(['', 'lan=1']);
});

it('reads what hangs in open shadow trees, one within the other', async () => {
  const code =
    'function hang(to,html){var d=document.createElement("div");to.appendChild(d);var r=d.attachShadow({mode:"open"});r.innerHTML=html;return r}hang(hang(document.body,"<p>Bóng ngoài</p>"),"<a href=\'https://la.example/\'>Bóng trong</a>")';
  const { visits } = await openInBrowser(await serve(withScript(code)));
  expect(visits[0]?.content?.text).toContain('Bóng ngoài');
  expect(visits[0]?.content?.links.map(({ href }) => href)).toContain('https://la.example/');
});

it('sees what the home page does after some seconds', async () => {
  const code = 'setTimeout(function(){location.href="https://la.example/vao"},2500)';
  const { visits } = await openInBrowser(await serve(withScript(code)), {
    visits: [{ isLongLookWanted: true }],
  });
  expect(visits[0]?.navigations).toMatchObject([{ href: 'https://la.example/vao', by: 'timer' }]);
});
