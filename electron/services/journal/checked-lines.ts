import { crc32 } from 'node:zlib';
import type { z } from 'zod';

const LINE_FEED = 0x0a;
/** Eight hexadecimal digits and a blank. */
const PREFIX_LENGTH = 9;

/** What a file of checked lines holds, up to the first line that is not as it was written. */
export interface CheckedLines {
  readonly lines: readonly Buffer[];
  /** Where the last good line ends. */
  readonly goodBytes: number;
  /** Whether every byte of the file belongs to a good line. */
  readonly isWhole: boolean;
  /** Whether nothing but the last line is missing, and that one was never written to its end. */
  readonly isTorn: boolean;
}

function checkOf(json: Buffer | string): string {
  return crc32(json).toString(16).padStart(8, '0');
}

/** A value as one line of a file: the CRC32 of its JSON, a blank, the JSON, a line feed. */
export function checkedLine(value: unknown): string {
  const json = JSON.stringify(value);
  return `${checkOf(json)} ${json}\n`;
}

/** The JSON texts of a file of checked lines: those before the first that is torn or changed. Never throws. */
export function readCheckedLines(bytes: Buffer): CheckedLines {
  const lines: Buffer[] = [];
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < start + PREFIX_LENGTH) break;
    const json = bytes.subarray(start + PREFIX_LENGTH, end);
    if (bytes.toString('latin1', start, start + PREFIX_LENGTH) !== `${checkOf(json)} `) break;
    lines.push(json);
    start = end + 1;
  }
  const isWhole = start === bytes.length;
  return { lines, goodBytes: start, isWhole, isTorn: !isWhole && bytes.indexOf(LINE_FEED, start) < 0 };
}

/**
 * The value of a checked line that a schema accepts; `undefined` for any other, for no JSON and for JSON so deep that
 * nobody can follow it, which only another program can have written. Never throws.
 */
export function readLine<Value>(schema: z.ZodType<Value>, line: Buffer | undefined): Value | undefined {
  if (line === undefined) return undefined;
  try {
    return schema.safeParse(JSON.parse(line.toString('utf8'))).data;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
