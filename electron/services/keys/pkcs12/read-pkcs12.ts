import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { decryptPart } from './decrypt-part.ts';
import { isRightPassphrase } from './passphrase-check.ts';

/** The largest PKCS #12 file that is read; one with a chain of certificates has some 10 kB. */
export const MAX_PKCS12_BYTES = 256 * 1024;

const OID = {
  data: '1.2.840.113549.1.7.1',
  encryptedData: '1.2.840.113549.1.7.6',
  keyBag: '1.2.840.113549.1.12.10.1.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
} as const;
const MAX_BAGS = 32;

/** What a PKCS #12 file holds. */
export interface Pkcs12Content {
  /** PKCS #8, DER. */
  readonly privateKeys: readonly Uint8Array[];
  /** DER. */
  readonly certificates: readonly Uint8Array[];
}

/**
 * Reads a PKCS #12 file (RFC 7292), of the AES and of the older RC2 and Triple DES kind; the passphrase counts as NFC.
 * Fails with `certificate-file-damaged` or `certificate-passphrase-wrong`.
 */
export async function readPkcs12(
  content: Uint8Array,
  passphrase: string,
): Promise<Result<Pkcs12Content, Failure>> {
  if (content.length > MAX_PKCS12_BYTES) return damaged('too large');
  const pfx = attempt(() => pkijs.PFX.fromBER(Uint8Array.from(content)));
  if (pfx === null) return damaged('no PKCS #12');
  const safe = bytesOf(pfx.authSafe);
  if (safe === null) return damaged('no content under a passphrase');
  const isRight = isRightPassphrase(safe, pfx.macData, passphrase);
  if (isRight === false) return wrongPassphrase();
  const parts = attempt(() => pkijs.AuthenticatedSafe.fromBER(Uint8Array.from(safe)).safeContents);
  if (parts === null || parts.length > MAX_BAGS) return damaged('no list of contents');
  const bags: pkijs.SafeBag[] = [];
  for (const part of parts) {
    const opened = await openPart(part, passphrase);
    const contents = opened && attempt(() => pkijs.SafeContents.fromBER(Uint8Array.from(opened)).safeBags);
    if (contents === null) return isRight === true ? damaged('a part cannot be read') : wrongPassphrase();
    bags.push(...contents);
  }
  return bags.length > MAX_BAGS
    ? damaged('too many contents')
    : contentOf(bags, passphrase, isRight === true);
}

async function contentOf(
  bags: readonly pkijs.SafeBag[],
  passphrase: string,
  isRight: boolean,
): Promise<Result<Pkcs12Content, Failure>> {
  const privateKeys: Uint8Array[] = [];
  const certificates: Uint8Array[] = [];
  for (const { bagId, bagValue } of bags) {
    if (bagId === OID.keyBag && bagValue instanceof pkijs.PrivateKeyInfo) {
      privateKeys.push(new Uint8Array(bagValue.toSchema().toBER(false)));
    }
    if (bagId === OID.shroudedKeyBag && bagValue instanceof pkijs.PKCS8ShroudedKeyBag) {
      const encrypted = bagValue.encryptedData.getValue();
      const key = await decryptPart(bagValue.encryptionAlgorithm, new Uint8Array(encrypted), passphrase);
      if (key === null) return isRight ? damaged('the key cannot be read') : wrongPassphrase();
      privateKeys.push(key);
    }
    if (bagId === OID.certBag && bagValue instanceof pkijs.CertBag) {
      const value: unknown = bagValue.certValue;
      if (value instanceof asn1js.OctetString) certificates.push(new Uint8Array(value.getValue()));
    }
  }
  return ok({ privateKeys, certificates });
}

/** The bytes of a content that is not encrypted; `null` for others. */
function bytesOf({ contentType, content }: pkijs.ContentInfo): Uint8Array | null {
  const value: unknown = content;
  return contentType === OID.data && value instanceof asn1js.OctetString
    ? new Uint8Array(value.getValue())
    : null;
}

async function openPart(part: pkijs.ContentInfo, passphrase: string): Promise<Uint8Array | null> {
  if (part.contentType !== OID.encryptedData) return bytesOf(part);
  const info = attempt(() => new pkijs.EncryptedData({ schema: part.content }).encryptedContentInfo);
  if (info === null) return null;
  const encrypted = attempt(() => new Uint8Array(info.getEncryptedContent()));
  if (encrypted === null) return null;
  return decryptPart(info.contentEncryptionAlgorithm, encrypted, passphrase);
}

/** pkijs throws on what is not what it looks for. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function damaged(detail: string): Result<never, Failure> {
  return fail({ code: 'certificate-file-damaged', detail });
}

function wrongPassphrase(): Result<never, Failure> {
  return fail({ code: 'certificate-passphrase-wrong', detail: '' });
}
