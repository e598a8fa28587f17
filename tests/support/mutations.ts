import { type Verification } from '#shared/report/verification.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { signWith, sealerOf } from './forge.ts';
import { opensslCms, withLaterSignature } from './later-signature.ts';
import { sampleKey, sealedFile, unsealedFile } from './report-file.ts';
import { sampleDirective } from './sample-directive.ts';
import { seededRandom } from './seeded-random.ts';

type Range = readonly [from: number, to: number];

/** A file to be changed at random, and the parts of it that a signature covers. */
interface Original {
  readonly bytes: Uint8Array;
  /** Empty for a file without a signature. */
  readonly signed: readonly Range[];
  /** The hexadecimal digits of each signature, without their brackets. */
  readonly contents: readonly Range[];
  readonly verdict: Verification;
}

/** What was done to a file: something anywhere, inside the CMS of a signature, or bytes put around it. */
type Place = 'anywhere' | 'cms' | 'around';

interface Mutation {
  readonly bytes: Uint8Array;
  readonly place: Place;
}

/** What came of many files changed at random. */
export interface MutationTally {
  readonly throws: number;
  /** Accepted although bytes that a signature covers are others. */
  readonly acceptedChanged: number;
  /** Accepted as another's, or with a signature that counts and that the original does not have. */
  readonly acceptedOtherSigner: number;
  /** With bytes before or behind that are no PDF: accepted with a remark, and not. */
  readonly aroundAccepted: number;
  readonly aroundRefused: number;
  /** With a changed CMS: how many, and how many of them were accepted. */
  readonly cmsChanged: number;
  readonly cmsAccepted: number;
}

/** Sealed, sealed twice, sealed and signed by a certificate, signed by a certificate alone, not signed at all. */
async function originals(): Promise<readonly Original[]> {
  const sealed = await sealedFile(await sampleKey());
  const rsa = opensslCms(['-newkey', 'rsa:2048'], '-cades', '-md', 'sha256');
  const files = [
    sealed,
    await withLaterSignature(sealed, { sign: sealerOf(await sampleKey()) }),
    await withLaterSignature(sealed, { sign: rsa }),
    await signWith(await unsealedFile(), rsa),
    await unsealedFile({ hasPlaceholder: false }),
  ];
  return Promise.all(
    files.map(async (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      const contents = [...text.matchAll(/\/Contents <([0-9a-f]+)>/gu)].map(
        ({ index, 1: digits = '' }): Range => [index + 11, index + 11 + digits.length],
      );
      const verdict = await verifyReportFile(bytes, { directives: [sampleDirective] });
      return { bytes, signed: signedRanges(text), contents, verdict };
    }),
  );
}

/** Everything but the contents of signatures: of the last signature, since it covers the earlier ones. */
function signedRanges(text: string): Original['signed'] {
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/u.exec(
    text.slice(Math.max(0, text.lastIndexOf('/ByteRange ['))),
  );
  if (range === null) return [];
  const [, start = 0, next = 0, length = 0] = range.map(Number);
  return [
    [0, start],
    [next, next + length],
  ];
}

/** Changes at random, always the same for one seed, and what the verifier says of each. */
export async function tallyMutations(count: number, seed: number): Promise<MutationTally> {
  const random = seededRandom(seed);
  const files = await originals();
  const tally: Record<keyof MutationTally, number> = {
    throws: 0,
    acceptedChanged: 0,
    acceptedOtherSigner: 0,
    aroundAccepted: 0,
    aroundRefused: 0,
    cmsChanged: 0,
    cmsAccepted: 0,
  };
  for (let round = 0; round < count; round += 1) {
    const original = files[round % files.length];
    if (original === undefined) break;
    const mutation = mutated(original, random);
    const verdict = await verdictOn(mutation.bytes);
    for (const key of outcomesOf(original, mutation, verdict)) tally[key] += 1;
  }
  return tally;
}

function outcomesOf(
  original: Original,
  { bytes, place }: Mutation,
  verdict: Verification | null,
): readonly (keyof MutationTally)[] {
  if (verdict === null) return ['throws'];
  const isIntact = verdict.integrity.status === 'intact';
  const outcomes: (keyof MutationTally)[] = [];
  if (place === 'cms') outcomes.push('cmsChanged');
  if (place === 'cms' && isIntact) outcomes.push('cmsAccepted');
  if (isIntact && hasOtherSigner(original.verdict, verdict)) outcomes.push('acceptedOtherSigner');
  if (place === 'around') return [...outcomes, ...outcomeAround(original, verdict)];
  return isIntact && isChanged(original, bytes) ? [...outcomes, 'acceptedChanged'] : outcomes;
}

