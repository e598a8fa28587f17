import { readFile } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
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

describe('PDF files of unusual make', () => {
  it.each([
    ['zeros', new Uint8Array(8_000)],
    ['line ends', Buffer.from('\r\n'.repeat(3_000))],
    ['a mail footer', Buffer.from('\n-- \nThư này gửi từ hộp thư của trường.\n')],
  ])(
    'are taken, byte for byte, with %s behind their end, as every viewer opens them',
    async (_what, rest) => {
      const padded = Buffer.concat([await sample('ke-hoach-tuyen-truyen.pdf'), rest]);
      expect(Buffer.from((await prepared(padded)).bytes).equals(padded)).toBe(true);
    },
  );

  it('are refused when a password is needed to open them, and said to be locked', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('Ke hoach');
    document.encrypt({ userPassword: 'mat-khau', ownerPassword: 'chu' });
    expect(await prepareEvidence(await document.save())).toMatchObject({
      ok: false,
      error: { code: 'evidence-locked' },
    });
  });

  it('are taken when a password only forbids to change them', async () => {
    const document = await PDFDocument.create();
    document.addPage().drawText('Ke hoach');
    document.encrypt({ userPassword: '', ownerPassword: 'chu' });
    expect((await prepared(await document.save())).mediaType).toBe('application/pdf');
  });

  it('are taken when they only speak of encryption', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    document.setSubject('trailer << /Encrypt 5 0 R >>');
    const bytes = await document.save({ useObjectStreams: false });
    const text = Buffer.concat([Buffer.from('%PDF-1.4\n% /Encrypt 5 0 R\n'), bytes.subarray(9)]);
    expect((await prepared(text)).mediaType).toBe('application/pdf');
  });
});

/** A photo-like JPEG with detail everywhere. */
async function detailedJpeg(progressive: boolean): Promise<Buffer> {
  const raw = Uint8Array.from(
    { length: 400 * 300 * 3 },
    (_, index) => (index * 7_919 + (index >> 7) * 31) % 251,
  );
  return sharp(raw, { raw: { width: 400, height: 300, channels: 3 } })
    .jpeg({ progressive })
    .toBuffer();
}

/** The position behind the head of the first scan. */
function scanStart(jpeg: Buffer): number {
  return jpeg.indexOf(Buffer.from([0xff, 0xda])) + 14;
}

describe('a JPEG with a fault in its middle', () => {
  it('is refused, as part of the picture is gone', async () => {
    const whole = await detailedJpeg(false);
    const middle = Math.floor((scanStart(whole) + whole.length) / 2);
    // an early end of the picture data, which decoders fill with grey
    const broken = Buffer.concat([whole.subarray(0, middle), whole.subarray(-2)]);
    const marked = Buffer.from(whole);
    marked.set([0xff, 0xd9], middle);
    for (const bytes of [broken, marked]) {
      expect(await prepareEvidence(bytes)).toMatchObject({ ok: false, error: { code: 'evidence-damaged' } });
    }
  });

  it('is refused also when it is one that builds up by and by', async () => {
    const whole = await detailedJpeg(true);
    const broken = Buffer.from(whole);
    const middle = Math.floor((scanStart(whole) + whole.length) / 2);
    broken.fill(0x5a, middle, middle + 200);
    expect(await prepareEvidence(broken)).toMatchObject({ ok: false, error: { code: 'evidence-damaged' } });
  });

  it('is taken when it is only written carelessly, as some cameras do', async () => {
    const whole = await detailedJpeg(true);
    const padded = Buffer.concat([whole.subarray(0, -2), Buffer.alloc(2_000), whole.subarray(-2)]);
    const sloppy = await detailedJpeg(false);
    sloppy[scanStart(sloppy) - 2] = 0;
    for (const bytes of [padded, sloppy]) expect((await prepared(bytes)).mediaType).toBe('image/jpeg');
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
    ['nothing', new Uint8Array(0), 'evidence-empty'],
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
    expect(await prepareEvidence(new Uint8Array(EVIDENCE_FILE_LIMIT_BYTES + 1))).toMatchObject({
      ok: false,
      error: { code: 'evidence-too-large' },
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
