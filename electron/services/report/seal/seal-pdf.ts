import type { SigningKey } from '#services/keys/certificate-key.ts';
import { Budget } from '#services/pdf/budget.ts';
import { findSignatures } from '#services/pdf/find-signatures.ts';
import { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfArray, type PdfString } from '#services/pdf/pdf-values.ts';
import { startXrefAtEnd } from '#services/pdf/revision-end.ts';
import { signDetached } from '#services/cms/sign-detached.ts';

interface Placeholder {
  readonly byteRange: PdfArray;
  readonly contents: PdfString;
}

/**
 * Seals a PDF that has a placeholder: fills in the byte range and the signature (PAdES baseline B-B; ECDSA or RSASSA-PSS
 * with SHA-256). Returns new bytes of the same length. Throws when there is not exactly one placeholder, which is a bug.
 */
export async function sealPdf(pdf: Uint8Array, key: SigningKey): Promise<Uint8Array> {
  const { byteRange, contents } = findPlaceholder(pdf);
  const sealed = Uint8Array.from(pdf);
  const range = [0, contents.start, contents.end, pdf.length - contents.end];
  sealed.set(asciiBytes(`[${range.join(' ')}`.padEnd(byteRange.end - byteRange.start - 1)), byteRange.start);
  const cms = await signDetached(key, sealed.subarray(0, contents.start), sealed.subarray(contents.end));
  if (cms.length > contents.bytes.length) throw new Error(`the seal needs ${String(cms.length)} bytes`);
  sealed.set(asciiBytes(Buffer.from(cms).toString('hex')), contents.start + 1);
  return sealed;
}

/** Found through the PDF's structure, as an attachment may contain the same text. */
function findPlaceholder(pdf: Uint8Array): Placeholder {
  const startXref = startXrefAtEnd(pdf);
  if (startXref === null) throw new Error('the PDF has no end');
  const [signature, ...more] = findSignatures(new PdfDocument(pdf, startXref, new Budget()));
  const byteRange = signature?.entries.get('ByteRange');
  const contents = signature?.entries.get('Contents');
  if (more.length > 0 || !isKind(byteRange, 'array') || !isKind(contents, 'string') || contents.start < 0) {
    throw new Error('the PDF has no place for one seal');
  }
  return { byteRange, contents };
}

function asciiBytes(text: string): Uint8Array {
  return Buffer.from(text, 'latin1');
}
