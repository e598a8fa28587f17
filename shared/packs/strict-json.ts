import { fail, ok, type Result } from '../base/result.ts';
import { hasUnsafeCharacters } from '../base/vietnamese-text.ts';
import { fileFault, type PackFault } from './pack-fault.ts';

/** A pack needs ten levels. */
const MAX_DEPTH = 16;
/** Brackets, commas, colons and strings; the largest pack that the schema allows has fewer. */
const MAX_TOKENS = 60_000;
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Strings and punctuation of a text that is known to be JSON; linear in its length. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gu;

interface Frame {
  readonly keys: Set<string> | null;
  /** The key or the position at hand. */
  at: string | number;
  isKeyNext: boolean;
}

/** A JSON value with what `JSON.parse` would have passed over in silence. */
export interface StrictJson {
  readonly value: unknown;
  readonly faults: readonly PackFault[];
}

/**
 * Reads JSON as a careful person would: `JSON.parse` takes the last of two equal keys, any depth, keys of prototypes,
 * numbers beyond their range and invisible characters. Such faults come beside the value, so that more can be said of
 * it; without a value (`fail`) there is none, or it is too large to look at.
 */
export function parseStrictJson(text: string): Result<StrictJson, readonly PackFault[]> {
  const value = parse(text);
  if (!value.ok) return fail([value.error]);
  const structure = structureFaults(text);
  if (!structure.ok) return fail([structure.error]);
  return ok({ value: value.value, faults: [...structure.value, ...valueFaults(value.value, [])] });
}

/**
 * The places of keys that stand twice in one object, in the order of the text, which has to be JSON: `JSON.parse` takes
 * the last of them in silence.
 */
export function repeatedKeys(text: string): readonly (readonly PropertyKey[])[] {
  const stack: Frame[] = [];
  const places: (readonly PropertyKey[])[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const fault = take(token, stack);
    if (fault?.code === 'duplicate_key') places.push(fault.path);
  }
  return places;
}

function parse(text: string): Result<unknown, PackFault> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail(
      fileFault(
        'not_json',
        `Đây không phải loại tệp cần mở, hoặc tệp đã hỏng${placeOf(error.message, text)}.`,
      ),
    );
  }
}

/** V8 tells the position in English; a person looks for a line. */
function placeOf(message: string, text: string): string {
  const position = /position (\d+)/u.exec(message)?.[1];
  if (position === undefined) return '';
  const before = text.slice(0, Number(position)).split('\n');
  return `, ở dòng ${String(before.length)}, ký tự ${String((before.at(-1) ?? '').length + 1)}`;
}

/** What only the text shows: repeated keys; and what nothing else should be asked to walk through. */
function structureFaults(text: string): Result<readonly PackFault[], PackFault> {
  const stack: Frame[] = [];
  const faults: PackFault[] = [];
  let count = 0;
  for (const [token] of text.matchAll(TOKEN)) {
    count += 1;
    if (count > MAX_TOKENS) return fail(fileFault('too_many_parts', 'Tệp có quá nhiều phần tử.'));
    const fault = take(token, stack);
    if (fault !== null) faults.push(fault);
    if (stack.length > MAX_DEPTH) return fail(fileFault('too_deep', 'Dữ liệu lồng nhau quá nhiều tầng.'));
  }
  return ok(faults);
}

function take(token: string, stack: Frame[]): PackFault | null {
  const top = stack.at(-1);
  switch (token) {
    case '{':
      stack.push({ keys: new Set(), at: '', isKeyNext: true });
      return null;
    case '[':
      stack.push({ keys: null, at: 0, isKeyNext: false });
      return null;
    case '}':
    case ']':
      stack.pop();
      return null;
    case ',':
      if (top !== undefined) goOn(top);
      return null;
    case ':':
      return null;
    default:
      return top?.isKeyNext === true ? takeKey(token, top, stack) : null;
  }
}

function goOn(frame: Frame): void {
  if (typeof frame.at === 'number') frame.at += 1;
  else frame.isKeyNext = true;
}

function takeKey(token: string, frame: Frame, stack: readonly Frame[]): PackFault | null {
  const key = String(JSON.parse(token));
  const isRepeated = frame.keys?.has(key) === true;
  frame.keys?.add(key);
  frame.at = key;
  frame.isKeyNext = false;
  const path = stack.map(({ at }) => at);
  if (isRepeated) return { path, code: 'duplicate_key', message: 'Ghi hai lần ở cùng một chỗ.' };
  if (FORBIDDEN_KEYS.has(key)) return { path, code: 'forbidden_key', message: 'Tên này không được dùng.' };
  return null;
}

/** Goes no deeper than `structureFaults` has allowed. */
function valueFaults(value: unknown, path: readonly PropertyKey[]): readonly PackFault[] {
  if (typeof value === 'string') {
    return hasUnsafeCharacters(value)
      ? [
          {
            path,
            code: 'unsafe_character',
            message: 'Có ký tự ẩn, ký tự điều khiển hoặc ký tự đảo chiều chữ.',
          },
        ]
      : [];
  }
  if (typeof value === 'number') {
    return Math.abs(value) <= Number.MAX_SAFE_INTEGER
      ? []
      : [{ path, code: 'number_out_of_range', message: 'Số quá lớn.' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, member]) => [
    ...(hasUnsafeCharacters(key)
      ? [{ path: [...path, key], code: 'unsafe_character', message: 'Tên mục có ký tự ẩn.' }]
      : []),
    ...valueFaults(member, [...path, isList ? Number(key) : key]),
  ]);
}
