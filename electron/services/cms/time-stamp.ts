import { NO_ISSUERS } from '../keys/known-issuers.ts';
import * as asn1js from 'asn1js';
import type { SignatureInfo } from '#shared/report/verification.ts';
import { asn1Time, TIME_TAG } from '../asn1/asn1-time.ts';
import { readAsn1 } from '../asn1/read-asn1.ts';
import { Refusal } from '../pdf/refusal.ts';
import type { SignedRange } from '../pdf/signed-range.ts';
import {
  certificateRemarks,
  checkAttributes,
  checkSignerOf,
  digestOf,
  hashFunction,
  OID_TIME_STAMP_INFO,
} from './check-signature.ts';
import { readCms } from './cms-signature.ts';
import { allowedHash } from './signature-algorithm.ts';

/**
 * Checks a time stamp (RFC 3161) over the bytes of a range: it has to name their hash, and to be signed. Whether the
 * authority is to be believed is not known here. Refuses with the cause of the first thing that is wrong.
 */
export async function checkTimeStamp(bytes: Uint8Array, range: SignedRange): Promise<SignatureInfo> {
  const cms = readCms(range.contents, OID_TIME_STAMP_INFO);
  const content = cms.content ?? malformed('an empty time stamp');
  const { hashOid, hash, time } = readInfo(content);
  if (Buffer.compare(digestOf(bytes, range, allowedHash(hashOid)), hash) !== 0)
    throw new Refusal('digest-mismatch', 'the stamped bytes were changed');
  const digest = hashFunction(allowedHash(cms.digestAlgorithm.oid)).update(content).digest();
  checkAttributes(cms, digest);
  const signer = await checkSignerOf({ cms, digest }, false);
  const claimedTime = time.toISOString();
  return {
    ...signer,
    kind: 'time-stamp',
    claimedTime,
    certificate: certificateRemarks(cms, claimedTime, NO_ISSUERS),
    fault: null,
  };
}

/** version, policy, messageImprint, serialNumber, genTime, … */
function readInfo(content: Uint8Array) {
  const info = childrenOf(readAsn1(content)?.block);
  const [algorithm, hash] = childrenOf(info[2]);
  const [oid] = childrenOf(algorithm);
  const time = momentOf(info[4]);
  if (!(oid instanceof asn1js.ObjectIdentifier) || !(hash instanceof asn1js.OctetString) || time === null)
    return malformed('not the structure of a time stamp');
  return { hashOid: oid.valueBlock.toString(), hash: hash.valueBlock.valueHexView, time };
}

/** Not as asn1js understands it: that one is hours to days off where the zone is not Z. */
function momentOf(time: asn1js.BaseBlock | undefined): Date | null {
  return time instanceof asn1js.GeneralizedTime
    ? asn1Time(TIME_TAG.generalizedTime, time.valueBlock.valueHexView)
    : null;
}

function childrenOf(block: asn1js.BaseBlock | undefined): readonly asn1js.BaseBlock[] {
  return block instanceof asn1js.Sequence
    ? block.valueBlock.value
    : malformed('not the structure of a time stamp');
}

function malformed(detail: string): never {
  throw new Refusal('signature-malformed', detail);
}
