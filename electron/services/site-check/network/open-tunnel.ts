import { request } from 'node:http';
import type { Socket } from 'node:net';

/** Where a tunnel is to lead. */
export interface TunnelTarget {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** A connection through a proxy by CONNECT. Rejects with `Proxy response (status) …` when the proxy refuses. */
export async function openTunnel(
  { host, port, signal, timeoutMs }: TunnelTarget,
  proxy: string,
): Promise<Socket> {
  const { hostname, port: proxyPort, username, password } = new URL(proxy);
  const authority = `${host.includes(':') ? `[${host}]` : host}:${String(port)}`;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const asked = request({
    host: hostname,
    port: proxyPort === '' ? 80 : Number(proxyPort),
    method: 'CONNECT',
    path: authority,
    headers: {
      host: authority,
      ...(username === ''
        ? {}
        : { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }),
    },
    timeout: timeoutMs,
    signal,
  });
  asked.once('timeout', () => {
    asked.destroy(new Error('the proxy does not answer'));
  });
  asked.end();
  return await new Promise((resolve, reject) => {
    const refuse = (status: number | undefined): void => {
      asked.destroy();
      reject(new Error(`Proxy response (${String(status)}) to CONNECT`));
    };
    asked.once('connect', (answer, socket) => {
      if (answer.statusCode === 200) resolve(socket);
      else refuse(answer.statusCode);
    });
    asked.once('response', (answer) => {
      refuse(answer.statusCode);
    });
    asked.once('error', reject);
  });
}
