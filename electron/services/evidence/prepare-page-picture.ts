import sharp from 'sharp';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { MAX_PICTURE_BYTES } from '#shared/checks/result/site-picture.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { PreparedEvidence } from './prepare-evidence.ts';

/** The window in which pages are opened has some 1.3 million. */
const MAX_PIXELS = 4_000_000;
const MAX_SIDE_PX = 1_280;
/** The first that stays within the bytes is taken. */
const QUALITIES = [75, 60, 45, 30] as const;
const JPEG_START = [0xff, 0xd8, 0xff];

/**
 * A picture of a page as it is stored. It comes from the process that has opened the page, so nothing of it is believed:
 * only a JPEG within its bytes and pixels is decoded, and what is kept is encoded anew, without any metadata.
 *
 * Errors: `evidence-too-large`, `evidence-type-refused`, `evidence-damaged`.
 */
export async function preparePagePicture(bytes: Uint8Array): Promise<Result<PreparedEvidence, Failure>> {
  if (bytes.length > MAX_PICTURE_BYTES) {
    return fail({ code: 'evidence-too-large', detail: `${String(bytes.length)} bytes` });
  }
  if (!JPEG_START.every((byte, index) => bytes[index] === byte)) {
    return fail({ code: 'evidence-type-refused', detail: 'not a JPEG' });
  }
  for (const quality of QUALITIES) {
    const encoded = await encodeAnew(bytes, quality);
    if (!encoded.ok) return encoded;
    if (encoded.value.length <= MAX_PICTURE_BYTES) {
      return ok({ bytes: encoded.value, mediaType: 'image/jpeg', extension: 'jpg' });
    }
  }
  return fail({ code: 'evidence-too-large', detail: 'also when encoded anew' });
}

/** sharp reports damaged pictures and too many pixels as plain errors. */
async function encodeAnew(bytes: Uint8Array, quality: number): Promise<Result<Uint8Array, Failure>> {
  try {
    const encoded = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'warning' })
      .resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .jpeg({ quality })
      .toBuffer();
    return ok(new Uint8Array(encoded));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail({ code: 'evidence-damaged', detail: error.message });
  }
}