/** With bytes around it a signed file stays whole, with one remark more. */
function outcomeAround(original: Original, after: Verification): readonly (keyof MutationTally)[] {
  const before = original.verdict;
  if (original.signed.length === 0) return [];
  const isRemarked =
    after.integrity.status === 'intact' &&
    after.integrity.remarks.length === before.integrity.remarks.length + 1 &&
    after.sealed?.signedContentSha256 === before.sealed?.signedContentSha256;
  return [isRemarked ? 'aroundAccepted' : 'aroundRefused'];
}

function hasOtherSigner(before: Verification, after: Verification): boolean {
  const known = before.signatures.map(({ fingerprint, signerName }) => `${fingerprint} ${signerName}`);
  const counting = after.signatures.filter(({ fault }) => fault === null);
  return (
    after.sealed?.keyFingerprint !== before.sealed?.keyFingerprint ||
    !counting.every(({ fingerprint, signerName }) => known.includes(`${fingerprint} ${signerName}`))
  );
}

async function verdictOn(bytes: Uint8Array): Promise<Verification | null> {
  try {
    return await verifyReportFile(bytes, { directives: [sampleDirective] });
  } catch {
    return null;
  }
}

function isChanged({ bytes, signed }: Original, mutation: Uint8Array): boolean {
  if (signed.length === 0) return true;
  return signed.some(
    ([from, to]) => Buffer.compare(bytes.subarray(from, to), mutation.subarray(from, to)) !== 0,
  );
}

function mutated({ bytes, contents }: Original, random: () => number): Mutation {
  const pick = (limit: number) => Math.floor(random() * limit);
  const noise = Buffer.from(Array.from({ length: 1 + pick(40) }, () => 0x80 + pick(0x80)));
  const kind = pick(9);
  if (kind < 2) {
    const parts = kind === 0 ? [noise, bytes] : [bytes, noise];
    return { bytes: Uint8Array.from(Buffer.concat(parts)), place: 'around' };
  }
  const place = contents[pick(contents.length)];
  if (kind < 4 && place !== undefined) return { bytes: withOtherCms(bytes, place, pick), place: 'cms' };
  return { bytes: changedAnywhere(bytes, noise, pick), place: 'anywhere' };
}

function changedAnywhere(
  bytes: Uint8Array,
  noise: Uint8Array,
  pick: (limit: number) => number,
  fresh = pick(256),
): Uint8Array {
  const [start = 0, end = 0] = [pick(bytes.length), pick(bytes.length)].toSorted((one, other) => one - other);
  const pieces: readonly (readonly Uint8Array[])[] = [
    [bytes.subarray(0, start), Buffer.from([fresh]), bytes.subarray(start + 1)],
    [bytes.subarray(0, start), noise, bytes.subarray(start)],
    [bytes.subarray(0, start), bytes.subarray(Math.min(end, start + pick(200)))],
    [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(start)],
    [bytes.subarray(0, end)],
  ];
  return Uint8Array.from(Buffer.concat([...(pieces[pick(pieces.length)] ?? [bytes])]));
}

/** Tags and lengths of ASN.1 with which readers go wrong. */
const TELLING_BYTES = [0x00, 0x01, 0x02, 0x05, 0x17, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x82, 0x84, 0xa0, 0xff];

/** The file with a signature whose bytes, but not their place and room, are others. */
function withOtherCms(bytes: Uint8Array, [from, to]: Range, pick: (limit: number) => number): Uint8Array {
  const room = Buffer.from(Buffer.from(bytes.subarray(from, to)).toString('latin1'), 'hex');
  const cms = room.subarray(0, room.findLastIndex((byte) => byte !== 0) + 1);
  const telling = TELLING_BYTES[pick(TELLING_BYTES.length)] ?? 0;
  const fresh = pick(2) === 0 ? telling : pick(256);
  const isSame = () => Buffer.compare(changed.subarray(0, cms.length), cms) === 0;
  let changed = Buffer.from(changedAnywhere(cms, Buffer.from([fresh]), pick, fresh));
  if (isSame()) changed = Buffer.concat([cms, Buffer.from([1 + pick(255)])]);
  const digits = changed
    .subarray(0, room.length)
    .toString('hex')
    .padEnd(to - from, '0');
  const file = Uint8Array.from(bytes);
  file.set(Buffer.from(digits), from);
  return file;
}
