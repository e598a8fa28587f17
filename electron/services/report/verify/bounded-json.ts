import { isUtf8 } from 'node:buffer';
import { isDigit } from '#services/pdf/characters.ts';
import { Refusal } from '#services/pdf/refusal.ts';

const MAX_DEPTH = 32;
/** Every value of all tables, filled to their last row, needs some 280,000 signs; every value more costs memory. */
const MAX_VALUES = 300_000;
const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const OPENING = new Set([0x5b, 0x7b]);
const INDEX = /^(?:0|[1-9][0-9]{0,9})$/u;
const MAX_INDEX = 2 ** 32 - 2;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON from a report file, which has to be its own canonical JSON. Refuses with `report-data-invalid` wrong UTF-8, any
 * other form of the same values, deep nesting, keys of prototypes, and more values than any report has: those are counted
 * before anything is made of them.
 */
export function parseBoundedJson(bytes: Uint8Array): unknown {
  if (hasMoreValues(bytes, MAX_VALUES)) invalid('too many values');
  const text = decode(bytes);
  const value = parse(text);
  checkValue(value, 0);
  // keys are in order, so that this is what canonical JSON would give
  if (JSON.stringify(value) !== text) invalid('not canonical');
  return value;
}

/** By the signs between and around values, outside of texts; each is a byte, so that few bytes cannot hold many. */
function hasMoreValues(bytes: Uint8Array, limit: number): boolean {
  if (bytes.length <= limit) return false;
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

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) return invalid('no UTF-8');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

function parse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    if (error instanceof SyntaxError) return invalid('no JSON');
    throw error;
  }
}

function checkValue(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) invalid('nested too deeply');
  if (Array.isArray(value)) {
    for (const item of value) checkValue(item, depth + 1);
    return;
  }
  let previous = '';
  const members = value as Readonly<Record<string, unknown>>;
  // what JSON gives has no members but its own
  for (const key in members) {
    if (FORBIDDEN_KEYS.has(key)) invalid(`key ${key}`);
    if (!isIndex(key)) {
      if (key < previous) invalid('not canonical');
      previous = key;
    }
    checkValue(members[key], depth + 1);
  }
}

/** JavaScript puts such keys first, in the order of their numbers, also in canonical JSON. */
function isIndex(key: string): boolean {
  return isDigit(key.charCodeAt(0)) && INDEX.test(key) && Number(key) <= MAX_INDEX;
}

function invalid(detail: string): never {
  throw new Refusal('report-data-invalid', detail);
}
