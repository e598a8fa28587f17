import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const OID = {
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  extendedKeyUsage: '2.5.29.37',
} as const;
const DIGITAL_SIGNATURE_OR_NON_REPUDIATION = 0b1100_0000;
/** Uses that have nothing to do with documents: servers, programs, time stamps, revocation answers. */
const OTHER_PURPOSES: ReadonlySet<string> = new Set([
  '1.3.6.1.5.5.7.3.1',
  '1.3.6.1.5.5.7.3.3',
  '1.3.6.1.5.5.7.3.8',
  '1.3.6.1.5.5.7.3.9',
]);

/**
 * Whether a certificate (DER) may sign documents by what it says of its use (RFC 5280, 4.2.1.3, 4.2.1.9 and 4.2.1.12): a
 * missing extension allows everything; an authority's own certificate is for signing certificates.
 */
export function maySignDocuments(der: Uint8Array): boolean {
  const { extensions = [] } = pkijs.Certificate.fromBER(Uint8Array.from(der));
  const valueOf = (oid: string): unknown => extensions.find(({ extnID }) => extnID === oid)?.parsedValue;
  const usage = valueOf(OID.keyUsage);
  const purposes = valueOf(OID.extendedKeyUsage);
  const constraints = valueOf(OID.basicConstraints);
  const isUsageRight =
    !(usage instanceof asn1js.BitString) ||
    ((usage.valueBlock.valueHexView[0] ?? 0) & DIGITAL_SIGNATURE_OR_NON_REPUDIATION) !== 0;
  const isPurposeRight =
    !(purposes instanceof pkijs.ExtKeyUsage) || purposes.keyPurposes.some((oid) => !OTHER_PURPOSES.has(oid));
  const isAuthority = constraints instanceof pkijs.BasicConstraints && constraints.cA;
  return isUsageRight && isPurposeRight && !isAuthority;
}
