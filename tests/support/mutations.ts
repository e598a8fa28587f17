import { type Verification } from '#shared/report/verification.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { sealerOf } from './forge.ts';
import { withLaterSignature } from './later-signature.ts';
import { sampleKey, sealedFile, unsealedFile } from './report-file.ts';
import { sampleDirective } from './sample-directive.ts';
import { seededRandom } from './seeded-random.ts';

/** A file to be changed at random, and the parts of it that a signature covers. */
interface Original {
  readonly bytes: Uint8Array;
  /** Ranges from, to; empty for a file without a signature. */
  readonly signed: readonly (readonly [number, number])[];
}

/** What came of many files changed at random. */
export interface MutationTally {
  readonly throws: number;
  /** Accepted although bytes that a signature covers are others. */
  readonly acceptedChanged: number;
  /** With bytes before or behind that are no PDF: accepted with a remark, and not. */
  readonly aroundAccepted: number;
  readonly aroundRefused: number;
}

async function originals(): Promise<readonly Original[]> {
  const sealed = await sealedFile(await sampleKey());
  const twice = await withLaterSignature(sealed, { sign: sealerOf(await sampleKey()) });
  const plain = await unsealedFile({ hasPlaceholder: false });
  return [sealed, twice, plain].map((bytes) => ({ bytes, signed: signedRanges(bytes) }));
}

/** Everything but the contents of signatures: of the last signature, since it covers the earlier ones. */
function signedRanges(bytes: Uint8Array): Original['signed'] {
  const text = Buffer.from(bytes).toString('latin1');
  const range = /\/ByteRange \[0 (\d+) (\d+) (\d+)/u.exec(
    text.slice(Math.max(0, text.lastIndexOf('/ByteRange ['))),
  );
  if (range === null) return [];
  const [, start, next, length] = range.map(Number);
  return [
    [0, start ?? 0],
    [next ?? 0, (next ?? 0) + (length ?? 0)],
  ];
}

/** Changes at random, always the same for one seed, and what the verifier says of each. */
export async function tallyMutations(count: number, seed: number): Promise<MutationTally> {
  const random = seededRandom(seed);
  const files = await originals();
  const tally = { throws: 0, acceptedChanged: 0, aroundAccepted: 0, aroundRefused: 0 };
  for (let round = 0; round < count; round += 1) {
    const original = files[round % files.length];
    if (original === undefined) break;
    const { bytes, isAround } = mutated(original.bytes, random);
    const verdict = await verdictOn(bytes);
    if (verdict === null) tally.throws += 1;
    else if (isAround && original.signed.length > 0) {
      const isRemarked = verdict.integrity.status === 'intact' && verdict.integrity.remarks.length === 1;
      if (isRemarked) tally.aroundAccepted += 1;
      else tally.aroundRefused += 1;
    } else if (verdict.integrity.status === 'intact' && isChanged(original, bytes))
      tally.acceptedChanged += 1;
  }
  return tally;
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

function mutated(bytes: Uint8Array, random: () => number) {
  const pick = (limit: number) => Math.floor(random() * limit);
  const [from, to] = [pick(bytes.length), pick(bytes.length)].toSorted((one, other) => one - other);
  const [start, end] = [from ?? 0, to ?? 0];
  const noise = Buffer.from(Array.from({ length: 1 + pick(40) }, () => 0x80 + pick(0x80)));
  const pieces: readonly (() => readonly Uint8Array[])[] = [
    () => [bytes.subarray(0, start), Buffer.from([pick(256)]), bytes.subarray(start + 1)],
    () => [bytes.subarray(0, start), noise, bytes.subarray(start)],
    () => [bytes.subarray(0, start), bytes.subarray(Math.min(end, start + pick(200)))],
    () => [bytes.subarray(0, start), bytes.subarray(start, end), bytes.subarray(start)],
    () => [bytes.subarray(0, end)],
  ];
  const kind = pick(7);
  if (kind >= pieces.length) {
    const parts = kind === pieces.length ? [noise, bytes] : [bytes, noise];
    return { bytes: Uint8Array.from(Buffer.concat(parts)), isAround: true };
  }
  const parts = pieces[kind]?.() ?? [bytes];
  return { bytes: Uint8Array.from(Buffer.concat([...parts])), isAround: false };
}
