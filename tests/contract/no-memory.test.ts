import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('/shared/**/*.ts', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/**
 * What a module would keep from one call to the next: a variable, an empty collection to be filled, work that is
 * remembered. Tables that are written down once and never change are something else.
 */
const KEEPS: readonly RegExp[] = [
  /^(?:export )?let /mu,
  /^(?:export )?const \w+\s*(?::[^=;]*)?=\s*new Weak(?:Map|Set)\b/mu,
  /^(?:export )?const \w+\s*(?::[^=;]*(?:=>[^=;]*)?)?=\s*new (?:Map|Set)(?:<[^()]*>)?\(\)/mu,
  /^(?:export )?const \w+\s*(?::[^=;]*(?:=>[^=;]*)?)?=\s*(?:once|remembered)\(/mu,
  /^(?:export )?const \w+:(?! readonly)[^=;]*\[\]\s*=\s*\[\];/mu,
];

function keepsSomething(code: string): boolean {
  return KEEPS.some((pattern) => pattern.test(code));
}

it.each([
  'const cache = new WeakMap<Lexicon, PageTerms>();',
  'const cache: WeakMap<Lexicon, PageTerms> =\n  new WeakMap();',
  'let last = { text: "" };',
  'export let count = 0;',
  'const patterns = new Map<string, RegExp>();',
  'const seen: Set<string> = new Set();',
  'const termsOf = remembered((page: Page) => read(page));',
  'const entries: string[] = [];',
])('sees that a module keeps something: %s', (code) => {
  expect(keepsSomething(code)).toBe(true);
});

it('is nowhere in the pure rules: what they work out is passed in', () => {
  expect(Object.keys(sources).length).toBeGreaterThan(300);
  expect(Object.entries(sources).flatMap(([path, code]) => (keepsSomething(code) ? [path] : []))).toEqual([]);
});
