import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';

/** A web server of the test itself on loopback. */
export interface SmallServer {
  readonly port: number;
  readonly stop: () => void;
}

/** Answers every request by `respond` at a free port. */
export async function startSmallServer(respond: RequestListener): Promise<SmallServer> {
  const server = createServer(respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** The home page of a small healthy site. */
export const HEALTHY_PAGE = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Mẫu</title></head><body><h1>Trường THCS Mẫu</h1>${'<p>Nhà trường thông báo lịch họp cha mẹ học sinh đầu năm học.</p>'.repeat(12)}</body></html>`;

/** Serves the healthy page at `/` and 404 elsewhere. */
export const healthySite: RequestListener = (request, response) => {
  const isHome = request.url === '/';
  response.writeHead(isHome ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
  response.end(isHome ? HEALTHY_PAGE : '<!doctype html><title>Không tìm thấy</title>');
};
