import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './refusal.ts';
import { readXrefSections } from './cross-reference.ts';
import type { XrefEntry, XrefSection } from './cross-reference-entry.ts';
import { parseIndirectObject } from './indirect-object.ts';
import { ObjectStreams } from './object-streams.ts';
import { countOf, isKind, type PdfDict, type PdfKind, type PdfStream, type PdfValue } from './pdf-values.ts';
import { decodeStream, streamBytes } from './stream-data.ts';

const MAX_REFERENCE_STEPS = 8;
/** In the place of an object that is just being read. */
const BEING_READ = Symbol('being read');

/**
 * One revision of a PDF file: the bytes up to its end and nothing else. An object exists only through the
 * cross-reference; nothing is ever searched for, so that no shadow object can be slipped in. All methods refuse with
 * `damaged-pdf`, `stream-too-large` or `encrypted`.
 */
export class PdfDocument {
  readonly bytes: Uint8Array;
  /** The newest first. */
  readonly sections: readonly XrefSection[];
  readonly #entries = new Map<number, XrefEntry>();
  readonly #cache = new Map<number, PdfValue | typeof BEING_READ>();
  readonly #objectStreams: ObjectStreams;
  readonly #budget: Budget;

  constructor(bytes: Uint8Array, startXref: number, budget: Budget) {
    this.bytes = bytes;
    this.#budget = budget;
    this.sections = readXrefSections(bytes, startXref, budget);
    for (const section of this.sections) {
      for (const [number, entry] of section.entries) {
        if (!this.#entries.has(number)) this.#entries.set(number, entry);
      }
    }
    this.#objectStreams = new ObjectStreams((number) => this.#objectStreamData(number), budget);
  }

  /** The trailer of the newest revision. */
  get trailer(): PdfDict {
    return this.sections[0]?.trailer ?? damaged('no trailer');
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.entries.get('Root')) ?? damaged('no catalog');
  }

  /** The numbers of all objects in use, in the order of the cross-reference. */
  objectNumbers(): readonly number[] {
    return [...this.#entries].filter(([, entry]) => entry.kind !== 'free').map(([number]) => number);
  }

  isInUse(number: number): boolean {
    const entry = this.#entries.get(number);
    return entry !== undefined && entry.kind !== 'free';
  }

  /** Whether an object is at the same place of the file in another revision. */
  hasSamePlace(number: number, other: PdfDocument): boolean {
    return placeOf(this.#entries.get(number)) === placeOf(other.#entries.get(number));
  }

  /** The object with this number; `null` when there is none, as the standard has it. */
  object(number: number): PdfValue {
    const cached = this.#cache.get(number);
    if (cached === BEING_READ) return damaged(`object ${String(number)} needs itself`);
    if (cached !== undefined) return cached;
    this.#cache.set(number, BEING_READ);
    const value = this.#read(number, this.#entries.get(number));
    this.#cache.set(number, value);
    return value;
  }

  /** The value itself, or what a reference leads to. */
  resolve(value: PdfValue | undefined): PdfValue {
    let current = value ?? null;
    for (let step = 0; isKind(current, 'ref'); step += 1) {
      if (step === MAX_REFERENCE_STEPS) return damaged(`reference loop at object ${String(current.number)}`);
      const entry = this.#entries.get(current.number);
      const generation = entry?.kind === 'offset' ? entry.generation : 0;
      current = generation === current.generation ? this.object(current.number) : null;
    }
    return current;
  }

  dict(value: PdfValue | undefined): PdfDict | null {
    return this.#ofKind(value, 'dict');
  }

  /** The items of an array, not resolved; `null` when it is none. */
  items(value: PdfValue | undefined): readonly PdfValue[] | null {
    return this.#ofKind(value, 'array')?.items ?? null;
  }

  stream(value: PdfValue | undefined): PdfStream | null {
    return this.#ofKind(value, 'stream');
  }

  /** The decoded data of a stream, at most `maxBytes`. */
  streamData(stream: PdfStream, maxBytes: number): Uint8Array {
    const length = countOf(this.resolve(stream.dict.entries.get('Length')));
    if (length === null) return damaged(`stream without length at ${String(stream.dataStart)}`);
    return decodeStream(stream.dict, streamBytes(this.bytes, stream, length), maxBytes, this.#budget);
  }

  #ofKind<Kind extends PdfKind>(value: PdfValue | undefined, kind: Kind) {
    const resolved = this.resolve(value);
    return isKind(resolved, kind) ? resolved : null;
  }

  #read(number: number, entry: XrefEntry | undefined): PdfValue {
    if (entry === undefined || entry.kind === 'free') return null;
    if (entry.kind === 'in-stream') return this.#objectStreams.object(number, entry.stream, entry.index);
    const found = parseIndirectObject(this.bytes, entry.offset, this.#budget);
    if (found.number !== number || found.generation !== entry.generation) {
      return damaged(`object ${String(number)} is not where the cross-reference says`);
    }
    return found.value;
  }

  #objectStreamData(number: number): { readonly dict: PdfDict; readonly data: Uint8Array } {
    if (this.#entries.get(number)?.kind !== 'offset')
      return damaged(`object stream ${String(number)} missing`);
    const stream = this.object(number);
    if (!isKind(stream, 'stream')) return damaged(`object ${String(number)} is no object stream`);
    return { dict: stream.dict, data: this.streamData(stream, LIMITS.structureStreamBytes) };
  }
}

function placeOf(entry: XrefEntry | undefined): string {
  switch (entry?.kind) {
    case undefined:
    case 'free':
      return 'none';
    case 'offset':
      return `${String(entry.offset)} ${String(entry.generation)}`;
    case 'in-stream':
      return `${String(entry.index)} in ${String(entry.stream)}`;
  }
}
