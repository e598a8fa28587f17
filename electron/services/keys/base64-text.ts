import { z } from 'zod';

/** Bytes as base64 in a JSON file, with bounds on their number. */
export function base64Text(minBytes: number, maxBytes: number) {
  return z
    .base64()
    .max(Math.ceil(maxBytes / 3) * 4)
    .refine((text) => {
      const { length } = fromBase64(text);
      return length >= minBytes && length <= maxBytes;
    });
}

/** Bytes to base64. */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

/** Base64 to bytes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(text, 'base64'));
}
