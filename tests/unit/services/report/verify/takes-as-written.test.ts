import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { lineOfText, phoneText } from '#shared/base/text-schemas.ts';
import { localDate } from '#shared/base/dates.ts';
import { anyReportSchema, reportSchemaFor } from '#shared/report/report.ts';
import { takesAsWritten } from '#services/report/verify/takes-as-written.ts';
import { sampleReport } from '#tests/support/report-file.ts';

const SOME_VALUES = [
  '',
  ' a',
  'a  b',
  'a b',
  'x'.repeat(5_000),
  '2024-02-30',
  '2024-02-29',
  0,
  -1,
  1.5,
  1e300,
  true,
  null,
  [],
  {},
];

/** Every place of a value of JSON, as the keys that lead there. */
function placesOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** A copy with another value at a place; `undefined` leaves the place out. */
function withValue(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, index) => {
      if (String(index) !== key) return [item];
      const changed = withValue(item, rest, put);
      return changed === undefined ? [] : [changed];
    });
  }
  const members = Object.entries(value ?? {}).map(([name, member]) => [
    name,
    name === key ? withValue(member, rest, put) : (member as unknown),
  ]);
  return Object.fromEntries(members.filter(([, member]) => member !== undefined));
}

describe('the quick check of a schema', () => {
  const schemas = [anyReportSchema, ...builtInDirectives.map((directive) => reportSchemaFor(directive))];
  const report: unknown = JSON.parse(JSON.stringify(sampleReport()));
  const places = placesOf(report);

  it('is sure of a report as the app writes it', () => {
    expect(takesAsWritten(anyReportSchema)(report)).toBe(true);
  });

  it('takes nothing that its schema refuses or changes, whatever is put in the place of whatever value', () => {
    const change = fc.record({
      place: fc.constantFrom(...places),
      put: fc.oneof(fc.constantFrom(undefined, ...SOME_VALUES), fc.jsonValue()),
    });
    const checks = schemas.map((schema) => ({ schema, takes: takesAsWritten(schema) }));
    fc.assert(
      fc.property(change, ({ place, put }) => {
        const changed = withValue(report, place, put);
        for (const { schema, takes } of checks) {
          if (takes(changed)) expect(schema.safeParse(changed)).toEqual({ success: true, data: changed });
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each<[string, z.ZodType, unknown, boolean]>([
    ['text that would be cleaned', lineOfText(10), 'a  b', false],
    ['text that is clean', lineOfText(10), 'a b', true],
    ['too long text', lineOfText(3), 'a b c', false],
    ['a day that there is not', localDate, '2024-02-30', false],
    ['a value that would be filled in', z.strictObject({ a: z.string().default('') }), {}, false],
    ['a value that may be missing', z.strictObject({ a: z.string().optional() }), {}, true],
    ['a member that would be left out', z.object({ a: z.string() }), { a: '', b: '' }, false],
    ['the second of two sure options', z.union([z.literal(''), phoneText(3)]), '0912', true],
    ['an option behind one that would clean', z.union([lineOfText(9), z.literal(' a')]), ' a', false],
    [
      'a list that would lose repeats',
      z.array(z.string()).overwrite((list) => [...new Set(list)]),
      ['a', 'a'],
      false,
    ],
    ['a transformation, which it does not know', z.string().transform((text) => text), 'a', false],
    ['a refinement', z.number().refine((number) => number > 2), 1, false],
    ['a refinement that holds', z.number().refine((number) => number > 2), 3, true],
  ])('of %s', (_what, schema, value, expected) => {
    expect(takesAsWritten(schema)(value)).toBe(expected);
  });
});
