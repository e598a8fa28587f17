import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { MAX_EVIDENCE_INPUT_BYTES } from '#services/evidence/evidence-limits.ts';
import { prepareEvidence, thumbnail } from '#services/evidence/prepare-evidence.ts';

const SAMPLES = 'tests/fixtures/minh-chung-thpt';

async function sample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(`${SAMPLES}/${name}`));
}

async function prepared(bytes: Uint8Array) {
  const outcome = await prepareEvidence(bytes);
  if (!outcome.ok) throw new Error(`${outcome.error.code}: ${outcome.error.detail}`);
  return outcome.value;
}

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#2e7d32' } });
}

describe('pictures', () => {
  it('lose where and with what they were taken', async () => {
    const original = await sample('quyet-dinh-phan-cong-truc.jpg');
    expect(Buffer.from(original).includes('EXIF-MARK')).toBe(true);
    const { bytes, mediaType } = await prepared(original);
    const metadata = await sharp(bytes).metadata();
    expect(mediaType).toBe('image/jpeg');
    expect(Buffer.from(bytes).includes('EXIF-MARK')).toBe(false);
    expect(metadata).not.toHaveProperty('exif');
    expect(metadata).not.toHaveProperty('xmp');
    expect(metadata).not.toHaveProperty('icc');
  });

  it('are turned upright', async () => {
    const lying = await picture(300, 200).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, orientation } = await sharp((await prepared(lying)).bytes).metadata();
    expect([width, height, orientation]).toEqual([200, 300, undefined]);
  });

  it('are made smaller when large and never larger', async () => {
    const large = await sharp(
      (await prepared(await picture(5_000, 2_500).jpeg().toBuffer())).bytes,
    ).metadata();
    expect([large.width, large.height]).toEqual([2_400, 1_200]);
    const small = await sharp((await prepared(await picture(40, 30).png().toBuffer())).bytes).metadata();
    expect([small.width, small.height, small.format]).toEqual([40, 30, 'png']);
  });

  it('become sRGB whatever they were', async () => {
    const cmyk = await picture(50, 50).toColourspace('cmyk').jpeg().toBuffer();
    expect((await sharp((await prepared(cmyk)).bytes).metadata()).space).toBe('srgb');
  });

  it('are known by their content, not by a name', async () => {
    const png = await picture(20, 20).png().toBuffer();
    expect(await prepared(png)).toMatchObject({ mediaType: 'image/png', extension: 'png' });
  });

  it('give the same bytes each time', async () => {
    const original = await sample('lich-truc.png');
    expect((await prepared(original)).bytes).toEqual((await prepared(original)).bytes);
  });
});

describe('PDF files', () => {
  it('stay as they are, byte for byte', async () => {
    const original = await sample('ke-hoach-tuyen-truyen.pdf');
    expect(await prepared(original)).toEqual({
      bytes: original,
      mediaType: 'application/pdf',
      extension: 'pdf',
    });
  });

  it('are refused when their end is missing', async () => {
    const original = await sample('ke-hoach-tuyen-truyen.pdf');
    expect(await prepareEvidence(original.subarray(0, 5_000))).toMatchObject({
      ok: false,
      error: { code: 'evidence-damaged' },
    });
  });
});

describe('what is refused', () => {
  it.each([
    ['a Word document', Buffer.from('PK\u0003\u0004 word/document.xml'), 'evidence-type-refused'],
    ['a GIF', Buffer.from('GIF89a......'), 'evidence-type-refused'],
    [
      'an SVG that loads something',
      Buffer.from('<svg><image href="file:///etc/passwd"/></svg>'),
      'evidence-type-refused',
    ],
    ['nothing', new Uint8Array(0), 'evidence-type-refused'],
    ['a JPEG with rubbish inside', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5]), 'evidence-damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await prepareEvidence(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('a JPEG that broke off', async () => {
    const whole = await sample('chao-co-tuyen-truyen.jpg');
    expect(await prepareEvidence(whole.subarray(0, whole.length / 2))).toMatchObject({
      ok: false,
      error: { code: 'evidence-damaged' },
    });
  });

  it('a file that is too large', async () => {
    expect(await prepareEvidence(new Uint8Array(MAX_EVIDENCE_INPUT_BYTES + 1))).toMatchObject({
      ok: false,
      error: { code: 'file-too-large' },
    });
  });

  it('a small file that would fill the memory', async () => {
    const [width, height] = [11_000, 10_000];
    const bomb = await sharp(Buffer.alloc(width * height), { raw: { width, height, channels: 1 } })
      .png({ compressionLevel: 6 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await prepareEvidence(bomb)).toMatchObject({ ok: false, error: { code: 'evidence-damaged' } });
  });
});

describe('thumbnails', () => {
  it('are small JPEGs on white', async () => {
    const glass = await sharp({ create: { width: 800, height: 400, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer();
    const outcome = await thumbnail(glass, 'image/png', 320);
    if (!outcome.ok || outcome.value === null) throw new Error('no thumbnail');
    const { data, info } = await sharp(outcome.value).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, data[0]]).toEqual([320, 160, 255]);
  });

  it('do not exist for PDF files', async () => {
    expect(await thumbnail(new Uint8Array(1), 'application/pdf', 320)).toEqual({ ok: true, value: null });
  });
});
