import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { preparePagePicture } from '#services/evidence/prepare-page-picture.ts';
import { MAX_PICTURE_BYTES } from '#shared/checks/result/site-picture.ts';

function plain(width: number, height: number): sharp.Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#2b6cb0' } });
}

async function refusalOf(bytes: Uint8Array): Promise<string | null> {
  const prepared = await preparePagePicture(bytes);
  return prepared.ok ? null : prepared.error.code;
}

describe('a picture of a page', () => {
  it('is encoded anew, within its bytes and without what was written beside the picture', async () => {
    const given = await plain(1_600, 900)
      .withExif({ IFD0: { Copyright: 'ghi chú ẩn' } })
      .jpeg()
      .toBuffer();
    const prepared = await preparePagePicture(given);
    if (!prepared.ok) throw new Error(prepared.error.detail);
    const { bytes } = prepared.value;
    const { width, height, format, exif } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 1_280,
      height: 720,
      format: 'jpeg',
      exif: undefined,
    });
    expect(bytes.length).toBeLessThanOrEqual(MAX_PICTURE_BYTES);
  });

  it.each([
    ['another format', () => plain(10, 10).png().toBuffer(), 'evidence-type-refused'],
    [
      'half a file',
      async () => (await plain(900, 600).jpeg().toBuffer()).subarray(0, 700),
      'evidence-damaged',
    ],
    ['no picture behind the first bytes', () => Buffer.from([0xff, 0xd8, 0xff, 1, 2, 3]), 'evidence-damaged'],
    ['more pixels than any window has', () => plain(2_500, 2_000).jpeg().toBuffer(), 'evidence-damaged'],
    ['too many bytes', () => Buffer.alloc(MAX_PICTURE_BYTES + 1), 'evidence-too-large'],
  ])('is refused: %s', async (_name, make, code) => {
    expect(await refusalOf(await make())).toBe(code);
  });
});
