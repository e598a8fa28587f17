import { inflateSync } from 'node:zlib';
import type { Budget } from './budget.ts';
import { damaged, Refusal } from './refusal.ts';
import { countOf, isKind, nameOf, type PdfDict, type PdfStream, type PdfValue } from './pdf-values.ts';
import { undoPngPredictor } from './png-predictor.ts';
import { readWord, skipSpace } from './tokens.ts';

/** The raw data of a stream, once its length is known; `endstream` has to stand right behind it. */
export function streamBytes(bytes: Uint8Array, { dataStart }: PdfStream, length: number): Uint8Array {
  const dataEnd = dataStart + length;
  const end = Math.min(bytes.length, dataEnd + 16);
  if (dataEnd > bytes.length || readWord(bytes, skipSpace(bytes, dataEnd, end), end).value !== 'endstream') {
    return damaged(`stream at ${String(dataStart)} does not end where its length says`);
  }
  return bytes.subarray(dataStart, dataEnd);
}

/**
 * The data of a stream, decoded: no filter or one FlateDecode, with or without a PNG predictor. Refuses other and
 * nested filters and whatever grows beyond `maxBytes` with `stream-too-large`: zlib stops at that size, so that a
 * bomb of 4 GB costs no more than the limit.
 */
export function decodeStream(dict: PdfDict, data: Uint8Array, maxBytes: number, budget: Budget): Uint8Array {
  const filters = listOf(dict.entries.get('Filter'));
  const parameters = listOf(dict.entries.get('DecodeParms'));
  if (filters.length > 1) throw new Refusal('stream-too-large', 'nested stream filters');
  if (filters.length === 0) return withinLimit(data, maxBytes);
  if (nameOf(filters[0]) !== 'FlateDecode') throw new Refusal('stream-too-large', 'unexpected stream filter');
  const limit = Math.min(maxBytes, budget.inflatableBytes);
  const inflated = inflate(data, limit);
  budget.chargeInflating(inflated.length);
  return undoPredictor(inflated, parameters[0] ?? null);
}

function listOf(value: PdfValue | undefined): readonly PdfValue[] {
  if (value === undefined || value === null) return [];
  return isKind(value, 'array') ? value.items : [value];
}

function withinLimit(data: Uint8Array, maxBytes: number): Uint8Array {
  if (data.length > maxBytes) throw new Refusal('stream-too-large', `more than ${String(maxBytes)} bytes`);
  return data;
}

/** How much zlib hands over at a time: for most streams all of it. */
const [MIN_CHUNK, MAX_CHUNK] = [1_024, 512 * 1_024];

function inflate(data: Uint8Array, maxBytes: number): Uint8Array {
  try {
    const chunkSize = Math.min(MAX_CHUNK, Math.max(MIN_CHUNK, 2 * data.length));
    return inflateSync(data, { maxOutputLength: Math.max(1, maxBytes), chunkSize });
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    if (error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal('stream-too-large', `inflates to more than ${String(maxBytes)} bytes`);
    }
    return damaged(`stream cannot be inflated: ${error.message}`);
  }
}

function undoPredictor(data: Uint8Array, parameters: PdfValue): Uint8Array {
  if (!isKind(parameters, 'dict')) return data;
  const setting = (key: string, byDefault: number) => {
    const value = parameters.entries.get(key);
    return value === undefined ? byDefault : countOf(value);
  };
  const predictor = setting('Predictor', 1);
  if (predictor === 1) return data;
  const columns = setting('Columns', 1);
  const isPlain = setting('Colors', 1) === 1 && setting('BitsPerComponent', 8) === 8;
  if (predictor === null || predictor < 10 || columns === null || columns < 1 || columns > 1024 || !isPlain) {
    return damaged('unexpected stream predictor');
  }
  return undoPngPredictor(data, columns);
}
