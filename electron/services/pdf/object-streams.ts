import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './refusal.ts';
import { parseObject } from './object-parser.ts';
import { countOf, nameOf, type PdfDict, type PdfValue } from './pdf-values.ts';
import { readCount, skipSpace } from './tokens.ts';

/** An object stream, decoded. */
export interface ObjectStreamContent {
  readonly dict: PdfDict;
  readonly data: Uint8Array;
}

interface OpenStream {
  readonly data: Uint8Array;
  /** Number and position in `data` of each object. */
  readonly places: readonly (readonly [number: number, position: number])[];
}

/** The objects that stand in object streams (ISO 32000-1, 7.5.7); each stream is decoded once. */
export class ObjectStreams {
  readonly #open = new Map<number, OpenStream>();
  readonly #load: (stream: number) => ObjectStreamContent;

  readonly #budget: Budget;

  constructor(load: (stream: number) => ObjectStreamContent, budget: Budget) {
    this.#load = load;
    this.#budget = budget;
  }

  /** The object `number`, which has to be the one at `index` of the stream. */
  object(number: number, stream: number, index: number): PdfValue {
    const { data, places } = this.#stream(stream);
    const place = places[index];
    if (place?.[0] !== number) return damaged(`object ${String(number)} is not in stream ${String(stream)}`);
    const end = Math.min(data.length, place[1] + LIMITS.objectBytes);
    const { value, next } = parseObject({ bytes: data, end, isFile: false, budget: this.#budget }, place[1]);
    this.#budget.chargeParsing(next - place[1]);
    return value;
  }

  #stream(number: number): OpenStream {
    const known = this.#open.get(number);
    if (known !== undefined) return known;
    const { dict, data } = this.#load(number);
    const opened = { data, places: readPlaces(dict, data, this.#budget) };
    this.#open.set(number, opened);
    return opened;
  }
}

function readPlaces(dict: PdfDict, data: Uint8Array, budget: Budget): OpenStream['places'] {
  const count = countOf(dict.entries.get('N'));
  const first = countOf(dict.entries.get('First'));
  if (
    nameOf(dict.entries.get('Type')) !== 'ObjStm' ||
    count === null ||
    first === null ||
    count > LIMITS.objects
  ) {
    return damaged('wrong object stream');
  }
  budget.chargeParsing(data.length);
  const places: (readonly [number, number])[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    const number = readCount(data, skipSpace(data, at, first), first);
    const offset = number && readCount(data, skipSpace(data, number.next, first), first);
    if (number === null || offset === null) return damaged('wrong object stream');
    places.push([number.value, first + offset.value]);
    at = offset.next;
  }
  return places;
}
