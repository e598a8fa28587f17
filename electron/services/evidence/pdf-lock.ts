import { Budget } from '../pdf/budget.ts';
import { parseObject } from '../pdf/object-parser.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from '../pdf/pdf-values.ts';
import { Refusal } from '../pdf/refusal.ts';
import { opensWithEmptyPassword, type StandardEncryption } from './empty-password.ts';

const MAX_PLACES = 32;

/**
 * Whether a PDF asks for a password, or for a certificate, before it is shown. One that only forbids printing or
 * copying opens for everybody and is not locked. What is encrypted in a way that cannot be read here counts as locked.
 */
export function isLockedPdf(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = encryptedTrailer(file);
  if (trailer === null) return false;
  const encryption = encryptionOf(file, trailer);
  return encryption === null || !opensWithEmptyPassword(encryption);
}

/**
 * The trailer, or the dictionary of a cross-reference stream, that names an encryption. Looked for by its bytes, as
 * evidence need not be as strictly written as a report.
 */
function encryptedTrailer(file: Buffer): PdfDict | null {
  let at = file.lastIndexOf('/Encrypt');
  for (let places = 0; at > 0 && places < MAX_PLACES; places += 1) {
    const isTrailer = file.lastIndexOf('trailer', at) > file.lastIndexOf('obj', at);
    const start = isTrailer ? file.lastIndexOf('trailer', at) + 7 : file.lastIndexOf('obj', at) + 3;
    const dict = dictAt(file, start);
    const isOwn = dict !== null && (isTrailer || nameOf(dict.entries.get('Type')) === 'XRef');
    if (isOwn && dict.entries.has('Encrypt')) return dict;
    at = file.lastIndexOf('/Encrypt', at - 1);
  }
  return null;
}

function dictAt(file: Buffer, position: number): PdfDict | null {
  try {
    const { value } = parseObject(
      { bytes: file, end: file.length, isFile: true, budget: new Budget() },
      position,
    );
    return isKind(value, 'dict') ? value : null;
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

function resolved(file: Buffer, value: PdfValue | undefined): PdfDict | null {
  if (isKind(value, 'dict')) return value;
  if (!isKind(value, 'ref')) return null;
  const head = `${String(value.number)} ${String(value.generation)} obj`;
  for (let at = file.lastIndexOf(head); at >= 0; at = at === 0 ? -1 : file.lastIndexOf(head, at - 1)) {
    // not the end of a longer number
    const before = file[at - 1] ?? 0x0a;
    if (before < 0x30 || before > 0x39) return dictAt(file, at + head.length);
  }
  return null;
}

/** `null` for anything but the standard security handler. */
function encryptionOf(file: Buffer, trailer: PdfDict): StandardEncryption | null {
  const entries = resolved(file, trailer.entries.get('Encrypt'))?.entries;
  if (entries === undefined || nameOf(entries.get('Filter')) !== 'Standard') return null;
  const [revision, permissions] = [entries.get('R'), entries.get('P')];
  const [ownerEntry, userEntry] = [entries.get('O'), entries.get('U')];
  if (typeof revision !== 'number' || revision < 2 || revision > 6) return null;
  if (typeof permissions !== 'number' || !isKind(ownerEntry, 'string') || !isKind(userEntry, 'string')) {
    return null;
  }
  return {
    revision,
    permissions,
    ownerEntry: ownerEntry.bytes,
    userEntry: userEntry.bytes,
    keyBytes: keyBytes(revision, entries.get('Length')),
    isMetadataEncrypted: entries.get('EncryptMetadata') !== false,
    fileId: firstId(trailer.entries.get('ID')),
  };
}

function keyBytes(revision: number, bits: PdfValue | undefined): number {
  if (revision === 2) return 5;
  if (revision >= 4) return 16;
  return typeof bits === 'number' && bits >= 40 && bits <= 128 ? bits / 8 : 5;
}

function firstId(value: PdfValue | undefined): Uint8Array {
  const first = isKind(value, 'array') ? value.items[0] : undefined;
  return isKind(first, 'string') ? first.bytes : new Uint8Array();
}
