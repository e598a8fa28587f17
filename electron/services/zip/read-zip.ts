import { constants, crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, getFileNameLowLevel, type ZipFile } from 'yauzl';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { visibleText } from '#shared/base/visible-text.ts';

/** Bounds on what one ZIP file may cost. */
export interface ZipBounds {
  /** Everything that its list names. */
  readonly entries: number;
  /** Files that are wanted of it. */
  readonly wanted: number;
  /** One file after inflating. */
  readonly fileBytes: number;
  /** All files after inflating. */
  readonly totalBytes: number;
  /** A file above a megabyte may be at most so many times as large as its packed form. */
  readonly ratio: number;
}

/** `zip-method-unknown`: packed in a way that is not read here. */
export type ZipFault = 'zip-damaged' | 'zip-locked' | 'zip-too-large' | 'zip-method-unknown';

/** One wanted file of a ZIP: its name as it may be shown, and its bytes or why there are none. */
export interface ZippedFile {
  readonly name: string;
  readonly content: Result<Uint8Array, ZipFault>;
}

/** What was found in a ZIP. */
export interface ZipContent {
  /** Read one at a time, when asked for; a fault with one says nothing of the next. */
  readonly files: AsyncIterable<ZippedFile>;
  /** The names, as they may be shown, of files that were not wanted; what systems put in by themselves is left out. */
  readonly skipped: readonly string[];
}

/** Packed bytes that are inflated for a look at the beginning: of the worst packing they give a megabyte. */
const HEAD_BYTES = 1024;
const SMALL_BYTES = 1024 * 1024;
const STORED = 0;
const DEFLATED = 8;
/** What macOS and Windows put into folders without anybody asking. */
const CLUTTER = /^__MACOSX\/|(?:^|\/)(?:\._[^/]*|\.DS_Store|Thumbs\.db|desktop\.ini)$/iu;

/** Whether a file is wanted, by its name or its first bytes; there may be none where they cannot be had. */
export type IsWanted = (name: string, head: () => Promise<Uint8Array>) => boolean | Promise<boolean>;

/**
 * Opens a ZIP file in memory and reads the files of which `isWanted` says so. Only the list at its end is
 * believed; sizes and check sums are held against it. Nothing is written anywhere. Errors: `zip-damaged`,
 * `zip-too-large` (see `bounds`).
 */
export async function readZip(
  bytes: Uint8Array,
  isWanted: IsWanted,
  bounds: ZipBounds,
): Promise<Result<ZipContent, ZipFault>> {
  const opened = await listOf(bytes, bounds);
  if (!opened.ok) return opened;
  const { zip, entries } = opened.value;
  const named = entries
    .map((entry) => ({ entry, name: nameOf(entry) }))
    .filter(({ name }) => !name.endsWith('/') && !CLUTTER.test(name));
  const wanted: NamedEntry[] = [];
  const others: NamedEntry[] = [];
  for (const one of named) {
    const isOne = await isWanted(one.name, () => headOf(bytes, zip, one.entry));
    (isOne ? wanted : others).push(one);
  }
  if (wanted.length > bounds.wanted) return fail('zip-too-large');
  return ok({
    files: filesOf(bytes, zip, wanted, bounds),
    skipped: others.map(({ name }) => visibleText(name)),
  });
}

interface NamedEntry {
  readonly entry: Entry;
  readonly name: string;
}

async function* filesOf(
  bytes: Uint8Array,
  zip: ZipFile,
  wanted: readonly NamedEntry[],
  bounds: ZipBounds,
): AsyncGenerator<ZippedFile> {
  let total = 0;
  for (const { entry, name } of wanted) {
    total += entry.uncompressedSize;
    const isTooMuch = total > bounds.totalBytes;
    const content = isTooMuch ? fail<ZipFault>('zip-too-large') : await contentOf(bytes, zip, entry, bounds);
    yield { name: visibleText(name), content };
  }
}

async function listOf(
  bytes: Uint8Array,
  bounds: ZipBounds,
): Promise<Result<{ readonly zip: ZipFile; readonly entries: readonly Entry[] }, ZipFault>> {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const zip = await fromBufferPromise(buffer, { lazyEntries: true, decodeStrings: false });
    if (zip.entryCount > bounds.entries) return fail('zip-too-large');
    const entries: Entry[] = [];
    for await (const entry of zip.eachEntry()) entries.push(entry);
    return ok({ zip, entries });
  } catch (error) {
    // yauzl throws on bytes that are not what it looks for
    if (error instanceof Error) return fail('zip-damaged');
    throw error;
  }
}

async function contentOf(
  bytes: Uint8Array,
  zip: ZipFile,
  entry: Entry,
  bounds: ZipBounds,
): Promise<Result<Uint8Array, ZipFault>> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) return fail('zip-locked');
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED) return fail('zip-method-unknown');
  const isBomb = uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * bounds.ratio;
  if (uncompressedSize > bounds.fileBytes || isBomb) return fail('zip-too-large');
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(fileDataStart, fileDataStart + compressedSize);
    const content =
      compressionMethod === STORED
        ? Uint8Array.from(packed)
        : new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, uncompressedSize) }));
    const isWhole = content.length === uncompressedSize && crc32(content) === entry.crc32;
    return isWhole ? ok(content) : fail('zip-damaged');
  } catch (error) {
    if (error instanceof Error) return fail('zip-damaged');
    throw error;
  }
}

async function headOf(bytes: Uint8Array, zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const { compressedSize, compressionMethod } = entry;
  if (entry.isEncrypted()) return new Uint8Array();
  try {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(fileDataStart, fileDataStart + Math.min(compressedSize, HEAD_BYTES));
    if (compressionMethod === STORED) return packed;
    if (compressionMethod !== DEFLATED) return new Uint8Array();
    return new Uint8Array(inflateRawSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }));
  } catch (error) {
    if (error instanceof Error) return new Uint8Array();
    throw error;
  }
}

/** UTF-8 also where the ZIP does not say so, as macOS leaves it out; else as the ZIP says. In NFC, with `/` alone. */
function nameOf({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  const text =
    utf8Of(fileNameRaw) ?? getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  return text.normalize('NFC').replaceAll('\\', '/');
}

function utf8Of(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
