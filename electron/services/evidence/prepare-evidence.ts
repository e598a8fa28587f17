import sharp, { type Sharp } from 'sharp';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { pdfFault } from './pdf-fault.ts';
import type { EvidenceMediaType } from '#shared/evidence/stored-evidence.ts';

/** Pictures above this number of pixels are refused before they are decoded: they would fill the memory. */
const MAX_PIXELS = 100_000_000;
/** Longest side of a stored picture: an A4 page is readable at this size. */
const MAX_SIDE_PX = 2_400;
const JPEG_QUALITY = 80;
const THUMBNAIL_QUALITY = 70;

/** Evidence as it is stored, attached and hashed. */
export interface PreparedEvidence {
  readonly bytes: Uint8Array;
  readonly mediaType: EvidenceMediaType;
  readonly extension: 'jpg' | 'png' | 'pdf';
}

type PictureType = Exclude<EvidenceMediaType, 'application/pdf'>;

const SIGNATURES: readonly { readonly mediaType: EvidenceMediaType; readonly bytes: readonly number[] }[] = [
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
];

/** The type by the first bytes; the name of a file says nothing. */
function detectMediaType(bytes: Uint8Array): EvidenceMediaType | undefined {
  return SIGNATURES.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte))
    ?.mediaType;
}

/** `warning` also minds data that the decoder could only guess at; `error` shows those parts grey or shifted. */
function openPicture(bytes: Uint8Array, failOn: 'error' | 'warning' = 'error'): Sharp {
  return sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn });
}

function encode(picture: Sharp, mediaType: PictureType): Sharp {
  return mediaType === 'image/jpeg'
    ? picture.jpeg({ quality: JPEG_QUALITY, mozjpeg: false })
    : picture.png({ compressionLevel: 9 });
}

/** sharp reports damaged pictures and too many pixels as plain errors. */
async function pictureResult(work: () => Promise<Buffer>): Promise<Result<Uint8Array, Failure>> {
  try {
    return ok(new Uint8Array(await work()));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return fail({ code: 'evidence-damaged', detail: error.message });
  }
}

/**
 * What some cameras and programs write though the picture is whole: unusual parameters of the scan, and zeros before
 * the end marker. `warning` is what the decoder said.
 */
function isCarelessJpeg(warning: string, bytes: Uint8Array): boolean {
  if (warning.includes('\n')) return false;
  if (warning.includes('Invalid SOS parameters')) return true;
  const count = Number(/(\d+) extraneous bytes before marker 0xd9/u.exec(warning)?.[1]);
  const end = Buffer.from(bytes).lastIndexOf(Buffer.from([0xff, 0xd9]));
  return count <= end && bytes.subarray(end - count, end).every((byte) => byte === 0);
}

async function preparePicture(
  bytes: Uint8Array,
  mediaType: PictureType,
): Promise<Result<PreparedEvidence, Failure>> {
  const encodeAnew = (failOn: 'error' | 'warning') =>
    pictureResult(() => {
      const upright = openPicture(bytes, failOn)
        .autoOrient()
        .resize({ width: MAX_SIDE_PX, height: MAX_SIDE_PX, fit: 'inside', withoutEnlargement: true })
        .toColourspace('srgb');
      return encode(upright, mediaType).toBuffer();
    });
  const strict = await encodeAnew('warning');
  const isOnlyCareless = !strict.ok && isCarelessJpeg(strict.error.detail, bytes);
  const encoded = isOnlyCareless ? await encodeAnew('error') : strict;
  if (!encoded.ok) return encoded;
  return ok({ bytes: encoded.value, mediaType, extension: mediaType === 'image/jpeg' ? 'jpg' : 'png' });
}

function preparePdf(bytes: Uint8Array): Result<PreparedEvidence, Failure> {
  const fault = pdfFault(bytes);
  if (fault !== null) return fail(fault);
  return ok({ bytes, mediaType: 'application/pdf', extension: 'pdf' });
}

/**
 * Evidence from what a user chose. JPG and PNG are decoded and encoded anew: upright, sRGB, at most 2,400 px, without
 * EXIF, GPS and any other metadata. A PDF stays as it is, byte for byte. The type follows from the content.
 *
 * Errors: `evidence-empty`, `evidence-too-large`, `evidence-type-refused`, `evidence-damaged`, `evidence-locked`.
 */
export async function prepareEvidence(bytes: Uint8Array): Promise<Result<PreparedEvidence, Failure>> {
  if (bytes.length === 0) return fail({ code: 'evidence-empty', detail: '0 bytes' });
  if (bytes.length > EVIDENCE_FILE_LIMIT_BYTES) {
    return fail({ code: 'evidence-too-large', detail: `${String(bytes.length)} bytes` });
  }
  const mediaType = detectMediaType(bytes);
  if (mediaType === undefined) return fail({ code: 'evidence-type-refused', detail: 'not JPG, PNG or PDF' });
  return mediaType === 'application/pdf' ? preparePdf(bytes) : preparePicture(bytes, mediaType);
}

/**
 * A small JPEG of prepared evidence on white, at most `longestSidePx` on each side; `null` for a PDF.
 *
 * Errors: `evidence-damaged`.
 */
export async function thumbnail(
  bytes: Uint8Array,
  mediaType: EvidenceMediaType,
  longestSidePx: number,
): Promise<Result<Uint8Array | null, Failure>> {
  if (mediaType === 'application/pdf') return ok(null);
  return await pictureResult(() =>
    openPicture(bytes)
      .resize({ width: longestSidePx, height: longestSidePx, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: THUMBNAIL_QUALITY })
      .toBuffer(),
  );
}
