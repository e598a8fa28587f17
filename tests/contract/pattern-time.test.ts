import { describe, expect, it } from 'vitest';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

const sources = import.meta.glob<string>(['/shared/checks/**/*.ts', '/shared/lexicon/**/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** A pattern as it stands in the code: behind an operator or bracket, up to the slash that ends it. */
const LITERAL = /(?<=[=(,:?[]\s*)\/(?![*/])((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\[\n])+)\/([dgimsuvy]*)/gu;

/** Reads what the user typed, which is cut at 2,000 characters before. */
const SHORT_INPUT = ['/shared/checks/request/site-address.ts'];

const patterns = Object.entries(sources)
  .filter(([path]) => !SHORT_INPUT.includes(path))
  .flatMap(([path, code]) =>
    [...code.matchAll(LITERAL)].map(([, source = '', flags = '']) => ({ path, source, flags })),
  );

const LENGTH = 20_000;
const fill = (unit: string) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH);

/** Texts on which careless patterns take quadratic or exponential time. */
const HOSTILE = [
  ...['a', ' ', '.', '/', '-', '0', '"', '<', '(', '\\x61', '%41', 'đ', '\n', '_0x1a2b'],
  ...[
    'a.',
    'a ',
    'a-',
    '1.',
    '/a',
    'a1',
    'nhà ',
    'win + ',
    'ctrl +',
    'http://a',
    'hacked ',
    'điều 1',
    '2024-01-',
    'var a=',
    'location=',
  ],
].map((unit) => `${fill(unit)}!`);

const LIMIT_MS = 400;

/** The slowest of the hostile texts for a pattern, in milliseconds of the processor, the best of two runs. */
function slowest(pattern: RegExp): number {
  const time = (text: string): number => cpuMsOf(() => text.replace(pattern, ''));
  return Math.max(...HOSTILE.map((text) => Math.min(time(text), time(text))));
}

describe('every pattern of the rules and the lexicon', () => {
  it('was found in the code', () => {
    expect(patterns.length).toBeGreaterThan(150);
  });

  it.each(patterns)('$source of $path ends in time on hostile text', ({ source, flags }) => {
    expect(slowest(new RegExp(source, flags.replace('y', '')))).toBeLessThan(LIMIT_MS);
  });
});
