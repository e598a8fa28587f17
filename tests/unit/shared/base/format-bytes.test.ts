import { expect, test } from 'vitest';
import { formatBytes } from '#shared/base/format-bytes.ts';

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [839_680, '820 KB'],
  [1_468_006, '1,4 MB'],
  [10 * 1024 * 1024, '10 MB'],
])('%i bytes are shown as %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
