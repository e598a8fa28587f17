import { Refusal } from '#services/pdf/refusal.ts';

const MAX_DEPTH = 32;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** JSON from a report file. Refuses with `report-data-invalid` wrong UTF-8, deep nesting and keys of prototypes. */
export function parseBoundedJson(bytes: Uint8Array): unknown {
  const value = parse(bytes);
  checkValue(value, 0);
  return value;
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
