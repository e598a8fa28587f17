import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import { DATA_DAY, dataPackJson, newerBranches } from '#tests/support/data-packs.ts';
import { jsonBytes, packKey, signedPackBytes } from '#tests/support/pack-files.ts';

const SMALL = jsonBytes(dataPackJson([newerBranches({ entries: newerBranches().entries.slice(-2) })]));
let signed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  signed = await signedPackBytes(SMALL, await packKey());
});

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readPackFile(bytes);
  return reading.status === 'unsound' ? reading.faults.map(({ code }) => code) : [];
}

describe('a signed file with newer tables', () => {
  it('tells who signed it and has the same hash as without the signature', async () => {
    const [plain, sealed] = [await readPackFile(SMALL), await readPackFile(signed)];
    if (plain.status !== 'sound-data' || sealed.status !== 'sound-data') throw new Error('not sound');
    expect(plain.pack.signer).toBeNull();
    expect(sealed.pack.signer?.name).toBe('Phòng mẫu thuộc Sở mẫu');
    expect(sealed.pack.packSha256).toBe(plain.pack.packSha256);
    expect(sealed.pack.data.tables.map(({ id, asOf }) => [id, asOf])).toEqual([
      ['software-branches', DATA_DAY],
    ]);
  });

  it('is refused when the tables were changed after it was signed', async () => {
    const { pack, signature, ...head } = JSON.parse(Buffer.from(signed).toString()) as Record<string, string>;
    const changed = Buffer.from(pack ?? '', 'base64')
      .toString()
      .replace('9.9.12', '9.9.13');
    const file = { ...head, pack: Buffer.from(changed).toString('base64'), signature };
    expect(await codesOf(jsonBytes(file))).toEqual(['digest-mismatch']);
  });

  it('is refused when it is larger than a pack may be', async () => {
    expect(await codesOf(new Uint8Array(MAX_PACK_FILE_BYTES + 1))).toEqual(['file_too_large']);
  });

  it('never throws and never passes as something else when any byte of it is another, or its end is gone', async () => {
    const whole = await readPackFile(signed);
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.integer({ min: 0, max: 255 }), async (at, flip) => {
        const bytes = flip === 0 ? signed.slice(0, at) : signed.with(at, (signed[at] ?? 0) ^ flip);
        const reading = await readPackFile(bytes);
        // blanks between the members may be others, and the line feed at the end may be gone
        const ofTheFile = { fileSha256: '', sizeBytes: 0 };
        if (reading.status === 'unsound') expect(reading.faults.length).toBeGreaterThan(0);
        else
          expect({ ...reading.pack, ...ofTheFile }).toEqual({
            ...('pack' in whole && whole.pack),
            ...ofTheFile,
          });
      }),
      { numRuns: 150 },
    );
  });
});
