import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CorpusRequest, CorpusSite } from './corpus-site.ts';

/** A site of the corpus at an address of its own on loopback. */
export interface ServedSite {
  readonly site: CorpusSite;
  readonly url: string;
}

function asRequest(request: IncomingMessage): CorpusRequest {
  const [path = '/', query = ''] = (request.url ?? '/').split('?');
  const { headers } = request;
  return {
    path: decodeURI(path),
    query,
    userAgent: headers['user-agent'] ?? '',
    referer: headers.referer ?? '',
    cookie: headers.cookie ?? '',
  };
}

function mediaTypeOf(url: string): string {
  if (/\.xml(?:$|\?)/u.test(url)) return 'application/xml';
  return url.endsWith('.txt') ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8';
}

function answer(site: CorpusSite, origin: string, request: IncomingMessage, response: ServerResponse): void {
  const { status = 200, headers = {}, body = '' } = site.respond(asRequest(request));
  response.writeHead(status, {
    'content-type': mediaTypeOf(request.url ?? '/'),
    ...Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : [...value]]),
    ),
  });
  response.end(typeof body === 'string' ? body.replaceAll('http://SELF', origin) : body);
}

/** Serves each site at a port of its own, calls back with their addresses, and closes all. */
export async function serveCorpus<Value>(
  sites: readonly CorpusSite[],
  use: (served: readonly ServedSite[]) => Promise<Value>,
): Promise<Value> {
  const servers: Server[] = [];
  try {
    const served = await Promise.all(
      sites.map(async (site) => {
        const server = createServer((request, response) => {
          answer(site, `http://${request.headers.host ?? ''}`, request, response);
        }).listen(0, '127.0.0.1');
        servers.push(server);
        await once(server, 'listening');
        const { port } = server.address() as AddressInfo;
        return { site, url: `http://127.0.0.1:${String(port)}/` };
      }),
    );
    return await use(served);
  } finally {
    for (const server of servers) {
      server.closeAllConnections();
      server.close();
    }
  }
}
