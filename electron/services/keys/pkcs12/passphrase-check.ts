import { createHmac, timingSafeEqual } from 'node:crypto';
import forge from 'node-forge';
import type * as pkijs from 'pkijs';

const HASHES: Readonly<Record<string, 'sha1' | 'sha256' | 'sha384' | 'sha512'>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
const MAC_KEY = 3;
const MAX_ITERATIONS = 200_000;

/**
 * Whether the passphrase is the one under which a PKCS #12 file was made: its MAC (RFC 7292, 5.1) agrees. `null` when the
 * file has no MAC of a kind that we follow: then only decrypting can tell.
 */
export function isRightPassphrase(
  content: Uint8Array,
  mac: pkijs.MacData | undefined,
  passphrase: string,
): boolean | null {
  if (mac === undefined) return null;
  const hash = HASHES[mac.mac.digestAlgorithm.algorithmId];
  const iterations = mac.iterations ?? 1;
  if (hash === undefined || iterations > MAX_ITERATIONS) return null;
  const md = forge.md[hash].create();
  const salt = forge.util.createBuffer(Buffer.from(mac.macSalt.valueBlock.valueHexView).toString('latin1'));
  const password = passphrase.normalize('NFC');
  const length = md.digestLength;
  const key = forge.pkcs12.generateKey(password, salt, MAC_KEY, iterations, length, md).getBytes();
  const expected = mac.mac.digest.valueBlock.valueHexView;
  const computed = createHmac(hash, Buffer.from(key, 'latin1')).update(content).digest();
  return computed.length === expected.length && timingSafeEqual(computed, expected);
}
