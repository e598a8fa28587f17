import { once } from 'node:events';
import { createServer } from 'node:https';
import { createTestAuthority } from '#tests/support/server-certificates.ts';

/** A site on this PC with a certificate that it has signed itself. */
export interface SelfSignedSite {
  readonly address: string;
  /** What every request said of who asks. */
  readonly visitors: readonly string[];
  /** Handshakes that the other side has broken off because of the certificate. */
  readonly refusals: () => number;
  readonly close: () => void;
}

/** Serves the site on a free port of this PC. */
export async function openSelfSignedSite(): Promise<SelfSignedSite> {
  const authority = await createTestAuthority();
  const { certificatePem, keyPem } = await authority.selfSigned({ names: ['127.0.0.1'] });
  const visitors: string[] = [];
  let refusals = 0;
  const server = createServer({ cert: certificatePem, key: keyPem }, (request, response) => {
    visitors.push(`${String(request.method)} ${request.headers['user-agent'] ?? 'nobody'}`);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<title>Trường THPT Hoa Sen</title><p>Trang của trường.</p>');
  });
  server.on('tlsClientError', (error) => {
    if (/alert/iu.test(error.message)) refusals += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the site has no port');
  return {
    address: `https://127.0.0.1:${String(address.port)}`,
    visitors,
    refusals: () => refusals,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
