import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged, Refusal } from './refusal.ts';
import { isDigit, isWhiteSpace } from './characters.ts';
import { FREE_ENTRY, type XrefEntry, type XrefSection } from './cross-reference-entry.ts';
import { readXrefStream } from './cross-reference-stream.ts';
import { parseObject } from './object-parser.ts';
import { countOf, isKind, type PdfDict } from './pdf-values.ts';
import { latin1, numberAt, readCount, readWord, skipSpace } from './tokens.ts';

const ENTRY_LENGTH = 20;
/** The last three bytes of an entry: in use or free, and a line end of two bytes. */
const ENTRY_ENDS = ['n \r', 'n \n', 'n\r\n', 'f \r', 'f \n', 'f\r\n'].map((text) => Buffer.from(text));
const BLANK = 0x20;
const LETTER_N = 0x6e;

/** All sections from the one at `startXref` along `/Prev`, the newest first. */
export function readXrefSections(
  bytes: Uint8Array,
  startXref: number,
  budget: Budget,
): readonly XrefSection[] {
  const sections: XrefSection[] = [];
  const seen = new Set<number>();
  let offset: number | null = startXref;
  let entries = 0;
  while (offset !== null) {
    if (seen.has(offset)) return damaged(`cross-reference loop at ${String(offset)}`);
    if (seen.size >= LIMITS.revisions) return damaged('too many revisions');
    seen.add(offset);
    const section: XrefSection = readSection(bytes, offset, budget);
    budget.chargeParsing(section.entries.size * ENTRY_LENGTH);
    entries += section.entries.size;
    if (entries > LIMITS.objects) return damaged('too many objects');
    sections.push(section);
    offset = previousOf(section.trailer);
  }
  return sections;
}

function previousOf(trailer: PdfDict): number | null {
  const previous = trailer.entries.get('Prev');
  if (previous === undefined) return null;
  return countOf(previous) ?? damaged('wrong /Prev');
}

function readSection(bytes: Uint8Array, offset: number, budget: Budget): XrefSection {
  if (offset >= bytes.length) return damaged(`cross-reference behind the end: ${String(offset)}`);
  const section =
    latin1(bytes, offset, offset + 4) === 'xref'
      ? readTable(bytes, offset, budget)
      : readXrefStream(bytes, offset, budget);
  const { trailer } = section;
  if (trailer.entries.has('Encrypt')) throw new Refusal('encrypted', 'the trailer has /Encrypt');
  if (trailer.entries.has('XRefStm')) return damaged('hybrid cross-reference');
  return section;
}

function readTable(bytes: Uint8Array, offset: number, budget: Budget): XrefSection {
  const entries = new Map<number, XrefEntry>();
  let at = skipSpace(bytes, offset + 4, bytes.length);
  for (let word = readWord(bytes, at, bytes.length); word.value !== 'trailer';) {
    const first = readCount(bytes, at, bytes.length);
    const count = first && readCount(bytes, skipSpace(bytes, first.next, bytes.length), bytes.length);
    if (first === null || count === null)
      return damaged(`cross-reference subsection expected at ${String(at)}`);
    const start = endOfLineAfter(bytes, count.next);
    addEntries(bytes, start, first.value, count.value, entries);
    at = skipSpace(bytes, start + count.value * ENTRY_LENGTH, bytes.length);
    word = readWord(bytes, at, bytes.length);
  }
  const end = Math.min(bytes.length, at + LIMITS.objectBytes);
  const trailer = parseObject({ bytes, end, isFile: true, budget }, at + 'trailer'.length).value;
  return isKind(trailer, 'dict') ? { offset, entries, trailer } : damaged(`no trailer at ${String(at)}`);
}

function addEntries(
  bytes: Uint8Array,
  start: number,
  first: number,
  count: number,
  entries: Map<number, XrefEntry>,
): void {
  if (count > LIMITS.objects || start + count * ENTRY_LENGTH > bytes.length) damaged('too many objects');
  for (let index = 0; index < count; index += 1) {
    const at = start + index * ENTRY_LENGTH;
    if (!isEntry(bytes, at) || entries.has(first + index))
      damaged(`wrong cross-reference entry at ${String(at)}`);
    const [offset, generation] = [numberAt(bytes, at, at + 10), numberAt(bytes, at + 11, at + 16)];
    entries.set(
      first + index,
      bytes[at + 17] === LETTER_N ? { kind: 'offset', offset, generation } : FREE_ENTRY,
    );
  }
}

/** `0000012345 00000 n` and a line end of two bytes (ISO 32000-1, 7.5.4). */
function isEntry(bytes: Uint8Array, at: number): boolean {
  return (
    areDigits(bytes, at, at + 10) &&
    bytes[at + 10] === BLANK &&
    areDigits(bytes, at + 11, at + 16) &&
    bytes[at + 16] === BLANK &&
    ENTRY_ENDS.some((end) => end.every((byte, index) => bytes[at + 17 + index] === byte))
  );
}

function areDigits(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isDigit(bytes[at] ?? 0)) return false;
  return true;
}

/** Behind the white space that ends the current line. */
function endOfLineAfter(bytes: Uint8Array, position: number): number {
  let at = position;
  while (at < bytes.length && isWhiteSpace(bytes[at] ?? 0)) at += 1;
  return at;
}
