import { Budget } from '#services/pdf/budget.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseObject } from '#services/pdf/object-parser.ts';
import type { PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';

function parse(text: string): PdfValue {
  const bytes = Buffer.from(text, 'latin1');
  return parseObject({ bytes, end: bytes.length, isFile: true, budget: new Budget() }, 0).value;
}

/** A value in short: names with a slash, strings as text, dictionaries as objects. */
function plain(value: PdfValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'name':
      return `/${value.name}`;
    case 'string':
      return Buffer.from(value.bytes).toString('latin1');
    case 'array':
      return value.items.map(plain);
    case 'dict':
      return Object.fromEntries([...value.entries].map(([key, entry]) => [key, plain(entry)]));
    case 'ref':
      return `${String(value.number)} ${String(value.generation)} R`;
    case 'stream':
      return 'stream';
  }
}

describe('a PDF object', () => {
  it.each<[string, unknown]>([
    ['null', null],
    ['true ', true],
    [' \t\n% a comment\n false', false],
    ['0', 0],
    ['-12', -12],
    ['+.5', 0.5],
    ['-0.25', -0.25],
    ['7.', 7],
    ['/Name', '/Name'],
    ['/A#42#2f#20', '/AB/ '],
    ['/', '/'],
    ['(a(b)c)', 'a(b)c'],
    [String.raw`(\(\)\\\n\101\1\q)`, '()\\\nA\u0001q'],
    ['(a\\\r\nb\\\nc)', 'abc'],
    ['<48 65 6C6c6F>', 'Hello'],
    ['<7>', 'p'],
    ['<>', ''],
    ['[]', []],
    ['[1 2 R 3 4]', ['1 2 R', 3, 4]],
    ['[1 2 3 0 R]', [1, 2, '3 0 R']],
    ['[1 0 Rx]', null],
    ['<</A 1/B[/C]/D<</E(f)>>>>', { A: 1, B: ['/C'], D: { E: 'f' } }],
  ])('%j is read as the standard says', (text, expected) => {
    if (expected === null && text !== 'null') expect(() => parse(text)).toThrow(Refusal);
    else expect(plain(parse(text))).toEqual(expected);
  });

  it.each([
    '',
    '(',
    '(a',
    '<4',
    '<4x>',
    '[1',
    '<</A',
    '<</A 1',
    '<</A 1>',
    '<<1 2>>',
    '<</A 1/A 2>>',
    '<</A 1/#41 2>>',
    'nul',
    '--1',
    '1e5',
    '1.2.3',
    '123456789012345678901234567890',
    '/#4',
    '/#zz',
    '/#00',
    '>>',
    ']',
    '{}',
    '['.repeat(100_000),
    '<</A'.repeat(100_000),
  ])('%.20s is refused', (text) => {
    expect(() => parse(text)).toThrow(Refusal);
  });

  it('knows where strings and arrays stand in the file', () => {
    const dict = parse('<</A (x) /B [1 2]>>');
    const entry = (key: string) =>
      typeof dict === 'object' && dict?.kind === 'dict' ? dict.entries.get(key) : null;
    expect(entry('A')).toMatchObject({ start: 5, end: 8 });
    expect(entry('B')).toMatchObject({ start: 12, end: 17 });
  });

  it('of random bytes is read or refused, and nothing else', () => {
    const syntax = fc.string({
      unit: fc.constantFrom(...Array.from('<>[]()/%# \n0123456789.-+RABtruefalsn\\')),
      maxLength: 200,
    });
    fc.assert(
      fc.property(fc.oneof(syntax, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        try {
          parse(text);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 3_000, seed: 1 },
    );
  });
});

describe('a number', () => {
  const digits = fc.stringMatching(/^[0-9]{0,12}$/u);
  const written = fc
    .tuple(fc.constantFrom('', '-', '+'), digits, fc.constantFrom('', '.'), digits)
    .map((parts) => parts.join(''))
    .filter((text) => /[0-9]/u.test(text) && text.length <= 20);

  it('has the value that JavaScript gives it, however many digits it has', () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(parse(`[${text}]`)).toMatchObject({ items: [Number(text)] });
      }),
      { examples: [['0.1'], ['-0.30000'], ['999999999.99999'], ['1234567890.123456'], ['-7.']] },
    );
  });
});
