import { once } from 'node:events';
import { createServer, type Server } from 'node:https';
import { Resolver } from 'node:dns/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserVerdict } from '#services/site-check/certificates/browser-verdict.ts';
import { kindOfAddress } from '#services/site-check/network/address-policy.ts';
import { probeTls } from '#services/site-check/probes/tls.probe.ts';
import { fakeSession } from '#tests/support/fake-session.ts';
import {
  createTestAuthority,
  type ServerCertificate,
  type TestAuthority,
} from '#tests/support/server-certificates.ts';

const WORD: BrowserVerdict = { error: null, isKnownRoot: true };

let authority: TestAuthority;
let server: Server | null = null;

beforeAll(async () => {
  authority = await createTestAuthority();
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Looks at a server on loopback whose certificate names the place of its issuer's. */
async function looksAt(issuerAddress: string | null, word: BrowserVerdict | 'no word' | 'no engine' = WORD) {
  const certificate = await authority.issue(issuerAddress === null ? {} : { issuerAddress });
  const port = await serve(certificate);
  const asked: string[] = [];
  const { session } = fakeSession(`https://127.0.0.1:${String(port)}/`, () => ({}), {
    // the server of the test, and beside it the internet
    policy: (host, address) => host === '127.0.0.1' || kindOfAddress(address) === 'public',
    names: {
      addressesOf: (host) => {
        const address = ADDRESS_OF[host];
        return address === undefined
          ? Promise.reject(new Error('ENOTFOUND'))
          : Promise.resolve([{ address, family: 4 }]);
      },
      resolver: () => new Resolver(),
      servers: null,
    },
    askBrowser:
      word === 'no engine'
        ? undefined
        : (host, askedPort) => {
            asked.push(`${host}:${String(askedPort)}`);
            return Promise.resolve(word === 'no word' ? undefined : word);
          },
  });
  const tls = await probeTls(session);
  if (tls.kind !== 'offered') throw new Error(`the server was not seen: ${tls.kind}`);
  const { browserError, isKnownRoot, trustError } = tls;
  return { said: { browserError, isKnownRoot }, trustError, asked, site: `127.0.0.1:${String(port)}` };
}

const ADDRESS_OF: Readonly<Record<string, string>> = {
  'noi-cap.example': '203.0.114.7',
  'trong-mang.example': '192.168.1.1',
};

async function serve({ certificatePem, keyPem }: ServerCertificate): Promise<number> {
  server = createServer({ cert: certificatePem, key: keyPem }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

describe('the word of the browser engine', () => {
  it('stands beside what this library says of the site', async () => {
    const { said, trustError, asked, site } = await looksAt(null);
    expect(asked).toEqual([site]);
    expect(said).toEqual({ browserError: null, isKnownRoot: true });
    expect(trustError).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
    const error = 'net::ERR_CERT_AUTHORITY_INVALID';
    const refused = await looksAt(null, { error, isKnownRoot: false });
    expect(refused.said).toEqual({ browserError: error, isKnownRoot: false });
  });

  it.each(['no word', 'no engine'] as const)('is left open where there is %s', async (word) => {
    const { said } = await looksAt(null, word);
    expect(said).toEqual({ browserError: undefined, isKnownRoot: null });
  });

  it.each([
    'http://noi-cap.example/ca.crt',
    'http://203.0.114.7/ca.crt',
    'http://khong-co.example/',
    'ldap://10.0.0.1/',
  ])('is asked for when the issuer is found at %s', async (issuerAddress) => {
    expect((await looksAt(issuerAddress)).asked).toHaveLength(1);
  });

  it.each([
    'http://192.168.1.1/reboot',
    'http://trong-mang.example/ca.crt',
    'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/',
    'không đọc được',
  ])('is not asked for when the certificate would send the engine to %s', async (issuerAddress) => {
    const { asked, said } = await looksAt(issuerAddress);
    expect(asked).toEqual([]);
    expect(said).toEqual({ browserError: undefined, isKnownRoot: null });
  });
});
