import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { DataFacts, PackFacts } from '#shared/packs/pack-verdict.ts';
import { writeFileSafely } from '../storage/write-file-safely.ts';
import { readPackFile } from './read-pack-file.ts';

/**
 * Writes a pack file or one with newer tables of facts, plain or signed, and tells what it holds. What was read back from the disk has to be a sound pack
 * before the file gets its name. Fails as writing a file safely does, with `self-check-failed` where it is not.
 */
export async function writePackFile(
  bytes: Uint8Array,
  targetPath: string,
): Promise<Result<PackFacts | DataFacts, Failure>> {
  const written = await writeFileSafely(targetPath, bytes, async (readBack) => {
    const facts = await soundPack(readBack);
    return facts.ok ? ok(undefined) : facts;
  });
  return written.ok ? await soundPack(bytes) : written;
}

async function soundPack(bytes: Uint8Array): Promise<Result<PackFacts | DataFacts, Failure>> {
  const reading = await readPackFile(bytes);
  return reading.status === 'unsound'
    ? fail({ code: 'self-check-failed', detail: 'not a sound pack' })
    : ok(reading.pack);
}
