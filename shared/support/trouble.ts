import { z } from 'zod';
import type { Failure, FailureCode } from '../failures/failure.ts';

/** What is known of a fault, for those who mend it: never a message, which could hold names, paths or answers. */
export const faultSchema = z.strictObject({
  /** What the program calls it: a code of a failure, or the kind of an error. */
  what: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/u),
  /** The code of the operating system, such as ENOSPC; empty where there is none. */
  system: z.string().regex(/^(?:E[A-Z0-9_]{2,30})?$/u),
  /** Where in the program, innermost first: file of the program, line, column. */
  places: z.array(z.string().regex(/^[\w-]{1,60}\.[cm]?js:\d{1,7}:\d{1,7}$/u)).max(5),
});

/** A fault, when it happened (UTC) and in which part of the program. */
export const troubleSchema = z.strictObject({
  ...faultSchema.shape,
  at: z.iso.datetime(),
  where: z.string().regex(/^[a-z]+(?:[:-][a-z]+)*$/u),
});

/** See `faultSchema`. */
export type Fault = z.output<typeof faultSchema>;
/** See `troubleSchema`. */
export type Trouble = z.output<typeof troubleSchema>;

const SYSTEM_CODE = /\bE[A-Z]{2,15}\b/u;
const PLACE = /(?<place>[\w-]+\.[cm]?js:\d{1,7}:\d{1,7})\)?$/u;
const KIND = /^[A-Z][A-Za-z]{0,50}(?:Error|Exception|Refused)$/u;

/** What the user has brought about, or what is asked of the user: no trouble of the program. */
const EXPECTED: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'cancelled',
  'busy',
  'blocked-by-problems',
  'passphrase-needed',
  'passphrase-too-short',
  'passphrase-wrong',
  'certificate-passphrase-wrong',
]);

function memberOf(value: unknown, name: string): string {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof member === 'string' ? member : '';
}

/** What may be told of something thrown: its kind, the code of the system, and places in the program. */
export function faultOfError(error: unknown): Fault {
  const [kind, code] = [memberOf(error, 'name'), memberOf(error, 'code')];
  const lines = memberOf(error, 'stack').slice(0, 10_000).split('\n');
  const places = lines.flatMap((line) =>
    /^\s+at /u.test(line) ? (PLACE.exec(line)?.groups?.['place']?.slice(-80) ?? []) : [],
  );
  return {
    what: KIND.test(kind) ? kind : 'Error',
    system: SYSTEM_CODE.exec(code)?.[0] ?? '',
    places: places.filter((place) => faultSchema.shape.places.safeParse([place]).success).slice(0, 5),
  };
}

/** What may be told of an expected failure; `null` for one that the user has brought about. */
export function faultOfFailure({ code, detail }: Failure): Fault | null {
  if (EXPECTED.has(code)) return null;
  return { what: code, system: /^E[A-Z]{2,15}$/u.exec(detail)?.[0] ?? '', places: [] };
}
