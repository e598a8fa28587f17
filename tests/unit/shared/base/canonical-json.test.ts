import { expect, it } from 'vitest';
import { canonicalJson } from '#shared/base/canonical-json.ts';

it('writes minus zero as zero, sorted keys and no blanks', () => {
  expect(canonicalJson({ b: -0, a: [0, -0, -1] })).toBe('{"a":[0,0,-1],"b":0}');
});
