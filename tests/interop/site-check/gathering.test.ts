import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { checkSites, rulesOf } from '#tests/support/check-local-sites.ts';
import { HEALTHY_PAGE, type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const BETTING = 'https://nha-cai-fun88-khuyen-mai.example/';

let server: SmallServer | null = null;

afterEach(() => {
  server?.stop();
});

async function rulesFor(respond: RequestListener): Promise<readonly string[]> {
  server = await startSmallServer(respond);
  const [result] = await checkSites([`http://127.0.0.1:${String(server.port)}/`]);
  if (result === undefined) throw new Error('no result');
  return rulesOf(result);
}

describe('a whole check', () => {
  it('looks through the eyes of other visitors although the redirected home page does not come', async () => {
    const rules = await rulesFor((request, response) => {
      if (request.url !== '/') {
        request.socket.destroy();
        return;
      }
      const isFromGoogle = request.headers.referer?.includes('google') === true;
      response.writeHead(302, { location: isFromGoogle ? BETTING : '/vi/' }).end();
    });
    expect(rules).toContain('R03');
  });

  it('knows of links that only a style sheet in a file of its own hides', async () => {
    const hidden = `<div class="q7"><a href="${BETTING}">nhà cái uy tín fun88</a></div>`;
    const page = HEALTHY_PAGE.replace('</head>', '<link rel="stylesheet" href="/giao-dien.css"></head>');
    const rules = await rulesFor((request, response) => {
      if (request.url === '/giao-dien.css') {
        response.setHeader('content-type', 'text/css');
        response.end('.q7 { position: absolute; left: -9999px }');
        return;
      }
      response.writeHead(request.url === '/' ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(request.url === '/' ? page.replace('</body>', `${hidden}</body>`) : 'không có');
    });
    expect(rules.filter((id) => id === 'S05' || id === 'S06')).not.toEqual([]);
  });
});
