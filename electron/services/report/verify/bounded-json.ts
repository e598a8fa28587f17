import { Refusal } from '#services/pdf/refusal.ts';

const MAX_DEPTH = 32;
/** Every value of all tables, filled to their last row, needs some 280,000 signs; every value more costs memory. */
const MAX_VALUES = 300_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const OPENING = new Set([0x5b, 0x7b]);
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON from a report file. Refuses with `report-data-invalid` wrong UTF-8, deep nesting, keys of prototypes, and more values than any
 * report has: those are counted before anything is made of them.
 */
export function parseBoundedJson(bytes: Uint8Array): unknown {
  if (hasMoreValues(bytes, MAX_VALUES)) invalid('too many values');
  const value = parse(bytes);
  checkValue(value, 0);
  return value;
}

/** By the signs between and around values, outside of texts. */
function hasMoreValues(bytes: Uint8Array, limit: number): boolean {
  let count = 0;
  let isText = false;
  for (let at = 0; at < bytes.length && count <= limit; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText && byte === BACKSLASH) at += 1;
    else if (byte === QUOTE) isText = !isText;
    else if (!isText && (byte === COMMA || byte === COLON || OPENING.has(byte))) count += 1;
  }
  return count > limit;
}

function parse(bytes: Uint8Array): unknown {
  try {
    const text: unknown = JSON.parse(
      new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
    );
    return text;
  } catch (error) {
    // SyntaxError from JSON, TypeError from the decoder
    if (error instanceof SyntaxError || error instanceof TypeError) return invalid('no JSON in UTF-8');
    throw error;
  }
}

function checkValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) invalid('nested too deeply');
  for (const [key, member] of Object.entries(value)) {
    if (FORBIDDEN_KEYS.has(key)) invalid(`key ${key}`);
    checkValue(member, depth + 1);
  }
}

function invalid(detail: string): never {
  throw new Refusal('report-data-invalid', detail);
}
