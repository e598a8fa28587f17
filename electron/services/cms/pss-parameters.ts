import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';

const OID_MGF1 = '1.2.840.113549.1.1.8';
const MAX_SALT = 64;

/** What RSASSA-PSS is told beside its key (RFC 8017, A.2.3). */
interface PssParameters {
  readonly hashOid: string;
  /** Of the mask; `null` when that is not made by MGF1 with a hash. */
  readonly maskHashOid: string | null;
  /** In bytes; `null` with a salt or a trailer as no signer makes them. */
  readonly saltLength: number | null;
}

/** Reads the parameters of an algorithm; `null` when they are none of RSASSA-PSS. */
export function readPssParameters(schema: asn1js.BaseBlock | undefined): PssParameters | null {
  const parameters = parse(schema);
  if (parameters === null) return null;
  const { hashAlgorithm, maskGenAlgorithm, trailerField, saltLength } = parameters;
  const maskHash: unknown = maskGenAlgorithm.algorithmParams;
  const maskOid = maskHash instanceof asn1js.Sequence ? maskHash.valueBlock.value[0] : undefined;
  const isMgf1 = maskGenAlgorithm.algorithmId === OID_MGF1 && maskOid instanceof asn1js.ObjectIdentifier;
  const isUsual = trailerField === 1 && saltLength >= 0 && saltLength <= MAX_SALT;
  return {
    hashOid: hashAlgorithm.algorithmId,
    maskHashOid: isMgf1 ? maskOid.valueBlock.toString() : null,
    saltLength: isUsual ? saltLength : null,
  };
}

function parse(schema: asn1js.BaseBlock | undefined): pkijs.RSASSAPSSParams | null {
  try {
    return new pkijs.RSASSAPSSParams({ schema });
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
